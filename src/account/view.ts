// What screens may show of an account: nothing that is secret, proofs masked.

import type { AccountRecord, LiveCode } from '../vault/record.ts';
import { maskEmail, maskPhone } from './mask.ts';
import { reminderDue } from './reminder.ts';
import type { AccountView, CodeView } from './types.ts';

/** @param now milliseconds since 1970, for the reminder */
export function viewOf(record: AccountRecord, now: number): AccountView {
  const phone = record.proofs.find((proof) => proof.kind === 'phone');
  const other = record.proofs.find((proof) => proof.kind === 'email');
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
  };
}

function viewOfCode({ no, made, checked: checks }: LiveCode, now: number): CodeView {
  const checked = checks.at(-1);
  return { no, made, ...(checked !== undefined && { checked }), due: reminderDue(made, checked, now) };
}
