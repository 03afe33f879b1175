// The limits of a derivation. The bounds are a reader's safety: a file from elsewhere must not be able to take more
// memory or time than this, nor to ask for so little that guessing is cheap.

import crypto from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { SealedFileFailure } from './failure.ts';

/** Argon2id's parameters (RFC 9106 §3.1): memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** RFC 9106 §4, the second recommended option: 64 MiB, 3 passes, 4 lanes. */
export const rfc9106: KdfCost = { m: 65_536, t: 3, p: 4 };

/** The three fields alone: a cost object may carry more. */
export const onlyCost = ({ m, t, p }: KdfCost): KdfCost => ({ m, t, p });

export const sameCost = (a: KdfCost, b: KdfCost): boolean => a.m === b.m && a.t === b.t && a.p === b.p;

/** Refuses a cost outside 8 MiB ≤ m ≤ 256 MiB, 1 ≤ t ≤ 10, 1 ≤ p ≤ 4, m·t ≤ 1 GiB as `bounds`; `path` is the slot's. */
export function checkCost({ m, t, p }: KdfCost, path: string): void {
  if (m < 8192 || m > 262_144) throw new SealedFileFailure('bounds', `${path}.m`);
  if (t < 1 || t > 10 || m * t > 1_048_576) throw new SealedFileFailure('bounds', `${path}.t`);
  if (p < 1 || p > 4) throw new SealedFileFailure('bounds', `${path}.p`);
}

// Argon2id (RFC 9106): the runtime's own where there is one (Node 24.7 and later), else in a worker thread.
// Both give the same bytes, and neither holds up the thread that draws the screen.
// The default import, because asking for a missing name would stop an older Node from loading this module.

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

const nativeArgon2 =
  (kind: Variant['kind']): Kdf =>
  (secret, salt, { m, t, p }) =>
    new Promise((resolve, reject) => {
      const parameters = {
        message: secret,
        nonce: salt,
        memory: m,
        passes: t,
        parallelism: p,
        tagLength: derivedLength,
      };
      crypto.argon2(kind, parameters, (error, derived) => {
        if (error === null) resolve(new Uint8Array(derived.buffer, derived.byteOffset, derived.byteLength));
        else reject(error);
      });
    });

/** The runtime's own Argon2id, on libuv's threads. Only for a runtime that has it. */
export const nativeArgon2id: Kdf = nativeArgon2('argon2id');

// Runs kdf-worker: one thread a derivation, so that its memory is gone with it.

/** The worker's module beside the module `of` (its `import.meta.url`): compiled beside compiled, source beside source. */
export function kdfWorkerBeside(of: string): URL {
  return new URL(of.endsWith('.ts') ? './kdf-worker.ts' : './kdf-worker.js', of);
}

/** Where the worker is, for this module as it stands. */
export const kdfWorker: URL = kdfWorkerBeside(import.meta.url);

/** Told how far a derivation is, from 0 to 1, at most once a percent. */
export type Progress = (done: number) => void;

/** Argon2id in a worker thread. Rejects when the thread cannot be started or ends without an answer. */
export function argon2InWorker(module: URL, progress: Progress = () => {}): Kdf {
  return (secret, salt, cost) =>
    new Promise((resolve, reject) => {
      // A copy that is moved, not cloned: nothing of the secret is left in this thread's heap by the way.
      const request: Request = { secret: Uint8Array.from(secret), salt: Uint8Array.from(salt), cost };
      const worker = new Worker(module, { workerData: request, transferList: [request.secret.buffer] });
      worker.on('message', (said: number | Uint8Array) => {
        if (typeof said === 'number') progress(said);
        else resolve(said);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The key derivation ended without an answer')));
    });
}

/** The request to the thread: 32 bytes from this secret and salt. */
export interface Request {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: KdfCost & Partial<Variant>;
}

/** Which Argon2 another program's file was sealed with; version 0x13 is the one of RFC 9106. */
export interface Variant {
  readonly kind: 'argon2id' | 'argon2d';
  readonly version: number;
}

/** Argon2 as another program's file asks for it. The caller has bounded the cost. */
export const argon2Of =
  (worker: URL) =>
  (secret: Uint8Array, salt: Uint8Array, cost: KdfCost & Variant): Promise<Uint8Array> => {
    const native = hasNativeArgon2id() && cost.version === 0x13;
    return native ? nativeArgon2(cost.kind)(secret, salt, cost) : argon2InWorker(worker)(secret, salt, cost);
  };
