// A paste as it is read: in lines, with one kind of dash and of space, without what nobody sees, and with marks of striking out
// as one character. A character that Unicode's compatibility forms make an ASCII letter or digit is read as that one.

/** Stands behind what was struck out; a private character, and taken out of the paste first. */
export const struck = '\uE000';

/** More than this is not looked at: far beyond any page that gives codes, which has some thousands. In UTF-16 units. */
export const mostLookedAt = 256 * 1024;
export const mostLines = 20_000;

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const unseen = /[\p{Cf}\p{VS}\uE000]/gu;
const escapes = /\u001b\[[0-9;]*[A-Za-z]/g;
const dashes = /[\p{Pd}\u2212]/gu;
/** All but the tab, which parts columns. */
const spaces = /[^\S\t\n]/gu;

/** Fullwidth and mathematical letters and digits; not `²` and `①`, which say something else. */
const ascii = (character: string): string => {
  const plain = character.normalize('NFKC');
  return /^[0-9A-Za-z]$/.test(plain) ? plain : character;
};

const struckOut: readonly RegExp[] = [
  /~~([^~\n]{1,200})~~/g,
  /<(?:s|del|strike)>([^<\n]{1,200})<\/(?:s|del|strike)>/gi,
];

export function readable(text: string): readonly string[] {
  let plain = text.replaceAll(escapes, '').replaceAll(unseen, '');
  // A line drawn through, character by character.
  plain = plain.replaceAll(
    /(?:[^\n\p{M}](?:\u0335|\u0336|\u0337|\u0338)){2,}/gu,
    (run) => `${run.replaceAll(/\p{M}/gu, '')} ${struck} `,
  );
  for (const pattern of struckOut) plain = plain.replaceAll(pattern, (_, inside: string) => `${inside} ${struck} `);
  plain = plain
    .replaceAll(/[\u{FF01}-\u{FF5E}\u{1D400}-\u{1D7FF}]/gu, ascii)
    // Numbers in a circle or on a key stand in front of a code, and are no part of it.
    .replaceAll(/[0-9]\u20E3|\u{1F51F}|[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793]/gu, ' \u2022 ')
    .replaceAll(dashes, '-')
    .replaceAll(/[|\u2502\u2503\u00A6\uFF5C]/g, '\t')
    .replaceAll(/["\u201C-\u201F\u00AB\u00BB\u2039\u203A`]/g, ' ')
    .replaceAll(/(?<!\*)\*\*(?!\*)/g, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])['\u2018\u2019]|['\u2018\u2019](?![\p{L}\p{N}])/gu, ' ');
  return plain.split(lineEnds).map((line) => line.replaceAll(spaces, ' '));
}
