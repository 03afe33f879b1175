// The bytes that hand a text to the clipboard, and the text that comes out of a real tmux.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clipboardPort } from '../../src/edge/clipboard-port.ts';
import { clipboardSequence } from '../../src/terminal/clipboard.ts';
import { type Pty, spawnInPty } from './pty.ts';
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

test('tmux is here: without it nothing below is tried', () => {
  expect(spawnSync('tmux', ['-V']).status, 'These tests need tmux (Debian: apt-get install tmux)').toBe(0);
});

describe('in a real tmux', () => {
  interface Server {
    readonly TMUX: string;
    readonly pty: Pty;
    tmux(...args: readonly string[]): string;
  }

  /** A tmux of the test's own, drawn in a terminal, with `program` in its window; it ends with the test. */
  async function inTmux<T>(settings: string, program: string, then: (server: Server) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-tmux-'));
    const [socket, config] = [join(folder, 'socket'), join(folder, 'tmux.conf')];
    writeFileSync(config, `set -g default-shell /bin/sh\nset -s escape-time 0\n${settings}\n`);
    const tmux = (...args: readonly string[]): string =>
      spawnSync('tmux', ['-S', socket, ...args], { encoding: 'utf8' }).stdout;
    const pty = spawnInPty({ command: 'tmux', args: ['-S', socket, '-f', config, 'new-session', program] });
    try {
      // Bytes sent before a terminal is there go nowhere.
      await pty.until('ready');
      return await then({ TMUX: `${socket},0,0`, pty, tmux });
    } finally {
      tmux('kill-server');
      await pty.exited;
    }
  }

  const decoded = (writes: readonly string[]): string[] =>
    writes.map((write) => Buffer.from(write.split(';').at(-1) ?? '', 'base64').toString());

  describe('the sequence', () => {
    /** A program in tmux sends it; gives what tmux keeps, and what the terminal around tmux is handed. */
    const sentIn = (settings: string): Promise<{ kept: string; outside: readonly string[] }> => {
      const bytes = join(mkdtempSync(join(tmpdir(), 'sparekey-tmux-')), 'bytes');
      writeFileSync(bytes, clipboardSequence(text, { TMUX: 'here' }));
      const program = `echo ready; read go; cat '${bytes}'; echo all is sent; exec cat`;
      return inTmux(settings, program, async ({ pty, tmux }) => {
        pty.press('enter');
        await pty.until('all is sent');
        // tmux draws its answer after it has handed on all that came before.
        tmux('send-keys', 'and seen', 'Enter');
        await pty.until(/and seen\s+and seen/);
        return { kept: tmux('show-buffer'), outside: pty.clipboardWrites() };
      });
    };

    test('with set-clipboard on, it reaches tmux and the terminal', async () => {
      const { kept, outside } = await sentIn('set -s set-clipboard on\nset -g allow-passthrough off');
      expect(kept).toBe(text);
      expect(decoded(outside)).toEqual([text]);
    });

    test('with allow-passthrough on, it reaches the terminal, and tmux keeps nothing', async () => {
      const { kept, outside } = await sentIn('set -s set-clipboard external\nset -g allow-passthrough on');
      expect(kept).toBe('');
      expect(decoded(outside)).toEqual([text]);
    });

    test('with neither it goes nowhere, and nothing of it is on the screen', async () => {
      const { kept, outside } = await sentIn('set -s set-clipboard off\nset -g allow-passthrough off');
      expect([kept, outside]).toEqual(['', []]);
    });
  });

  /** The program's own clipboard, with the environment that it would see; gives its answer, and what it wrote. */
  async function copied(env: NodeJS.ProcessEnv): Promise<{ answer: unknown; written: string }> {
    let written = '';
    const stdout = {
      write(bytes: string) {
        written += bytes;
        return true;
      },
    } as typeof process.stdout;
    const answer = await clipboardPort({ env, stdout, platform: process.platform, kill: process.kill })(text);
    return { answer, written };
  }
  const { PATH = '' } = process.env;

  test.each(['', 'set -s set-clipboard off\nset -g allow-passthrough off'])(
    'tmux keeps the copy and hands it to the terminal, with its own defaults and with nothing let through: %s',
    (settings) =>
      inTmux(settings, 'echo ready; exec cat', async ({ TMUX, pty, tmux }) => {
        expect(await copied({ PATH, TMUX })).toEqual({ answer: { ok: true, value: 'tmux' }, written: '' });
        expect(tmux('show-buffer')).toBe(text);
        tmux('send-keys', 'and seen', 'Enter');
        await pty.until(/and seen\s+and seen/);
        expect(decoded(pty.clipboardWrites())).toEqual([text]);
      }),
  );

  test('a server that is gone is a refusal with its words, and the sequence is sent all the same', async () => {
    const TMUX = `${join(mkdtempSync(join(tmpdir(), 'sparekey-tmux-')), 'none')},0,0`;
    const { answer, written } = await copied({ PATH, TMUX });
    expect(answer).toMatchObject({ ok: false, refusal: { why: 'not-copied', said: expect.stringContaining('none') } });
    expect(written).toBe(clipboardSequence(text, { TMUX }));
  });

  test('an older tmux, or none that can be started, is a refusal', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-tmux-'));
    const none = { ok: false, refusal: { why: 'not-copied', said: '' } };
    expect((await copied({ PATH: folder, TMUX: 'there,1,0' })).answer).toEqual(none);
    const old = join(folder, 'tmux');
    writeFileSync(old, '#!/bin/sh\necho "load-buffer: unknown option -- w" >&2\nexit 1\n', { mode: 0o755 });
    expect((await copied({ PATH: `${folder}:${PATH}`, TMUX: 'there,1,0' })).answer).toEqual({
      ok: false,
      refusal: { why: 'not-copied', said: 'load-buffer: unknown option -- w' },
    });
  });

  test('the text is no argument and no variable of the command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-tmux-'));
    const seen = join(folder, 'seen');
    writeFileSync(join(folder, 'tmux'), `#!/bin/sh\n{ echo "$@"; env; } > '${seen}'\nexec cat > '${seen}.stdin'\n`, {
      mode: 0o755,
    });
    expect((await copied({ PATH: `${folder}:${PATH}`, TMUX: 'there,1,0' })).answer).toEqual({
      ok: true,
      value: 'tmux',
    });
    expect(readFileSync(seen, 'utf8').split('\n')[0]).toBe('load-buffer -w -');
    expect(readFileSync(seen, 'utf8')).not.toContain('Walrus');
    expect(readFileSync(`${seen}.stdin`, 'utf8')).toBe(text);
  });

  test('outside tmux the terminal is asked, and whether it took the text is not said', async () => {
    expect(await copied({ PATH })).toEqual({ answer: { ok: true, value: 'terminal' }, written: plain });
  });
});
