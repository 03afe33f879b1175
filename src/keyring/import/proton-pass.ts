// Proton Pass: JSON, and a zip with it in `Proton Pass/data.json`; `data.pgp` is the same, encrypted.
// Source: proton.me/support/pass-export.

import { mostRows } from '../transfer/reading.ts';
import { fromStamp } from './day.ts';
import { isObject, objectIn } from './given.ts';
import type { Importer, Opened } from './importer.ts';
import { emptyItem, type Field, type Item } from './item.ts';
import { firstOf, type Loose, listOf, objectOf, objectsOf, textOf } from './loose.ts';

const program = 'Proton Pass';

const fieldsIn = (value: unknown): readonly Loose[] => objectsOf(value);

/** Every list of custom fields in an item's content, whatever part of it they belong to. */
function customFields(data: Loose): readonly Loose[] {
  const content = objectOf(data.content);
  const lists = Object.entries(content).flatMap(([name, value]) =>
    /^extra\w+Details$/.test(name) ? fieldsIn(value) : [],
  );
  const sections = [...objectsOf(content.extraSections), ...objectsOf(content.sections)];
  return [...fieldsIn(data.extraFields), ...lists, ...sections.flatMap(({ sectionFields }) => fieldsIn(sectionFields))];
}

function itemOf(raw: Loose, at: number): Item {
  const data = objectOf(raw.data);
  const [metadata, content] = [objectOf(data.metadata), objectOf(data.content)];
  const custom = customFields(data);
  const fields: Field[] = custom.flatMap((field) => {
    const inside = objectOf(field.data);
    const text = textOf(inside.content);
    return text === '' ? [] : [{ label: textOf(field.fieldName), text }];
  });
  const secrets = [content.totpUri, ...custom.map((field) => objectOf(field.data).totpUri)].filter(
    (one) => textOf(one) !== '',
  );
  const made = fromStamp(raw.createTime) ?? fromStamp(raw.modifyTime);
  const files = listOf(raw.files).map((name) => ({ name: textOf(name) }));
  return {
    ...emptyItem,
    at,
    name: textOf(metadata.name),
    account: firstOf(
      textOf(content.itemUsername),
      textOf(content.username),
      textOf(content.itemEmail),
      textOf(raw.aliasEmail),
    ),
    ...(made !== undefined && { made }),
    notes: textOf(metadata.note),
    fields,
    passwords: [content.password, content.number, content.privateKey].some((one) => textOf(one) !== '') ? 1 : 0,
    appSecrets: secrets.length,
    ...(files.length > 0 && { files }),
    // 1 active, 2 in the bin.
    ...(raw.state === 2 && { binned: true as const }),
  };
}

export const isProtonPass = (value: Loose): boolean =>
  isObject(value.vaults) && ('version' in value || 'userId' in value);

export function readProtonPass(value: Loose): Opened {
  if (value.encrypted === true) return { why: 'sealed', program };
  const raw = Object.values(objectOf(value.vaults)).flatMap((vault) => objectsOf(objectOf(vault).items));
  if (raw.length > mostRows) return { why: 'too-many', most: mostRows };
  return { program, items: raw.map((one, at) => itemOf(one, at + 1)) };
}

export const protonPass: Importer = {
  origin: 'protonpass',
  knows: (given) => {
    const value = objectIn(given);
    return value !== undefined && isProtonPass(value);
  },
  read: async (given) => readProtonPass(objectOf(given.json?.value)),
};
