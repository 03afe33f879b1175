// A thread of its own for one Argon2id derivation: it says how far it is, a number from 0 to 1, answers once and ends.

import { parentPort, workerData } from 'node:worker_threads';
import { argon2d, argon2id } from '@noble/hashes/argon2.js';
import type { Request } from './kdf.ts';

const { secret, salt, cost }: Request = workerData;
let percent = 0;
const onProgress = (done: number): void => {
  if (Math.floor(done * 100) === percent) return;
  percent = Math.floor(done * 100);
  parentPort?.postMessage(percent / 100);
};
const { kind = 'argon2id', version = 0x13, m, t, p } = cost;
const argon2 = kind === 'argon2d' ? argon2d : argon2id;
const derived = argon2(secret, salt, { m, t, p, version, dkLen: 32, onProgress });
secret.fill(0);
parentPort?.postMessage(derived, [derived.buffer]);
