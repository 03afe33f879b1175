// Every vector through both readers: this program's, and one that was written from docs/format.md alone.
import { readdirSync, readFileSync } from 'node:fs';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { expect, test } from 'vitest';
import { read } from '../../src/code/read.ts';
import { kdfWorker } from '../../src/vault/argon2-in-worker.ts';
import { fromBase64url } from '../../src/vault/base64url.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { RetiredCode, SealedFileFailure } from '../../src/vault/failure.ts';
import { argon2id, type Kdf } from '../../src/vault/kdf.ts';
import { open } from '../../src/vault/open.ts';
import type { Secret } from '../../src/vault/secret.ts';
import { vectorFiles } from '../vectors/sealed-file/maker/files.ts';
import { Refused, secondOpen } from './second-reader.ts';
import { type Entry, entries, folder, vectorBytes } from './vectors.ts';

/** One answer for each question: the files share passwords and salts. */
function remembering(kdf: Kdf): Kdf {
  const known = new Map<string, Uint8Array>();
  return async (secret, salt, cost) => {
    const question = JSON.stringify([[...secret], [...salt], cost]);
    const derived = known.get(question) ?? (await kdf(secret, salt, cost));
    known.set(question, derived);
    return Uint8Array.from(derived);
  };
}

const kdf = remembering(argon2id(kdfWorker));
const secondKdf = remembering(async (secret, salt, cost) => nobleArgon2id(secret, salt, { ...cost, dkLen: 32 }));

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

const nameOf = ({ file, opens, fails }: Entry): string => `${file}: ${opens ? 'opens' : fails}`;

test.each(entries.map((entry) => [nameOf(entry), entry] as const))('%s', async (_, entry) => {
  // JSON.parse keeps an own `__proto__`; toEqual compares what is there.
  expect(await outcome(entry)).toEqual(expected(entry));
});

test.each(entries.map((entry) => [nameOf(entry), entry] as const))('second reader, %s', async (_, entry) => {
  const { file, password, code, host } = entry;
  const given = { ...(password && { password }), ...(code && { code }), ...(host && { host }) };
  const answer = secondOpen(vectorBytes(file), given, secondKdf);
  if (entry.opens) expect(await answer).toEqual(entry.record);
  else {
    const refused = await answer.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ fails: entry.fails, ...(entry.retired && { retired: entry.retired }) });
  }
});

test('the files on disk are what the maker makes, none more and none less', () => {
  const files = vectorFiles();
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(names.sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(new URL(name, folder), 'utf8') === text, name).toBe(true);
});

test('every way to fail but the size has vectors, and there are enough of both kinds', () => {
  const fails = new Set(entries.map((entry) => entry.fails));
  expect([...fails].filter(Boolean).sort()).toEqual(['body', 'bounds', 'fields', 'mac', 'record', 'secret', 'version']);
  expect(entries.filter(({ opens }) => opens).length).toBeGreaterThanOrEqual(15);
  expect(entries.filter(({ opens }) => !opens).length).toBeGreaterThanOrEqual(80);
});
