// Argon2id (RFC 9106): the runtime's own where there is one (Node 24.7 and later), else in a worker thread.
// Both give the same bytes, and neither holds up the thread that draws the screen.
// The default import, because asking for a missing name would stop an older Node from loading this module.
import crypto from 'node:crypto';
import { argon2InWorker, type Progress } from './argon2-in-worker.ts';
import type { KdfCost } from './cost.ts';

/** How many bytes a derivation gives. */
export const derivedLength = 32;

/** A password-based key derivation: 32 bytes from a secret, a salt of 16 bytes and a cost. Takes no bytes over, wipes none. */
export type Kdf = (secret: Uint8Array, salt: Uint8Array, cost: KdfCost) => Promise<Uint8Array>;

/** Whether this runtime brings its own. */
export const hasNativeArgon2id = (): boolean => typeof crypto.argon2 === 'function';

/**
 * Argon2id, version 0x13, without key and associated data.
 *
 * @param worker the module to run where there is no native one
 * @param progress told by the worker alone: the native one takes a tenth of a second and says nothing until it is done
 */
export function argon2id(worker: URL, progress?: Progress): Kdf {
  return hasNativeArgon2id() ? nativeArgon2id : argon2InWorker(worker, progress);
}

/** The runtime's own Argon2id, on libuv's threads. Only for a runtime that has it. */
export const nativeArgon2id: Kdf = (secret, salt, { m, t, p }) =>
  new Promise((resolve, reject) => {
    const parameters = {
      message: secret,
      nonce: salt,
      memory: m,
      passes: t,
      parallelism: p,
      tagLength: derivedLength,
    };
    crypto.argon2('argon2id', parameters, (error, derived) => {
      if (error === null) resolve(new Uint8Array(derived.buffer, derived.byteOffset, derived.byteLength));
      else reject(error);
    });
  });
