// Sends the notices that are due, to everyone who is to hear of them, and notes who has. What cannot be sent now is kept
// and tried again the next time the account is open; after a month nobody needs it any more.

import type { AccountRecord, Address, Notice } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { commit } from './commit.ts';
import { reload } from './load.ts';
import { isPending } from './noted.ts';
import { accountOf, handOut } from './opened.ts';
import type { Ports } from './ports.ts';
import type { Opened } from './types.ts';

const keptFor = 30 * 24 * 60 * 60_000;

interface Told {
  readonly at: string | undefined;
  readonly to: Address;
}

/**
 * Works on an opening of its own, so that the person can go on, or sign out, meanwhile: at most 20 s an address.
 * @returns the account with less to send; null where nothing was sent
 */
export async function sendNotices(ports: Ports, opened: Opened): Promise<Opened | null> {
  const given = accountOf(opened);
  if (!given.unlocked.record.notices?.some(({ to }) => to.length > 0)) return null;
  const account = await reload(ports, given);
  try {
    const told = await tellAll(ports, account.unlocked.record);
    if (told.length === 0) return null;
    const written = await commit(ports, account, (now) =>
      seal.next(now, { record: withoutTold(now.record, told, ports.clock()) }, ports.random),
    );
    return await handOut(written, ports);
  } finally {
    account.unlocked.wipe();
  }
}

async function tellAll({ post, letters }: Ports, record: AccountRecord): Promise<Told[]> {
  const told: Told[] = [];
  for (const { about, to: addresses } of record.notices ?? []) {
    const letter = letters.notice(record.email, about);
    for (const to of addresses.filter(({ channel }) => post.channels.includes(channel))) {
      const password = record.mailPassword;
      const sent = await post.send(
        to.channel,
        { to: to.address, ...letter },
        { ...(password !== undefined && { password }) },
      );
      if (sent.sent) told.push({ at: about[0]?.at, to });
    }
  }
  return told;
}

function withoutTold(record: AccountRecord, told: readonly Told[], now: number): AccountRecord {
  const { notices = [], ...rest } = record;
  const left = notices.map((notice): Notice => ({ ...notice, to: stillToTell(notice, told, now) })).filter(isPending);
  return left.length === 0 ? rest : { ...rest, notices: left };
}

function stillToTell({ about: [first], to }: Notice, told: readonly Told[], now: number): readonly Address[] {
  if (first === undefined || now - Date.parse(first.at) > keptFor) return [];
  return to.filter(
    (one) =>
      !told.some(
        ({ at, to: other }) => at === first.at && other.channel === one.channel && other.address === one.address,
      ),
  );
}
