// The talk, with the real machine and effects that are made up: what is said, asked and hidden, and that no answer does what
// its key would not.

import { expect, test, vi } from 'vitest';
import type { Reader } from '../../../screens/screen.ts';
import { makeConversation, type Voice } from '../../../screens/spoken/conversation.ts';
import type { Accounts } from '../../../src/account/types.ts';
import { rules } from '../../../src/edge/ports.ts';
import { type Door, pages, startAt } from '../../../src/journeys/pages.ts';
import { recognise } from '../../../src/keyring/recognise.ts';
import { makeEffects } from '../../../src/machine/effects.ts';
import { makeMachine } from '../../../src/machine/machine.ts';
import type { Model } from '../../../src/machine/page.ts';
import { samples } from '../../samples/all.ts';
import { asked, fresh, sessions, who } from '../../samples/people.ts';
import { now as noon } from '../../samples/sample.ts';
import { readerFrame } from './aloud.ts';

interface Talk {
  readonly machine: ReturnType<typeof makeMachine>;
  /** Types a line, and lets what it does happen. */
  say(...lines: readonly string[]): Promise<void>;
  /** Everything said and asked since this was asked last, a line each; `(hidden)` before what is not shown, `(wipe)`. */
  heard(): string;
  pass(ms: number): void;
}

function talkFrom(
  model: Model,
  accounts: Partial<Accounts> = {},
  reader: Reader = { erases: true },
  room = Number.POSITIVE_INFINITY,
): Talk {
  let now = noon;
  let heard: string[] = [];
  const machine = makeMachine(model, {
    pages,
    clock: () => now,
    rules,
    effects: makeEffects({
      ended: new AbortController().signal,
      accounts: accounts as Accounts,
      captcha: { make: () => asked, matches: () => true },
      keys: {
        sort: recognise,
        drafts: () => import('../../../src/keyring/paste/drafts.ts'),
        guide: async () => null,
        copy: async () => ({ ok: true, value: 'terminal' }),
        write: async () => ({ ok: false, refusal: { why: 'practice-file' } }),
        read: async () => ({ is: 'trouble', trouble: { why: 'practice' } }),
        found: async () => [],
      },
      strength: async () => ({ score: 4, common: false }),
    }),
  });
  const voice: Voice = {
    say: (lines) => {
      heard.push(...lines.slice(0, room));
      return lines.slice(room);
    },
    ask: (question, hidden) => heard.push(`${hidden ? '(hidden) ' : ''}${question}`),
    again: () => heard.push('(again)'),
    wipe: () => heard.push('(wipe)'),
  };
  const talk = makeConversation(machine, () => readerFrame({ now: machine.model().now }, reader), voice);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    talk.look();
  };
  talk.look();
  return {
    machine,
    async say(...lines) {
      for (const line of lines) {
        talk.answer(line);
        await settle();
        await settle();
      }
    },
    heard() {
      const all = heard.join('\n');
      heard = [];
      return all;
    },
    pass(ms) {
      now += ms;
      machine.send({ type: 'tick' });
      talk.look();
    },
  };
}

const from = (door: Door, ...more: [Partial<Accounts>?, Reader?]): Talk => talkFrom(startAt(door, noon), ...more);
const at = <M extends Model>(state: M['at'], data: M['data']): Model =>
  ({ ...startAt('signIn', noon), at: state, data }) as Model;

test('fields are asked for one after the other, a password hidden; then the page is read with its note first', async () => {
  const signIn = vi.fn(async () => ({ ok: false, refusal: { why: 'wrong', remaining: 2 } }) as const);
  const talk = from('signIn', { signIn });
  expect(talk.heard()).toMatch(
    /^\nSign in\n1 E-mail address: blank\n[\s\S]*Enter: E-mail address\. Or type a number: $/,
  );
  await talk.say('');
  expect(talk.heard()).toBe('E-mail address: ');
  await talk.say('ada@example.com');
  expect(talk.heard()).toBe('(hidden) Password: ');
  await talk.say('seven quiet harbours');
  expect(talk.heard()).toMatch(/^1 E-mail address: ada@example\.com\n2 Password: hidden, 20 characters\n3 Sign in/);
  await talk.say('3');
  expect(signIn).toHaveBeenCalledWith('ada@example.com', 'seven quiet harbours');
  expect(talk.heard()).toMatch(/Sign in\nThat address and password do not open an account here\. 2 more tries/);
});

