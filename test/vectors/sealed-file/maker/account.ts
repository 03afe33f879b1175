// Whole sealed files from a plan, after docs/format.md. A header and a record are plain objects here,
// so that a fault can be put anywhere and the file still be sealed around it.
import { argon2, ascii, b64, type Cost, cheap, hkdf, hmac, seal, seeded, sha256, unb64 } from './primitives.ts';

export type Json = Record<string, unknown>;

export interface Plan {
  readonly seed: string;
  readonly email?: string;
  readonly passwords?: readonly string[];
  readonly code?: string;
  readonly hosts?: readonly string[];
  readonly cost?: Cost;
  readonly codeCost?: Cost;
  readonly gen?: number;
  readonly epoch?: number;
  readonly no?: number;
  readonly retired?: readonly { readonly code: string; readonly no: number; readonly why: string }[];
  readonly dek?: Uint8Array;
  readonly record?: Json;
}

export interface Account {
  readonly header: Json;
  readonly record: Json;
  readonly dek: Uint8Array;
}

export const made = '2026-01-02T03:04:05Z';
export const ended = '2026-05-02T10:00:00.000Z';
export const fmt = 'sparekey/v1';

export const accountOf = (email: string): Buffer =>
  sha256(ascii(`${fmt}/account`), Buffer.alloc(1), ascii(email.trim().normalize('NFC').toLowerCase())).subarray(0, 16);

/** The secrets that a slot is sealed with: the bytes of its key, its aad, and its `cmt`. */
export function slotKeys(slot: Json, account: Uint8Array, epoch: number, s: Uint8Array) {
  const id = unb64(String(slot.id));
  const both = hkdf(s, Buffer.concat([account, id]), `${fmt}/slot`, 64);
  const numbers = Buffer.alloc(20);
  for (const [at, name] of ['m', 't', 'p'].entries()) numbers.writeUInt32BE(Number(slot[name]), at * 4);
  numbers.writeBigUInt64BE(BigInt(epoch), 12);
  const words = ascii(`${slot.kind}\0${slot.kdf}\0`);
  const salt = unb64(String(slot.salt));
  const aad = Buffer.concat([ascii(`${fmt}/slot\0`), account, id, words, numbers, salt]);
  return { kek: both.subarray(0, 32), cmt: both.subarray(32), aad };
}

export function accountFrom(plan: Plan): Account {
  const random = seeded(plan.seed);
  const email = plan.email ?? 'ada@example.com';
  const { cost = cheap, epoch = 1, gen = 1, no = 1, dek = random(32) } = plan;
  const codeCost = plan.codeCost ?? cost;
  const account = accountOf(email);
  const [codeSalt, bodySalt] = [random(16), random(32)];
  const tagOf = (code: string): string =>
    b64(hkdf(argon2(ascii(code), codeSalt, codeCost), account, `${fmt}/code`, 16));
  const slot = (kind: string, salt: Uint8Array, at: Cost, s: Uint8Array): Json => {
    const kdf = kind === 'host' ? 'none' : 'argon2id';
    const bare = { id: b64(random(16)), kind, kdf, m: at.m, t: at.t, p: at.p, salt: b64(salt) };
    const { kek, cmt, aad } = slotKeys(bare, account, epoch, s);
    return { ...bare, cmt: b64(cmt), wrap: b64(seal(kek, aad, dek)) };
  };
  const slots = (plan.passwords ?? ['correct horse battery']).map((password) => {
    const salt = random(16);
    return slot('password', salt, cost, argon2(ascii(password.normalize('NFC')), salt, cost));
  });
  if (plan.code !== undefined) {
    slots.push(slot('recovery', codeSalt, codeCost, argon2(ascii(plan.code), codeSalt, codeCost)));
  }
  for (const key of plan.hosts ?? []) slots.push(slot('host', random(16), { m: 0, t: 0, p: 0 }, unb64(key)));
  const retired = (plan.retired ?? []).map(({ code, no: number, why }) => ({
    no: number,
    made,
    ended,
    why,
    tag: tagOf(code),
  }));
  const live = plan.code === undefined ? null : { no, made };
  const inside = plan.code === undefined ? null : { no, made, confirmed: made, checked: [], tag: tagOf(plan.code) };
  const header = {
    v: 1,
    account: b64(account),
    gen,
    epoch,
    bodySalt: b64(bodySalt),
    codeSalt: b64(codeSalt),
    code: live,
    retired,
    slots,
  };
  return { header, dek, record: { ...plainRecord(email), code: inside, ...plan.record } };
}

const plainRecord = (email: string): Json => ({
  email,
  name: 'Ada',
  created: made,
  passwordChanged: made,
  proofs: [],
  code: null,
  keyring: [],
  activity: [],
});

/** The parts of a file that may be other than they should be. */
export interface Changes {
  /** The header's bytes, instead of the JSON of the header. */
  readonly hdr?: Uint8Array;
  /** The plaintext of the body, instead of the padded record. */
  readonly plaintext?: Uint8Array;
}

export const pad = (json: Uint8Array): Buffer =>
  Buffer.concat([json, Buffer.from([0x80]), Buffer.alloc(4095 - (json.length % 4096))]);

/** The four fields of the file. */
export function fieldsOf({ header, record, dek }: Account, changes: Changes = {}) {
  const hdr = changes.hdr ?? ascii(JSON.stringify(header));
  const plaintext = changes.plaintext ?? pad(ascii(JSON.stringify(record)));
  const bodySalt = unb64(String(header.bodySalt));
  return {
    fmt,
    hdr: b64(hdr),
    mac: b64(hmac(hkdf(dek, Buffer.alloc(0), `${fmt}/header`, 32), hdr)),
    body: b64(seal(hkdf(dek, bodySalt, `${fmt}/body`, 32), hdr, plaintext)),
  };
}

export const textOf = (fields: Json): string => `${JSON.stringify(fields)}\n`;
