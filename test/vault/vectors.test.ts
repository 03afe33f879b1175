// Every vector through this program's reader.
import { expect, test } from 'vitest';
import { read } from '../../src/code/read.ts';
import { fromBase64url } from '../../src/vault/base64url.ts';
import { RetiredCode } from '../../src/vault/code-history.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { argon2id, kdfWorker } from '../../src/vault/kdf.ts';
import { open } from '../../src/vault/open.ts';
import type { Secret } from '../../src/vault/secret.ts';
import { remembering } from './remembering.ts';
import { type Entry, entries, nameOf, vectorBytes } from './vectors.ts';

const kdf = remembering(argon2id(kdfWorker));

function secretOf({ password, code, host }: Entry): Secret {
  if (password !== undefined) return { kind: 'password', password };
  if (host !== undefined) return { kind: 'host', key: fromBase64url(Buffer.from(host)) ?? new Uint8Array() };
  const reading = read(code ?? '');
  if (reading.result !== 'ok') throw new Error('The vector has no secret');
  return { kind: 'recovery', code: reading.code };
}

async function outcome(entry: Entry): Promise<unknown> {
  try {
    const { record } = await open(parseSealed(vectorBytes(entry.file)), secretOf(entry), kdf);
    return { record };
  } catch (error) {
    if (error instanceof RetiredCode) {
      return { fails: 'secret', retired: { no: error.no, ended: error.ended, why: error.why } };
    }
    if (error instanceof SealedFileFailure) return { fails: error.fails, ...(error.field && { field: error.field }) };
    throw error;
  }
}

const expected = ({ opens, record, fails, field, retired }: Entry): unknown =>
  opens ? { record } : { fails, ...(field && { field }), ...(retired && { retired }) };

test.each(entries.map((entry) => [nameOf(entry), entry] as const))('%s', async (_, entry) => {
  // JSON.parse keeps an own `__proto__`; toEqual compares what is there.
  expect(await outcome(entry)).toEqual(expected(entry));
});

test('every way to fail but the size has vectors, and there are enough of both kinds', () => {
  const fails = new Set(entries.map((entry) => entry.fails));
  expect([...fails].filter(Boolean).sort()).toEqual(['body', 'bounds', 'fields', 'mac', 'record', 'secret', 'version']);
  expect(entries.filter(({ opens }) => opens).length).toBeGreaterThanOrEqual(15);
  expect(entries.filter(({ opens }) => !opens).length).toBeGreaterThanOrEqual(80);
});
