// Keeps a text that is not ours from doing anything to the terminal but fill its own cells.
//
// Each character that a terminal obeys, or a reader cannot see, is written out as `\u{…}`: mapped, never stripped. Stripping
// `ESC[ESC[2J31m` makes a new sequence, and a hidden character that disappears is a character nobody can ask about.
// Mapped: control characters (C0, DEL, C1), lone surrogates, format characters (bidi controls, zero-widths, tags), line and
// paragraph separators, everything Unicode calls default-ignorable, variation selectors but those behind an emoji or in a
// keycap, jamo that stand where no syllable can take them in, marks without a base, and marks after the fourth on one base.
//
// Zero-width joiners are written out in emoji too. Terminals do not agree whether 👨‍👩‍👧 is two cells or six, and a
// field that counts other cells than the terminal draws over its neighbours; three people and two joiners are readable.

const plain = /^[ -~]*$/;

const unseen =
  /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]|(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}|(?<!\p{Extended_Pictographic})(?!(?<=[0-9#*])\ufe0f\u20e3)[\ufe0e\ufe0f]/u;

// A vowel or a final consonant takes no cell of its own behind a leading consonant, and one or two where it stands alone.
const leading = '[\\u1100-\\u115e\\ua960-\\ua97c]';
const vowel = '[\\u1160-\\u11a7\\ud7b0-\\ud7c6]';
const final = '[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]';
const syllable = '[\\uac00-\\ud7a3]';
const strayJamo = `(?<!${leading})${vowel}|(?<!${leading}${vowel}|${syllable})${final}`;

const hostile = new RegExp(`${unseen.source}|${strayJamo}`, 'gu');
const heap = /(^|\p{M}{4})(\p{M}+)/gu;

/**
 * The text as it may be sent to a terminal: every character that is not one visible mark in its own cells is written out
 * as `\u{…}` with its code point in hexadecimal digits. Everything else, and any plain ASCII text, comes back unchanged.
 */
export const visible = (text: string): string => {
  if (plain.test(text)) return text;
  return text
    .replace(hostile, writtenOut)
    .replace(heap, (_, kept: string, marks: string) => kept + Array.from(marks, writtenOut).join(''));
};

const writtenOut = (character: string): string => {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
};
