// The body: the record, padded so that its length tells little, sealed under a key of this one write.
// The header's bytes are the associated data: a body cannot be put under another header.
import { concatBytes } from '@noble/hashes/utils.js';
import { decrypt, encrypt } from './aead.ts';
import { SealedFileFailure } from './failure.ts';
import { type Format, hkdf, label } from './format.ts';

/** The plaintext is padded up to a multiple of this many bytes. */
export const blockLength = 4096;

const mark = 0x80;

/** The key and the bindings that a body is sealed under. `bodySalt` has 32 bytes and is fresh on every write. */
export interface BodyKey {
  readonly fmt: Format;
  readonly dek: Uint8Array;
  readonly bodySalt: Uint8Array;
  readonly hdr: Uint8Array;
}

const keyOf = ({ fmt, dek, bodySalt }: BodyKey): Uint8Array => hkdf(dek, bodySalt, label(fmt, 'body'), 32);

/** The record's bytes, 0x80, zeros up to a multiple of 4096 (ISO/IEC 7816-4 padding), encrypted, and the tag. */
export function sealBody(json: Uint8Array, under: BodyKey): Uint8Array {
  const padding = new Uint8Array(blockLength - (json.length % blockLength));
  padding[0] = mark;
  const plaintext = concatBytes(json, padding);
  const key = keyOf(under);
  const body = encrypt(key, under.hdr, plaintext);
  key.fill(0);
  plaintext.fill(0);
  return body;
}

/** The record's bytes. Throws SealedFileFailure `body` for a wrong tag or padding. The caller wipes what it is given. */
export function openBody(body: Uint8Array, under: BodyKey): Uint8Array {
  const key = keyOf(under);
  const plaintext = decrypt(key, under.hdr, body);
  key.fill(0);
  if (plaintext === undefined) throw new SealedFileFailure('body');
  const end = plaintext.findLastIndex((byte) => byte !== 0);
  if (plaintext[end] !== mark || plaintext.length - end > blockLength) {
    plaintext.fill(0);
    throw new SealedFileFailure('body');
  }
  return plaintext.subarray(0, end);
}
