// A field's cells: never wider than the field, and the caret always in sight.

import fc from 'fast-check';
import { renderToString } from 'ink';
import { createElement } from 'react';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { Field, type FieldProps } from '../../src/terminal/field.tsx';
import { fieldText } from '../../src/terminal/field-text.ts';
import { boundariesOf } from '../../src/terminal/text.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { hostileTexts } from './hostile-texts.ts';
import { feed, frameText, newTerminal } from './screen-text.ts';

const theme = themeOf({ color: false, unicode: true });
const plain = themeOf({ color: false, unicode: false, attributes: false });
const family = '👨\u200d👩\u200d👧';

const field = (drawn: string, more: Partial<FieldProps> = {}): FieldProps => ({
  line: { text: drawn.replace('|', ''), caret: drawn.indexOf('|') },
  label: 'Name',
  width: 12,
  focused: true,
  theme,
  ...more,
});

/** The cells with the inverse ones in [ ]. */
const shown = ({ line, width, focused, mask = false, placeholder = '', theme: look }: FieldProps): string =>
  fieldText({ line, width, focused, mask, placeholder, theme: look }).replace('\x1b[7m', '[').replace('\x1b[27m', ']');

describe('the text of a field', () => {
  it.each<[string, FieldProps, string]>([
    ['the caret on a character', field('ab|cd'), 'ab[c]d'],
    ['the caret at the end', field('abcd|'), 'abcd[ ]'],
    ['the caret in nothing', field('|'), '[ ]'],
    ['no focus', field('ab|cd', { focused: false }), 'abcd'],
    ['no attributes', field('ab|cd', { theme: plain }), 'ab|cd'],
    ['no attributes, at the end', field('abcd|', { theme: plain }), 'abcd|'],
    ['the caret on an emoji', field('a|👍b'), 'a[👍]b'],
    ['the caret on an accented letter', field('a|e\u0301b'), 'a[e\u0301]b'],
    ['as long as the field', field('|abcdefghijkl'), '[a]bcdefghijkl'],
    ['as long as the field, with the caret', field('abcdefghijk|'), 'abcdefghijk[ ]'],
    ['longer, the caret at its end', field('abcdefghijklmno|'), '…ghijklmno[ ]'],
    ['longer, the caret at its start', field('|abcdefghijklmno'), '[a]bcdefghij…'],
    ['longer, the caret inside', field('abcdefghijklm|nopqrstuvwxyz'), '…ghijklm[n]op…'],
    ['longer, no focus', field('abcdefghijklm|no', { focused: false }), 'abcdefghij…'],
    ['longer, in ASCII', field('abcdefghijklmno|', { theme: plain }), '~ghijklmno|'],
    ['masked', field('ab|c', { mask: true }), '••[•]'],
    ['masked in ASCII', field('ab|c', { mask: true, theme: plain }), '**|*'],
    ['masked, one mark a grapheme', field(`👍e\u0301${family}|`, { mask: true }), '•••[ ]'],
    ['hostile', field('a\u202eb|', { width: 20 }), 'a\\u{202e}b[ ]'],
    ['a placeholder', field('|', { placeholder: 'you' }), '[y]\x1b[2mou\x1b[22m'],
    ['a placeholder, no focus', field('|', { placeholder: 'you', focused: false }), '\x1b[2myou\x1b[22m'],
    ['a placeholder, no attributes', field('|', { placeholder: 'you', theme: plain }), '|you'],
    ['a hostile placeholder', field('|', { placeholder: '\u001bc', focused: false }), '\x1b[2m\\u{1b}c\x1b[22m'],
  ])('%s', (_name, props, cells) => {
    expect(shown(props)).toBe(cells);
  });

  const pieces = [
    'a',
    'B',
    ' ',
    '漢',
    '漢ำ',
    '漢\u0903',
    '漢ﾞﾟ',
    'กำ',
    '👍',
    '🇦🇹',
    'e\u0301',
    '가',
    '\u1161',
    '❤\ufe0f',
    '1\ufe0f\u20e3',
    '\u0301',
  ];
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...hostileTexts.values()),
  );
  const anyProps = fc
    .record({
      text: anyText,
      at: fc.nat(),
      width: fc.integer({ min: 4, max: 30 }),
      focused: fc.boolean(),
      mask: fc.boolean(),
      placeholder: anyText,
      theme: fc.constantFrom(theme, plain),
    })
    .map(({ text, at, ...rest }) => {
      const stops = boundariesOf(text);
      return { line: { text, caret: stops[at % stops.length] ?? 0 }, ...rest };
    });

  it('is never wider than the field', () => {
    fc.assert(
      fc.property(anyProps, (props) => {
        expect(stringWidth(fieldText(props))).toBeLessThanOrEqual(props.width);
      }),
      {
        numRuns: 500,
        examples: [[{ ...field('漢\u0903漢\u0903|漢\u0903漢\u0903', { width: 4 }), mask: false, placeholder: '' }]],
      },
    );
  });

  it('shows the caret, exactly once, where it has the focus', () => {
    fc.assert(
      fc.property(anyProps, (props) => {
        const drawn = fieldText(props);
        const marks = props.theme.inverse ? (drawn.match(/\x1b\[7m[^\x1b]+\x1b\[27m/g) ?? []) : undefined;
        if (marks) expect(marks).toHaveLength(props.focused ? 1 : 0);
        else if (props.focused) expect(drawn).toContain(props.theme.symbols.caret);
      }),
    );
  });

  it('has no escape sequence but its own', () => {
    fc.assert(
      fc.property(anyProps, (props) => {
        expect(fieldText(props).replace(/\x1b\[(?:7|27|2|22)m/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });

  it('shows one mark a grapheme, and nothing of a masked text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '');
        const line = { text, caret: 0 };
        const drawn = fieldText({ line, width: 1000, focused: false, mask: true, placeholder: '', theme });
        expect(drawn).toBe('•'.repeat(boundariesOf(text).length - 1));
      }),
    );
  });
});

describe('a field on the screen', () => {
  const draw = (props: FieldProps): string => renderToString(createElement(Field, props), { columns: 40 });

  it('is its label, its text, and what is wrong with it', async () => {
    const frame = draw(field('bob|', { labelWidth: 8, problem: 'Too short\u0007' }));
    expect(await frameText(frame, 40, 3)).toBe('Name      bob\n          ✗ Too short\\u{7}\n');
  });

  it('keeps to one row, however long the text is', async () => {
    const frame = draw(field(`${'long text '.repeat(9)}|`));
    expect(await frameText(frame, 40, 3)).toBe('Name  …ong text\n\n');
  });

  it('draws the caret as one inverse cell', async () => {
    const terminal = newTerminal(40, 2);
    await feed(terminal, fieldText({ ...field('ab|cd'), mask: false, placeholder: '' }));
    const cells = Array.from({ length: 6 }, (_, column) => terminal.buffer.active.getLine(0)?.getCell(column));
    expect(cells.map((cell) => Boolean(cell?.isInverse()))).toEqual([false, false, true, false, false, false]);
  });
});
