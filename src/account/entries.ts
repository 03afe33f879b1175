// Codes of other accounts, in the record's keyring. Each change is made on whatever the file holds by then, and touches
// one entry; what else stands in the keyring is carried along as it is.

import type { Draft, Entry } from '../keyring/entry.ts';
import { readEntry } from '../keyring/read-entry.ts';
import { toBase64url } from '../vault/base64url.ts';
import { type AccountRecord, type KeyringEntry, mostKeyring } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { noted } from './activity.ts';
import { commit } from './commit.ts';
import { accountOf, replace } from './handles.ts';
import { type Ports, timeNow } from './ports.ts';
import { Refused } from './refusal.ts';
import type { Activity, EntryChange, EntrySecrets, Opened } from './types.ts';

/** Far below what a sealed file takes, so that a keyring never keeps an account from being written. */
const mostBytes = 8 * 1024 * 1024;

/** Whether this is more than an account keeps. */
export const isTooMuch = (keyring: readonly unknown[]): boolean =>
  keyring.length > mostKeyring || JSON.stringify(keyring).length > mostBytes;

type Keyring = AccountRecord['keyring'];
interface Changed {
  readonly keyring: Keyring;
  readonly happened: Activity;
}

/** @throws Refused `full`, and what `alter` throws; nothing was written then */
export async function changed(ports: Ports, opened: Opened, alter: (keyring: Keyring) => Changed): Promise<Opened> {
  const written = await commit(ports, accountOf(opened), (now) => {
    const { keyring, happened } = alter(now.record.keyring);
    if (isTooMuch(keyring)) throw new Refused({ why: 'full' });
    return seal.next(now, { record: { ...noted(now.record, [happened]), keyring } }, ports.random);
  });
  return replace(opened, written, ports);
}

function entryFrom({ codes, made, note, ...draft }: Draft, id: string, at: string): Entry {
  return {
    ...draft,
    id,
    codes: codes.map((code) => (typeof code === 'string' ? { text: code } : code)),
    made: made ?? at,
    ...(note !== undefined && note !== '' && { note }),
  };
}

/** @throws Refused `unexpected` for what could not be read again: the screens have checked it before */
export const sound = (entry: Entry): KeyringEntry => {
  if (readEntry(entry) === undefined) throw new Refused({ why: 'unexpected' });
  return { ...entry };
};

/** One, or many at once from another program; all of them or none. */
export function addEntries(ports: Ports, opened: Opened, drafts: readonly Draft[]): Promise<Opened> {
  const at = timeNow(ports);
  // Drawn once: the change may be made again after a conflict.
  const added = drafts.map((draft) => sound(entryFrom(draft, toBase64url(ports.random(16)), at)));
  const [first] = drafts;
  if (first === undefined) throw new Refused({ why: 'unexpected' });
  const happened: Activity =
    drafts.length === 1
      ? { what: 'key-added', service: first.service, at }
      : { what: 'keys-imported', count: drafts.length, at };
  return changed(ports, opened, (keyring) => ({ keyring: [...keyring, ...added], happened }));
}

/** The entry as the session that asks has it. @throws Refused `gone` */
export function entryIn(keyring: Keyring, id: string): Entry {
  const entry = readEntry(keyring.find((one) => one.id === id));
  if (entry === undefined) throw new Refused({ why: 'gone' });
  return entry;
}

/** @throws Refused `gone`; `changed` where another session has put other codes there meanwhile; `full` */
export function changeEntry(ports: Ports, opened: Opened, id: string, change: EntryChange): Promise<Opened> {
  const at = timeNow(ports);
  const seen = entryIn(accountOf(opened).unlocked.record.keyring, id);
  return changed(ports, opened, (keyring) => {
    const entry = entryIn(keyring, id);
    const { next, what } = altered(entry, seen, change, at);
    const happened: Activity = { what, service: entry.service, at };
    const others = keyring.filter((one) => one.id !== id);
    if (next === undefined) return { keyring: others, happened };
    return { keyring: keyring.map((one) => (one.id === id ? sound(next) : one)), happened };
  });
}

type Altered = {
  readonly next: Entry | undefined;
  readonly what: 'key-used' | 'key-unused' | 'key-replaced' | 'key-removed';
};

function altered(entry: Entry, seen: Entry, change: EntryChange, at: string): Altered {
  switch (change.change) {
    case 'used':
      return { next: marked(entry, seen, change.code, (used) => used ?? at), what: 'key-used' };
    case 'unused':
      return { next: marked(entry, seen, change.code, () => undefined), what: 'key-unused' };
    case 'replaced-elsewhere':
      return { next: { ...entry, replaced: at }, what: 'key-replaced' };
    case 'replace':
      return { next: replacedBy(entry, change.draft, at), what: 'key-replaced' };
    case 'remove':
      return { next: undefined, what: 'key-removed' };
  }
}

/** A code is told by its text, as its place may hold another by now. @param mark the time of its use, from the one it has */
function marked(
  entry: Entry,
  seen: Entry,
  code: number,
  mark: (used: string | undefined) => string | undefined,
): Entry {
  const text = seen.codes[code]?.text;
  if (text === undefined || entry.codes[code]?.text !== text) throw new Refused({ why: 'changed' });
  return {
    ...entry,
    codes: entry.codes.map(({ used: before, ...one }, place) => {
      // Used is used: the first time stays.
      const used = place === code ? mark(before) : before;
      return used === undefined ? one : { ...one, used };
    }),
  };
}

/** The new codes in the place of the old ones, which are not kept. */
function replacedBy(entry: Entry, draft: Draft, at: string): Entry {
  const { replaced: _, ...rest } = entry;
  return { ...rest, ...entryFrom(draft, entry.id, at) };
}

/** The secret text of one entry: the only way to it. @throws Refused `gone` */
export async function revealEntry(opened: Opened, id: string): Promise<EntrySecrets> {
  const { codes, note } = entryIn(accountOf(opened).unlocked.record.keyring, id);
  return { codes, ...(note !== undefined && { note }) };
}

/** All of the keyring as it stands, entries of another version too: for an export, and to compare an import with. */
export async function exportEntries(opened: Opened): Promise<readonly KeyringEntry[]> {
  return accountOf(opened).unlocked.record.keyring;
}

/** @throws Refused `unexpected` for a count that is none; what `commit` throws. Nothing was noted then */
export async function noteExport(ports: Ports, opened: Opened, count: number): Promise<Opened> {
  const happened: Activity = { what: 'keys-exported', count, at: timeNow(ports) };
  return changed(ports, opened, (keyring) => ({ keyring, happened }));
}
