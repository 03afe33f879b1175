// The keys and the additional data of a slot, made by hand from docs/format.md, "Derivations", with
// nothing of the vault in it.

import { hkdfSync } from 'node:crypto';
import type { Header } from '../../src/vault/header.ts';

type Slot = Header['slots'][number];
type Where = Pick<Header, 'account' | 'epoch'>;

/** KEK ‖ cmt = HKDF(s, account ‖ id, "sparekey/v1/slot", 64). */
export function slotKeys(s: Uint8Array, { id }: Slot, { account }: Where): { kek: Uint8Array; cmt: Uint8Array } {
  const both = new Uint8Array(hkdfSync('sha256', s, Buffer.concat([account, id]), 'sparekey/v1/slot', 64));
  return { kek: both.subarray(0, 32), cmt: both.subarray(32) };
}

/** "sparekey/v1/slot" ‖ 0x00 ‖ account ‖ id ‖ kind ‖ 0x00 ‖ kdf ‖ 0x00 ‖ BE32(m) ‖ BE32(t) ‖ BE32(p) ‖ BE64(epoch) ‖ salt. */
export function slotAad({ id, kind, kdf, m, t, p, salt }: Slot, { account, epoch }: Where): Uint8Array {
  const numbers = Buffer.alloc(20);
  numbers.writeUInt32BE(m, 0);
  numbers.writeUInt32BE(t, 4);
  numbers.writeUInt32BE(p, 8);
  numbers.writeBigUInt64BE(BigInt(epoch), 12);
  const zero = Buffer.alloc(1);
  return Buffer.concat([
    Buffer.from('sparekey/v1/slot'),
    zero,
    account,
    id,
    Buffer.from(kind),
    zero,
    Buffer.from(kdf),
    zero,
    numbers,
    salt,
  ]);
}
