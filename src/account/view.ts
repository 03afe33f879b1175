// What screens may show of an account: nothing that is secret, proofs masked.

import type { LiveCode } from '../vault/record.ts';
import { mailOf, waysOf } from './addresses.ts';
import { codesOf } from './host-slot.ts';
import type { Account } from './load.ts';
import { maskEmail, maskPhone } from './mask.ts';
import type { Ports } from './ports.ts';
import { reminderDue } from './reminder.ts';
import type { AccountView, Activity, CodeView } from './types.ts';
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
    spareKeys: record.keyring.length,
    activity: record.activity.toReversed(),
    reenrol: record.reenrol !== undefined,
    ways: waysOf(record, ports.post),
    codes: await codesOf(ports, account),
    secondProof: record.secondProof === true,
    waitDays: record.waitDays ?? 0,
    ...(until !== undefined && { frozenUntil: until }),
    mail: other === undefined ? 'none' : mailOf(record, ports.post),
    mailPassword: record.mailPassword !== undefined,
    news,
  };
}

function viewOfCode({ no, made, checked: checks }: LiveCode, now: number): CodeView {
  const checked = checks.at(-1);
  return { no, made, ...(checked !== undefined && { checked }), due: reminderDue(made, checked, now) };
}
