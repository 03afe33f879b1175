// The texts of an item in which codes may stand, each with what its name says: fields, the parts of the note, attached files.

import { longestText } from '../kinds.ts';
import { textIn } from '../transfer/text-in.ts';
import type { Item } from './item.ts';
import { isSurelyCodes, type LabelKind, labelKind, labelStem } from './label.ts';
import { notePartsOf } from './note-parts.ts';

/** A text of the item that may hold codes. */
export interface Place {
  readonly label: string;
  readonly kind: LabelKind;
  readonly text: string;
  readonly from: 'field' | 'note' | 'file';
  /** Nothing but codes is kept there. */
  readonly isSure: boolean;
}

/** An attached file with more than this is no list of codes. */
const longestFile = 64 * 1024;

/** A longer text is no list of codes, and is not taken apart. */
export const longestLookedAt = 16 * longestText;

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

export function placesIn(item: Item): { readonly places: readonly Place[]; readonly files: readonly string[] } {
  const fields = item.fields
    .filter(({ text }) => text.trim() !== '')
    .map(
      ({ label, text, isCodes = isSurelyCodes(label) }): Place => ({
        label,
        kind: isCodes ? 'codes' : labelKind(label),
        text,
        from: 'field',
        isSure: isCodes,
      }),
    );
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
      isSure: isSurelyCodes(heading),
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
    const own = kind === 'codes' ? kind : itself;
    return notePartsOf(text).map(
      (part): Place => ({
        label: part.heading === '' ? name : part.heading,
        kind: part.kind === 'unknown' ? own : part.kind,
        text: part.text,
        from: 'file',
        isSure: isSurelyCodes(part.heading),
      }),
    );
  });
  return { places: [...named, ...rest, ...notes, ...attached], files };
}
