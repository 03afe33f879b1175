// Codes as they are said: letter by letter, in the words of the language's spelling alphabet. A listener who hears "B"
// may write "D"; nobody mishears Bravo.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { readCharacter } from '../../src/code/alphabet.ts';
import { Say } from '../parts/say.tsx';
import { shown } from '../parts/shown.ts';
import type { Frame } from '../screen.ts';

/** `7KQ2M` → `7 Kilo Quebec 2 Mike`. Capitals are named where there are small letters as well; where two pieces meet, a pause. */
export function spelled(text: string, { words, theme }: Frame): string {
  const alphabet = new Map(Object.entries(words.spelling));
  const mixed = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const word = (character: string): string => {
    const said = alphabet.get(character.toUpperCase()) ?? shown(character, theme);
    return mixed && /\p{Lu}/u.test(character) ? words.reader.capital(said) : said;
  };
  return text
    .trim()
    .split(/\s+/)
    .map((piece) => Array.from(piece, word).join(' '))
    .join(', ');
}

/** A recovery code as it is typed, in its groups, in one line: each character as it is read. */
export function spelledCode(typed: string, frame: Frame): string {
  const characters = typed.replaceAll(/[\s-]/g, '');
  const read = Array.from(characters, (one) => readCharacter(one) ?? one).join('');
  return spelled((read.match(/.{1,5}/gu) ?? []).join(' '), frame);
}

/** Something secret said aloud: the page that it stands on is not left on the screen (conversation.ts). */
export const Secret = ({ frame, children }: { readonly frame: Frame; readonly children: string }): ReactElement => (
  <Say frame={frame}>{children}</Say>
);

export const Spelled = ({ frame, children }: { readonly frame: Frame; readonly children: string }): ReactElement => (
  <Secret frame={frame}>{spelled(children, frame)}</Secret>
);

interface GroupsProps {
  readonly frame: Frame;
  /** 25 characters. */
  readonly cells: readonly string[];
}

/** A line a group, with its number: each can be written down before the next. */
export function SpelledGroups({ frame, cells }: GroupsProps): ReactElement {
  const groups = (cells.join('').match(/.{1,5}/g) ?? []).map((group, at) => ({ no: at + 1, group }));
  return (
    <Box flexDirection="column">
      {groups.map(({ no, group }) => (
        <Secret key={no} frame={frame}>
          {frame.words.reader.group(no, spelled(group, frame))}
        </Secret>
      ))}
    </Box>
  );
}
