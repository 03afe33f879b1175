// What effects are carried out with, and the form each has: given once, at the edge.

import type { Accounts, Opened, Outcome } from '../account/types.ts';
import type { Challenge } from '../captcha/challenge.ts';
import type { Guide } from '../keyring/guide.ts';
import type { Sorted } from '../keyring/recognise.ts';
import type { EffectInput, EffectName } from './effect.ts';
import type { Answer } from './events.ts';
import type { Strength } from './model.ts';

export interface EffectPorts {
  readonly accounts: Accounts;
  readonly captcha: {
    make(): Challenge;
    matches(challenge: Challenge, typed: string, inWords: boolean): boolean;
  };
  /** The program is being left. */
  readonly ended: AbortSignal;
  /** zxcvbn's score, 0–4. `own`: words that say something about the person, such as the address. */
  readonly strength: (password: string, own: readonly string[]) => Promise<Omit<Strength, 'of'>>;
  readonly keys: {
    /** What a paste is, and its codes. */
    sort(text: string, asText: boolean): Promise<Sorted>;
    /** How codes of a service are made and used; null where no guide is for it. */
    guide(service: string): Promise<Guide | null>;
    /** Hands a text to the clipboard of the terminal. Whether it takes it is not known. */
    copy(text: string): void;
    /** Writes a new file of them, reads it back, and gives its whole path. `passphrase` null: readable by anyone. */
    write(keys: readonly object[], to: string, passphrase: string | null): Promise<Outcome<string>>;
  };
}

export type Effects = {
  readonly [E in EffectName]: (
    data: EffectInput[E],
    /** Ends when the state that the effect runs for is left. */
    signal: AbortSignal,
  ) => Promise<Answer | undefined>;
};

/** An account operation's outcome as the event it becomes. */
export async function outcome<T>(of: Promise<Outcome<T>>, done: (value: T) => Answer): Promise<Answer> {
  const result = await of;
  return result.ok ? done(result.value) : { type: 'refused', refusal: result.refusal };
}

export const saved = (opened: Opened): Answer => ({ type: 'saved', opened });
