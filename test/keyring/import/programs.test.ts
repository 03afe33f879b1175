// Every program in the forms it exports, with the columns in another order or missing, in other encodings, and with what must never
// be taken for a code beside the codes.

import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/keyring/entry.ts';
import type { Read } from '../../../src/keyring/transfer/reading.ts';
import { makeKdbx } from './make-kdbx.ts';
import { makeZip } from './make-zip.ts';
import { ports, readAll, reading } from './read.ts';

const codes = [
  'd5a4f-d12aa',
  'bfe22-8f219',
  'e9cb0-eb53f',
  '16947-ccf25',
  'ec84d-8dbc7',
  '42547-70f58',
  '904db-a41ec',
  'ccc3f-c1626',
];
const note = codes.join('\n');

const set = (draft: Draft | undefined): unknown => ({
  ...draft,
  codes: draft?.codes.map((code) => (typeof code === 'string' ? code : code.text)),
});

/** One entry, GitHub of ada, with all the codes. */
function expectGitHub({ drafts }: Read, more: object = {}): void {
  expect(drafts).toHaveLength(1);
  expect(set(drafts[0])).toMatchObject({ service: 'GitHub', account: 'ada', kind: 'codes', codes, ...more });
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** A table of one row, out of its columns and cells. */
const table = (row: Readonly<Record<string, string>>, { by = ',', end = '\r\n', always = true } = {}): string => {
  const cell = (text: string): string => (always || /["\n\r;,\t]/.test(text) ? quoted(text) : text);
  return [Object.keys(row), Object.values(row)].map((cells) => cells.map(cell).join(by)).join(end) + end;
};
const reversed = (row: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).toReversed());
const without = (
  row: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

interface TableCase {
  readonly program: string;
  readonly row: Readonly<Record<string, string>>;
  /** Columns without which it is still read; the program may not be told from another then. */
  readonly spare: readonly string[];
  readonly service?: string;
  readonly made?: string;
}

const secret = 'otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
const tables: readonly TableCase[] = [
  {
    program: 'Bitwarden',
    row: {
      folder: 'Work',
      favorite: '',
      type: 'login',
      name: 'GitHub',
      notes: note,
      fields: 'Phone: 0660 1234567\nPIN: 1234',
      reprompt: '0',
      login_uri: 'https://github.com',
      login_username: 'ada',
      login_password: 'hunter2',
      login_totp: secret,
    },
    spare: ['folder', 'favorite', 'reprompt', 'login_totp', 'fields'],
  },
  {
    program: 'KeePassXC',
    row: {
      Group: 'Root/Web',
      Title: 'GitHub',
      Username: 'ada',
      Password: 'hunter2',
      URL: 'https://github.com',
      Notes: note,
      TOTP: secret,
      Icon: '0',
      'Last Modified': '2024-01-02T03:04:05Z',
      Created: '2019-01-02T03:04:05Z',
    },
    spare: ['Icon', 'TOTP', 'Last Modified'],
    made: '2019-01-02T03:04:05.000Z',
  },
  {
    program: 'KeePass',
    row: {
      Account: 'GitHub',
      'Login Name': 'ada',
      Password: 'hunter2',
      'Web Site': 'https://github.com',
      Comments: note,
    },
    spare: ['Web Site'],
  },
  {
    program: '1Password',
    row: {
      Title: 'GitHub',
      Url: 'https://github.com',
      Username: 'ada',
      Password: 'hunter2',
      OTPAuth: secret,
      Favorite: 'false',
      Archived: 'false',
      Tags: 'web',
      Notes: note,
    },
    spare: ['OTPAuth', 'Tags'],
  },
  {
    program: 'Apple Passwords',
    row: {
      Title: 'GitHub (ada)',
      URL: 'https://github.com',
      Username: 'ada',
      Password: 'hunter2',
      Notes: note,
      OTPAuth: secret,
    },
    spare: ['OTPAuth'],
  },
  {
    program: 'Chrome/Edge',
    row: { name: 'GitHub', url: 'https://github.com', username: 'ada', password: 'hunter2', note },
    spare: ['url'],
  },
  {
    program: 'LastPass',
    row: {
      url: 'https://github.com',
      username: 'ada',
      password: 'hunter2',
      totp: secret,
      extra: note,
      name: 'GitHub',
      grouping: 'Web',
      fav: '0',
    },
    spare: ['totp', 'fav'],
  },
  {
    program: 'Dashlane',
    row: {
      username: 'ada',
      username2: '',
      username3: '',
      title: 'GitHub',
      password: 'hunter2',
      note,
      url: 'https://github.com',
      category: 'Web',
      otpUrl: secret,
    },
    spare: ['otpUrl', 'username3'],
  },
  {
    program: 'NordPass',
    row: {
      name: 'GitHub',
      url: 'https://github.com',
      additional_urls: '[]',
      username: 'ada',
      password: 'hunter2',
      note: '',
      cardholdername: '',
      cardnumber: '',
      cvc: '',
      expirydate: '',
      zipcode: '10115',
      folder: 'Web',
      full_name: 'Ada L',
      phone_number: '+43 660 1234567',
      email: '',
      address1: '',
      address2: '',
      city: 'Wien',
      country: 'AT',
      state: '',
      type: 'password',
      custom_fields: JSON.stringify([{ label: 'Recovery codes', type: 'hidden', value: note }]),
    },
    spare: ['additional_urls', 'zipcode'],
  },
  {
    program: 'Proton Pass',
    row: {
      type: 'login',
      name: 'GitHub',
      url: 'https://github.com',
      email: '',
      username: 'ada',
      password: 'hunter2',
      note,
      totp: secret,
      createTime: '1549166645',
      modifyTime: '1704067200',
      vault: 'Personal',
    },
    spare: ['totp', 'modifyTime'],
    made: '2019-02-03T04:04:05.000Z',
  },
  {
    program: 'RoboForm',
    row: {
      Name: 'GitHub',
      Url: 'https://github.com',
      MatchUrl: 'https://github.com',
      Login: 'ada',
      Pwd: 'hunter2',
      Note: note,
      Folder: '/',
      RfFieldsV2: 'User ID$,,,txt,ada',
    },
    spare: ['MatchUrl', 'Folder'],
  },
  {
    program: 'Buttercup',
    row: {
      '!type': 'entry',
      '!group_id': '1',
      '!group_name': 'Web',
      title: 'GitHub',
      username: 'ada',
      password: 'hunter2',
      URL: 'https://github.com',
      'Recovery codes': note,
      id: '2',
    },
    spare: ['!type', 'id'],
  },
  {
    program: 'Keeper',
    row: {
      Folder: 'Web',
      Title: 'GitHub',
      Login: 'ada',
      Password: 'hunter2',
      'Website Address': 'https://github.com',
      Notes: note,
      'Shared Folder': '',
    },
    spare: ['Folder'],
  },
];

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16LE': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16BE': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
};

describe('tables of programs', () => {
  for (const { program, row, spare, made } of tables) {
    describe(program, () => {
      const more = made === undefined ? {} : { made };
      test('as it is exported, and the program is told', async () => {
        const read = await readAll(table(row));
        expectGitHub(read, more);
        expect(read.program).toBe(program);
        expect(read.left).toEqual([]);
        expect(JSON.stringify(read)).not.toMatch(/hunter2|JBSWY3DP/);
      });

      test('columns in another order', async () => {
        const read = await readAll(table(reversed(row)));
        expectGitHub(read, more);
        expect(read.program).toBe(program);
      });

      test.each(spare)('without the column %s', async (name) => {
        expectGitHub(await readAll(table(without(row, name))), more);
      });

      test.each([
        [';', '\n'],
        ['\t', '\r\n'],
        [',', '\n'],
      ])('parted by %j, lines by %j, quoted where it has to be', async (by, end) => {
        expectGitHub(await readAll(table(row, { by, end, always: false })), more);
      });

      test.each(Object.keys(encodings))('%s', async (name) => {
        expectGitHub(await readAll(encodings[name]?.(table(row)) ?? ''), more);
      });
    });
  }

  test('Firefox keeps no notes: only passwords are in it', async () => {
    const read = await readAll(
      table({
        url: 'https://github.com',
        username: 'ada',
        password: 'hunter2',
        httpRealm: '',
        formActionOrigin: '',
        guid: '{1}',
        timeCreated: '1704067200000',
        timeLastUsed: '1704067200000',
        timePasswordChanged: '1704067200000',
      }),
    );
    expect(read).toMatchObject({ program: 'Firefox', drafts: [], left: [], besides: { passwords: 1, others: 1 } });
  });

  test('Dashlane notes, in a table of their own and in its zip', async () => {
    const notes = table({ title: 'GitHub backup codes', note });
    expect(set((await readAll(notes)).drafts[0])).toMatchObject({ service: 'GitHub', codes });
    const zip = makeZip([
      {
        name: 'credentials.csv',
        data: table({
          username: 'ada',
          username2: '',
          username3: '',
          title: 'GitLab',
          password: 'x',
          note: '',
          url: '',
          category: '',
          otpUrl: '',
        }),
      },
      { name: 'securenotes.csv', data: notes },
      { name: 'personalInfo.csv', data: table({ type: 'phone', title: 'Ada', phone_number: '06601234567' }) },
    ]);
    const read = await readAll(zip);
    expect(read.program).toBe('Dashlane');
    expect(read.drafts.map(({ service }) => service)).toEqual(['GitHub']);
    expect(read.besides.passwords).toBe(1);
  });

  test('LastPass notes with a form: names and values on lines', async () => {
    const extra = `NoteType:Custom\nLanguage:en-US\nPhone:+43 660 1234567\nBackup codes:${codes.join(', ')}\nNotes:`;
    const { drafts } = await readAll(
      table({ url: 'http://sn', username: '', password: '', totp: '', extra, name: 'GitHub', grouping: '', fav: '0' }),
    );
    expect(drafts.map(set)).toMatchObject([{ service: 'GitHub', codes }]);
  });

  test('Keeper and Enpass without a header', async () => {
    const keeper = [
      'Web',
      'GitHub',
      'ada',
      'hunter2',
      'https://github.com',
      '',
      '',
      'Recovery codes',
      note,
      'TFC:Keeper',
      secret,
    ]
      .map(quoted)
      .join(',');
    const read = await readAll(`${keeper}\n`);
    expectGitHub(read);
    expect(read).toMatchObject({ program: 'Keeper', besides: { passwords: 1, appSecrets: 1 } });
    const enpass = [
      'GitHub',
      'Username',
      'ada',
      '*Password',
      'hunter2',
      'Website',
      'https://github.com',
      'Recovery codes',
      note,
    ]
      .map(quoted)
      .join(',');
    const enpassNote = ['Shop', 'Username', 'bob', 'my note'].map(quoted).join(',');
    const other = await readAll(`${enpass}\n${enpassNote}\n`);
    expectGitHub(other);
    expect(other).toMatchObject({ program: 'Enpass', besides: { passwords: 1, others: 1 } });
  });
});

describe("somebody's own table", () => {
  test.each([
    ['Dienst', 'Konto', 'Wiederherstellungscodes', 'Datum', 'Notiz'],
    ['Anbieter', 'Benutzername', 'Backup-Codes', 'Erstellt am', 'Bemerkung'],
    ['Service', 'Email', 'Backup codes', 'Date', 'Comment'],
    ['Name', 'User', '2FA codes', 'Created', 'Notes'],
    ['website', 'login', 'recovery_codes', 'made', 'note'],
  ])('%s, %s, %s, %s, %s', async (...names) => {
    const cells = ['GitHub', 'ada', note, '22.11.2025', 'in the drawer'];
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    for (const one of [row, reversed(row)])
      expectGitHub(await readAll(table(one, { by: ';' })), { made: '2025-11-22T00:00:00.000Z', note: 'in the drawer' });
  });

  test('sep=; in the first line, and ="…" around what must stay text', async () => {
    const text = `sep=;\r\nDienst;Konto;Code\r\nBank;ada;="012345678901"\r\nShop;bob;"=""987654321098"""\r\n`;
    const { drafts } = await readAll(text);
    expect(drafts.map(({ service, codes: [code] }) => [service, code])).toEqual([
      ['Bank', '012345678901'],
      ['Shop', '987654321098'],
    ]);
  });

  test.each([
    ['22.11.2025', '2025-11-22'],
    ['11/22/2025', '2025-11-22'],
    ['22/11/2025', '2025-11-22'],
    ['2025-11-22', '2025-11-22'],
    ['2025/11/22', '2025-11-22'],
    ['22.11.25', '2025-11-22'],
    ['22. November 2025', '2025-11-22'],
    ['Nov 22, 2025', '2025-11-22'],
  ])('the day %s', async (day, iso) => {
    const { drafts, left } = await readAll(table({ service: 'GitHub', code: note, date: day }));
    expect(drafts[0]?.made).toBe(`${iso}T00:00:00.000Z`);
    expect(left).toEqual([]);
  });

  test('one code a row becomes one set, in their order; used ones stay used', async () => {
    const rows = codes.map((code, at) => `GitHub,ada,${code},${at === 2 ? 'yes' : at === 3 ? '2026-01-02' : ''}`);
    const others = ['Apple,ada,ABCD-1234-EFGH-5678-IJKL-9012-MNOP,', 'GitHub,bob,aaaa1-bbbb2,'];
    const { drafts } = await readAll(['service,account,code,used', ...rows, ...others].join('\n'));
    expect(drafts.map(({ service, account }) => `${service}/${account}`)).toEqual([
      'GitHub/ada',
      'Apple/ada',
      'GitHub/bob',
    ]);
    expect(set(drafts[0])).toMatchObject({ kind: 'codes', codes });
    expect(drafts[0]?.codes.flatMap((code) => (typeof code === 'string' ? [] : [code]))).toEqual([
      { text: codes[2], used: '2026-11-29T12:00:00.000Z' },
      { text: codes[3], used: '2026-01-02T00:00:00.000Z' },
    ]);
  });

  test('a table of Markdown', async () => {
    const rows = [
      '| Service | Account | Code |',
      '| --- | :---: | --- |',
      ...codes.map((code) => `| GitHub | ada | ${code} |`),
    ];
    expectGitHub(await readAll(`${rows.join('\n')}\n`));
  });

  test('the name stands in the first row only', async () => {
    const rows = codes.map((code, at) => (at === 0 ? `GitHub;ada;${code}` : `;;${code}`));
    expectGitHub(await readAll(['Dienst;Konto;Code', ...rows].join('\n')));
  });

  test('codes in columns of their own', async () => {
    const row = Object.fromEntries(codes.map((code, at) => [`Code ${at + 1}`, code]));
    expectGitHub(await readAll(table({ Service: 'GitHub', Account: 'ada', ...row })));
  });

  test('columns that mean nothing here are told, and their content keeps the file from being called done', async () => {
    const { besides } = await readAll(table({ service: 'GitHub', code: note, colour: 'blue', icon: '7' }));
    expect(besides.columns).toEqual(['colour', 'icon']);
  });

  test('a code without a name is told, and so is a name without a code', async () => {
    const { drafts, left } = await readAll('service,account,code\n,ada,aaaa-1111\nGitHub,ada,\n');
    expect(drafts).toEqual([]);
    expect(left.map(({ at, name, why }) => [at, name, why.why])).toEqual([
      [2, '', 'no-name'],
      [3, 'GitHub', 'nothing'],
    ]);
  });
});

const bitwardenItem = (more: object): object => ({
  type: 1,
  name: 'GitHub',
  creationDate: '2019-02-03T04:05:06.000Z',
  revisionDate: '2024-01-01T00:00:00.000Z',
  notes: null,
  login: { username: 'ada', password: 'hunter2', totp: null },
  ...more,
});
const bitwarden = (...items: readonly object[]): string => JSON.stringify({ encrypted: false, folders: [], items });

describe('Bitwarden', () => {
  const recovery = { fields: [{ name: 'Recovery codes', value: note, type: 1 }] };

  test('a field, a note, a card, an identity; of an organisation', async () => {
    const made = '2019-02-03T04:05:06.000Z';
    expectGitHub(await readAll(bitwarden(bitwardenItem(recovery))), { made });
    expectGitHub(
      await readAll(JSON.stringify({ encrypted: false, collections: [], items: [bitwardenItem({ notes: note })] })),
      { made },
    );
    for (const item of [
      { type: 2, secureNote: { type: 0 } },
      { type: 3, card: { number: '4111111111111111' } },
      { type: 4, identity: {} },
    ]) {
      const { drafts } = await readAll(
        bitwarden(bitwardenItem({ login: null, notes: `Backup codes:\n${note}`, ...item })),
      );
      expect(drafts.map(set)).toMatchObject([{ service: 'GitHub', account: '', codes }]);
    }
  });

  const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  async function sealed(text: string, password: string, kdf: 0 | 1): Promise<string> {
    const salt = 'c2FsdCBvZiBzaXh0ZWVu';
    const key =
      kdf === 0
        ? pbkdf2Sync(password, salt, 5000, 32, 'sha256')
        : await ports.argon2(Buffer.from(password), createHash('sha256').update(salt).digest(), {
            kind: 'argon2id',
            m: 16 * 1024,
            t: 2,
            p: 1,
            version: 0x13,
          });
    const part = (info: string): Buffer =>
      createHmac('sha256', key)
        .update(info)
        .update(Buffer.from([1]))
        .digest();
    const string = (clear: string): string => {
      const iv = Buffer.alloc(16, 7);
      const cipher = createCipheriv('aes-256-cbc', part('enc'), iv);
      const data = Buffer.concat([cipher.update(clear), cipher.final()]);
      return `2.${b64(iv)}|${b64(data)}|${b64(createHmac('sha256', part('mac')).update(iv).update(data).digest())}`;
    };
    return JSON.stringify({
      encrypted: true,
      passwordProtected: true,
      salt,
      kdfType: kdf,
      kdfIterations: kdf === 0 ? 5000 : 2,
      kdfMemory: kdf === 0 ? null : 16,
      kdfParallelism: kdf === 0 ? null : 1,
      encKeyValidation_DO_NOT_EDIT: string('any'),
      data: string(text),
    });
  }

  test.each([0, 1] as const)('under a password, KDF %i', async (kdf) => {
    const file = await sealed(bitwarden(bitwardenItem(recovery)), 'a password', kdf);
    expectGitHub(await readAll(file, { password: 'a password' }));
    expect(await reading(file, { password: 'another' })).toBe('wrong');
  });

  test('a zip with attached files: the text of one is read, the other is told', async () => {
    const data = bitwarden({ ...bitwardenItem({}), id: 'abc' });
    const zip = makeZip([
      { name: 'data.json', data },
      { name: 'attachments/abc/github-recovery-codes.txt', data: `GitHub recovery codes\n\n${note}\n` },
      { name: 'attachments/abc/scan.png', data: new Uint8Array([0x89, 0x50, 0, 1, 2]) },
    ]);
    const read = await readAll(zip);
    expectGitHub(read);
    expect(read.left).toMatchObject([{ name: 'GitHub', field: 'scan.png', why: { why: 'file' } }]);
  });
});

describe('names of fields', () => {
  const read = async (name: string, value: string): Promise<Read> =>
    readAll(bitwarden(bitwardenItem({ fields: [{ name, value, type: 0 }] })));

  test.each([
    'Recovery codes',
    'recovery_code',
    'Backup codes',
    'backupCodes',
    '2FA',
    '2FA backup',
    'MFA recovery',
    'Two-factor recovery codes',
    'Wiederherstellungscodes',
    'Wiederherstellungsschlüssel',
    'Notfallcodes',
    'Backup-Codes',
    'Einmalcodes zur Wiederherstellung',
    'Ersatzcodes',
    'Scratch codes',
    'Emergency codes',
    'Codes',
    'Rescue code',
    'Recovery key',
    'Backup codes (phone)',
  ])('%s holds codes', async (name) => {
    expect((await read(name, note)).drafts.map(set)).toMatchObject([{ codes }]);
    expect((await read(name, 'a1b2c3d4')).drafts.map(set)).toMatchObject([{ codes: ['a1b2c3d4'] }]);
  });

  test.each([
    ['Recovery email', 'ada@work.example'],
    ['Recovery e-mail', 'not an address 12345'],
    ['Backup phone', '+43 660 1234567'],
    ['Backup phone number', '06601234567'],
    ['Recovery phone', '0660 123 45 67'],
    ['Phone', '06601234567'],
    ['ZIP code', '10115-1234'],
    ['Postal code', 'SW1A 1AA'],
    ['PLZ', '1010'],
    ['IBAN', 'DE89 3704 0044 0532 0130 00'],
    ['Order number', '302-1234567-1234567'],
    ['Bestellnummer', '302-1234567'],
    ['Customer code', 'AB-12345678'],
    ['Serial', 'ABCD1-EFGH2-IJKL3-MNOP4-QRST5'],
    ['License key', 'ABCD1-EFGH2-IJKL3-MNOP4-QRST5'],
    ['Product key', 'ABCD1-EFGH2-IJKL3-MNOP4-QRST5'],
    ['API key', '0123456789abcdef0123456789abcdef'],
    ['Security question', 'a1b2c3d4 e5f6a7b8'],
    ['Recovery', 'ada@work.example'],
    ['Backup', 'yes'],
  ])('%s: %s is none', async (name, value) => {
    expect((await read(name, value)).drafts).toEqual([]);
  });

  test.each(['TOTP', 'Authenticator key', 'Authenticator secret', 'otpauth'])(
    '%s is the secret of an app, and is counted',
    async (name) => {
      expect(await read(name, 'JBSWY3DPEHPK3PXP')).toMatchObject({ drafts: [], besides: { appSecrets: 1 } });
    },
  );

  test('an address to set up an authenticator is none, whatever it is called', async () => {
    expect(await read('Recovery code', secret)).toMatchObject({ drafts: [], besides: { appSecrets: 1 } });
  });

  test('codes for everything that nobody named are told, not taken', async () => {
    const { drafts, left } = await read('Thing', '0123456789abcdef0123456789abcdef');
    expect(drafts).toEqual([]);
    expect(left.map(({ field, why }) => [field, why.why])).toEqual([['Thing', 'not-sure']]);
  });
});

describe('notes', () => {
  const read = async (notes: string): Promise<Read> => readAll(bitwarden(bitwardenItem({ notes })));

  test('numbers of customers, phones, IBANs and addresses beside the codes', async () => {
    const got = await read(
      `Customer number: 12345678\nPhone: +43 660 1234567\nada@work.example\nDE89 3704 0044 0532 0130 00\n\nRecovery codes:\n${note}\n\nOrder: 302-1234567-1234567\nhttps://example.com/reset?code=abcd-1234`,
    );
    expectGitHub(got);
    expect(got.besides.words).toBe(1);
  });

  test('under headings, of one account: each is told by its heading', async () => {
    const got = await read(`Recovery codes:\n${note}\n\nBackup codes (old):\nzz11a-yy22b\nxx33c-ww44d\nvv55e-uu66f`);
    expect(got.drafts.map(({ service, codes: all, note: said }) => [service, all.length, said])).toEqual([
      ['GitHub', 8, 'Recovery codes'],
      ['GitHub', 3, 'Backup codes (old)'],
    ]);
  });

  test('the same codes in the note and in a field are one entry', async () => {
    expectGitHub(
      await readAll(
        bitwarden(bitwardenItem({ notes: note, fields: [{ name: 'Recovery codes', value: note, type: 1 }] })),
      ),
    );
  });

  test('prose is no code', async () => {
    const got = await read('Call them on Monday. The PIN is 1234, the door code 4711. My cousin was born 1984-05-06.');
    expect(got.drafts).toEqual([]);
    expect(got.besides.others).toBe(1);
  });

  test('a name of codes over what is none is told', async () => {
    const { drafts, left } = await read('Recovery codes: printed, in the safe');
    expect(drafts).toEqual([]);
    expect(left).toMatchObject([{ name: 'GitHub', field: 'Recovery codes', why: { why: 'not-sure' } }]);
  });
});

describe('1Password, 1pux', () => {
  const field = (title: string, value: object): object => ({ title, id: 'x', value });
  const item = (more: object = {}): object => ({
    uuid: 'u',
    createdAt: 1549166646,
    updatedAt: 1704067200,
    state: 'active',
    categoryUuid: '001',
    overview: { title: 'GitHub', url: 'https://github.com' },
    details: {
      loginFields: [
        { value: 'ada', designation: 'username', fieldType: 'T', name: 'username' },
        { value: 'hunter2', designation: 'password', fieldType: 'P', name: 'password' },
      ],
      notesPlain: '',
      sections: [
        {
          title: 'Security',
          fields: [
            field('one-time password', { totp: secret }),
            field('phone', { phone: '0660 1234567' }),
            field('recovery codes', { concealed: note }),
          ],
        },
      ],
      ...more,
    },
  });
  const pux = (items: readonly object[], more: Parameters<typeof makeZip>[0] = []): Uint8Array =>
    makeZip([
      { name: 'export.attributes', data: '{"version":3}' },
      { name: 'export.data', data: JSON.stringify({ accounts: [{ attrs: {}, vaults: [{ attrs: {}, items }] }] }) },
      ...more,
    ]);

  test('fields, notes, and the secret of an app', async () => {
    const read = await readAll(pux([item()]));
    expectGitHub(read, { made: '2019-02-03T04:04:06.000Z' });
    expect(read).toMatchObject({ program: '1Password', left: [], besides: { passwords: 1, appSecrets: 1 } });
    expectGitHub(await readAll(pux([item({ sections: [], notesPlain: note })])));
  });

  test('an attached text, and an attached picture', async () => {
    const file = (fileName: string): object => field('file', { file: { fileName, documentId: 'd1' } });
    const read = await readAll(
      pux(
        [item({ sections: [{ title: '', fields: [file('github-recovery-codes.txt'), file('scan.png')] }] })],
        [
          { name: 'files/d1__github-recovery-codes.txt', data: note },
          { name: 'files/d1__scan.png', data: new Uint8Array([0, 1, 2]), stored: true },
        ],
      ),
    );
    expectGitHub(read);
    expect(read.left).toMatchObject([{ field: 'scan.png', why: { why: 'file' } }]);
  });
});

describe('Proton Pass', () => {
  const file = (more: object = {}, whole: object = {}): string =>
    JSON.stringify({
      version: '1.31.0',
      userId: 'u',
      encrypted: false,
      vaults: {
        a: {
          name: 'Personal',
          items: [
            {
              itemId: 'i',
              state: 1,
              createTime: 1549166646,
              modifyTime: 1704067200,
              data: {
                metadata: { name: 'GitHub', note: '' },
                type: 'login',
                extraFields: [{ fieldName: 'Backup codes', type: 'hidden', data: { content: note } }],
                content: { itemEmail: 'ada@x.example', itemUsername: 'ada', password: 'hunter2', totpUri: secret },
              },
              ...more,
            },
          ],
        },
      },
      ...whole,
    });

  test('JSON, and the zip around it', async () => {
    const made = '2019-02-03T04:04:06.000Z';
    const read = await readAll(file());
    expectGitHub(read, { made });
    expect(read).toMatchObject({ program: 'Proton Pass', besides: { passwords: 1, appSecrets: 1 } });
    const zip = await readAll(makeZip([{ name: 'Proton Pass/data.json', data: file() }]));
    expectGitHub(zip, { made });
    expect(zip.program).toBe('Proton Pass');
  });

  test('what lies in the bin is told', async () => {
    const { drafts, left } = await readAll(file({ state: 2 }));
    expect(drafts).toEqual([]);
    expect(left).toMatchObject([{ name: 'GitHub', why: { why: 'in-bin' } }]);
  });

  test('encrypted: said whose it is', async () => {
    expect(await reading(file({}, { encrypted: true }))).toMatchObject({
      unread: { why: 'sealed', program: 'Proton Pass' },
    });
    const zip = makeZip([
      { name: 'Proton Pass/data.pgp', data: '-----BEGIN PGP MESSAGE-----\n\nwcBM\n-----END PGP MESSAGE-----\n' },
    ]);
    expect(await reading(zip)).toMatchObject({ ok: false });
  });
});

test('Enpass, JSON', async () => {
  const fields = [
    { label: 'Username', type: 'username', value: 'ada' },
    { label: 'Password', type: 'password', value: 'hunter2', sensitive: 1 },
    { label: 'One-time code', type: 'totp', value: secret },
    { label: 'Phone number', type: 'phone', value: '06601234567' },
    { label: 'Recovery codes', type: 'multiline', value: note, sensitive: 1 },
  ];
  const file = JSON.stringify({
    folders: [],
    items: [
      { title: 'GitHub', category: 'login', template_type: 'login.default', createdAt: 1549166646, fields, note: '' },
    ],
  });
  const read = await readAll(file);
  expectGitHub(read, { made: '2019-02-03T04:04:06.000Z' });
  expect(read).toMatchObject({ program: 'Enpass', besides: { passwords: 1, appSecrets: 1 } });
});

test('Keeper, JSON', async () => {
  const file = JSON.stringify({
    shared_folders: null,
    records: [
      {
        title: 'GitHub',
        login: 'ada',
        password: 'hunter2',
        login_url: 'https://github.com',
        notes: '',
        last_modified: 1549166646,
        custom_fields: {
          '$text:Recovery codes:1': note,
          $oneTimeCode: secret,
          $phone: { number: '5415558723' },
          $licenseNumber: 'ACDB-7849-2635-1947-8520',
        },
      },
    ],
  });
  const read = await readAll(file);
  expectGitHub(read, { made: '2019-02-03T04:04:06.000Z' });
  expect(read).toMatchObject({ program: 'Keeper', besides: { passwords: 1, appSecrets: 1 } });
});

describe('Standard Notes', () => {
  const file = (content: unknown): string =>
    JSON.stringify({
      version: '004',
      items: [
        { uuid: 'u', content_type: 'Note', content, created_at: '2024-01-01T00:00:00Z' },
        { uuid: 't', content_type: 'Tag', content: { title: 'x' } },
      ],
    });

  test('plain notes and those of its editor; encrypted ones', async () => {
    const read = await readAll(file({ title: 'GitHub recovery codes', text: note }));
    expect(read.drafts.map(set)).toMatchObject([{ service: 'GitHub', codes, made: '2024-01-01T00:00:00.000Z' }]);
    const paragraphs = codes.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
    const rich = await readAll(
      file({ title: 'GitHub', text: JSON.stringify({ root: { type: 'root', children: paragraphs } }) }),
    );
    expect(rich.drafts.map(set)).toMatchObject([{ service: 'GitHub', codes }]);
    expect(await reading(file('004:abc:def'))).toMatchObject({ unread: { why: 'sealed', program: 'Standard Notes' } });
  });
});

describe('authenticator apps', () => {
  const uri = 'otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
  test.each([
    [
      'Aegis',
      JSON.stringify({
        version: 1,
        header: { slots: null, params: null },
        db: {
          version: 2,
          entries: [{ type: 'totp', name: 'ada', issuer: 'GitHub', note: '', info: { secret: 'JBSWY3DPEHPK3PXP' } }],
        },
      }),
    ],
    [
      '2FAS',
      JSON.stringify({
        services: [{ name: 'GitHub', secret: 'JBSWY3DPEHPK3PXP', otp: { account: 'ada' } }],
        groups: [],
        schemaVersion: 4,
      }),
    ],
    [
      'FreeOTP',
      JSON.stringify({
        tokenOrder: ['GitHub:ada'],
        tokens: [{ issuerExt: 'GitHub', label: 'ada', secret: [1, 2, 3] }],
      }),
    ],
    ['andOTP', JSON.stringify([{ secret: 'JBSWY3DPEHPK3PXP', issuer: 'GitHub', label: 'ada' }])],
    ['Ente Auth', `${uri}&codeDisplay=${encodeURIComponent('{"pinned":false}')}\n`],
    ['', `${uri}\n${uri}\n`],
  ])('%s: the secrets are counted and stay there', async (program, file) => {
    const read = await readAll(file);
    expect(read).toMatchObject({ program, authenticator: true, drafts: [] });
    expect(read.besides.appSecrets).toBeGreaterThan(0);
    expect(JSON.stringify(read)).not.toContain('JBSWY3DP');
  });

  test('codes that somebody wrote beside one are offered', async () => {
    const aegis = JSON.stringify({
      version: 1,
      header: {},
      db: { entries: [{ name: 'ada', issuer: 'GitHub', note: `Backup codes:\n${note}` }] },
    });
    expectGitHub(await readAll(aegis));
    const ente = `${uri}&codeDisplay=${encodeURIComponent(JSON.stringify({ note: codes.join(' ') }))}`;
    expectGitHub(await readAll(ente));
  });

  test.each([
    ['Aegis', JSON.stringify({ version: 1, header: { slots: [{}] }, db: 'AAAA' })],
    ['2FAS', JSON.stringify({ services: [], servicesEncrypted: 'a:b:c', schemaVersion: 4 })],
    ['Ente Auth', JSON.stringify({ version: 1, kdfParams: {}, encryptedData: 'x', encryptionNonce: 'y' })],
  ])('%s, encrypted', async (program, file) => {
    expect(await reading(file)).toMatchObject({ unread: { why: 'sealed-app', program } });
  });
});

const xmlEntry = (fields: string, more = ''): string =>
  `<Entry><UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID><Times><CreationTime>2019-02-03T04:05:06Z</CreationTime></Times><String><Key>Title</Key><Value>GitHub</Value></String><String><Key>UserName</Key><Value>ada</Value></String><String><Key>Password</Key><Value Protected="True">hunter2</Value></String>${fields}${more}</Entry>`;
const keepass = (entries: string, meta = ''): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<KeePassFile><Meta><Generator>KeePassXC</Generator>${meta}</Meta><Root><Group><UUID>R</UUID><Name>Root</Name>${entries}</Group></Root></KeePassFile>`;
const recoveryField = `<String><Key>Recovery codes</Key><Value Protected="True">${codes.join('\n')}</Value></String>`;

describe('KeePass', () => {
  const clear = (xml: string): string => xml.replaceAll(' Protected="True"', ' ProtectInMemory="True"');
  const made = '2019-02-03T04:05:06.000Z';

  test('XML: custom fields, a history that is over, the bin, an attached text', async () => {
    const history = `<History>${xmlEntry(recoveryField.replace('d5a4f', 'zzzzz'))}</History>`;
    expectGitHub(await readAll(clear(keepass(xmlEntry(recoveryField, history)))), { made });
    const binned = keepass(
      `<Group><UUID>BIN0000000000000000000==</UUID>${xmlEntry(recoveryField)}</Group>`,
      '<RecycleBinUUID>BIN0000000000000000000==</RecycleBinUUID>',
    );
    expect((await readAll(clear(binned))).left).toMatchObject([{ name: 'GitHub', why: { why: 'in-bin' } }]);
    const binaries = `<Binaries><Binary ID="0" Compressed="False">${Buffer.from(note).toString('base64')}</Binary></Binaries>`;
    const attached = '<Binary><Key>recovery-codes.txt</Key><Value Ref="0"/></Binary>';
    expectGitHub(await readAll(clear(keepass(xmlEntry('', attached), binaries))), { made });
  });

  test('XML: entities that XML itself has, CDATA, and a comment within', async () => {
    const field = `<String><Key>Recovery codes</Key><Value><![CDATA[${codes.slice(0, 4).join('\n')}]]>&#10;<!-- -->${codes.slice(4).join('&#x0A;')}</Value></String>`;
    expectGitHub(await readAll(clear(keepass(xmlEntry(field)))));
  });

  test.each([
    ['3.1, AES-KDF', { major: 3 }],
    ['3.1, not compressed', { major: 3, gzip: false }],
    ['4, AES-KDF, ChaCha20', { major: 4, cipher: 'chacha20' }],
    ['4, Argon2d', { major: 4, kdf: { kind: 'argon2d', m: 1024, t: 2, p: 2 } }],
    [
      '4, Argon2id, ChaCha20, not compressed',
      { major: 4, cipher: 'chacha20', gzip: false, kdf: { kind: 'argon2id', m: 1024, t: 2, p: 1 } },
    ],
    ['4, Argon2d of the older version', { major: 4, kdf: { kind: 'argon2d', m: 256, t: 1, p: 1, version: 0x10 } }],
  ] as const)('KDBX %s', async (_, of) => {
    const file = await makeKdbx({
      ...of,
      password: 'a password',
      xml: keepass(xmlEntry(recoveryField)),
      argon2: ports.argon2,
    });
    const read = await readAll(file, { password: 'a password' });
    expectGitHub(read, { made });
    expect(read).toMatchObject({ program: 'KeePassXC', besides: { passwords: 1 } });
    expect(await reading(file, { password: 'another' })).toBe('wrong');
  });

  test('KDBX 4: an attached text', async () => {
    const attached = '<Binary><Key>recovery-codes.txt</Key><Value Ref="0"/></Binary>';
    const file = await makeKdbx({ major: 4, password: 'a', xml: keepass(xmlEntry('', attached)), binaries: [note] });
    expectGitHub(await readAll(file, { password: 'a' }));
  });

  test('KDBX of a cipher that is not read', async () => {
    const file = await makeKdbx({ major: 4, password: 'a', xml: keepass(''), cipher: 'twofish' });
    expect(await reading(file, { password: 'a' })).toMatchObject({ unread: { why: 'unknown-cipher' } });
  });
});
