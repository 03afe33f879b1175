// Input that cannot be taken: one clear sentence on its own screen, the typed text is still there, and the way on is
// open.

import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/account/types.ts';
import type { Note } from '../../src/machine/note.ts';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { account, enter, newHome, returnKey, sparekey, tab, walkToCode } from '../journey/person.ts';
import type { Pty } from '../terminal/pty.ts';

type Why = Exclude<
  Note['why'],
  | Refusal['why']
  | 'group'
  | 'group-short'
  | 'misplaced'
  | 'group-long'
  | 'recovery-left'
  | 'test-sent'
  | 'key-doubt'
  | 'exported'
  | 'copied'
  | 'captcha'
  | 'file-trouble'
  | 'imported'
  | 'overfull'
>;

const note = (why: Why, label?: string): string => english.notes({ why }, { ...withoutFacts, label });

const clear = (pty: Pty): void => {
  pty.press('end');
  pty.press('ctrl+u');
};

/** However it is broken into lines. */
const says = (pty: Pty, sentence: string): Promise<void> =>
  pty.until(
    new RegExp(
      sentence
        .split(' ')
        .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s+'),
    ),
    sentence,
  );

async function leave(pty: Pty): Promise<void> {
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
  expect(pty.raw()).not.toMatch(/\n\s+at .+:\d+/);
}

async function onCreate(): Promise<Pty> {
  const pty = sparekey({ home: newHome() });
  await pty.until('There is no account on this computer yet.');
  enter(pty, returnKey);
  await pty.until('Once more');
  return pty;
}

describe.concurrent('what cannot be taken', () => {
  test.each([
    ['without @', 'nobody'],
    ['without a host', 'a@'],
    ['with a space', 'a b@c.example'],
    ['with two @', 'a@b@c.example'],
    ['far too long', `${'a'.repeat(4000)}@b.example`],
  ])('an address %s', async (_what, address) => {
    const pty = await onCreate();
    enter(pty, address, tab, account.password, tab, account.password, returnKey);
    await says(pty, note('not-an-address'));
    // Mended where it stands, nothing else typed again.
    clear(pty);
    enter(pty, account.email, returnKey);
    await pty.until('Set up recovery code');
    await leave(pty);
  });

  test('a password: none, short, common, the address, too long, two that differ', async () => {
    const pty = await onCreate();
    // Enter goes on to the field that is empty, and hands in from the last.
    enter(pty, account.email, tab, tab, returnKey);
    await says(pty, note('empty', english.createAccount.password));
    // The caret went to the field that is to be mended.
    const passwords = (first: string, second = first): void => {
      clear(pty);
      pty.paste(first);
      enter(pty, tab);
      clear(pty);
      pty.paste(second);
      enter(pty, returnKey);
    };
    const refused = async (password: string, why: 'short' | 'common' | 'is-address' | 'long'): Promise<void> => {
      passwords(password);
      await says(pty, note(`password-${why}`));
      expect(pty.screen()).toContain(account.email);
    };
    await refused('seven77', 'short');
    await refused('password123', 'common');
    await refused(account.email, 'is-address');
    await refused('\u{1F511}a'.repeat(1000), 'long');
    passwords(account.password, 'seven quiet cities');
    await says(pty, note('passwords-differ'));
    clear(pty);
    // A character that no keyboard can type is not taken from a paste either: these two are the same password.
    pty.paste('seven\0 quiet\x07 harbours');
    enter(pty, returnKey);
    await pty.until('Set up recovery code');
    await leave(pty);
  });

  test('a phone number, and another e-mail address', async () => {
    const pty = await onCreate();
    enter(pty, account.email, tab, account.password, tab, account.password, returnKey);
    await pty.until('Set up recovery code');
    pty.press('escape');
    await pty.until('Phone number');
    enter(pty, returnKey);
    await says(pty, note('empty', english.info.phone.label));
    for (const phone of ['call me', '12', '+43 660 123 456 789 012 345', '٠١٢٣٤٥٦٧']) {
      clear(pty);
      pty.paste(phone);
      enter(pty, returnKey);
      await says(pty, note('not-a-phone'));
    }
    clear(pty);
    enter(pty, tab, tab, returnKey);
    await pty.until('Another mailbox');
    enter(pty, returnKey);
    await says(pty, note('empty', english.info.otherEmail.label));
    enter(pty, 'not mine', returnKey);
    await says(pty, note('not-an-address'));
    expect(pty.screen()).toContain('not mine');
    await leave(pty);
  });

  test('the captcha', async () => {
    const pty = sparekey({ home: newHome(), args: ['recover'] });
    await pty.until('Why can you not sign in?');
    enter(pty, returnKey);
    await pty.until('Ask me in words instead');
    enter(pty, account.email, tab, '=====', returnKey);
    await says(pty, english.notes({ why: 'captcha', inWords: false }, withoutFacts));
    expect(pty.screen()).toContain(account.email);
    expect(pty.screen()).not.toContain('=====');
    await leave(pty);
  });

  test('a code', async () => {
    const pty = sparekey({ home: newHome(), args: ['recover'] });
    await walkToCode(pty);
    const wrong = async (typed: string, sentence: string): Promise<void> => {
      clear(pty);
      pty.paste(typed);
      await says(pty, sentence);
      enter(pty, returnKey);
      await says(pty, note('reading'));
      await says(pty, sentence);
    };
    enter(pty, returnKey);
    await says(pty, note('empty', english.boxes.label));
    await wrong('01234-5678U', english.boxes.refusedCharacter('U'));
    await wrong('01234-5678А', english.boxes.refusedCharacter('А'));
    await wrong('01234-5678\u{1}9/', english.boxes.refusedCharacter('/'));
    await wrong('01234-5678\u{202e}9', english.boxes.tooShort(15));
    await wrong('01234', english.boxes.tooShort(20));
    await wrong('?'.repeat(25), english.boxes.tooManyUnreadable);
    clear(pty);
    pty.paste('01234-56789-ABCDE-FGHJK-00000');
    await says(pty, english.boxes.beyondRepair);
    enter(pty, returnKey);
    await says(pty, english.notes({ why: 'misplaced', looks: 'other-code', box: 'code' }, withoutFacts));
    await wrong('7'.repeat(1_000), english.boxes.tooLong(1_000 - 25));
    clear(pty);
    pty.paste('7'.repeat(10_000));
    await says(pty, 'Nothing was added.');
    clear(pty);
    pty.paste('O1234 56789 abcde fghjk senh7');
    await says(pty, english.boxes.fits);
    await leave(pty);
  });
});
