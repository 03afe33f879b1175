// A reader for the little JSON that a sealed file needs: objects, lists, null, whole numbers from 0, and strings
// without any escape. JSON.parse will not do for text nobody vouches for: it hides equal names, and 16 MB of nested
// lists made it take 640 MB. Strings stay views into the file's bytes, so nothing big is copied here.

import { fromBase64url } from './base64url.ts';
import { SealedFileFailure } from './failure.ts';

/** A value as read; a string is its bytes. */
export type Plain = Map<string, Plain> | Plain[] | Uint8Array | number | null;

/** Told of every member of the outermost object as soon as it is read, so that a reader can refuse early. */
export type Seen = (name: string, value: Plain) => void;

const [quote, comma, colon, open, close, openObject, closeObject] = [0x22, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d];
const backslash = 0x5c;
const mostSpace = 65_536;
const longestName = 32;
const longestNumber = 16;

/** The bytes as text, one character a byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The path of a member: `hdr` and `v` give `hdr.v`. */
export const pathOf = (parent: string, name: string): string => (parent === '' ? name : `${parent}.${name}`);

/**
 * Reads one object and nothing after it. `path` is where the object is, for messages; `depth` is how deep objects and
 * lists may lie in one another, the outermost counted. Throws SealedFileFailure `fields`, with the path of the member.
 */
export function readPlain(bytes: Uint8Array, path: string, depth: number, seen: Seen): Map<string, Plain> {
  let at = 0;
  let spaces = 0;

  const refuse = (where: string): never => {
    throw new SealedFileFailure('fields', where);
  };

  /** The next byte that is not white space (RFC 8259 §2), not yet taken. */
  const next = (): number | undefined => {
    for (;;) {
      const byte = bytes[at];
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return byte;
      at += 1;
      spaces += 1;
      if (spaces > mostSpace) refuse(path);
    }
  };

  const take = (byte: number, where: string): void => {
    if (next() !== byte) refuse(where);
    at += 1;
  };

  /** Takes a comma (there is more) or the closing byte (there is not). */
  const more = (end: number, where: string): boolean => {
    const another = next() === comma;
    take(another ? comma : end, where);
    return another;
  };

  const string = (where: string): Uint8Array => {
    take(quote, where);
    const end = bytes.indexOf(quote, at);
    if (end < 0) refuse(where);
    const text = bytes.subarray(at, end);
    if (text.includes(backslash)) refuse(where);
    at = end + 1;
    return text;
  };

  const object = (where: string, level: number): Map<string, Plain> => {
    const members = new Map<string, Plain>();
    take(openObject, where);
    if (next() === closeObject) {
      at += 1;
      return members;
    }
    do {
      const bare = string(where);
      if (bare.length > longestName) refuse(where);
      const name = latin1(bare);
      const here = pathOf(where, name);
      take(colon, here);
      if (members.has(name)) refuse(here);
      const value = any(here, level);
      members.set(name, value);
      if (level === 1) seen(name, value);
    } while (more(closeObject, where));
    return members;
  };

  const list = (where: string, level: number): Plain[] => {
    const items: Plain[] = [];
    take(open, where);
    if (next() === close) {
      at += 1;
      return items;
    }
    do items.push(any(`${where}[${items.length}]`, level));
    while (more(close, where));
    return items;
  };

  const word = (where: string): number | null => {
    const start = at;
    while (/[\w.+-]/.test(String.fromCharCode(bytes[at] ?? 0)) && at - start <= longestNumber) at += 1;
    const text = latin1(bytes.subarray(start, at));
    if (text === 'null') return null;
    if (!/^(0|[1-9][0-9]*)$/.test(text) || !Number.isSafeInteger(Number(text))) refuse(where);
    return Number(text);
  };

  /** A value inside an object or list at `level`. */
  const any = (where: string, level: number): Plain => {
    const first = next();
    if (first === quote) return string(where);
    if (first !== openObject && first !== open) return word(where);
    if (level === depth) refuse(where);
    return first === openObject ? object(where, level + 1) : list(where, level + 1);
  };

  const whole = object(path, 1);
  if (next() !== undefined) refuse(path);
  return whole;
}

// One reader a kind of field. A wrong shape is `fields`, a right shape with a value out of range is `bounds`;
// both name the field's path.

export type Members = ReadonlyMap<string, Plain>;

/** ISO 8601 in UTC, to the second or the millisecond. */
export const isoTime = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/;

/** Longer than any text or base64url of a fixed length in the header: 48 bytes are 64 characters. */
const longest = 64;

/** An object with exactly these members. The failure names the first that is too many, else the first that is missing. */
export function exactly(value: Plain | undefined, names: readonly string[], path: string): Members {
  if (!(value instanceof Map)) throw new SealedFileFailure('fields', path);
  const members: Members = value;
  const wrong = [...members.keys()].find((name) => !names.includes(name)) ?? names.find((name) => !members.has(name));
  if (wrong !== undefined) throw new SealedFileFailure('fields', pathOf(path, wrong));
  return members;
}

/** Text of at most 64 bytes. */
function text(members: Members, name: string, path: string): string {
  const value = members.get(name);
  if (!(value instanceof Uint8Array) || value.length > longest) {
    throw new SealedFileFailure('fields', pathOf(path, name));
  }
  return latin1(value);
}

/** Exactly `length` bytes (at most 48), as strict base64url. */
export function bytes(members: Members, name: string, path: string, length: number): Uint8Array {
  const value = members.get(name);
  const read = value instanceof Uint8Array && value.length <= longest ? fromBase64url(value) : undefined;
  if (read?.length !== length) throw new SealedFileFailure('fields', pathOf(path, name));
  return read;
}

/** A whole number, at least `least`. */
export function whole(members: Members, name: string, path: string, least = 1): number {
  const value = members.get(name);
  if (typeof value !== 'number') throw new SealedFileFailure('fields', pathOf(path, name));
  if (value < least) throw new SealedFileFailure('bounds', pathOf(path, name));
  return value;
}

/** A time, as `2026-05-02T10:00:00Z`. */
export function time(members: Members, name: string, path: string): string {
  const value = text(members, name, path);
  if (!isoTime.test(value)) throw new SealedFileFailure('fields', pathOf(path, name));
  return value;
}

/** One of a few words. */
export function oneOf<Word extends string>(members: Members, name: string, path: string, words: readonly Word[]): Word {
  const value = text(members, name, path);
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new SealedFileFailure('fields', pathOf(path, name));
  return word;
}

/** A list of at most `most` items. */
export function list(members: Members, name: string, path: string, most: number): readonly Plain[] {
  const value = members.get(name);
  if (!Array.isArray(value)) throw new SealedFileFailure('fields', pathOf(path, name));
  if (value.length > most) throw new SealedFileFailure('bounds', pathOf(path, name));
  return value;
}
