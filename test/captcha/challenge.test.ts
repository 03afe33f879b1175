import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challenge, isRight } from '../../src/captcha/challenge.ts';
import { alphabet } from '../../src/captcha/glyphs.ts';
import { below, stream } from '../../src/captcha/stream.ts';
import { seedOf } from './dots.ts';

const anySeed = fc.uint8Array({ minLength: 16, maxLength: 16 });
const made = (seed: Uint8Array) => challenge(() => seed);

describe('a challenge', () => {
  it('follows from its 16 bytes, and from nothing else', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(made(seed)).toEqual(made(Uint8Array.from(seed)));
      }),
    );
    expect(made(seedOf(1))).not.toEqual(made(seedOf(2)));
  });

  it('asks for 16 bytes, once, and takes no other number of them', () => {
    const asked: number[] = [];
    challenge((bytes) => {
      asked.push(bytes);
      return new Uint8Array(bytes);
    });
    expect(asked).toEqual([16]);
    for (const length of [0, 15, 17]) expect(() => challenge(() => new Uint8Array(length))).toThrow(RangeError);
  });

  it('reads a seed that lies inside a larger buffer', () => {
    const buffer = new Uint8Array(40).fill(9);
    buffer.set(seedOf(5), 7);
    expect(made(buffer.subarray(7, 23)).answer).toBe(made(seedOf(5)).answer);
  });

  it('has an answer of five characters without look-alikes', () => {
    expect(alphabet.join('')).toBe('37ACEHJKMPRTXY');
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(made(seed).answer).toMatch(/^[37ACEHJKMPRTXY]{5}$/);
      }),
    );
  });

  it('has every character about equally often', () => {
    const counts = new Map<string, number>();
    const challenges = 7000;
    for (let number = 0; number < challenges; number += 1) {
      for (const character of made(seedOf(number)).answer) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    const expected = (challenges * 5) / alphabet.length;
    const chiSquared = alphabet.reduce((sum, one) => sum + ((counts.get(one) ?? 0) - expected) ** 2 / expected, 0);
    // 13 degrees of freedom: over 34.5 once in a thousand; the seeds are fixed, so this is decided for good.
    expect(chiSquared).toBeLessThan(34.5);
  });
});

describe('drawing a number below a count', () => {
  it('draws again what falls in the incomplete last stretch', () => {
    const numbers = [2 ** 32 - 1, 2 ** 32 - 4, 2 ** 32 - 5];
    // 2³² = 306,783,378 · 14 + 4: the last four would favour 0 … 3.
    expect(below(() => numbers.shift() ?? 0, 14)).toBe(13);
    expect(numbers).toEqual([]);
  });

  it('throws nothing away where the count divides 2³²', () => {
    expect(below(() => 2 ** 32 - 1, 4)).toBe(3);
  });

  it('gives each purpose numbers of its own', () => {
    const [answer, picture] = [stream(seedOf(3), 'answer'), stream(seedOf(3), 'picture')];
    expect(Array.from({ length: 5 }, answer)).not.toEqual(Array.from({ length: 5 }, picture));
  });
});

describe('an answer', () => {
  const asked = { ...made(seedOf(1)), answer: 'K7RTA' };

  it.each(['K7RTA', 'k7rta', ' K7 RT A ', 'k\t7\u00a0rta\n', 'Ｋ７ｒｔａ'])('is right as %j', (typed) => {
    expect(isRight(asked, typed)).toBe(true);
  });

  it.each(['', ' ', 'K7RT', 'K7RTAA', 'K7RTB', 'AK7RT', 'K-7RTA'])('is wrong as %j', (typed) => {
    expect(isRight(asked, typed)).toBe(false);
  });
});
