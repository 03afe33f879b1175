// A KeePass database, KDBX 3.1 and 4, under a password and perhaps a key file. Nothing in it can take more memory or time than the
// bounds in costs.ts, and what unpacks to more than an archive may is not unpacked.
// Source: keepass.info/help/kb/kdbx.html.

import { createCipheriv, createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Unread } from '../transfer/reading.ts';
import { textIn } from '../transfer/text-in.ts';
import { costs } from './costs.ts';
import type { Contents, Importer, ImportPorts, Opened } from './importer.ts';
import { readKeePass, type Unmask } from './keepass-xml.ts';
import { keyFromFile } from './key-file.ts';
import { mostUnpacked } from './zip.ts';

const program = 'KeePass';

const signature = [0x03, 0xd9, 0xa2, 0x9a];
const second = { kdbx: 0xb54bfb67, beta: 0xb54bfb66, old: 0xb54bfb65 } as const;

const ciphers: Readonly<Record<string, 'aes' | 'chacha20'>> = {
  '31c1f2e6bf714350be5805216afc5aff': 'aes',
  d6038a2b8b6f4cb5a524339a31dbb59a: 'chacha20',
};
const kdfs: Readonly<Record<string, 'aes' | 'argon2d' | 'argon2id'>> = {
  c9d9f39a628a4460bf740d08c18a4fea: 'aes',
  '7c02bb8279a74ac0927d114a00648238': 'aes',
  ef636ddf8c29444b91f7a9a403e30a0c: 'argon2d',
  '9e298b1956db4773b23dfc3ec6f0a1e6': 'argon2id',
};

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const sha512 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The parts of the file do not hold together: it is cut off or damaged. */
class Broken extends Error {}

