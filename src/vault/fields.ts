// One reader a kind of field. A wrong shape is `fields`, a right shape with a value out of range is `bounds`;
// both name the field's path.
import { fromBase64url } from './base64url.ts';
import { SealedFileFailure } from './failure.ts';
import { latin1, type Plain, pathOf } from './plain-json.ts';

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
