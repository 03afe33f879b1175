// Out of every state, in every way: the terminal is as it was, the sentence is the right one, and nothing secret stays.

import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { bundle } from './bundle.ts';
import { type Sampled, samples, secrets } from './samples.ts';
import { type Shell, shellAt } from './shell.ts';

let program = '';
beforeAll(async () => {
  program = await bundle();
});

const { left, notes } = english;

/** What Ctrl-C has to say, state by state: where none stands here, all is saved. */
const lastSentence: Readonly<Partial<Record<Sampled, string>>> = {
  reason: left.wayBack,
  beforeYouGoOn: left.wayBack,
  identify: left.wayBack,
  receive: left.wayBack,
  enterCode: left.wayBack,
  openingWithCode: left.wayBack,
  olderWithCode: left.wayBack,
  openingOlderWithCode: left.wayBack,
  securityCode: left.wayBack,
  checkingDigits: left.wayBack,
  resetPassword: left.wayBack,
  codeIntro: left.newLocks,
  codeShown: left.newCode(2),
  codeConfirm: left.newCode(2),
  useCode: left.recovery(1),
  newPassword: left.recovery(1),
};

/** Where leaving waits until what is being written is on the disk. */
const writing: readonly string[] = [
  'creating',
  'savingPhone',
  'savingOtherEmail',
  'savingApp',
  'changingPassword',
  'settingCode',
  'changingLocks',
  'recovering',
  'resettingPassword',
  'savingCodes',
];

/** Where an account is at work, and so something can go wrong that nobody foresaw. */
const working = [
  ...writing,
  'signingIn',
  'acceptingOlder',
  'provingStepUp',
  'provingLocks',
  'checkingCode',
  'openingWithCode',
  'openingOlderWithCode',
  'sendingCode',
  'checkingDigits',
  'sendingTest',
];

/** Where a secret is on the screen when the program is left: else nothing would be proven. */
const inClear: readonly string[] = [
  'signIn',
  'createAccount',
  'app',
  'stepUp',
  'changePassword',
  'codeShown',
  'codeConfirm',
  'checkCode',
  'enterCode',
  'newPassword',
  'securityCode',
  'resetPassword',
  'mailPassword',
];

const unexpected = notes({ why: 'unexpected' }, { day: String, secondsLeft: () => 0, secret: 'account' });
/** The terminal breaks lines anywhere. */
const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

/** The characters of a code stand apart. */
const inClearOnScreen = new RegExp(secrets.map((secret) => [...secret].join(' ?')).join('|'));

async function leave(shell: Shell, state: Sampled): Promise<void> {
  await shell.start('ctrl-c');
  if (inClear.includes(state)) await shell.pty.until(inClearOnScreen, 'a secret');
  shell.pty.press('ctrl+c');
  await shell.ended('ctrl-c', 130);
  expect(withoutSpace(shell.pty.scrollback())).toContain(withoutSpace(lastSentence[state] ?? left.saved));
}

async function end(shell: Shell, way: string, signal: NodeJS.Signals, code: number, sentence: string): Promise<void> {
  await shell.start(way);
  shell.signal(signal);
  await shell.ended(way, code);
  const [, ours] = new RegExp(`${way}pid\\d+\\.(.*)${way}ended`).exec(withoutSpace(shell.pty.scrollback())) ?? [];
  expect(ours).toBe(withoutSpace(sentence));
}

async function goWrong(shell: Shell): Promise<void> {
  await shell.start('effect');
  // Beside a picture the sentence stands in a narrow column, in pieces.
  await shell.pty.until(new RegExp(unexpected.split(' ').join('[^]*?')), unexpected);
  shell.pty.press('ctrl+c');
  await shell.ended('effect', 130);
}

test.each([
  ['SIGINT', 130],
  ['SIGQUIT', 131],
] as const)('%s, which no key sends here', async (signal, code) => {
  const shell = shellAt(program, 'codeShown');
  await end(shell, signal, signal, code, left.stopped);
  await shell.close();
});

describe.concurrent('leaving', () => {
  for (const state of Object.keys(samples) as Sampled[])
    test(`${state}`, async () => {
      const shell = shellAt(program, state);
      await leave(shell, state);
      await end(shell, 'SIGTERM', 'SIGTERM', 143, left.stopped);
      await end(shell, 'SIGHUP', 'SIGHUP', 129, left.stopped);
      await end(shell, 'component', 'SIGUSR2', 1, left.crashed);
      await end(shell, 'rejection', 'SIGUSR2', 1, left.crashed);
      if (working.includes(state)) await goWrong(shell);
      await shell.close();
    });
});
