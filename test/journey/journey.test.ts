// The whole journey, as a person goes it: the built command in a real pty, real files, the real KDF.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import {
  account,
  createAccount,
  enter,
  leaveOffer,
  newHome,
  returnKey,
  signIn,
  skipInfo,
  sparekey,
  tab,
  walkToCode,
  writeDownCode,
} from './person.ts';

const folder = (home: string): string => join(home, '.config/sparekey');
const sealedFiles = (home: string): string[] => readdirSync(folder(home)).filter((name) => name.endsWith('.json'));
const leave = { press: 'ctrl+c' };

/** Of the oldest version that package.json's `engines` allows. */
const oldestNode = join(
  dirname(createRequire(import.meta.url).resolve('oldest-node/package.json')),
  'node_modules/node/bin/node',
);

const nodes = [
  ['the Node of the tests', process.execPath],
  ['the oldest Node', oldestNode],
] as const;

// Without crypto.argon2 of Node 24 every key derivation takes a second.
test.for(nodes)('make the code, lose everything, get back in with one group smudged: %s', async ([, node]) => {
  const home = newHome();
  let pty = sparekey({ home, node });
  await createAccount(pty);
  enter(pty, returnKey);
  const first = await writeDownCode(pty);
  await pty.until('Make a cup of tea.');
  enter(pty, returnKey);
  await leaveOffer(pty);
  expect(pty.screen()).toContain('Code no. 1 is live.');
  enter(pty, 'q');
  await pty.until('You are signed out.');
  enter(pty, leave);
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
  expect(pty.scrollback()).toContain('Everything you confirmed is saved.');

  // The file: one, for its owner alone, and nothing readable in it.
  const [name = '', ...others] = sealedFiles(home);
  expect(others).toEqual([]);
  expect(name).toMatch(/^[0-9a-f]{32}\.json$/);
  expect(statSync(join(folder(home), name)).mode & 0o777).toBe(0o600);
  expect(statSync(folder(home)).mode & 0o777).toBe(0o700);
  const bytes = readFileSync(join(folder(home), name), 'latin1');
  for (const secret of [account.email, account.password, ...first]) expect(bytes).not.toContain(secret);

  // The password is forgotten; the third group cannot be read any more.
  pty = sparekey({ home, node, args: ['recover'] });
  await walkToCode(pty);
  enter(pty, first.map((group, index) => (index === 2 ? '?????' : group.toLowerCase())).join('-'));
  await pty.until('Five characters were worked out');
  expect(pty.screen()).toContain(first[2]);
  enter(pty, returnKey);
  await pty.until(/▸ Use this reading/);
  enter(pty, returnKey);
  await pty.until('Code no. 1 opens this account.');
  expect(pty.screen()).toContain('Nothing changes until the last step.');
  enter(pty, returnKey);
  await pty.until('Choose a new password.');
  const next = { email: account.email, password: 'nine loud mountains' };
  enter(pty, next.password, tab, next.password, returnKey);
  await skipInfo(pty);
  const second = await writeDownCode(pty);
  await pty.until('You are back in. Your new code is no. 2');
  expect(second).not.toEqual(first);
  enter(pty, leave);
  await pty.exited;

  // The new password opens, the old one does not.
  pty = sparekey({ home, node });
  await signIn(pty);
  await pty.until('That address and password do not open an account here.');
  enter(pty, next.password, returnKey);
  await pty.until('Code no. 2');
  enter(pty, { press: 'down' }, { press: 'down' }, returnKey);
  await pty.until('1 wrong password');
  expect(pty.screen()).toContain('code no. 1 used');
  enter(pty, leave);
  await pty.exited;

  // The old code is named for what it is.
  pty = sparekey({ home, node, args: ['recover'] });
  await walkToCode(pty);
  pty.paste(`${first.join('-')}\n`);
  await pty.until('All 25 characters fit together.');
  enter(pty, returnKey);
  await pty.until(/This is code no\. 1\. It was used on .* and no\s+longer\s+works\./);
  enter(pty, leave);
  await pty.exited;

  // And checking the new paper spends nothing.
  pty = sparekey({ home, node, args: ['check'] });
  await pty.until('Checking spends nothing.');
  enter(pty, account.email, tab, second.join(' '), returnKey);
  await pty.until('This is code no. 2');
  expect(pty.screen()).toContain('It works.');
  enter(pty, leave);
  await pty.exited;
});

test('the oldest Node is that of package.json', () => {
  const version = execFileSync(oldestNode, ['--version'], { encoding: 'utf8' });
  expect(version).toContain(`v${packageJson.engines.node.replace('>=', '')}.`);
});

test('a recovery left before its last step has changed nothing', async () => {
  const home = newHome();
  let pty = sparekey({ home });
  await createAccount(pty);
  enter(pty, returnKey);
  const code = await writeDownCode(pty);
  await pty.until('Make a cup of tea.');
  enter(pty, leave);
  await pty.exited;
  const [name = ''] = sealedFiles(home);
  const before = readFileSync(join(folder(home), name));

  pty = sparekey({ home, args: ['recover'] });
  await walkToCode(pty, account.email, 2);
  enter(pty, code.join(''), returnKey);
  await pty.until('Code no. 1 opens this account.');
  enter(pty, returnKey);
  await pty.until('Choose a new password.');
  enter(pty, 'nine loud mountains', tab, 'nine loud mountains', returnKey);
  await skipInfo(pty);
  await pty.until('The code is hidden');
  enter(pty, 'v');
  await pty.until('hidden again in');
  enter(pty, leave);
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
  expect(pty.scrollback()).toContain('Nothing was changed. Code no. 1 was not used and still works.');
  expect(readFileSync(join(folder(home), name))).toEqual(before);

  pty = sparekey({ home });
  await signIn(pty);
  await pty.until('Code no. 1');
  enter(pty, leave);
  await pty.exited;
});

test('an address nobody knows takes the same screens, and the same answer', async () => {
  const home = newHome();
  const pty = sparekey({ home, args: ['recover'], columns: 40, rows: 20 });
  await walkToCode(pty, 'nobody@example.com');
  enter(pty, '01234-56789-ABCDE-FGHJK-SENH7', returnKey);
  await pty.until(/That code does not\s+open an account/);
  enter(pty, leave);
  await pty.exited;
});
