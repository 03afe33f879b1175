// One file a fault. Where a fault lies under the seal, the file is sealed around it with the right key,
// so that nothing but the fault can be what a reader refuses.
import { type Account, accountFrom, accountOf, fieldsOf, type Json, made, pad, textOf } from './account.ts';
import { codes, password, type Vector } from './good.ts';
import { ascii, b64, unb64 } from './primitives.ts';

const [first, second] = codes;

const base = (): Account =>
  accountFrom({
    seed: 'bad',
    code: second,
    no: 2,
    gen: 2,
    retired: [{ code: first, no: 1, why: 'replaced' }],
    hosts: [b64(Buffer.alloc(32, 7))],
  });

const raw = (name: string, fails: string, field: string | undefined, text: string): Vector => ({
  name,
  text,
  tries: [{ password, fails, ...(field !== undefined && { field }) }],
});

/** A fault in the four fields. */
const outside = (name: string, fails: string, field: string | undefined, change: (fields: Json) => Json): Vector =>
  raw(`file-${name}`, fails, field, textOf(change(fieldsOf(base()))));

/** A fault in the header, sealed around. */
function inHeader(name: string, fails: string, field: string, change: (header: Json) => Json): Vector {
  const account = base();
  const hdr = ascii(JSON.stringify(change(account.header)));
  return raw(`header-${name}`, fails, field, textOf(fieldsOf(account, { hdr })));
}

/** A fault in the header's text, sealed around. */
function inText(name: string, fails: string, field: string, change: (text: string) => string): Vector {
  const account = base();
  const hdr = ascii(change(JSON.stringify(account.header)));
  return raw(`header-${name}`, fails, field, textOf(fieldsOf(account, { hdr })));
}

/** A fault in one entry of a list in the header. */
const inEntry = (list: string, at: number) => (name: string, fails: string, field: string, change: Json) =>
  inHeader(`${list}-${name}`, fails, field === '' ? `hdr.${list}[${at}]` : `hdr.${list}[${at}].${field}`, (header) => {
    const entries = [...(header[list] as Json[])];
    entries[at] = { ...entries[at], ...change };
    return { ...header, [list]: entries };
  });

const without = (object: Json, name: string): Json => {
  const { [name]: _, ...rest } = object;
  return rest;
};

const onEnd = (text: unknown, end: string): string => String(text).slice(0, -1) + end;

