// A table with a header: a row is a spare key. Which column is which is read off its name, in any order; the names of
// columns that are not known are told. Commas, semicolons and tabs are all known, as spreadsheets choose by the language.

import type { Draft } from '../entry.ts';
import { recognise } from '../recognise.ts';

import { type Left, mostRows, nothingBesides, oneLine, type Reading, tooMany, unread, wrongNames } from './reading.ts';

const columns = {
  service: ['service', 'name'],
  account: ['account', 'username'],
  code: ['code', 'codes'],
  made: ['made'],
  note: ['note'],
} as const;
type Column = keyof typeof columns;

type Places = Readonly<Record<Column, number>>;

function placesIn(header: readonly string[]): Places | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  const place = (column: Column): number =>
    names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
  const places: Places = {
    service: place('service'),
    account: place('account'),
    code: place('code'),
    made: place('made'),
    note: place('note'),
  };
  return places.service < 0 || places.code < 0 ? undefined : places;
}

/** `2026-11-22`, or a time as ISO 8601 writes it; undefined for anything else. */
function timeIn(text: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(day) ? undefined : new Date(day).toISOString();
}

interface Row {
  readonly draft?: Draft;
  readonly why?: Left['why'];
  readonly words?: boolean;
}

async function readRow(cell: (column: Column) => string): Promise<Row> {
  const [service, account, note, day] = [cell('service'), cell('account'), cell('note'), cell('made')];
  const wrong = wrongNames({ service, account, note });
  if (wrong !== undefined) return { why: wrong };
  const made = day === '' ? undefined : timeIn(day);
  if (day !== '' && made === undefined) return { why: { why: 'not-a-day' } };
  const { kind, codes, problem, leftOut } = await recognise(cell('code'));
  if (problem !== undefined) return { why: problem };
  const draft: Draft = {
    service,
    account,
    kind,
    codes: kind === 'text' ? codes.map(oneLine) : codes,
    ...(note !== '' && { note }),
    ...(made !== undefined && { made }),
  };
  return { draft, words: leftOut };
}

const delimiterOf = (text: string): string => {
  const header = text.slice(0, 1000).split(/\r?\n|\r/, 1)[0] ?? '';
  return ['\t', ';'].find((one) => header.includes(one)) ?? ',';
};

/** The records, or the line (from 1) behind which the table cannot be read. */
async function recordsIn(text: string): Promise<readonly (readonly string[])[] | number> {
  const { parse, CsvError } = await import('csv-parse/sync');
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, to: mostRows + 2 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its own message quotes the text.
    return typeof error.lines === 'number' ? error.lines : 1;
  }
}

export async function readCsv(text: string): Promise<Reading> {
  const records = await recordsIn(text);
  if (typeof records === 'number') return unread({ why: 'broken-row', row: records });
  const [header = [], ...rows] = records;
  const places = placesIn(header);
  if (places === undefined) return unread({ why: 'no-columns' });
  if (rows.length > mostRows) return tooMany;
  const drafts: Draft[] = [];
  const left: Left[] = [];
  let words = 0;
  for (const [at, record] of rows.entries()) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column): string => record[places[column]]?.trim() ?? '';
    const { draft, why, words: more } = await readRow(cell);
    if (draft !== undefined) drafts.push(draft);
    if (why !== undefined) left.push({ at: at + 2, name: cell('service'), why });
    if (more === true) words += 1;
  }
  const known = Object.values(places);
  const others = header.filter((name, at) => name.trim() !== '' && !known.includes(at));
  return { ok: true, read: { drafts, left, besides: { ...nothingBesides, words, columns: others } } };
}
