// Every paste of test/keyring/pastes through a pipe into `sparekey keys add`: bytes as the file has them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { given } from '../account/world.ts';
import { expectKept } from '../keyring/expect-kept.ts';
import { asked, pastes, wanted } from '../keyring/wanted.ts';
import { asScript, homeWith } from './prepared.ts';

test('all of them are kept as they are wanted, and none that is asked about without a yes', async () => {
  const { home, accounts, opened } = await homeWith();
  for (const name of Object.keys({ ...wanted, ...asked })) {
    const add = ['add', name.split('-')[0] ?? ''];
    const input = readFileSync(join(pastes, name));
    if (name in asked) {
      const refused = await asScript(home, add, { input });
      expect([name, refused.status]).toEqual([name, 1]);
      expect(refused.stderr).toContain(english.paste.needsYes);
    }
    const kept = await asScript(home, [...add, '--yes'], { input });
    expect([name, kept.status, kept.stderr]).toEqual([name, 0, expect.stringContaining('Kept')]);
  }
  expectKept(await given(accounts.exportEntries(await given(accounts.refresh(opened)))));
});
