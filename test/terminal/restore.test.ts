// However the program ends, the terminal is as it was: judged from the terminal's own modes, and by `stty`.

import { EventEmitter } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guardTerminal, type ProcessOfGuard, restoreTerminal, type Terminal } from '../../src/terminal/restore.ts';
import { nodeOn, type Pty, spawnInPty } from './pty.ts';
import { feed, newTerminal, screenOf } from './screen-text.ts';

/** The fixture inside a shell that stays, to ask afterwards what state the line is in. */
const start = async (ending: string): Promise<{ pty: Pty; pid: number }> => {
  const { command, args } = nodeOn(`${import.meta.dirname}/fixtures/leaving.ts`, ending);
  const quoted = [command, ...args].map((part) => `'${part}'`).join(' ');
  const script = `echo shell says hello; ${quoted}; echo "code $?."; stty -a`;
  const pty = spawnInPty({ command: 'sh', args: ['-c', script], columns: 90, rows: 30 });
  await pty.until('__READY__ SECRET');
  expect(pty.terminal.buffer.active.type).toBe('alternate');
  expect(pty.terminal.modes.bracketedPasteMode).toBe(true);
  expect(pty.cursor().visible).toBe(false);
  return { pty, pid: Number(/SECRET of (\d+)\./.exec(pty.screen())?.[1]) };
};

const expectAsItWas = async (pty: Pty, code: number): Promise<void> => {
  await pty.exited;
  const { terminal } = pty;
  expect(pty.screen()).toContain(`code ${code}.`);
  expect(terminal.buffer.active.type).toBe('normal');
  expect(terminal.modes.bracketedPasteMode).toBe(false);
  expect(terminal.modes.synchronizedOutputMode).toBe(false);
  expect(pty.cursor().visible).toBe(true);
  expect(pty.screen()).toMatch(/ icanon\b/);
  expect(pty.screen()).toMatch(/ echo\b/);
  const line = Array.from({ length: terminal.rows }, (_, row) => terminal.buffer.active.getLine(row)).find((row) =>
    row?.translateToString().startsWith('code '),
  );
  expect(line?.getCell(0)?.isAttributeDefault()).toBe(true);
  expect(pty.scrollback()).toContain('shell says hello');
  expect(pty.scrollback()).not.toContain('SECRET');
  expect(pty.raw()).not.toContain('private words');
  expect(pty.raw()).not.toContain('leaving.ts:');
};

describe('in a terminal, everything is put back', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('after %s', async (signal, code) => {
    const { pty, pid } = await start('wait');
    process.kill(pid, signal);
    await expectAsItWas(pty, code);
    expect(pty.screen()).toContain(`${signal} came. Nothing was changed.\n`);
  });

  it.each(['throw', 'reject'])('after a crash (%s), which says one sentence', async (ending) => {
    const { pty } = await start(ending);
    pty.press('enter');
    await expectAsItWas(pty, 1);
    expect(pty.screen()).toContain('shell says hello\nIt stopped.\\u{1b}[2J Nothing was changed.\ncode 1.');
  });

  it('after process.exit, without a word', async () => {
    const { pty } = await start('exit');
    pty.press('enter');
    await expectAsItWas(pty, 7);
    expect(pty.screen()).toContain('shell says hello\ncode 7.');
  });

  it('after the ordinary end, once: what is printed then stays', async () => {
    const { pty } = await start('unmount');
    pty.press('enter');
    await expectAsItWas(pty, 0);
    expect(pty.screen()).toContain('shell says hello\nSigned out.\ncode 0.');
    expect(pty.raw().split('\x1b[?1049l')).toHaveLength(2);
  });
});

const fakeTerminal = (calls: string[], { isTTY = true, dumb = false } = {}): Terminal =>
  ({
    // No file has this descriptor: every write fails, as it does once the terminal is gone.
    stdin: { isTTY, setRawMode: (mode: boolean) => calls.push(`raw ${mode}`) },
    stdout: { isTTY, fd: 1_000_000, end: () => calls.push('end') },
    stderr: { isTTY, fd: 1_000_000 },
    dumb,
  }) as unknown as Terminal;

const fakeProcess = (calls: string[]): EventEmitter & ProcessOfGuard =>
  Object.assign(new EventEmitter(), { exit: (code: number) => calls.push(`exit ${code}`) }) as unknown as EventEmitter &
    ProcessOfGuard;

/** Gives the bytes that are written, at once, to a file in a terminal's place. */
const writtenBy = (dumb: boolean): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-restore-'));
  const file = join(folder, 'terminal');
  const fd = openSync(file, 'w');
  try {
    const fake = fakeTerminal([], { dumb });
    restoreTerminal({ ...fake, stdout: Object.assign(fake.stdout, { fd }) });
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(fd);
    unlinkSync(file);
    rmdirSync(folder);
  }
};

describe('the bytes that put a terminal back', () => {
  it('undo a kill in the middle of a frame, without help', async () => {
    const terminal = newTerminal(20, 3);
    await feed(terminal, 'before\x1b[31m\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[>1u\x1b[31;1mSECRET\x1b[?2026h');
    const written = writtenBy(false);
    await feed(terminal, `${written}after`);
    expect(terminal.buffer.active.type).toBe('normal');
    expect(terminal.modes.bracketedPasteMode).toBe(false);
    expect(terminal.modes.synchronizedOutputMode).toBe(false);
    expect(screenOf(terminal)).toBe('beforeafter\n\n');
    expect(terminal.buffer.active.getLine(0)?.getCell(8)?.isAttributeDefault()).toBe(true);
    // The headless terminal has no word for these two.
    expect(written).toContain('\x1b[?25h');
    expect(written).toContain('\x1b[<u');
  });

  it('are none on a dumb terminal', () => {
    expect(writtenBy(true)).toBe('');
  });
});

const events = ['SIGHUP', 'SIGTERM', 'uncaughtException', 'unhandledRejection', 'exit'];

describe('the guard', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGTERM', 143],
    ['uncaughtException', 1],
    ['unhandledRejection', 1],
  ])('ends with its code on %s also where nothing can be written any more', (event, code) => {
    const calls: string[] = [];
    const process = fakeProcess(calls);
    guardTerminal(fakeTerminal(calls), process, { onCrash: () => 'It stopped.', onSignal: () => 'Stopped.' });
    process.emit(event, new Error('why'));
    expect(calls).toEqual(['raw false', 'end', `exit ${code}`]);
  });

  it('puts back once', () => {
    const calls: string[] = [];
    const process = fakeProcess(calls);
    guardTerminal(fakeTerminal(calls), process, { onCrash: () => '' });
    for (const event of ['SIGTERM', 'SIGTERM', 'exit']) process.emit(event);
    expect(calls).toEqual(['raw false', 'end', 'exit 143', 'exit 143']);
  });

  it('leaves streams alone that are no terminals', () => {
    const calls: string[] = [];
    const process = fakeProcess(calls);
    guardTerminal(fakeTerminal(calls, { isTTY: false }), process, { onCrash: () => '' });
    process.emit('exit');
    expect(calls).toEqual([]);
  });

  it('hears nothing any more once it is released', () => {
    const process = fakeProcess([]);
    const release = guardTerminal(fakeTerminal([]), process, { onCrash: () => '' });
    expect(events.map((event) => process.listenerCount(event))).toEqual([1, 1, 1, 1, 1]);
    release();
    expect(process.eventNames()).toEqual([]);
  });
});
