// The content of a text field: the text and the caret. Plain data; only the line editor in terminal/ makes a new one from
// a keystroke.

/** `caret` is a UTF-16 offset into `text`, always between two graphemes. */
export interface TextField {
  readonly text: string;
  readonly caret: number;
}

export const emptyField: TextField = { text: '', caret: 0 };

/** Fills a field and puts the caret at its end. */
export const fieldOf = (text: string): TextField => ({ text, caret: text.length });
