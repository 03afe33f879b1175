// The worked example of docs/format.md, computed: the lines of its block, in order.
import { argon2id } from '@noble/hashes/argon2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sealBody } from '../../src/vault/body.ts';
import { codeTag } from '../../src/vault/code-history.ts';
import { accountId, hkdf, label } from '../../src/vault/format.ts';
import { encodeHeader, type Header, headerMac } from '../../src/vault/header.ts';
import { secretBytes } from '../../src/vault/secret.ts';
import { sealSlot } from '../../src/vault/slot.ts';
import { cheap, plainRecord } from './accounts.ts';

const fmt = 'sparekey/v1';
const counting = (from: number, length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => from + at);

/** `name = value`, each value in hexadecimal or as the JSON text. */
export function workedExample(): string[] {
  const password = 'correct horse battery';
  const account = accountId(plainRecord.email);
  const [id, salt] = [counting(0x10, 16), counting(0x20, 16)];
  const [dek, bodySalt, codeSalt] = [counting(0x30, 32), counting(0x50, 32), counting(0x70, 16)];
  const stretch = (secret: Uint8Array, with_: Uint8Array) => argon2id(secret, with_, { ...cheap, dkLen: 32 });
  const stretched = stretch(secretBytes({ kind: 'password', password }), salt);
  const bare = { id, kind: 'password' as const, kdf: 'argon2id' as const, ...cheap, salt };
  const slot = sealSlot(bare, stretched, dek, { fmt, account, epoch: 1 });
  const header: Header = {
    v: 1,
    account,
    gen: 1,
    epoch: 1,
    bodySalt,
    codeSalt,
    code: null,
    retired: [],
    slots: [slot],
  };
  const hdr = encodeHeader(header);
  const json = JSON.stringify(plainRecord);
  const body = sealBody(utf8ToBytes(json), { fmt, dek, bodySalt, hdr });
  const fromCode = stretch(utf8ToBytes('0123456789ABCDEFGHJKSENH7'), codeSalt);
  const both = hkdf(stretched, Uint8Array.from([...account, ...id]), label(fmt, 'slot'), 64);
  const lines: [string, Uint8Array | string][] = [
    ['email', plainRecord.email],
    ['password', password],
    ['account', account],
    ['id', id],
    ['salt', salt],
    ['m, t, p', `${cheap.m}, ${cheap.t}, ${cheap.p}`],
    ['DEK', dek],
    ['bodySalt', bodySalt],
    ['codeSalt', codeSalt],
    ['s', stretched],
    ['KEK', both.subarray(0, 32)],
    ['cmt', slot.cmt],
    ['wrap', slot.wrap],
    ['header', new TextDecoder().decode(hdr)],
    ['header key', hkdf(dek, new Uint8Array(), label(fmt, 'header'), 32)],
    ['mac', headerMac(fmt, dek, hdr)],
    ['record', json],
    ['body key', hkdf(dek, bodySalt, label(fmt, 'body'), 32)],
    ['body, length', `${body.length}`],
    ['body, first 32', body.subarray(0, 32)],
    ['body, tag', body.subarray(-16)],
    ['code', '0123456789ABCDEFGHJKSENH7'],
    ['s of the code', fromCode],
    ['tag', codeTag(fmt, account, fromCode)],
  ];
  return lines.map(([name, value]) => `${name} = ${typeof value === 'string' ? value : bytesToHex(value)}`);
}
