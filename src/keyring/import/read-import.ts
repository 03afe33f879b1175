// Reads a file of another program: which one wrote it is told by its content alone, unless somebody says. Its codes become
// drafts to keep, and everything else is told by its place and its name.

import { recognise } from '../recognise.ts';
import { isOwn, readOwn } from '../transfer/own-file.ts';
import { type Left, nothingBesides, type Read, type Unread } from '../transfer/reading.ts';
import { archive } from './archives.ts';
import { authenticators } from './authenticators.ts';
import { bitwarden } from './bitwarden.ts';
import { codesIn } from './codes-in-item.ts';
import { enpass } from './enpass.ts';
import type { Given } from './given.ts';
import { type Contents, type Importer, type ImportPorts, isLocked, isUnread, type Locked } from './importer.ts';
import { kdbx } from './kdbx.ts';
import { keepassXml } from './keepass-xml.ts';
import { keeper } from './keeper.ts';
import { onePassword } from './one-password.ts';
import type { Origin } from './origins.ts';
import { protonPass } from './proton-pass.ts';
import { standardNotes } from './standard-notes.ts';
import { tableOrigins } from './table-programs.ts';
import { readTableText } from './tables.ts';

const own: Importer = {
  origin: 'sparekey',
  knows: ({ json }) => isOwn(json?.value),
  async read({ json }) {
    const reading = readOwn(json?.value);
    if (!reading.ok) return reading.unread;
    return { program: 'sparekey', items: [], drafts: reading.read.drafts, left: reading.read.left };
  },
};

const table: Importer = {
  origin: 'csv',
  knows: ({ text = '', isJson }) => text.trim() !== '' && !isJson && !/^\s*</.test(text),
  read: ({ text = '' }, { now }) => readTableText(text, now),
};

/** In this order: the first that knows a file reads it. */
const byContent: readonly Importer[] = [
  own,
  protonPass,
  standardNotes,
  enpass,
  keeper,
  ...authenticators,
  bitwarden,
  keepassXml,
  kdbx,
];
const all: readonly Importer[] = [...byContent, onePassword, archive([...byContent, table]), table];

/** Files that are known and hold nothing that could be read as text. */
function anotherKind({ bytes, text, zip }: Given): Unread | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (zip !== undefined) return undefined;
  if (start.startsWith('%PDF')) return { why: 'another-kind', kind: 'pdf' };
  if (/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF.{4}WEBP|^.{4}ftyphe/s.test(start))
    return { why: 'another-kind', kind: 'picture' };
  if (start.startsWith('SQLite format 3')) return { why: 'another-kind', kind: 'database' };
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { why: 'another-kind', kind: 'spreadsheet' };
  if (/^-----BEGIN PGP MESSAGE/.test(start)) return { why: 'sealed-pgp' };
  if (text !== undefined && /^\s*(?:<!doctype html|<html)/i.test(text))
    return { why: 'another-kind', kind: 'web-page' };
  return undefined;
}

const empty = (text: string | undefined): boolean => text !== undefined && text.trim() === '';

/** A file with codes and nothing else is no export: its codes have no name. */
async function codesAlone({ text }: Given): Promise<Unread | undefined> {
  if (text === undefined || text.length > 64 * 1024) return undefined;
  const { kind, problem } = await recognise(text);
  return kind === 'text' || problem !== undefined ? undefined : { why: 'codes-only' };
}

export type ReadFile = { readonly read: Read } | { readonly unread: Unread } | Locked;

/** @param from what it is said to be */
export async function readImport(given: Given, ports: ImportPorts, from?: Origin): Promise<ReadFile> {
  if (empty(given.text)) return { unread: { why: 'empty' } };
  const other = anotherKind(given);
  if (other !== undefined) return { unread: other };
  const importer = chosen(given, from);
  if (importer === undefined) return { unread: await whyUnknown(given) };
  const opened = await importer.read(given, ports);
  if (isLocked(opened)) return opened;
  if (!isUnread(opened)) return { read: await readContents(opened, ports) };
  const isTable = ['no-columns', 'broken-row', 'unknown'].includes(opened.why);
  return { unread: (isTable ? await codesAlone(given) : undefined) ?? opened };
}

/** A program writes several forms: Bitwarden's JSON, zip and table are all `bitwarden`. The one that the content shows is taken. */
function chosen(given: Given, from: Origin | undefined): Importer | undefined {
  const known = all.find((one) => one.knows(given));
  if (from === undefined || known?.origin === from) return known;
  if (from !== 'csv' && tableOrigins.includes(from) && (known?.origin === 'csv' || known?.origin === 'zip'))
    return known;
  return all.find(({ origin }) => origin === from) ?? known;
}

async function whyUnknown(given: Given): Promise<Unread> {
  if (given.isJson) return given.json === undefined ? { why: 'broken' } : { why: 'unknown' };
  if (given.text === undefined) return { why: 'not-text' };
  return (await codesAlone(given)) ?? { why: 'unknown' };
}

/** Looks for codes in every item, until `signal` ends. `now`: ISO 8601, UTC. */
export async function readContents(
  contents: Contents,
  { now, signal }: Pick<ImportPorts, 'now' | 'signal'>,
): Promise<Read> {
  const { program, items, drafts: ready = [], left: before = [], columns = [], authenticator = false } = contents;
  const drafts = [...ready];
  const left: Left[] = [...before];
  const besides = { ...nothingBesides, passwords: 0, appSecrets: 0, others: 0, words: 0, columns };
  for (const [at, item] of items.entries()) {
    // Many items take seconds: a key that stops it is heard in between.
    if (at % 32 === 31) await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) break;
    const found = await codesIn(item, now);
    drafts.push(...found.drafts);
    for (const { field, why } of found.left)
      left.push({ at: item.at, name: item.name, ...(field !== '' && { field }), why });
    besides.passwords += item.passwords;
    besides.appSecrets += item.appSecrets + found.appSecrets;
    if (found.words) besides.words += 1;
    if (found.drafts.length === 0 && found.left.length === 0) besides.others += 1;
  }
  return { program, authenticator, drafts, left: left.toSorted((a, b) => a.at - b.at), besides };
}
