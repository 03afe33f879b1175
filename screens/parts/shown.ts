// A text as this terminal may show it: harmless, in characters that it has, and no wider than its place.

import stringWidth from 'string-width';
import { visible } from '../../src/terminal/sanitise.ts';
import { graphemesOf } from '../../src/terminal/text.ts';
import type { Theme } from '../../src/terminal/theme.ts';

/** Every text of a screen comes through here. Where the locale is not UTF-8, only ASCII leaves. */
export function shown(text: string, { unicode, symbols }: Theme): string {
  if (unicode) return visible(text);
  return visible(text)
    .replaceAll('…', symbols.ellipsis)
    .replaceAll('•', symbols.bullet)
    .replaceAll(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** At most `width` cells: the end is what gives way, and a mark says so. `text` is one that is shown already. */
export function fitEnd(text: string, width: number, { symbols }: Theme): string {
  if (stringWidth(text) <= width) return text;
  const kept: string[] = [];
  // One look at each: measuring the whole again for each that goes takes a second where a file holds a long address.
  let cells = symbols.ellipsis.length;
  for (const grapheme of graphemesOf(text)) {
    cells += stringWidth(grapheme);
    if (cells > width) break;
    kept.push(grapheme);
  }
  while (kept.length > 0 && stringWidth(kept.join('')) + symbols.ellipsis.length > width) kept.pop();
  return `${kept.join('')}${symbols.ellipsis}`;
}

/** A name inside a sentence: as much of it as leaves the sentence readable. */
export const shortened = (name: string, theme: Theme): string => fitEnd(shown(name, theme), 32, theme);
