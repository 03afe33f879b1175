// Sends the notices that are due, to everyone who is to hear of them, and notes who has; and that they were shown. A
// notice that cannot be sent now is kept and tried again the next time the account is open; after a month nobody needs
// it any more.

import type { Channel, Unsent } from '../delivery/types.ts';
import type { AccountRecord, Address, Notice } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { isPending } from './activity.ts';
import { passwordFor, unique } from './addresses.ts';
import { commit } from './commit.ts';
import { accountOf, handOut } from './handles.ts';
import { type Account, reloadNewest } from './load.ts';
import type { Working } from './ports.ts';
import type { Opened } from './types.ts';

const keptFor = 30 * 24 * 60 * 60_000;

interface Told {
  readonly notice: string;
  readonly to: Address;
}

/** A notice is identified by its event and time. */
const nameOf = ({ about, made }: Notice): string => JSON.stringify([made, about]);
const isSame = (one: Address, other: Address): boolean => JSON.stringify(one) === JSON.stringify(other);
const isOld = ({ made }: Notice, now: number): boolean => now - Date.parse(made) > keptFor;
const isDue = (notice: Notice, now: number): boolean => notice.to.length > 0 && !isOld(notice, now);

/** Where a channel has come to one of these, the next message would as well. */
const hopeless: readonly Unsent['why'][] = [
  'not-set-up',
  'no-route',
  'tls',
  'sign-in',
  'timed-out',
  'no-command',
  'cancelled',
];

/**
 * Works on an opening of its own, so that the person can go on, or sign out, meanwhile: one run at a time, at most 20 s
 * a channel and 20 s an address that answers, and until `signal`.
 * @param shown the news were on the screen: they need not be told again
 * @returns the account with less to tell; null where there was nothing to do
 */
export async function sendNotices(
  ports: Working,
  opened: Opened,
  shown: boolean,
  signal: AbortSignal,
): Promise<Opened | null> {
  const given = accountOf(opened);
  const { sendingNotices } = ports.outbox;
  const { notices = [] } = given.unlocked.record;
  const due = notices.some((notice) => isDue(notice, ports.clock()));
  if (sendingNotices.has(given.name) || !(due || (shown && notices.length > 0))) return null;
  const seen = shown ? notices.map(nameOf) : [];
  sendingNotices.add(given.name);
  try {
    return await sendAndNote(ports, await reloadNewest(ports, given), seen, signal);
  } finally {
    sendingNotices.delete(given.name);
  }
}

async function sendAndNote(
  ports: Working,
  account: Account,
  seen: readonly string[],
  signal: AbortSignal,
): Promise<Opened | null> {
  try {
    const told = await tellAll(ports, account.unlocked.record, signal);
    if (told.length === 0 && seen.length === 0) return null;
    const written = await commit(ports, account, (now) =>
      seal.next(now, { record: lessToTell(now.record, told, seen, ports.clock()) }, ports.random),
    );
    return await handOut(written, ports);
  } finally {
    account.unlocked.wipe();
  }
}

/** Sends one message to everybody that waits for one, about all that they are to hear of. */
async function tellAll(ports: Working, record: AccountRecord, signal: AbortSignal): Promise<Told[]> {
  const { sender, messages, clock } = ports;
  const open = new Set<Channel>(sender.channels);
  const due = (record.notices ?? []).filter((one) => isDue(one, clock()));
  const told: Told[] = [];
  for (const to of unique(due.flatMap((notice) => notice.to))) {
    if (signal.aborted) return told;
    if (!open.has(to.channel)) continue;
    const theirs = due.filter((notice) => notice.to.some((one) => isSame(one, to)));
    const about = theirs.flatMap((notice) => notice.about);
    const message = messages.notice(record.email, about, to.channel);
    const sent = await sender.send(
      to.channel,
      { to: to.address, ...message },
      { signal, ...passwordFor(ports, record) },
    );
    if (sent.sent) told.push(...theirs.map((notice) => ({ notice: nameOf(notice), to })));
    else if (hopeless.includes(sent.unsent.why)) open.delete(to.channel);
  }
  return told;
}

function lessToTell(record: AccountRecord, told: readonly Told[], seen: readonly string[], now: number): AccountRecord {
  const { notices = [], ...rest } = record;
  const left = notices
    .map((notice): Notice => {
      const heard = told.filter(({ notice: name }) => name === nameOf(notice)).map(({ to }) => JSON.stringify(to));
      const to = isOld(notice, now) ? [] : notice.to.filter((one) => !heard.includes(JSON.stringify(one)));
      return { ...notice, to, ...(seen.includes(nameOf(notice)) && { shown: true as const }) };
    })
    .filter(isPending);
  return left.length === 0 ? rest : { ...rest, notices: left };
}
