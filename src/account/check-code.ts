// Which code is on the paper: the live one, an older one of this account, or none of it. Nothing is spent, nobody has
// to sign in. It is a try like any other: the live code clears the count of failed ones, as opening with it would; a
// retired code stays counted as a failed try and clears nothing, or whoever finds an old paper could go on guessing.

import type { RecoveryCode } from '../code/recovery-code.ts';
import { fileName } from '../vault/format.ts';
import type { AccountRecord } from '../vault/record.ts';
import { attempt } from './attempt.ts';
import { note } from './commit.ts';
import type { Account } from './load.ts';
import { type Ports, timeNow } from './ports.ts';
import { Refused } from './refusal.ts';
import type { Activity, CheckedCode, Time } from './types.ts';

/** As many checks of a code as are kept: enough to tell when the paper was last looked at. */
const mostChecks = 100;

export async function checkCode(ports: Ports, email: string, code: RecoveryCode): Promise<CheckedCode> {
  try {
    const { account, failed } = await attempt(ports, fileName(email, ports.format), { kind: 'recovery', code });
    return await noteLive(ports, account, failed);
  } catch (error) {
    const answer = error instanceof Refused ? notLive(error) : undefined;
    if (answer === undefined) throw error;
    return answer;
  }
}

/** Turns a refused code into the answer of a check; undefined where something else was refused. */
function notLive({ refusal }: Refused): CheckedCode | undefined {
  if (refusal.why === 'wrong') return { is: 'unknown' };
  if (refusal.why !== 'retired') return undefined;
  const { no, how, ended } = refusal;
  return { is: 'retired', no, how, ended };
}

async function noteLive(ports: Ports, account: Account, failed: readonly Activity[]): Promise<CheckedCode> {
  const { code } = account.unlocked.record;
  if (code === null) throw new Refused({ why: 'unexpected' });
  const { no, made } = code;
  const at = timeNow(ports);
  const noted = await note(ports, account, [...failed, { what: 'code-checked', no, at }], (record) =>
    withCheck(record, no, at),
  );
  noted.unlocked.wipe();
  return { is: 'live', no, made };
}

/** Adds the check to the code it was made of; a code that came after it stays unchecked. */
function withCheck(record: AccountRecord, no: number, at: Time): AccountRecord {
  const { code } = record;
  if (code?.no !== no) return record;
  return { ...record, code: { ...code, checked: [...code.checked, at].slice(-mostChecks) } };
}
