// Which passwords are taken: NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5.0 6.2. Long is what counts; no rules on kinds
// of characters, nothing trimmed, nothing cut off; common ones and the account's own address are refused.

import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { isBroken, madeForm } from '../vault/typed-secret.ts';

const shortest = 8;
const advised = 15;
const longest = 1024;

export type PasswordVerdict =
  /** `advised`: it has the 15 characters that are advised for a password that stands alone. */
  | { readonly ok: true; readonly advised: boolean }
  | { readonly ok: false; readonly why: 'not-utf8' | 'short' | 'long' | 'email' | 'common' };

/**
 * Judges a password that somebody wants to set.
 *
 * @param email the account's address; the password may not be it, nor its name part
 * @param strength what `EstimateStrength` said of it; without it (still loading) `common` is not checked
 */
export function judgePassword(password: string, email: string, strength?: Strength): PasswordVerdict {
  if (isBroken(password)) return { ok: false, why: 'not-utf8' };
  const characters = countCharacters(madeForm(password));
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

// How hard a password is to guess, and whether it is one of the common ones (OWASP ASVS 5.0 6.2.4), by zxcvbn. Its
// dictionaries take tens of milliseconds to load: they are loaded when the first password is judged.

/** `score`: 0 (guessed at once) to 4 (zxcvbn's). `common`: the whole password is on a list of common passwords. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly common: boolean;
}

/** `words`: what is easily guessed of this user, such as the e-mail address. */
export type EstimateStrength = (password: string, words: readonly string[]) => Promise<Strength>;

let loading: Promise<ZxcvbnFactory> | undefined;

/** The real estimate. The first call loads the word lists, for all later ones. */
export const estimateStrength: EstimateStrength = async (password, words) => {
  loading ??= load();
  const { score, sequence } = (await loading).check(password, [...words]);
  return { score, common: sequence.length === 1 && sequence.some(isListed) };
};

/** Spelled with 0 for o or backwards it is on the attackers' lists all the same: zxcvbn finds those as well. */
function isListed(match: { readonly pattern: string; readonly dictionaryName?: unknown }): boolean {
  return match.pattern === 'dictionary' && match.dictionaryName === 'passwords-common';
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
