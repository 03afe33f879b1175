// Looks for recovery codes in an item of another program: in its fields by their names, in its notes by their headings, and in
// both by the shape of what stands there. A text that may or may not be a code is listed, and never kept by a guess.

import type { Draft } from '../entry.ts';
import type { SortedEntry } from '../paste/sorted.ts';
import { longestNote } from '../read-entry.ts';
import { type LeftWhy, oneLine, wrongNames } from '../transfer/reading.ts';
import type { Item } from './item.ts';
import { labelKind, serviceIn } from './label.ts';
import { isNoCode, isSetupAddress, looksLikeOneCode, mayBePhone } from './no-code.ts';
import { longestLookedAt, type Place, placesIn } from './places.ts';
import { sortText } from './sort-text.ts';

export interface Found {
  readonly drafts: readonly Draft[];
  /** Not taken, each with the name of its field. */
  readonly left: readonly { readonly field: string; readonly why: LeftWhy }[];
  /** Other words stand around codes that were taken. */
  readonly words: boolean;
  readonly appSecrets: number;
}

const bare = (code: string): string => code.replaceAll(/[\s\p{Pd}]/gu, '').toLowerCase();

/**
 * Whether this much can only be recovery codes although nothing around it says so. Digits alone may be numbers of anything, and
 * one run of characters the key of anything.
 */
function speaksForItself({ kind, codes }: SortedEntry, leftOut: boolean, text: string): boolean {
  if (kind === 'codes') {
    const lengths = new Set(codes.map((code) => bare(code.text).length));
    const few = leftOut ? 3 : 2;
    const withLetters = codes.every((code) => /\p{L}/u.test(code.text) && /\d/.test(code.text));
    return codes.length >= 5 || (codes.length >= few && lengths.size === 1 && withLetters);
  }
  if (kind === 'words' || kind === 'digits-48') return true;
  const isSolid = /^[0-9a-f]+$/i.test(text.trim());
  return !leftOut && !isSolid && kind !== 'phrase';
}

interface Taken {
  readonly place: Place;
  readonly entry: SortedEntry;
}

interface Judged {
  readonly taken?: readonly Taken[];
  readonly why?: LeftWhy;
  /** It is the secret of an authenticator app. */
  readonly app?: true;
  readonly words?: boolean;
}

const notSure: Judged = { why: { why: 'not-sure' } };
const nothing: Judged = {};

/** Judges the text of one place: it is kept, reported with a reason, or ignored. */
async function judge(place: Place): Promise<Judged> {
  const { text, kind, from } = place;
  if (text.length > longestLookedAt) return { why: { why: 'too-long', most: longestLookedAt } };
  if (isSetupAddress(text)) return { app: true };
  if (kind === 'app') return from === 'field' ? { app: true } : nothing;
  if (kind === 'other') return nothing;
  if (isNoCode(text)) return kind === 'codes' ? notSure : nothing;
  const { entries, leftOut, problem, more, app } = await sortText(text);
  if (app) return { app: true };
  const sure = entries.filter((entry) => entry.kind !== 'text');
  const take = (those: readonly SortedEntry[]): Judged => ({
    taken: those.map((entry) => ({ place, entry })),
    words: leftOut,
    ...(more && { why: { why: 'more' } }),
  });
  if (kind === 'codes') {
    if (sure.length > 0) return take(sure);
    if (problem !== undefined) return { why: problem };
    // A field of that name holds what its owner calls a code; in prose, the same name may stand above anything.
    if (mayBePhone(text) && !place.isSure) return notSure;
    const isText = from === 'field' ? text.trim().length >= 4 : looksLikeOneCode(text);
    return isText && entries.length > 0 ? take(entries) : notSure;
  }
  const speaking = sure.filter((entry) => speaksForItself(entry, leftOut, text));
  if (speaking.length > 0) return take(speaking);
  return sure.length > 0 || more ? notSure : nothing;
}

/** Without those whose every code stands in another one. */
function withoutDoubles(taken: readonly Taken[]): readonly Taken[] {
  const sets = taken.map(({ entry }) => new Set(entry.codes.map(({ text }) => bare(text))));
  return taken.filter((_, at) => {
    const own = sets[at] ?? new Set();
    return !sets.some(
      (other, place) =>
        place !== at && [...own].every((code) => other.has(code)) && (other.size > own.size || place < at),
    );
  });
}

/** A note holds the codes of several services, each under its name. */
const isCollection = ({ account, passwords }: Item): boolean => account === '' && passwords === 0;

/** The service and what else is said of the codes: "Google" above codes in a note is the service, "Recovery codes" is not. */
function namesOf(
  item: Item,
  { place, entry }: Taken,
  several: boolean,
): { readonly service: string; readonly said: string } {
  const own = serviceIn(oneLine(item.name));
  if (!several) return { service: own, said: '' };
  const heading = oneLine([place.label, entry.label ?? ''].filter((text) => text !== '').join(': '));
  const [first = '', ...others] = heading.split(': ').map((text) => text.replace(/[:：]$/, ''));
  const isService = isCollection(item) && place.from === 'note' && first !== '' && labelKind(first) === 'unknown';
  return isService ? { service: entry.service ?? first, said: others.join(': ') } : { service: own, said: heading };
}

function draftOf(item: Item, taken: Taken, several: boolean, now: string): Draft {
  const { kind, codes, made = item.made, note = '' } = taken.entry;
  const { service, said } = namesOf(item, taken, several);
  const notes = [item.ownNote ?? '', said, oneLine(note)].filter((text) => text !== '').join('; ');
  return {
    service,
    account: oneLine(item.account),
    kind,
    codes: codes.map(({ text, used = item.used?.get(bare(text)) }) => {
      const code = kind === 'text' ? oneLine(text) : text;
      return used === undefined ? code : { text: code, used: used === true ? now : used };
    }),
    ...(made !== undefined && { made }),
    ...(notes !== '' && notes.length <= longestNote && { note: notes }),
  };
}

/** @param now ISO 8601, UTC: when a code counts as used whose day nobody wrote */
export async function codesIn(item: Item, now: string): Promise<Found> {
  const { places, files } = placesIn(item);
  const judged = await Promise.all(places.map(async (place) => ({ place, ...(await judge(place)) })));
  const left = [
    ...judged.flatMap(({ place, why }) => (why === undefined ? [] : [{ field: oneLine(place.label), why }])),
    ...files.map((name) => ({ field: name, why: { why: 'file' } as const })),
  ];
  const taken = withoutDoubles(judged.flatMap(({ taken }) => taken ?? []));
  const appSecrets = judged.filter(({ app }) => app === true).length;
  if (taken.length === 0) return { drafts: [], left, words: false, appSecrets };
  const drafts = taken.map((one) => draftOf(item, one, taken.length > 1, now));
  const wrong = drafts
    .map(({ service, account }) => wrongNames({ service, account, note: item.ownNote ?? '' }))
    .find((why) => why !== undefined);
  const stop = wrong ?? (item.binned ? ({ why: 'in-bin' } as const) : undefined);
  if (stop !== undefined) return { drafts: [], left: [{ field: '', why: stop }, ...left], words: false, appSecrets };
  const unread = judged.some(
    ({ place, taken = [], why }) => place.from !== 'field' && taken.length === 0 && why === undefined,
  );
  return { drafts, left, words: unread || judged.some(({ words }) => words === true), appSecrets };
}
