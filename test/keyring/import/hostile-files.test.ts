// Files made to do harm: each is a sentence, in bounded time and memory, and nothing of it is taken.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeKdbx } from './make-kdbx.ts';
import { makeZip } from './make-zip.ts';
import { readAll, reading } from './read.ts';

const whyNot = async (file: string | Uint8Array, password?: string): Promise<unknown> => {
  const got = await reading(file, password === undefined ? {} : { password });
  return got === 'wrong' || got.ok ? got : got.unread.why;
};

const megabytes = 1024 * 1024;

describe('zip', () => {
  const pux = (data: string | Uint8Array, said?: number): Uint8Array =>
    makeZip([{ name: 'export.data', data, ...(said !== undefined && { said }) }]);

  test('a bomb that says how large it is', async () => {
    expect(await whyNot(pux(new Uint8Array(200 * megabytes)))).toBe('unpacks-to-more');
  });

  test('a bomb that says it is small', async () => {
    const before = process.memoryUsage().rss;
    expect(await whyNot(pux(new Uint8Array(200 * megabytes), 100))).toBe('broken');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * megabytes);
  });

  test('many files that are too much together', async () => {
    const data = new Uint8Array(20 * megabytes);
    const files = Array.from({ length: 5 }, (_, at) => ({ name: `${at}.csv`, data }));
    expect(await whyNot(makeZip(files))).toBe('unpacks-to-more');
  });

  test('encrypted, cut off, and only the beginning of one', async () => {
    expect(await whyNot(makeZip([{ name: 'export.data', data: '{}', encrypted: true }]))).toBe('locked-zip');
    const whole = pux('{"accounts":[]}');
    for (const length of [4, 21, 30, whole.length - 30, whole.length - 1])
      expect(['broken', 'unknown', 'not-text']).toContain(await whyNot(whole.subarray(0, length)));
  });

  test('an archive in an archive, and names that lead elsewhere', async () => {
    const inner = makeZip([{ name: 'codes.csv', data: 'service,code\nGitHub,aaaa-1111' }]);
    expect(await whyNot(makeZip([{ name: 'inner.zip', data: inner }]))).toBe('unknown');
    const { drafts } = await readAll(
      makeZip([{ name: '../../etc/passwd.csv', data: 'service,code\nGitHub,aaaa-1111' }]),
    );
    expect(drafts).toMatchObject([{ service: 'GitHub' }]);
  });

  test('office documents are no archives to look into', async () => {
    expect(await reading(makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]))).toMatchObject({
      unread: { why: 'another-kind', kind: 'spreadsheet' },
    });
    expect(await reading(makeZip([{ name: 'word/document.xml', data: '<x/>' }]))).toMatchObject({
      unread: { why: 'another-kind', kind: 'document' },
    });
  });
});

describe('XML', () => {
  const file = (head: string, inside: string): string =>
    `<?xml version="1.0"?>${head}<KeePassFile><Root><Group><Entry><String><Key>Title</Key><Value>${inside}</Value></String></Entry></Group></Root></KeePassFile>`;

  test('entities of its own, of a file, and a billion laughs', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await whyNot(file(laughs, '&b;'))).toBe('document-type');
    expect(await whyNot(file('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'))).toBe('document-type');
    expect(await whyNot(file('<!DOCTYPE x SYSTEM "http://example.com/x.dtd">', 'x'))).toBe('document-type');
    expect(await whyNot(file('', '&unknown;'))).toBe('broken');
  });

  test('groups without end, elements that do not close', async () => {
    expect(await whyNot(`<KeePassFile><Root>${'<Group>'.repeat(100_000)}`)).toBe('broken');
    expect(await whyNot('<KeePassFile><Root><Group>')).toBe('broken');
    expect(await whyNot('<KeePassFile></Root>')).toBe('broken');
  });

  test('more entries than an account keeps', async () => {
    const entries = '<Entry><String><Key>Title</Key><Value>x</Value></String></Entry>'.repeat(10_001);
    expect(await whyNot(`<KeePassFile><Root><Group>${entries}</Group></Root></KeePassFile>`)).toBe('too-many');
  });

  test('an attached file that unpacks to too much is told, and not unpacked', async () => {
    const bomb = gzipSync(new Uint8Array(50 * megabytes)).toString('base64');
    const { left } = await readAll(
      `<KeePassFile><Meta><Binaries><Binary ID="0" Compressed="True">${bomb}</Binary></Binaries></Meta><Root><Group><Entry><String><Key>Title</Key><Value>X</Value></String><Binary><Key>codes.txt</Key><Value Ref="0"/></Binary></Entry></Group></Root></KeePassFile>`,
    );
    expect(left).toMatchObject([{ name: 'X', field: 'codes.txt', why: { why: 'file' } }]);
  });
});

