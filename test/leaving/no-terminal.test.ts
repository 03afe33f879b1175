// Where the program runs: a terminal of any kind, or a sentence that says what to do instead.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { command, newHome, sparekey } from '../journey/person.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';

const { cli, signIn } = english;
const color = /\x1b\[(?:\d+;)*(?:3\d|4\d|9\d|10\d)(?:;\d+)*m/;

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

async function leave(pty: Pty): Promise<void> {
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
}

/** The first screen, and out again; all that was written. */
async function visit(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<Pty> {
  const pty = sparekey({ home: newHome(), env, args });
  await pty.until(signIn.none);
  await leave(pty);
  return pty;
}

/** Runs a shell line in a terminal; `$SPAREKEY` is the command. */
const inShell = (line: string, env: Readonly<Record<string, string>> = {}): Pty =>
  spawnInPty({
    command: 'sh',
    args: ['-c', line],
    env: { HOME: newHome(), SPAREKEY: `${process.execPath} ${command}`, NODE: process.execPath, CLI: command, ...env },
  });

test.each([[''], ['recover'], ['check']])('without a terminal: one sentence, code 2 (sparekey %s)', (door) => {
  const args = door === '' ? [] : [door];
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input: 'ada@example.com\n',
    encoding: 'utf8',
    env: { HOME: newHome(), PATH: process.env.PATH },
  });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${cli.noTerminal}\n` });
});

test.each([
  ['stdin', 'echo | $SPAREKEY; echo "ended with $?."'],
  ['stdin, closed', '$SPAREKEY <&-; echo "ended with $?."'],
  ['stdout', '{ $SPAREKEY; echo "ended with $?." >&2; } | cat'],
])('without a terminal on %s: one sentence, code 2', async (_name, line) => {
  const pty = inShell(line);
  await pty.exited;
  expect(withoutSpace(pty.screen())).toBe(withoutSpace(`${cli.noTerminal} ended with 2.`));
});

test.each([
  ['--inspect', '$NODE --inspect=0 $CLI'],
  ['--inspect-publish-uid in NODE_OPTIONS', 'NODE_OPTIONS=--inspect-publish-uid=http $SPAREKEY'],
  ['--heapsnapshot-signal in NODE_OPTIONS', 'NODE_OPTIONS=--heapsnapshot-signal=SIGUSR2 $SPAREKEY'],
  ['--heapsnapshot-near-heap-limit', '$NODE --heapsnapshot-near-heap-limit=1 $CLI'],
  ['--cpu-prof', 'cd "$HOME" && $NODE --cpu-prof $CLI'],
])('does not start where %s could read the memory', async (_option, line) => {
  const pty = inShell(`${line}; echo "ended with $?."`);
  await pty.exited;
  expect(pty.screen()).toContain('sparekey does not open accounts while Node.js runs with --');
  expect(pty.screen()).toContain('ended with 2.');
  expect(pty.raw()).not.toContain('\x1b[?1049h');
});

test('a signal opens no inspector', async () => {
  const pty = inShell('sh -c \'echo "pid $$."; exec $SPAREKEY\'');
  await pty.until(signIn.none);
  const [, pid] = /pid (\d+)\./.exec(pty.scrollback()) ?? [];
  process.kill(Number(pid), 'SIGUSR1');
  // The signal is dealt with before a key that comes after it is shown.
  pty.press('enter');
  await pty.until('Once more');
  await leave(pty);
  expect(pty.raw()).not.toContain('Debugger');
});

test('colours: on a terminal, but not under NO_COLOR', async () => {
  expect((await visit({})).raw()).toMatch(color);
  expect((await visit({ NO_COLOR: '1' })).raw()).not.toMatch(color);
  expect((await visit({ NO_COLOR: '1', FORCE_COLOR: '3' })).raw()).not.toMatch(color);
  expect((await visit({ FORCE_COLOR: '0' })).raw()).not.toMatch(color);
  expect((await visit({ NO_COLOR: '1' }, ['--color', 'always'])).raw()).toMatch(color);
});

const anyColor = /\x1b\[(?:[\d;]*;)?38;2;/;

test('themes: any colour where the terminal has it and the ground is known, none in mono', async () => {
  const rich = { COLORTERM: 'truecolor' };
  expect((await visit(rich)).raw()).not.toMatch(anyColor);
  expect((await visit({ ...rich, COLORFGBG: '15;0' })).raw()).toMatch(anyColor);
  expect((await visit(rich, ['--theme', 'light'])).raw()).toMatch(anyColor);
  expect((await visit({ ...rich, SPAREKEY_THEME: 'light' })).raw()).toMatch(anyColor);
  expect((await visit({}, ['--theme', 'dark'])).raw()).not.toMatch(anyColor);
  expect((await visit({}, ['--theme', 'dark'])).raw()).toMatch(/\x1b\[95m/);
  expect((await visit(rich, ['--theme', 'mono'])).raw()).not.toMatch(color);
  expect((await visit({ ...rich, NO_COLOR: '1' }, ['--theme', 'dark'])).raw()).not.toMatch(color);
});

test('a locale without UTF-8 gets ASCII', async () => {
  const pty = await visit({ LANG: 'C', LC_ALL: '' });
  expect([...pty.raw()].filter((character) => character > '\x7f')).toEqual([]);
});

test('a dumb terminal gets no colours and no second screen', async () => {
  const pty = inShell('TERM=dumb $SPAREKEY');
  await pty.until(signIn.none);
  await leave(pty);
  expect(pty.raw()).not.toMatch(color);
  expect(pty.raw()).not.toContain('\x1b[?1049h');
});

test('under CI a real terminal is drawn on as ever', async () => {
  const pty = await visit({ CI: 'true' });
  expect(pty.raw()).toContain('\x1b[?1049h');
  expect(pty.scrollback()).not.toContain(signIn.none);
});
