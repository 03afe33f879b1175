// The edges of what a store takes: the largest file, a header that says nothing, the revision that is asked for late.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.ts';
import { checkSuccession, MAX_BYTES, readContainer, revisionOf, storedOf } from '../../src/store/store.ts';
import { fails } from './contract.ts';
import { NAME, sealed } from './samples.ts';

const withHdr = (hdr: string): Uint8Array => Buffer.from(JSON.stringify({ fmt: 'x', hdr, mac: '', body: '' }));
const b64 = (text: string): string => Buffer.from(text).toString('base64url');

test('24 MiB may be stored, and not one byte more', async () => {
  const empty = sealed(1).length;
  const largest = sealed(1, 'b'.repeat(MAX_BYTES - empty));
  expect(largest.length).toBe(MAX_BYTES);
  await memoryStore().put(NAME, largest, undefined);
  await fails(memoryStore().put(NAME, sealed(1, 'b'.repeat(MAX_BYTES - empty + 1)), undefined), 'size');
});

test('a revision is the SHA-256 of the bytes as they are', () => {
  const bytes = sealed(1);
  const stored = storedOf(bytes);
  expect(stored.revision).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(stored.bytes).toBe(bytes);
  bytes[0] = 0x20;
  expect(stored.revision).toBe(revisionOf(bytes));
});

test.each([
  ['is no base64url of JSON', '!'],
  ['is null', b64('null')],
  ['is a number', b64('5')],
  ['is a text', b64('"gen"')],
  ['has no gen', b64('{}')],
  ['has a gen of text', b64('{"gen":"9"}')],
])('a header that %s stops no successor, before or after', (_, hdr) => {
  const odd = withHdr(hdr);
  for (const [stored, next] of [
    [odd, sealed(1)],
    [sealed(9), odd],
  ] as const)
    expect(() => checkSuccession(stored, revisionOf(stored), next, 'path')).not.toThrow();
});

test.each([
  ['null', 'null'],
  ['a list', '["fmt","hdr","mac","body"]'],
  ['a field too many', '{"fmt":"","hdr":"","mac":"","body":"","more":""}'],
  ['a field that is no text', '{"fmt":"","hdr":null,"mac":"","body":""}'],
  ['another name', '{"fmt":"","hdr":"","mac":"","Body":""}'],
  ['no JSON', '{'],
])('%s is no container', (_, text) => {
  expect(readContainer(Buffer.from(text))).toBeUndefined();
});

test('the fields may stand in any order', () => {
  expect(readContainer(Buffer.from('{"mac":"m","body":"b","hdr":"h","fmt":"f"}'))).toEqual({
    fmt: 'f',
    hdr: 'h',
    mac: 'm',
    body: 'b',
  });
});
