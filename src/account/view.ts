// The view of an account: no secret, proofs masked.

import { attentionOf } from '../keyring/attention.ts';
import type { Entry } from '../keyring/entry.ts';
import { readEntry } from '../keyring/read-entry.ts';
import type { LiveCode } from '../vault/record.ts';
import { opensWithHostKey } from '../vault/slot.ts';
import { mailOf, maskEmail, maskPhone, waysOf } from './addresses.ts';
import { dueIn, reminderDue } from './due.ts';
import type { Account } from './load.ts';
import type { Ports } from './ports.ts';
import type { AccountView, Activity, CodeView, EntryView } from './types.ts';
import { frozenUntil } from './waiting.ts';

/** @param news what this sign-in has to tell */
export async function viewOf(ports: Ports, account: Account, news: readonly Activity[] = []): Promise<AccountView> {
  const { record } = account.unlocked;
  const now = ports.clock();
  const phone = record.proofs.find((proof) => proof.kind === 'phone');
  const other = record.proofs.find((proof) => proof.kind === 'email');
  const until = frozenUntil(record, now);
  return {
    email: record.email,
    created: record.created,
    passwordChanged: record.passwordChanged,
    ...(phone && { phone: maskPhone(phone.number) }),
    ...(other && { otherEmail: maskEmail(other.address) }),
    app: record.proofs.some((proof) => proof.kind === 'app'),
    code: record.code && viewOfCode(record.code, now),
    entryCount: record.keyring.length,
    entries: keysOf(record.keyring, now),
    due: dueIn(record, now),
    dueOutside: record.dueOutside === true,
    activity: record.activity.toReversed(),
    reenrol: record.reenrol !== undefined,
    ways: waysOf(record, ports.sender),
    hostSlot: await codesOf(ports, account),
    secondProof: record.secondProof === true,
    waitDays: record.waitDays ?? 0,
    ...(until !== undefined && { frozenUntil: until }),
    mail: other === undefined ? 'none' : mailOf(record, ports.sender),
    mailPassword: record.mailPassword !== undefined,
    news,
  };
}

function viewOfCode({ no, made, checked: checks }: LiveCode, now: number): CodeView {
  const checked = checks.at(-1);
  return { no, made, ...(checked !== undefined && { checked }), due: reminderDue(made, checked, now) };
}

/** An entry that cannot be read here is kept, and not shown. */
function keysOf(keyring: readonly unknown[], now: number): readonly EntryView[] {
  const keys = keyring.flatMap((raw) => {
    const entry = readEntry(raw);
    return entry === undefined ? [] : [viewOfKey(entry, now)];
  });
  const name = ({ service, account }: EntryView): string => `${service}\u0000${account}`.toLowerCase();
  return keys.toSorted((a, b) => (name(a) < name(b) ? -1 : Number(name(a) > name(b))));
}

function viewOfKey(entry: Entry, now: number): EntryView {
  const { id, service, account, kind, made, replaced, codes } = entry;
  const attention = attentionOf(entry, now);
  return {
    id,
    service,
    account,
    kind,
    made,
    ...(replaced !== undefined && { replaced }),
    used: codes.map(({ used }) => used !== undefined),
    ...(attention !== undefined && { attention }),
  };
}

/** Whether a security code lets its owner back in: not at all, on this computer, or only where the key for it lies. */
export async function codesOf({ hostKeys }: Ports, { name, unlocked }: Account): Promise<'off' | 'here' | 'elsewhere'> {
  if (!unlocked.header.slots.some(({ kind }) => kind === 'host')) return 'off';
  const keys = await hostKeys.of(name).catch(() => []);
  const here = keys.some((key) => opensWithHostKey(unlocked, key));
  for (const key of keys) key.fill(0);
  return here ? 'here' : 'elsewhere';
}
