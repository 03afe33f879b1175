// A key slot: one secret, stretched, wraps the DEK. `cmt` commits to the key, and is compared before the unwrap:
// ChaCha20-Poly1305 is not key-committing, so one wrap can be made to open under two keys.
import { timingSafeEqual } from 'node:crypto';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decrypt, encrypt } from './aead.ts';
import { type Format, label } from './format.ts';
import type { Slot } from './header.ts';
import { hkdf } from './hkdf.ts';

/** What a slot is bound to. */
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
