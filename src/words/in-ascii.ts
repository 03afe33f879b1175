// The words where the terminal has ASCII only: written as people write them on such a keyboard, ue for ü. An address or
// a path in a sentence is not the catalogue's to spell: it comes out as it went in.

import type { Words } from './en.ts';

const spelt: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  '„': '"',
  '“': '"',
};

const letters = Object.keys(spelt);

/** A text of the catalogue's own, or of ICU's, such as the name of a month. */
export const asciiText = (text: string): string => text.replaceAll(/[äöüÄÖÜß„“]/g, (letter) => spelt[letter] ?? letter);

// Letters of what is handed in pass as characters that nobody has a meaning for.
const aside = 0xf0000;
const putAside = (text: string): string =>
  text.replaceAll(/[äöüÄÖÜß„“]/g, (letter) => String.fromCodePoint(aside + letters.indexOf(letter)));
const broughtBack = (text: string): string =>
  text.replaceAll(/[\u{f0000}-\u{f0008}]/gu, (letter) => letters[(letter.codePointAt(0) ?? aside) - aside] ?? letter);

type Change = (text: string) => string;
type Function = (...given: unknown[]) => unknown;

/** `value` with every string in it through `change`, and every function through `call`. */
function throughout(value: unknown, change: Change, call: (of: Function) => Function): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return call(value as Function);
  if (Array.isArray(value)) return value.map((one) => throughout(one, change, call));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, throughout(one, change, call)]));
}

const keptApart = (given: unknown): unknown => throughout(given, putAside, (of) => of);

const ascii = (text: string): string => broughtBack(asciiText(text));

const saying =
  (of: Function): Function =>
  (...given) =>
    throughout(of(...given.map(keptApart)), ascii, saying);

/** The letters are read elsewhere, and stay as they are. */
export const inAscii = (words: Words): Words => ({
  ...(throughout(words, ascii, saying) as Words),
  letters: words.letters,
});
