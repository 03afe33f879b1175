// The account that every fault is put into, and how a faulty file becomes a vector.
import { type Account, accountFrom, type Json } from './account.ts';
import { codes, password, type Vector } from './good.ts';
import { b64 } from './primitives.ts';

const [first, second] = codes;

export const base = (): Account =>
  accountFrom({
    seed: 'bad',
    code: second,
    no: 2,
    gen: 2,
    retired: [{ code: first, no: 1, why: 'replaced' }],
    hosts: [b64(Buffer.alloc(32, 7))],
  });

export const raw = (name: string, fails: string, field: string | undefined, text: string): Vector => ({
  name,
  text,
  tries: [{ password, fails, ...(field !== undefined && { field }) }],
});

export const without = (object: Json, name: string): Json => {
  const { [name]: _, ...rest } = object;
  return rest;
};

export const onEnd = (text: unknown, end: string): string => String(text).slice(0, -1) + end;
