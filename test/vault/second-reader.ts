// A second reader of sealed files, written from docs/format.md with other libraries, importing nothing of src/:
// where the two disagree about a vector, the document or one of them is wrong.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  bytesOf,
  listOf,
  type Members,
  members,
  need,
  Refused,
  readJson,
  time,
  type Value,
  whole,
  word,
} from './second-fields.ts';
import { readRecord } from './second-record.ts';

export { Refused } from './second-fields.ts';

export interface Given {
  readonly password?: string;
  readonly code?: string;
  readonly host?: string;
}
type Cost = { m: number; t: number; p: number };
type Stretch = (secret: Uint8Array, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

const ascii = (text: string): Buffer => Buffer.from(text, 'utf8');
const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const derive = (key: Uint8Array, salt: Uint8Array, use: string, length: number): Uint8Array =>
  hkdf(sha256, key, salt, ascii(`sparekey/v1/${use}`), length);

function decrypt(key: Uint8Array, aad: Uint8Array, sealed: Uint8Array, fails: string): Uint8Array {
  try {
    return chacha20poly1305(key, new Uint8Array(12), aad).decrypt(sealed);
  } catch {
    throw new Refused(fails);
  }
}

/** The record's JSON value. Rejects with Refused. */
export async function secondOpen(file: Uint8Array, given: Given, stretch: Stretch): Promise<unknown> {
  need(file.length <= 24 * 1024 * 1024, 'size');
  const outer = members(
    readJson(file, 1, (name, value) => {
      need(name !== 'fmt' || typeof value !== 'string' || value === 'sparekey/v1', 'version');
    }),
    ['fmt', 'hdr', 'mac', 'body'],
  );
  word(outer.get('fmt'), /./);
  need(String(outer.get('hdr')).length <= 87_382, 'bounds');
  const hdr = bytesOf(outer.get('hdr'));
  const header = readHeader(hdr);
  const mac = bytesOf(outer.get('mac'), 32);
  const body = bytesOf(outer.get('body'));
  need(body.length > 16 && body.length % 4096 === 16, 'fields');

  const dek = await unwrap(header, given, stretch);
  need(equal(hmac(sha256, derive(dek, new Uint8Array(), 'header', 32), hdr), mac), 'mac');
  const plain = decrypt(derive(dek, header.bodySalt, 'body', 32), hdr, body, 'body');
  const mark = Buffer.from(plain)
    .toString('latin1')
    .search(/\x80\0{0,4095}$/);
  need(mark >= 0, 'body');
  const { record, email, code } = readRecord(plain.subarray(0, mark));
  const address = ascii(email.trim().normalize('NFC').toLowerCase());
  const account = sha256(Buffer.concat([ascii('sparekey/v1/account\0'), address])).subarray(0, 16);
  need(equal(account, header.account), 'record');
  need(code?.no === header.code?.no && code?.made === header.code?.made, 'record');
  return record;
}

type Slot = Cost & { id: Uint8Array; kind: string; kdf: string; salt: Uint8Array; cmt: Uint8Array; wrap: Uint8Array };
type Header = ReturnType<typeof readHeader>;

function readHeader(bytes: Uint8Array) {
  const names = ['v', 'account', 'gen', 'epoch', 'bodySalt', 'codeSalt', 'code', 'retired', 'slots'];
  const json = readJson(bytes, 3, (name, value) => {
    need(name !== 'v' || typeof value !== 'number' || value === 1, 'version');
  });
  const header = members(json, names);
  whole(header.get('v'), 1);
  const live = header.get('code') === null ? null : members(header.get('code'), ['no', 'made']);
  const read = {
    account: bytesOf(header.get('account'), 16),
    gen: whole(header.get('gen'), 1),
    epoch: whole(header.get('epoch'), 1),
    bodySalt: bytesOf(header.get('bodySalt'), 32),
    codeSalt: bytesOf(header.get('codeSalt'), 16),
    code: live && { no: whole(live.get('no'), 1), made: word(live.get('made'), time) },
    retired: listOf(header.get('retired'), 64).map(readRetired),
    slots: listOf(header.get('slots'), 8).map(readSlot),
  };
  need(read.slots.length > 0, 'bounds');
  need(new Set(read.slots.map(({ id }) => Buffer.from(id).toString('hex'))).size === read.slots.length, 'fields');
  const recovery = read.slots.filter(({ kind }) => kind === 'recovery');
  need(recovery.length === (read.code === null ? 0 : 1), 'fields');
  need(
    recovery.every(({ salt }) => equal(salt, read.codeSalt)),
    'fields',
  );
  return read;
}

function readRetired(value: Value) {
  const entry = members(value, ['no', 'made', 'ended', 'why', 'tag']);
  return {
    no: whole(entry.get('no'), 1),
    made: word(entry.get('made'), time),
    ended: word(entry.get('ended'), time),
    why: word(entry.get('why'), /^(spent|replaced)$/),
    tag: bytesOf(entry.get('tag'), 16),
  };
}

function readSlot(value: Value): Slot {
  const slot: Members = members(value, ['id', 'kind', 'kdf', 'm', 't', 'p', 'salt', 'cmt', 'wrap']);
  const kind = word(slot.get('kind'), /^(password|recovery|host)$/);
  const kdf = word(slot.get('kdf'), kind === 'host' ? /^none$/ : /^argon2id$/);
  const [m, t, p] = [whole(slot.get('m'), 0), whole(slot.get('t'), 0), whole(slot.get('p'), 0)];
  const read = {
    id: bytesOf(slot.get('id'), 16),
    salt: bytesOf(slot.get('salt'), 16),
    cmt: bytesOf(slot.get('cmt'), 32),
    wrap: bytesOf(slot.get('wrap'), 48),
  };
  if (kind === 'host') need(m + t + p === 0, 'bounds');
  else need(m >= 8192 && m <= 262_144 && t >= 1 && t <= 10 && p >= 1 && p <= 4 && m * t <= 1_048_576, 'bounds');
  return { kind, kdf, m, t, p, ...read };
}

async function unwrap({ account, epoch, slots, retired }: Header, given: Given, stretch: Stretch): Promise<Uint8Array> {
  const kind = given.password !== undefined ? 'password' : given.code !== undefined ? 'recovery' : 'host';
  const secret = kind === 'host' ? bytesOf(given.host) : ascii((given.password ?? given.code ?? '').normalize('NFC'));
  let known: unknown;
  for (const slot of slots.filter((candidate) => candidate.kind === kind)) {
    const { id, kdf, m, t, p, salt, cmt, wrap } = slot;
    const s = kind === 'host' ? secret : await stretch(secret, salt, { m, t, p });
    const both = derive(s, Buffer.concat([account, id]), 'slot', 64);
    const numbers = Buffer.from([m, t, p].map((n) => n.toString(16).padStart(8, '0')).join(''), 'hex');
    const counted = Buffer.from(epoch.toString(16).padStart(16, '0'), 'hex');
    const words = ascii(`${kind}\0${kdf}\0`);
    const aad = Buffer.concat([ascii('sparekey/v1/slot\0'), account, id, words, numbers, counted, salt]);
    if (equal(both.subarray(32), cmt)) return decrypt(both.subarray(0, 32), aad, wrap, 'secret');
    if (kind !== 'recovery') continue;
    const entry = retired.findLast(({ tag }) => equal(tag, derive(s, account, 'code', 16)));
    if (entry !== undefined) known = { no: entry.no, ended: entry.ended, why: entry.why };
  }
  throw new Refused('secret', known);
}
