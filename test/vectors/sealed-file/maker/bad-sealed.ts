// Faults that only a key finds: forgeries, a wrong padding, a wrong record.
import { accountFrom, accountOf, fieldsOf, type Json, made, pad, textOf } from './account.ts';
import { base, onEnd, raw, without } from './fault.ts';
import type { Vector } from './good.ts';
import { ascii, b64, unb64 } from './primitives.ts';

/** Well-formed files with something of another file, or changed without the key. */
export function forgeries(): Vector[] {
  const account = base();
  const fields = fieldsOf(account);
  const flip = (text: string): string => {
    const bytes = unb64(text);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return b64(bytes);
  };
  const forged = (name: string, fails: string, change: Json): Vector =>
    raw(`forged-${name}`, fails, undefined, textOf({ ...fields, ...change }));
  const header = (change: Json): Json => ({ hdr: b64(ascii(JSON.stringify({ ...account.header, ...change }))) });
  const inSlot = (change: (slot: Json) => Json): Json => {
    const [slot, ...others] = account.header.slots as [Json, ...Json[]];
    return header({ slots: [{ ...slot, ...change(slot) }, ...others] });
  };
  const later = fieldsOf({ ...account, header: { ...account.header, gen: 3, bodySalt: b64(Buffer.alloc(32, 3)) } });
  const stranger = fieldsOf(accountFrom({ seed: 'stranger', email: 'bob@example.com' }));
  const twin = fieldsOf(accountFrom({ seed: 'twin', dek: account.dek }));
  return [
    forged('mac', 'mac', { mac: flip(fields.mac) }),
    forged('body', 'body', { body: flip(fields.body) }),
    forged('body-tag', 'body', { body: b64(Buffer.concat([unb64(fields.body).subarray(0, -1), Buffer.alloc(1)])) }),
    forged('gen', 'mac', header({ gen: 9 })),
    forged('body-salt', 'mac', header({ bodySalt: b64(Buffer.alloc(32)) })),
    forged('retired-gone', 'mac', header({ retired: [] })),
    forged('account', 'secret', header({ account: b64(accountOf('bob@example.com')) })),
    forged('epoch', 'secret', header({ epoch: 2 })),
    forged(
      'slot-id',
      'secret',
      inSlot(() => ({ id: b64(Buffer.alloc(16)) })),
    ),
    forged(
      'slot-salt',
      'secret',
      inSlot(() => ({ salt: b64(Buffer.alloc(16)) })),
    ),
    forged(
      'slot-cost',
      'secret',
      inSlot(() => ({ t: 2 })),
    ),
    forged(
      'slot-cmt',
      'secret',
      inSlot(({ cmt }) => ({ cmt: flip(String(cmt)) })),
    ),
    forged(
      'slot-wrap',
      'secret',
      inSlot(({ wrap }) => ({ wrap: flip(String(wrap)) })),
    ),
    forged('header-of-a-later-write', 'mac', { hdr: later.hdr }),
    forged('header-and-mac-of-a-later-write', 'body', { hdr: later.hdr, mac: later.mac }),
    forged('body-of-a-later-write', 'body', { body: later.body }),
    forged('mac-of-another-account', 'mac', { mac: stranger.mac }),
    forged('header-of-another-account', 'mac', { hdr: stranger.hdr }),
    forged('body-of-another-account', 'body', { body: stranger.body }),
    forged('body-under-the-same-key', 'body', { body: twin.body }),
  ];
}

export function paddingFaults(): Vector[] {
  const account = base();
  const json = ascii(JSON.stringify(account.record));
  const withBody = (name: string, plaintext: Uint8Array): Vector =>
    raw(`padding-${name}`, 'body', undefined, textOf(fieldsOf(account, { plaintext })));
  const marked = pad(json);
  const changed = (at: number, byte: number): Buffer => {
    const copy = Buffer.from(marked);
    copy[at] = byte;
    return copy;
  };
  return [
    withBody('without-mark', changed(json.length, 0)),
    withBody('other-mark', changed(json.length, 0x81)),
    withBody('not-zeros', changed(4095, 1)),
    withBody('all-zeros', Buffer.alloc(4096)),
    withBody('a-block-too-many', Buffer.concat([marked, Buffer.alloc(4096)])),
  ];
}

