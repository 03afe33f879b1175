// `sparekey keys` at a terminal: what is asked, what is seen of the answers, and Ctrl-C at every question; and what a
// person allows in the wizard, `sparekey status` tells.

import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/keyring/entry.ts';
import { english } from '../../src/words/en.ts';
import { digitsAt, given } from '../account/world.ts';
import { homeWith, run } from '../commands/prepared.ts';
import { readMail } from '../delivery/read-mail.ts';
import { mailServer, scriptedServer } from '../delivery/servers.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';
import { account, command, createAccount, enter, leaveOffer, newHome, returnKey, sparekey } from './person.ts';

const { keysCommand, onAccount, newKey, paste, config, reminders, spareKeys, status } = english;

const github: Draft = { service: 'GitHub', account: '', kind: 'codes', codes: ['aaaa1-bbbb2', 'cccc3-dddd4'] };
const askPassword = config.askPassword(account.email);
const key = (press: string) => ({ press });
/** However it is broken into lines. */
const broken = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .replaceAll(/[()?.]/g, '\\$&')
      .split(' ')
      .join('\\s+'),
  );

const keysIn = (home: string, ...args: string[]): Pty => sparekey({ home, args: ['keys', ...args] });

async function answer(pty: Pty, password = account.password): Promise<void> {
  await pty.until(onAccount.askAccount);
  pty.type('adda@example.com');
  for (let moves = 0; moves < 14; moves += 1) pty.press('backspace');
  enter(pty, 'a@example.com', returnKey);
  await pty.until(askPassword);
  enter(pty, password, returnKey);
}

test('asked for the address, the password and the codes: nothing secret is seen', async () => {
  const { home, accounts } = await homeWith();
  // With one account here its address is not asked for.
  (await given(accounts.create('ben@example.com', account.password))).close();
  const adding = keysIn(home, 'add', 'GitHub');
  await answer(adding);
  await adding.until(broken(keysCommand.askCodes('GitHub')));
  adding.paste('Keep these:\n\n1. aaaa1-bbbb2\n2. cccc3-dddd4\n');
  adding.press('ctrl+d');
  await adding.until(broken(paste.ask));
  enter(adding, paste.yesWord, returnKey);
  expect(await adding.exited).toMatchObject({ code: 0 });
  expect(adding.screen()).toMatch(broken(newKey.is.codes(2)));
  expect(adding.screen()).toContain(`${onAccount.askAccount} ${account.email}`);
  expect(adding.raw()).not.toMatch(/aaaa1|dddd4|quiet|\*/);

  const listing = keysIn(home, 'list');
  await answer(listing);
  await listing.until('2 of 2 left');
  expect(await listing.exited).toMatchObject({ code: 0 });
  expect(listing.raw()).not.toContain('quiet');

  const using = keysIn(home, 'use', 'github', '--reveal', '--account', account.email);
  await using.until(askPassword);
  enter(using, account.password, returnKey);
  expect(await using.exited).toMatchObject({ code: 0 });
  expect(using.screen()).toMatch(/\naaaa1-bbbb2\n/);
});

test('removed once its name was typed at the terminal, and not by a yes', async () => {
  const { home, accounts } = await homeWith(github);
  const { removeKey } = english;
  for (const [typed, code, said] of [
    ['yes', 1, keysCommand.notThatName],
    ['github', 0, keysCommand.removed('GitHub')],
  ] as const) {
    const pty = keysIn(home, 'remove', 'GitHub', '--account', account.email);
    await pty.until(askPassword);
    enter(pty, account.password, returnKey);
    await pty.until(broken(removeKey.type('GitHub')));
    enter(pty, typed, returnKey);
    expect(await pty.exited).toMatchObject({ code });
    expect(pty.screen()).toMatch(broken(said));
  }
  expect((await given(accounts.signIn(account.email, account.password))).view.entryCount).toBe(0);
});

