// A guide: how a code is made at a service and how it is used there, step by step, with what is lost by it and what to make anew.
// One YAML file a guide; people may write their own. Its text is untrusted, like everything from a file.
// schema/guide.schema.json says the same for editors; a test holds the two together.

import * as v from 'valibot';
import { type Kind, kinds, mostCodes } from './kinds.ts';

/** The codes as the service gives them. A field is left out where no source tells it. */
export interface Gives {
  /** Codes in a whole set; 1 where the service gives one code or key. */
  readonly count?: number | undefined;
  /** Characters in each group of one code, as the service writes it: `[5, 5]` for `abcde-fghij`. */
  readonly groups?: readonly number[] | undefined;
  /** `mixed`: letters and digits. `hex`: digits and the letters a to f. */
  readonly of?: 'digits' | 'letters' | 'hex' | 'mixed' | undefined;
}

export interface Guide {
  readonly service: string;
  /** The whole names an entry's service may have, in small letters. */
  readonly names: readonly string[];
  /** The kinds of entries this guide is for. */
  readonly kinds: readonly Kind[];
  /** There is one code at a time, and using it spends it: the next one has to be made at once. */
  readonly single: boolean;
  /** The service gives no codes. `make` and `use` say what to do instead. */
  readonly none?: boolean | undefined;
  readonly gives?: Gives | undefined;
  /** The day the steps were last gone through on the live pages (`2026-11-22`), or `never`. */
  readonly checked: string;
  /** The day they were last compared with the sources, or `never`. Nobody has tried the steps by that. */
  readonly read: string;
  readonly sources: readonly string[];
  readonly make: readonly string[];
  readonly use: readonly string[];
  readonly asks: string;
  readonly loses: string;
  readonly after: string;
  /** Set for a guide out of the person's own folder. No file can set it. */
  readonly own?: true;
  /** The service of the bundled guide that this own guide is shown in place of. */
  readonly replaces?: string;
}

/**
 * A file in a folder of guides that is not used, and why.
 * - `no-file`: a folder, pipe, socket or device
 * - `outside`: a link that leads out of the folder, or nowhere
 * - `foreign`: another user's file
 * - `large`: over 64 KiB
 * - `unreadable`: the system does not let us read it
 * - `wrong`: no YAML, or not as the schema has it; `at` is the path of the first fault
 * - `too-many`: after the first 200 files
 */
export interface GuideRefusal {
  readonly name: string;
  readonly why: 'no-file' | 'outside' | 'foreign' | 'large' | 'unreadable' | 'wrong' | 'too-many';
  readonly at?: string;
}

/** The most that fits the smallest window, in UTF-16 units. */
const longestStep = 240;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const day = v.union([v.literal('never'), v.pipe(v.string(), v.isoDate())]);
const steps = v.pipe(v.array(text(longestStep)), v.minLength(1), v.maxLength(20), v.readonly());
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** A map; valibot takes a list for an empty one. */
const isMap = v.check((value) => !Array.isArray(value));

const givesFields = v.strictObject({
  count: v.optional(count(mostCodes)),
  groups: v.optional(v.pipe(v.array(count(100)), v.minLength(1), v.maxLength(20), v.readonly())),
  of: v.optional(v.picklist(['digits', 'letters', 'hex', 'mixed'])),
});
const gives = v.pipe(v.unknown(), isMap, givesFields);

const guide = v.strictObject({
  service: text(40),
  names: v.pipe(v.array(v.pipe(text(40), v.toLowerCase())), v.minLength(1), v.maxLength(20), v.readonly()),
  kinds: v.pipe(v.array(v.picklist(kinds)), v.minLength(1), v.readonly()),
  single: v.boolean(),
  none: v.optional(v.boolean()),
  gives: v.optional(gives),
  checked: day,
  read: v.optional(day, 'never'),
  sources: v.pipe(v.array(v.pipe(v.string(), v.url(), v.startsWith('https://'))), v.maxLength(10), v.readonly()),
  make: steps,
  use: steps,
  asks: text(longestStep),
  loses: text(longestStep),
  after: text(longestStep),
});

/** Reads a guide. Gives the guide, or the path of its first fault (`use.0`; empty: it is no map). */
export function readGuide(value: unknown): { readonly guide: Guide } | { readonly wrong: string } {
  const read = v.safeParse(guide, value, { abortEarly: true });
  return read.success ? { guide: read.output } : { wrong: v.getDotPath(read.issues[0]) ?? '' };
}

/** A name as two people may write it alike: NFKC, small letters, single spaces. */
const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');

/**
 * Chooses the first guide that has the whole of `service` among its names and `kind` among its kinds. "Google Drive" is not
 * "Google": a guide for another account would lead a frightened person to wrong pages. Without `kind` the name decides, and
 * a name of several guides chooses none.
 */
export function guideFor(guides: readonly Guide[], service: string, kind?: Kind): Guide | undefined {
  const name = folded(service);
  const named = guides.filter((one) => one.names.some((its) => folded(its) === name));
  if (kind === undefined) return named.length === 1 ? named[0] : undefined;
  return named.find((one) => one.kinds.includes(kind));
}

/** Chooses among a person's own guides first. An own guide is marked, and names the bundled guide it is shown in place of. */
export function chooseGuide(
  { own, bundled }: { readonly own: readonly Guide[]; readonly bundled: readonly Guide[] },
  service: string,
  kind?: Kind,
): Guide | null {
  const ours = guideFor(bundled, service, kind);
  const theirs = guideFor(own, service, kind);
  if (theirs === undefined) return ours ?? null;
  return { ...theirs, own: true, ...(ours && { replaces: ours.service }) };
}
