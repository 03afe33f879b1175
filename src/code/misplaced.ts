// Text that was typed into the wrong box, told by its look alone: no secret is needed, and no try is counted.

import { read, spread } from './read.ts';

/**
 * `code`: a recovery code of sparekey. `other-code`: 25 characters that are none, as Microsoft and others make them. `digits`: a
 * security code. `address`: an e-mail address. `no-code`: surely no recovery code, such as a password.
 */
export type Looks = 'code' | 'other-code' | 'digits' | 'address' | 'no-code';

/** Says whether a text is a whole recovery code, proven by its check symbols: no password is one by chance. */
export const isRecoveryCode = (typed: string): boolean => read(typed).result === 'ok';

const length = 25;
/** Signs that nobody writes into a code; characters of another keyboard layout may be one that is typed blindly. */
const signs = /[!#$%&*+<>@\\^_{|}~]/;

/** Says what a text is that was handed in as a recovery code and cannot be read as one; undefined where it may be one with mistakes. */
export function looksLike(typed: string): Exclude<Looks, 'code'> | undefined {
  const reading = read(typed);
  if (reading.result !== 'refused') return undefined;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim())) return 'address';
  if (/^[^\p{L}\d]*\d{3}[\s-]?\d{3}[^\p{L}\d]*$/u.test(typed.normalize('NFKC'))) return 'digits';
  const { characters, refused } = spread(typed);
  const letters = refused.every(({ character }) => /^[Uu]$/.test(character));
  // Right characters, and more of them wrong than a repair can find; or U, which no code of sparekey has.
  if (letters && characters.length + refused.length === length && !characters.includes('?')) return 'other-code';
  return characters.length < length - 5 && signs.test(typed) ? 'no-code' : undefined;
}
