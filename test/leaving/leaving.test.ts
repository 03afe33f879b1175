// Out of every state, in every way: the terminal is as it was, the sentence is the right one, and nothing secret stays.

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import type { DrawnModel } from '../../screens/screen.ts';
import { rules } from '../../src/edge/ports.ts';
import { stateOf, waits } from '../../src/machine/chart-lookup.ts';
import { rowTaken } from '../../src/machine/step.ts';
import { stateNames } from '../../src/machine/walks.ts';
import { english } from '../../src/words/en.ts';
import { bundle } from './bundle.ts';
import { moment, type Sampled, samples, secrets } from './samples.ts';
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

const states = Object.keys(samples) as Sampled[];

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
  'newKey',
  'keyShown',
  'useKey',
];

/** Where what is typed is not masked, and so is there again after Ctrl-Z: read off paper, or off another screen. */
const typedInSight: readonly string[] = [
  'app',
  'codeConfirm',
  'checkCode',
  'checkingCode',
  'enterCode',
  'openingWithCode',
  'securityCode',
  'checkingDigits',
  'newKey',
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

const secretsOn = (shell: Shell): readonly string[] => secrets.filter((secret) => shell.pty.screen().includes(secret));

/**
 * Ctrl-Z, back with `fg`, and killed where it stands: the terminal stays in the alternate screen then. Ctrl-Z waits for what
 * is being written; this program writes until somebody wants to leave.
 */
async function suspend(shell: Shell, state: Sampled): Promise<void> {
  await shell.start('ctrl-z');
  shell.pty.press('ctrl+z');
  if (stateOf(state).writes !== true) {
    await shell.away('ctrl-z');
    await shell.back();
    if (!typedInSight.includes(state)) expect(secretsOn(shell)).toEqual([]);
  }
  shell.signal('SIGKILL');
  await shell.killed('ctrl-z');
}

function leadsBack(at: Sampled): boolean {
  // Each name has the data of its own state; the compiler cannot follow that through the list of names.
  const model = { ...everywhere, at, data: samples[at] } as DrawnModel;
  return rowTaken(model, { type: 'back' }, { now: moment, rules }) !== undefined && !screenOf(model, english).stays;
}

const everywhere = { now: moment, lastKey: moment, visit: 0, keysShown: false, leaving: false } as const;
const withoutCountdown = (screen: string): string => screen.replaceAll(/\d+ s\b/g, '');

/** Esc where it leads anywhere, then Ctrl-Z, and killed while suspended: nothing more can be done by then. */
async function goBack(shell: Shell, state: Sampled): Promise<void> {
  if (stateOf(state).writes === true) return;
  await shell.start('escape');
  const before = withoutCountdown(shell.pty.screen());
  if (leadsBack(state)) {
    shell.pty.press('escape');
    await vi.waitFor(() => expect(withoutCountdown(shell.pty.screen())).not.toBe(before), { timeout: 30_000 });
  }
  shell.pty.press('ctrl+z');
  await shell.away('escape');
  shell.pty.type('KILL\r');
  await shell.ended('escape', 137);
}

async function goWrong(shell: Shell): Promise<void> {
  await shell.start('effect');
  // Beside a picture the sentence stands in a narrow column, in pieces.
  await shell.pty.until(new RegExp(unexpected.split(' ').join('[^]*?')), unexpected);
  shell.pty.press('ctrl+c');
  await shell.ended('effect', 130);
}

test('somebody has stood in every state of the chart but the last', () => {
  expect(states.toSorted()).toEqual(stateNames.filter((name) => name !== 'left').toSorted());
});

test('SIGINT, which no key sends here', async () => {
  const shell = shellAt(program, 'codeShown');
  await end(shell, 'SIGINT', 'SIGINT', 130, left.stopped);
  await shell.close();
});

describe.concurrent('leaving', () => {
  for (const state of states)
    test(`${state}`, async () => {
      const shell = shellAt(program, state);
      await leave(shell, state);
      await end(shell, 'SIGTERM', 'SIGTERM', 143, left.stopped);
      await end(shell, 'SIGHUP', 'SIGHUP', 129, left.stopped);
      // No key sends it here, and without a listener it would write the memory to the disk.
      await end(shell, 'SIGQUIT', 'SIGQUIT', 131, left.stopped);
      await end(shell, 'component', 'SIGUSR2', 1, left.crashed);
      await end(shell, 'rejection', 'SIGUSR2', 1, left.crashed);
      if (waits(state)) await goWrong(shell);
      await goBack(shell, state);
      await suspend(shell, state);
      shell.pty.kill();
      await shell.pty.exited;
    });
});