/** Reads what stands one behind the other; what would stand behind the end is damage. */
class Cursor {
  readonly bytes: Buffer;
  at = 0;
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  take(length: number): Buffer {
    if (length < 0 || this.at + length > this.bytes.length) throw new Broken();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  u8(): number {
    return this.take(1).readUInt8();
  }
  u16(): number {
    return this.take(2).readUInt16LE();
  }
  u32(): number {
    return this.take(4).readUInt32LE();
  }
  rest(): Buffer {
    return this.take(this.bytes.length - this.at);
  }
}

type Fields = ReadonlyMap<number, Buffer>;

interface Header {
  readonly major: number;
  readonly fields: Fields;
  /** The bytes of the header itself. */
  readonly bytes: Buffer;
}

function headerIn(cursor: Cursor): Header {
  const start = cursor.at;
  cursor.take(8);
  cursor.u16();
  const major = cursor.u16();
  const fields = new Map<number, Buffer>();
  for (;;) {
    const id = cursor.u8();
    const value = cursor.take(major >= 4 ? cursor.u32() : cursor.u16());
    if (id === 0) return { major, fields, bytes: cursor.bytes.subarray(start, cursor.at) };
    fields.set(id, value);
  }
}

/** KDBX 4 writes the parameters of its KDF as a dictionary. */
function dictionaryIn(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const cursor = new Cursor(bytes);
  cursor.u16();
  const values = new Map<string, Buffer>();
  while (cursor.u8() !== 0) {
    const name = cursor.take(cursor.u32()).toString('utf8');
    values.set(name, cursor.take(cursor.u32()));
  }
  return values;
}

/** An unsigned number of 4 or 8 bytes; larger than any bound where it does not fit. */
function numberIn(bytes: Buffer | undefined): number {
  if (bytes?.length === 4) return bytes.readUInt32LE();
  if (bytes?.length === 8) return Number(bytes.readBigUInt64LE());
  throw new Broken();
}

type Kdf =
  | { readonly kind: 'aes'; readonly seed: Buffer; readonly rounds: number }
  | {
      readonly kind: 'argon2d' | 'argon2id';
      readonly salt: Buffer;
      readonly m: number;
      readonly t: number;
      readonly p: number;
      readonly version: number;
    };

function need(value: Buffer | undefined, length?: number): Buffer {
  if (value === undefined || (length !== undefined && value.length !== length)) throw new Broken();
  return value;
}

function kdfIn({ major, fields }: Header): Kdf | undefined {
  if (major < 4) return { kind: 'aes', seed: need(fields.get(5), 32), rounds: numberIn(fields.get(6)) };
  const values = dictionaryIn(need(fields.get(11)));
  const kind = kdfs[need(values.get('$UUID'), 16).toString('hex')];
  if (kind === undefined) return undefined;
  if (kind === 'aes') return { kind, seed: need(values.get('S'), 32), rounds: numberIn(values.get('R')) };
  // A secret key and associated data are in the format, and nobody's program writes them.
  if (values.has('K') || values.has('A')) return undefined;
  return {
    kind,
    salt: need(values.get('S')),
    m: Math.ceil(numberIn(values.get('M')) / 1024),
    t: numberIn(values.get('I')),
    p: numberIn(values.get('P')),
    version: numberIn(values.get('V')),
  };
}

const isTooCostly = (kdf: Kdf): boolean => (kdf.kind === 'aes' ? kdf.rounds > costs.aes : costs.isTooMuchArgon2(kdf));

/** Blocks of zeros, as many as are enciphered at once: long enough to be fast, short enough to let others in between. */
const atOnce = 1 << 18;

/**
 * Each half enciphered `rounds` times with AES-256: CBC over zeros does just that, as each block is the one before it enciphered.
 */
async function aesRounds(key: Uint8Array, seed: Buffer, rounds: number): Promise<Buffer> {
  const halves = [key.subarray(0, 16), key.subarray(16, 32)].map((half) => ({
    half,
    cipher: createCipheriv('aes-256-cbc', seed, half),
  }));
  const ends = halves.map(({ half }) => Buffer.from(half));
  const zeros = Buffer.alloc(Math.min(atOnce, Math.max(1, rounds)) * 16);
  for (let done = 0; done < rounds; done += atOnce) {
    const blocks = Math.min(atOnce, rounds - done);
    for (const [at, { cipher }] of halves.entries())
      ends[at] = Buffer.from(cipher.update(zeros.subarray(0, blocks * 16)).subarray(-16));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sha256(...ends);
}

const transformed = (kdf: Kdf, key: Uint8Array, { argon2 }: ImportPorts): Promise<Uint8Array> => {
  if (kdf.kind === 'aes') return aesRounds(key, kdf.seed, kdf.rounds);
  const { kind, salt, m, t, p, version } = kdf;
  return argon2(key, salt, { kind, m, t, p, version });
};

function decrypted(data: Buffer, key: Buffer, { fields }: Header): Buffer | undefined {
  const cipher = ciphers[need(fields.get(2), 16).toString('hex')];
  const iv = need(fields.get(7));
  if (cipher === 'chacha20') {
    const decipher = createDecipheriv('chacha20', key, Buffer.concat([Buffer.alloc(4), need(iv, 12)]));
    return Buffer.concat([decipher.update(data), decipher.final()]);
  }
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, need(iv, 16));
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** KDBX 4: blocks, each behind its HMAC; a block of no length is the last. */
function blocks4(cursor: Cursor, hmacKey: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let index = 0n; ; index += 1n) {
    const mac = cursor.take(32);
    const length = cursor.take(4);
    const data = cursor.take(length.readUInt32LE());
    const number = Buffer.alloc(8);
    number.writeBigUInt64LE(index);
    const own = createHmac('sha256', sha512(number, hmacKey)).update(number).update(length).update(data).digest();
    if (!timingSafeEqual(own, mac)) throw new Broken();
    if (data.length === 0) return Buffer.concat(pieces);
    pieces.push(data);
  }
}

/** KDBX 3: blocks, each behind its number and its SHA-256. */
function blocks3(cursor: Cursor): Buffer {
  const pieces: Buffer[] = [];
  for (;;) {
    cursor.u32();
    const hash = cursor.take(32);
    const data = cursor.take(cursor.u32());
    if (data.length === 0) return Buffer.concat(pieces);
    if (!timingSafeEqual(sha256(data), hash)) throw new Broken();
    pieces.push(data);
  }
}

/** The key stream that masks values in the XML, one after the other. */
async function unmaskWith(kind: number, key: Buffer): Promise<Unmask> {
  const { salsa20 } = await import('@noble/ciphers/salsa.js');
  return (masked) => {
    const whole = Buffer.concat(masked);
    const stream = (): Uint8Array => {
      if (kind === 2) return salsa20(sha256(key), Buffer.from('e830094b97205d2a', 'hex'), whole);
      const hash = sha512(key);
      const iv = Buffer.concat([Buffer.alloc(4), hash.subarray(32, 44)]);
      return createDecipheriv('chacha20', hash.subarray(0, 32), iv).update(whole);
    };
    if (kind !== 0 && kind !== 2 && kind !== 3) throw new Broken();
    const clear = kind === 0 ? whole : stream();
    let at = 0;
    return masked.map(({ length }) => {
      at += length;
      return clear.subarray(at - length, at);
    });
  };
}

const unpackedInside = (bytes: Buffer, compression: Buffer | undefined): Buffer | 'too-much' => {
  if (compression === undefined || numberIn(compression) === 0) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too-much';
    throw new Broken();
  }
};

