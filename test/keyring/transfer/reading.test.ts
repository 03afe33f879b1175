// Each kind of file gives its codes, and every part that is not understood is told by its place.

import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/keyring/entry.ts';
import type { Origin } from '../../../src/keyring/import/origins.ts';
import { planFor } from '../../../src/keyring/transfer/plan.ts';
import type { Read } from '../../../src/keyring/transfer/reading.ts';
import { textIn } from '../../../src/keyring/transfer/text-in.ts';
import { readText } from '../import/read.ts';

async function read(text: string, from?: Origin): Promise<Read> {
  const reading = await readText(text, from);
  if (!reading.ok) throw new Error(reading.unread.why);
  return reading.read;
}
const whyNot = async (text: string, from?: Origin): Promise<unknown> => {
  const reading = await readText(text, from);
  return reading.ok ? 'read' : reading.unread.why;
};

describe('CSV', () => {
  test('columns by their names, in any order and case; quotes, line breaks, a mark at the start', async () => {
    const bytes = new TextEncoder().encode(
      '\ufeffNote,CODES,Username,Made,Name,Password\r\n' +
        '"in the ""drawer""","aaaa-1111\nbbbb-2222\ncccc-3333",ada,2025-05-05,GitHub,x\r\n' +
        ',ABCDE-12345-FGHJK-67890-LMNPQ,,,Microsoft,\r\n',
    );
    expect(await read(textIn(bytes) ?? '')).toEqual({
      drafts: [
        {
          service: 'GitHub',
          account: 'ada',
          kind: 'codes',
          codes: ['aaaa-1111', 'bbbb-2222', 'cccc-3333'],
          note: 'in the "drawer"',
          made: '2025-05-05T00:00:00.000Z',
        },
        { service: 'Microsoft', account: '', kind: 'code-25', codes: ['ABCDE-12345-FGHJK-67890-LMNPQ'] },
      ],
      program: '',
      authenticator: false,
      left: [],
      besides: { passwords: 1, appSecrets: 0, others: 0, words: 0, columns: [] },
    });
  });

  test.each([';', '\t'])('parted by %j, in UTF-16', async (by) => {
    const text = `service${by}code\nShop${by}"one, two; three"\n`;
    for (const order of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      const units = Buffer.from(text, 'utf16le');
      const bytes = Buffer.concat([Buffer.from(order), order[0] === 0xff ? units : units.swap16()]);
      expect((await read(textIn(bytes) ?? '')).drafts).toEqual([
        { service: 'Shop', account: '', kind: 'text', codes: ['one, two; three'] },
      ]);
    }
  });

  test('what is not understood is told by its row, and the rest is read', async () => {
    const rows = [
      'service,code,made,note',
      ',aaaa-1111,,',
      'A,,,',
      '',
      `${'x'.repeat(101)},aaaa-1111,,`,
      '"A\u0007",aaaa-1111,,',
      'B,aaaa-1111,5 May,',
      `C,aaaa-1111,,${'n'.repeat(1001)}`,
      'D,111111-222222-333333-444444-555555-666666-777777-888888,,',
      'E,aaaa-1111',
    ];
    const { drafts, left } = await read(rows.join('\n'));
    expect(drafts).toEqual([
      { service: 'B', account: '', kind: 'text', codes: ['aaaa-1111'] },
      { service: 'E', account: '', kind: 'text', codes: ['aaaa-1111'] },
    ]);
    expect(left.map(({ at, why }) => [at, why.why])).toEqual([
      [2, 'no-name'],
      [3, 'nothing'],
      [5, 'bad-name'],
      [6, 'bad-name'],
      [7, 'not-a-day'],
      [8, 'long-note'],
      [9, 'multiple'],
    ]);
    // A place, never a part of a code.
    expect(JSON.stringify(left)).not.toMatch(/1111|222222/);
  });

  test('without a header that names a service and a code, nothing is read', async () => {
    expect(await whyNot('GitHub,aaaa-1111\n')).toBe('no-columns');
    expect(await whyNot('name,colour\nGitHub,x\n')).toBe('no-columns');
    expect(await whyNot('service,code\n"GitHub,aaaa')).toBe('broken-row');
    expect(await whyNot('service,code\nGit"Hub,aaaa')).toBe('broken-row');
    expect(await whyNot(' \n ')).toBe('empty');
  });
});

