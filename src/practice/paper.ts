// The paper in the learner's hand: a code as it is read off it, with what time has done to it.

import { alphabet } from '../code/alphabet.ts';
import type { Random } from '../vault/slot.ts';
import type { WentWrong } from './scenario.ts';

/** What a smudged character passes for. */
const lookAlike: Readonly<Record<string, string>> = {
  '0': '8',
  '1': '7',
  '2': 'Z',
  '3': '8',
  '4': '9',
  '5': 'S',
  '6': 'G',
  '7': '1',
  '8': 'B',
  '9': '4',
  A: '4',
  B: '8',
  C: 'G',
  D: '0',
  E: 'F',
  F: 'E',
  G: '6',
  H: 'N',
  J: '1',
  K: 'X',
  M: 'N',
  N: 'M',
  P: 'R',
  Q: '0',
  R: 'P',
  S: '5',
  T: '7',
  V: 'Y',
  W: 'V',
  X: 'K',
  Y: 'V',
  Z: '2',
};

/** Up to so many wrong characters can be repaired; more of them are only worked out where they are known to be missing. */
const mostMisread = 2;

/**
 * The code as its paper is read. One or two smudged characters are taken for a look-alike; three to five cannot be read
 * (`?`), nor can a group that is torn off.
 */
export function asRead(code: string, { smudged, tornGroup }: WentWrong, random: Random): string {
  const characters = [...code];
  const places = [...characters.keys()].filter((at) => tornGroup === null || Math.floor(at / 5) !== tornGroup - 1);
  for (const byte of random(smudged)) {
    const [at = 0] = places.splice(byte % places.length, 1);
    const character = characters[at] ?? alphabet.charAt(0);
    characters[at] = smudged > mostMisread ? '?' : (lookAlike[character] ?? '?');
  }
  if (tornGroup !== null) characters.fill('?', 5 * (tornGroup - 1), 5 * tornGroup);
  return inGroups(characters.join(''));
}

/** Five groups of five with dashes between, `?` and all. */
export const inGroups = (code: string): string => (code.match(/.{5}/g) ?? []).join('-');
