// A refusal names its cause: each with real files.

import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { Accounts, Outcome } from '../../src/account/types.ts';
import { messagesIn } from '../../src/edge/messages.ts';
import { realPorts } from '../../src/edge/ports.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { ada } from './at-home.ts';

async function accountsAt(configDir: string, stateDir: string): Promise<Accounts> {
  const { platform, stdout, kill } = process;
  const of = {
    env: { SPAREKEY_STATE_DIR: stateDir },
    platform,
    stdout,
    kill,
    cwd: () => '/',
    geteuid: () => process.geteuid?.() ?? 0,
  };
  const letters = messagesIn(english, () => 'UTC');
  const { effects } = await realPorts(of, { configDir }, { letters, ended: new AbortController().signal });
  return effects.accounts;
}

async function saidBy(work: Promise<Outcome<unknown>>): Promise<string> {
  const result = await work;
  if (result.ok) return expect.unreachable();
  return english.notes(result.refusal, withoutFacts);
}

// In these nobody makes a folder, whoever it is.
describe.runIf(existsSync('/sys/kernel'))('where no folder can be made', () => {
  test.each(['/sys/none/state', '/proc/none/state'])('%s for counting tries: its variable is named', async (none) => {
    const config = temporaryFolder();
    const made = await (await accountsAt(config, temporaryFolder())).create(ada.email, ada.password);
    if (!made.ok) expect.unreachable();
    const sentence = await saidBy((await accountsAt(config, none)).signIn(ada.email, ada.password));
    expect(sentence).toContain('SPAREKEY_STATE_DIR');
    expect(sentence).toContain(none);
    expect(sentence).not.toContain('There is no such folder');
  });

  test.each(['/sys/none/config', '/proc/none/config'])('%s for accounts: its variable is named', async (none) => {
    const sentence = await saidBy((await accountsAt(none, temporaryFolder())).create(ada.email, ada.password));
    expect(sentence).toContain('SPAREKEY_CONFIG_DIR');
    expect(sentence).toContain(none);
  });

  test('the error is that of the folder that could not be made', async () => {
    const { makeFolder } = nodeFiles(process.geteuid?.());
    await expect(makeFolder('/sys/none/of/these')).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:EPERM|EACCES|EROFS)$/),
      path: '/sys/none',
    });
  });
});

test('a link in the place of the account’s file is called one', async () => {
  const config = temporaryFolder();
  const accounts = await accountsAt(config, temporaryFolder());
  expect((await accounts.create(ada.email, ada.password)).ok).toBe(true);
  const [name = ''] = readdirSync(config).filter((one) => one.endsWith('.json'));
  mkdirSync(join(config, 'elsewhere'));
  renameSync(join(config, name), join(config, 'elsewhere', name));
  symlinkSync(join(config, 'elsewhere', name), join(config, name));
  const sentence = await saidBy(accounts.signIn(ada.email, ada.password));
  expect(sentence).toMatch(/^That file is a link/);
  expect(sentence).toContain(join(config, name));
});
