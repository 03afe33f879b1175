// The screen of a talk that is read aloud: text is only added at its end. Where the terminal has an alternate screen all of it
// stands there, so that nothing stays behind; a dumb terminal keeps everything.

import { blankScreen, enterAlternateScreen, leaveAlternateScreen } from './control.ts';
import type { Session } from './session.ts';

export interface SpokenScreen {
  write(text: string): void;
  /** Erases all that stands on the screen, where that can be done. */
  wipe(): void;
  /** Leaves the terminal as it was, until `enter`. */
  leave(): void;
  enter(): void;
}

export function spokenScreen({ stdout, dumb }: Pick<Session, 'stdout' | 'dumb'>): SpokenScreen {
  const control = (sequence: string): void => {
    if (!dumb) stdout.write(sequence);
  };
  const enter = (): void => control(enterAlternateScreen + blankScreen);
  enter();
  return {
    write: (text) => stdout.write(text),
    wipe: () => control(blankScreen),
    leave: () => control(blankScreen + leaveAlternateScreen),
    enter,
  };
}
