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
        --config-dir|--color|--password-fd|--speed|-o|--output|--reporter) i=$((i + 1)); continue ;;
        -*) continue ;;
      esac
    fi
    case "$at/$word" in
      "/recover") at="recover"; continue ;;
      "/check") at="check"; continue ;;
      "/info") at="info"; continue ;;
      "/config") at="config"; continue ;;
      "/practice") at="practice"; continue ;;
      "/play") at="play"; continue ;;
      "/record") at="record"; continue ;;
      "/test") at="test"; continue ;;
      "/help") at="help"; continue ;;
      "/completion") at="completion"; continue ;;
      "/man") at="man"; continue ;;
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
      --password-fd) :; return ;;
      --speed) :; return ;;
      -o|--output) _files; return ;;
      --reporter) compadd -- 'pretty' 'tap' 'junit'; return ;;
    esac
    if [[ $cur == -* ]]; then
      case "$at" in
        "") list=('-V:show the version' '--version:show the version' '--config-dir:where the sealed account files are' '--color:whether to draw in colours' '-h:show this help' '--help:show this help') ;;
        "recover") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "check") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "info") list=('--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "config") list=('--json:as JSON, for scripts' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "config get") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "config set") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "config unset") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "config test") list=('--password-fd:read the mail server'\''s password from this file descriptor' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "practice") list=('--plan:print the lesson plan, with times' '--json:the result as JSON, for trainers' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "play") list=('--speed:how fast, 1 is a person' '--loop:again and again' '--plain:the named frames as text' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "record") list=('-o:the file to write' '--output:the file to write' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "test") list=('--update:keep the frames as they are now; never under CI' '--matrix:at 40×20, 80×24 and 120×40, with and without colour' '--reporter:how to tell' '-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "help") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "completion") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
        "man") list=('-h:show this help' '--help:show this help' '--config-dir:where the sealed account files are' '--color:whether to draw in colours') ;;
      esac
      _describe -o option list
      return
    fi
  fi
  if [[ $given == 0 ]]; then
    case "$at" in
      "") list=('recover:start at "Can'\''t access your account?"' 'check:check the recovery code on your paper; nothing is spent' 'info:where things are, and what protects them here; nothing secret' 'config:how mail and text messages leave this computer' 'practice:practise on accounts that are not real, with a coach' 'play:watch a scenario play itself' 'record:write a scenario as an asciicast' 'test:run scenarios as snapshot tests' 'help:help for a command, or about: exit-codes, environment' 'completion:print what completes sparekey in your shell' 'man:print the manual page') ;;
      "config") list=('get:show one setting' 'set:change a setting; put -- before words that begin with a dash' 'unset:take a setting away' 'test:send a test message now: mail ADDRESS, or text NUMBER') ;;
    esac
    (( $#list )) && _describe command list
  fi
  case "$at:$given" in
    "config get:0") compadd -- 'mail.smtp' 'mail.sendmail' 'mail.from' 'text.command' ;;
    "config set:0") compadd -- 'mail.smtp' 'mail.sendmail' 'mail.from' 'text.command' ;;
    "config set:"*) : ;;
    "config unset:0") compadd -- 'mail.smtp' 'mail.sendmail' 'mail.from' 'text.command' ;;
    "config test:0") compadd -- 'mail' 'text' ;;
    "config test:1") : ;;
    "practice:0") compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down'; _files ;;
    "play:0") compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down'; _files ;;
    "record:0") compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down'; _files ;;
    "test:"*) compadd -- 'spare-key' 'lost-everything' 'check-your-paper' 'smudged' 'torn' 'old-code' 'spent-code' 'hacked' 'lost-phone-only' 'never-wrote-it-down'; _files ;;
    "help:"*) compadd -- 'recover' 'check' 'info' 'config' 'practice' 'play' 'record' 'test' 'help' 'completion' 'man' 'exit-codes' 'environment' ;;
    "completion:0") compadd -- 'bash' 'zsh' 'fish' 'powershell' ;;
  esac
}

if [[ ${funcstack[1]} == _sparekey ]]; then
  _sparekey "$@"
else
  compdef _sparekey sparekey
fi
