// One key: its kind by its groups, and what can be checked about it without knowing whose it is.

import { read } from '../../code/read.ts';
import type { Kind } from '../kinds.ts';
import type { Item } from './items.ts';
import { sizeOf } from './items.ts';
import { isKeyOfLetters } from './tokens.ts';

/** A key has at least so many characters; fewer are one code, or a number. */
export const shortestKey = 16;

const alike = (groups: readonly string[], each: number): boolean => groups.every(({ length }) => length === each);
const oneCase = (text: string): boolean => !(/[a-z]/.test(text) && /[A-Z]/.test(text));

/** Letters and digits drawn for a key, and no number or word: a digit, or both cases. */
const isDrawn = (text: string): boolean => /\d/.test(text) || !oneCase(text);

const isMultiple = (group: string): boolean =>
  /^\d{6}$/.test(group) && Number(group) % 11 === 0 && Number(group) < 720_896;

/** BitLocker: eight groups of six digits, each a multiple of 11 below 720896. */
export const isBitLocker = (groups: readonly string[]): boolean => groups.length === 8 && groups.every(isMultiple);

/** So many multiples of 11 are no chance: a BitLocker key, of which groups are missing. */
export const isPartOfBitLocker = (groups: readonly string[]): boolean =>
  groups.length >= 4 && groups.length < 8 && groups.every(isMultiple);

/** Digits in groups of about six can only be meant as a BitLocker key, one character more or less. */
export function nearlyBitLocker(groups: readonly string[]): boolean {
  const digits = groups.join('');
  if (!/^\d+$/.test(digits) || digits.length < 40 || digits.length > 56 || groups.length > 10) return false;
  return groups.length === 1 ? digits.length === 48 : groups.filter(({ length }) => length === 6).length >= 6;
}

/** Five groups of five with dashes, but for one that has a character more or less: 25 characters, misread. */
export const nearly25 = ({ groups, between, digits }: Item): boolean =>
  digits &&
  between !== ' ' &&
  groups.length === 5 &&
  groups.filter(({ length }) => length === 5).length === 4 &&
  groups.every(({ length }) => length >= 4 && length <= 6);

/** The kind of an item that is one key; undefined where it is too short for one. */
export function keyKind({ groups, between, digits }: Item): Kind | undefined {
  const text = groups.join('');
  const size = sizeOf(groups);
  const count = groups.length;
  if (nearlyBitLocker(groups)) return 'digits-48';
  if (count === 5 && alike(groups, 5) && digits && oneCase(text)) return 'code-25';
  if (count === 7 && alike(groups, 4) && digits && oneCase(text)) return 'key-28';
  if (count === 8 && alike(groups, 4) && digits) return 'key-32';
  if (count === 1 && digits && oneCase(text)) {
    if (size === 25) return 'code-25';
    if (size === 28) return 'key-28';
    // Hexadecimal has no groups of its own: it stays as it stands.
    if (size === 32 && !/^[0-9A-Fa-f]+$/.test(text)) return 'key-32';
  }
  if (size < shortestKey || !(isDrawn(text) || isKeyOfLetters(groups))) return undefined;
  if (count === 1) return 'key';
  const each = groups[0]?.length ?? 0;
  return between !== ' ' || alike(groups.slice(0, -1), each) ? 'key' : undefined;
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function fromBase58(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = base58.indexOf(character);
    if (carry < 0) return undefined;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    while (carry > 0) {
      bytes.push(carry & 0xff);
      carry >>= 8;
    }
  }
  const zeros = [...text].findIndex((character) => character !== '1');
  return new Uint8Array([...new Array<number>(Math.max(0, zeros)).fill(0), ...bytes.toReversed()]);
}

/**
 * Checks a recovery key of Matrix (Client-Server API, "Recovery key"): base58 of 0x8B 0x01, 32 bytes, and a byte that makes the
 * exclusive-or of all 35 zero. `true` right, `false` wrong, undefined where the text is no such key.
 */
export function elementParity(groups: readonly string[]): boolean | undefined {
  const text = groups.join('');
  if (!/^Es[TU]/.test(text) || text.length < 40 || text.length > 48) return undefined;
  const bytes = fromBase58(text);
  if (bytes === undefined || bytes.length !== 35 || bytes[0] !== 0x8b || bytes[1] !== 0x01) return false;
  return bytes.reduce((sum, byte) => sum ^ byte, 0) === 0;
}

/** 1Password: `A3-` and 32 characters more. */
export const isSecretKey = ({ groups }: Item): boolean =>
  groups[0] === 'A3' || /^A3[A-Z0-9]{32}$/.test(groups.join(''));
export const secretKeySize = 34;

/** 1Password's recovery code. */
export const isPrk = ({ groups }: Item): boolean => groups[0] === '1PRK';

/** Base32 (RFC 4648, section 6), as authenticators take their keys: in no groups or in groups of four, never with dashes. */
export function looksLikeSetupKey({ groups, between }: Item): boolean {
  const text = groups.join('');
  if (between === '-' || !oneCase(text) || !/[A-Za-z]/.test(text) || !/^[A-Za-z2-7]+$/.test(text)) return false;
  return [16, 20, 26, 32, 52].includes(text.length) && (groups.length === 1 || alike(groups, 4));
}

/** A recovery code of sparekey, with its check characters right (docs/format.md): no other service's code is one by chance. */
export function isSparekeyCode({ groups }: Item): boolean {
  const text = groups.join('');
  if (text.length !== 25) return false;
  return read(text).result === 'ok';
}
