// Back in with the recovery code. The code opens the account in memory, and everything new is gathered; then one write
// commits it all (OWASP ASVS 5.0 2.3.3): new DEK, new password, new code; the old code retired as spent. Until that
// write the old code works and nothing has changed; after it the old password and the old code open nothing. Of two
// processes with the same code one wins, and the other is told that the account has changed.

import type { RecoveryCode } from '../code/recovery-code.ts';
import { fileName } from '../vault/format.ts';
import type { AccountRecord } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { noted } from './activity.ts';
import { attempt, forgetTries } from './attempt.ts';
import { commit } from './commit.ts';
import { handOutRecovery, letInOf, replace } from './handles.ts';
import { forgetDeadHostKeys } from './host-slot.ts';
import { checkSameCode } from './locks.ts';
import { confirmed } from './new-code.ts';
import { type Ports, timeNow } from './ports.ts';
import { Refused } from './refusal.ts';
import { withInfo } from './security-info.ts';
import type { Accounts, Activity, InfoChange, Opened, Recovery } from './types.ts';
import { withWait } from './waiting.ts';

/**
 * Opens the account with its code, in memory. Nothing is written but the count of tries.
 *
 * @param acceptOlder take an older copy as a restored backup: its owner has said so, and it is remembered from now on
 */
export async function openWithCode(
  ports: Ports,
  email: string,
  code: RecoveryCode,
  acceptOlder = false,
): Promise<Recovery> {
  const letIn = await attempt(ports, fileName(email, ports.format), { kind: 'recovery', code }, acceptOlder);
  const live = letIn.account.unlocked.record.code;
  if (live === null) throw new Refused({ why: 'unexpected' });
  return handOutRecovery(letIn, live.no, ports);
}

/** The one write. @throws Refused `changed` where the code or the epoch is not what it was when the code opened the account */
export async function recover(
  ports: Ports,
  recovery: Recovery,
  now: Parameters<Accounts['recover']>[1],
): Promise<Opened> {
  const { account, failed } = letInOf(recovery);
  // The password that was tried in vain is gone with this write: its count must not make the new one wait.
  const tries = [...failed, ...(await forgetTries(ports, account.name, 'password'))];
  const written = await commit(ports, account, (current) => {
    checkSameCode(account.unlocked.header, current.header);
    const at = timeNow(ports);
    const code = confirmed(ports, current, now.code);
    const record = recoveredRecord(current.record, now.info, ports, [
      ...tries,
      { what: 'recovered', reason: now.reason, at },
      { what: 'code-spent', no: recovery.code.no, at },
      { what: 'code-made', no: now.code.no, at },
    ]);
    return seal.newEpoch(current, { record, password: now.password, code, why: 'spent' }, ports);
  });
  await forgetDeadHostKeys(ports, account.name);
  return replace(recovery, written, ports);
}

/**
 * Security info is only what was entered now: whoever changed the old info must not be able to use it. The addresses of
 * before hear of it all the same.
 */
function recoveredRecord(
  record: AccountRecord,
  { phone = null, otherEmail = null, app = null }: InfoChange,
  ports: Ports,
  happened: readonly Activity[],
): AccountRecord {
  const at = timeNow(ports);
  const next = withInfo({ ...noted(record, happened), reenrol: { since: at } }, { phone, otherEmail, app }, at);
  return { ...withWait(next, record, ports.clock()), passwordChanged: at };
}
