// How often each writer has written, kept in a sealed file's body; `gen` is the sum.

import { sealed } from './samples.ts';

export type Counts = Readonly<Record<string, number>>;

export const countsOf = (bytes: Uint8Array | undefined): Counts =>
  bytes === undefined ? {} : JSON.parse(JSON.parse(Buffer.from(bytes).toString()).body);

export const withCount = (counts: Counts, writer: string): Uint8Array => {
  const next = { ...counts, [writer]: (counts[writer] ?? 0) + 1 };
  const gen = Object.values(next).reduce((sum, count) => sum + count, 0);
  return sealed(gen, JSON.stringify(next));
};
