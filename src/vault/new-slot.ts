// New slots, and what a new recovery code changes with its slot: the number in the header, the old code's retirement,
// and the record's entry with the tag by which the new code will be known when its turn comes.

import type { RecoveryCode } from '../code/mint.ts';
import { toBase64url } from './base64url.ts';
import { codeTag } from './code-tag.ts';
import { type KdfCost, sameCost } from './cost.ts';
import { derive } from './derive.ts';
import { type Header, mostRetired, type RetiredEntry, type RetiredWhy, type Slot } from './header.ts';
import type { Kdf } from './kdf.ts';
import type { AccountRecord, LiveCode } from './record.ts';
import { type BareSlot, type SlotContext, sealSlot } from './slot.ts';
import type { Random } from './write.ts';

/** What new slots are made with. `cost` is this program's; what a file has cost so far does not bind it. */
export interface Making {
  readonly random: Random;
  readonly kdf: Kdf;
  readonly cost: KdfCost;
}

/** A code that the user has confirmed, and its public number. Times are ISO 8601 UTC. */
export interface NewCode {
  readonly code: RecoveryCode;
  readonly no: number;
  readonly made: string;
  readonly confirmed: string;
}

/** What a new slot wraps, and for which account and epoch. */
export interface Wrapping extends SlotContext {
  readonly dek: Uint8Array;
}

/** The part of an account that a new code is read off and changes. */
export interface CodeHistory {
  readonly header: Pick<Header, 'codeSalt' | 'retired' | 'slots'>;
  readonly record: Pick<AccountRecord, 'code'>;
}

/** What a new code changes. `header.slots` is the old slots with the recovery slot replaced; `slot` is that one alone. */
export interface CodeChange {
  readonly slot: Slot;
  readonly header: Pick<Header, 'codeSalt' | 'code' | 'retired' | 'slots'>;
  readonly record: { readonly code: LiveCode };
}

export async function passwordSlot(password: string, wrapping: Wrapping, making: Making): Promise<Slot> {
  const { random, kdf, cost } = making;
  const bare: BareSlot = { id: random(16), kind: 'password', kdf: 'argon2id', ...only(cost), salt: random(16) };
  const stretched = await derive({ kind: 'password', password }, bare, kdf);
  const slot = sealSlot(bare, stretched, wrapping.dek, wrapping);
  stretched.fill(0);
  return slot;
}

/** A slot for a key that lies on this computer; no KDF, so `m`, `t` and `p` are 0. */
export function hostSlot(key: Uint8Array, wrapping: Wrapping, random: Random): Slot {
  const bare: BareSlot = { id: random(16), kind: 'host', kdf: 'none', m: 0, t: 0, p: 0, salt: random(16) };
  return sealSlot(bare, key, wrapping.dek, wrapping);
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
  const bare: BareSlot = { id: random(16), kind: 'recovery', kdf: 'argon2id', ...only(cost), salt: codeSalt };
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

/** A cost object may carry more than a slot's three fields. */
const only = ({ m, t, p }: KdfCost): KdfCost => ({ m, t, p });
