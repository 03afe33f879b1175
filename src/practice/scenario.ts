// A scenario after it was read: one file that is an exercise, a demo and a test (docs/scenarios.md).

import type { Channel } from '../delivery/types.ts';

/** An expectation of the screen: these words, wherever the window breaks them, or a pattern. */
export type See = { readonly text: string } | { readonly pattern: RegExp };

/** The deeds, in the order of the file. */
export type Deed =
  | { readonly do: 'press'; readonly keys: readonly string[] }
  | { readonly do: 'type' | 'paste'; readonly text: string }
  | { readonly do: 'resize'; readonly columns: number; readonly rows: number }
  /** The scenario's clock goes on by so many ms; nobody waits. */
  | { readonly do: 'wait'; readonly ms: number };

/** A mistake that somebody may make, and its explanation. */
export interface Mistake {
  readonly see: See;
  readonly explain: string;
}

export interface Step {
  /** The coach's line: what to do now. In a demo it is the caption. */
  readonly say?: string;
  readonly deeds: readonly Deed[];
  /** The screen once the step is done. */
  readonly see?: See;
  /** Name → how it is read off the screen: its code, or what a pattern's groups take. */
  readonly remember: readonly (readonly [name: string, from: 'code' | RegExp])[];
  /** The screen is kept under this name. */
  readonly frame?: string;
  /** At most three, from a nudge to the very keys. */
  readonly hints: readonly string[];
  readonly mistakes: readonly Mistake[];
  /** Said when the step is done. */
  readonly explain?: string;
  /** Where the step begins in the file, from 1. */
  readonly line: number;
}

export type Has = 'password' | 'phone' | 'other-email' | 'app' | 'paper' | 'newer-paper';

export interface WentWrong {
  readonly phoneLost: boolean;
  /** Somebody changed the password and the security info. */
  readonly infoChanged: boolean;
  /** How many characters on the paper are read wrongly. */
  readonly smudged: number;
  /** The group that is torn off, from 1. */
  readonly tornGroup: number | null;
  /** The paper holds the code before the live one. */
  readonly oldCode: boolean;
  /** The paper's code was used before. */
  readonly spentCode: boolean;
  readonly mailNeverArrives: boolean;
  /** Nothing can be written any more. */
  readonly diskFull: boolean;
}

/** Its codes sort themselves, as a paste does. */
export interface SpareKeySpec {
  readonly service: string;
  readonly codes: readonly string[];
}

export interface WorldSpec {
  readonly email: string;
  /** There is no account yet. */
  readonly noAccount: boolean;
  readonly password: string;
  readonly phone: string;
  readonly otherEmail: string;
  /** How security codes can be sent on this computer; with any, the account can be let in by them. */
  readonly codes: readonly Channel[];
  /** The entries that the account keeps for other services. */
  readonly spareKeys: readonly SpareKeySpec[];
  /** The things that the learner has in hand. */
  readonly has: readonly Has[];
  readonly wentWrong: WentWrong;
}

/** Which command the learner begins with: `sparekey`, `sparekey recover`, `sparekey check`. */
export type BeginsAt = 'sign-in' | 'recover' | 'check';

export interface Scenario {
  readonly title: string;
  readonly lesson: string;
  readonly minutes: number;
  readonly seed: string;
  /** ms since 1970. */
  readonly clock: number;
  readonly columns: number;
  readonly rows: number;
  readonly begins: BeginsAt;
  readonly world: WorldSpec;
  readonly steps: readonly Step[];
  /** The mistakes that are possible at any step. */
  readonly mistakes: readonly Mistake[];
}

// A step with a line of the coach's and something to press, type or paste is the learner's task. Every other step (time that
// goes by, a window of another size, a look at the screen) is done for the learner.

export interface Task {
  /** The step it begins with, and the one after its last: steps without `see` end with the next that has one. */
  readonly from: number;
  readonly to: number;
  readonly see: See;
}

const byHand = ['press', 'type', 'paste'];

export const isTask = ({ say, deeds }: Step): boolean =>
  say !== undefined && deeds.some((deed) => byHand.includes(deed.do));

export function tasksOf({ steps }: Scenario): Task[] {
  const tasks: Task[] = [];
  let from: number | undefined;
  for (const [at, step] of steps.entries()) {
    if (from === undefined && !isTask(step)) continue;
    from ??= at;
    if (step.see === undefined) continue;
    tasks.push({ from, to: at + 1, see: step.see });
    from = undefined;
  }
  return tasks;
}
