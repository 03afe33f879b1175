// Codes of practice. They begin with PRACT-1CE, so that everybody sees what they are, on paper and in a recording, and no
// account takes one for the other: real accounts refuse them, and practice refuses real codes, before anything is tried.

import { alphabet } from './alphabet.ts';
import { type RecoveryCode, spell } from './mint.ts';
import { encode, keyLength } from './reed-solomon.ts';

const mark = 'PRACT1CE';

export const isPracticeCode = (code: RecoveryCode): boolean => code.startsWith(mark);

/** Like `mint`, but that the first 8 of the 20 key symbols are the mark: 60 random bits, which is enough for what opens nothing. */
export function mintForPractice(random: (bytes: number) => Uint8Array): RecoveryCode {
  const marked = [...mark].map((character) => alphabet.indexOf(character));
  const drawn = Array.from(random(keyLength), (byte) => byte & 31);
  return spell(encode([...marked, ...drawn.slice(marked.length)]));
}
