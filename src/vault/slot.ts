// A key slot: one secret, stretched, wraps the DEK. `cmt` commits to the key, and is compared before the unwrap:
// ChaCha20-Poly1305 is not key-committing, so one wrap can be made to open under two keys.

import { timingSafeEqual } from 'node:crypto';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decrypt, encrypt } from './aead.ts';
import { type Format, hkdf, label } from './format.ts';
import type { Header, Slot } from './header.ts';
import { type Kdf, type KdfCost, onlyCost } from './kdf.ts';
import { derive } from './secret.ts';

/** So many random bytes, from the operating system's generator or, in practice and tests, from a seed. */
export type Random = (bytes: number) => Uint8Array;

/** The ports and the cost for new slots. `cost` is this program's; what a file has cost so far does not bind it. */
export interface Making {
  readonly random: Random;
  readonly kdf: Kdf;
  readonly cost: KdfCost;
}

/** The key that a new slot wraps, and its account and epoch. */
export interface Wrapping extends SlotContext {
  readonly dek: Uint8Array;
}

/** The values that a slot is bound to. */
export interface SlotContext {
  readonly fmt: Format;
  /** 16 bytes. */
  readonly account: Uint8Array;
  readonly epoch: number;
}

/** A slot before its key is known. */
export type BareSlot = Omit<Slot, 'cmt' | 'wrap'>;

/** The slot with `cmt` and `wrap`. `stretched` is the 32 bytes of the KDF, or the host key. */
export function sealSlot(bare: BareSlot, stretched: Uint8Array, dek: Uint8Array, context: SlotContext): Slot {
  const { kek, cmt } = keysOf(bare, stretched, context);
  const wrap = encrypt(kek, aadOf(bare, context), dek);
  kek.fill(0);
  return { ...bare, cmt, wrap };
}

/** The DEK, or undefined when this is not the slot's secret. `cmt` is compared in constant time. */
export function openSlot(slot: Slot, stretched: Uint8Array, context: SlotContext): Uint8Array | undefined {
  const { kek, cmt } = keysOf(slot, stretched, context);
  const dek = timingSafeEqual(cmt, slot.cmt) ? decrypt(kek, aadOf(slot, context), slot.wrap) : undefined;
  kek.fill(0);
  return dek;
}

/** KEK ‖ cmt = HKDF(s, account ‖ id, "…/slot", 64). */
function keysOf(
  { id }: BareSlot,
  stretched: Uint8Array,
  { fmt, account }: SlotContext,
): { kek: Uint8Array; cmt: Uint8Array } {
  const both = hkdf(stretched, concatBytes(account, id), label(fmt, 'slot'), 64);
  return { kek: both.subarray(0, 32), cmt: both.slice(32) };
}

/** Everything a slot says, so that no field of it can be changed and still open. */
function aadOf({ id, kind, kdf, m, t, p, salt }: BareSlot, { fmt, account, epoch }: SlotContext): Uint8Array {
  const numbers = Buffer.alloc(20);
  numbers.writeUInt32BE(m, 0);
  numbers.writeUInt32BE(t, 4);
  numbers.writeUInt32BE(p, 8);
  numbers.writeBigUInt64BE(BigInt(epoch), 12);
  const zero = new Uint8Array(1);
  const [kindBytes, kdfBytes] = [utf8ToBytes(kind), utf8ToBytes(kdf)];
  return concatBytes(label(fmt, 'slot'), zero, account, id, kindBytes, zero, kdfBytes, zero, numbers, salt);
}

export async function passwordSlot(password: string, wrapping: Wrapping, making: Making): Promise<Slot> {
  const { random, kdf, cost } = making;
  const bare: BareSlot = { id: random(16), kind: 'password', kdf: 'argon2id', ...onlyCost(cost), salt: random(16) };
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

// Whether a host key opens a file, asked without opening it: no KDF stands before a host slot.

/** `key` has 32 bytes. */
export function opensWithHostKey(
  { fmt, header }: { readonly fmt: Format; readonly header: Header },
  key: Uint8Array,
): boolean {
  const context = { fmt, account: header.account, epoch: header.epoch };
  return header.slots.some((slot) => {
    if (slot.kind !== 'host') return false;
    const dek = openSlot(slot, key, context);
    dek?.fill(0);
    return dek !== undefined;
  });
}
