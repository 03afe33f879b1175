// Runs kdf-worker: one thread a derivation, so that its memory is gone with it.
import { Worker } from 'node:worker_threads';
import type { Kdf } from './kdf.ts';
import type { Request } from './kdf-worker.ts';

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
