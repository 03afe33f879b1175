# fish completion for sparekey. In ~/.config/fish/config.fish: sparekey completion fish | source

# Where the cursor is: the command's words, and how many arguments stand behind them.
function __sparekey_place
    set -l path ''
    set -l given 0
    set -l skip 0
    set -l literal 0
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        if test $literal = 0
            switch $word
                case --
                    set literal 1
                    continue
                case --config-dir --color --password-fd --speed -o --output --reporter
                    set skip 1
                    continue
                case '-*'
                    continue
            end
        end
        switch "$path/$word"
            case '/recover'
                set path 'recover'
            case '/check'
                set path 'check'
            case '/info'
                set path 'info'
            case '/config'
                set path 'config'
            case '/practice'
                set path 'practice'
            case '/play'
                set path 'play'
            case '/record'
                set path 'record'
            case '/test'
                set path 'test'
            case '/help'
                set path 'help'
            case '/completion'
                set path 'completion'
            case '/man'
                set path 'man'
            case 'config/get'
                set path 'config get'
            case 'config/set'
                set path 'config set'
            case 'config/unset'
                set path 'config unset'
            case 'config/test'
                set path 'config test'
            case '*'
                set given (math $given + 1)
        end
    end
    echo "$path:$given"
end

function __sparekey_at
    string match -q -- $argv[1] (__sparekey_place)
end

complete -c sparekey -f
complete -c sparekey -n '__sparekey_at ":0"' -a recover -d 'start at "Can\'t access your account?"'
complete -c sparekey -n '__sparekey_at ":0"' -a check -d 'check the recovery code on your paper; nothing is spent'
complete -c sparekey -n '__sparekey_at ":0"' -a info -d 'where things are, and what protects them here; nothing secret'
complete -c sparekey -n '__sparekey_at ":0"' -a config -d 'how mail and text messages leave this computer'
complete -c sparekey -n '__sparekey_at ":0"' -a practice -d 'practise on accounts that are not real, with a coach'
complete -c sparekey -n '__sparekey_at ":0"' -a play -d 'watch a scenario play itself'
complete -c sparekey -n '__sparekey_at ":0"' -a record -d 'write a scenario as an asciicast'
complete -c sparekey -n '__sparekey_at ":0"' -a test -d 'run scenarios as snapshot tests'
complete -c sparekey -n '__sparekey_at ":0"' -a help -d 'help for a command, or about: exit-codes, environment'
complete -c sparekey -n '__sparekey_at ":0"' -a completion -d 'print what completes sparekey in your shell'
complete -c sparekey -n '__sparekey_at ":0"' -a man -d 'print the manual page'
complete -c sparekey -n '__sparekey_at ":*"' -s V -l version -d 'show the version'
complete -c sparekey -n '__sparekey_at ":*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at ":*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at ":*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "recover:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "recover:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "recover:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "check:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "check:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "check:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "info:*"' -l json -d 'as JSON, for scripts'
complete -c sparekey -n '__sparekey_at "info:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "info:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "info:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "config:0"' -a get -d 'show one setting'
complete -c sparekey -n '__sparekey_at "config:0"' -a set -d 'change a setting; put -- before words that begin with a dash'
complete -c sparekey -n '__sparekey_at "config:0"' -a unset -d 'take a setting away'
complete -c sparekey -n '__sparekey_at "config:0"' -a test -d 'send a test message now: mail ADDRESS, or text NUMBER'
complete -c sparekey -n '__sparekey_at "config:*"' -l json -d 'as JSON, for scripts'
complete -c sparekey -n '__sparekey_at "config:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "config:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "config:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "config get:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "config get:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "config get:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "config set:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "config set:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "config set:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "config unset:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "config unset:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "config unset:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "config test:*"' -l password-fd -x -d 'read the mail server\'s password from this file descriptor'
complete -c sparekey -n '__sparekey_at "config test:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "config test:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "config test:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "practice:*"' -l plan -d 'print the lesson plan, with times'
complete -c sparekey -n '__sparekey_at "practice:*"' -l json -d 'the result as JSON, for trainers'
complete -c sparekey -n '__sparekey_at "practice:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "practice:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "practice:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "play:*"' -l speed -x -d 'how fast, 1 is a person'
complete -c sparekey -n '__sparekey_at "play:*"' -l loop -d 'again and again'
complete -c sparekey -n '__sparekey_at "play:*"' -l plain -d 'the named frames as text'
complete -c sparekey -n '__sparekey_at "play:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "play:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "play:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "record:*"' -s o -l output -r -F -d 'the file to write'
complete -c sparekey -n '__sparekey_at "record:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "record:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "record:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "test:*"' -l update -d 'keep the frames as they are now; never under CI'
complete -c sparekey -n '__sparekey_at "test:*"' -l matrix -d 'at 40×20, 80×24 and 120×40, with and without colour'
complete -c sparekey -n '__sparekey_at "test:*"' -l reporter -x -a 'pretty tap junit' -d 'how to tell'
complete -c sparekey -n '__sparekey_at "test:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "test:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "test:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "help:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "help:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "help:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "completion:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "completion:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "completion:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "man:*"' -s h -l help -d 'show this help'
complete -c sparekey -n '__sparekey_at "man:*"' -l config-dir -x -a '(__fish_complete_directories)' -d 'where the sealed account files are'
complete -c sparekey -n '__sparekey_at "man:*"' -l color -x -a 'auto always never' -d 'whether to draw in colours'
complete -c sparekey -n '__sparekey_at "config get:0"' -a 'mail.smtp mail.sendmail mail.from text.command'
complete -c sparekey -n '__sparekey_at "config set:0"' -a 'mail.smtp mail.sendmail mail.from text.command'
complete -c sparekey -n '__sparekey_at "config unset:0"' -a 'mail.smtp mail.sendmail mail.from text.command'
complete -c sparekey -n '__sparekey_at "config test:0"' -a 'mail text'
complete -c sparekey -n '__sparekey_at "practice:0"' -a 'spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down' -F
complete -c sparekey -n '__sparekey_at "play:0"' -a 'spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down' -F
complete -c sparekey -n '__sparekey_at "record:0"' -a 'spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down' -F
complete -c sparekey -n '__sparekey_at "test:*"' -a 'spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down' -F
complete -c sparekey -n '__sparekey_at "help:*"' -a 'recover check info config practice play record test help completion man exit-codes environment'
complete -c sparekey -n '__sparekey_at "completion:0"' -a 'bash zsh fish powershell'
