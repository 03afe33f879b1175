// Completion in the shells themselves: bash always, by its function and by a Tab in a terminal; zsh and fish where they
// are. The cases in test/commands/completion were tried by hand in bash 5.2, zsh 5.9 and fish 3.6; PowerShell's was
// not.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { completionFor, type Shell, shells } from '../../src/commands/completion/completion.ts';
import { placesOf } from '../../src/commands/completion/places.ts';
import { settingNames } from '../../src/delivery/settings.ts';
import { bundledNames } from '../../src/practice/scenario-file.ts';
import { newHome } from '../journey/built-command.ts';
import { run } from '../practice/built.ts';
import { spawnInPty } from '../terminal/pty.ts';
import { programHere } from './program-here.ts';

const program = programHere().facts();
const commands = program.commands.map(({ path }) => path[0] ?? '');
const starting = (start: string): string[] => commands.filter((name) => name.startsWith(start));

/** The typed line, the cursor at its end, and the words that can come there. Files are those of the folder below. */
const typed: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['sparekey ', commands],
  ['sparekey re', starting('re')],
  ['sparekey --color ', ['auto', 'always', 'never']],
  ['sparekey --color never re', starting('re')],
  ['sparekey --config-dir fo', ['folder']],
  ['sparekey config ', ['get', 'set', 'unset', 'test']],
  ['sparekey config set ', settingNames],
  ['sparekey config get mail.s', ['mail.smtp', 'mail.sendmail']],
  ['sparekey config set mail.smtp ', []],
  ['sparekey config test ', ['mail', 'text']],
  ['sparekey config test mail me@example.com --p', ['--password-fd']],
  ['sparekey practice l', bundledNames.filter((name) => name.startsWith('l'))],
  ['sparekey practice torn ', []],
  ['sparekey play fi', ['file.yaml']],
  ['sparekey test torn fi', ['file.yaml']],
  ['sparekey record torn -o fi', ['file.yaml']],
  ['sparekey test --reporter ', ['pretty', 'tap', 'junit']],
  ['sparekey test file.yaml --up', ['--update']],
  ['sparekey settingNames show l', []],
  ['sparekey settingNames add GitHub --account-there l', []],
  ['sparekey import fi', ['file.yaml']],
  ['sparekey import torn', []],
  ['sparekey help ex', ['exit-codes', ...starting('ex')]],
  ['sparekey completion ', shells],
  ['sparekey -- rec', starting('rec')],
  ['sparekey unlock ', []],
];

/** A folder with a file and a folder in it, and the script of the shell. */
function place(shell: Shell): string {
  const home = newHome();
  writeFileSync(join(home, 'script'), completionFor(shell, program));
  spawnSync('sh', ['-c', 'touch file.yaml; mkdir folder'], { cwd: home });
  return home;
}

function lines(shell: string, args: readonly string[], home: string): string[] {
  const { stdout, stderr, status } = spawnSync(shell, args, {
    encoding: 'utf8',
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

const there = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined;

test.each(shells)('the script for %s is what the program prints, and as it was kept', async (shell) => {
  const script = completionFor(shell, program);
  expect(run(newHome(), ['completion', shell])).toEqual({ status: 0, stdout: script, stderr: '' });
  await expect(script).toMatchFileSnapshot(`completion/sparekey.${shell}`);
});

test('nothing in the table needs quoting in a shell', () => {
  const places = placesOf(program);
  const words = places.flatMap(({ path, commands: below, options, takes }) => [
    ...path.split(' '),
    ...below.map(({ name }) => name),
    ...options.flatMap(({ flags, values }) => [...flags, ...(values?.words ?? [])]),
    ...takes.flatMap(({ values }) => values.words),
  ]);
  expect(words.filter((word) => !/^[\w.-]*$/.test(word))).toEqual([]);
});

describe('bash', () => {
  const ask = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sparekey; printf '%s\\n' "\${COMPREPLY[@]}"`;

  test.each([
    ...typed,
    ['sparekey --color = al', ['always']],
    ['sparekey --color =', ['auto', 'always', 'never']],
  ] as const)('%j', (line, offered) => {
    expect(lines('bash', ['-c', ask, 'bash', ...line.split(' ')], place('bash')).sort()).toEqual([...offered].sort());
  });

  test('Tab in a terminal', async () => {
    const pty = spawnInPty({
      command: 'bash',
      args: ['--noprofile', '--norc', '-i'],
      cwd: place('bash'),
      env: { PS1: 'ready> ', HOME: newHome(), INPUTRC: '/dev/null' },
    });
    await pty.until('ready>');
    pty.type('eval "$(cat ./script)"\r');
    await pty.until(/script\)"\nready>/);
    pty.type('sparekey prac\t');
    await pty.until('sparekey practice');
    pty.type('to\t');
    await pty.until('sparekey practice torn');
    pty.type('--color=al\t');
    await pty.until('--color=always');
    pty.type('\u0015sparekey --config-dir fo\t');
    await pty.until('--config-dir folder/');
    pty.type('\u0015exit\r');
    await pty.exited;
  });
});

describe.runIf(there('fish'))('fish', () => {
  test.each(typed)('%j', (line, offered) => {
    const ask = 'source ./script; complete -C $argv[1]';
    const found = lines('fish', ['--no-config', '-c', ask, line], place('fish'));
    expect(found.map((one) => one.replace(/\t.*/, '').replace(/\/$/, '')).sort()).toEqual([...offered].sort());
  });
});

describe.runIf(there('zsh'))('zsh', () => {
  test('can be read', () => {
    expect(lines('zsh', ['-f', '-n', './script'], place('zsh'))).toEqual([]);
  });

  test('Tab in a terminal', async () => {
    const pty = spawnInPty({
      command: 'zsh',
      args: ['-f', '-i'],
      cwd: place('zsh'),
      env: { PS1: 'ready> ', HOME: newHome() },
    });
    await pty.until('ready>');
    pty.type('autoload -Uz compinit; compinit -D -u; eval "$(cat ./script)"; echo sour""ced\r');
    await pty.until('sourced');
    pty.type('sparekey prac\t');
    await pty.until('sparekey practice');
    pty.type('to\t');
    await pty.until('sparekey practice torn');
    pty.type('--color=al\t');
    await pty.until('--color=always');
    pty.type('\u0015sparekey config se\t');
    await pty.until('config set');
    pty.type('text\t');
    await pty.until('text.command');
    pty.type('\u0015exit\r');
    await pty.exited;
  });
});
