// `sparekey info` as people read it. Paths and TERM are untrusted: they are shown through the sanitiser.

import { visible } from '../../terminal/sanitise.ts';
import type { Words } from '../../words/en.ts';
import type { Info } from './info.ts';
import type { Kept } from './info-kept.ts';

export function infoText(info: Info, { computer: words }: Words): string {
  const { kept, terminal } = info;
  const at = ({ path, mode, open }: Kept): string => {
    const shown = visible(path);
    if (mode === null) return `${shown} (${words.notYet})`;
    return open ? `${shown} (${words.open(mode)})` : `${shown} (${mode})`;
  };
  const size = terminal.columns === null || terminal.rows === null ? [] : [`${terminal.columns} x ${terminal.rows}`];
  const missing = (['stdin', 'stdout'] as const).filter((name) => !terminal[name]);
  const rows: readonly (readonly [string, string])[] = [
    [words.version, `${info.sparekey}, Node.js ${info.node}, ${info.platform}`],
    [words.config, at(info.config)],
    [words.accounts, info.config.accounts === null ? words.unknown : String(info.config.accounts)],
    [words.settings, at(kept.settings)],
    [words.guides, at(kept.guides)],
    [words.state, at(info.state)],
    [words.throttle, at(kept.throttle)],
    [words.rollback, at(kept.rollback)],
    [words.hostKeys, at(kept.hostKeys)],
    [words.practice, at(kept.practice)],
    [words.kdf, words.kdfIs[info.kdf]],
    [words.coreFiles, info.coreFiles === null ? words.unknown : words.coreFilesAre(info.coreFiles)],
    [words.language, info.language],
    [
      words.terminal,
      missing.length > 0
        ? words.noTerminal(missing.join(', '))
        : [terminal.term === null ? words.noTerm : visible(terminal.term), ...size].join(', '),
    ],
    [words.characters, terminal.unicode ? words.unicode : words.ascii],
    [words.color, words.colorIs(terminal.color.on, words.colorWhy[terminal.color.why])],
    [words.screenReader, terminal.screenReader ? words.on : words.off],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}