export function recordFaults(): Vector[] {
  const account = base();
  const { record } = account;
  const sealed = (name: string, field: string | undefined, changed: Json): Vector =>
    raw(`record-${name}`, 'record', field, textOf(fieldsOf({ ...account, record: changed })));
  const text = (name: string, json: Uint8Array): Vector =>
    raw(`record-${name}`, 'record', undefined, textOf(fieldsOf(account, { plaintext: pad(json) })));
  const code = record.code as Json;
  const set = (name: string, field: string, change: Json): Vector => sealed(name, field, { ...record, ...change });
  const entry = { what: 'signed-in', at: made };
  const app = { kind: 'app', secret: 'JBSWY3DPEHPK3PXP', added: made };
  return [
    ...Object.keys(record).map((name) => sealed(`without-${name}`, name, without(record, name))),
    ...Object.keys(record).map((name) => set(`${name}-number`, name, { [name]: 1 })),
    ...Object.keys(code).map((name) => set(`code-without-${name}`, `code.${name}`, { code: without(code, name) })),
    set('extra', 'note', { note: 1 }),
    set('code-extra', 'code.note', { code: { ...code, note: 1 } }),
    set('email-empty', 'email', { email: '' }),
    set('email-long', 'email', { email: 'a'.repeat(255) }),
    set('email-of-another', 'email', { email: 'bob@example.com' }),
    set('name-long', 'name', { name: 'a'.repeat(201) }),
    set('created-a-day', 'created', { created: '2026-01-02' }),
    set('code-of-another-number', 'code', { code: { ...code, no: 3 } }),
    set('code-of-another-time', 'code', { code: { ...code, made: '2026-01-02T03:04:06Z' } }),
    set('code-null', 'code', { code: null }),
    set('code-tag-not-canonical', 'code.tag', { code: { ...code, tag: onEnd(code.tag, 'B') } }),
    set('code-checked-1001', 'code.checked', { code: { ...code, checked: Array(1001).fill(made) } }),
    set('proof-unknown', 'proofs.0.kind', { proofs: [{ kind: 'pet', added: made }] }),
    set('proof-extra', 'proofs.0.note', { proofs: [{ ...app, note: 1 }] }),
    set('proof-secret', 'proofs.0.secret', { proofs: [{ ...app, secret: 'jbswy3dpehpk3pxp' }] }),
    set('proof-last-step', 'proofs.0.lastStep', { proofs: [{ ...app, lastStep: -1 }] }),
    set('proofs-17', 'proofs', { proofs: Array(17).fill(app) }),
    set('keyring-without-id', 'keyring.0', { keyring: [{ service: 'GitHub' }] }),
    set('keyring-10001', 'keyring', { keyring: Array(10_001).fill({ id: '' }) }),
    set('activity-unknown', 'activity.0.what', { activity: [{ ...entry, what: 'danced' }] }),
    set('activity-extra', 'activity.0.note', { activity: [{ ...entry, note: 1 }] }),
    set('activity-201', 'activity', { activity: Array(201).fill(entry) }),
    set('reenrol-empty', 'reenrol.since', { reenrol: {} }),
    text('not-json', ascii('{')),
    text('empty', Buffer.alloc(0)),
    raw('record-list', 'record', 'email', textOf(fieldsOf(account, { plaintext: pad(ascii('[]')) }))),
    text('broken-utf-8', Buffer.concat([ascii('{"email":"'), Buffer.from([0xff]), ascii('"}')])),
    text('byte-order-mark', ascii(`\u{feff}${JSON.stringify(record)}`)),
  ];
}
