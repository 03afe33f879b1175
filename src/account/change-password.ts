// A new password, in two ways. The common one keeps DEK and recovery code: an attacker who changes the password must
// not be able to shut out the code. "Somebody else knows my password" makes a new DEK and a new code in one write,
// after which the old password and the old code open nothing. Both ask for the password of now (ASVS 5.0 6.2.3).

import type { AccountRecord } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { noted } from './activity.ts';
import { attempt } from './attempt.ts';
import { type Change, commit } from './commit.ts';
import { accountOf, replace } from './handles.ts';
import { forgetDeadHostKeys } from './host-slot.ts';
import { checkSameApp, checkSameLocks } from './locks.ts';
import { confirmed } from './new-code.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Activity, NewCode, Opened, Time } from './types.ts';

/** Changes the password; DEK, code and security info stay. */
export async function changePassword(ports: Ports, opened: Opened, current: string, next: string): Promise<Opened> {
  return withCurrentPassword(ports, opened, current, (failed) => (now) => {
    const at = timeNow(ports);
    const record = changedPassword(now.record, at, [...failed, { what: 'password-changed', at }]);
    return seal.newPassword(now, { record, password: next }, ports);
  });
}

/** New locks: password, DEK and code; the old code is retired as replaced, a host slot goes, security info stays. */
export async function changeLocks(
  ports: Ports,
  opened: Opened,
  current: string,
  next: string,
  code: NewCode,
): Promise<Opened> {
  const { name } = accountOf(opened);
  const changed = await withCurrentPassword(ports, opened, current, (failed) => (now) => {
    const at = timeNow(ports);
    const happened: Activity[] = [
      { what: 'locks-changed', at },
      { what: 'code-made', no: code.no, at },
    ];
    const record = changedPassword(now.record, at, [...failed, ...happened]);
    return seal.newEpoch(now, { record, password: next, code: confirmed(ports, now, code), why: 'replaced' }, ports);
  });
  await forgetDeadHostKeys(ports, name);
  return changed;
}

/** Asks for the password of now, then writes once; a lock changed by anybody else meanwhile stops it. */
async function withCurrentPassword(
  ports: Ports,
  opened: Opened,
  password: string,
  makeChange: (failed: readonly Activity[]) => Change,
): Promise<Opened> {
  const { name } = accountOf(opened);
  const session = accountOf(opened).unlocked.record;
  const { account, failed } = await attempt(ports, name, { kind: 'password', password });
  const change = makeChange(failed);
  try {
    const written = await commit(ports, account, (now) => {
      checkSameLocks(account.unlocked.header, now.header);
      checkSameApp(session, now.record);
      return change(now);
    });
    return replace(opened, written, ports);
  } finally {
    account.unlocked.wipe();
  }
}

function changedPassword(record: AccountRecord, at: Time, happened: readonly Activity[]): AccountRecord {
  return { ...noted(record, happened), passwordChanged: at };
}
