// The files that open, and for each what else is tried on it.
import { type Account, accountFrom, ended, fieldsOf, type Json, made, slotKeys, textOf } from './account.ts';
import { decryptUnchecked, twoKeyWrap } from './collision.ts';
import { argon2, ascii, b64, type Cost, unb64 } from './primitives.ts';

/** An entry of index.json: a file, what it is opened with, and what comes of it. */
export interface Try {
  readonly password?: string;
  readonly code?: string;
  /** A host key in base64url. */
  readonly host?: string;
  /** Left out: it opens, and gives the file's record. */
  readonly fails?: string;
  readonly field?: string;
  /** With `fails: "secret"`: the code is known as a retired one. */
  readonly retired?: Json;
}

export interface Vector {
  readonly name: string;
  readonly text: string;
  readonly record?: Json;
  readonly tries: readonly Try[];
}

export const password = 'correct horse battery';
export const codes = ['0123456789ABCDEFGHJKSENH7', 'ZZZZZZZZZZZZZZZZZZZZYCJ74', '0'.repeat(25)] as const;
const [first, second, zeros] = codes;
const host = b64(Buffer.alloc(32, 7));
const wrongPassword = { password: 'correct horse batterx', fails: 'secret' };

function good(name: string, account: Account, tries: readonly Try[], text = textOf(fieldsOf(account))): Vector {
  return { name, text, record: account.record, tries };
}

const from = (name: string, plan: Omit<Parameters<typeof accountFrom>[0], 'seed'>): Account =>
  accountFrom({ seed: name, ...plan });

