// What stands in a text field: the text, and where the caret is.
// A line is plain data. The line editor in terminal/ is the only thing that makes a new one from a keystroke.

/** `caret` is a UTF-16 offset into `text`, always between two graphemes. */
export interface Line {
  readonly text: string;
  readonly caret: number;
}

export const emptyLine: Line = { text: '', caret: 0 };

export const lineOf = (text: string): Line => ({ text, caret: text.length });
