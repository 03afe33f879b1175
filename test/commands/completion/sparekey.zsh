#compdef sparekey
# zsh completion for sparekey. In ~/.zshrc, after compinit: eval "$(sparekey completion zsh)"

_sparekey() {
  local at= literal= word prev=${words[CURRENT - 1]} cur=${words[CURRENT]}
  local -i given=0 i
  local -a list
  for ((i = 2; i < CURRENT; i++)); do
    word=${words[i]}
    if [[ -z $literal ]]; then
      case "$word" in
        --) literal=1; continue ;;
        --config-dir|--color|--theme|--lang|--account|--password-fd|--account-there|--made|--note-fd|--code|--confirm|--passphrase-fd|-o|--output|--from|--key-file|--identity|--speed|--reporter) i=$((i + 1)); continue ;;
        -*) continue ;;
      esac
    fi
    case "$at/$word" in
      "/recover") at="recover"; continue ;;
      "/check") at="check"; continue ;;
      "/info") at="info"; continue ;;
      "/keys") at="keys"; continue ;;
      "/status") at="status"; continue ;;
      "/export") at="export"; continue ;;
      "/import") at="import"; continue ;;
      "/config") at="config"; continue ;;
      "/practice") at="practice"; continue ;;
      "/play") at="play"; continue ;;
      "/record") at="record"; continue ;;
      "/test") at="test"; continue ;;
      "/help") at="help"; continue ;;
      "/completion") at="completion"; continue ;;
      "/man") at="man"; continue ;;
      "keys/list") at="keys list"; continue ;;
      "keys/show") at="keys show"; continue ;;
      "keys/add") at="keys add"; continue ;;
      "keys/replace") at="keys replace"; continue ;;
      "keys/use") at="keys use"; continue ;;
      "keys/remove") at="keys remove"; continue ;;
      "config/get") at="config get"; continue ;;
      "config/set") at="config set"; continue ;;
      "config/unset") at="config unset"; continue ;;
      "config/test") at="config test"; continue ;;
    esac
    given=$((given + 1))
  done
  if [[ -z $literal ]]; then
    if [[ $cur == --*=* ]]; then
      prev=${cur%%=*}
      compset -P '*='
    fi
    case "$prev" in
      --config-dir) _files -/; return ;;
      --color) compadd -- 'auto' 'always' 'never'; return ;;
      --theme) compadd -- 'auto' 'dark' 'light' 'high-contrast' 'mono'; return ;;
      --lang) compadd -- 'en' 'de'; return ;;
      --account) :; return ;;
      --password-fd) :; return ;;
      --account-there) :; return ;;
      --made) :; return ;;
      --note-fd) :; return ;;
      --code) :; return ;;
      --confirm) :; return ;;
      --passphrase-fd) :; return ;;
      -o|--output) _files; return ;;
      --from) compadd -- 'sparekey' 'csv' '1password' '2fas' 'aegis' 'andotp' 'apple' 'bitwarden' 'buttercup' 'chrome' 'dashlane' 'enpass' 'ente' 'firefox' 'freeotp' 'kdbx' 'keepass' 'keepassxc' 'keeper' 'lastpass' 'nordpass' 'otpauth' 'protonpass' 'roboform' 'standardnotes' 'zip'; return ;;
      --key-file) _files; return ;;
      --identity) _files; return ;;
      --speed) :; return ;;
      --reporter) compadd -- 'pretty' 'tap' 'junit'; return ;;
    esac
    if [[ $cur == -* ]]; then
      case "$at" in
        "") list=('-V:show the version' '--version:show the version' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1' '-h:show this help' '--help:show this help') ;;
        "recover") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "check") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "info") list=('--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys list") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys show") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--reveal:with the codes, in clear' '--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys add") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--account-there:whose account there, where you have several' '--text:keep it as the text it is' '--made:the day on which it was made, 2026-11-22; otherwise today' '--note-fd:read a note from this file descriptor: its first line' '--yes:keep it where it asks for a yes, without asking' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys replace") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--text:keep it as the text it is' '--made:the day on which it was made, 2026-11-22; otherwise today' '--note-fd:read a note from this file descriptor: its first line' '--yes:keep it where it asks for a yes, without asking' '--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys use") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--reveal:print the code, in clear' '--code:this code of the set, from 1; otherwise the first that is not used' '--undo:take a mark of use back: of the code that was used last, or of --code; prints no code' '--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "keys remove") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--confirm:do not ask: the name once more, as it would be typed' '--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "status") list=('--json:as JSON, for scripts' '--exit-code:end with 3 when something is due' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "export") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--passphrase-fd:read the file'\''s passphrase from this file descriptor' '-o:the file to make; - writes to a pipe' '--output:the file to make; - writes to a pipe' '--plain:not sealed: readable by anyone, after a warning' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "import") list=('--account:the e-mail address of your account' '--password-fd:read your password from this file descriptor' '--passphrase-fd:read the file'\''s passphrase from this file descriptor' '--from:which program wrote the file, where it does not tell by itself' '--key-file:the key file of a KeePass database' '--identity:the identity with which age opens a password store' '--dry-run:say what would be added, and change nothing' '--yes:do not ask, add it' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "config") list=('--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "config get") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "config set") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "config unset") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "config test") list=('--password-fd:read the mail server'\''s password from this file descriptor' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "practice") list=('--plan:print the lesson plan, with times' '--json:the result as JSON, for trainers' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "play") list=('--speed:how fast, 1 is a person' '--loop:again and again' '--plain:the named frames as text' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "record") list=('-o:the file to write; - for standard output' '--output:the file to write; - for standard output' '--force:over what is there already, and through a link' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "test") list=('--update:keep the frames as they are now; never under CI' '--matrix:at 40×20, 80×24 and 120×40, with and without colour' '--reporter:how to tell' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "help") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "completion") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
        "man") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '--theme:how the screens are coloured; auto fits light and dark windows' '--lang:the language; otherwise that of LC_ALL, LC_MESSAGES, LANG' '--screen-reader:numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1') ;;
      esac
      _describe -o option list
      return
    fi
  fi
  if [[ $given == 0 ]]; then
    case "$at" in
      "") list=('recover:start at "Can'\''t access your account?"' 'check:check the recovery code on your paper; nothing is spent' 'info:where things are, and what protects them here; nothing secret' 'keys:the recovery codes of your other accounts, for scripts and for you' 'status:what is due, without your password, where you have allowed it' 'export:take the codes of your other accounts elsewhere, in a file sealed with age under a passphrase' 'import:bring codes here out of a file of a password manager, a table, or an export of sparekey; - reads from a pipe' 'config:how mail and text messages leave this computer' 'practice:practise on accounts that are not real, with a coach' 'play:watch a scenario play itself' 'record:write a scenario as an asciicast' 'test:run scenarios as snapshot tests' 'help:help for a command, or about: exit-codes, environment' 'completion:print what completes sparekey in your shell' 'man:print the manual page') ;;
      "keys") list=('list:list them; nothing secret' 'show:show one; its codes only with --reveal' 'add:keep one: the code or codes come from standard input, or are asked for' 'replace:enter new codes in the place of the old ones, which go' 'use:take one code and mark it as used' 'remove:remove one, once its name was typed') ;;
      "config") list=('get:show one setting' 'set:change a setting; put -- before words that begin with a dash' 'unset:take a setting away' 'test:send a test message now: mail ADDRESS, or text NUMBER') ;;
    esac
    (( $#list )) && _describe command list
  fi
  case "$at:$given" in
    "keys show:0") : ;;
    "keys add:0") : ;;
    "keys replace:0") : ;;
    "keys use:0") : ;;
    "keys remove:0") : ;;
    "import:0") _files ;;
    "config get:0") compadd -- 'mail.smtp' 'mail.sendmail' 'mail.from' 'text.command' ;;
    "config set:0") compadd -- 'mail.smtp' 'mail.sendmail' 'mail.from' 'text.command' ;;
    "config set:"*) : ;;
    "config unset:0") compadd -- 'mail.smtp' 'mail.sendmail' 'mail.from' 'text.command' ;;
    "config test:0") compadd -- 'mail' 'text' ;;
    "config test:1") : ;;
    "practice:0") compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down' 'keep-microsoft' 'use-microsoft'; _files ;;
    "play:0") compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down' 'keep-microsoft' 'use-microsoft'; _files ;;
    "record:0") compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down' 'keep-microsoft' 'use-microsoft'; _files ;;
    "test:"*) compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down' 'keep-microsoft' 'use-microsoft'; _files ;;
    "help:"*) compadd -- 'recover' 'check' 'info' 'keys' 'status' 'export' 'import' 'config' 'practice' 'play' 'record' 'test' 'help' 'completion' 'man' 'exit-codes' 'environment' ;;
    "completion:0") compadd -- 'bash' 'zsh' 'fish' 'powershell' ;;
  esac
}

if [[ ${funcstack[1]} == _sparekey ]]; then
  _sparekey "$@"
else
  compdef _sparekey sparekey
fi
