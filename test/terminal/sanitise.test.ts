// A text drawn through the sanitiser fills its own cells and does nothing else, whatever it holds.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/terminal/sanitise.ts';
import { hostileTexts } from './hostile-texts.ts';
import { feed, newTerminal, screenOf, type Terminal } from './screen-text.ts';

const columns = 300;

/** A terminal with something on it to lose, and a list of all that it does but draw. */
const watched = async (): Promise<{ terminal: Terminal; done: string[] }> => {
  const terminal = newTerminal(columns, 5);
  await feed(terminal, `above\n\n\n\nbelow${'\x1b[3;1H'}`);
  const done: string[] = [];
  terminal.onTitleChange((title) => done.push(`title ${title}`));
  terminal.onData((reply) => done.push(`reply ${JSON.stringify(reply)}`));
  terminal.onBinary((reply) => done.push(`reply ${JSON.stringify(reply)}`));
  terminal.onBell(() => done.push('bell'));
  terminal.onScroll(() => done.push('scroll'));
  for (const code of [0, 1, 2, 4, 8, 9, 10, 11, 12, 52, 104, 777]) {
    terminal.parser.registerOscHandler(code, () => done.push(`OSC ${code}`) > 0);
  }
  for (const final of 'ABCDEFGHIJKLMPSTXZ@bcdfghlmnpqrstu') {
    terminal.parser.registerCsiHandler({ final }, () => done.push(`CSI ${final}`) > 0);
    terminal.parser.registerCsiHandler({ prefix: '?', final }, () => done.push(`CSI ? ${final}`) > 0);
  }
  return { terminal, done };
};

const look = (terminal: Terminal) => {
  const line = terminal.buffer.active.getLine(2);
  return {
    screen: screenOf(terminal),
    row: terminal.buffer.active.cursorY,
    type: terminal.buffer.active.type,
    modes: terminal.modes,
    plain: Array.from({ length: columns }, (_, column) => line?.getCell(column)?.isAttributeDefault()),
  };
};

describe('a hostile text fills its own cells only', () => {
  it('is tried in more than 300 ways', () => {
    expect(hostileTexts.size).toBeGreaterThanOrEqual(300);
  });

  it.each([...hostileTexts])('%s', async (_name, text) => {
    const { terminal, done } = await watched();
    const { modes } = terminal;
    const shown = visible(text);
    await feed(terminal, shown);
    expect(done).toEqual([]);
    expect(look(terminal)).toEqual({
      screen: `above\n\n${shown}\n\nbelow`,
      row: 2,
      type: 'normal',
      modes,
      plain: Array(columns).fill(true),
    });
    if (/^[ -~]*$/.test(shown)) expect(terminal.buffer.active.cursorX).toBe(shown.length);
    expect(shown).not.toBe(text);
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('visible', () => {
  it.each([
    ['\x1b[2J', '\\u{1b}[2J'],
    ['a\nb', 'a\\u{a}b'],
    ['\x7f\x9b', '\\u{7f}\\u{9b}'],
    ['\u202etxt', '\\u{202e}txt'],
    ['\ud83d', '\\u{d83d}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['👨\u200d👩\u200d👧', '👨\\u{200d}👩\\u{200d}👧'],
    ['a\ufe0f', 'a\\u{fe0f}'],
    ['e\u0301\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301\u0301\\u{301}\\u{301}'],
    ['\u0301a', '\\u{301}a'],
    ['\u1161', '\\u{1161}'],
    ['a\u11a8', 'a\\u{11a8}'],
    ['\uac00\u11a8\u11a8', '\uac00\u11a8\\u{11a8}'],
  ])('writes out %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    '',
    'plain text, \\ and \\u{1b} among it',
    'Zürich, Łódź, Αθήνα, Москва, 東京, 서울',
    'e\u0301 a\u0302\u0323 ก็',
    '👍 ❤\ufe0f ❤\ufe0e 👍🏽 🇦🇹 1\ufe0f\u20e3',
    '\u1100\u1161\u11a8 \uac00\u11a8',
    '• ▸ ─ …',
  ])('leaves %j as it is', (text) => {
    expect(visible(text)).toBe(text);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...hostileTexts.values()),
  );

  it('loses nothing: read back, every text is whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\\'));
        const back = visible(text).replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) =>
          String.fromCodePoint(parseInt(hex, 16)),
        );
        expect(back).toBe(text);
      }),
    );
  });

  it('has nothing left to write out the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });
});
