// Completion for zsh: evaluated after compinit, or as a file `_sparekey` in the fpath.

import { type Place, steps, type Values, valued, wanted } from './places.ts';

const pattern = (at: string): string => (at.endsWith('*') ? `"${at.slice(0, -1)}"*` : `"${at}"`);

/** For `_describe`: `name:about`, in single quotes. */
const described = (name: string, about: string): string =>
  `'${`${name.replaceAll(':', '\\:')}:${about}`.replaceAll("'", "'\\''")}'`;

const give = ({ words, paths }: Values): string =>
  [
    ...(words.length === 0 ? [] : [`compadd -- ${words.map((word) => `'${word}'`).join(' ')}`]),
    ...(paths === 'none' ? [] : [paths === 'files' ? '_files' : '_files -/']),
  ].join('; ') || ':';

export function zshCompletion(places: readonly Place[]): string {
  const options = valued(places);
  const flags = options.map(([names]) => names).join('|');
  return `#compdef sparekey
# zsh completion for sparekey. In ~/.zshrc, after compinit: eval "$(sparekey completion zsh)"

_sparekey() {
  local at= literal= word prev=\${words[CURRENT - 1]} cur=\${words[CURRENT]}
  local -i given=0 i
  local -a list
  for ((i = 2; i < CURRENT; i++)); do
    word=\${words[i]}
    if [[ -z $literal ]]; then
      case "$word" in
        --) literal=1; continue ;;
        ${flags}) i=$((i + 1)); continue ;;
        -*) continue ;;
      esac
    fi
    case "$at/$word" in
${steps(places)
  .map(({ from, name, to }) => `      "${from}/${name}") at="${to}"; continue ;;`)
  .join('\n')}
    esac
    given=$((given + 1))
  done
  if [[ -z $literal ]]; then
    if [[ $cur == --*=* ]]; then
      prev=\${cur%%=*}
      compset -P '*='
    fi
    case "$prev" in
${options.map(([names, values]) => `      ${names}) ${give(values)}; return ;;`).join('\n')}
    esac
    if [[ $cur == -* ]]; then
      case "$at" in
${places
  .map(
    ({ path, options: own }) =>
      `        "${path}") list=(${own.flatMap(({ flags: all, about }) => all.map((flag) => described(flag, about))).join(' ')}) ;;`,
  )
  .join('\n')}
      esac
      _describe -o option list
      return
    fi
  fi
  if [[ $given == 0 ]]; then
    case "$at" in
${places
  .filter(({ commands }) => commands.length > 0)
  .map(
    ({ path, commands }) =>
      `      "${path}") list=(${commands.map(({ name, about }) => described(name, about)).join(' ')}) ;;`,
  )
  .join('\n')}
    esac
    (( $#list )) && _describe command list
  fi
  case "$at:$given" in
${wanted(places)
  .map(([place, values]) => `    ${pattern(place)}) ${give(values)} ;;`)
  .join('\n')}
  esac
}

if [[ \${funcstack[1]} == _sparekey ]]; then
  _sparekey "$@"
else
  compdef _sparekey sparekey
fi
`;
}
