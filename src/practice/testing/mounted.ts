// What a test can do with a mounted program: the same verbs for any Ink program and for a scenario.

/** Everything that stays behind where somebody else could read it. */
export interface LeftBehind {
  /** The lines of the normal screen and of what has scrolled out of it, without the empty ones. */
  readonly scrollback: string;
  /** What the program set the window's title to; empty where it did not. */
  readonly title: string;
  /** What it sent to the clipboard (OSC 52), as it was sent. */
  readonly clipboard: readonly string[];
}

/** A screen as `toMatchFrame` keeps it. */
export interface CapturedFrame {
  /** The screen's lines; with `color`, how they are drawn follows after a line with `---`. */
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly color: boolean;
}

export interface Mounted {
  /**
   * Presses keys by their names: `enter`, `tab`, `shift+tab`, `escape`, `up`, `down`, `left`, `right`, `home`, `end`,
   * `pageup`, `pagedown`, `backspace`, `delete`, `space`, `ctrl+a` … `ctrl+z`, or one character.
   *
   * @throws Error for a key that there is none of
   */
  press(...keys: string[]): Promise<void>;
  /** Types a text as one burst, the way a fast typist's keys arrive. */
  type(text: string): Promise<void>;
  /** Pastes: bracketed where the program asked for it, else with Enter for each line break, as terminals do. */
  paste(text: string): Promise<void>;
  /**
   * Resolves with the screen once it shows the text or the pattern. A text is found wherever the window breaks it.
   *
   * @throws Error with the screen, when it is certain (a scenario), or after 2.5 seconds (any other program)
   */
  until(what: string | RegExp): Promise<string>;
  /** The lines of the screen, trimmed on the right. */
  screen(): string;
  frame(): CapturedFrame;
  /** A window of another size, in cells. */
  resize(columns: number, rows: number): Promise<void>;
  leaks(): LeftBehind;
  /** Ends the program, as its own end would. Twice is once. */
  unmount(): Promise<void>;
}
