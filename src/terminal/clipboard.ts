// The terminal's clipboard (xterm's OSC 52): the program asks, the terminal decides, and does not answer. Over ssh it is
// the clipboard of the computer in front of the person.

/** The sequence that hands `text` over. It is base64: no character of the text reaches the terminal as itself. */
export const clipboardSequence = (text: string): string =>
  `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
