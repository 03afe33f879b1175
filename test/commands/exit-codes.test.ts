// The exit codes are frozen, told alike wherever they are told, and are what the real program ends with.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { exitStatus } from '../../src/commands/exit-status.ts';
import { exitRows } from '../../src/commands/help-page.ts';
import { english } from '../../src/words/en.ts';
import { command, newHome, sparekey } from '../journey/person.ts';
import { run } from '../practice/built.ts';
import { spawnInPty } from '../terminal/pty.ts';

const at = (...path: string[]): string => readFileSync(join(import.meta.dirname, '../..', ...path), 'utf8');
const { signIn, left } = english;

test('none of them changes', () => {
  expect(exitStatus).toEqual({
    done: 0,
    notDone: 1,
    unusable: 2,
    due: 3,
    hungUp: 129,
    interrupted: 130,
    quit: 131,
    terminated: 143,
  });
});

test('none stands in a command beside the table', () => {
  const folder = join(import.meta.dirname, '../../src/commands');
  // 1 to 9 and 129 to 143, given back or given a name.
  const code = /(?:=|return|\?) (?:[1-9]|129|13\d|14[0-3])(?:;| :)|\bexit\([1-9]/;
  // Numbers of something else.
  const counts = [
    'const tries = 3;',
    'const rowsLeft = 2;',
    '  const shown = characters.length >= 8 ? 2 : characters.length >= 4 ? 1 : 0;',
  ];
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== 'exit-status.ts')
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      return lines
        .filter((line) => code.test(line) && !counts.includes(line) && !/\blet\b|\bfor \(/.test(line))
        .map((line) => `${name}: ${line}`);
    });
  expect(found).toEqual([]);
});

test('the README and sparekey help tell the same', () => {
  const rows = exitRows(english);
  expect(at('README.md')).toContain(
    `| exit code | |\n| --- | --- |\n${rows.map(([code, means]) => `| ${code} | ${means} |\n`).join('')}\n`,
  );
  const { stdout } = run(newHome(), ['help', 'exit-codes']);
  for (const [code, means] of rows)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`${code} ${means.replaceAll(/\s+/g, ' ')}`);
});

describe('0: done', () => {
  test.each([[['--version']], [['--help']], [['help', 'exit-codes']], [['info']], [['config']], [['man']]])(
    'sparekey %j',
    (args) => {
      expect(run(newHome(), args)).toMatchObject({ status: exitStatus.done, stderr: '' });
    },
  );
});

describe('1: not done', () => {
  test('a setting that is not set', () => {
    expect(run(newHome(), ['config', 'get', 'mail.from']).status).toBe(exitStatus.notDone);
  });

  test('something unexpected: one sentence, and no stack', () => {
    // A disk that cannot so much as be asked where things are.
    const broken =
      'data:text/javascript,import os from "node:os";import{syncBuiltinESMExports as s}from"node:module";os.homedir=()=>{throw new Error("private words")};s()';
    expect(run(newHome(), ['info'], {}, ['--import', broken])).toEqual({
      status: exitStatus.notDone,
      stdout: '',
      stderr: `${left.crashed}\n`,
    });
  });
});

test('2: not begun', () => {
  const home = newHome();
  writeFileSync(join(home, 'no.yaml'), 'no scenario');
  for (const args of [[], ['check'], ['unlock'], ['--foo'], ['play', 'no.yaml'], ['config', 'get', 'x']])
    expect(run(home, args)).toMatchObject({ status: exitStatus.unusable, stdout: '' });
});

describe.each([
  ['SIGHUP', exitStatus.hungUp],
  ['SIGINT', exitStatus.interrupted],
  ['SIGQUIT', exitStatus.quit],
  ['SIGTERM', exitStatus.terminated],
] as const)('%s', (signal, code) => {
  test.each([[[]], [['practice', 'torn']]])('ends sparekey %j with its code', async (args) => {
    const pty = spawnInPty({
      command: 'sh',
      args: ['-c', 'echo "pid $$."; exec "$@"', 'sh', process.execPath, command, ...args],
      env: { HOME: newHome() },
    });
    await pty.until(args.length === 0 ? signIn.none : 'This is practice');
    const [, pid] = /pid (\d+)\./.exec(pty.scrollback()) ?? [];
    process.kill(Number(pid), signal);
    expect((await pty.exited).code).toBe(code);
    expect(pty.terminal.buffer.active.type).toBe('normal');
  });
});

test('130: Ctrl-C, as a key', async () => {
  const pty = sparekey({ home: newHome() });
  await pty.until(signIn.none);
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: exitStatus.interrupted, signal: 0 });
});

describe('a reader who has seen enough (| head) is no failure, and not a word about it', () => {
  const inShell = (line: string) => {
    const { status, stderr, stdout } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: newHome(), LANG: 'C.UTF-8', SPAREKEY: `${process.execPath} ${command}` },
    });
    return { status, stderr, stdout };
  };

  test.each(['--help', 'info', 'info --json', 'man', 'completion zsh', 'help exit-codes', 'config', 'practice --plan'])(
    '%s',
    (args) => {
      // The reader is gone before the first byte, and `exec` leaves no other writer.
      expect(inShell(`$SPAREKEY ${args} | exec true`)).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(inShell(`$SPAREKEY ${args} >&-`)).toMatchObject({ status: 0, stderr: '' });
    },
  );

  test('on standard error, closed or gone', () => {
    expect(inShell('$SPAREKEY unlock 2>&-').status).toBe(exitStatus.unusable);
    expect(inShell('$SPAREKEY check 2> >(exec true)').status).toBe(exitStatus.unusable);
    expect(inShell('$SPAREKEY config get mail.from 2>&-').status).toBe(exitStatus.notDone);
  });
});

test.each(['--help', 'info', 'man', 'status --json', 'config', 'practice --plan'])(
  '1: a disk that takes no more is told, without a stack: %s',
  (args) => {
    const { status, stderr } = spawnSync('bash', ['-c', `${process.execPath} ${command} ${args} > /dev/full`], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: newHome(), LANG: 'C.UTF-8' },
    });
    expect({ status, stderr }).toEqual({ status: exitStatus.notDone, stderr: `${english.cli.cut}\n` });
  },
);
