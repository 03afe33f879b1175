// The entries of pass and gopass: the first line is the password, a name in the path is the service, and codes stand anywhere.

import { expect, test } from 'vitest';
import { readStore } from '../../../src/keyring/import/password-store.ts';
import { readContents } from '../../../src/keyring/import/read-import.ts';
import type { Read } from '../../../src/keyring/transfer/reading.ts';
import { now } from './read.ts';

const codes = ['d5a4f-d12aa', 'bfe22-8f219', 'e9cb0-eb53f'];
const read = (path: string, text: string | undefined): Promise<Read> =>
  readContents(readStore('pass', [{ path, text }]), { now });
const uri = 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP';

test.each([
  ['web/github.com/ada', `hunter2\n${uri}\nRecovery codes:\n${codes.join('\n')}\n`, 'github.com', 'ada'],
  ['GitHub', `hunter2\nuser: ada\nphone: 0660 1234567\n\n${codes.join('\n')}\n`, 'GitHub', 'ada'],
  ['GitHub', `hunter2\nlogin: ada\nbackup codes: ${codes.join(' ')}\n`, 'GitHub', 'ada'],
  ['GitHub/recovery-codes', `${codes.join('\n')}\n`, 'GitHub', ''],
  ['codes/GitHub recovery codes', `${codes.join('\n')}\n`, 'GitHub', ''],
])('%s', async (path, text, service, account) => {
  const { drafts, besides } = await read(path, text);
  expect(drafts).toMatchObject([{ service, account, kind: 'codes', codes }]);
  expect(besides.passwords).toBe(text.startsWith('hunter2') ? 1 : 0);
  expect(JSON.stringify(drafts)).not.toMatch(/hunter2|JBSWY/);
});

test('a password alone is none, and what was not opened is told', async () => {
  expect(await read('shop', 'a1b2c3d4e5\n')).toMatchObject({ drafts: [], left: [], besides: { passwords: 1 } });
  expect(await read('shop', undefined)).toMatchObject({
    drafts: [],
    left: [{ name: 'shop', why: { why: 'not-opened' } }],
  });
});
