// Completion for fish, 3 and newer.

import { type Place, type PlaceOption, steps, type Values, valued, wanted } from './places.ts';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const values = ({ words, paths }: Values): string =>
  [
    ...(words.length === 0 ? [] : [`-a ${quoted(words.join(' '))}`]),
    ...(paths === 'files' ? ['-F'] : []),
    ...(paths === 'folders' ? [`-a '(__fish_complete_directories)'`] : []),
  ].join(' ');

const flag = (name: string): string => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`);

function optionLine(path: string, option: PlaceOption): string {
  // -x: a value, and no file for it.
  const takes = option.values && [option.values.paths === 'files' ? '-r' : '-x', values(option.values)];
  const parts = [...option.flags.map(flag), ...(takes ?? []), `-d ${quoted(option.about)}`].filter(
    (part) => part !== '',
  );
  return `complete -c sparekey -n ${quoted(`__sparekey_at "${path}:*"`)} ${parts.join(' ')}`;
}

export function fishCompletion(places: readonly Place[]): string {
  const flags = valued(places).flatMap(([names]) => names.split('|'));
  return `# fish completion for sparekey. In ~/.config/fish/config.fish: sparekey completion fish | source

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
                case ${flags.join(' ')}
                    set skip 1
                    continue
                case '-*'
                    continue
            end
        end
        switch "$path/$word"
${steps(places)
  .map(({ from, name, to }) => `            case ${quoted(`${from}/${name}`)}\n                set path ${quoted(to)}`)
  .join('\n')}
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
${places
  .flatMap(({ path, commands, options }) => [
    ...commands.map(
      ({ name, about }) =>
        `complete -c sparekey -n ${quoted(`__sparekey_at "${path}:0"`)} -a ${name} -d ${quoted(about)}`,
    ),
    ...options.map((option) => optionLine(path, option)),
  ])
  .join('\n')}
${wanted(places)
  .map(([at, all]) => [at, values(all)] as const)
  .filter(([, given]) => given !== '')
  .map(([at, given]) => `complete -c sparekey -n ${quoted(`__sparekey_at "${at}"`)} ${given}`)
  .join('\n')}
`;
}
