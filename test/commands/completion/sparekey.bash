# bash completion for sparekey. In ~/.bashrc: eval "$(sparekey completion bash)"

_sparekey_words() {
  COMPREPLY+=( $(compgen -W "$1" -- "$cur") )
}

_sparekey_paths() {
  local one
  compopt -o filenames 2>/dev/null
  while IFS= read -r one; do COMPREPLY+=( "$one" ); done < <(compgen "$1" -- "$cur")
}

_sparekey() {
  local cur=${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD path= given=0 literal= i prev
  COMPREPLY=()
  # --color=always comes in three words.
  [[ $cur == = ]] && { cur=; at=$((at + 1)); }
  [[ ${COMP_WORDS[at - 1]} == = ]] && at=$((at - 1))
  prev=${COMP_WORDS[at - 1]}
  for ((i = 1; i < at; i++)); do
    if [[ -z $literal ]]; then
      case "${COMP_WORDS[i]}" in
        --) literal=1; continue ;;
        --config-dir|--color|--theme|--lang|--account|--password-fd|--account-there|--made|--note-fd|--code|--confirm|--passphrase-fd|-o|--output|--from|--key-file|--identity|--speed|--reporter)
          [[ ${COMP_WORDS[i + 1]} == = ]] && i=$((i + 1))
          i=$((i + 1)); continue ;;
        -*) continue ;;
      esac
    fi
    case "$path/${COMP_WORDS[i]}" in
      "/recover") path="recover"; continue ;;
      "/check") path="check"; continue ;;
      "/info") path="info"; continue ;;
      "/keys") path="keys"; continue ;;
      "/status") path="status"; continue ;;
      "/export") path="export"; continue ;;
      "/import") path="import"; continue ;;
      "/config") path="config"; continue ;;
      "/practice") path="practice"; continue ;;
      "/play") path="play"; continue ;;
      "/record") path="record"; continue ;;
      "/test") path="test"; continue ;;
      "/help") path="help"; continue ;;
      "/completion") path="completion"; continue ;;
      "/man") path="man"; continue ;;
      "keys/list") path="keys list"; continue ;;
      "keys/show") path="keys show"; continue ;;
      "keys/add") path="keys add"; continue ;;
      "keys/replace") path="keys replace"; continue ;;
      "keys/use") path="keys use"; continue ;;
      "keys/remove") path="keys remove"; continue ;;
      "config/get") path="config get"; continue ;;
      "config/set") path="config set"; continue ;;
      "config/unset") path="config unset"; continue ;;
      "config/test") path="config test"; continue ;;
    esac
    given=$((given + 1))
  done
  if [[ -z $literal ]]; then
    case "$prev" in
      --config-dir) _sparekey_paths -d; return ;;
      --color) _sparekey_words "auto always never"; return ;;
      --theme) _sparekey_words "auto dark light high-contrast mono"; return ;;
      --lang) _sparekey_words "en de"; return ;;
      --account) :; return ;;
      --password-fd) :; return ;;
      --account-there) :; return ;;
      --made) :; return ;;
      --note-fd) :; return ;;
      --code) :; return ;;
      --confirm) :; return ;;
      --passphrase-fd) :; return ;;
      -o|--output) _sparekey_paths -f; return ;;
      --from) _sparekey_words "sparekey csv 1password 2fas aegis andotp apple bitwarden buttercup chrome dashlane enpass ente firefox freeotp kdbx keepass keepassxc keeper lastpass nordpass otpauth protonpass roboform standardnotes zip"; return ;;
      --key-file) _sparekey_paths -f; return ;;
      --identity) _sparekey_paths -f; return ;;
      --speed) :; return ;;
      --reporter) _sparekey_words "pretty tap junit"; return ;;
    esac
    if [[ $cur == -* ]]; then
      case "$path" in
        "") _sparekey_words "-V --version --config-dir --color --theme --lang --screen-reader -h --help" ;;
        "recover") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "check") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "info") _sparekey_words "--json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys list") _sparekey_words "--account --password-fd --json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys show") _sparekey_words "--account --password-fd --reveal --json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys add") _sparekey_words "--account --password-fd --account-there --text --made --note-fd --yes -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys replace") _sparekey_words "--account --password-fd --text --made --note-fd --yes --json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys use") _sparekey_words "--account --password-fd --reveal --code --undo --json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "keys remove") _sparekey_words "--account --password-fd --confirm --json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "status") _sparekey_words "--json --exit-code -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "export") _sparekey_words "--account --password-fd --passphrase-fd -o --output --plain -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "import") _sparekey_words "--account --password-fd --passphrase-fd --from --key-file --identity --dry-run --yes -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "config") _sparekey_words "--json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "config get") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "config set") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "config unset") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "config test") _sparekey_words "--password-fd -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "practice") _sparekey_words "--plan --json -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "play") _sparekey_words "--speed --loop --plain -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "record") _sparekey_words "-o --output --force -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "test") _sparekey_words "--update --matrix --reporter -h --help --config-dir --color --theme --lang --screen-reader" ;;
        "help") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "completion") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
        "man") _sparekey_words "-h --help --config-dir --color --theme --lang --screen-reader" ;;
      esac
      return
    fi
  fi
  if [[ $given == 0 ]]; then
    case "$path" in
      "") _sparekey_words "recover check info keys status export import config practice play record test help completion man" ;;
      "keys") _sparekey_words "list show add replace use remove" ;;
      "config") _sparekey_words "get set unset test" ;;
    esac
  fi
  case "$path:$given" in
    "keys show:0") : ;;
    "keys add:0") : ;;
    "keys replace:0") : ;;
    "keys use:0") : ;;
    "keys remove:0") : ;;
    "import:0") _sparekey_paths -f ;;
    "config get:0") _sparekey_words "mail.smtp mail.sendmail mail.from text.command" ;;
    "config set:0") _sparekey_words "mail.smtp mail.sendmail mail.from text.command" ;;
    "config set:"*) : ;;
    "config unset:0") _sparekey_words "mail.smtp mail.sendmail mail.from text.command" ;;
    "config test:0") _sparekey_words "mail text" ;;
    "config test:1") : ;;
    "practice:0") _sparekey_words "spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down keep-microsoft use-microsoft"; _sparekey_paths -f ;;
    "play:0") _sparekey_words "spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down keep-microsoft use-microsoft"; _sparekey_paths -f ;;
    "record:0") _sparekey_words "spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down keep-microsoft use-microsoft"; _sparekey_paths -f ;;
    "test:"*) _sparekey_words "spare-key lost-everything check-your-paper smudged torn old-code spent-code hacked lost-phone-only never-wrote-it-down keep-microsoft use-microsoft"; _sparekey_paths -f ;;
    "help:"*) _sparekey_words "recover check info keys status export import config practice play record test help completion man exit-codes environment" ;;
    "completion:0") _sparekey_words "bash zsh fish powershell" ;;
  esac
}

complete -F _sparekey sparekey
