// Back in with a security code, as a person goes it: the built command in a real pty, real files, the real KDF, and a real
// mail server on this computer.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readMail } from '../delivery/read-mail.ts';
import { mailServer, scriptedServer } from '../delivery/servers.ts';
import type { Pty } from '../terminal/pty.ts';
import { account, answerTo, command, enter, newHome, returnKey, sparekey, tab } from './person.ts';

const bob = 'bob@example.org';
const next = 'nine loud mountains';
const leave = { press: 'ctrl+c' };
const goBack = { press: 'escape' };

const config = (home: string, ...args: string[]): void => {
  execFileSync(process.execPath, [command, 'config', 'set', ...args], { env: { HOME: home, PATH: process.env.PATH } });
};

function setUpMail(home: string, port: number): void {
  config(home, 'mail.smtp', `smtp://127.0.0.1:${port}`);
  config(home, 'mail.from', 'sparekey@example.com');
}

/** From the first start to the question whether this computer may let its owner back in. */
async function accountWithMailbox(pty: Pty): Promise<void> {
  await pty.until(/There is no account on this\s+computer\s+yet\./);
  enter(pty, returnKey);
  await pty.until('Once more');
  enter(pty, account.email, tab, account.password, tab, account.password, returnKey);
  await pty.until('Set up recovery code');
  pty.press('escape');
  await pty.until('Phone number');
  enter(pty, tab, tab, returnKey);
  await pty.until('Another mailbox');
  enter(pty, bob, returnKey);
  await pty.until('6 digits');
  enter(pty, tab, tab, returnKey);
  await pty.until(/should\s+this\s+computer\s+let\s+you\s+back\s+in/);
}

/** From "Can't access your account?" to the ways back. */
async function walkToWays(pty: Pty): Promise<void> {
  await pty.until('Why can you not sign in?');
  enter(pty, returnKey);
  await pty.until('Ask me in words instead');
  enter(pty, account.email, tab, tab, tab, tab, returnKey);
  await pty.until(/In\s+digits\./);
  enter(pty, answerTo(pty.screen()), returnKey);
  await pty.until(/How do you want to receive your\s+security code\?/);
}

test('the password is forgotten, the mailbox is there: a code by mail, and the paper is not needed', async () => {
  const home = newHome();
  const { port, arrived } = await mailServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
  setUpMail(home, port);
  let pty = sparekey({ home });
  await accountWithMailbox(pty);
  expect(pty.screen().replaceAll(/\s+/g, ' ')).toContain('can open the account without a code');
  enter(pty, tab, returnKey);
  await pty.until('Recent activity');
  enter(pty, leave);
  await pty.exited;

  const state = join(home, '.local/state/sparekey');
  const [folder = ''] = readdirSync(state);
  expect(statSync(join(state, folder, 'host-keys.json')).mode & 0o777).toBe(0o600);

  pty = sparekey({ home, args: ['recover'] });
  await walkToWays(pty);
  await pty.until('E-mail to b••••@example.org');
  enter(pty, returnKey);
  await pty.until('Type the whole address');
  enter(pty, 'eve@example.org', returnKey);
  await pty.until('That is not the address.');
  expect(arrived).toEqual([]);
  enter(pty, { press: 'ctrl+u' }, bob, returnKey);
  await pty.until('A code of 6 digits is on its way.');
  const mail = readMail(arrived[0]?.raw ?? '');
  const [digits = ''] = /\d{6}/.exec(mail.body) ?? [];
  expect(mail.header.get('subject')).toContain(digits);
  enter(pty, digits === '123456' ? '654321' : '123456', returnKey);
  await pty.until('Those are not the digits that were sent.');
  enter(pty, digits, returnKey);
  await pty.until('Choose a new password.');
  enter(pty, next, tab, next, returnKey);
  await pty.until('You are back in, with a new password.');

  // The mailbox's owner hears of all of it in one mail, without a code in it.
  await expect.poll(() => arrived.length).toBe(2);
  const notice = readMail(arrived[1]?.raw ?? '').body;
  expect(notice).toContain('a security code gets you back in on that computer');
  expect(notice).toContain('somebody got back in with a security code and set a new password');
  expect(notice).not.toContain(digits);
  enter(pty, 'q');
  await pty.until('You are signed out.');
  enter(pty, account.password, returnKey);
  await pty.until('do not open an account here');
  enter(pty, next, returnKey);
  await pty.until('Since you last signed in:');
  expect(pty.screen()).toContain('got back in with a security code');
  enter(pty, leave);
  await pty.exited;

  const files = readdirSync(join(home, '.config/sparekey')).map((name) =>
    readFileSync(join(home, '.config/sparekey', name)),
  );
  for (const file of files) expect(file.toString('latin1')).not.toContain(bob);
});

test('a server that says nothing: Esc calls it off, nothing is lost, and none of these is still there', async () => {
  const home = newHome();
  const { port } = await scriptedServer('', () => undefined);
  setUpMail(home, port);
  let pty = sparekey({ home, columns: 40, rows: 20 });
  await accountWithMailbox(pty);
  enter(pty, tab, returnKey);
  await pty.until('Recent activity');
  enter(pty, leave);
  await pty.exited;

  pty = sparekey({ home, columns: 40, rows: 20, args: ['recover'] });
  await walkToWays(pty);
  enter(pty, returnKey);
  await pty.until('Type the whole address');
  enter(pty, bob, returnKey);
  await pty.until('Sending, for 20 s at most…');
  enter(pty, goBack);
  await pty.until('Send the code');
  expect(pty.screen()).toContain(bob);
  enter(pty, goBack);
  await pty.until("I don't have any of these");
  enter(pty, { press: 'down' }, returnKey);
  await pty.until('The 25 characters on your paper');
  enter(pty, leave);
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
});

test.each([
  ['kept sealed', [returnKey], {}],
  ['moved to another computer', [tab, returnKey], { XDG_STATE_HOME: 'of another computer' }],
])('%s: the same is said, and only the recovery code opens it', async (_, choice, elsewhere) => {
  const home = newHome();
  const { port } = await mailServer({ disabledCommands: ['STARTTLS'] });
  setUpMail(home, port);
  let pty = sparekey({ home });
  await accountWithMailbox(pty);
  enter(pty, ...choice);
  await pty.until('Recent activity');
  enter(pty, leave);
  await pty.exited;
  const env = Object.fromEntries(Object.entries(elsewhere).map(([name, folder]) => [name, join(home, folder)]));
  pty = sparekey({ home, args: ['recover'], env });
  await walkToWays(pty);
  await pty.until(/it is\s+sealed, and only the recovery code opens it/);
  expect(pty.screen()).toContain('they work on the computer where you did');
  expect(pty.screen()).not.toContain('b••••@');
  enter(pty, leave);
  await pty.exited;
});
