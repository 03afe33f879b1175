// The bytes that hand a text to the clipboard, and the text that comes out of a real tmux, where there is one.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clipboardSequence } from '../../src/terminal/clipboard.ts';
import { spawnInPty } from './pty.ts';
import { feed, newTerminal } from './screen-text.ts';

const text = 'spare-Walrus-5533 \x1b\\ 🗝';
const base64 = Buffer.from(text).toString('base64');
const plain = `\x1b]52;c;${base64}\x07`;
/** As long as a spare key may be, in characters of four bytes. */
const longest = '🗝'.repeat(2048 + 32);

/** Reads the bytes as a terminal does, and gives what it would put on the clipboard. */
async function handed(bytes: string): Promise<string[]> {
  const terminal = newTerminal(80, 24);
  const clipboard: string[] = [];
  terminal.parser.registerOscHandler(52, (data) => clipboard.push(data) > 0);
  await feed(terminal, bytes);
  return clipboard;
}

describe('the bytes', () => {
  test('in a terminal: OSC 52, nothing of the text as it is', () => {
    expect(clipboardSequence(text, {})).toBe(plain);
    expect(clipboardSequence(text, { TMUX: '', STY: '' })).toBe(plain);
  });

  test('in tmux: the same, and once more in its envelope with every escape doubled', () => {
    expect(clipboardSequence(text, { TMUX: '/tmp/tmux-0/default,1,0' })).toBe(
      `${plain}\x1bPtmux;\x1b\x1b]52;c;${base64}\x07\x1b\\`,
    );
  });

  test('in screen: envelopes of at most 768 bytes, which give the sequence when they are opened', () => {
    const sent = clipboardSequence(longest, { STY: '1234.pts-0.host' });
    const envelopes = sent.split('\x1b\\').slice(0, -1);
    expect(envelopes.length).toBeGreaterThan(10);
    for (const one of envelopes) {
      expect(one.startsWith('\x1bP')).toBe(true);
      expect(one.length + 2).toBeLessThanOrEqual(768);
    }
    expect(envelopes.map((one) => one.slice(2)).join('')).toBe(clipboardSequence(longest, {}));
  });

  test('the longest text stays below what terminals take (xterm: 100,000 bytes)', async () => {
    const sent = clipboardSequence(longest, {});
    expect(sent.length).toBeLessThan(100_000);
    expect(await handed(sent)).toEqual([`c;${Buffer.from(longest).toString('base64')}`]);
  });
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

describe.runIf(hasTmux)('in a real tmux', () => {
  /** A program in tmux hands the text over; gives what tmux keeps, and what the terminal around tmux is handed. */
  async function copyIn(settings: string): Promise<{ kept: string; outside: readonly string[] }> {
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-tmux-'));
    const [socket, config, bytes] = ['socket', 'tmux.conf', 'bytes'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(config, `set -g default-shell /bin/sh\nset -s escape-time 0\n${settings}\n`);
    writeFileSync(bytes, clipboardSequence(text, { TMUX: socket }));
    const tmux = (...args: string[]): string => spawnSync('tmux', ['-S', socket, ...args], { encoding: 'utf8' }).stdout;
    const pty = spawnInPty({
      command: 'tmux',
      args: [
        '-S',
        socket,
        '-f',
        config,
        'new-session',
        `echo ready; read go; cat '${bytes}'; echo all is sent; exec cat`,
      ],
    });
    try {
      // Bytes sent before a terminal is there go nowhere.
      await pty.until('ready');
      pty.press('enter');
      await pty.until('all is sent');
      // tmux draws its answer after it has handed on all that came before.
      tmux('send-keys', 'and seen', 'Enter');
      await pty.until(/and seen\s+and seen/);
      return { kept: tmux('show-buffer'), outside: pty.clipboardWrites() };
    } finally {
      tmux('kill-server');
      await pty.exited;
    }
  }

  const decoded = (writes: readonly string[]): string[] =>
    writes.map((write) => Buffer.from(write.split(';').at(-1) ?? '', 'base64').toString());

  test('with set-clipboard on, it reaches tmux and the terminal', async () => {
    const { kept, outside } = await copyIn('set -s set-clipboard on\nset -g allow-passthrough off');
    expect(kept).toBe(text);
    expect(decoded(outside)).toEqual([text]);
  });

  test('with allow-passthrough on, it reaches the terminal, and tmux keeps nothing', async () => {
    const { kept, outside } = await copyIn('set -s set-clipboard external\nset -g allow-passthrough on');
    expect(kept).toBe('');
    expect(decoded(outside)).toEqual([text]);
  });

  test('with neither it goes nowhere, and nothing of it is on the screen', async () => {
    const { kept, outside } = await copyIn('set -s set-clipboard off\nset -g allow-passthrough off');
    expect([kept, outside]).toEqual(['', []]);
  });
});
