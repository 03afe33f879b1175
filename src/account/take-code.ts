// One code of an entry, taken: marked as used in the very write that gives it out, so that of two programs that ask at
// once no two are given the same one. Where it could not be handed on after that, it is put back as it was.

import type { Entry } from '../keyring/entry.ts';
import * as seal from '../vault/seal.ts';
import { commit } from './commit.ts';
import { changed, entryIn, sound } from './entries.ts';
import { accountOf, replace } from './handles.ts';
import { type Ports, timeNow } from './ports.ts';
import { Refused } from './refusal.ts';
import type { Opened, TakenEntryCode } from './types.ts';

/** The requested code is used already; nothing was written then. */
class UsedAlready extends Error {}

/** A code that is not used; undefined where there is none, at that place or at all. */
function unusedIn({ codes }: Entry, wanted: number | undefined): { place: number; text: string } | undefined {
  const place = wanted ?? codes.findIndex(({ used }) => used === undefined);
  const code = codes[place];
  return code === undefined || code.used !== undefined ? undefined : { place, text: code.text };
}

const withUse = ({ codes, ...entry }: Entry, at: number, used: string | undefined): Entry => ({
  ...entry,
  codes: codes.map(({ used: before, ...code }, place) => {
    const now = place === at ? used : before;
    return now === undefined ? code : { ...code, used: now };
  }),
});

/**
 * Takes the first code that is not used, or the one at `wanted`, from 0. null where it is used, or all are.
 * @throws Refused `gone`, `changed`; StoreFailure. Nothing was written then
 */
export async function takeEntryCode(
  ports: Ports,
  opened: Opened,
  id: string,
  wanted?: number,
): Promise<{ readonly opened: Opened; readonly taken: TakenEntryCode } | null> {
  const at = timeNow(ports);
  const found: { place: number; text: string }[] = [];
  try {
    const next = await changed(ports, opened, (keyring) => {
      const entry = entryIn(keyring, id);
      const code = unusedIn(entry, wanted);
      if (code === undefined) throw new UsedAlready();
      found.push(code);
      const used = sound(withUse(entry, code.place, at));
      const happened = { what: 'key-used', service: entry.service, at } as const;
      return { keyring: keyring.map((one) => (one.id === id ? used : one)), happened };
    });
    // The last try is the one that was written.
    const code = found.at(-1);
    return code === undefined ? null : { opened: next, taken: { id, at, ...code } };
  } catch (error) {
    if (error instanceof UsedAlready) return null;
    throw error;
  }
}

/** As if it had not been taken: its mark goes, and the note of it. @throws Refused `gone`, `changed`; StoreFailure */
export async function putEntryCodeBack(
  ports: Ports,
  opened: Opened,
  { id, place, text, at }: TakenEntryCode,
): Promise<Opened> {
  const written = await commit(ports, accountOf(opened), (now) => {
    const { record } = now;
    const entry = entryIn(record.keyring, id);
    const code = entry.codes[place];
    if (code?.text !== text || code.used !== at) throw new Refused({ why: 'changed' });
    const back = sound(withUse(entry, place, undefined));
    const noted = record.activity.findLastIndex(
      (one) => one.what === 'key-used' && one.at === at && one.service === entry.service,
    );
    const next = {
      ...record,
      keyring: record.keyring.map((one) => (one.id === id ? back : one)),
      activity: record.activity.filter((_, place) => place !== noted),
    };
    return seal.next(now, { record: next }, ports.random);
  });
  return replace(opened, written, ports);
}