describe('KDBX', () => {
  const xml = '<KeePassFile><Meta/><Root><Group/></Root></KeePassFile>';

  test.each([
    ['4 GiB', { kind: 'argon2d', m: 4 * 1024 * 1024, t: 2, p: 2 }],
    ['2^60 bytes', { kind: 'argon2id', m: 2 ** 50, t: 2, p: 2 }],
    ['passes without end', { kind: 'argon2d', m: 65_536, t: 4_000_000_000, p: 2 }],
    ['lanes without end', { kind: 'argon2d', m: 65_536, t: 2, p: 4_000_000_000 }],
    ['no memory at all', { kind: 'argon2d', m: 0, t: 2, p: 2 }],
    ['rounds of AES without end', { kind: 'aes', rounds: 2 ** 50 }],
  ] as const)('%s is not tried', async (_, kdf) => {
    expect(await whyNot(await makeKdbx({ major: 4, password: 'a', xml, kdf }), 'a')).toBe('too-costly');
  });

  test('what unpacks to too much', async () => {
    const large = xml.replace('<Meta/>', `<Meta><Generator>${'x'.repeat(70 * megabytes)}</Generator></Meta>`);
    for (const major of [3, 4] as const)
      expect(await whyNot(await makeKdbx({ major, password: 'a', xml: large }), 'a')).toBe('unpacks-to-more');
  });

  test('cut off at every length, and with every byte changed', async () => {
    for (const major of [3, 4] as const) {
      const whole = await makeKdbx({ major, password: 'a', xml });
      for (let length = 4; length < whole.length; length += 7) {
        const got = await whyNot(whole.subarray(0, length), 'a');
        expect(['broken', 'wrong', 'too-old'], `${length}`).toContain(got);
      }
      for (let at = 8; at < whole.length; at += 11) {
        const changed = Uint8Array.from(whole, (byte, place) => (place === at ? byte ^ 0x41 : byte));
        const got = await whyNot(changed, 'a');
        // The XML of version 3 has no seal but that of its blocks.
        expect(typeof got === 'string' || (got as { ok?: boolean }).ok, `${major}: ${at}`).toBeTruthy();
      }
    }
  });

  test('older than KDBX 3', async () => {
    const old = new Uint8Array([0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5, ...new Array<number>(200).fill(0)]);
    expect(await whyNot(old)).toBe('too-old');
  });
});

describe('Bitwarden under a password', () => {
  const file = (more: object): string =>
    JSON.stringify({
      encrypted: true,
      passwordProtected: true,
      salt: 'x',
      kdfType: 0,
      kdfIterations: 600_000,
      encKeyValidation_DO_NOT_EDIT: '2.AAAA|AAAA|AAAA',
      data: '2.AAAA|AAAA|AAAA',
      ...more,
    });

  test.each([
    [{ kdfIterations: 1e12 }, 'too-costly'],
    [{ kdfType: 1, kdfIterations: 3, kdfMemory: 4096, kdfParallelism: 4 }, 'too-costly'],
    [{ kdfType: 1, kdfIterations: 3, kdfMemory: -1, kdfParallelism: 4 }, 'too-costly'],
    [{ kdfType: 9 }, 'sealed'],
    [{ kdfIterations: '1' }, 'sealed'],
    [{ salt: null }, 'sealed'],
    [{ data: {} }, 'sealed'],
  ])('%j', async (more, why) => {
    expect(await whyNot(file(more))).toBe(why);
  });

  test('what is no ciphertext is not opened', async () => {
    expect(await whyNot(file({ kdfIterations: 1 }), 'a')).toBe('wrong');
  });
});

describe('tables', () => {
  test('1,000,000 rows', async () => {
    expect(await whyNot(`service,code\n${'A,aaaa-1111\n'.repeat(1_000_000)}`)).toBe('too-many');
  });

  test('headers without end, and a header alone', async () => {
    expect(await whyNot(`service,code,${'x,'.repeat(500_000)}\n`)).toBe('no-columns');
    expect(await whyNot('service,code\n')).toMatchObject({ ok: true, read: { drafts: [], left: [] } });
  });

  test('a note of a million lines and one of a million characters', async () => {
    const note = `"${'Recovery codes:\nx\n'.repeat(200_000)}"`;
    const { drafts, left } = await readAll(`name,password,note\nA,x,${note}\nB,x,"${'a@'.repeat(500_000)}"\n`);
    expect(drafts).toEqual([]);
    expect(left.map(({ why }) => why.why)).toEqual(['too-long', 'too-long']);
  });
});

describe('what is no export', () => {
  const bytes = (...some: readonly number[]): Uint8Array =>
    new Uint8Array([...some, ...new Array<number>(100).fill(0)]);
  test.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'pdf'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['a database', new TextEncoder().encode('SQLite format 3\0'), 'database'],
    ['a web page', new TextEncoder().encode('<!DOCTYPE html><html><body>aaaa-1111</body></html>'), 'web-page'],
    ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0), 'spreadsheet'],
  ])('%s', async (_, file, kind) => {
    expect(await reading(file)).toEqual({ ok: false, unread: { why: 'another-kind', kind } });
  });

  test('a message of PGP, an empty file, bytes of nothing', async () => {
    expect(await whyNot('-----BEGIN PGP MESSAGE-----\n\nxx\n')).toBe('sealed-pgp');
    expect(await whyNot('')).toBe('empty');
    expect(await whyNot('\n \n')).toBe('empty');
    expect(await whyNot(new Uint8Array([0x00, 0x01, 0x02, 0xff]))).toBe('not-text');
  });

  test('JSON of nobody, and of values where lists are meant', async () => {
    expect(await whyNot('{"a":1}')).toBe('unknown');
    for (const name of ['items', 'records', 'vaults', 'services', 'tokens', 'db', 'accounts', 'encrypted'])
      for (const value of [null, 1, 'x', [], {}, [null], [1], [[]], { a: null }]) {
        const got = await whyNot(JSON.stringify({ [name]: value, version: 1, folders: [], header: {}, title: 'x' }));
        expect(typeof got === 'string' || (got as { read: { drafts: unknown[] } }).read.drafts.length === 0).toBe(true);
      }
  });
});
