// Ctrl-Z in a real shell with its job control: what is secret is hidden first and stays so, and fg brings the rest back.

import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { codeOn } from '../journey/person.ts';
import { spawnInPty } from '../terminal/pty.ts';
import { bundle } from './bundle.ts';
import { passwordTyped as password, secrets } from './samples.ts';
import { type Shell, shellAt } from './shell.ts';

let program = '';
beforeAll(async () => {
  program = await bundle();
});

const idle = english.notes({ why: 'idle' }, withoutFacts);
const readable = (text: string): string => text.replaceAll(/\x1b\[[^a-zA-Z]*[a-zA-Z]/g, '');

async function at(name: string, way: string, seen: RegExp | string): Promise<Shell> {
  const shell = shellAt(program, name);
  await shell.start(way);
  await shell.pty.until(seen);
  return shell;
}

async function leave(shell: Shell, way: string): Promise<void> {
  shell.pty.press('ctrl+c');
  await shell.ended(way, 130);
  await shell.close();
}

describe.concurrent('suspended', () => {
  test('with the code on the screen: it is hidden, and the same when it is asked for again', async () => {
    const shell = await at('codeShown', 'code', 'hidden again in');
    const groups = codeOn(shell.pty.screen());
    const since = shell.pty.raw().length;
    shell.pty.press('ctrl+z');
    await shell.away('code');
    await shell.back();
    await shell.pty.until('The code is hidden');
    for (const group of groups) expect(readable(shell.pty.raw().slice(since))).not.toContain(group);
    shell.pty.type('v');
    await shell.pty.until('hidden again in');
    expect(codeOn(shell.pty.screen())).toEqual(groups);
    await leave(shell, 'code');
  });

  test('with a password in clear: it is dots again, and still there', async () => {
    const shell = await at('signIn', 'password', password);
    const since = shell.pty.raw().length;
    shell.pty.press('ctrl+z');
    await shell.away('password');
    await shell.back();
    await shell.pty.until('••••');
    expect(readable(shell.pty.raw().slice(since))).not.toContain(password);
    shell.pty.press('ctrl+r');
    await shell.pty.until(password);
    await leave(shell, 'password');
  });

  test.each(['SIGTSTP', 'SIGSTOP'] as const)('from outside, by %s', async (signal) => {
    const shell = await at('codeShown', 'outside', 'hidden again in');
    shell.signal(signal);
    // SIGSTOP leaves everything as it stands, the line and the screen too: no program can do anything about that.
    await shell.pty.until('outside waits.');
    if (signal === 'SIGTSTP') await shell.away('outside');
    shell.pty.type(signal === 'SIGTSTP' ? 'fg\r' : 'fg\n');
    // The old text is drawn over first, and then cleared.
    await shell.pty.until(/^(?![\s\S]*outside waits\.)[\s\S]*The code is hidden/);
    for (const secret of secrets) expect(shell.pty.screen()).not.toContain(secret);
    await leave(shell, 'outside');
  });

  test('and the window is another one by then', async () => {
    const shell = await at('codeShown', 'resized', 'hidden again in');
    shell.pty.press('ctrl+z');
    await shell.away('resized');
    shell.pty.resize(50, 20);
    shell.pty.type('fg\r');
    await shell.pty.until('The code is hidden');
    const lines = shell.pty.screen().split('\n');
    expect(lines[0]).toMatch(/^ ⚷ /);
    expect(lines.at(-1)).toContain('ctrl+c');
    shell.pty.resize(80, 24);
    await leave(shell, 'resized');
  });

  test('for more than ten minutes: it signs itself out', async () => {
    const shell = await at('entry', 'long', 'hidden again in');
    shell.pty.press('ctrl+z');
    await shell.away('long');
    await shell.back();
    await shell.pty.until(new RegExp(idle.split(' ').join('\\s+')));
    await leave(shell, 'long');
  });

  test('while something is being written: as soon as that is done', async () => {
    const shell = await at('changePassword: changePassword', 'written', 'sparekey ·');
    shell.pty.press('ctrl+z');
    // A key that is seen to be taken after it: it has not stopped.
    shell.pty.press('ctrl+g');
    await shell.pty.until(english.keys.anyKey);
    shell.signal('SIGUSR2');
    await shell.away('written');
    await shell.back();
    await leave(shell, 'written');
  });

  test('and ended there: nothing is drawn any more, and it says so', async () => {
    const shell = await at('codeShown', 'ended', 'hidden again in');
    shell.pty.press('ctrl+z');
    await shell.away('ended');
    shell.pty.type('TERM\r');
    await shell.ended('ended', 143);
    expect(shell.pty.screen().replaceAll(/\s/g, '')).toContain(english.left.stopped.replaceAll(/\s/g, ''));
    for (const once of ['\x1b[?1049h', '\x1b[?1049l']) expect(shell.pty.raw().split(once)).toHaveLength(2);
    await shell.close();
  });
});

test('in the shell that people have: Ctrl-Z, another command, fg', async () => {
  const pty = spawnInPty({
    command: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    env: { PS1: '$ ', NODE: process.execPath, PROGRAM: program, HISTFILE: '' },
  });
  await pty.until('$');
  pty.type('$NODE $PROGRAM codeShown\r');
  await pty.until('hidden again in');
  pty.press('ctrl+z');
  await pty.until(/\[1\]\+\s+Stopped/);
  expect(pty.scrollback()).toContain('Type fg and press Enter');
  pty.type('echo what $((40 + 2))\r');
  await pty.until('what 42');
  pty.type('bg\r');
  // In the background it may not touch the terminal, and the system stops it again.
  const jobs = (): string => {
    pty.type('jobs\r');
    return pty.scrollback();
  };
  await expect.poll(jobs, { timeout: 90_000, interval: 300 }).toMatch(/bg\n[\s\S]*Stopped/);
  pty.type('fg\r');
  await pty.until('The code is hidden');
  for (const secret of secrets) expect(`${pty.scrollback()} ${pty.screen()}`).not.toContain(secret);
  pty.press('ctrl+c');
  // Typed before the prompt, it would go to whoever reads the terminal then.
  await pty.until(/works\.\n\$\s*$/);
  pty.type('exit\r');
  await pty.exited;
});

test('where no shell is above it there is nobody to stop it: it hides, and goes on', async () => {
  const pty = spawnInPty({ command: process.execPath, args: [program, 'codeShown'] });
  await pty.until('hidden again in');
  pty.press('ctrl+z');
  await pty.until('The code is hidden');
  expect(pty.terminal.buffer.active.type).toBe('alternate');
  pty.type('v');
  await pty.until('hidden again in');
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
});
