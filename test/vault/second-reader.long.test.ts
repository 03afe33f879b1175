// Every vector through a reader that was written from docs/format.md alone, and the vectors as their maker makes them.
import { readdirSync, readFileSync } from 'node:fs';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { expect, test } from 'vitest';
import { vectorFiles } from '../vectors/sealed-file/maker/files.ts';
import { remembering } from './remembering.ts';
import { Refused, secondOpen } from './second-reader.ts';
import { entries, folder, nameOf, vectorBytes } from './vectors.ts';

const secondKdf = remembering(async (secret, salt, cost) => nobleArgon2id(secret, salt, { ...cost, dkLen: 32 }));

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
