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