test('the terminal is asked too where input and output go elsewhere', async () => {
  const { home } = await homeWith();
  const line = `printf 'aaaa1-bbbb2 cccc3-dddd4' | "$0" "$1" keys add Shop --account ${account.email} 2>"$2/said"; echo "ended $?"`;
  const pty = spawnInPty({ command: 'sh', args: ['-c', line, process.execPath, command, home], env: { HOME: home } });
  await pty.until(askPassword);
  enter(pty, account.password, returnKey);
  await pty.until('ended 0');
  expect(pty.raw()).not.toMatch(/quiet|aaaa1/);
  await pty.exited;
});

describe('called off', () => {
  test('Ctrl-C at each question: nothing is changed, 130', async () => {
    const { home, accounts, opened } = await homeWith();
    // Else the one address would not be asked for.
    (await given(accounts.create('ben@example.com', account.password))).close();
    for (const at of ['address', 'password', 'codes'] as const) {
      const pty = keysIn(home, 'add', 'GitHub', ...(at === 'address' ? [] : ['--account', account.email]));
      await pty.until(at === 'address' ? onAccount.askAccount : askPassword);
      if (at === 'codes') {
        enter(pty, account.password, returnKey);
        await pty.until(broken(keysCommand.askCodes('GitHub')));
      }
      enter(pty, 'abc', key('ctrl+c'));
      expect(await pty.exited).toMatchObject({ code: 130 });
      expect(pty.screen()).toContain(onAccount.stopped);
    }
    expect((await given(accounts.refresh(opened))).view.entryCount).toBe(0);
  });

  test('SIGTERM at a question: 143', async () => {
    const { home } = await homeWith();
    const pty = keysIn(home, 'list', '--account', account.email);
    await pty.until(askPassword);
    pty.kill('SIGTERM');
    expect(await pty.exited).toMatchObject({ code: 143 });
    expect(pty.screen()).toContain(onAccount.stopped);
  });
});

describe('a second proof', () => {
  test('is asked for at the terminal, and the same digits prove once', async () => {
    const { home, accounts, opened } = await homeWith(github);
    const app = accounts.newApp(account.email);
    accounts.appShows(app, digitsAt(app.secret, Date.now()));
    const enrolled = await given(accounts.changeInfo(opened, { app }));
    await given(accounts.choose(enrolled, { secondProof: true }));

    const args = ['keys', 'list', '--account', account.email, '--password-fd', '3'];
    expect(await run(home, args)).toEqual({ status: 2, stdout: '', stderr: `${onAccount.proofNeedsTerminal}\n` });

    const asked = async (digits: string): Promise<Pty> => {
      const pty = keysIn(home, 'list', '--account', account.email);
      await pty.until(askPassword);
      enter(pty, account.password, returnKey);
      await pty.until(broken(onAccount.askDigits));
      enter(pty, digits, returnKey);
      return pty;
    };
    // Of the step after this one: that of now was used when the app was enrolled.
    const digits = digitsAt(app.secret, Date.now() + 30_000);
    const right = await asked(digits);
    expect(await right.exited).toMatchObject({ code: 0 });
    expect(right.screen()).toContain('2 of 2 left');
    const again = await asked(digits);
    expect(await again.exited).toMatchObject({ code: 1 });
    expect(again.screen()).not.toContain('GitHub');
  });

  test('without an app, is a code by mail, once the address was typed in full', async () => {
    const { home, accounts, opened } = await homeWith(github);
    const enrolled = await given(accounts.changeInfo(opened, { otherEmail: 'bob@example.org' }));
    await given(accounts.choose(enrolled, { secondProof: true }));
    const { port, arrived } = await mailServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    await run(home, ['config', 'set', 'mail.smtp', `smtp://127.0.0.1:${port}`]);
    await run(home, ['config', 'set', 'mail.from', 'sparekey@example.com']);

    const asked = async (address: string): Promise<Pty> => {
      const pty = keysIn(home, 'list', '--account', account.email);
      await pty.until(askPassword);
      enter(pty, account.password, returnKey);
      await pty.until('address in full:');
      expect(pty.screen()).toContain('b••••@example.org');
      enter(pty, address, returnKey);
      return pty;
    };
    const wrong = await asked('eve@example.org');
    expect(await wrong.exited).toMatchObject({ code: 1 });
    expect(wrong.screen()).toContain('That is not the address.');
    expect(arrived).toEqual([]);

    const right = await asked('Bob@example.org');
    await right.until(broken(onAccount.askSent));
    const [digits = ''] = /\d{6}/.exec(readMail(arrived[0]?.raw ?? '').body) ?? [];
    enter(right, digits, returnKey);
    expect(await right.exited).toMatchObject({ code: 0 });
    expect(right.screen()).toContain('2 of 2 left');

    const other = await asked('bob@example.org');
    await other.until(broken(onAccount.askSent));
    enter(other, digits === '123456' ? '654321' : '123456', returnKey);
    expect(await other.exited).toMatchObject({ code: 1 });
    expect(other.screen()).toContain('Those are not the digits that were sent.');
    expect(other.screen()).not.toContain('GitHub');
  });

  test('Ctrl-C while the mail is on its way: 130', async () => {
    const { home, accounts, opened } = await homeWith(github);
    const enrolled = await given(accounts.changeInfo(opened, { otherEmail: 'bob@example.org' }));
    await given(accounts.choose(enrolled, { secondProof: true }));
    const { port, connections } = await scriptedServer('', () => undefined);
    await run(home, ['config', 'set', 'mail.smtp', `smtp://127.0.0.1:${port}`]);
    await run(home, ['config', 'set', 'mail.from', 'sparekey@example.com']);
    const pty = keysIn(home, 'list', '--account', account.email);
    await pty.until(askPassword);
    enter(pty, account.password, returnKey);
    await pty.until('address in full:');
    enter(pty, 'bob@example.org', returnKey);
    await expect.poll(() => connections.size).toBe(1);
    pty.press('ctrl+c');
    expect(await pty.exited).toMatchObject({ code: 130 });
    expect(pty.screen()).toContain('You stopped it.');
  });
});

