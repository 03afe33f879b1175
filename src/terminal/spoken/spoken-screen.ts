// The screen of a talk that is read aloud: text is only added at its end. Where the terminal has an alternate screen all of it
// stands there, so that nothing is left behind; a dumb terminal keeps everything.

import type { Session } from '../session.ts';

export interface SpokenScreen {
  write(text: string): void;
  /** Takes away all that stands on it, where that can be done. */
  wipe(): void;
  /** The terminal as it was. */
  leave(): void;
}

// Home, then erase below: some terminals move what "erase all" takes away into the scrollback, and "erase the scrollback"
// would take away what was there before.
const wiped = '\x1b[H\x1b[J';
// In this order leaving undoes it. A paste is marked as one: its line breaks hand nothing in.
const entering = `\x1b[?1049h\x1b[?2004h${wiped}`;
const leaving = '\x1b[?2004l\x1b[?1049l';

export function spokenScreen({ stdout, dumb }: Pick<Session, 'stdout' | 'dumb'>): SpokenScreen {
  const control = (sequence: string): void => {
    if (!dumb) stdout.write(sequence);
  };
  control(entering);
  return { write: (text) => stdout.write(text), wipe: () => control(wiped), leave: () => control(leaving) };
}
