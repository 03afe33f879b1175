// Bytes through a real pty to the keyboard: the events that arrive, and what the terminal is left as.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyEvent } from '../../src/terminal/key-events.ts';
import { escapeWaitIn } from '../../src/terminal/keyboard.ts';
import { bytesOf } from './key-bytes.ts';
import { nodeOn, type Pty, spawnInPty } from './pty.ts';

const text = (typed: string): KeyEvent => ({ key: 'text', text: typed });
const paste = (text: string): KeyEvent => ({ key: 'paste', text });
const ctrl = (letter: string): KeyEvent => ({ key: 'ctrl', letter });
const enter: KeyEvent = { key: 'enter' };
const escKey: KeyEvent = { key: 'escape' };

const names = [
  ...(['enter', 'tab', 'shift+tab', 'up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown'] as const),
  ...(['backspace', 'delete', 'ctrl+left', 'ctrl+right'] as const),
];

const cases: readonly (readonly [string, string | Buffer, readonly KeyEvent[]])[] = [
  ...names.map((key) => [key, bytesOf(key), [{ key }]] as const),
  ...[...'abcdefgklnoprtuvwxyz'].map(
    (letter) => [`ctrl+${letter}`, bytesOf(`ctrl+${letter}`), [ctrl(letter)]] as const,
  ),
  ['a burst with Enter', 'hello\r', [text('hello'), enter]],
  ['a burst with keys', 'ab\x1b[Dc\x1b[3~', [text('ab'), { key: 'left' }, text('c'), { key: 'delete' }]],
  ['an unmarked paste of two lines', 'one\rtwo\r', [paste('one\ntwo\n')]],
  ['a marked paste', '\x1b[200~01234-56789\n ABC\r\x1b[201~', [paste('01234-56789\n ABC\n')]],
  ['a reply to a question about colours', '\x1b]11;rgb:1e1e/1e1e/1e1e\x07z', [text('z')]],
  ['a mouse report of X10', Buffer.from('\x1b[M \xe4\xf6z', 'latin1'), [text('z')]],
  ['bytes that are not UTF-8', Buffer.from('Gr\xf6\xdfe', 'latin1'), [text('Gr\ufffd\ufffde')]],
];

describe('in a terminal', () => {
  let pty: Pty;
  let round = 0;

  beforeAll(async () => {
    pty = spawnInPty({ ...nodeOn(`${import.meta.dirname}/fixtures/keys.ts`), columns: 100, rows: 40 });
    await pty.until('__READY__');
  });
  afterAll(() => pty.kill());

  const arrives = async (events: readonly KeyEvent[]): Promise<void> => {
    await pty.until(new RegExp(`(^now .*\\n+){${events.length}}`, 'm'), `${events.length} events`);
    round += 1;
    pty.type('\x1d');
    await pty.until(`round ${round}.`);
    const seen = pty.screen().match(/(?<=^was ).*$/gm) ?? [];
    expect(seen.map((line) => JSON.parse(line))).toEqual(events);
  };
  const apart = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it.each(cases)('%s', async (_name, bytes, events) => {
    pty.type(bytes);
    await arrives(events);
  });

  it('the Esc key is heard without another key', async () => {
    pty.type('\x1b');
    await arrives([escKey]);
  });

  it('an arrow in two packets is an arrow, and not Esc', async () => {
    pty.type('\x1b');
    await apart(10);
    pty.type('[A');
    await arrives([{ key: 'up' }]);
  });

  it('a paste without its end marker ends after a second, and Ctrl-C is heard in it', async () => {
    pty.type('\x1b[200~one');
    await arrives([paste('one')]);
    pty.type('\x1b[200~two');
    await apart(50);
    pty.type('\x03');
    await pty.until('now {"key":"ctrl","letter":"c"}');
    // The rest of that paste is nobody's text, until a second of silence.
    pty.type('three');
    await apart(1300);
    pty.type('x');
    await arrives([ctrl('c'), text('x')]);
  });

  it('an unmarked paste in two pieces is one paste', async () => {
    pty.type('one\r');
    await apart(5);
    pty.type('two\r');
    await arrives([paste('one\ntwo\n')]);
  });
});

it('Esc waits longer over ssh', () => {
  expect(escapeWaitIn({})).toBeLessThanOrEqual(50);
  for (const name of ['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'])
    expect(escapeWaitIn({ [name]: 'x' })).toBeGreaterThanOrEqual(150);
});
