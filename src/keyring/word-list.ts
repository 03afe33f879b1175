// The 2048 English words of BIP-39 and the checksum over a phrase. The list is loaded when a phrase is looked at, and
// not before: most people never need it.

export interface WordList {
  has(word: string): boolean;
  /** Whether the last word fits the others (BIP-39: its lowest bits are the beginning of their SHA-256). */
  fits(words: readonly string[]): boolean;
}

export type LoadWords = () => Promise<WordList>;

let loaded: Promise<WordList> | undefined;

async function load(): Promise<WordList> {
  const [{ validateMnemonic }, { wordlist }] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js'),
  ]);
  const known = new Set(wordlist);
  return {
    has: (word) => known.has(word),
    fits: (words) => validateMnemonic(words.join(' '), wordlist),
  };
}

export const englishWords: LoadWords = () => {
  loaded ??= load();
  return loaded;
};
