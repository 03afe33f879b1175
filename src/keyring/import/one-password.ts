// 1Password's 1pux: a zip with all vaults in export.data (JSON) and the attached files beside it.
// Source: support.1password.com/1pux-format.

import { mostRows } from '../transfer/reading.ts';
import { strictJson } from '../transfer/strict-json.ts';
import { fromStamp } from './day.ts';
import { isObject } from './given.ts';
import type { Contents, Importer, Opened } from './importer.ts';
import { emptyItem, type Field, hostOf, type Item } from './item.ts';
import { firstOf, type Loose, objectOf, objectsOf, textOf, textsIn } from './loose.ts';
import { unpackedText } from './unpacked.ts';
import type { Zip } from './zip.ts';

const program = '1Password';

/** A value names its kind: `{"concealed": "…"}`. Only these may hold codes; the others are addresses, numbers of cards, days. */
const texts = ['string', 'concealed', 'reference', 'menu', 'recoveryCodes'] as const;

interface Parts {
  readonly fields: readonly Field[];
  readonly passwords: number;
  readonly appSecrets: number;
  readonly documents: readonly { readonly name: string; readonly id: string }[];
}

const documentOf = (value: Loose): { readonly name: string; readonly id: string } => ({
  name: textOf(value.fileName),
  id: textOf(value.documentId),
});

function partsOf(details: Loose): Parts {
  const fields: Field[] = [];
  const documents = isObject(details.documentAttributes) ? [documentOf(details.documentAttributes)] : [];
  let [passwords, appSecrets] = [textOf(details.password) === '' ? 0 : 1, 0];
  for (const field of objectsOf(details.loginFields)) {
    if (field.designation === 'password' || field.fieldType === 'P')
      passwords = textOf(field.value) === '' ? passwords : 1;
    else if (field.designation !== 'username' && (field.fieldType === 'T' || field.fieldType === 'A'))
      fields.push({ label: textOf(field.name), text: textOf(field.value) });
  }
  for (const section of objectsOf(details.sections)) {
    for (const field of objectsOf(section.fields)) {
      const value = objectOf(field.value);
      const [kind = ''] = Object.keys(value);
      const label = firstOf(textOf(field.title), textOf(section.title));
      if (kind === 'totp') appSecrets = 1;
      else if (kind === 'file') documents.push(documentOf(objectOf(value.file)));
      else if ((texts as readonly string[]).includes(kind)) fields.push(...textsIn(value[kind], label));
    }
  }
  return { fields, passwords, appSecrets, documents };
}

function itemOf(raw: Loose, at: number, zip: Zip | undefined): Item {
  const [overview, details] = [objectOf(raw.overview), objectOf(raw.details)];
  const username = objectsOf(details.loginFields).find(({ designation }) => designation === 'username');
  const { documents, ...parts } = partsOf(details);
  const made = fromStamp(raw.createdAt) ?? fromStamp(raw.updatedAt);
  const files = documents.map(({ name, id }) => {
    const bytes = zip?.unpack(`files/${id}__${name}`);
    return { name, ...(typeof bytes === 'object' && { bytes }) };
  });
  return {
    ...emptyItem,
    ...parts,
    at,
    name: firstOf(textOf(overview.title), hostOf(textOf(overview.url))),
    account: textOf(username?.value),
    ...(made !== undefined && { made }),
    notes: textOf(details.notesPlain),
    ...(files.length > 0 && { files }),
    ...(raw.state === 'trashed' && { binned: true as const }),
  };
}

export function readVaults(value: Loose, zip?: Zip): Opened {
  const raw = objectsOf(value.accounts).flatMap(({ vaults }) =>
    objectsOf(vaults).flatMap(({ items }) => objectsOf(items)),
  );
  if (raw.length > mostRows) return { why: 'too-many', most: mostRows };
  // Older versions wrapped each item once more.
  const items = raw.map((one) => (isObject(one.item) ? one.item : one));
  const contents: Contents = { program, items: items.map((one, at) => itemOf(one, at + 1, zip)) };
  return contents;
}

export const onePassword: Importer = {
  origin: '1password',
  knows: ({ zip }) => zip?.files.some(({ name }) => name === 'export.data') === true,
  async read({ zip }) {
    if (zip === undefined) return { why: 'broken' };
    const data = unpackedText(zip, 'export.data');
    if (typeof data !== 'string') return data;
    const json = strictJson(data);
    return isObject(json?.value) ? readVaults(json.value, zip) : { why: 'broken' };
  },
};
