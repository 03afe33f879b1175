// The owner's choices: a second proof at sign-in, the waiting rule, the mail server's password, reminders outside the
// seal.

import type { AccountRecord } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { noted } from './activity.ts';
import { commit } from './commit.ts';
import { accountOf, replace } from './handles.ts';
import { checkSameSession } from './locks.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Choices, Opened } from './types.ts';
import { checkNotWaiting } from './waiting.ts';

/** @throws Refused `frozen` where the wait itself would be changed while it runs; `changed` */
export async function choose(ports: Ports, opened: Opened, choices: Choices): Promise<Opened> {
  const account = accountOf(opened);
  // Before it is said to be gone: where it cannot be taken away, nothing is changed.
  if (choices.dueOutside === false) await ports.reminders.drop(account.name);
  const written = await commit(ports, account, (now) => {
    checkSameSession(account.unlocked, now);
    if (choices.waitDays !== undefined) checkNotWaiting(now.record, ports.clock());
    const guards = choices.secondProof !== undefined || choices.waitDays !== undefined;
    const happened = guards ? [{ what: 'choices-changed' as const, at: timeNow(ports) }] : [];
    return seal.next(now, { record: withChoices(noted(now.record, happened), choices, ports) }, ports.random);
  });
  return replace(opened, written, ports);
}

function withChoices(record: AccountRecord, choices: Choices, { sender: { login } }: Ports): AccountRecord {
  const { secondProof: proof, waitDays: days, mailPassword: kept, dueOutside: told, ...rest } = record;
  const { secondProof = proof === true, waitDays = days ?? 0, dueOutside = told === true } = choices;
  const mailPassword = choices.mailPassword === undefined ? kept : keptFor(login, choices.mailPassword);
  return {
    ...rest,
    ...(secondProof && { secondProof }),
    ...(waitDays !== 0 && { waitDays }),
    ...(dueOutside && { dueOutside }),
    ...(mailPassword !== undefined && { mailPassword }),
  };
}

/** For the server that is set up now, and for no other. */
const keptFor = (login: string | undefined, password: string | null): AccountRecord['mailPassword'] =>
  password === null || login === undefined ? undefined : { login, password };
