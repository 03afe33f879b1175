// The container: four strings. All that can be refused without a secret is refused here, before anything costly.
import { decodedLength, fromBase64url, toBase64url } from './base64url.ts';
import { blockLength } from './body.ts';
import { SealedFileFailure } from './failure.ts';
import type { Format } from './format.ts';
import { type Header, parseHeader } from './header.ts';
import { bytes, exactly, latin1, type Plain, readPlain } from './strict-json.ts';

/** 24 MiB: a larger file is not read at all. */
export const mostFileBytes = 25_165_824;

/** 64 KiB: 8 slots and 64 retired codes need about 14 KiB. Known from the text's length, before it is decoded. */
export const mostHeaderBytes = 65_536;

/** A sealed file as read, without a secret. `header` is what `hdr` says, and not vouched for yet. */
export interface SealedFile {
  readonly fmt: Format;
  readonly header: Header;
  /** The header's bytes as they were written. */
  readonly hdr: Uint8Array;
  /** 32 bytes. */
  readonly mac: Uint8Array;
  /** The ciphertext, a multiple of 4096 bytes, and the 16 bytes of its tag. */
  readonly body: Uint8Array;
}

const names = ['fmt', 'hdr', 'mac', 'body'];

/** Reads a file of this format. Throws SealedFileFailure `size`, `fields`, `bounds` or `version`. */
export function parseSealed(file: Uint8Array, format: Format = 'sparekey/v1'): SealedFile {
  if (file.length > mostFileBytes) throw new SealedFileFailure('size');
  const value = readPlain(file, '', 1, (name, member) => {
    if (!names.includes(name) || !(member instanceof Uint8Array)) throw new SealedFileFailure('fields', name);
    if (name === 'fmt' && latin1(member.subarray(0, 64)) !== format) throw new SealedFileFailure('version', 'fmt');
  });
  exactly(value, names, '');
  const hdr = readHdr(stringOf(value, 'hdr'));
  return {
    fmt: format,
    header: parseHeader(hdr),
    hdr,
    mac: bytes(value, 'mac', '', 32),
    body: readBody(stringOf(value, 'body')),
  };
}

function stringOf(members: ReadonlyMap<string, Plain>, name: string): Uint8Array {
  const value = members.get(name);
  if (value instanceof Uint8Array) return value;
  throw new SealedFileFailure('fields', name);
}

function readHdr(text: Uint8Array): Uint8Array {
  if (decodedLength(text) > mostHeaderBytes) throw new SealedFileFailure('bounds', 'hdr');
  const hdr = fromBase64url(text);
  if (hdr === undefined) throw new SealedFileFailure('fields', 'hdr');
  return hdr;
}

function readBody(text: Uint8Array): Uint8Array {
  const plain = decodedLength(text) - 16;
  const body = plain > 0 && plain % blockLength === 0 ? fromBase64url(text) : undefined;
  if (body === undefined) throw new SealedFileFailure('fields', 'body');
  return body;
}

/** The file's bytes. Throws SealedFileFailure `size` when it would be too large to be read again. */
export function containerBytes({ fmt, hdr, mac, body }: Omit<SealedFile, 'header'>): Uint8Array {
  const fields = { fmt, hdr: toBase64url(hdr), mac: toBase64url(mac), body: toBase64url(body) };
  const file = new TextEncoder().encode(`${JSON.stringify(fields)}\n`);
  if (file.length > mostFileBytes) throw new SealedFileFailure('size');
  return file;
}
