// Two windows on one account: neither loses what the other did, and each says what happened.

import { expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
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
} from '../journey/person.ts';
import type { Pty } from '../terminal/pty.ts';

const next = 'nine loud mountains';
const sentence = english.notes({ why: 'changed' }, withoutFacts);
/** However it is broken into lines. */
const changed = new RegExp(sentence.split(' ').join('\\s+'));

async function leave(pty: Pty): Promise<void> {
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
}

/** An account with a code, and a window that is signed in to it. */
async function withCode(): Promise<{ home: string; pty: Pty; code: string[] }> {
  const home = newHome();
  const pty = sparekey({ home });
  await createAccount(pty);
  enter(pty, returnKey);
  const code = await writeDownCode(pty);
  await pty.until('Make a cup of tea.');
  enter(pty, returnKey);
  await leaveOffer(pty);
  await pty.until('Code no. 1 is live.');
  return { home, pty, code };
}

/** From the security page: Password, filled in and handed in. */
async function changePassword(pty: Pty): Promise<void> {
  await toItem(pty, 'Password');
  await pty.until('Change your password');
  enter(pty, account.password, tab, next, tab, next, returnKey);
  await pty.until('▸ Change it, keep my recovery code');
  enter(pty, returnKey);
}

/** From the security page to what is at this line of it. */
async function toItem(pty: Pty, item: string): Promise<void> {
  for (let moves = 0; moves < 8; moves++) {
    const line = pty.screen().match(/▸ .*/)?.[0] ?? '';
    if (line.includes(item)) break;
    pty.press('down');
    await expect.poll(() => pty.screen().match(/▸ .*/)?.[0]).not.toBe(line);
  }
  enter(pty, returnKey);
}

async function opensWith(home: string, password: string, code: RegExp | string): Promise<void> {
  const pty = sparekey({ home });
  await signIn(pty, { email: account.email, password });
  await pty.until(code);
  await leave(pty);
}

/** From the security page on to the new code, read back from the paper and handed in. */
async function setUpCode(pty: Pty): Promise<string[]> {
  await toItem(pty, 'Code no. 1');
  await pty.until('Check the code on my paper');
  enter(pty, returnKey);
  await pty.until('Set up recovery code · 1 of 3');
  enter(pty, returnKey);
  return writeDownCode(pty);
}

test('one changes the password while the other sets up a code', async () => {
  const { home, pty: slow, code } = await withCode();
  const quick = sparekey({ home });
  await signIn(quick);
  await quick.until('Code no. 1');
  await changePassword(quick);
  await quick.until('Your password is changed.');
  await leave(quick);

  await setUpCode(slow);
  await slow.until(changed);
  await leave(slow);

  // The change of the first is there; the change of the second is not.
  await opensWith(home, next, 'Code no. 1');
  const back = sparekey({ home, args: ['check'] });
  await back.until('Checking spends nothing.');
  enter(back, account.email, tab, code.join(''), returnKey);
  await back.until('It works.');
  await leave(back);
});

test('both walk back in with the same code: it is spent once', async () => {
  const { home, pty, code } = await withCode();
  await leave(pty);
  const windows = [sparekey({ home, args: ['recover'] }), sparekey({ home, args: ['recover'] })];
  for (const window of windows) {
    await walkToCode(window);
    enter(window, code.join(''), returnKey);
    await window.until('Code no. 1 opens this account.');
    enter(window, returnKey);
    await window.until('Choose a new password.');
    enter(window, next, tab, next, returnKey);
    await skipInfo(window);
  }
  const [first, second] = windows;
  if (first === undefined || second === undefined) throw new Error('There are two windows.');
  await writeDownCode(first);
  await first.until('You are back in. Your new code is no. 2');
  await writeDownCode(second);
  await second.until(changed);
  await leave(first);
  await leave(second);
  await opensWith(home, next, 'Code no. 2');
});
