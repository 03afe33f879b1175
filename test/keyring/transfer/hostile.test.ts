// Files made to do harm: each gives one answer, in reasonable memory and time, and nothing of it is taken.

import { describe, expect, test } from 'vitest';
import { mostRows } from '../../../src/keyring/transfer/reading.ts';
import { strictJson } from '../../../src/keyring/transfer/strict-json.ts';
import { textIn } from '../../../src/keyring/transfer/text-in.ts';
import { readText } from '../import/read.ts';

const whyNot = async (text: string): Promise<unknown> => {
  const reading = await readText(text);
  return reading.ok ? reading.read : reading.unread.why;
};
const entry = {
  id: 'a',
  service: 'GitHub',
  account: '',
  kind: 'text',
  codes: [{ text: 'x' }],
  made: '2026-01-01T00:00:00Z',
};
const own = (keys: string): string => `{"fmt":"sparekey-keys/v1","exported":"2026-11-22T15:00:00.000Z","keys":${keys}}`;

describe('bytes', () => {
  test.each([
    ['broken UTF-8', [0x7b, 0xc3, 0x28]],
    ['cut off within a character', [0x61, 0xe2, 0x82]],
    ['a surrogate by itself', [0xff, 0xfe, 0x00, 0xd8]],
    ['UTF-16 without a mark', [0x61, 0x00, 0x62, 0x00]],
    ['half a unit of UTF-16', [0xff, 0xfe, 0x61]],
    ['zeros', [0x00, 0x00]],
  ])('%s is no text', (_, bytes) => {
    expect(textIn(new Uint8Array(bytes))).toBeUndefined();
  });

  test('a byte order mark is no part of the text', () => {
    expect(textIn(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('a');
  });
});

describe('JSON', () => {
  test.each([
    ['lists without end', '['.repeat(1_000_000)],
    ['lists within lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['deep in an entry', own(`[${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}]`)],
    ['cut off', own(JSON.stringify([entry])).slice(0, -20)],
    ['two members of one name', own('[]').replace('{', '{"fmt":"sparekey-keys/v1",')],
    ['the same, written with an escape', own('[]').replace('{', '{"\\u0066mt":"sparekey-keys/v1",')],
    ['two of one name in an entry', own('[{"id":"a","id":"b"}]')],
    ['__proto__', own('[{"__proto__":{"service":"x"}}]')],
    ['a string without end', '{"a":"'],
    ['a backslash at the end', '{"a":"\\'],
  ])('%s', async (_, text) => {
    expect(await whyNot(text)).toBe('broken');
    expect({}).not.toHaveProperty('service');
  });

  test('names of one kind in different objects are as they should be', () => {
    const value = { a: [{ a: 1, b: '"a":{[' }, { a: { a: [] } }], b: 'a' };
    expect(strictJson(JSON.stringify(value))).toEqual({ value });
  });

  test('more entries than an account keeps', async () => {
    expect(await whyNot(own(JSON.stringify(Array(mostRows + 1).fill(entry))))).toBe('too-many');
    expect(await whyNot(JSON.stringify({ items: Array(mostRows + 1).fill({ type: 1 }) }))).toBe('too-many');
    expect(await whyNot(own(JSON.stringify(Array(mostRows).fill(entry))))).toMatchObject({ left: [] });
  });

  test('values of another kind wherever one may stand', async () => {
    for (const value of [null, true, 7, 'x', [], {}, [null], [[]]]) {
      const text = JSON.stringify(value);
      for (const file of [
        text,
        own(text),
        own(`[${text}]`),
        `{"items":${text}}`,
        `{"items":[${text}]}`,
        `{"encrypted":${text}}`,
      ]) {
        const got = await whyNot(file);
        expect(typeof got === 'string' || (got as { drafts: unknown[] }).drafts.length === 0, file).toBe(true);
      }
    }
  });
});

describe('CSV', () => {
  test('100,000 rows', async () => {
    expect(await whyNot(`service,code\n${'A,aaaa-1111\n'.repeat(100_000)}`)).toBe('too-many');
  });

  test('a row of 1,000,000 cells, and a quotation without end', async () => {
    expect(await whyNot(`service,code\nA,aaaa-1111${','.repeat(1_000_000)}\n`)).toMatchObject({
      drafts: [{ service: 'A' }],
    });
    expect(await whyNot(`service,code\nA,"${'x\n'.repeat(500_000)}`)).toBe('broken-row');
  });

  test('a code that is far too long, and words without end', async () => {
    const text = `service,code\nA,${'x'.repeat(1_000_000)}\nB,"${'abandon '.repeat(100_000)}"\n`;
    expect(await whyNot(text)).toMatchObject({
      drafts: [],
      left: [
        { at: 2, why: { why: 'too-long' } },
        { at: 3, why: { why: 'too-long' } },
      ],
    });
  });

  test('names that nothing good is meant by', async () => {
    const got = await whyNot(
      'service,code,__proto__,constructor\n__proto__,aaaa-1111,x,y\nconstructor,aaaa-1111,x,y\n',
    );
    expect(got).toMatchObject({ drafts: [{ service: '__proto__' }, { service: 'constructor' }] });
    expect({}).not.toHaveProperty('x');
  });
});
