// Real bytes through a real Ink in a real pty, and the few cases that no terminal sends on request.

import type { Key } from 'ink';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteStroke, type Stroke, strokesOf } from '../../src/terminal/strokes.ts';
import { bytesOf } from './key-bytes.ts';
import { nodeOn, type Pty, spawnInPty } from './pty.ts';

const text = (typed: string): Stroke => ({ key: 'text', text: typed });
const ctrl = (letter: string): Stroke => ({ key: 'ctrl', letter });
const enter: Stroke = { key: 'enter' };

const names = [
  ...([
    'enter',
    'tab',
    'shift+tab',
    'escape',
    'up',
    'down',
    'left',
    'right',
    'home',
    'end',
    'pageup',
    'pagedown',
  ] as const),
  ...(['backspace', 'delete', 'ctrl+left', 'ctrl+right'] as const),
];

const cases: readonly (readonly [string, string, readonly Stroke[]])[] = [
  ...names.map((key) => [key, bytesOf(key), [{ key }]] as const),
  ...[...'abcdefgklnoprtuvwxyz'].map(
    (letter) => [`ctrl+${letter}`, bytesOf(`ctrl+${letter}`), [ctrl(letter)]] as const,
  ),
  ['backspace as 0x08', '\b', [{ key: 'backspace' }]],
  [
    'home and end, in their other forms',
    '\x1b[1~\x1b[4~\x1bOH\x1bOF',
    ['home', 'end', 'home', 'end'].map((key) => ({ key }) as Stroke),
  ],
  ['alt+b, alt+f', '\x1bb\x1bf', [{ key: 'ctrl+left' }, { key: 'ctrl+right' }]],
  ['alt with arrows', '\x1b[1;3D\x1b[1;3C', [{ key: 'ctrl+left' }, { key: 'ctrl+right' }]],
  ['alt+backspace', '\x1b\x7f', [ctrl('w')]],
  ['escape twice', '\x1b\x1b', [{ key: 'escape' }, { key: 'escape' }]],
  ['a letter', 'a', [text('a')]],
  ['capitals, umlauts, emoji', 'AÄ👍👨\u200d👩\u200d👧e\u0301', [text('AÄ👍👨\u200d👩\u200d👧e\u0301')]],
  ['a burst with Enter', 'hello\r', [text('hello'), enter]],
  ['a burst with Tab and Enter', 'abc\tdef\r', [text('abc'), { key: 'tab' }, text('def'), enter]],
  ['a burst with rubbing out', 'ab\x7fc\x15d', [text('ab'), { key: 'backspace' }, text('c'), ctrl('u'), text('d')]],
  ['a burst with keys', 'ab\x1b[Dc\x1b[3~\r', [text('ab'), { key: 'left' }, text('c'), { key: 'delete' }, enter]],
  ['an unbracketed paste of two lines', 'one\rtwo', [text('one'), enter, text('two')]],
  ['an unbracketed paste with both line breaks', 'one\r\ntwo', [text('one'), enter, text('two')]],
  ['a paste', '\x1b[200~01234-56789\n ABC\r\x1b[201~', [pasteStroke('01234-56789\n ABC\r')]],
  ['a paste, then Enter', '\x1b[200~pasted\x1b[201~\r', [pasteStroke('pasted'), enter]],
  ['keys of no use', '\x1bOP\x1b[2~\x1b[15~\x1b[24;5~z', [text('z')]],
  ['sequences that nobody knows', '\x1b[99;99~\x1b[?9u\x1bxz', [text('z')]],
];

describe('in a terminal', () => {
  let pty: Pty;
  let round = 0;

  beforeAll(async () => {
    pty = spawnInPty({ ...nodeOn(`${import.meta.dirname}/fixtures/keys.ts`), columns: 100, rows: 40 });
    await pty.until('__READY__');
  });
  afterAll(() => pty.kill());

  it.each(cases)('%s', async (_name, bytes, strokes) => {
    pty.type(bytes);
    const last = strokes.length;
    await pty.until(new RegExp(`(^now .*\\n+){${last}}`, 'm'), `${last} strokes`);
    round += 1;
    pty.type('\x1d');
    await pty.until(`round ${round}.`);
    const seen = pty.screen().match(/(?<=^was ).*$/gm) ?? [];
    expect(seen.map((line) => JSON.parse(line))).toEqual(strokes);
  });
});

describe('what useInput hands over', () => {
  const none = Object.fromEntries(
    [
      'upArrow',
      'downArrow',
      'leftArrow',
      'rightArrow',
      'pageDown',
      'pageUp',
      'home',
      'end',
      'return',
      'escape',
      'ctrl',
      'shift',
      'tab',
      'backspace',
      'delete',
      'meta',
      'super',
      'hyper',
      'capsLock',
      'numLock',
    ].map((name) => [name, false]),
  ) as unknown as Key;
  const key = (facts: Partial<Key>): Key => ({ ...none, ...facts });

  it.each<[string, string, Partial<Key>, Stroke[]]>([
    ['the release of a key', 'a', { eventType: 'release' }, []],
    ['a key with the logo key', 'a', { super: true }, []],
    ['a key with hyper', 'a', { hyper: true }, []],
    ['ctrl with a capital letter', 'A', { ctrl: true, shift: true }, [ctrl('a')]],
    ['ctrl+backspace', '', { backspace: true, ctrl: true }, [ctrl('w')]],
    ['ctrl with nothing, or with two', 'ab', { ctrl: true }, []],
    ['ctrl with space', ' ', { ctrl: true }, []],
    ['NUL, ESC and C1 in a burst', 'a\u0000\u001b\u009bb', {}, [text('a'), text('b')]],
    ['control characters in a burst', '\u0001\u001f', {}, [ctrl('a'), ctrl('_')]],
    ['a lone line feed', '\n', {}, [enter]],
    ['nothing', '', {}, []],
  ])('%s', (_name, input, facts, strokes) => {
    expect(strokesOf(input, key(facts))).toEqual(strokes);
  });
});
