// Terminals of many kinds, each a real pty: the program comes up, takes keys, and leaves the terminal as it was.

import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { command, newHome, sparekey, type Visit } from '../journey/person.ts';
import { type Pty, spawnInPty } from './pty.ts';

const { signIn, createAccount, left, tooSmall } = english;
const color = /\x1b\[(?:\d+;)*(?:3\d|4\d|9\d|10\d)(?:;\d+)*m/;
const beyondAscii = /[^\x00-\x7f]/;

/** Runs a shell line in a terminal; `$SPAREKEY` is the command. */
const inShell = (line: string, env: Readonly<Record<string, string>> = {}): Pty =>
  spawnInPty({
    command: 'sh',
    args: ['-c', line],
    env: { HOME: newHome(), SPAREKEY: `${process.execPath} ${command}`, ...env },
  });

/** First screen, a key that does something, and out; the screen that was first seen. */
async function useIt(pty: Pty): Promise<string> {
  await pty.until(signIn.none);
  const first = pty.screen();
  expect(pty.raw()).toContain('\x1b[?1049h');
  pty.press('enter');
  await pty.until(createAccount.again);
  pty.type('ada@example.com');
  await pty.until('ada@example.com');
  pty.press('ctrl+c');
  await pty.exited;
  expect(pty.terminal.buffer.active.type).toBe('normal');
  expect(pty.cursor().visible).toBe(true);
  expect(pty.scrollback()).toContain(left.saved);
  expect(pty.scrollback()).not.toContain('ada@example.com');
  return first;
}

async function visit(options: Omit<Visit, 'home'> = {}): Promise<Pty> {
  const pty = sparekey({ home: newHome(), ...options });
  await pty.until(signIn.none);
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
  return pty;
}

describe.concurrent('TERM', () => {
  test.each(['xterm', 'screen', 'screen-256color', 'tmux-256color', 'linux', 'vt100', 'rxvt', 'no-such-terminal'])(
    '%s',
    async (TERM) => {
      const pty = sparekey({ home: newHome(), env: { TERM } });
      await useIt(pty);
      expect(await pty.exited).toEqual({ code: 130, signal: 0 });
    },
  );

  test.each(['env -u TERM $SPAREKEY', 'TERM= $SPAREKEY'])('none: %s', async (line) => {
    await useIt(inShell(line));
  });

  test('dumb', async () => {
    const pty = await visit({ env: { TERM: 'dumb' } });
    expect(pty.raw()).not.toMatch(color);
    expect(pty.raw()).not.toContain('\x1b[?1049h');
  });
});

test.concurrent('over ssh nothing changes', async () => {
  const SSH_TTY = '/dev/pts/0';
  const there = { SSH_TTY, SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22', SSH_CLIENT: '192.0.2.1 50000 22' };
  const [here, away] = await Promise.all([
    useIt(sparekey({ home: newHome() })),
    useIt(sparekey({ home: newHome(), env: there })),
  ]);
  expect(away).toBe(here);
});

describe.concurrent('characters', () => {
  test.each([
    ['LC_ALL=C', { LC_ALL: 'C' }, false],
    ['LC_ALL=POSIX', { LC_ALL: 'POSIX' }, false],
    ['LC_ALL=en_US.ISO-8859-1', { LC_ALL: 'en_US.ISO-8859-1' }, false],
    ['LC_CTYPE=de_DE@euro', { LC_CTYPE: 'de_DE@euro' }, false],
    ['none of them', { LANG: '', LC_ALL: '', LC_CTYPE: '' }, false],
    ['LC_ALL=fr_FR.UTF-8', { LC_ALL: 'fr_FR.UTF-8', LANG: 'C' }, true],
  ] as const)('%s', async (_, env, unicode) => {
    const pty = await visit({ env });
    expect(beyondAscii.test(pty.raw())).toBe(unicode);
  });
});

describe.concurrent('colours', () => {
  test.each<[string, Record<string, string>, readonly string[], boolean]>([
    ['a terminal', {}, [], true],
    ['NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['NO_COLOR, empty', { NO_COLOR: '' }, [], true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['FORCE_COLOR over CLICOLOR=0', { FORCE_COLOR: '1', CLICOLOR: '0' }, [], true],
    ['CLICOLOR=0', { CLICOLOR: '0' }, [], false],
    ['CLICOLOR=1', { CLICOLOR: '1' }, [], true],
    ['CLICOLOR_FORCE over CLICOLOR=0', { CLICOLOR_FORCE: '1', CLICOLOR: '0' }, [], true],
    ['NO_COLOR over CLICOLOR_FORCE', { NO_COLOR: '1', CLICOLOR_FORCE: '1' }, [], false],
    ['--color auto', { NO_COLOR: '1' }, ['--color', 'auto'], false],
    ['--color=always', { NO_COLOR: '1', CLICOLOR: '0' }, ['--color=always'], true],
    ['--color never', { FORCE_COLOR: '3', CLICOLOR_FORCE: '1' }, ['--color', 'never'], false],
  ])('%s', async (_, env, args, wanted) => {
    const pty = await visit({ env, args });
    expect(color.test(pty.raw())).toBe(wanted);
  });
});

describe.concurrent('sizes', () => {
  test.each<[string, string]>([
    ['COLUMNS and LINES of 0', 'COLUMNS=0 LINES=0 $SPAREKEY'],
    ['negative ones', 'COLUMNS=-5 LINES=-5 $SPAREKEY'],
    ['ones that are no numbers', 'COLUMNS=wide LINES=x $SPAREKEY'],
    ['ones that are not true', 'COLUMNS=9999 LINES=1 $SPAREKEY'],
    ['a window that reports 0 by 0', 'stty cols 0 rows 0; $SPAREKEY'],
    ['a window that reports 0 by 0, and odd variables', 'stty cols 0 rows 0; COLUMNS=-1 LINES=0 $SPAREKEY'],
  ])('%s', async (_, line) => {
    const [usual, odd] = await Promise.all([useIt(sparekey({ home: newHome() })), useIt(inShell(line))]);
    expect(odd).toBe(usual);
  });

  test('38 by 10 says so, and goes on when it has grown', async () => {
    const pty = sparekey({ home: newHome(), columns: 38, rows: 10 });
    await pty.until('This window is 38 by 10.');
    expect(pty.screen().replaceAll(/\s+/g, ' ')).toContain(tooSmall(38, 10));
    pty.resize(80, 24);
    await useIt(pty);
  });

  test('1 by 1, and grown', async () => {
    const pty = inShell('stty cols 1 rows 1; $SPAREKEY');
    await pty.until(/\S/);
    pty.resize(81, 25);
    await useIt(pty);
  });
});

describe.concurrent('standard error', () => {
  test.each(['$SPAREKEY 2>&-', '$SPAREKEY 2>/dev/null', '$SPAREKEY 2>/dev/full'])('%s', async (line) => {
    await useIt(inShell(line));
  });
});

test.concurrent.each(['practice torn', 'play torn'])('a window of 0 by 0: sparekey %s', async (args) => {
  const pty = inShell(`stty cols 0 rows 0; $SPAREKEY ${args}`);
  await pty.until('PRACTICE');
  if (args.startsWith('play')) pty.type('q');
  else pty.press('ctrl+c');
  await pty.exited;
  expect(pty.terminal.buffer.active.type).toBe('normal');
});
