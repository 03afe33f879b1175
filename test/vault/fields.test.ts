// The readers of one field each, at their edges.
import { expect, test } from 'vitest';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { bytes, isoTime, oneOf, type Plain, time } from '../../src/vault/strict-json.ts';

const having = (text: string): ReadonlyMap<string, Plain> => new Map([['a', Buffer.from(text, 'latin1')]]);
const refusal = new SealedFileFailure('fields', 'x.a');

test.each([
  '2026-01-01T00:00:00Z',
  '2026-09-09T09:09:09Z',
  '2026-10-10T10:10:10Z',
  '2026-12-19T19:59:59.999Z',
  '2026-12-20T20:00:00.000Z',
  '2026-12-29T23:00:00Z',
  '2026-12-30T00:00:00Z',
  '2026-12-31T00:00:00Z',
])('%s is a time', (text) => {
  expect(isoTime.test(text)).toBe(true);
  expect(time(having(text), 'a', 'x')).toBe(text);
});

test.each([
  'x2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Zx',
  '2026-01-01T00:00:00Z\n',
  '2026-00-01T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-32T00:00:00Z',
  '2026-01-40T00:00:00Z',
  '2026-01-1xT00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T0x:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:60Z',
  '2026-01-01T00:00:00.00Z',
  '2026-01-01T00:00:00.0000Z',
  '2026-01-01T00:00:00,000Z',
  '2026-01-01T00:00:00+00:00',
  '2026-01-01 00:00:00Z',
  '26-01-01T00:00:00Z',
])('%j is none', (text) => {
  expect(() => time(having(text), 'a', 'x')).toThrow(refusal);
});

test('a word has at most 64 bytes', () => {
  const [longest, longer] = ['w'.repeat(64), 'w'.repeat(65)];
  expect(oneOf(having(longest), 'a', 'x', [longest, longer])).toBe(longest);
  expect(() => oneOf(having(longer), 'a', 'x', [longest, longer])).toThrow(refusal);
});

test('bytes are at most 48, and exactly as many as are asked for', () => {
  const text = 'A'.repeat(64);
  expect(bytes(having(text), 'a', 'x', 48)).toHaveLength(48);
  expect(() => bytes(having(text), 'a', 'x', 47)).toThrow(refusal);
  expect(() => bytes(having('A'.repeat(68)), 'a', 'x', 51)).toThrow(refusal);
});
