// A KDBX file, for tests, written from the format's description: 3.1 with AES-KDF, 4 with AES-KDF or Argon2.

import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { salsa20 } from '@noble/ciphers/salsa.js';
import type { Argon2 } from '../../../src/keyring/import/importer.ts';

type Kdf =
  | { readonly kind: 'aes'; readonly rounds: number }
  | {
      readonly kind: 'argon2d' | 'argon2id';
      readonly m: number;
      readonly t: number;
      readonly p: number;
      readonly version?: number;
    };

export interface Kdbx {
  readonly major: 3 | 4;
  readonly password: string;
  /** Values in `Protected="True"` are masked here: they stand in clear between the tags. */
  readonly xml: string;
  readonly kdf?: Kdf;
  readonly cipher?: 'aes' | 'chacha20' | 'twofish';
  readonly gzip?: boolean;
  readonly binaries?: readonly string[];
  readonly argon2?: Argon2;
}

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
  const made = createHash(name);
  for (const part of parts) made.update(part);
  return made.digest();
};
const fill = (length: number, byte: number): Buffer => Buffer.alloc(length, byte);
const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
};

const cipherIds = {
  aes: '31c1f2e6bf714350be5805216afc5aff',
  chacha20: 'd6038a2b8b6f4cb5a524339a31dbb59a',
  twofish: 'ad68f29f576f4bb9a36ad47af965346c',
};
const kdfIds = {
  aes: '7c02bb8279a74ac0927d114a00648238',
  argon2d: 'ef636ddf8c29444b91f7a9a403e30a0c',
  argon2id: '9e298b1956db4773b23dfc3ec6f0a1e6',
};

function dictionary(values: readonly (readonly [type: number, name: string, value: Buffer])[]): Buffer {
  const entries = values.flatMap(([type, name, value]) => [
    Buffer.from([type]),
    u32(name.length),
    Buffer.from(name),
    u32(value.length),
    value,
  ]);
  return Buffer.concat([u16(0x100), ...entries, Buffer.from([0])]);
}

function aesKdf(key: Buffer, seed: Buffer, rounds: number): Buffer {
  let block = key;
  for (let at = 0; at < rounds; at += 1) {
    const cipher = createCipheriv('aes-256-ecb', seed, null).setAutoPadding(false);
    block = Buffer.concat([cipher.update(block), cipher.final()]);
  }
  return hash('sha256', block);
}

function masked(xml: string, mask: (clear: Buffer) => Uint8Array): string {
  const values = [...xml.matchAll(/<Value Protected="True">([^<]*)<\/Value>/g)].map(([, text = '']) =>
    Buffer.from(text),
  );
  const stream = Buffer.from(mask(Buffer.concat(values)));
  let [at, next] = [0, 0];
  return xml.replaceAll(/<Value Protected="True">[^<]*<\/Value>/g, () => {
    const length = values[next]?.length ?? 0;
    next += 1;
    at += length;
    return `<Value Protected="True">${stream.subarray(at - length, at).toString('base64')}</Value>`;
  });
}

