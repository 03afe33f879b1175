// The common parts of the model's commands: the two worlds they are done in, and the model's prediction for a try, a
// write or a change.

import type { Accounts, NewCode, Opened, Outcome, Recovery } from '../../src/account/types.ts';
import type { MemoryDisk } from './memory-program.ts';
import type { Model, Seen } from './model-state.ts';

export const passwords = ['tea kettle umbrella', 'nine loud mountains', 'seven quiet harbours'] as const;

export type Disk = 'fine' | 'full' | 'crash';
export type Who = 0 | 1;

export interface Real {
  readonly world: MemoryDisk;
  disk: Disk;
  accounts: [Accounts, Accounts];
  readonly opened: [Opened | undefined, Opened | undefined];
  readonly recovery: [Recovery | undefined, Recovery | undefined];
  agree(model: Model): Promise<void>;
}

/** The outcome, in one word: `ok`, or the refusal's reason. */
export const word = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.why);

/** Gives the word back where it is the wanted one. */
export function expectWord(found: string, wanted: string): string {
  if (found !== wanted) throw new Error(`${found}, where the model says ${wanted}`);
  return found;
}

/** No try waits for the one before it: the clock runs on between commands. */
export const untilNextTry = 400_000;

/** Gives what it came to, in one word; `nothing` where there was nothing to do it with. */
export type Act = (model: Model, real: Real) => Promise<string>;

/** Predicts a try at a secret, before anything is done with it. */
export function tried(model: Model, right: boolean, retired = false): string {
  if (model.file === undefined) return model.memory === undefined ? 'wrong' : 'missing';
  if (!right) return retired ? 'retired' : 'wrong';
  return model.isOlder ? 'older' : 'ok';
}

/** Predicts a write on this disk: written or not, and the answer. A program that crashed holds nothing open. */
export function writes(model: Model, real: Real, who: Who, change: Parameters<Model['write']>[0]): string {
  if (real.disk === 'full') return 'files';
  model.write(change, real.disk === 'fine');
  if (real.disk === 'fine') return 'ok';
  forget(model, real, who);
  return 'unexpected';
}

export function forget(model: Model, real: Real, who: Who): void {
  model.opened[who] = undefined;
  model.recovery[who] = undefined;
  real.opened[who] = undefined;
  real.recovery[who] = undefined;
}

/** A newer handle, in the model and in the program. */
export function hold(model: Model, real: Real, who: Who, outcome: Outcome<Opened>): void {
  if (!outcome.ok) return;
  real.opened[who] = outcome.value;
  model.opened[who] = model.file;
}

export const retire = ({ file }: Model, how: 'spent' | 'replaced'): ReadonlyMap<string, 'spent' | 'replaced'> =>
  new Map([...(file?.retired ?? []), ...(file?.code ? [[file.code.text, how] as const] : [])]);

export const nextCode = (model: Model, { code, no }: NewCode): { text: string; no: number } => {
  if (!model.codes.includes(code)) model.codes.push(code);
  return { text: code, no };
};

/** On a full disk the write fails before anybody looks whether it would have been refused. */
export const refusedChange = (model: Model, real: Real, seen: Seen, sameLocks: boolean): string | undefined =>
  real.disk === 'full' ? 'files' : model.refusesChange(seen, sameLocks);
