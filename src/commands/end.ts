// How a command without a screen ends, where it does not end in silence.

/** A sentence that ends the command, and its exit code. */
export interface End {
  readonly sentence: string;
  readonly code: number;
}
