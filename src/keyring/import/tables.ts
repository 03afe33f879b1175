// Tables: the CSV files of password managers and browsers, and those that people keep themselves. A row is an item; each column is
// read by its name, and one whose name says nothing is looked at like a custom field.

import type { Left, Unread } from '../transfer/reading.ts';
import { type Columns, columnsOf, isHeader, roleOf } from './columns.ts';
import { readDay, type Slashes, slashesIn } from './day.ts';
import { enpassItem, isEnpassRow, isKeeperRow, keeperItem } from './headless-tables.ts';
import type { Contents, Opened } from './importer.ts';
import { emptyItem, type Field, hostOf, type Item } from './item.ts';
import { packedFields } from './packed-fields.ts';
import { type Row, readTable, type TableReading } from './table.ts';
import { programOf } from './table-programs.ts';

/** A cell that says no in a column "used". */
const saysNo = /^(?:no|nein|n|false|0|-|–|free|frei|unused|open|offen)$/i;

interface Reader {
  readonly columns: Columns;
  readonly slashes: Slashes;
  /** Of somebody's own: its note and day belong to the codes of the row. */
  readonly own: boolean;
  /** When a code counts as used that is only said to be. */
  readonly now: string;
}

interface RowRead {
  readonly item: Item;
  /** The text of the columns for codes, where it is one code. */
  readonly code: string;
  readonly used?: string;
  readonly badDay: boolean;
}

function rowRead(row: Row, at: number, { columns, slashes, own, now }: Reader): RowRead {
  const cells = (role: Parameters<Columns['cells']>[1]): readonly string[] => columns.cells(row, role);
  const [url = ''] = cells('url');
  const [account = '', ...otherAccounts] = [...cells('account'), ...cells('email')];
  const [title = url === '' ? '' : hostOf(url)] = cells('service');
  // Apple writes the account behind the name: `github.com (ada)`.
  const name = account !== '' && title.endsWith(` (${account})`) ? title.slice(0, -account.length - 3) : title;
  const [day = ''] = [...cells('made'), ...cells('changed')];
  const made = [...cells('made'), ...cells('changed')]
    .map((text) => readDay(text, slashes))
    .find((one) => one !== undefined);
  const named = (role: 'code' | 'field'): readonly Field[] =>
    row.flatMap((text, place) =>
      columns.roles[place] === role && text !== '' ? [{ label: columns.names[place] ?? '', text }] : [],
    );
  const packed = row.flatMap((text, place) =>
    columns.roles[place] === 'fields' ? packedFields(text, row.slice(columns.names.length)) : [],
  );
  const codes = named('code').map((field): Field => ({ ...field, isCodes: true }));
  const notes = cells('notes').join('\n');
  const [use = ''] = cells('used');
  const used = use === '' || saysNo.test(use) ? undefined : (readDay(use, slashes) ?? now);
  return {
    item: {
      ...emptyItem,
      at,
      name,
      account,
      ...(made !== undefined && { made }),
      // In somebody's own table the note is about the codes beside it, unless there are none.
      notes: own && codes.length > 0 ? '' : notes,
      fields: [...codes, ...named('field'), ...packed, ...otherAccounts.map((text) => ({ label: 'e-mail', text }))],
      passwords: cells('password').length > 0 ? 1 : 0,
      appSecrets: cells('app').length > 0 ? 1 : 0,
      ...(own && codes.length > 0 && notes !== '' && { ownNote: notes }),
      ...(cells('binned').some((cell) => /^(?:true|1|yes|ja)$/i.test(cell)) && { binned: true as const }),
    },
    code: codes.length === 1 ? (codes[0]?.text ?? '') : '',
    ...(used !== undefined && { used }),
    badDay: day !== '' && made === undefined,
  };
}

const shapeOf = (code: string): string => code.replaceAll(/[\p{L}\p{N}]+/gu, (group) => String(group.length));

/** One code in the cell: no line break, no list. */
const isOneCode = (code: string): boolean =>
  code !== '' && code.length <= 40 && !/[\n\r,;]/.test(code) && /^[\p{L}\p{N}][\p{L}\p{N} \p{Pd}]*$/u.test(code);

