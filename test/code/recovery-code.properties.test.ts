// The promises of the recovery code, on 10,000 random codes each: any one group lost, or any two characters read
// wrongly, and the code still opens the account; three wrong never become another code.

import fc from 'fast-check';
import { test } from 'vitest';
import { alphabet } from '../../src/code/alphabet.ts';
import { read, spread } from '../../src/code/read.ts';
import { format, groups, mint, type RecoveryCode } from '../../src/code/recovery-code.ts';
import { slowAnswers } from './slow-code.ts';

const runs = { numRuns: 10_000 };
const code = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => mint(() => bytes));
const shift = fc.integer({ min: 1, max: 31 });
const wrongAt = (count: number) =>
  fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 24 }), shift), {
    minLength: count,
    maxLength: count,
    selector: ([place]) => place,
  });

/** The code with each of these places turned into another character. */
function misread(from: RecoveryCode, wrong: readonly [number, number][]): string {
  const characters = [...from];
  for (const [place, by] of wrong)
    characters[place] = alphabet.charAt((alphabet.indexOf(from.charAt(place)) + by) % 32);
  return characters.join('');
}

function isRepaired(typed: string, to: RecoveryCode): boolean {
  const reading = read(typed);
  return reading.result === 'repaired' && reading.code === to;
}

test('a minted code, as formatted, reads as itself', () => {
  fc.assert(
    fc.property(code, (minted) => {
      const reading = read(format(minted));
      return reading.result === 'ok' && reading.code === minted;
    }),
    runs,
  );
});

test('any one group may be lost', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 0, max: 4 }), (minted, lost) =>
      isRepaired(groups(minted).with(lost, '?????').join('-'), minted),
    ),
    runs,
  );
});

test('any two characters may be read wrongly', () => {
  fc.assert(
    fc.property(code, wrongAt(2), (minted, wrong) => isRepaired(misread(minted, wrong), minted)),
    runs,
  );
});

test('three wrong characters are refused, never repaired into another code', () => {
  fc.assert(
    fc.property(code, wrongAt(3), (minted, wrong) => {
      const reading = read(misread(minted, wrong));
      return reading.result === 'refused' && reading.why === 'beyond-repair';
    }),
    runs,
  );
});

test('case, spaces and dashes do not matter', () => {
  const between = fc.constantFrom('', ' ', '-', '\n', '\t', '\u00a0', '\u2010', '\u2013', '\u2014', '\u2212');
  const style = fc.array(fc.tuple(fc.boolean(), between), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(code, style, (minted, styles) => {
      const typed = styles.map(([lower, after], place) => {
        const character = minted.charAt(place);
        return (lower ? character.toLowerCase() : character) + after;
      });
      const reading = read(typed.join(''));
      return reading.result === 'ok' && reading.code === minted;
    }),
    runs,
  );
});

const label = fc.constantFrom(
  '',
  'Recovery code: ',
  'recovery code ',
  'Code no. 7: ',
  'Wiederherstellungscode: ',
  'Mein Wiederherstellungscode ist ',
);
const quotes = fc.constantFrom(['', ''], ['"', '"'], ['\u201e', '\u201c'], ['\u00ab', '\u00bb'], ['`', '`']);
const numbers = fc.constantFrom(
  () => '',
  (group: number) => `${group}: `,
  (group: number) => `${group}) `,
  (group: number) => `Group ${group}: `,
);
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test('what stands around a code does not matter, in full-width characters either', () => {
  const around = fc.tuple(label, quotes, numbers, fc.constantFrom('', '.', ','), fc.boolean());
  fc.assert(
    fc.property(code, around, (minted, [before, [open, close], number, stop, isWide]) => {
      const numbered = groups(minted).map((group, at) => number(at + 1) + group);
      const typed = `${before}${open}${numbered.join(' ')}${stop}${close}`;
      const reading = read(isWide ? wide(typed) : typed);
      return reading.result === 'ok' && reading.code === minted;
    }),
    { numRuns: 300 },
  );
});

test('whatever stands around the characters, none that can be in a code is left out but in words before it', () => {
  const stranger = fc.string({ unit: fc.constantFrom(...'0A1:.=()U, \n"'), maxLength: 6 });
  fc.assert(
    fc.property(code, stranger, fc.integer({ min: 0, max: 25 }), stranger, (minted, one, at, other) => {
      const typed = `${minted.slice(0, at)}${one}${minted.slice(at)}${other}`;
      const wanted = [...typed].filter((character) => alphabet.includes(character)).length;
      const { characters } = spread(typed);
      // A single number before the whole is numbering.
      return characters.length === wanted || (/^\s*\(?1\s?[:.)]/.test(typed) && characters.length === wanted - 1);
    }),
    { numRuns: 300 },
  );
});

test('one left out or one too many gives every code that fits, and no other', () => {
  const one = fc.tuple(fc.integer({ min: 0, max: 24 }), fc.constantFrom('', '?', ...alphabet));
  const unreadable = fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 5 });
  fc.assert(
    fc.property(code, one, unreadable, (minted, [place, extra], hidden) => {
      const whole = [...minted].map((character, at) => (hidden.includes(at) ? '?' : character));
      const typed = (extra === '' ? whole.toSpliced(place, 1) : whole.toSpliced(place, 0, extra)).join('');
      const reading = read(typed);
      const answers = reading.result === 'choose' ? reading.answers : reading.result === 'repaired' ? [reading] : [];
      const found: string[] = answers.map((answer) => answer.code).sort();
      return JSON.stringify(found) === JSON.stringify(slowAnswers(typed));
    }),
    { numRuns: 500 },
  );
});