const at = { at: made };
const rich: Json = {
  name: 'Ada, Countess of Lovelace 🗝',
  proofs: [
    { kind: 'phone', number: '+44 20 7946 0042', added: made },
    { kind: 'email', address: 'ada@example.org', added: made },
    { kind: 'app', secret: 'JBSWY3DPEHPK3PXP', added: made },
    { kind: 'app', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', added: made, lastStep: 58_900_000 },
  ],
  keyring: [
    { id: 'a1', service: 'GitHub', codes: ['aaaa-bbbb', 'cccc-dddd'], note: { text: 'line\nline "quoted" \\ ü' } },
    { id: '', nothing: null, deep: [[[[1.5, -1e-7, true]]]] },
  ],
  activity: [
    { what: 'created', ...at },
    { what: 'signed-in', ...at },
    { what: 'password-changed', ...at },
    { what: 'locks-changed', ...at },
    { what: 'failed', kind: 'password', times: 0, ...at },
    { what: 'failed', kind: 'code', times: 3, ...at },
    { what: 'code-made', no: 1, ...at },
    { what: 'code-checked', no: 1, ...at },
    { what: 'code-spent', no: 1, ...at },
    { what: 'info-added', proof: 'phone', ...at },
    { what: 'info-removed', proof: 'app', ...at },
    { what: 'recovered', reason: 'forgot', ...at },
    { what: 'recovered', reason: 'cannot-sign-in', ...at },
    { what: 'recovered', reason: 'someone-else', ...at },
  ],
  reenrol: { since: ended },
};

/** A record whose JSON has this many bytes. */
function ofLength(account: Account, length: number): Account {
  const record = { ...account.record, keyring: [{ id: 'filler', text: '' }] };
  const text = 'x'.repeat(length - JSON.stringify(record).length);
  return { ...account, record: { ...record, keyring: [{ id: 'filler', text }] } };
}

/** The password's wrap opens under the other password's key as well; `cmt` is only the first one's. */
export function twoKeys(other: string): Account {
  const account = from('two-keys', {});
  const [slot] = account.header.slots as [Json];
  const cost: Cost = { m: Number(slot.m), t: Number(slot.t), p: Number(slot.p) };
  const keysFor = (secret: string) =>
    slotKeys(slot, unb64(String(account.header.account)), 1, argon2(ascii(secret), unb64(String(slot.salt)), cost));
  const [one, two] = [keysFor(password), keysFor(other)];
  const wrap = twoKeyWrap(one.kek, two.kek, one.aad);
  const header = { ...account.header, slots: [{ ...slot, wrap: b64(wrap) }] };
  return { ...account, header, dek: decryptUnchecked(one.kek, wrap) };
}

const unicode = { email: ' Zoe\u0308@Example.COM ', passwords: ['pa\u0308sswo\u0308rd \u2126 '] };

export function goodVectors(): Vector[] {
  const plain = from('password-only', {});
  const coded = from('with-code', { code: first });
  const replaced = from('code-replaced', {
    code: second,
    no: 2,
    gen: 3,
    retired: [{ code: first, no: 1, why: 'replaced' }],
  });
  const recovered = from('recovered', {
    passwords: ['a new password'],
    code: second,
    no: 2,
    gen: 2,
    epoch: 2,
    retired: [{ code: first, no: 1, why: 'spent' }],
    record: { reenrol: { since: ended } },
  });
  const full = from('most-slots', {
    passwords: [password, 'the second password'],
    code: first,
    hosts: [1, 2, 3, 4, 5].map((byte) => b64(Buffer.alloc(32, byte))),
  });
  const manyRetired = from('most-retired', {
    code: second,
    no: 65,
    retired: Array.from({ length: 64 }, (_, index) => ({
      code: index === 63 ? first : zeros,
      no: index + 1,
      why: 'replaced',
    })),
  });
  const backwards = Object.fromEntries(Object.entries(fieldsOf(plain)).reverse());
  return [
    good('password-only', plain, [
      { password },
      wrongPassword,
      { code: first, fails: 'secret' },
      { host, fails: 'secret' },
    ]),
    good('with-code', coded, [{ password }, { code: first }, { code: second, fails: 'secret' }]),
    good('code-replaced', replaced, [
      { password },
      { code: second },
      { code: first, fails: 'secret', retired: { no: 1, ended, why: 'replaced' } },
      { code: zeros, fails: 'secret' },
    ]),
    good('recovered', recovered, [
      { password: 'a new password' },
      { code: second },
      { password, fails: 'secret' },
      { code: first, fails: 'secret', retired: { no: 1, ended, why: 'spent' } },
    ]),
    good('with-host', from('with-host', { code: first, hosts: [host] }), [
      { host },
      { password },
      { host: b64(Buffer.alloc(32, 8)), fails: 'secret' },
    ]),
    good('most-slots', full, [
      { password },
      { password: 'the second password' },
      { code: first },
      { host: b64(Buffer.alloc(32, 5)) },
      { host, fails: 'secret' },
    ]),
    good('most-retired', manyRetired, [
      { code: second },
      { code: first, fails: 'secret', retired: { no: 64, ended, why: 'replaced' } },
    ]),
    good('empty-record', from('empty-record', { record: { name: '' } }), [{ password }]),
    good('rich-record', from('rich-record', { code: first, record: rich }), [{ password }, { code: first }]),
    good('unicode', from('unicode', unicode), [
      { password: 'pässwörd Ω ' },
      { password: 'pa\u0308sswo\u0308rd Ω ' },
      { password: 'pässwörd Ω', fails: 'secret' },
    ]),
    good('real-cost', from('real-cost', { cost: { m: 65_536, t: 3, p: 4 } }), [{ password }]),
    good('other-code-cost', from('other-code-cost', { code: first, codeCost: { m: 8192, t: 2, p: 4 } }), [
      { password },
      { code: first },
    ]),
    good('most-passes', from('most-passes', { cost: { m: 8192, t: 10, p: 1 } }), [{ password }]),
    good('padded-by-one', ofLength(from('padded-by-one', {}), 4095), [{ password }]),
    good('padded-by-a-block', ofLength(from('padded-by-a-block', {}), 4096), [{ password }]),
    good('several-blocks', ofLength(from('several-blocks', {}), 20_000), [{ password }]),
    good('large-numbers', from('large-numbers', { gen: Number.MAX_SAFE_INTEGER, epoch: 4_294_967_297 }), [
      { password },
    ]),
    good('fields-backwards', plain, [{ password }], textOf(backwards)),
    good('spaces', plain, [{ password }], ` ${JSON.stringify(fieldsOf(plain), null, '\t')}\r\n`),
    good('header-with-spaces', plain, [{ password }], textOf(fieldsOf(plain, { hdr: spacedHeader(plain) }))),
    good('two-keys', twoKeys('the other password'), [
      { password },
      { password: 'the other password', fails: 'secret' },
    ]),
  ];
}

const spacedHeader = ({ header }: Account): Uint8Array =>
  ascii(JSON.stringify(Object.fromEntries(Object.entries(header).reverse()), null, 1));
