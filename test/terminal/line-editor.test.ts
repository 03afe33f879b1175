// The line editor: one stroke, one line, by graphemes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextField } from '../../src/machine/text-field.ts';
import type { KeyEvent, KeyName } from '../../src/terminal/key-events.ts';
import { type EditOptions, edit } from '../../src/terminal/line-editor.ts';
import { boundariesOf } from '../../src/terminal/text.ts';

const ctrl = (letter: string): KeyEvent => ({ key: 'ctrl', letter });
const typed = (text: string): KeyEvent => ({ key: 'text', text });
const pasted = (text: string): KeyEvent => ({ key: 'paste', text });
const press = (key: KeyName): KeyEvent => ({ key });

/** `ab|c` is the text abc with the caret behind the b. */
const fieldOf = (drawn: string): TextField => ({ text: drawn.replace('|', ''), caret: drawn.indexOf('|') });
const drawn = ({ text, caret }: TextField): string => `${text.slice(0, caret)}|${text.slice(caret)}`;
const edited = (start: string, strokes: readonly KeyEvent[], options?: EditOptions): string =>
  drawn(strokes.reduce((line, stroke) => edit(line, stroke, options), fieldOf(start)));

const family = '👨\u200d👩\u200d👧';
const accented = 'e\u0301';

describe('typing', () => {
  it.each([
    ['|', [typed('hello')], 'hello|'],
    ['ho|use', [typed('t h')], 'hot h|use'],
    ['|', [typed('a'), typed('b'), typed('c')], 'abc|'],
    ['|', [typed('a\u0000b\u001b[31m\u009bc\u007f\ud800d')], 'ab[31mcd|'],
    ['e|x', [typed('\u0301')], `${accented}|x`],
    ['🇦|', [typed('🇹')], '🇦🇹|'],
  ])('%s', (start, strokes, end) => {
    expect(edited(start, strokes)).toBe(end);
  });

  it('moves the caret behind what the typed text joins', () => {
    // Typed before an accent, the letter takes it in: the caret cannot stand between the two.
    expect(edited('|\u0301x', [typed('e')])).toBe(`${accented}|x`);
  });
});

describe('pasting', () => {
  it.each([
    ['|', '01234-56789\nABCDE\r\nFGHJK\n', '01234-56789 ABCDE FGHJK|'],
    ['a|z', '  two  words\t\n', 'atwo  words|z'],
    ['|', 'a\tb\u2028c\u0085d', 'a b c d|'],
    ['|', 'x\u001b]0;t\u0007y', 'x]0;ty|'],
    ['a|', ' \n\t ', 'a|'],
  ])('%s and %j', (start, text, end) => {
    expect(edited(start, [pasted(text)])).toBe(end);
  });

  it('keeps the spaces of a password, but not the line breaks around it', () => {
    expect(edited('|', [pasted('\r\n two  words \n')], { keepSpaces: true })).toBe(' two  words |');
  });
});

describe('erasing', () => {
  it.each([
    ['a👍|', press('backspace'), 'a|'],
    [`${family}|`, press('backspace'), '|'],
    [`x${accented}|y`, press('backspace'), 'x|y'],
    ['🇦🇹🇩🇪|', press('backspace'), '🇦🇹|'],
    ['|abc', press('backspace'), '|abc'],
    ['|👍b', press('delete'), '|b'],
    [`a|${family}b`, press('delete'), 'a|b'],
    ['abc|', press('delete'), 'abc|'],
    ['ab|c', ctrl('h'), 'a|c'],
    ['a|bc', ctrl('d'), 'a|c'],
    ['one two|three', ctrl('u'), '|three'],
    ['one two|three', ctrl('k'), 'one two|'],
    ['one two-three |four', ctrl('w'), 'one two-|four'],
    ['one  |two', ctrl('w'), '|two'],
    ['--|', ctrl('w'), '|'],
  ])('%s', (start, stroke, end) => {
    expect(edited(start, [stroke])).toBe(end);
  });

  it('leaves the caret on a boundary where the two sides join', () => {
    expect(edited(`${accented.slice(0, 1)}x|\u0301`, [press('backspace')])).toBe(`${accented}|`);
  });
});

