// Looks for recovery codes in an item of another program: in its fields by their names, in its notes by their headings, and in
// both by the shape of what stands there. What may be a code and cannot be told for sure is listed, and never kept by a guess.

import type { Draft } from '../entry.ts';
import { longestText } from '../kinds.ts';
import { longestNote } from '../read-entry.ts';
import { recognise, type Sorted } from '../recognise.ts';
import { type LeftWhy, oneLine, wrongNames } from '../transfer/reading.ts';
import { textIn } from '../transfer/text-in.ts';
import type { Item } from './item.ts';
import { type LabelKind, labelKind, labelStem } from './label.ts';
import { isNoCode, isSetupAddress } from './no-code.ts';
import { notePartsOf } from './note-parts.ts';

export interface Found {
  readonly drafts: readonly Draft[];
  /** Not taken, each with the name of its field. */
  readonly left: readonly { readonly field: string; readonly why: LeftWhy }[];
  /** Other words stand around codes that were taken. */
  readonly words: boolean;
  readonly appSecrets: number;
}

/** A text of the item that may hold codes. */
interface Place {
  readonly label: string;
  readonly kind: LabelKind;
  readonly text: string;
  readonly from: 'field' | 'note' | 'file';
}

/** An attached file with more than this is no list of codes. */
const longestFile = 64 * 1024;

/** A longer text is no list of codes, and is not taken apart. */
const longestLookedAt = 16 * longestText;

const isSure = ({ kind, problem }: Sorted): boolean => kind !== 'text' && problem === undefined;

const bare = (code: string): string => code.replaceAll(/[\s\p{Pd}]/gu, '').toLowerCase();

/**
 * Whether this much can only be recovery codes although nothing around it says so. Digits alone may be numbers of anything, and
 * one run of characters the key of anything.
 */
function speaksForItself({ kind, codes, leftOut }: Sorted, text: string): boolean {
  if (kind === 'codes') return codes.length >= 5 || codes.some((code) => /\p{L}/u.test(code));
  if (kind === 'words' || kind === 'digits-48') return true;
  const solid = codes.every((code) => text.includes(bare(code))) && !/[\s\p{Pd}]/u.test(text.trim());
  return !leftOut && !(solid && /^[0-9a-f]+$/i.test(text.trim()));
}

/** Fields `Backup code 1`, `Backup code 2`: each holds one code of the same set. */
function joined(fields: readonly Place[]): readonly Place[] {
  const stems = new Map<string, Place[]>();
  for (const field of fields) {
    const stem = labelStem(field.label);
    stems.set(stem, [...(stems.get(stem) ?? []), field]);
  }
  return [...stems.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || alike.length === 1) return alike;
    return [{ ...first, label: first.label.replace(/\s*\d+$/, ''), text: alike.map(({ text }) => text).join('\n') }];
  });
}

/** The text of an attached file, where it is one that may hold codes. */
function attachedText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined || bytes.length > longestFile) return undefined;
  return textIn(bytes);
}

function placesIn(item: Item): { readonly places: readonly Place[]; readonly files: readonly string[] } {
  const fields = item.fields
    .filter(({ text }) => text.trim() !== '')
    .map(({ label, text }): Place => ({ label, kind: labelKind(label), text, from: 'field' }));
  const named = joined(fields.filter(({ kind }) => kind === 'codes'));
  const rest = fields.filter(({ kind }) => kind !== 'codes');
  const itself = labelKind(item.name) === 'codes' ? 'codes' : 'unknown';
  const parts =
    item.notes.length > longestLookedAt
      ? [{ heading: '', kind: 'unknown' as const, text: item.notes }]
      : notePartsOf(item.notes);
  const notes = parts.map(
    ({ heading, kind, text }): Place => ({
      label: heading,
      kind: kind === 'unknown' ? itself : kind,
      text,
      from: 'note',
    }),
  );
  const files: string[] = [];
  const attached = (item.files ?? []).flatMap(({ name, bytes }): readonly Place[] => {
    const text = attachedText(bytes);
    if (text === undefined || text.trim() === '') {
      files.push(name);
      return [];
    }
    const kind = labelKind(name.replace(/\.[a-z0-9]+$/i, ''));
    return [{ label: name, kind: kind === 'codes' ? kind : itself, text, from: 'file' }];
  });
  return { places: [...named, ...rest, ...notes, ...attached], files };
}

interface Taken {
  readonly place: Place;
  readonly sorted: Sorted;
}

type Judged = { readonly taken: Taken } | { readonly why: LeftWhy } | { readonly app: true } | undefined;

