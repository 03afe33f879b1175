// The whole journey of somebody who sees no screen: the built command in a real pty, real files, the real KDF. Nothing is
// drawn; what is said is read out of the terminal as a screen reader does.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';
import { account, answerTo, command, newHome, sparekey } from './person.ts';

const { reader, spelling } = english;
const next = 'nine loud mountains';

/** Words of the spelling alphabet, as the characters they stand for. */
const characters = new Map(Object.entries(spelling).map(([character, word]) => [word, character]));
const written = (spelled: string): string =>
  spelled
    .trim()
    .split(/\s+/)
    .map((word) => characters.get(word) ?? word)
    .join('');

/** A tall window: a whole page is in it, however narrow. */
const start = (home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Pty =>
  sparekey({ home, args, env, rows: 60 });

/** The pty itself says what terminal it is; a shell can say otherwise. */
const startDumb = (home: string, env: Readonly<Record<string, string>> = {}): Pty =>
  spawnInPty({
    command: 'sh',
    args: ['-c', 'TERM=dumb exec "$NODE" "$PROGRAM"'],
    rows: 60,
    env: { HOME: home, NODE: process.execPath, PROGRAM: command, ...env },
  });

const said = (pty: Pty): string => pty.screen().replaceAll(/\s+/g, ' ');

const escaped = (text: string): string => text.replaceAll(/[.?()]/g, '\\$&');

/** Waits for the sentence, wherever its line is broken, and for the question at the end; then answers that. */
async function answer(pty: Pty, sentence: string, question: RegExp, ...lines: readonly string[]): Promise<void> {
  const anywhere = escaped(sentence).replaceAll(' ', '\\s+');
  await pty.until(new RegExp(`${anywhere}[\\s\\S]*${question.source}\\s*$`));
  for (const line of lines) pty.type(`${line}\r`);
}

const number = /[Nn]umber:/;

/** Types into a field, and waits for the question after it: what is hidden is answered only once it is asked for. */
async function fill(pty: Pty, label: string, text: string): Promise<void> {
  await pty.until(new RegExp(`${label}: *\\n?\\s*$`));
  pty.type(`${text}\r`);
}

async function createAccount(pty: Pty): Promise<void> {
  await answer(pty, 'There is no account on this computer yet.', number, '');
  await answer(pty, 'Nothing is sent anywhere.', number, '');
  await fill(pty, 'E-mail address', account.email);
  await fill(pty, 'Password', account.password);
  await fill(pty, 'Once more', account.password);
  await answer(pty, '4 Create the account', /Enter: create\. Or type a number:/, '');
}

async function skipInfo(pty: Pty): Promise<void> {
  for (const page of ['A number where a text message reaches you.', 'Another mailbox of yours', '6 digits: blank'])
    await answer(pty, page, number, '3');
}

/** Has the code said, writes it down, types two groups back. Returns the five groups. */
async function writeDownCode(pty: Pty): Promise<string[]> {
  await answer(pty, 'The code is hidden.', number, 'v');
  await pty.until(/Group 5: [\s\S]*I have written it down[\s\S]*number:\s*$/);
  const groups = [...pty.screen().matchAll(/^Group \d: (.*)$/gm)].map(([, spelled = '']) => written(spelled));
  expect(groups.join('')).toMatch(/^[0-9A-HJKMNP-TV-Z]{25}$/);
  pty.type('3\r');
  await answer(pty, 'read it back from your paper', number, '');
  const asked = [...pty.screen().matchAll(/^\d Group (\d): blank/gm)].map(([, group]) => Number(group));
  for (const group of asked) await fill(pty, `Group ${group}`, (groups[group - 1] ?? '').toLowerCase());
  await answer(pty, 'This is what my paper says', /Enter: check\. Or type a number:/, '');
  return groups;
}

async function makeCode(pty: Pty): Promise<string[]> {
  await answer(pty, 'step 1 of 3, ada@example.com You get 25 characters', number, '');
  const groups = await writeDownCode(pty);
  await answer(pty, 'Make a cup of tea.', number, '');
  await skipInfo(pty);
  await answer(pty, 'Code no. 1 is live.', number);
  return groups;
}

/** From "Can't access your account?" to the code; the captcha is answered from what is said. */
async function walkToCode(pty: Pty): Promise<void> {
  await answer(pty, 'Why can you not sign in?', number, '');
  await answer(pty, 'In digits.', number);
  expect(said(pty)).not.toMatch(/picture/i);
  const digits = answerTo(pty.screen());
  pty.type('1\r');
  await fill(pty, 'E-mail address', account.email);
  await fill(pty, 'Answer', digits);
  await answer(pty, `2 Answer: ${digits}`, number, '');
  await answer(pty, "I don't have any of these", number, '');
  await answer(pty, 'The 25 characters on your paper.', number, '1');
}

async function leave(pty: Pty): Promise<void> {
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
}

test('make the code, lose everything, get back in: all of it by ear', async () => {
  const home = newHome();
  let pty = start(home, ['--screen-reader']);
  await pty.until('Sign in');
  expect(said(pty).startsWith(reader.hello)).toBe(true);
  await createAccount(pty);
  const first = await makeCode(pty);
  // The page with the code was taken away with it.
  expect(pty.screen()).not.toContain('Group 1:');
  await answer(pty, '9 Sign out', number, '9');
  await answer(pty, 'You are signed out.', number);
  await leave(pty);
  expect(pty.raw()).not.toContain(account.password);
  expect(pty.raw()).not.toMatch(/\x1b\[(?:3J|\d*[A-G]|\d+;\d+H|2K|7m)/);
  expect(pty.scrollback()).toMatch(/^sparekey is closed\./);

  pty = start(home, ['recover'], { ACCESSIBLE: '1' });
  await walkToCode(pty);
  await fill(pty, 'Recovery code', first.map((group, at) => (at === 2 ? '?????' : group)).join(' '));
  await answer(pty, 'Five characters were worked out', number, '2');
  await answer(pty, 'Nothing changes until the last step.', number, '1');
  expect(pty.screen()).not.toContain('Group 1:');
  await answer(pty, 'Choose a new password.', number, '');
  await fill(pty, 'New password', next);
  await fill(pty, 'Once more', next);
  await answer(pty, '3 Next', /Enter: next\. Or type a number:/, '');
  await skipInfo(pty);
  const second = await writeDownCode(pty);
  expect(second).not.toEqual(first);
  await answer(pty, 'You are back in. Your new code is no. 2; the old one is spent.', number);
  await leave(pty);
  expect(pty.raw()).not.toContain(next);
  for (const text of [...first, ...second, 'Group 1']) expect(pty.scrollback()).not.toContain(text);
});

test.each([
  ['Ctrl-C', '\x03', 130, english.left.newCode(1)],
  ['the end of input', '\x04', 130, english.left.newCode(1)],
])('%s while the code is said: nothing of it stays', async (_, key, code, sentence) => {
  const pty = start(newHome(), [], { INK_SCREEN_READER: 'true' });
  await createAccount(pty);
  await answer(pty, 'step 1 of 3, ada@example.com You get 25 characters', number, '');
  await answer(pty, 'The code is hidden.', number, 'v');
  await pty.until(/Group 5: [\s\S]*number:\s*$/);
  pty.type(key);
  expect(await pty.exited).toEqual({ code, signal: 0 });
  expect(pty.terminal.buffer.active.type).toBe('normal');
  expect(pty.scrollback().replaceAll(/\s+/g, ' ')).toBe(sentence);
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s while the code is said: nothing of it stays', async (signal, code) => {
  const pty = start(newHome(), ['--screen-reader']);
  await createAccount(pty);
  await answer(pty, 'step 1 of 3, ada@example.com You get 25 characters', number, '');
  await answer(pty, 'The code is hidden.', number, 'v');
  await pty.until(/Group 5: [\s\S]*number:\s*$/);
  pty.kill(signal);
  expect(await pty.exited).toMatchObject({ code });
  expect(pty.terminal.buffer.active.type).toBe('normal');
  expect(pty.terminal.modes.bracketedPasteMode).toBe(false);
  expect(pty.scrollback().replaceAll(/\s+/g, ' ')).toBe(english.left.stopped);
});

test('a dumb terminal: the same, without a single escape sequence, and it says what it keeps', async () => {
  const home = newHome();
  const pty = startDumb(home);
  await pty.until('Sign in');
  expect(said(pty)).toContain(reader.keepsAll);
  await createAccount(pty);
  await makeCode(pty);
  await leave(pty);
  expect(pty.raw()).not.toMatch(/\x1b/);
  expect(pty.raw()).not.toContain(account.password);
});

test('in an Emacs shell, which shows what is typed itself, nothing is shown twice', async () => {
  const pty = startDumb(newHome(), { INSIDE_EMACS: '29.1,comint' });
  await answer(pty, 'There is no account on this computer yet.', number, '2');
  await pty.until(/E-mail address:\s*$/);
  pty.type('ada@example.com\r');
  await pty.until('Password:');
  expect(pty.raw()).not.toMatch(/E-mail address: ada/);
  await leave(pty);
});

test('a paste of several lines fills a field and hands nothing in', async () => {
  const pty = start(newHome(), ['--screen-reader']);
  await answer(pty, 'There is no account on this computer yet.', number, '2');
  await pty.until(/E-mail address:\s*$/);
  pty.paste('ada@example.com\r\n');
  await pty.until('ada@example.com');
  pty.type('\r');
  await fill(pty, 'Password', 'seven');
  await answer(pty, '2 E-mail address: ada@example.com', number);
  await leave(pty);
});

test('stopped at a hidden question, and back: what is typed then is not shown', async () => {
  // As bash does it: while the job is away, the terminal shows what is typed, and it is so when the job goes on.
  const script = `set -m
    sh -c 'echo "$$" > pid; exec "$NODE" "$PROGRAM" --screen-reader'
    stty sane; echo away.; read -r line; fg %1 >/dev/null; echo "over: $?."`;
  const home = newHome();
  const env = { HOME: home, NODE: process.execPath, PROGRAM: command };
  const pty = spawnInPty({ command: 'sh', args: ['-c', script], rows: 60, cwd: home, env });
  await answer(pty, 'There is no account on this computer yet.', number, '');
  await answer(pty, 'Nothing is sent anywhere.', number, '');
  await fill(pty, 'E-mail address', account.email);
  await pty.until(/Password: *\n?\s*$/);
  process.kill(Number(readFileSync(join(home, 'pid'), 'utf8')), 'SIGSTOP');
  await pty.until('away.');
  pty.type('\r');
  // The page is said anew, in a screen of its own.
  await pty.until(/^(?![\s\S]*away\.)[\s\S]*Password: *\s*$/);
  pty.type(`${account.password}\r`);
  await pty.until(/Once more: *\s*$/);
  pty.press('ctrl+c');
  await pty.until('over: 130.');
  expect(pty.raw()).not.toContain(account.password);
});
