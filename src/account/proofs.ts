// Security info as the record keeps it: one proof of each kind at most.

import type { Proof } from '../vault/record.ts';
import { readEmail } from './email.ts';
import { readPhone } from './phone.ts';
import type { Activity, InfoChange, ProofKind, Time } from './types.ts';

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