describe('moving', () => {
  it.each([
    ['ab|c', press('left'), 'a|bc'],
    ['ab|c', press('right'), 'abc|'],
    [`a${family}|`, ctrl('b'), `a|${family}`],
    [`|${accented}x`, ctrl('f'), `${accented}|x`],
    ['ab|c', press('home'), '|abc'],
    ['ab|c', press('end'), 'abc|'],
    ['ab|c', ctrl('a'), '|abc'],
    ['ab|c', ctrl('e'), 'abc|'],
    ['one two-three|', press('ctrl+left'), 'one two-|three'],
    ['one |two', press('ctrl+left'), '|one two'],
    ['|one two', press('ctrl+right'), 'one| two'],
    ['one| -two-', press('ctrl+right'), 'one -two|-'],
    ['Ä|ß 東京', press('ctrl+right'), 'Äß| 東京'],
  ])('%s', (start, stroke, end) => {
    expect(edited(start, [stroke])).toBe(end);
  });
});

describe('what may enter', () => {
  const digits = (text: string): string => text.replace(/\D/g, '');

  it('is what accept leaves', () => {
    expect(edited('1|9', [typed('2a3'), pasted('4-5\n6')], { accept: digits })).toBe('123456|9');
  });

  it('is cut at the limit, in UTF-16 units, and never inside a grapheme', () => {
    expect(edited('ab|', [typed('cdef')], { limit: 4 })).toBe('abcd|');
    expect(edited('ab|', [typed('👍👍')], { limit: 5 })).toBe('ab👍|');
    expect(edited('|', [typed(family)], { limit: 7 })).toBe('|');
    expect(edited('|', [typed('x'.repeat(5000))])).toHaveLength(4097);
  });

  it('is nothing where the limit is reached or passed', () => {
    expect(edited('abc|', [typed('d')], { limit: 3 })).toBe('abc|');
    expect(edited('abc|', [typed('d')], { limit: 2 })).toBe('abc|');
  });
});

describe('the same object comes back', () => {
  const strokes: KeyEvent[] = [
    ...(['enter', 'tab', 'shift+tab', 'escape', 'up', 'down', 'pageup', 'pagedown'] as const).map(press),
    ...[...'cglnrxz'].map(ctrl),
    ...[typed(''), typed('\u0007'), pasted(' \n')],
  ];

  it.each(strokes.map((stroke) => [JSON.stringify(stroke), stroke] as const))('%s', (_name, stroke) => {
    const line = fieldOf('ab|c');
    expect(edit(line, stroke)).toBe(line);
  });

  it('at both ends', () => {
    const [start, end] = [fieldOf('|abc'), fieldOf('abc|')];
    for (const key of ['left', 'home', 'backspace', 'ctrl+left'] as const) expect(edit(start, press(key))).toBe(start);
    for (const letter of 'abhuw') expect(edit(start, ctrl(letter))).toBe(start);
    for (const key of ['right', 'end', 'delete', 'ctrl+right'] as const) expect(edit(end, press(key))).toBe(end);
    for (const letter of 'defk') expect(edit(end, ctrl(letter))).toBe(end);
  });
});

const pieces = [
  'a',
  '7',
  ' ',
  '-',
  '👍',
  family,
  accented,
  '\u0301',
  '🇦',
  '🇦🇹',
  '\u200d',
  '漢',
  'ำ',
  '\r\n',
  '\u0007',
  '\ud83d',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const keys: KeyName[] = ['left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl+left', 'ctrl+right', 'enter'];
const anyStroke: fc.Arbitrary<KeyEvent> = fc.oneof(
  anyText.map(typed),
  anyText.map(pasted),
  fc.constantFrom(...keys).map(press),
  fc.constantFrom(...'abdefhkuw').map(ctrl),
);

describe('whatever is pressed', () => {
  const linesAfter = (strokes: readonly KeyEvent[], options?: EditOptions): TextField[] => {
    let line = fieldOf('|');
    return strokes.map((stroke) => {
      line = edit(line, stroke, options);
      return line;
    });
  };

  it('the caret stands between graphemes, and nothing invisible to a text enters', () => {
    fc.assert(
      fc.property(fc.array(anyStroke, { maxLength: 20 }), (strokes) => {
        for (const { text, caret } of linesAfter(strokes)) {
          expect(boundariesOf(text)).toContain(caret);
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        }
      }),
      { examples: [[[pasted('a\u2028b')]]] },
    );
  });

  it('the limit holds', () => {
    fc.assert(
      fc.property(fc.array(anyStroke, { maxLength: 20 }), fc.nat(12), (strokes, limit) => {
        for (const { text } of linesAfter(strokes, { limit })) expect(text.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
