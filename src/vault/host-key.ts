// Whether a host key opens a file, asked without opening it: no KDF stands before a host slot.

import type { SealedFile } from './container.ts';
import { openSlot } from './slot.ts';
import type { Unlocked } from './unlocked.ts';

/** `key` has 32 bytes. */
export function opensWithHostKey(
  { fmt, header }: Pick<SealedFile | Unlocked, 'fmt' | 'header'>,
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
