// The header: what may be read without a secret. It is stored as the very bytes that were written,
// because the `mac` and the body's AEAD are over those bytes, not over what they mean.

import { timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from './base64url.ts';
import { SealedFileFailure } from './failure.ts';
import { type Format, hkdf, label } from './format.ts';
import { checkCost } from './kdf.ts';
import { bytes, exactly, list, oneOf, type Plain, readPlain, time, whole } from './strict-json.ts';

/** The kind of a slot's secret. */
export type SecretKind = 'password' | 'recovery' | 'host';

/** How a code ended: it opened the account once, or another one took its place. */
export type RetiredWhy = 'spent' | 'replaced';

/** One way in: the DEK wrapped under a key that comes from one secret. */
export interface Slot {
  /** 16 bytes, random. */
  readonly id: Uint8Array;
  readonly kind: SecretKind;
  readonly kdf: 'argon2id' | 'none';
  /** Argon2id's memory in KiB, passes and lanes; all 0 for `none`. */
  readonly m: number;
  readonly t: number;
  readonly p: number;
  /** 16 bytes; a recovery slot has the header's `codeSalt`. */
  readonly salt: Uint8Array;
  /** 32 bytes that commit to the key: ChaCha20-Poly1305 alone does not (one wrap can open under two keys). */
  readonly cmt: Uint8Array;
  /** 48 bytes: the DEK, encrypted, and its tag. */
  readonly wrap: Uint8Array;
}

/** A recovery code that opens nothing any more. */
export interface RetiredEntry {
  readonly no: number;
  /** When it was made and when it ended, ISO 8601 UTC. */
  readonly made: string;
  readonly ended: string;
  readonly why: RetiredWhy;
  /** 16 bytes by which the code is known again. */
  readonly tag: Uint8Array;
}

export interface Header {
  readonly v: 1;
  /** 16 bytes that also name the file. */
  readonly account: Uint8Array;
  /** Grows by one on every write. */
  readonly gen: number;
  /** Grows by one with every new DEK. */
  readonly epoch: number;
  /** 32 bytes, new on every write. */
  readonly bodySalt: Uint8Array;
  /** 16 bytes, the salt of every recovery code of the account. */
  readonly codeSalt: Uint8Array;
  /** The public number of the live code and when it was made. */
  readonly code: { readonly no: number; readonly made: string } | null;
  readonly retired: readonly RetiredEntry[];
  readonly slots: readonly Slot[];
}

export const mostSlots = 8;
export const mostRetired = 64;

/** The header's bytes as they are written: JSON without spaces, the fields in the order of docs/format.md. */
export function encodeHeader(header: Header): Uint8Array {
  const b64 = toBase64url;
  const { v, gen, epoch, code } = header;
  const retired = header.retired.map(({ no, made, ended, why, tag }) => ({ no, made, ended, why, tag: b64(tag) }));
  const slots = header.slots.map(({ id, kind, kdf, m, t, p, salt, cmt, wrap }) => ({
    id: b64(id),
    kind,
    kdf,
    m,
    t,
    p,
    salt: b64(salt),
    cmt: b64(cmt),
    wrap: b64(wrap),
  }));
  const [account, bodySalt, codeSalt] = [b64(header.account), b64(header.bodySalt), b64(header.codeSalt)];
  const live = code && { no: code.no, made: code.made };
  return new TextEncoder().encode(
    JSON.stringify({ v, account, gen, epoch, bodySalt, codeSalt, code: live, retired, slots }),
  );
}

// From header bytes to Header: exact fields, types, lengths, bounds, and what must fit together. Nothing here is
// vouched for yet: the `mac` is checked once a secret has given the DEK.

const names = ['v', 'account', 'gen', 'epoch', 'bodySalt', 'codeSalt', 'code', 'retired', 'slots'];

/** The header, a slot and its fields: the deepest that lies in the header is an object in a list in the object. */
const depth = 3;

/** Throws SealedFileFailure `fields`, `bounds` or `version`, with the field's path from `hdr` on. */
export function parseHeader(hdr: Uint8Array): Header {
  // A header of another version is told as that, whatever else it has: its other fields may well be new.
  const value = readPlain(hdr, 'hdr', depth, (name, member) => {
    if (name === 'v' && typeof member === 'number' && member !== 1) throw new SealedFileFailure('version', 'hdr.v');
  });
  const header: Header = {
    ...parseFixed(value),
    code: parseCode(value.get('code')),
    retired: list(value, 'retired', 'hdr', mostRetired).map((item, at) => parseRetired(item, `hdr.retired[${at}]`)),
    slots: list(value, 'slots', 'hdr', mostSlots).map((item, at) => parseSlot(item, `hdr.slots[${at}]`)),
  };
  checkTogether(header);
  return header;
}

function parseFixed(value: Plain): Omit<Header, 'code' | 'retired' | 'slots'> {
  const members = exactly(value, names, 'hdr');
  whole(members, 'v', 'hdr');
  return {
    v: 1,
    account: bytes(members, 'account', 'hdr', 16),
    gen: whole(members, 'gen', 'hdr'),
    epoch: whole(members, 'epoch', 'hdr'),
    bodySalt: bytes(members, 'bodySalt', 'hdr', 32),
    codeSalt: bytes(members, 'codeSalt', 'hdr', 16),
  };
}

function parseCode(value: Plain | undefined): Header['code'] {
  if (value === null) return null;
  const members = exactly(value, ['no', 'made'], 'hdr.code');
  return { no: whole(members, 'no', 'hdr.code'), made: time(members, 'made', 'hdr.code') };
}

function parseRetired(value: Plain, path: string): RetiredEntry {
  const members = exactly(value, ['no', 'made', 'ended', 'why', 'tag'], path);
  return {
    no: whole(members, 'no', path),
    made: time(members, 'made', path),
    ended: time(members, 'ended', path),
    why: oneOf(members, 'why', path, ['spent', 'replaced']),
    tag: bytes(members, 'tag', path, 16),
  };
}

function parseSlot(value: Plain, path: string): Slot {
  const members = exactly(value, ['id', 'kind', 'kdf', 'm', 't', 'p', 'salt', 'cmt', 'wrap'], path);
  const kind = oneOf(members, 'kind', path, ['password', 'recovery', 'host']);
  const slot: Slot = {
    id: bytes(members, 'id', path, 16),
    kind,
    kdf: oneOf(members, 'kdf', path, kind === 'host' ? ['none'] : ['argon2id']),
    m: whole(members, 'm', path, 0),
    t: whole(members, 't', path, 0),
    p: whole(members, 'p', path, 0),
    salt: bytes(members, 'salt', path, 16),
    cmt: bytes(members, 'cmt', path, 32),
    wrap: bytes(members, 'wrap', path, 48),
  };
  if (kind !== 'host') checkCost(slot, path);
  else if (slot.m + slot.t + slot.p > 0) throw new SealedFileFailure('bounds', `${path}.m`);
  return slot;
}

/** At least one slot, ids distinct, one recovery slot exactly when there is a code, and it has the account's salt. */
function checkTogether({ slots, code, codeSalt }: Header): void {
  if (slots.length === 0) throw new SealedFileFailure('bounds', 'hdr.slots');
  if (new Set(slots.map(({ id }) => toBase64url(id))).size < slots.length) {
    throw new SealedFileFailure('fields', 'hdr.slots');
  }
  const recovery = slots.filter(({ kind }) => kind === 'recovery');
  if (recovery.length !== (code === null ? 0 : 1)) throw new SealedFileFailure('fields', 'hdr.code');
  if (recovery.some(({ salt }) => Buffer.compare(salt, codeSalt) !== 0)) {
    throw new SealedFileFailure('fields', 'hdr.codeSalt');
  }
}

// The header's MAC: checked before anything of the header is believed, and what the rollback memory remembers.

/** HMAC-SHA-256(HKDF(DEK, ∅, "…/header", 32), header bytes): 32 bytes. */
export function headerMac(fmt: Format, dek: Uint8Array, hdr: Uint8Array): Uint8Array {
  const key = hkdf(dek, new Uint8Array(), label(fmt, 'header'), 32);
  const mac = hmac(sha256, key, hdr);
  key.fill(0);
  return mac;
}

/** Throws SealedFileFailure `mac` when the header was not written by who has this DEK. In constant time. */
export function checkMac(
  file: { readonly fmt: Format; readonly hdr: Uint8Array; readonly mac: Uint8Array },
  dek: Uint8Array,
): void {
  if (!timingSafeEqual(headerMac(file.fmt, dek, file.hdr), file.mac)) throw new SealedFileFailure('mac');
}
