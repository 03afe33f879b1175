// From header bytes to Header: exact fields, types, lengths, bounds, and what must fit together. Nothing here is
// vouched for yet: the `mac` is checked once a secret has given the DEK.
import { toBase64url } from './base64url.ts';
import { checkCost } from './cost.ts';
import { SealedFileFailure } from './failure.ts';
import { bytes, exactly, list, oneOf, time, whole } from './fields.ts';
import { type Header, mostRetired, mostSlots, type RetiredEntry, type Slot } from './header.ts';
import { type Plain, readPlain } from './plain-json.ts';

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
