// One Argon2id, whoever computes it: the runtime's own, noble's, and noble's in a worker thread.
import crypto from 'node:crypto';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  argon2InWorker,
  argon2id,
  derivedLength,
  type Kdf,
  kdfWorker,
  kdfWorkerBeside,
  nativeArgon2id,
  rfc9106,
} from '../../src/vault/kdf.ts';

const cost = { m: 64, t: 2, p: 2 };
const secret = new Uint8Array(32).fill(1);
const salt = new Uint8Array(16).fill(2);

/** RFC 9106 §5.3: the only vector with a key and associated data. */
const published = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';
const key = new Uint8Array(8).fill(3);
const associated = new Uint8Array(12).fill(4);

const sync: Kdf = async (bytes, nonce, { m, t, p }) => nobleArgon2id(bytes, nonce, { m, t, p, dkLen: derivedLength });
const worker = argon2InWorker(kdfWorker);
/** The KDFs of this runtime; an older one has no Argon2id of its own and runs the worker only. */
const native = typeof crypto.argon2 === 'function' ? [nativeArgon2id] : [];

describe('RFC 9106 §5.3', () => {
  test('noble', () => {
    const derived = nobleArgon2id(secret, salt, { m: 32, t: 3, p: 4, dkLen: 32, key, personalization: associated });
    expect(bytesToHex(derived)).toBe(published);
  });

  test.runIf(native.length > 0)('the runtime', () => {
    const parameters = { message: secret, nonce: salt, memory: 32, passes: 3, parallelism: 4, tagLength: 32 };
    const derived = crypto.argon2Sync('argon2id', { ...parameters, secret: key, associatedData: associated });
    expect(bytesToHex(derived)).toBe(published);
  });
});

test('all of them give the same bytes', async () => {
  const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most });
  const costs = fc.record({
    m: fc.integer({ min: 32, max: 256 }),
    t: fc.integer({ min: 1, max: 3 }),
    p: fc.integer({ min: 1, max: 4 }),
  });
  const same = fc.asyncProperty(bytes(0, 80), bytes(16, 16), costs, async (given, nonce, at) => {
    const answers = await Promise.all([sync, worker, ...native].map((kdf) => kdf(given, nonce, at)));
    expect(new Set(answers.map(bytesToHex)).size).toBe(1);
    expect(answers.map(({ length }) => length)).toEqual(answers.map(() => 32));
  });
  await fc.assert(same, { numRuns: 12 });
});

test('the recommended cost is the second option of RFC 9106 §4', () => {
  expect(rfc9106).toEqual({ m: 65_536, t: 3, p: 4 });
});

test('the one chosen is the native one where there is one', () => {
  if (native.length > 0) expect(argon2id(kdfWorker)).toBe(nativeArgon2id);
  else expect(argon2id(kdfWorker)).not.toBe(nativeArgon2id);
});

test.each([['worker', worker], ...native.map((kdf) => ['native', kdf] as const)] as const)(
  'the caller keeps its secret and salt: %s',
  async (_, kdf) => {
    // A Buffer shares its memory with others: moving that away would take theirs too.
    const pooled = Buffer.from('a secret in the pool');
    const neighbour = Buffer.from('next in the pool');
    await kdf(pooled, salt, cost);
    expect(pooled.toString()).toBe('a secret in the pool');
    expect(neighbour.toString()).toBe('next in the pool');
    expect(salt).toEqual(new Uint8Array(16).fill(2));
  },
);

test('the worker says how far it is, and never a step back', async () => {
  const said: number[] = [];
  const derived = await argon2InWorker(kdfWorker, (done) => said.push(done))(secret, salt, { m: 256, t: 3, p: 4 });
  expect(derived).toEqual(await sync(secret, salt, { m: 256, t: 3, p: 4 }));
  expect(said.length).toBeGreaterThan(10);
  expect(said.length).toBeLessThanOrEqual(100);
  expect(said).toEqual([...new Set(said)].sort((a, b) => a - b));
  expect(said[0]).toBeGreaterThan(0);
  expect(said.at(-1)).toBe(1);
});

test('a worker that is not there, that fails, or that says nothing is an error and not a wait', async () => {
  await expect(argon2InWorker(new URL('file:///no/such/kdf-worker.js'))(secret, salt, cost)).rejects.toThrow();
  await expect(worker(secret, salt, { m: 1, t: 1, p: 4 })).rejects.toThrow();
  const silent = new URL('data:text/javascript,');
  await expect(argon2InWorker(silent)(secret, salt, cost)).rejects.toThrow('without an answer');
});

test('the worker is beside the module that asks, compiled or not', () => {
  expect(kdfWorkerBeside('file:///a/cli.js').href).toBe('file:///a/kdf-worker.js');
  expect(kdfWorkerBeside('file:///a/b.ts').href).toBe('file:///a/kdf-worker.ts');
});
