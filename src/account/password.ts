// Which passwords are taken: NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5.0 6.2. Long is what counts; no rules on kinds
// of characters, nothing trimmed, nothing cut off; common ones and the account's own address are refused.

import type { Strength } from './strength.ts';

const shortest = 8;
const advised = 15;
const longest = 1024;

export type PasswordVerdict =
  /** `advised`: it has the 15 characters that are advised for a password that stands alone. */
  | { readonly ok: true; readonly advised: boolean }
  | { readonly ok: false; readonly why: 'short' | 'long' | 'email' | 'common' };

/**
 * Judges a password that somebody wants to set.
 *
 * @param email the account's address; the password may not be it, nor its name part
 * @param strength what `EstimateStrength` said of it; without it (still loading) `common` is not checked
 */
export function judgePassword(password: string, email: string, strength?: Strength): PasswordVerdict {
  const characters = countCharacters(password.normalize('NFC'));
  if (characters < shortest) return { ok: false, why: 'short' };
  if (characters > longest) return { ok: false, why: 'long' };
  if (isAddress(password, email)) return { ok: false, why: 'email' };
  if (strength?.common === true) return { ok: false, why: 'common' };
  return { ok: true, advised: characters >= advised };
}

/** Code points, as §3.1.1.2 counts; only what would be too long by that is counted again as people see it. */
function countCharacters(password: string): number {
  const points = [...password].length;
  // A bound on the work: no writing system needs 32 code points for a character.
  if (points <= longest || points > longest * 32) return points;
  return [...new Intl.Segmenter().segment(password)].length;
}

function isAddress(password: string, email: string): boolean {
  const same = (text: string) => text.trim().normalize('NFC').toLowerCase();
  const address = same(email);
  return [address, address.slice(0, address.lastIndexOf('@'))].includes(same(password));
}