const tooMuch: Unread = { why: 'unpacks-to-more', mebibytes: mostUnpacked / 1024 / 1024 };

async function inside3(cursor: Cursor, header: Header, key: Buffer): Promise<Contents | Unread | 'wrong'> {
  const start = need(header.fields.get(9), 32);
  const data = decrypted(cursor.rest(), key, header);
  if (data === undefined || !data.subarray(0, 32).equals(start)) return 'wrong';
  const xml = unpackedInside(blocks3(new Cursor(data.subarray(32))), header.fields.get(3));
  if (xml === 'too-much') return tooMuch;
  return readInside(xml, await unmaskWith(numberIn(header.fields.get(10)), need(header.fields.get(8))));
}

async function inside4(
  cursor: Cursor,
  header: Header,
  seeded: Buffer,
  key: Buffer,
): Promise<Contents | Unread | 'wrong'> {
  const hmacKey = sha512(seeded, Uint8Array.of(1));
  const [hash, mac] = [cursor.take(32), cursor.take(32)];
  if (!sha256(header.bytes).equals(hash)) throw new Broken();
  const own = createHmac('sha256', sha512(Buffer.alloc(8, 0xff), hmacKey))
    .update(header.bytes)
    .digest();
  if (!timingSafeEqual(own, mac)) return 'wrong';
  const data = decrypted(blocks4(cursor, hmacKey), key, header);
  if (data === undefined) throw new Broken();
  const bytes = unpackedInside(data, header.fields.get(3));
  if (bytes === 'too-much') return tooMuch;
  const inner = new Cursor(bytes);
  const binaries = new Map<string, Uint8Array | undefined>();
  let [kind, streamKey]: [number, Buffer] = [0, Buffer.alloc(0)];
  for (;;) {
    const id = inner.u8();
    const value = inner.take(inner.u32());
    if (id === 0) break;
    if (id === 1) kind = numberIn(value);
    else if (id === 2) streamKey = value;
    // The first byte says whether it is to be masked in memory.
    else if (id === 3) binaries.set(String(binaries.size), new Uint8Array(value.subarray(1)));
  }
  return readInside(inner.rest(), await unmaskWith(kind, streamKey), binaries);
}

async function readInside(
  xml: Buffer,
  unmask: Unmask,
  binaries = new Map<string, Uint8Array | undefined>(),
): Promise<Contents | Unread> {
  const text = textIn(xml);
  if (text === undefined) return { why: 'broken' };
  return readKeePass(text, unmask, binaries);
}

async function open(
  bytes: Uint8Array,
  password: string,
  kdf: Kdf,
  ports: ImportPorts,
): Promise<Contents | Unread | 'wrong'> {
  const cursor = new Cursor(bytes);
  const header = headerIn(cursor);
  const parts = [
    ...(password === '' && ports.keyFile !== undefined ? [] : [sha256(Buffer.from(password, 'utf8'))]),
    ...(ports.keyFile === undefined ? [] : [await keyFromFile(ports.keyFile)]),
  ];
  const secret = await transformed(kdf, sha256(...parts), ports);
  const seeded = Buffer.concat([need(header.fields.get(4), 32), secret]);
  const key = sha256(seeded);
  return header.major < 4 ? inside3(cursor, header, key) : inside4(cursor, header, seeded, key);
}

/** Does the work, and answers that the file is broken wherever the work finds damage. */
async function orBroken<Value>(work: () => Promise<Value>): Promise<Value | Unread> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Broken) return { why: 'broken' };
    throw error;
  }
}

async function look(bytes: Uint8Array, ports: ImportPorts): Promise<Opened> {
  const cursor = new Cursor(bytes);
  const kind = cursor.take(8).readUInt32LE(4);
  if (kind !== second.kdbx) return { why: 'too-old', program };
  cursor.at = 0;
  const header = headerIn(cursor);
  if (header.major !== 3 && header.major !== 4)
    return { why: header.major < 3 ? 'too-old' : 'newer-than-known', program };
  const kdf = kdfIn(header);
  const cipher = ciphers[need(header.fields.get(2), 16).toString('hex')];
  if (kdf === undefined || cipher === undefined) return { why: 'unknown-cipher', program };
  if (isTooCostly(kdf)) return { why: 'too-costly', program };
  return { program, open: (password) => orBroken(() => open(bytes, password, kdf, ports)) };
}

export const kdbx: Importer = {
  origin: 'kdbx',
  knows: ({ bytes }) => signature.every((byte, at) => bytes[at] === byte),
  read: ({ bytes }, ports) => orBroken(() => look(bytes, ports)),
};
