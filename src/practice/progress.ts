// What was practised on this computer, in one small state file, apart from everything that belongs to real accounts.

import type { StateFiles } from '../store/state-files.ts';
import type { Result } from './result.ts';

const file = 'practice.json';

export interface Practised {
  /** How often it was begun, done, and done without a hint. */
  readonly begun: number;
  readonly done: number;
  readonly alone: number;
  readonly last: Result;
}

export type Progress = Readonly<Record<string, Practised>>;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isPractised = (value: unknown): value is Practised => {
  if (typeof value !== 'object' || value === null) return false;
  const { begun, done, alone, last } = value as Partial<Practised>;
  return isCount(begun) && isCount(done) && isCount(alone) && typeof last === 'object' && last !== null;
};

/** What is no progress is left out: practice is worth no alarm. */
function progressIn(value: unknown): Progress {
  const scenarios = (value as { scenarios?: unknown } | undefined)?.scenarios;
  if (typeof scenarios !== 'object' || scenarios === null) return {};
  return Object.fromEntries(Object.entries(scenarios).filter(([, one]) => isPractised(one)));
}

export const readProgress = async (state: StateFiles): Promise<Progress> => progressIn(await state.read(file));

/** @throws StoreFailure where it cannot be written */
export const keepResult = (state: StateFiles, result: Result): Promise<void> =>
  state.update(file, ({ value }) => {
    const before = progressIn(value);
    const {
      begun = 0,
      done = 0,
      alone = 0,
    } = Object.hasOwn(before, result.scenario) ? (before[result.scenario] ?? {}) : {};
    const now: Practised = {
      begun: begun + 1,
      done: done + (result.done ? 1 : 0),
      alone: alone + (result.unaided ? 1 : 0),
      last: result,
    };
    return { next: { v: 1, scenarios: { ...before, [result.scenario]: now } }, result: undefined };
  });
