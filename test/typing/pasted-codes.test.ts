// Every paste of test/keyring/pastes through the page that adds codes, in one session at a real terminal: shown as it was
// understood, and kept so. Half of them are pasted while the name of the service has the focus.

import { expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { given } from '../account/world.ts';
import { homeWith } from '../commands/prepared.ts';
import { account, enter, returnKey, signIn, sparekey, tab } from '../journey/person.ts';
import { expectKept } from '../keyring/expect-kept.ts';
import { asked, pasted, wanted } from '../keyring/wanted.ts';
import type { Pty } from '../terminal/pty.ts';

const { exportKeys, newKey, reviewKey, spareKeys } = english;

/** Goes to a row, up from the last, where nothing stands before it that would be opened. */
async function up(pty: Pty, ...rows: readonly string[]): Promise<void> {
  for (const row of rows) {
    pty.press('up');
    await pty.until(`▸ ${row}`);
  }
}

/** From the security page to the empty form. */
async function openForm(pty: Pty, entries: number): Promise<void> {
  await pty.until('▸ Other accounts');
  enter(pty, returnKey);
  await pty.until(spareKeys.remind(false));
  // With nothing to find, the row is in focus.
  if (entries > 0) await up(pty, exportKeys.title, spareKeys.remind(false), 'Import', spareKeys.add);
  enter(pty, returnKey);
  await pty.until(newKey.exampleAccount);
}

test('all of them are kept as they are wanted', async () => {
  const { home, accounts } = await homeWith();
  const pty = sparekey({ home });
  await signIn(pty);
  await pty.until(/▸ Recovery code +none/);
  enter(pty, { press: 'down' });
  for (const [at, name] of Object.keys({ ...wanted, ...asked }).entries()) {
    await openForm(pty, at);
    const service = name.split('-')[0] ?? '';
    enter(pty, service);
    await pty.until(`Service        ${service}`);
    if (at % 2 === 0) enter(pty, tab, tab);
    pty.paste(pasted(name));
    await pty.until(/Code or codes +\S*•/);
    // Past the note, which is empty.
    enter(pty, returnKey, returnKey);
    await pty.until(reviewKey.title);
    await pty.until(/▸ (?:Yes|No)/);
    // Where there is a question, the choice that keeps nothing has the focus: after the last comes the first.
    const asks = pty.screen().includes(`▸ ${reviewKey.change}`);
    // Some of them have codes in common.
    const same = /same\s+codes\s+are\s+kept/.test(pty.screen());
    expect([name, asks]).toEqual([name, name in asked || same]);
    if (asks) {
      enter(pty, tab);
      await pty.until(`▸ ${reviewKey.anyway}`);
    }
    enter(pty, returnKey);
    await pty.until('Saved.');
    pty.press('escape');
  }
  await pty.until('▸ Other accounts');
  pty.press('ctrl+c');
  await pty.exited;

  const opened = await given(accounts.signIn(account.email, account.password));
  expectKept(await given(accounts.exportEntries(opened)));
});
