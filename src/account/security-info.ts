// Changing security info: phone, other e-mail address, authenticator app. Made on whatever the file holds by then.

import type { AccountRecord, Proof } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { noted } from './activity.ts';
import { commit } from './commit.ts';
import { accountOf, replace } from './handles.ts';
import { checkSameApp } from './locks.ts';
import { type Ports, timeNow } from './ports.ts';
import { readEmail, readPhone } from './read-address.ts';
import { confirmedStep } from './totp.ts';
import type { Activity, InfoChange, Opened, ProofKind, Time } from './types.ts';
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

// Security info as the record keeps it: one proof of each kind at most.

/**
 * The proofs after a change, and what to note of it. A proof that is replaced is noted as removed and added.
 *
 * @param lastStep the step of the digits that confirmed a new app: they are used up
 * @throws RangeError for a phone number or an address that is none: the screens refuse these before
 */
export function changeProofs(
  proofs: readonly Proof[],
  change: InfoChange,
  at: Time,
  lastStep?: number,
): { readonly proofs: Proof[]; readonly activity: Activity[] } {
  // undefined: stays; null: goes; a proof: takes the old one's place.
  const next: Record<ProofKind, Proof | null | undefined> = {
    phone: made(change.phone, (typed) => ({ kind: 'phone', number: phoneNumber(typed), added: at })),
    email: made(change.otherEmail, (typed) => ({ kind: 'email', address: mailAddress(typed), added: at })),
    app: made(change.app, ({ secret }) => ({
      kind: 'app',
      secret,
      added: at,
      ...(lastStep !== undefined && { lastStep }),
    })),
  };
  const kept = proofs.filter(({ kind }) => next[kind] === undefined);
  const removed = proofs.filter(({ kind }) => next[kind] !== undefined);
  const added = Object.values(next).filter((proof) => proof !== null && proof !== undefined);
  return {
    proofs: [...kept, ...added],
    activity: [
      ...removed.map(({ kind }) => ({ what: 'info-removed' as const, proof: kind, at })),
      ...added.map(({ kind }) => ({ what: 'info-added' as const, proof: kind, at })),
    ],
  };
}

function made<T>(value: T | null | undefined, make: (value: T) => Proof): Proof | null | undefined {
  if (value === undefined) return undefined;
  return value === null ? null : make(value);
}

function phoneNumber(typed: string): string {
  const read = readPhone(typed);
  if (!read.ok) throw new RangeError('not a phone number');
  return read.phone;
}

function mailAddress(typed: string): string {
  const read = readEmail(typed);
  if (!read.ok) throw new RangeError('not an e-mail address');
  return read.email;
}
