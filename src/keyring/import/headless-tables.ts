// Two programs write tables without a header. Keeper: folder, title, login, password, address, notes, shared folder, then names and
// values. Enpass: a title, then names and values, and the note as the last.

import { emptyItem, type Field, hostOf, type Item } from './item.ts';
import { plainLabel } from './label.ts';

type Row = readonly string[];

const isAddress = (cell: string): boolean =>
  cell === '' || /^[a-z][a-z0-9+.-]*:\/\/|^[\w-]+(?:\.[\w-]+)+(?:[/:]|$)/i.test(cell);

/** Names and values by turns. */
function pairs(cells: Row): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at + 1 < cells.length; at += 2)
    fields.push({ label: (cells[at] ?? '').replace(/^\*/, ''), text: cells[at + 1] ?? '' });
  return fields;
}

export const isKeeperRow = (row: Row): boolean =>
  row.length >= 7 &&
  (row.length - 7) % 2 === 0 &&
  row[1] !== '' &&
  isAddress(row[4] ?? '') &&
  !isFieldName(row[1] ?? '');

const secretName = /^tfc|^totp$|otpauth|^one time code$|^oneTimeCode$/i;

export function keeperItem(row: Row, at: number): Item {
  const [, name = '', account = '', password = '', url = '', notes = ''] = row;
  const fields = pairs(row.slice(7));
  return {
    ...emptyItem,
    at,
    name: name === '' ? hostOf(url) : name,
    account,
    notes,
    fields: fields.filter(({ label }) => !secretName.test(label)),
    passwords: password === '' ? 0 : 1,
    appSecrets: fields.filter(({ label }) => secretName.test(label)).length,
  };
}

const fieldNames =
  /^(?:user ?name|e ?mail|password|pass|url|website|web site|phone(?: number)?|security question|security answer|totp|one time code|note|notes|cardholder|number|expiry date|cvc|pin|type|login name)$/;
const isFieldName = (cell: string): boolean => fieldNames.test(plainLabel(cell.replace(/^\*/, '')));

/** A title and the names of fields that Enpass knows, by turns with values; or a title and a note. */
export const isEnpassRow = (row: Row): boolean =>
  row.length >= 2 &&
  row[0] !== '' &&
  !isFieldName(row[0] ?? '') &&
  (row.length === 2 ? (row[1] ?? '').length > 0 : row.some((cell, at) => at % 2 === 1 && isFieldName(cell)));

export function enpassItem(row: Row, at: number): Item {
  const hasNote = row.length % 2 === 0;
  const fields = pairs(row.slice(1, hasNote ? -1 : undefined));
  const of = (name: RegExp): readonly Field[] =>
    fields.filter(({ label, text }) => text !== '' && name.test(plainLabel(label)));
  const known = [
    ...of(/^password$|^pin$|^cvc$|^number$/),
    ...of(/^totp$|^one time code$/),
    ...of(/^user ?name$|^login name$/),
  ];
  return {
    ...emptyItem,
    at,
    name: row[0] ?? '',
    account: of(/^user ?name$|^login name$/)[0]?.text ?? of(/^e ?mail$/)[0]?.text ?? '',
    notes: hasNote ? (row.at(-1) ?? '') : '',
    fields: fields.filter((field) => !known.includes(field)),
    passwords: of(/^password$/).length > 0 ? 1 : 0,
    appSecrets: of(/^totp$|^one time code$/).length,
  };
}
