// A guide: how a code is made at a service and how it is used there, step by step, with what is lost by it and what to make anew.
// One YAML file a service; people may write their own. What stands in one is untrusted, like everything from a file.
// schema/guide.schema.json says the same for editors; a test holds the two together.

import * as v from 'valibot';
import { type Kind, kinds } from './kinds.ts';

export interface Guide {
  readonly service: string;
  /** What a spare key's service may be called, in small letters. */
  readonly names: readonly string[];
  readonly kinds: readonly Kind[];
  /** There is one code at a time, and using it spends it: the next one has to be made at once. */
  readonly single: boolean;
  /** When the steps were last gone through on the live pages (`2026-11-22`), or `never`. */
  readonly checked: string;
  /** When they were last compared with what the sources say, or `never`: nobody has tried them by that. */
  readonly read: string;
  readonly sources: readonly string[];
  readonly make: readonly string[];
  readonly use: readonly string[];
  readonly asks: string;
  readonly loses: string;
  readonly after: string;
}

/** The most that fits the smallest window, in UTF-16 units. */
const longestStep = 240;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const day = v.union([v.literal('never'), v.pipe(v.string(), v.isoDate())]);
const steps = v.pipe(v.array(text(longestStep)), v.minLength(1), v.maxLength(20), v.readonly());

const guide = v.strictObject({
  service: text(40),
  names: v.pipe(v.array(v.pipe(text(40), v.toLowerCase())), v.minLength(1), v.maxLength(20), v.readonly()),
  kinds: v.pipe(v.array(v.picklist(kinds)), v.minLength(1), v.readonly()),
  single: v.boolean(),
  checked: day,
  read: v.optional(day, 'never'),
  sources: v.pipe(v.array(v.pipe(v.string(), v.url(), v.startsWith('https://'))), v.maxLength(10), v.readonly()),
  make: steps,
  use: steps,
  asks: text(longestStep),
  loses: text(longestStep),
  after: text(longestStep),
});

/** The guide, or the path of what is wrong in it. */
export function readGuide(value: unknown): { readonly guide: Guide } | { readonly wrong: string } {
  const read = v.safeParse(guide, value, { abortEarly: true });
  return read.success ? { guide: read.output } : { wrong: v.getDotPath(read.issues[0]) ?? '' };
}

/** The first guide that a spare key's service goes by; one whose name is the whole of it comes first. */
export function guideFor(guides: readonly Guide[], service: string): Guide | undefined {
  const name = service.trim().toLowerCase();
  const words = name.split(/[^\p{L}\p{N}]+/u);
  return (
    guides.find(({ names }) => names.includes(name)) ??
    guides.find(({ names }) => names.some((one) => words.includes(one)))
  );
}
