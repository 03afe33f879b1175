// The 32 characters of a recovery code: Crockford's base32, whose values 0 … 31 are the symbols of GF(32).
//
// It leaves out I, L, O and U. The first three are read as what they look like, so that no one has to know;
// U looks like V in handwriting and would be a guess, so it is refused.

export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

type LettersOf<Text extends string> = Text extends `${infer First}${infer Rest}` ? First | LettersOf<Rest> : never;

/** One of the 32 characters, in upper case. */
export type Character = LettersOf<typeof alphabet>;

// A table and not toUpperCase(): that would let in characters of other scripts (ı becomes I, ſ becomes S).
const readings = new Map<string, Character | '?'>([['?', '?']]);
for (const character of [...alphabet] as Character[]) {
  readings.set(character, character).set(character.toLowerCase(), character);
}
for (const lookAlike of 'Oo') readings.set(lookAlike, '0');
for (const lookAlike of 'IiLl') readings.set(lookAlike, '1');

/**
 * Reads one typed character, in either case: `O` as `0`, `I` and `L` as `1`. `?` stands for a character that
 * cannot be read and stays as it is.
 *
 * @returns the canonical character, or undefined for `U` and everything else that cannot be in a code
 */
export function readCharacter(char: string): Character | '?' | undefined {
  return readings.get(char);
}