test('a password keeps its spaces, a single space empties a field, an empty line keeps what is there', async () => {
  const talk = from('signIn');
  await talk.say('1', 'ada@example.com', ' seven ');
  expect(talk.machine.model().data).toMatchObject({ fields: { password: { text: ' seven ' } } });
  talk.heard();
  await talk.say('1');
  expect(talk.heard()).toBe('Enter keeps what is there. A single space empties it.\nE-mail address: ');
  await talk.say('');
  expect(talk.machine.model().data).toMatchObject({ fields: { email: { text: 'ada@example.com' } } });
  await talk.say('1', ' ');
  expect(talk.machine.model().data).toMatchObject({ fields: { email: { text: '' } } });
});

test('what cannot stand in a field is not taken, and is said', async () => {
  const talk = talkFrom(at('codeConfirm', pages.codeConfirm.open({ session: sessions.settings, fresh: fresh(2) })));
  await talk.say('1');
  talk.heard();
  await talk.say('--');
  expect(talk.heard()).toBe('Nothing of that can stand here.\nGroup 2: ');
});

test('six digits are taken as they were pasted, and anything else is named before it is tried', async () => {
  const talk = talkFrom(at('app', { ...pages.app.open({ session: sessions.settings }), app: null }));
  await talk.say('1', 'none', '');
  expect(talk.heard()).toContain('A security code has 6 digits.');
});

test('a number that is not there, and no way back, are said; a question mark reads the page again', async () => {
  const talk = from('signIn');
  const page = talk.heard();
  await talk.say('9');
  expect(talk.heard()).toMatch(/^There is no such number here\..*\nPress Enter:/);
  await talk.say('0');
  expect(talk.heard()).toMatch(/^There is nothing to go back to from here\./);
  await talk.say('?');
  expect(talk.heard()).toBe(page);
});

test('a reason is chosen and gone on with; the captcha is asked in words; 0 goes back and loses nothing', async () => {
  const talk = from('recover');
  talk.heard();
  await talk.say('3');
  expect(talk.machine.model()).toMatchObject({
    at: 'identify',
    data: { inWords: true, session: { reason: 'someone-else' } },
  });
  const page = talk.heard();
  expect(page).toContain('Which number is here twice');
  expect(page).not.toMatch(/picture|\n\n/i);
  await talk.say('1', 'ada@example.com', '', '0');
  expect(talk.heard()).toContain('I think someone else is using my account, chosen');
  await talk.say('');
  expect(talk.heard()).toContain('1 E-mail address: ada@example.com');
});

test('the code: said on request, three times as long, time asked for in time, and wiped when it hides', async () => {
  const talk = talkFrom(at('codeShown', pages.codeShown.open({ session: who(), fresh: fresh(4) })));
  expect(talk.heard()).not.toContain('Delta');
  await talk.say('v');
  const shown = talk.heard();
  expect(shown).toContain('Group 1: Delta Golf Kilo Papa Sierra\nGroup 2: Whiskey Zulu 2 5 8\n');
  expect(shown).toContain('hidden again in 180 s');
  talk.pass(1000);
  talk.pass(120_000);
  expect(talk.heard()).toBe('');
  talk.pass(40_000);
  expect(talk.heard()).toBe('Hidden again in 19 s. + and Enter gives more time.\n(again)');
  await talk.say('+');
  talk.pass(20_000);
  expect(talk.heard()).not.toContain('(wipe)');
  talk.pass(60_000);
  const hidden = talk.heard();
  expect(hidden).toMatch(/\(wipe\)\n\nSet up recovery code, step 2 of 3, ada@example\.com\nThe code is hidden\./);
  await talk.say('1', '3');
  expect(talk.heard()).toMatch(/\(wipe\)\n\nSet up recovery code, step 3 of 3/);
});

test('a window of another size hides the code, as it does where it is drawn', async () => {
  const talk = talkFrom(at('codeShown', pages.codeShown.open({ session: who(), fresh: fresh(4) })));
  await talk.say('v');
  talk.heard();
  talk.machine.send({ type: 'resized' });
  await talk.say('?');
  expect(talk.heard()).toMatch(/\(wipe\)[\s\S]*The code is hidden/);
});

test('a dumb terminal says that it keeps what it shows, before it shows it', () => {
  const talk = talkFrom(
    at('codeShown', pages.codeShown.open({ session: who(), fresh: fresh(4) })),
    {},
    { erases: false },
  );
  expect(talk.heard()).toContain('This terminal cannot erase');
});

