// A thread of its own for one Argon2id derivation: it answers once and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from '@noble/hashes/argon2.js';
import type { KdfCost } from './cost.ts';

/** What the thread is asked for: 32 bytes from this secret and salt. */
export interface Request {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: KdfCost;
}

const { secret, salt, cost }: Request = workerData;
const derived = argon2id(secret, salt, { ...cost, dkLen: 32 });
secret.fill(0);
parentPort?.postMessage(derived, [derived.buffer]);
