// The reader of the little JSON that a sealed file needs, to the byte: what it takes, and one more than it takes.
import { expect, test } from 'vitest';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { latin1, type Plain, readPlain } from '../../src/vault/strict-json.ts';

const nothing = (): void => {};
const read = (text: string, depth = 3, seen: (name: string, value: Plain) => void = nothing): Map<string, Plain> =>
  readPlain(Buffer.from(text, 'latin1'), 'x', depth, seen);
const fails = (text: string, where: string, depth = 3): void => {
  expect(() => read(text, depth)).toThrow(new SealedFileFailure('fields', where));
};

test('objects and lists may be empty, and white space stand anywhere between', () => {
  expect(read('{}')).toEqual(new Map());
  expect(read(' {\t} \r\n')).toEqual(new Map());
  expect(read('{"a":{},"b":[],"c":[{}]}')).toEqual(
    new Map<string, Plain>([
      ['a', new Map()],
      ['b', []],
      ['c', [new Map()]],
    ]),
  );
  expect(read(' { "a" : [ 1 , null ] } ')).toEqual(new Map([['a', [1, null]]]));
});

test('64 Ki of white space, and not one more', () => {
  expect(read(`{${' '.repeat(65_536)}}`).size).toBe(0);
  fails(`{${' '.repeat(65_537)}}`, 'x');
});

test('names of 32 bytes, and not one more', () => {
  expect([...read(`{"${'n'.repeat(32)}":1}`).keys()]).toEqual(['n'.repeat(32)]);
  fails(`{"${'n'.repeat(33)}":1}`, 'x');
});

test('an empty name and an empty text are read', () => {
  const [[name, value] = ['none', null]] = [...read('{"":""}')];
  expect(name).toBe('');
  expect(value instanceof Uint8Array && latin1(value)).toBe('');
});

test.each([
  ['0', 0],
  ['9007199254740991', 9_007_199_254_740_991],
  ['10', 10],
  ['null', null],
])('%s', (text, value) => {
  expect(read(`{"a":${text}}`).get('a')).toBe(value);
});

test.each([
  '9007199254740992',
  '10000000000000000',
  '00000000000000001',
  '01',
  '-1',
  '1.0',
  '1e3',
  '',
  'nul',
  'nulls',
  'true',
  'NaN',
  '"a\\"b"',
  '"a',
  "'a'",
])('%s is no value', (text) => {
  fails(`{"a":${text}}`, 'x.a');
});

test.each([
  ['', 'x'],
  ['[]', 'x'],
  ['{', 'x'],
  ['{"a"', 'x.a'],
  ['{"a":1', 'x'],
  ['{"a":1,}', 'x'],
  ['{"a":1}}', 'x'],
  ['{"a":1} 0', 'x'],
  ['{"a":1,"a":1}', 'x.a'],
  ['{"a":[1,]}', 'x.a[1]'],
  ['{"a":[1 2]}', 'x.a'],
  ['{"a":{"b":1,"b":2}}', 'x.a.b'],
  ['{a:1}', 'x'],
])('%s is refused where the fault is', (text, where) => {
  fails(text, where);
});

test('no deeper than is asked for, objects and lists alike', () => {
  expect(read('{"a":[{"b":1}]}').size).toBe(1);
  expect(read('{"a":{"b":[1]}}').size).toBe(1);
  fails('{"a":[{"b":[]}]}', 'x.a[0].b');
  fails('{"a":{"b":{"c":{}}}}', 'x.a.b.c');
  fails('{"a":[]}', 'x.a', 1);
});

test('each member of the outermost object is told as soon as it is read, and none of the inner ones', () => {
  const told: string[] = [];
  expect(() => read('{"a":{"inner":1},"b":[{"inner":2}],"c"', 3, (name) => void told.push(name))).toThrow();
  expect(told).toEqual(['a', 'b']);
});
