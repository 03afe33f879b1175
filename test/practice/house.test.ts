// The promises of practice: its sentences, its keys, its place in the house, and that its panes fit.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { eventFor } from '../../screens/keyboard.ts';
import { inWidth, makePainter, textOfRow } from '../../src/practice/cells.ts';
import { type CoachView, coachPage, compose, pageRows } from '../../src/practice/coach.ts';
import { chordKeys, chords, piecesOf } from '../../src/practice/keyboard.ts';
import { layoutFor } from '../../src/practice/window.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { practiceEnglish } from '../../src/words/en-practice.ts';
import { frameOf } from '../screens/draw.tsx';
import { feed, newTerminal, screenOf } from '../terminal/screen-text.ts';
import { models } from './every-model.ts';

const top = join(import.meta.dirname, '../..');
const sources = ['src', 'screens'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(folder, name), readFileSync(join(top, folder, name), 'utf8')] as const),
);

const leavesOf = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]];

describe('words', () => {
  const leaves = leavesOf(practiceEnglish);
  const sentences = leaves.map(
    ([path, value]) =>
      [path, typeof value === 'function' ? String(value('12', ['12'], '12', '12')) : String(value)] as const,
  );

  test('no blame, no jargon, nothing missing', () => {
    const harsh =
      /\b(?:invalid|illegal|fail(?:ed|ure)?|errors?|abort(?:ed)?|forbidden|denied|bad|fatal|KDF|DEK|DES)\b/i;
    expect(sentences.filter(([, one]) => harsh.test(one) || /undefined|NaN|\[object|^\s|\s$/.test(one))).toEqual([]);
  });

  test('no dead words', () => {
    const text = sources
      .filter(([file]) => /practice|commands|testing/.test(file) && !file.includes('words'))
      .map(([, one]) => one)
      .join('\n');
    const dead = leaves
      .map(([path]) => path)
      .filter((path) => {
        const last = path.split('.').at(-1) ?? '';
        return !new RegExp(`\\b${last}\\b|'${last}'`).test(text);
      });
    expect(dead).toEqual([]);
  });
});

describe('its place in the house', () => {
  const imports = (text: string): string[] =>
    [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, of = '']) => of);

  test('nobody but the commands and the entries for tests knows practice', () => {
    const strangers = sources.filter(
      ([file, text]) =>
        !/^src\/(?:practice|commands)\/|^src\/testing/.test(file) && imports(text).some((of) => /practice\//.test(of)),
    );
    expect(strangers.map(([file]) => file)).toEqual([]);
  });

  test('the real ports know nothing of it, and it makes none of them', () => {
    const ports = sources.find(([file]) => file === 'src/edge/ports.ts')?.[1] ?? '';
    expect(imports(ports).filter((of) => /practice|seeded/.test(of))).toEqual([]);
    const makers = sources.filter(
      ([file, text]) =>
        file.startsWith('src/practice/') && /realPorts|confStore|argon2|diskStateFiles|node:os/.test(text),
    );
    expect(makers.map(([file]) => file)).toEqual([]);
  });

  test('clock, randomness and the process reach it as ports; files in the rooms about files', () => {
    const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const practice = sources.filter(([file]) => file.startsWith('src/practice/'));
    expect(
      practice
        .filter(([, text]) =>
          /\bDate\.now\(|\bnew Date\(\)|Math\.random|randomBytes|randomUUID|performance\.now|\bprocess\b/.test(
            code(text),
          ),
        )
        .map(([file]) => file),
    ).toEqual([]);
    expect(
      practice
        .filter(([, text]) => /node:fs/.test(code(text)))
        .map(([file]) => file)
        .sort(),
    ).toEqual(['kept-frames.ts', 'scenario-file.ts', 'test-scenario.ts'].map((file) => `src/practice/${file}`));
  });

  test('the headless terminal is loaded here only', () => {
    expect(
      sources
        .filter(([, text]) => text.includes('@xterm/headless'))
        .map(([file]) => file)
        .every((file) => file.startsWith('src/practice/')),
    ).toBe(true);
  });
});

describe('the coach’s keys', () => {
  test('none of them means anything to the program, on any screen', () => {
    for (const model of models)
      for (const letter of Object.keys(chords).map((byte) => String.fromCharCode(byte.charCodeAt(0) | 0x60))) {
        if (letter === 'c') continue; // Leaving is leaving.
        expect({
          at: model.at,
          letter,
          event: eventFor({ ...model, helpShown: false }, frameOf(80, 24), { key: 'ctrl', letter }),
        }).toEqual({ at: model.at, letter, event: undefined });
      }
  });

  test('they are shown as what they are', () => {
    for (const [byte, chord] of Object.entries(chords))
      expect(chordKeys[chord]).toBe(`ctrl+${String.fromCharCode(byte.charCodeAt(0) | 0x60)}`);
  });

  test('they are found among other keys, and not in a paste', () => {
    expect(piecesOf('ab\u0014c\r')).toEqual([{ bytes: 'ab' }, { chord: 'hint' }, { bytes: 'c\r' }]);
    expect(piecesOf('\u001b[200~a\u0003b\u001b[201~\u000e')).toEqual([
      { bytes: '\u001b[200~a\u0003b\u001b[201~' },
      { chord: 'skip' },
    ]);
  });
});

describe('the panes', () => {
  const long =
    'A long line that goes on, with wide letters 日本 and an \u001b[31mescape and a wordthatislongerthananypaneofthecoachwilleverbe so that it breaks. ';
  const view: CoachView = {
    title: long,
    at: 3,
    of: 14,
    feedback: { right: false, text: long.repeat(3) },
    task: long,
    hints: [long, long, long],
    credentials: [['your paper says', '01234-56789-ABCDE-FGHJK-SENH7']],
    keys: [
      ['ctrl+t', 'hint'],
      ['ctrl+o', 'coach'],
      ['ctrl+n', 'skip'],
      ['ctrl+x', 'begin again'],
      ['ctrl+p', 'jump'],
      ['ctrl+c', 'leave'],
    ],
  };
  const sizes = [
    [40, 20],
    [41, 23],
    [60, 24],
    [80, 20],
    [80, 24],
    [80, 31],
    [99, 40],
    [100, 24],
    [120, 40],
    [200, 50],
  ] as const;

  test.each(sizes.flatMap(([columns, rows]) => [true, false].map((unicode) => [columns, rows, unicode] as const)))(
    '%d × %d, unicode %s: fill the window, mark it, and obey nothing',
    async (columns, rows, unicode) => {
      const theme = themeOf({ color: true, unicode });
      const layout = layoutFor({ columns, rows });
      const app = Array.from({ length: layout.app.rows }, () => inWidth([], layout.app.columns));
      const page = coachPage(pageRows(view, columns - 4, theme), view, layout.window, theme, 0).map((row) =>
        inWidth(row, columns),
      );
      for (const all of [compose(app, view, layout, theme), page]) {
        expect(all).toHaveLength(rows);
        for (const row of all) expect(row.reduce((sum, { width }) => sum + width, 0)).toBe(columns);
        expect(all.map(textOfRow).join('\n')).toContain('PRACTICE');
        const cells = all.flat();
        expect(cells.every(({ text }) => !/[\p{Cc}\p{Cf}]/u.test(text))).toBe(true);
        expect(cells.every(({ text, width }) => stringWidth(text) === width)).toBe(true);
        // As a terminal has it, nothing has moved.
        const terminal = newTerminal(columns, rows);
        await feed(terminal, makePainter().paint(all));
        expect(screenOf(terminal).split('\n')).toEqual(all.map(textOfRow));
      }
    },
  );
});
