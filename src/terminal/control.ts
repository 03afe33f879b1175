// The control sequences that the program writes to a terminal by itself; Ink and the theme write the others.

/**
 * Erases the whole screen, from the first cell to the last. Not with CSI 2J, which some terminals answer by pushing the
 * screen into the scrollback.
 */
export const blankScreen = '\u001b[H\u001b[J';

/** Asks the terminal to mark each paste as one: between ESC[200~ and ESC[201~. */
export const markPastes = '\u001b[?2004h';
export const markNoPastes = '\u001b[?2004l';

export const enterAlternateScreen = '\u001b[?1049h';
export const leaveAlternateScreen = '\u001b[?1049l';
