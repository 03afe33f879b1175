// Everything on the screen is erased, from the first cell to the last. Not with CSI 2J, which some terminals answer by pushing
// what they show into the scrollback.

export const blankScreen = '\u001b[H\u001b[J';
