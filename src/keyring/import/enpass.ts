// Enpass' JSON: items with a title, a note and fields, each of which says its kind.
// Source: support.enpass.io/app/import_export/exporting_data_from_enpass.htm.

import { mostRows } from '../transfer/reading.ts';
import { fromStamp } from './day.ts';
import { objectIn } from './given.ts';
import type { Importer } from './importer.ts';
import { emptyItem, type Item } from './item.ts';
import { firstOf, type Loose, objectOf, objectsOf, textOf } from './loose.ts';

const program = 'Enpass';

const secret = /^(?:password|pin|ccNumber|ccCvc|ccPin|ccTxnpassword)$/;
/** Addresses, days and what only parts the others. */
const elsewhere =
  /^(?:url|phone|email|username|section|date|ccName|ccExpiry|ccType|ccBankname|ccValidfrom|\.Android#)$/;

function itemOf(raw: Loose, at: number): Item {
  const fields = objectsOf(raw.fields).filter((field) => textOf(field.value) !== '' && field.deleted !== 1);
  const of = (kind: string): string => textOf(fields.find(({ type }) => type === kind)?.value);
  const made = fromStamp(raw.createdAt) ?? fromStamp(raw.created_at) ?? fromStamp(raw.updated_at);
  const files = objectsOf(raw.attachments).map((file) => ({
    name: textOf(file.name),
    ...(textOf(file.data) !== '' && { bytes: new Uint8Array(Buffer.from(textOf(file.data), 'base64')) }),
  }));
  return {
    ...emptyItem,
    at,
    name: textOf(raw.title),
    account: firstOf(of('username'), of('email')),
    ...(made !== undefined && { made }),
    notes: textOf(raw.note),
    fields: fields
      .filter(({ type }) => !secret.test(textOf(type)) && type !== 'totp' && !elsewhere.test(textOf(type)))
      .map(({ label, value }) => ({ label: textOf(label), text: textOf(value) })),
    passwords: fields.some(({ type }) => secret.test(textOf(type))) ? 1 : 0,
    appSecrets: fields.filter(({ type }) => type === 'totp').length,
    ...(files.length > 0 && { files }),
    ...(raw.trashed === 1 && { binned: true as const }),
  };
}

export const enpass: Importer = {
  origin: 'enpass',
  knows: (given) => {
    const items = objectsOf(objectIn(given)?.items);
    return items.some(
      (item) =>
        'title' in item && ('fields' in item || 'template_type' in item || 'note' in item) && !('content_type' in item),
    );
  },
  async read(given) {
    const raw = objectsOf(objectOf(given.json?.value).items);
    if (raw.length > mostRows) return { why: 'too-many', most: mostRows };
    return { program, items: raw.map((one, at) => itemOf(one, at + 1)) };
  },
};
