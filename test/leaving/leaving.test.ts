// Out of every page, and out of every wait, in every way: the terminal is as it was, the sentence is the right one, and nothing secret stays.

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import { rules } from '../../src/edge/ports.ts';
import { pageNames, pages } from '../../src/journeys/pages.ts';
import { rowTaken } from '../../src/machine/step.ts';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { bundle } from './bundle.ts';
import { moment, samples, secrets } from './samples.ts';
import { type Shell, shellAt } from './shell.ts';

let program = '';
beforeAll(async () => {
  program = await bundle();
});

const { left, notes } = english;

/** The last words after Ctrl-C, page by page: where none stands here, all is saved. */
const lastWords: Readonly<Record<string, string>> = {
  reason: left.wayBack,
  beforeYouGoOn: left.wayBack,
  identify: left.wayBack,
  receive: left.wayBack,
  enterCode: left.wayBack,
  olderWithCode: left.wayBack,
  destination: left.wayBack,
  securityCode: left.wayBack,
  // Asked of somebody who is signed in.
  'securityCode: proveDigits': left.saved,
  resetPassword: left.wayBack,
  codeIntro: left.newLocks,
  codeShown: left.newCode(2),
  codeConfirm: left.newCode(2),
  useCode: left.recovery(1),
  newPassword: left.recovery(1),
};

/** Pages of an open account with text that is on no disk: their titles. */
const typedOn: Readonly<Record<string, string>> = {
  phone: english.info.phone.title,
  otherEmail: english.info.otherEmail.title,
  changePassword: english.changePassword.title,
  checkCode: english.checkCode.title,
  mailPassword: english.mailPassword.title,
  newEntry: english.newKey.title,
  exportEntries: english.exportKeys.title,
  exportCleartext: english.exportKeys.plainTitle,
  importEntries: english.importKeys.title,
  importSecret: english.importKeys.secretTitle,
};

const typedWords = (page: string): string | undefined =>
  typedOn[page] === undefined ? undefined : left.typed([typedOn[page]]);

const pageOf = (name: string): string => name.split(':')[0] ?? '';
const waits = (name: string): boolean => name.includes(':');
const writes = (name: string): boolean => samples.get(name)?.waiting?.writes === true;

/** Leaving waits for a write, and then all is saved. */
const lastSentence = (name: string): string =>
  writes(name) ? left.saved : (lastWords[name] ?? lastWords[pageOf(name)] ?? typedWords(pageOf(name)) ?? left.saved);

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
  'newEntry',
  'entry',
  'useEntry',
];

/** Where what is typed is not masked, and so is there again after Ctrl-Z: read off paper, or off another screen. */
const typedInSight: readonly string[] = [
  'app',
  'stepUp: proveDigits',
  'codeConfirm',
  'checkCode',
  'enterCode',
  'securityCode',
  'newEntry',
];

const unexpected = notes({ why: 'unexpected' }, withoutFacts);
/** The terminal breaks lines anywhere. */
const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

/** The characters of a code stand apart. */
const inClearOnScreen = new RegExp(secrets.map((secret) => [...secret].join(' ?')).join('|'));

async function leave(shell: Shell, name: string): Promise<void> {
  await shell.start('ctrl-c');
  if (inClear.includes(name)) await shell.pty.until(inClearOnScreen, 'a secret');
  shell.pty.press('ctrl+c');
  await shell.ended('ctrl-c', 130);
  expect(withoutSpace(shell.pty.scrollback())).toContain(withoutSpace(lastSentence(name)));
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
async function suspend(shell: Shell, name: string): Promise<void> {
  await shell.start('ctrl-z');
  shell.pty.press('ctrl+z');
  if (!writes(name)) {
    await shell.away('ctrl-z');
    await shell.back();
    if (!typedInSight.includes(pageOf(name)) && !typedInSight.includes(name)) expect(secretsOn(shell)).toEqual([]);
  }
  shell.signal('SIGKILL');
  await shell.killed('ctrl-z');
}

function leadsBack(name: string): boolean {
  const model = samples.get(name);
  if (model === undefined) return false;
  const row = rowTaken(pages, model, { type: 'back' }, { now: moment, rules });
  return row !== undefined && !screenOf(model, english).stays;
}

const withoutCountdown = (screen: string): string => screen.replaceAll(/\d+ s\b/g, '');

/** Esc where it leads anywhere, then Ctrl-Z, and killed while suspended: nothing more can be done by then. */
async function goBack(shell: Shell, name: string): Promise<void> {
  if (writes(name)) return;
  await shell.start('escape');
  const before = withoutCountdown(shell.pty.screen());
  if (leadsBack(name)) {
    shell.pty.press('escape');
    await vi.waitFor(() => expect(withoutCountdown(shell.pty.screen())).not.toBe(before), { timeout: 90_000 });
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

test('somebody has stood on every page but the last', () => {
  const stood = new Set([...samples.keys()].map(pageOf));
  expect([...stood].toSorted()).toEqual(pageNames.filter((name) => name !== 'ended').toSorted());
});

test('SIGINT, which no key sends here', async () => {
  const shell = shellAt(program, 'codeShown');
  await end(shell, 'SIGINT', 'SIGINT', 130, left.stopped);
  await shell.close();
});

// One guard ends the program, whatever page is shown and whatever is waited for: the tests of pages take its causes in turn.

const signals: readonly (readonly [signal: NodeJS.Signals, code: number])[] = [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  // No key sends it here, and without a listener it would write the memory to the disk.
  ['SIGQUIT', 131],
];
const crashes = ['component', 'rejection'] as const;

const inTurn = <T>(all: readonly T[], turn: number): T => all[turn % all.length] as T;

describe.concurrent('leaving', () => {
  for (const [turn, name] of [...samples.keys()].entries())
    test(name, async () => {
      const shell = shellAt(program, name);
      await leave(shell, name);
      const [signal, code] = inTurn(signals, turn);
      await end(shell, signal, signal, code, left.stopped);
      if (waits(name)) await goWrong(shell);
      else await end(shell, inTurn(crashes, turn), 'SIGUSR2', 1, left.crashed);
      await goBack(shell, name);
      await suspend(shell, name);
      shell.pty.kill();
      await shell.pty.exited;
    });

  // All of them where a secret is shown, and in the middle of a write.
  for (const name of ['codeShown', [...samples.keys()].find(writes) ?? ''])
    test(`${name}, by each cause`, async () => {
      const shell = shellAt(program, name);
      for (const [signal, code] of signals) await end(shell, signal, signal, code, left.stopped);
      for (const crash of crashes) await end(shell, crash, 'SIGUSR2', 1, left.crashed);
      await shell.close();
    });
});
