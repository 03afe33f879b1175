// Text as people type and paste it, before a code is read from it: compatibility forms made plain, and the characters gone that
// nobody sees or that only stand around a code.

/** Format characters, and others that a terminal or a page does not draw. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Unicode's quotation marks, and the accents that are used as such. */
const quote = /[\p{Quotation_Mark}`´]/u;

const isSkipped = (character: string): boolean => invisible.test(character) || quote.test(character);

export interface TypedText {
  /** NFKC, without invisible characters and quotes. */
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in the typed text that it comes from. */
  readonly from: readonly number[];
}

/** Reads character by character, so that each keeps its place: what a mark would join with stays two characters. */
export function typedText(typed: string): TypedText {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const character of typed) {
    if (!isSkipped(character)) {
      for (const plain of character.normalize('NFKC')) {
        if (isSkipped(plain)) continue;
        text += plain;
        for (let unit = 0; unit < plain.length; unit++) from.push(at);
      }
    }
    at += character.length;
  }
  return { text, from };
}

/** One stop at the end, as a sentence has it; three of them say that something is left out. */
export const finalStop = /(?<![.,;。])[.,;。]\s*$/u;