test('what is allowed on the page of the other accounts, status tells; taken back, it does not', async () => {
  const home = newHome();
  const pty = sparekey({ home });
  await createAccount(pty);
  pty.press('escape');
  await leaveOffer(pty);
  enter(pty, key('down'), returnKey);
  await pty.until(spareKeys.remind(false));
  // Past the import.
  enter(pty, key('down'), key('down'), returnKey);
  await pty.until(reminders.stayOff);
  enter(pty, key('down'), returnKey);
  await pty.until(spareKeys.remind(true));
  const told = await run(home, ['status', '--json'], { fd3: null });
  expect(JSON.parse(told.stdout)).toMatchObject({ told: 1, keys: 0, due: { 'no-code': 1 } });

  enter(pty, returnKey);
  await pty.until(reminders.stayOn);
  enter(pty, key('down'), returnKey);
  await pty.until(spareKeys.remind(false));
  pty.press('ctrl+c');
  expect(await pty.exited).toMatchObject({ code: 130 });
  expect((await run(home, ['status'], { fd3: null })).stdout).toContain(status.allow);
});

test.each(['SIGTSTP', 'SIGSTOP'] as const)(
  'stopped at a question by %s, and back: nothing typed is seen',
  async (signal) => {
    const { home } = await homeWith(github);
    // As bash does it: while the job is away, the terminal shows what is typed, and it is so when the job goes on.
    const script = `set -m
    sh -c 'echo "pid $$."; exec "$NODE" "$SPAREKEY" keys list --account ${account.email}'
    stty sane; echo away.; read -r line; fg %1 >/dev/null; echo "over: $?."`;
    const env = { HOME: home, LANG: 'C.UTF-8', NODE: process.execPath, SPAREKEY: command };
    const pty = spawnInPty({ command: 'sh', args: ['-c', script], columns: 100, env });
    await pty.until(askPassword);
    process.kill(Number(/pid (\d+)\./.exec(pty.screen())?.[1]), signal);
    await pty.until('away.');
    pty.type('\r');
    await pty.until(new RegExp(`away\\.[\\s\\S]*${broken(askPassword).source}`));
    enter(pty, account.password, returnKey);
    await pty.until('over: 0.');
    expect(pty.screen()).toContain('2 of 2 left');
    expect(pty.raw()).not.toContain(account.password);
  },
);