/** What of one place is kept, what is told, and what is nothing. */
async function judge(place: Place): Promise<Judged> {
  const { text, kind, from } = place;
  if (text.length > longestLookedAt) return { why: { why: 'too-long', most: longestLookedAt } };
  if (isSetupAddress(text)) return { app: true };
  if (kind === 'app') return from === 'field' ? { app: true } : undefined;
  if (kind === 'other') return undefined;
  if (isNoCode(text)) return kind === 'codes' ? { why: { why: 'not-sure' } } : undefined;
  const sorted = await recognise(text);
  if (kind === 'codes') {
    if (isSure(sorted)) return { taken: { place, sorted } };
    if (sorted.problem !== undefined) return { why: sorted.problem };
    // A field of that name holds what its owner calls a code; in prose, the same name may stand above anything.
    const isText = from === 'field' && text.trim().length >= 4;
    return isText ? { taken: { place, sorted } } : { why: { why: 'not-sure' } };
  }
  if (!isSure(sorted)) return undefined;
  return speaksForItself(sorted, text) ? { taken: { place, sorted } } : { why: { why: 'not-sure' } };
}

/** Without those whose every code stands in another one. */
function withoutDoubles(taken: readonly Taken[]): readonly Taken[] {
  const sets = taken.map(({ sorted }) => new Set(sorted.codes.map(bare)));
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

/** `GitHub recovery codes` is about GitHub. A name that says nothing else stays. */
function serviceIn(name: string): string {
  if (labelKind(name) !== 'codes') return name;
  const rest = name
    .replace(
      /\s*[-–—:|(/]*\s*\b(?:[\p{L}\d]+[\s-]?)?(?:recovery|back-?up|rescue|2fa|two-factor|notfall|wiederherstellungs?|ersatz|sicherungs?|einmal)[\s-]*(?:codes?|keys?|schlüssel|phrase)\b\s*(?:for|für|of|von)?\s*\)?/giu,
      ' ',
    )
    .trim()
    .replace(/^[-–—:|/\s]+|[-–—:|/\s]+$/gu, '');
  return rest === '' || labelKind(rest) === 'codes' ? name : oneLine(rest);
}

function draftOf(item: Item, { place, sorted }: Taken, several: boolean): Draft {
  const { kind, codes } = sorted;
  const heading = oneLine(place.label).replace(/\s*[:：]$/, '');
  const [first = '', ...others] = heading.split(': ');
  // "Google" above the codes of a note is the service; "Recovery codes" is not.
  const isService =
    several && isCollection(item) && place.from === 'note' && heading !== '' && labelKind(first) === 'unknown';
  const service = isService ? first : serviceIn(oneLine(item.name));
  const said = isService ? others.join(': ') : several ? heading : '';
  const note = [item.ownNote ?? '', said].filter((text) => text !== '').join('; ');
  return {
    service,
    account: oneLine(item.account),
    kind,
    codes: (kind === 'text' ? codes.map((code) => oneLine(code).slice(0, longestText)) : codes).map((code) => {
      const used = item.used?.get(bare(code));
      return used === undefined ? code : { text: code, used };
    }),
    ...(item.made !== undefined && { made: item.made }),
    ...(note !== '' && note.length <= longestNote && { note }),
  };
}

export async function codesIn(item: Item): Promise<Found> {
  const { places, files } = placesIn(item);
  const judged = await Promise.all(places.map(async (place) => ({ place, is: await judge(place) })));
  const left = judged.flatMap(({ place, is }) =>
    is !== undefined && 'why' in is ? [{ field: oneLine(place.label), why: is.why }] : [],
  );
  const taken = withoutDoubles(judged.flatMap(({ is }) => (is !== undefined && 'taken' in is ? [is.taken] : [])));
  const appSecrets = judged.filter(({ is }) => is !== undefined && 'app' in is).length;
  const files_ = files.map((name) => ({ field: name, why: { why: 'file' } as const }));
  if (taken.length === 0) return { drafts: [], left: [...left, ...files_], words: false, appSecrets };
  const drafts = taken.map((one) => draftOf(item, one, taken.length > 1));
  const wrong = drafts
    .map(({ service, account }) => wrongNames({ service, account, note: item.ownNote ?? '' }))
    .find((why) => why !== undefined);
  const binned = item.binned ? ({ why: 'in-bin' } as const) : undefined;
  const stop = wrong ?? binned;
  if (stop !== undefined)
    return { drafts: [], left: [{ field: '', why: stop }, ...left, ...files_], words: false, appSecrets };
  const unread = places.some(
    ({ from, kind, text }) =>
      from !== 'field' && !(kind === 'codes') && text !== '' && !taken.some(({ place }) => place.text === text),
  );
  return {
    drafts,
    left: [...left, ...files_],
    words: unread || taken.some(({ sorted }) => sorted.leftOut),
    appSecrets,
  };
}