export async function makeKdbx(of: Kdbx): Promise<Uint8Array> {
  const { major, password, kdf = { kind: 'aes', rounds: 10 }, cipher = 'aes', gzip = true } = of;
  const [seed, transformSeed, start] = [fill(32, 1), fill(32, 2), fill(32, 3)];
  const iv = fill(cipher === 'chacha20' ? 12 : 16, 4);
  const streamKey = fill(major === 3 ? 32 : 64, 5);
  const field = (id: number, value: Buffer): Buffer =>
    Buffer.concat([Buffer.from([id]), major === 3 ? u16(value.length) : u32(value.length), value]);
  const fields = [
    field(2, Buffer.from(cipherIds[cipher], 'hex')),
    field(3, u32(gzip ? 1 : 0)),
    field(4, seed),
    field(7, iv),
  ];
  if (major === 3)
    fields.push(
      field(5, transformSeed),
      field(6, u64(BigInt(kdf.kind === 'aes' ? kdf.rounds : 1))),
      field(8, streamKey),
      field(9, start),
      field(10, u32(2)),
    );
  else {
    const id: readonly [number, string, Buffer] = [0x42, '$UUID', Buffer.from(kdfIds[kdf.kind], 'hex')];
    fields.push(
      field(
        11,
        dictionary(
          kdf.kind === 'aes'
            ? [id, [0x05, 'R', u64(BigInt(kdf.rounds))], [0x42, 'S', transformSeed]]
            : [
                id,
                [0x42, 'S', transformSeed],
                [0x04, 'P', u32(kdf.p)],
                [0x05, 'M', u64(BigInt(kdf.m) * 1024n)],
                [0x05, 'I', u64(BigInt(kdf.t))],
                [0x04, 'V', u32(kdf.version ?? 0x13)],
              ],
        ),
      ),
    );
  }
  const header = Buffer.concat([
    Buffer.from([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5]),
    u16(major === 3 ? 1 : 0),
    u16(major),
    ...fields,
    field(0, Buffer.from('\r\n\r\n')),
  ]);
  const composite = hash('sha256', hash('sha256', Buffer.from(password)));
  const transformed =
    kdf.kind === 'aes'
      ? aesKdf(composite, transformSeed, Math.min(kdf.rounds, 1000))
      : Buffer.from(
          (await of.argon2?.(composite, transformSeed, { ...kdf, version: kdf.version ?? 0x13 })) ?? fill(32, 0),
        );
  const key = hash('sha256', seed, transformed);
  const encrypted = (data: Buffer): Buffer => {
    if (cipher === 'chacha20') return createCipheriv('chacha20', key, Buffer.concat([fill(4, 0), iv])).update(data);
    const made = createCipheriv('aes-256-cbc', key, iv);
    return Buffer.concat([made.update(data), made.final()]);
  };
  const packed = (data: Buffer): Buffer => (gzip ? gzipSync(data) : data);
  if (major === 3) {
    const xml = masked(of.xml, (clear) =>
      salsa20(hash('sha256', streamKey), Buffer.from('e830094b97205d2a', 'hex'), clear),
    );
    const data = packed(Buffer.from(xml));
    const blocks = [u32(0), hash('sha256', data), u32(data.length), data, u32(1), fill(32, 0), u32(0)];
    return new Uint8Array(Buffer.concat([header, encrypted(Buffer.concat([start, ...blocks]))]));
  }
  const xml = masked(of.xml, (clear) => {
    const stream = hash('sha512', streamKey);
    return createCipheriv(
      'chacha20',
      stream.subarray(0, 32),
      Buffer.concat([fill(4, 0), stream.subarray(32, 44)]),
    ).update(clear);
  });
  const inner = (id: number, value: Buffer): Buffer => Buffer.concat([Buffer.from([id]), u32(value.length), value]);
  const binaries = (of.binaries ?? []).map((text) => inner(3, Buffer.concat([Buffer.from([0]), Buffer.from(text)])));
  const inside = Buffer.concat([
    inner(1, u32(3)),
    inner(2, streamKey),
    ...binaries,
    inner(0, Buffer.alloc(0)),
    Buffer.from(xml),
  ]);
  const data = encrypted(packed(inside));
  const hmacKey = hash('sha512', seed, transformed, Buffer.from([1]));
  const block = (index: bigint, piece: Buffer): Buffer => {
    const mac = createHmac('sha256', hash('sha512', u64(index), hmacKey))
      .update(u64(index))
      .update(u32(piece.length))
      .update(piece);
    return Buffer.concat([mac.digest(), u32(piece.length), piece]);
  };
  const mac = createHmac('sha256', hash('sha512', fill(8, 0xff), hmacKey))
    .update(header)
    .digest();
  return new Uint8Array(
    Buffer.concat([header, hash('sha256', header), mac, block(0n, data), block(1n, Buffer.alloc(0))]),
  );
}
