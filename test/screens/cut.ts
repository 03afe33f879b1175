// Lines of a frame in which something was cut.

import type { Words } from '../../src/words/en.ts';
import { leavesOf } from './leaves.ts';

/** Sentences that end in an ellipsis of their own: work that goes on. */
export const goingOnIn = (words: Words): readonly string[] =>
  leavesOf(words).flatMap(([, value]) => (typeof value === 'string' && value.endsWith('…') ? [value] : []));

/** A long address may be cut, and a text that is longer than its field. `3…4` is a code. */
export const cutLines = (lines: readonly string[], goingOn: readonly string[]): readonly string[] =>
  lines.filter((line) => /…(?!\S)/.test(line) && !line.includes('•') && !goingOn.some((words) => line.includes(words)));
