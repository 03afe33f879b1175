// Changing security info: phone, other e-mail address, authenticator app. Made on whatever the file holds by then.

import type { AccountRecord } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { confirmedStep } from './app.ts';
import { commit } from './commit.ts';
import { checkSameApp } from './locks.ts';
import { noted } from './noted.ts';
import { accountOf, replace } from './opened.ts';
import { type Ports, timeNow } from './ports.ts';
import { changeProofs } from './proofs.ts';
import type { InfoChange, Opened, Time } from './types.ts';
import { checkNotFrozen } from './waiting.ts';

/** @throws Refused `changed` where the authenticator app is not the one this session knows; `frozen` */
export async function changeInfo(ports: Ports, opened: Opened, change: InfoChange): Promise<Opened> {
  const at = timeNow(ports);
  const account = accountOf(opened);
  const written = await commit(ports, account, (now) => {
    checkSameApp(account.unlocked.record, now.record);
    checkNotFrozen(now.record, ports.clock());
    return seal.next(now, { record: withInfo(now.record, change, at) }, ports.random);
  });
  return replace(opened, written, ports);
}

/** The record with changed security info, noted. Once there is any, nobody has to be asked to enter it again. */
export function withInfo(record: AccountRecord, change: InfoChange, at: Time): AccountRecord {
  const { proofs, activity } = changeProofs(record.proofs, change, at, confirmedStep(change.app));
  const { reenrol, ...rest } = noted(record, activity);
  return { ...rest, proofs, ...(reenrol && proofs.length === 0 && { reenrol }) };
}
