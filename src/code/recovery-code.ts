// New recovery codes: 100 random bits and the check symbols that repair them.
//
// NIST SP 800-63B-4 §4.2.1.1 asks for at least 64 bits from an approved generator; the generator is the caller's.

import { alphabet } from './alphabet.ts';
import { encode, keyLength } from './reed-solomon.ts';

declare const brand: unique symbol;

/** 25 canonical characters, no dashes, that are a codeword. Only this room makes one. */
export type RecoveryCode = string & { readonly [brand]: 'RecoveryCode' };

/**
 * Makes a recovery code. Every key symbol is the low 5 bits of a byte of its own, so all 2¹⁰⁰ keys are equally likely.
 *
 * @param random gives as many random bytes as asked for; asked once, for 20
 * @throws RangeError unless exactly 20 bytes come
 */
export function mint(random: (bytes: number) => Uint8Array): RecoveryCode {
  return spell(encode(Array.from(random(keyLength), (byte) => byte & 31)));
}

/** Writes a codeword, 25 symbols 0 … 31, in the code's alphabet. */
export function spell(codeword: readonly number[]): RecoveryCode {
  return codeword.map((symbol) => alphabet.charAt(symbol)).join('') as RecoveryCode;
}

// Codes of practice. They begin with PRACT-1CE, so that everybody sees what they are, on paper and in a recording, and no
// account takes one for the other: real accounts refuse them, and practice refuses real codes, before anything is tried.

const mark = 'PRACT1CE';

export const isPracticeCode = (code: RecoveryCode): boolean => code.startsWith(mark);

/** Like `mint`, but that the first 8 of the 20 key symbols are the mark: 60 random bits, which is enough for what opens nothing. */
export function mintForPractice(random: (bytes: number) => Uint8Array): RecoveryCode {
  const marked = [...mark].map((character) => alphabet.indexOf(character));
  const drawn = Array.from(random(keyLength), (byte) => byte & 31);
  return spell(encode([...marked, ...drawn.slice(marked.length)]));
}

// A recovery code as people see it: five groups of five.

/** The five groups of five characters, in order. */
export function groups(code: RecoveryCode): [string, string, string, string, string] {
  const group = (index: number): string => code.slice(5 * index, 5 * index + 5);
  return [group(0), group(1), group(2), group(3), group(4)];
}

/** The code with dashes between its groups: `01234-56789-ABCDE-FGHJK-SENH7`. */
export function format(code: RecoveryCode): string {
  return groups(code).join('-');
}
