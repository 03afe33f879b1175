// The codes of an entry, read aloud: each as it is, for a braille line, with its number; and the one that is meant
// letter by letter.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { EntrySecrets } from '../../src/account/types.ts';
import { shown } from '../parts/shown.ts';
import type { Frame } from '../screen.ts';
import { Secret, spelled } from './spelled.tsx';

interface CodesAloudProps {
  readonly frame: Frame;
  readonly codes: EntrySecrets['codes'];
  /** The one that is meant, from 0. */
  readonly at: number;
}

/** Words of a phrase, and a text that somebody kept, are read as words. */
const isCode = (text: string): boolean => /\d|^\S+$/.test(text);

export function CodesAloud({ frame, codes, at }: CodesAloudProps): ReactElement {
  const { reader } = frame.words;
  const meant = codes[at]?.text ?? '';
  return (
    <Box flexDirection="column">
      {codes
        .map((code, place) => ({ ...code, no: place + 1 }))
        .map(({ no, text, used }) => (
          <Secret key={no} frame={frame}>
            {reader.code(no, shown(text, frame.theme), used !== undefined)}
          </Secret>
        ))}
      {isCode(meant) ? <Secret frame={frame}>{reader.codeSpelled(at + 1, spelled(meant, frame))}</Secret> : null}
    </Box>
  );
}
