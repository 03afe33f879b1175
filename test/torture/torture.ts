// A torture is one function from a count and a seed to figures, so that the short form in the tests and the long form
// of `npm run torture` are the same code.

export interface Figures {
  readonly tried: number;
  readonly held: number;
  /** The first few that did not hold, with what is needed to see them again. */
  readonly broken: readonly string[];
  /** Figures beside the result: times, sizes, the method. */
  readonly notes: readonly string[];
}

export interface Torture {
  readonly name: string;
  /** The subject of the trial, in a few words. */
  readonly about: string;
  /** The unit of `count`. */
  readonly unit: string;
  readonly short: number;
  readonly long: number;
  run(count: number, seed: number): Promise<Figures>;
}

const mostShown = 10;

/** Counts what was tried and what held. */
export class Tally {
  #tried = 0;
  #held = 0;
  readonly #broken: string[] = [];
  readonly #notes: string[] = [];

  /** One thing that was tried. `what` is asked only when it did not hold. */
  check(holds: boolean, what: () => string): void {
    this.#tried += 1;
    if (holds) this.#held += 1;
    else if (this.#broken.length < mostShown) this.#broken.push(what());
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  figures(): Figures {
    return { tried: this.#tried, held: this.#held, broken: this.#broken, notes: this.#notes };
  }
}
