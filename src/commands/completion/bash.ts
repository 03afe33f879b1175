// Completion for bash, 3.2 (as macOS has it) and newer; nothing of bash-completion is needed.

import { type Place, steps, type Values, valued, wanted } from './places.ts';

/** `"config:"*` is a pattern, `"config:0"` a text. */
const pattern = (at: string): string => (at.endsWith('*') ? `"${at.slice(0, -1)}"*` : `"${at}"`);

const give = ({ words, paths }: Values): string =>
  [
    ...(words.length === 0 ? [] : [`_sparekey_words "${words.join(' ')}"`]),
    ...(paths === 'none' ? [] : [`_sparekey_paths ${paths === 'files' ? '-f' : '-d'}`]),
  ].join('; ') || ':';

export function bashCompletion(places: readonly Place[]): string {
  const options = valued(places);
  const flags = options.map(([names]) => names).join('|');
  return `# bash completion for sparekey. In ~/.bashrc: eval "$(sparekey completion bash)"

_sparekey_words() {
  COMPREPLY+=( $(compgen -W "$1" -- "$cur") )
}

_sparekey_paths() {
  local one
  compopt -o filenames 2>/dev/null
  while IFS= read -r one; do COMPREPLY+=( "$one" ); done < <(compgen "$1" -- "$cur")
}

_sparekey() {
  local cur=\${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD path= given=0 literal= i prev
  COMPREPLY=()
  # --color=always comes in three words.
  [[ $cur == = ]] && { cur=; at=$((at + 1)); }
  [[ \${COMP_WORDS[at - 1]} == = ]] && at=$((at - 1))
  prev=\${COMP_WORDS[at - 1]}
  for ((i = 1; i < at; i++)); do
    if [[ -z $literal ]]; then
      case "\${COMP_WORDS[i]}" in
        --) literal=1; continue ;;
        ${flags})
          [[ \${COMP_WORDS[i + 1]} == = ]] && i=$((i + 1))
          i=$((i + 1)); continue ;;
        -*) continue ;;
      esac
    fi
    case "$path/\${COMP_WORDS[i]}" in
${steps(places)
  .map(({ from, name, to }) => `      "${from}/${name}") path="${to}"; continue ;;`)
  .join('\n')}
    esac
    given=$((given + 1))
  done
  if [[ -z $literal ]]; then
    case "$prev" in
${options.map(([names, values]) => `      ${names}) ${give(values)}; return ;;`).join('\n')}
    esac
    if [[ $cur == -* ]]; then
      case "$path" in
${places
  .map(
    (one) => `        "${one.path}") _sparekey_words "${one.options.flatMap((option) => option.flags).join(' ')}" ;;`,
  )
  .join('\n')}
      esac
      return
    fi
  fi
  if [[ $given == 0 ]]; then
    case "$path" in
${places
  .filter(({ commands }) => commands.length > 0)
  .map(({ path, commands }) => `      "${path}") _sparekey_words "${commands.map(({ name }) => name).join(' ')}" ;;`)
  .join('\n')}
    esac
  fi
  case "$path:$given" in
${wanted(places)
  .map(([place, values]) => `    ${pattern(place)}) ${give(values)} ;;`)
  .join('\n')}
  esac
}

complete -F _sparekey sparekey
`;
}
