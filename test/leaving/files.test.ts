// Files that are not as they should be: a person meets a sentence on the screen, the program alive, and every byte
// still there.

import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  account,
  command,
  createAccount,
  enter,
  newHome,
  returnKey,
  signIn,
  sparekey,
  tab,
} from '../journey/person.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';

const config = (home: string): string => join(home, '.config/sparekey');

/** A home with one account in it, and the account's file. */
let good = { home: '', name: '' };
beforeAll(async () => {
  const home = newHome();
  const pty = sparekey({ home });
  await createAccount(pty);
  await leave(pty);
  good = { home, name: readdirSync(config(home)).find((name) => name.endsWith('.json')) ?? '' };
});

async function leave(pty: Pty): Promise<void> {
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
  expect(pty.raw()).not.toMatch(/\n\s+at .+:\d+|node:internal/);
}

type Sealed = Readonly<Record<string, string>>;
const changed = (change: Sealed) => (file: string) => JSON.stringify({ ...(JSON.parse(file) as Sealed), ...change });

describe.concurrent('an account file', () => {
  const damaged = 'The account file is damaged';
  const faults: readonly (readonly [string, (file: string) => string, string])[] = [
    ['that is empty', () => '', damaged],
    ['cut in the middle', (file) => file.slice(0, file.length / 2), damaged],
    ['that is no JSON', () => '\x1b[2J\x1b]0;gotcha\x07', damaged],
    ['with a field of escape sequences', changed({ '\x1b]52;c;Z290Y2hh\x07': '\u{202e}' }), damaged],
    ['with a field too many', changed({ __proto__x: 'polluted' }), damaged],
    ['with another header', changed({ hdr: 'e30' }), damaged],
    ['of a newer version', changed({ fmt: 'sparekey/v2' }), 'written by a newer sparekey'],
    ['of 25 MiB', (file) => file + ' '.repeat(25 * 2 ** 20), damaged],
  ];
  test.each(faults)('%s', async (_what, change, sentence) => {
    const home = newHome();
    cpSync(good.home, home, { recursive: true });
    const path = join(config(home), good.name);
    const bytes = change(readFileSync(path, 'utf8'));
    writeFileSync(path, bytes);

    const pty = sparekey({ home });
    await signIn(pty);
    await pty.until(new RegExp(sentence.split(' ').join('\\s+')));
    expect(pty.screen()).toContain(account.email);
    // Still alive, and with a way on.
    enter(pty, tab, tab, returnKey);
    await pty.until('Why can you not sign in?');
    await leave(pty);
    expect(readFileSync(path, 'utf8') === bytes).toBe(true);
    expect(pty.title()).toBe('');
    expect(pty.clipboardWrites()).toEqual([]);
  });

  test('that is gone is missed', async () => {
    const home = newHome();
    let pty = sparekey({ home });
    await createAccount(pty);
    await leave(pty);
    const [name = ''] = readdirSync(config(home)).filter((one) => one.endsWith('.json'));
    renameSync(join(config(home), name), join(home, 'aside'));

    pty = sparekey({ home });
    await pty.until('Create an account');
    enter(pty, tab, account.email, tab, account.password, returnKey);
    await pty.until(/its file is\s+gone/);
    await leave(pty);
  });
});

describe.concurrent('a folder', () => {
  /** Tries to create an account, and waits for what the disk says to it. */
  async function tryToCreate(pty: Pty, sentence: RegExp): Promise<void> {
    await pty.until('Create an account');
    if (!/▸ Create an account/.test(pty.screen())) enter(pty, { press: 'shift+tab' });
    await pty.until(/▸ Create an account/);
    enter(pty, returnKey);
    await pty.until('Once more');
    enter(pty, account.email, tab, account.password, tab, account.password, returnKey);
    await pty.until(sentence);
    expect(pty.screen()).toContain(account.email);
    await leave(pty);
  }

  test('in whose place is a file', async () => {
    const home = newHome();
    mkdirSync(join(home, '.config'));
    writeFileSync(config(home), 'not a folder');
    await tryToCreate(sparekey({ home }), /nothing\s+was\s+changed/);
    expect(readFileSync(config(home), 'utf8')).toBe('not a folder');
  });

  test('in which the account’s file is a folder', async () => {
    const home = newHome();
    mkdirSync(join(config(home), good.name), { recursive: true });
    const pty = sparekey({ home });
    await signIn(pty);
    await pty.until(/nothing\s+was\s+changed/);
    await leave(pty);
  });

  test('that nobody may write to, its owner neither', async () => {
    // In these nobody makes a file, whoever it is.
    const args = ['--config-dir', '/sys/sparekey'];
    await tryToCreate(sparekey({ home: newHome(), args }), /nothing\s+was\s+changed/);
  });

  test('for counting tries that cannot be made: nothing is tried', async () => {
    const home = newHome();
    cpSync(join(good.home, '.config'), join(home, '.config'), { recursive: true });
    mkdirSync(join(home, '.local'));
    writeFileSync(join(home, '.local/state'), 'not a folder');
    const pty = sparekey({ home });
    await signIn(pty);
    await pty.until(/nothing\s+was\s+changed/);
    await leave(pty);
    expect(readFileSync(join(home, '.local/state'), 'utf8')).toBe('not a folder');
  });

  test('that is named where there is no home', async () => {
    const home = newHome();
    const pty = spawnInPty({
      command: 'sh',
      args: ['-c', 'unset HOME; exec "$0" "$@"', process.execPath, command, '--config-dir', join(home, 'here')],
      env: { SPAREKEY_STATE_DIR: join(home, 'state') },
    });
    await createAccount(pty);
    await leave(pty);
    expect(readdirSync(join(home, 'here'))).toContain(good.name);
  });
});