/** One code a row becomes one set: rows of the same account whose codes have the same shape. */
function together(rows: readonly RowRead[]): readonly RowRead[] {
  const groups = new Map<string, RowRead[]>();
  for (const row of rows) {
    const { item, code } = row;
    const key =
      isOneCode(code) && item.name !== '' ? JSON.stringify([item.name, item.account, shapeOf(code)]) : `row ${item.at}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) throw new Error('A group has a row');
    const used = new Map(group.flatMap((row) => (row.used === undefined ? [] : [[bare(row.code), row.used] as const])));
    const notes = [...new Set(group.flatMap(({ item }) => item.ownNote ?? []))].join('; ');
    const days = group.flatMap(({ item }) => item.made ?? []).toSorted();
    const text = group.map(({ code }) => code).join('\n');
    return {
      ...first,
      badDay: group.some(({ badDay }) => badDay),
      item: {
        ...first.item,
        fields:
          group.length === 1
            ? first.item.fields
            : first.item.fields.map((field, at) => (at === 0 ? { ...field, text } : field)),
        ...(days[0] !== undefined && { made: days[0] }),
        ...(notes !== '' && { ownNote: notes }),
        ...(used.size > 0 && { used }),
      },
    };
  });
}

const bare = (code: string): string => code.replaceAll(/[\s\p{Pd}]/gu, '').toLowerCase();

/** A row that goes on with the codes of the one above it: only the code stands in it. */
function filledDown(rows: readonly Row[], columns: Columns): readonly Row[] {
  const places = ['service', 'url', 'account', 'email'] as const;
  let above: Row = [];
  return rows.map((row) => {
    const full = places.every((role) => columns.cells(row, role).length === 0) && columns.cells(row, 'code').length > 0;
    const filled = full
      ? columns.names.map((_, at) =>
          (places as readonly string[]).includes(columns.roles[at] ?? '') ? (above[at] ?? '') : (row[at] ?? ''),
        )
      : row;
    above = filled;
    return filled;
  });
}

/** `first`: the place of the first of the rows. */
function readRows(header: Row, rows: readonly Row[], first: number, now: string): Contents {
  const program = programOf(header);
  const columns = columnsOf(header);
  const own = program === undefined && columns.roles.includes('code');
  const days = rows.flatMap((row) => [...columns.cells(row, 'made'), ...columns.cells(row, 'used')]);
  const reader: Reader = { columns, own, now, slashes: slashesIn(days) };
  const full = rows
    .map((row, at) => ({ row, at: at + first }))
    .filter(({ row }) => row.some((cell) => !/^(?::?-{2,}:?)?$/.test(cell)));
  const filled = own
    ? filledDown(
        full.map(({ row }) => row),
        columns,
      )
    : full.map(({ row }) => row);
  const read = filled.map((row, at) => rowRead(row, full[at]?.at ?? at + first, reader));
  const grouped = own ? together(read) : read;
  // A group of Buttercup's is a row of its own.
  const items = grouped.filter(({ item }) => !(program?.origin === 'buttercup' && isGroupRow(item)));
  const isBare = ({ item }: RowRead): boolean => own && item.notes === '' && item.fields.length === 0;
  const left = items.flatMap((row): readonly Left[] => {
    const { at, name } = row.item;
    if (isBare(row)) return [{ at, name, why: { why: 'nothing' } }];
    return row.badDay && own ? [{ at, name, why: { why: 'not-a-day' } }] : [];
  });
  const seen = new Set(['field', 'nothing']);
  const others = own ? header.filter((name, at) => name !== '' && seen.has(columns.roles[at] ?? '')) : [];
  const looked = items.filter((row) => !isBare(row)).map(({ item }) => item);
  return { program: program?.program ?? '', items: looked, left, columns: others };
}

const isGroupRow = ({ name, account, notes, fields, passwords }: Item): boolean =>
  ['', '--'].includes(name) &&
  account === '' &&
  notes === '' &&
  passwords === 0 &&
  fields.every(({ label }) => roleOf(label) !== 'code');

function contentsOf(table: TableReading, now: string): Opened {
  if ('tooMany' in table) return tooMany;
  if ('brokenAt' in table) return { why: 'broken-row', row: table.brokenAt };
  // Markdown draws a line of dashes under the header.
  const isEmpty = (row: Row): boolean => row.every((cell) => /^(?::?-{2,}:?)?$/.test(cell));
  const above = Math.max(
    0,
    table.rows.findIndex((row) => !isEmpty(row)),
  );
  const [header = [], ...rows] = table.rows.slice(above);
  if (isHeader(header)) return readRows(header, rows, above + 2, now);
  const full = table.rows.filter((row) => !isEmpty(row));
  if (full.length > 0 && full.every(isKeeperRow))
    return { program: 'Keeper', items: full.map((row, at) => keeperItem(row, at + 1)) };
  const body = /^title$/i.test(header[0] ?? '') ? full.slice(1) : full;
  if (body.some((row) => row.length > 2) && body.every(isEnpassRow))
    return { program: 'Enpass', items: body.map((row, at) => enpassItem(row, at + 1)) };
  // Lines without cells are no table.
  return { why: full.some((row) => row.length > 1) ? 'no-columns' : 'unknown' };
}
const tooMany: Unread = { why: 'too-many', most: 10_000 };

/** `now`: the time of the import, ISO 8601. */
export const readTableText = async (text: string, now: string): Promise<Opened> =>
  contentsOf(await readTable(text), now);