function containerFaults(): Vector[] {
  const whole = textOf(fieldsOf(base()));
  const names = ['fmt', 'hdr', 'mac', 'body'];
  return [
    ...names.map((name) => outside(`without-${name}`, 'fields', name, (fields) => without(fields, name))),
    ...names.map((name) => outside(`${name}-number`, 'fields', name, (fields) => ({ ...fields, [name]: 1 }))),
    ...names.map((name) =>
      outside(`${name}-list`, 'fields', name, (fields) => ({ ...fields, [name]: [fields[name]] })),
    ),
    ...['hdr', 'mac', 'body'].map((name) =>
      outside(`${name}-padded`, 'fields', name, (fields) => ({ ...fields, [name]: `${fields[name]}=` })),
    ),
    ...['hdr', 'mac', 'body'].map((name) =>
      outside(`${name}-plus`, 'fields', name, (fields) => ({ ...fields, [name]: `+${String(fields[name]).slice(1)}` })),
    ),
    outside('extra', 'fields', 'note', (fields) => ({ ...fields, note: '' })),
    outside('proto', 'fields', '__proto__', (fields) => JSON.parse(`{"__proto__":"","fmt":"${fields.fmt}"}`)),
    outside('mac-last-character', 'fields', 'mac', (fields) => ({ ...fields, mac: onEnd(fields.mac, 'B') })),
    outside('body-last-character', 'fields', 'body', (fields) => ({ ...fields, body: onEnd(fields.body, '-') })),
    outside('mac-short', 'fields', 'mac', (fields) => ({ ...fields, mac: b64(Buffer.alloc(31)) })),
    outside('mac-long', 'fields', 'mac', (fields) => ({ ...fields, mac: b64(Buffer.alloc(33)) })),
    outside('body-short', 'fields', 'body', (fields) => ({ ...fields, body: b64(Buffer.alloc(4096)) })),
    outside('body-only-a-tag', 'fields', 'body', (fields) => ({ ...fields, body: b64(Buffer.alloc(16)) })),
    outside('body-empty', 'fields', 'body', (fields) => ({ ...fields, body: '' })),
    outside('hdr-empty', 'fields', 'hdr', (fields) => ({ ...fields, hdr: '' })),
    outside('hdr-too-long', 'bounds', 'hdr', (fields) => ({ ...fields, hdr: b64(Buffer.alloc(65_537, 0x20)) })),
    outside('fmt-of-practice', 'version', 'fmt', (fields) => ({ ...fields, fmt: 'sparekey/practice' })),
    outside('fmt-v2', 'version', 'fmt', (fields) => ({ ...fields, fmt: 'sparekey/v2' })),
    outside('fmt-upper-case', 'version', 'fmt', (fields) => ({ ...fields, fmt: 'SPAREKEY/V1' })),
    raw('file-twice-mac', 'fields', 'mac', whole.replace('"mac"', '"mac":"","mac"')),
    raw('file-escape', 'fields', 'fmt', whole.replace('sparekey/v1', 'sparekey\\/v1')),
    raw('file-escaped-name', 'fields', undefined, whole.replace('"fmt"', '"\\u0066mt"')),
    raw('file-truncated', 'fields', 'body', whole.slice(0, -100)),
    raw('file-truncated-by-a-brace', 'fields', undefined, whole.replace('}', '')),
    raw('file-empty', 'fields', undefined, ''),
    raw('file-list', 'fields', undefined, `[${whole}]`),
    raw('file-two', 'fields', undefined, whole + whole),
    raw('file-comma-at-end', 'fields', undefined, whole.replace('}', ',}')),
    raw('file-byte-order-mark', 'fields', undefined, `\u{feff}${whole}`),
    raw('file-comment', 'fields', undefined, `${whole}// fine`),
    raw('file-many-spaces', 'fields', undefined, whole.replace('{', `{${' '.repeat(65_537)}`)),
    raw('file-nested', 'fields', 'fmt', `{"fmt":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  ];
}

function headerFaults(): Vector[] {
  const names = Object.keys(base().header);
  const texts = ['account', 'bodySalt', 'codeSalt'];
  const lists = ['retired', 'slots'];
  const set = (name: string, value: unknown) => (header: Json) => ({ ...header, [name]: value });
  return [
    ...names.map((name) => inHeader(`without-${name}`, 'fields', `hdr.${name}`, (header) => without(header, name))),
    ...names.map((name) => inHeader(`${name}-wrong-type`, 'fields', `hdr.${name}`, set(name, 'x'))),
    ...texts.map((name) => inHeader(`${name}-short`, 'fields', `hdr.${name}`, set(name, b64(Buffer.alloc(15))))),
    ...texts.map((name) => inHeader(`${name}-long`, 'fields', `hdr.${name}`, set(name, b64(Buffer.alloc(33))))),
    ...lists.map((name) => inHeader(`${name}-null`, 'fields', `hdr.${name}`, set(name, null))),
    inHeader('account-last-character', 'fields', 'hdr.account', (header) => ({
      ...header,
      account: onEnd(header.account, 'B'),
    })),
    inHeader('extra', 'fields', 'hdr.note', set('note', 1)),
    inHeader('v-2', 'version', 'hdr.v', set('v', 2)),
    inHeader('v-2-otherwise-new', 'version', 'hdr.v', () => ({ v: 2, what: 'new' })),
    inHeader('v-0', 'version', 'hdr.v', set('v', 0)),
    inHeader('gen-0', 'bounds', 'hdr.gen', set('gen', 0)),
    inHeader('epoch-0', 'bounds', 'hdr.epoch', set('epoch', 0)),
    inHeader('gen-too-large', 'fields', 'hdr.gen', set('gen', 2 ** 53)),
    inHeader('gen-fraction', 'fields', 'hdr.gen', set('gen', 1.5)),
    inHeader('gen-negative', 'fields', 'hdr.gen', set('gen', -1)),
    inText('gen-exponent', 'fields', 'hdr.gen', (text) => text.replace('"gen":2', '"gen":2e0')),
    inText('gen-leading-zero', 'fields', 'hdr.gen', (text) => text.replace('"gen":2', '"gen":02')),
    inText('gen-true', 'fields', 'hdr.gen', (text) => text.replace('"gen":2', '"gen":true')),
    inText('gen-twice', 'fields', 'hdr.gen', (text) => text.replace('"gen":2', '"gen":2,"gen":2')),
    inText('proto', 'fields', 'hdr.__proto__', (text) => text.replace('{', '{"__proto__":{"no":1},')),
    inText('escape', 'fields', 'hdr.code.made', (text) => text.replace(':05Z"', ':05\\u005a"')),
    inText('nested', 'fields', 'hdr.code[0][0]', (text) => text.replace(/"code":\{.*?\}/, '"code":[[[1]]]')),
    inText('slot-nested', 'fields', 'hdr.slots[0].id', (text) => text.replace(/"id":".*?"/, '"id":[]')),
    inText('truncated', 'fields', 'hdr', (text) => text.slice(0, -1)),
    inText('slot-salt-twice', 'fields', 'hdr.slots[0].salt', (text) => text.replace('"salt"', '"salt":"","salt"')),
    inText('after-the-end', 'fields', 'hdr', (text) => `${text}{}`),
    inHeader('code-without-no', 'fields', 'hdr.code.no', set('code', { made })),
    inHeader('code-without-made', 'fields', 'hdr.code.made', set('code', { no: 2 })),
    inHeader('code-extra', 'fields', 'hdr.code.tag', set('code', { no: 2, made, tag: '' })),
    inHeader('code-no-0', 'bounds', 'hdr.code.no', set('code', { no: 0, made })),
    inHeader('code-made-not-utc', 'fields', 'hdr.code.made', set('code', { no: 2, made: '2026-01-02T03:04:05+01:00' })),
    inHeader('code-made-no-month', 'fields', 'hdr.code.made', set('code', { no: 2, made: '2026-13-02T03:04:05Z' })),
    inHeader('code-null-with-slot', 'fields', 'hdr.code', set('code', null)),
    inHeader('code-without-slot', 'fields', 'hdr.code', (header) => ({
      ...header,
      slots: (header.slots as Json[]).filter(({ kind }) => kind !== 'recovery'),
    })),
    inHeader('code-salt-of-another', 'fields', 'hdr.codeSalt', set('codeSalt', b64(Buffer.alloc(16)))),
    inHeader('no-slots', 'bounds', 'hdr.slots', set('slots', [])),
    inHeader('nine-slots', 'bounds', 'hdr.slots', (header) => ({
      ...header,
      slots: Array.from({ length: 9 }, () => (header.slots as Json[])[0]),
    })),
    inHeader('slot-ids-equal', 'fields', 'hdr.slots', (header) => ({
      ...header,
      slots: [...(header.slots as Json[]), (header.slots as Json[])[0]],
    })),
    inHeader('two-recovery-slots', 'fields', 'hdr.code', (header) => ({
      ...header,
      slots: [...(header.slots as Json[]), { ...(header.slots as Json[])[1], id: b64(Buffer.alloc(16)) }],
    })),
    inHeader('retired-65', 'bounds', 'hdr.retired', (header) => ({
      ...header,
      retired: Array.from({ length: 65 }, () => (header.retired as Json[])[0]),
    })),
  ];
}

function entryFaults(): Vector[] {
  const [slot, retired, host] = [inEntry('slots', 0), inEntry('retired', 0), inEntry('slots', 2)];
  const account = base();
  const slotNames = Object.keys((account.header.slots as Json[])[0] ?? {});
  const retiredNames = Object.keys((account.header.retired as Json[])[0] ?? {});
  const bounds: [string, string, Json][] = [
    ['m-low', 'm', { m: 8191 }],
    ['m-high', 'm', { m: 262_145 }],
    ['t-0', 't', { t: 0 }],
    ['t-11', 't', { t: 11 }],
    ['p-0', 'p', { p: 0 }],
    ['p-5', 'p', { p: 5 }],
    ['m-times-t', 't', { m: 262_144, t: 5 }],
    ['none-for-password', 'm', { m: 0, t: 0, p: 0 }],
  ];
  return [
    ...slotNames.map((name) => slot(`without-${name}`, 'fields', name, { [name]: undefined })),
    ...retiredNames.map((name) => retired(`without-${name}`, 'fields', name, { [name]: undefined })),
    ...slotNames.map((name) => slot(`${name}-null`, 'fields', name, { [name]: null })),
    ...retiredNames.map((name) => retired(`${name}-null`, 'fields', name, { [name]: null })),
    ...[
      ['id', 15],
      ['salt', 17],
      ['cmt', 31],
      ['wrap', 47],
      ['wrap', 49],
    ].map(([name, length]) =>
      slot(`${name}-of-${length}`, 'fields', String(name), { [String(name)]: b64(Buffer.alloc(Number(length))) }),
    ),
    ...bounds.map(([name, field, change]) => slot(name, 'bounds', field, change)),
    slot('extra', 'fields', 'note', { note: 1 }),
    retired('extra', 'fields', 'note', { note: 1 }),
    slot('kind-unknown', 'fields', 'kind', { kind: 'passkey' }),
    slot('kdf-unknown', 'fields', 'kdf', { kdf: 'scrypt' }),
    slot('password-without-kdf', 'fields', 'kdf', { kdf: 'none' }),
    host('host-with-kdf', 'fields', 'kdf', { kdf: 'argon2id', m: 8192, t: 1, p: 1 }),
    host('host-with-cost', 'bounds', 'm', { t: 1 }),
    retired('why-unknown', 'fields', 'why', { why: 'lost' }),
    retired('no-0', 'bounds', 'no', { no: 0 }),
    retired('ended-a-day', 'fields', 'ended', { ended: '2026-05-02' }),
    retired('tag-short', 'fields', 'tag', { tag: b64(Buffer.alloc(15)) }),
  ];
}

/** Well-formed files with something of another file, or changed without the key. */
function forgeries(): Vector[] {
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

function paddingFaults(): Vector[] {
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

function recordFaults(): Vector[] {
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

export const badVectors = (): Vector[] => [
  ...containerFaults(),
  ...headerFaults(),
  ...entryFaults(),
  ...forgeries(),
  ...paddingFaults(),
  ...recordFaults(),
];
