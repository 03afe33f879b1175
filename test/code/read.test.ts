// Reading tells more than the code: the places refused, changed, left out and too many.

import { describe, expect, test } from 'vitest';
import { alphabet, readCharacter } from '../../src/code/alphabet.ts';
import { read, readGroup, spread } from '../../src/code/read.ts';

const code = '0123456789ABCDEFGHJKSENH7';
/** Twenty 31s: the first 20 characters are one run. */
const run = 'ZZZZZZZZZZZZZZZZZZZZYCJ74';

test('of all characters there are, the 32 in either case, O, I, L and ? are read', () => {
  const readable: Record<string, string> = { '?': '?', O: '0', o: '0', I: '1', i: '1', L: '1', l: '1' };
  for (const character of alphabet) {
    readable[character] = character;
    readable[character.toLowerCase()] = character;
  }
  const found: Record<string, string> = {};
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = readCharacter(String.fromCodePoint(point));
    if (character !== undefined) found[String.fromCodePoint(point)] = character;
  }
  expect(found).toEqual(readable);
});

describe('spread', () => {
  test('gives canonical characters and ?, without spaces and dashes', () => {
    expect(spread(' o1l-\u2013?\ta\u00a0z\n')).toEqual({
      characters: ['0', '1', '1', '?', 'A', 'Z'],
      refused: [],
      from: [1, 2, 3, 6, 8, 10],
    });
  });

  test('gives what cannot be in a code apart; places count refused ones but not spaces and dashes', () => {
    expect(spread('0-1 u2\u{1f511}3')).toEqual({
      characters: ['0', '1', '2', '3'],
      refused: [
        { at: 2, character: 'u' },
        { at: 4, character: '\u{1f511}' },
      ],
      from: [0, 2, 4, 5, 6, 8],
    });
  });
});

describe('text around a code', () => {
  test('each character knows its place in the typed text', () => {
    expect(spread('Code: \u{ff10}1').from).toEqual([6, 7]);
    expect(spread('Recovery code: 1: 01').characters).toEqual(['0', '1']);
  });

  test('a label of known words is none of the boxes, however little was typed behind it', () => {
    expect(spread('Recovery code: ').characters).toEqual([]);
    expect(spread('Wiederherstellungscode: 7KQ').characters).toEqual(['7', 'K', 'Q']);
  });

  test('a group is never taken for a label or a number', () => {
    for (const typed of ['01234: 56789', 'ABCDE: 56789', '1234 5: 6789A', '2: 01234', '01234 1: 56789'])
      expect(read(typed), typed).toMatchObject({ result: 'refused', why: 'character', character: ':' });
  });

  test('one group read back says a character that cannot be in it', () => {
    expect(readGroup('7kq2m')).toBe('7KQ2M');
    expect(readGroup('\u{ff17}KQ-2M')).toBe('7KQ2M');
    expect(readGroup('7KQ!2M')).toBe('7KQ!2M');
  });
});

describe('read', () => {
  test('a code that is right', () => {
    expect(read('oi234-56789-abcde-fghjk-senh7')).toEqual({ result: 'ok', code });
  });

  test('names each change, wrong or unreadable', () => {
    expect(read('01Z34-567?9-ABCDE-FGHJK-SENH7')).toEqual({
      result: 'repaired',
      code,
      changes: [
        { at: 2, typed: 'Z', becomes: '2' },
        { at: 8, typed: '?', becomes: '8' },
      ],
    });
  });

  test('names the one left out', () => {
    const changes = [{ at: 12, typed: undefined, becomes: 'C' }];
    expect(read('0123456789ABDEFGHJKSENH7')).toStrictEqual({ result: 'repaired', code, changes });
  });

  test('names the one too many', () => {
    expect(read('0123456789ABXCDEFGHJKSENH7')).toEqual({ result: 'repaired', code, changes: [], extra: 12 });
  });

  test('in a run of equal characters names the first place, once', () => {
    const changes = [{ at: 0, typed: undefined, becomes: 'Z' }];
    expect(read(run.slice(1))).toEqual({ result: 'repaired', code: run, changes });
    expect(read(`Z${run}`)).toEqual({ result: 'repaired', code: run, changes: [], extra: 0 });
  });

  test('where two ways lead to one code, tells the one with fewer changes', () => {
    // Leaving out the 4 before it would do as well, but then the ? would have to become a 4.
    expect(read('01234?56789ABCDEFGHJKSENH7')).toEqual({ result: 'repaired', code, changes: [], extra: 5 });
  });

  test('lets choose where more than one code fits: x times a codeword is a codeword', () => {
    expect(read('123456789ABCDEFGHJKSENH7')).toEqual({
      result: 'choose',
      answers: [
        { code, changes: [{ at: 0, typed: undefined, becomes: '0' }] },
        { code: '123456789ABCDEFGHJKSENH70', changes: [{ at: 24, typed: undefined, becomes: '0' }] },
      ],
    });
  });

  test('refuses the first character that cannot be in a code, whatever the length', () => {
    expect(read('0-u2.')).toEqual({ result: 'refused', why: 'character', at: 1, character: 'u' });
  });

  test.each([
    ['empty', ''],
    ['too-short', code.slice(2)],
    ['too-long', `${code}00`],
    ['unreadable', `??????${code.slice(6)}`],
    ['unreadable', `????${code.slice(5)}`],
    ['unreadable', `?????${code.slice(5)}0`],
    ['beyond-repair', `ZZZ${code.slice(3)}`],
  ])('refuses: %s', (why, typed) => {
    expect(read(typed)).toEqual({ result: 'refused', why });
  });
});
