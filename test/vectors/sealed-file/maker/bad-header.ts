// Faults in the header, each sealed around with the right key: nothing but the fault can be what a reader refuses.
import { fieldsOf, type Json, made, textOf } from './account.ts';
import { base, onEnd, raw, without } from './fault.ts';
import type { Vector } from './good.ts';
import { ascii, b64 } from './primitives.ts';

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

export function headerFaults(): Vector[] {
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

export function entryFaults(): Vector[] {
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
