// By its tag a retired code is known again, with nothing kept that could open anything.
// All codes of an account share salt and cost, so one run of the KDF answers for the live and every retired one.

import { timingSafeEqual } from 'node:crypto';
import type { RecoveryCode } from '../code/recovery-code.ts';
import { toBase64url } from './base64url.ts';
import { type Format, hkdf, label } from './format.ts';
import { type Header, mostRetired, type RetiredEntry, type RetiredWhy, type Slot } from './header.ts';
import { onlyCost, sameCost } from './kdf.ts';
import type { AccountRecord, LiveCode } from './record.ts';
import { derive } from './secret.ts';
import { type BareSlot, type Making, sealSlot, type Wrapping } from './slot.ts';

/** tag = HKDF(s, account, "…/code", 16). `stretched` is the 32 bytes of the KDF. */
export function codeTag(fmt: Format, account: Uint8Array, stretched: Uint8Array): Uint8Array {
  return hkdf(stretched, account, label(fmt, 'code'), 16);
}

/** The latest retired code with this tag. Every tag is compared, each in constant time. */
export function findRetired(tag: Uint8Array, retired: readonly RetiredEntry[]): RetiredEntry | undefined {
  return retired.filter((entry) => timingSafeEqual(entry.tag, tag)).at(-1);
}

/**
 * The code opens nothing any more, but it was this account's (SP 800-63B-4 §4.4: say "expired", not "wrong").
 * It speaks from a header that no key has vouched for: good for a message, not for a decision.
 */
export class RetiredCode extends Error {
  readonly no: number;
  readonly ended: string;
  readonly why: RetiredWhy;

  constructor({ no, ended, why }: { no: number; ended: string; why: RetiredWhy }) {
    super('The recovery code was retired');
    this.name = 'RetiredCode';
    this.no = no;
    this.ended = ended;
    this.why = why;
  }
}

// New slots, and what a new recovery code changes with its slot: the number in the header, the old code's retirement,
// and the record's entry with the tag by which the new code will be known when its turn comes.

/** A code that the user has confirmed, and its public number. Times are ISO 8601 UTC. */
export interface NewCode {
  readonly code: RecoveryCode;
  readonly no: number;
  readonly made: string;
  readonly confirmed: string;
}

/** The part of an account that a new code is read off and changes. */
export interface CodeHistory {
  readonly header: Pick<Header, 'codeSalt' | 'retired' | 'slots'>;
  readonly record: Pick<AccountRecord, 'code'>;
}

/**
 * The changes that a new code makes. `header.slots` is the old slots with the recovery slot replaced; `slot` is that
 * one alone.
 */
export interface CodeChange {
  readonly slot: Slot;
  readonly header: Pick<Header, 'codeSalt' | 'code' | 'retired' | 'slots'>;
  readonly record: { readonly code: LiveCode };
}

/** The new code's slot, and the old code (if any) retired as `why` at the time the new one was confirmed. */
export async function codeChange(
  { header, record }: CodeHistory,
  { code, why }: { readonly code: NewCode; readonly why: RetiredWhy },
  wrapping: Wrapping,
  { random, kdf, cost }: Making,
): Promise<CodeChange> {
  // One run of the KDF must answer for all codes: at another cost the salt and the retired list start anew.
  const keep = header.slots.some((slot) => slot.kind === 'recovery' && sameCost(slot, cost));
  const codeSalt = keep ? header.codeSalt : random(16);
  const retired = keep ? [...header.retired, ...ended(record.code, code.confirmed, why)].slice(-mostRetired) : [];
  const bare: BareSlot = { id: random(16), kind: 'recovery', kdf: 'argon2id', ...onlyCost(cost), salt: codeSalt };
  const stretched = await derive({ kind: 'recovery', code: code.code }, bare, kdf);
  const slot = sealSlot(bare, stretched, wrapping.dek, wrapping);
  const tag = toBase64url(codeTag(wrapping.fmt, wrapping.account, stretched));
  stretched.fill(0);
  const { no, made, confirmed } = code;
  const slots = [...header.slots.filter(({ kind }) => kind !== 'recovery'), slot];
  return {
    slot,
    header: { codeSalt, code: { no, made }, retired, slots },
    record: { code: { no, made, confirmed, checked: [], tag } },
  };
}

function ended(old: LiveCode | null, when: string, why: RetiredWhy): readonly RetiredEntry[] {
  if (old === null) return [];
  return [{ no: old.no, made: old.made, ended: when, why, tag: Buffer.from(old.tag, 'base64url') }];
}
