// Files as programs and people write them, in the folder beside this one, and what is wanted of each.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/keyring/entry.ts';
import type { Read } from '../../../src/keyring/transfer/reading.ts';
import { readAll, reading } from './read.ts';

const folder = join(import.meta.dirname, 'files');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

const codeText = (code: Draft['codes'][number]): string => (typeof code === 'string' ? code : code.text);

/** `16 GitHub`, `10 Dropbox, 1 used`. */
const told = ({ service, codes }: Draft): string => {
  const used = codes.filter((code) => typeof code !== 'string' && code.used !== undefined).length;
  return `${codes.length} ${service}${used === 0 ? '' : `, ${used} used`}`;
};

const wanted: Readonly<Record<string, readonly string[]>> = {
  'J1-bitwarden-ten-fields.json': ['10 Google fields'],
  'J3-bitwarden-gitlab-notes.json': ['10 GitLab'],
  'J4-bitwarden-npm-notes.json': ['5 npm'],
  'J5-bitwarden-two-sets-in-a-note.json': ['5 Google', '16 GitHub'],
  'J6-bitwarden-recovery-email-field.json': [],
  'J8-bitwarden-used-in-notes.json': ['10 Dropbox, 1 used'],
  'K1-keepassxc.csv': ['16 GitHub'],
  'K2-apple-passwords.csv': ['16 github.com'],
  'K3-bitwarden.csv': ['16 GitHub', '10 Google'],
  'K6-lastpass.csv': ['16 GitHub'],
  'K8-own-table-Backup-codes-Email.csv': ['16 GitHub'],
  'K9-own-table-German-headers.csv': ['16 GitHub'],
  'K10-one-code-per-row.csv': ['16 GitHub'],
  'L1-protonpass.json': ['16 GitHub'],
  'L3-standard-notes.json': ['16 GitHub'],
  'L4-keepass2.xml': ['16 GitHub'],
};

const github =
  'd5a4f-d12aa bfe22-8f219 e9cb0-eb53f 16947-ccf25 ec84d-8dbc7 42547-70f58 904db-a41ec ccc3f-c1626 e53a1-3043b 026c4-8bbf3 3feff-9243a 8f506-b4092 8b5b7-a767c 76fb0-08f86 bebb2-737f6 a6f0f-b23c6';

describe('every file', () => {
  for (const [name, sets] of Object.entries(wanted)) {
    test(name, async () => {
      const { drafts } = await readAll(bytesOf(name));
      expect(drafts.map(told)).toEqual(sets);
      for (const { service, codes } of drafts)
        if (/github/i.test(service)) expect(codes.map(codeText).join(' ')).toBe(github);
    });
  }

  test('codes and nothing else: keys add is for these', async () => {
    expect(await reading(bytesOf('L5-import-of-a-code-file.txt'))).toEqual({
      ok: false,
      unread: { why: 'codes-only' },
    });
  });

  test('none of the folder is forgotten', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(wanted), 'L5-import-of-a-code-file.txt'].toSorted());
  });
});

describe('beside the codes', () => {
  const program = async (name: string): Promise<Read['program']> => (await readAll(bytesOf(name))).program;

  test('the program is told by the content', async () => {
    expect(await program('J6-bitwarden-recovery-email-field.json')).toBe('Bitwarden');
    expect(await program('K1-keepassxc.csv')).toBe('KeePassXC');
    expect(await program('K2-apple-passwords.csv')).toBe('Apple Passwords');
    expect(await program('K3-bitwarden.csv')).toBe('Bitwarden');
    expect(await program('K6-lastpass.csv')).toBe('LastPass');
    expect(await program('K9-own-table-German-headers.csv')).toBe('');
    expect(await program('L1-protonpass.json')).toBe('Proton Pass');
    expect(await program('L3-standard-notes.json')).toBe('Standard Notes');
    expect(await program('L4-keepass2.xml')).toBe('KeePass');
  });

  test('the account and the day are those of the item', async () => {
    const [first] = (await readAll(bytesOf('K1-keepassxc.csv'))).drafts;
    expect(first).toMatchObject({ account: 'ada', made: '2019-01-02T03:04:05.000Z' });
    const [own] = (await readAll(bytesOf('K8-own-table-Backup-codes-Email.csv'))).drafts;
    expect(own).toMatchObject({ account: 'ada@x.example', made: '2024-01-02T00:00:00.000Z' });
  });

  test('a recovery e-mail address and a phone are no codes, and nothing to worry about', async () => {
    const { drafts, left } = await readAll(bytesOf('J6-bitwarden-recovery-email-field.json'));
    expect({ drafts, left }).toEqual({ drafts: [], left: [] });
  });
});
