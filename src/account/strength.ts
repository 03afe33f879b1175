// How hard a password is to guess, and whether it is one of the common ones (OWASP ASVS 5.0 6.2.4), by zxcvbn. Its
// dictionaries take tens of milliseconds to load: they are loaded when the first password is judged.

import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** `score`: 0 (guessed at once) to 4 (zxcvbn's). `common`: the whole password is on a list of common passwords. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly common: boolean;
}

/** `words`: what is easily guessed of this user, such as the e-mail address. */
export type EstimateStrength = (password: string, words: readonly string[]) => Promise<Strength>;

/** The real estimate. Nothing is loaded before it is called for the first time. */
export function makeEstimateStrength(): EstimateStrength {
  let loading: Promise<ZxcvbnFactory> | undefined;
  return async (password, words) => {
    loading ??= load();
    const { score, sequence } = (await loading).check(password, [...words]);
    return { score, common: sequence.length === 1 && sequence.some(isListed) };
  };
}

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