describe('Bitwarden', () => {
  const login = (more: object) => ({
    type: 1,
    name: 'GitHub',
    login: { username: 'ada', password: 'hunter2', totp: 'JBSW' },
    ...more,
  });
  const file = (...items: readonly object[]): string => JSON.stringify({ encrypted: false, folders: [], items });

  test('codes in the notes, and in the fields that are called so', async () => {
    const text = file(
      login({ notes: 'Recovery codes, printed:\naaaa-1111\nbbbb-2222', fields: null }),
      login({
        name: 'Shop',
        notes: null,
        fields: [
          { name: 'Backup code 1', value: 'zzzz-9999', type: 1 },
          { name: 'backup code 2', value: 'yyyy-8888', type: 1 },
        ],
      }),
      login({ name: 'Bank', fields: [{ name: 'Recovery', value: 'ask  Bob', type: 0 }] }),
      login({ name: 'Plain', notes: 'call them on Monday', fields: [{ name: 'PIN', value: '1234', type: 1 }] }),
      { type: 2, name: 'Microsoft', notes: 'ABCDE-12345-FGHJK-67890-LMNPQ', secureNote: { type: 0 } },
      { type: 3, name: 'Card', notes: 'call them', card: {} },
    );
    const got = await read(text);
    expect(got.drafts).toEqual([
      { service: 'GitHub', account: 'ada', kind: 'codes', codes: ['aaaa-1111', 'bbbb-2222'] },
      { service: 'Shop', account: 'ada', kind: 'codes', codes: ['zzzz-9999', 'yyyy-8888'] },
      { service: 'Bank', account: 'ada', kind: 'text', codes: ['ask Bob'] },
      { service: 'Microsoft', account: '', kind: 'code-25', codes: ['ABCDE-12345-FGHJK-67890-LMNPQ'] },
    ]);
    expect(got.left).toEqual([]);
    expect(got.besides).toEqual({ passwords: 5, appSecrets: 4, others: 2, words: 0, columns: [] });
    expect(JSON.stringify(got)).not.toMatch(/hunter2|JBSW/);
  });

  test('an item that cannot be read or kept is told', async () => {
    const { drafts, left } = await read(
      file(
        { type: 'one' },
        login({ name: '', notes: 'aaaa-1111 bbbb-2222' }),
        login({ fields: [{ name: 'recovery key', value: '111111-222222-333333-444444-555555-666666-777777-888888' }] }),
      ),
    );
    expect(drafts).toEqual([]);
    expect(left.map(({ at, why }) => [at, why.why])).toEqual([
      [1, 'not-an-entry'],
      [2, 'no-name'],
      [3, 'multiple'],
    ]);
  });

  test('encrypted: says how to export it', async () => {
    expect(await whyNot(JSON.stringify({ encrypted: true, passwordProtected: true, data: '2.x' }))).toBe('sealed');
    expect(await whyNot(JSON.stringify({ encrypted: true, items: [] }))).toBe('sealed');
  });
});

describe('its own', () => {
  test('of a newer sparekey, or with anything else in it', async () => {
    const own = { fmt: 'sparekey-keys/v1', exported: '2026-11-22T15:00:00.000Z', keys: [] };
    expect(await whyNot(JSON.stringify(own))).toBe('read');
    expect(await whyNot(JSON.stringify({ ...own, fmt: 'sparekey-keys/v2' }))).toBe('newer');
    expect(await whyNot(JSON.stringify({ ...own, more: 1 }))).toBe('broken');
    expect(await whyNot(JSON.stringify({ ...own, exported: 'yesterday' }))).toBe('broken');
    expect(await whyNot(JSON.stringify({ ...own, keys: {} }))).toBe('broken');
    expect(await whyNot(JSON.stringify({ other: 1 }))).toBe('unknown');
    expect(await whyNot(JSON.stringify({ other: 1 }), 'sparekey')).toBe('broken');
    expect(await whyNot('[]', 'csv')).toBe('unknown');
  });
});

test('what is here already is not added twice, and nothing is overwritten', () => {
  const here = (service: string, codes: readonly string[]): Entry => ({
    id: service,
    service,
    account: 'ada',
    kind: 'codes',
    codes: codes.map((text) => ({ text })),
    made: '2026-01-01T00:00:00.000Z',
  });
  const draft = (service: string, ...codes: string[]) => ({ service, account: 'ada', kind: 'codes', codes }) as const;
  const [same, beside, fresh, twice] = [
    draft('github ', 'a', 'b'),
    draft('GitHub', 'c'),
    draft('New', 'a'),
    draft('NEW', 'a'),
  ];
  const plan = planFor([same, beside, fresh, twice], [here('GitHub', ['a', 'b'])]);
  expect(plan).toEqual({ add: [beside, fresh], beside: [beside], same: [same, twice] });
});