test('two groups typed back are spelled, and the wrong one is asked for with Enter', async () => {
  const talk = talkFrom(
    at('codeConfirm', {
      session: who(),
      fresh: fresh(4),
      fields: { first: { text: '', caret: 0 }, second: { text: '', caret: 0 } },
      focus: 'first',
      reveal: false,
      note: null,
    }),
  );
  await talk.say('', 'wz258', 'AAAAA');
  expect(talk.heard()).toContain('1 Group 2: Whiskey Zulu 2 5 8\n2 Group 5: Alfa Alfa Alfa Alfa Alfa');
  await talk.say('');
  expect(talk.heard()).toMatch(/^Group 5 is not what was shown\.[\s\S]*\nPress Enter: Group 5\. Or type a number: $/);
});

test('a wait is said once, and so is its end', async () => {
  const wait = { why: 'wrong', remaining: 0, until: noon + 16_000 } as const;
  const talk = talkFrom(at('signIn', { ...pages.signIn.open({ email: 'ada@example.com' }), note: wait }));
  expect(talk.heard()).toContain('Please wait 16 s');
  talk.pass(5000);
  talk.pass(10_000);
  expect(talk.heard()).toBe('');
  talk.pass(1000);
  expect(talk.heard()).toBe('The wait is over. Press enter to try again.\n(again)');
  await talk.say('2', 'seven');
  talk.heard();
});

test('while something is worked on, only 0 is taken, and only where it leads back', async () => {
  const talk = from('signIn', { signIn: () => new Promise(() => {}) });
  await talk.say('1', 'ada@example.com', 'seven quiet harbours');
  talk.heard();
  await talk.say('3');
  expect(talk.heard()).toBe('Opening your account…\n(hidden) ');
  await talk.say('3', '', 'seven quiet harbours');
  expect(talk.heard()).toBe('(hidden) \n(hidden) \n(hidden) ');
  expect(talk.machine.model().at).toBe('signIn');
});

test('nobody there: the last minute is announced once, then it is closed', () => {
  const talk = talkFrom(at('security', pages.security.open({ session: who() })));
  talk.heard();
  talk.pass(9 * 60_000);
  expect(talk.heard()).toBe('Closing in 60 s. Any key stays.\n(again)');
  talk.pass(30_000);
  expect(talk.heard()).toBe('');
  talk.pass(30_000);
  expect(talk.heard()).toMatch(/^\nSign in\nClosed after 10 minutes without a key\./);
});

test('a page that is longer than the window is said in parts, and its numbers can be taken at once', async () => {
  const talk = talkFrom(at('security', pages.security.open({ session: who() })), {}, { erases: true }, 5);
  expect(talk.heard()).toMatch(/^\nSecurity, .*\n1 .*\n2 .*\n3 .*\nPress Enter: the rest\. Or type a number: $/);
  await talk.say('');
  expect(talk.heard()).toMatch(/^4 .*\n5 .*\n6 .*\n7 .*\n8 .*\nPress Enter: the rest\. Or type a number: $/);
  await talk.say('');
  expect(talk.heard()).toMatch(/^9 Sign out\nPress Enter: Code no\. 3\. Or type a number: $/);
  await talk.say('?', '9');
  expect(talk.machine.model().at).toBe('signIn');
});

test('a field that was left empty is not asked for again and again: Enter goes on', async () => {
  const talk = from('signIn');
  await talk.say('1', 'ada@example.com', '');
  expect(talk.heard()).toMatch(/2 Password: blank, hidden while you type\n[\s\S]*Enter: sign in\. Or type a number: $/);
  await talk.say('');
  expect(talk.heard()).toMatch(/^Password: still missing\.\n[\s\S]*Enter: Password\. Or type a number: $/);
});

test('the code of an entry stays three times as long as well, from the moment it is shown', async () => {
  const [shown] = samples.filter(({ model, name }) => model.at === 'entry' && name === 'shown: one');
  if (shown === undefined) throw new Error('No such sample.');
  const talk = talkFrom(shown.model);
  expect(talk.heard()).toContain('hidden again in 162 s');
  talk.pass(1000);
  talk.pass(150_000);
  expect(talk.heard()).toBe('Hidden again in 11 s. + and Enter gives more time.\n(again)');
});
