// As many pieces of work at a time as there are processors to do them.

import { availableParallelism } from 'node:os';

export async function sideBySide<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
}
