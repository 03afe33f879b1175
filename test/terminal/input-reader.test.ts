// Bytes in, key events out. Each row is chunks as they are read, and a number among them is a silence of so many ms.

import { describe, expect, test } from 'vitest';
import { inputReader } from '../../src/terminal/input-reader.ts';
import { type KeyEvent, mostPasted } from '../../src/terminal/key-events.ts';
import { input } from '../torture/input.ts';

const text = (typed: string): KeyEvent => ({ key: 'text', text: typed });
const paste = (text: string): KeyEvent => ({ key: 'paste', text });
const ctrl = (letter: string): KeyEvent => ({ key: 'ctrl', letter });
const key = (name: string): KeyEvent => ({ key: name }) as KeyEvent;
const enter = key('enter');

/** `latin1`: each character is one byte. A silence of 9 seconds is said where nothing else is. */
function read(chunks: readonly (string | number)[], encoding: BufferEncoding = 'utf8', then = 9000): KeyEvent[] {
  const reader = inputReader();
  const events: KeyEvent[] = [];
  for (const chunk of [...chunks, then]) {
    if (typeof chunk === 'string') events.push(...reader.read(Buffer.from(chunk, encoding)));
    else
      for (let left = chunk, wait = reader.wait(); wait !== undefined && wait <= left; wait = reader.wait()) {
        left -= wait;
        events.push(...reader.silence());
      }
  }
  return events;
}

type Row = readonly [name: string, chunks: readonly (string | number)[], events: readonly KeyEvent[]];

describe('keys', () => {
  test.each<Row>([
    ['text', ['AÄ👍👨\u200d👩\u200d👧e\u0301'], [text('AÄ👍👨\u200d👩\u200d👧e\u0301')]],
    ['control keys', ['\x01\x1a\x1f'], [ctrl('a'), ctrl('z'), ctrl('_')]],
    ['backspace as 0x08', ['\b'], [key('backspace')]],
    ['NUL', ['a\0b'], [text('ab')]],
    [
      'home and end, in all their forms',
      ['\x1b[H\x1b[1~\x1b[7~\x1bOH\x1b[F\x1b[4~\x1b[8~\x1bOF'],
      [...Array(4).fill(key('home')), ...Array(4).fill(key('end'))],
    ],
    [
      'arrows with Ctrl and Alt',
      ['\x1b[1;5D\x1b[1;3C\x1b\x1b[D\x1bOd\x1b[5C\x1bb\x1bf'],
      ['ctrl+left', 'ctrl+right', 'ctrl+left', 'ctrl+left', 'ctrl+right', 'ctrl+left', 'ctrl+right'].map(key),
    ],
    ['rxvt with Shift', ['\x1b[a\x1b[3$\x1b[7^x'], [key('up'), key('delete'), key('home'), text('x')]],
    ['Alt with Backspace', ['\x1b\x7f'], [ctrl('w')]],
    ['Alt with a character', ['\x1bq\x1bäx'], [text('x')]],
    ['Alt with Enter hands nothing in', ['\x1b\rx'], [text('x')]],
    ['the keypad in application mode', ['\x1bOq\x1bOn\x1bOM'], [text('1.'), enter]],
    [
      'kitty: text, Ctrl-C on a Russian layout, Esc, a release',
      ['\x1b[97u\x1b[1089::99;5u\x1b[27u\x1b[97;1:3u'],
      [text('a'), ctrl('c'), key('escape')],
    ],
    ['kitty: Shift, and text of its own', ['\x1b[97:65;2u\x1b[97;;228u\x1b[57400u'], [text('Aä1')]],
    ['modifyOtherKeys', ['\x1b[27;5;99~\x1b[27;2;13~'], [ctrl('c'), enter]],
    ['a key of the desktop', ['\x1b[97;9u\x1b[1;9D'], []],
    ['keys of no use', ['\x1bOP\x1b[2~\x1b[15~\x1b[24;5~z'], [text('z')]],
  ])('%s', (_, chunks, events) => {
    expect(read(chunks)).toEqual(events);
  });

  test('a character in two chunks is one character', () => {
    const bytes = Buffer.from('ä👍').toString('latin1');
    expect(read([bytes.slice(0, 1), bytes.slice(1, 4), bytes.slice(4)], 'latin1')).toEqual([text('ä'), text('👍')]);
  });
});

describe('Esc', () => {
  test.each<Row>([
    ['is heard after a silence', ['\x1b', 50], [key('escape')]],
    ['twice is two', ['\x1b\x1b', 50], [key('escape'), key('escape')]],
    ['is no Esc where an arrow comes in two packets', ['\x1b', 30, '[A'], [key('up')]],
    ['whose sequence comes too late leaves no rest of it', ['\x1b', 100, '[A', 'x'], [key('escape'), text('x')]],
    [
      'whose reply comes too late leaves no rest of it',
      ['\x1b', 100, ']11;rgb:1/1/1\x07', 'x'],
      [key('escape'), text('x')],
    ],
    ['and a bracket that is typed', ['\x1b', 300, '[', 300, 'A'], [key('escape'), text('['), text('A')]],
    ['and a letter that is typed', ['\x1b', 60, 'q'], [key('escape'), text('q')]],
  ])('%s', (_, chunks, events) => {
    expect(read(chunks)).toEqual(events);
  });
});

describe('a reply of the terminal is swallowed', () => {
  const replies = [
    '\x1b]10;rgb:ffff/ffff/ffff\x07',
    '\x1b]11;rgb:0000/0000/0000\x1b\\',
    '\x1b]52;c;c2VjcmV0\x07',
    '\x1bP>|XTerm(390)\x1b\\',
    '\x1b_Gi=1;OK\x1b\\',
    '\x1b^x\x1b\\',
    '\x1bXx\x1b\\',
    '\x1b[M #!',
    '\x1b[M\x20\xe4\xf6',
    '\x1b[<0;1;1M',
    '\x1b[3;4R',
    '\x1b[?1;2c',
    '\x1b[I',
    '\x1b[[A',
  ];
  test.each(replies)('%j, whole and byte by byte', (reply) => {
    expect(read([`a${reply}b`], 'latin1')).toEqual([text('ab')]);
    expect(read(['a', ...reply, 'b'], 'latin1')).toEqual([text('a'), text('b')]);
  });
  test.each<Row>([
    ['that is cut off ends after a second', ['\x1b]11;rgb', 1000, 'abc'], [text('abc')]],
    ['that is cut off ends with a control key', ['\x1b]11;rgb', '\r', 'abc'], [text('abc')]],
    ['that is cut off hears Ctrl-C', ['\x1b]11;rgb', '\x03'], [ctrl('c')]],
    ['of a sequence hears Ctrl-C', ['\x1b[', '\x03'], [ctrl('c')]],
    ['of a mouse hears Ctrl-C', ['\x1b[M', '\x03'], [ctrl('c')]],
    ['whose introducer was a key with Alt', ['\x1b]', 50, 'abc'], [text('abc')]],
  ])('%s', (_, chunks, events) => {
    expect(read(chunks)).toEqual(events);
  });
});

describe('a marked paste', () => {
  test.each<Row>([
    ['comes with its text, and never submits', ['\x1b[200~one\r\ntwo\r\x1b[201~'], [paste('one\ntwo\n')]],
    ['then Enter', ['\x1b[200~pasted\x1b[201~\r'], [paste('pasted'), enter]],
    ['in pieces', ['\x1b[20', '0~on', 'e\x1b[2', '01~x'], [paste('one'), text('x')]],
    ['with a byte order mark', ['\x1b[200~\ufeffone\x1b[201~'], [paste('one')]],
    [
      'with colours, a title, and another mark',
      ['\x1b[200~\x1b[31mred\x1b[0m \x1b]0;t\x07\x1b[200~x\x1b[201~'],
      [paste('red x')],
    ],
    ['with control characters', ['\x1b[200~a\0b\x08c\td\x1b[201~'], [paste('abc\td')]],
    ['without its end marker', ['\x1b[200~one', 1000, 'x'], [paste('one'), text('x')]],
    ['without its end marker, and Ctrl-C', ['\x1b[200~one', '\x03', 'two', 1000, 'x'], [ctrl('c'), text('x')]],
    ['whose end marker is cut', ['\x1b[200~one\x1b[201', 1000, 'x'], [paste('one'), text('x')]],
    ['whose end marker comes too late', ['\x1b[200~one', 1000, '\x1b[201~x'], [paste('one'), text('x')]],
  ])('%s', (_, chunks, events) => {
    expect(read(chunks)).toEqual(events);
  });

  test('of 1 MiB is whole, of one byte more it is said to be too long, and the rest is nobody’s text', () => {
    const most = 'x'.repeat(mostPasted);
    expect(read([`\x1b[200~${most}\x1b[201~`])).toEqual([paste(most)]);
    const cut = { key: 'paste', text: most, tooLong: true };
    expect(read([`\x1b[200~${most}y\x1b[201~z`])).toEqual([cut, text('z')]);
    const pieces = Array.from({ length: 17 }, () => 'x'.repeat(65536));
    expect(read(['\x1b[200~', ...pieces, 'yyyyyyyy\r', '\x1b[201~', 'z'])).toEqual([cut, text('z')]);
    expect(read(['\x1b[200~', ...pieces, 1000, 'z'])).toEqual([cut, text('z')]);
  });
});

describe('a burst', () => {
  test.each<Row>([
    ['of one line and its Enter', ['hello\r'], [text('hello'), enter]],
    ['of a form', ['ada\tseven\r'], [text('ada'), key('tab'), text('seven'), enter]],
    ['with rubbing out', ['ab\x7fc\x15d\r'], [text('ab'), key('backspace'), text('c'), ctrl('u'), text('d'), enter]],
    ['of Enters alone', ['\r\r'], [enter, enter]],
    ['with a line end inside is a paste', ['one\rtwo\rthree\r'], [paste('one\ntwo\nthree\n')]],
    ['with a line end before its text is a paste', ['\none'], [paste('\none')]],
    ['with two line ends is a paste', ['one\r\r'], [paste('one\n\n')]],
    ['with both line ends is one line', ['one\r\n'], [text('one'), enter]],
    ['in pieces is one paste', ['one\r', 'two', '\r'], [paste('one\ntwo\n')]],
    ['byte by byte never submits', [...'one\rtwo\r'], [text('o'), text('n'), text('e'), paste('\ntwo\n')]],
    ['that is typed with a silence is two lines', ['one\r', 25, 'two\r'], [text('one'), enter, text('two'), enter]],
    ['with a reply in it', ['one\r\x1b[I', 'two\r'], [paste('one\ntwo\n')]],
    ['with Ctrl-C submits nothing', ['one\r', '\x03'], [ctrl('c')]],
  ])('%s', (_, chunks, events) => {
    expect(read(chunks)).toEqual(events);
  });

  test('one typed character and Enter wait for nothing', () => {
    const reader = inputReader();
    expect(reader.read(Buffer.from('a'))).toEqual([text('a')]);
    reader.silence();
    expect(reader.read(Buffer.from('\r'))).toEqual([enter]);
  });
});

describe('bytes that are not UTF-8 are U+FFFD', () => {
  test.each<readonly [string, string, string]>([
    ['Latin-1', 'Gr\xf6\xdfe', 'Gr\ufffd\ufffde'],
    ['KOI8-R', '\xd0\xc1', '\ufffd\ufffd'],
    ['a surrogate', '\xed\xa0\x80', '\ufffd\ufffd\ufffd'],
    ['a character that is cut', '\xe6\x97', '\ufffd'],
  ])('%s', (_, bytes, typed) => {
    expect(read([bytes], 'latin1')).toEqual([text(typed)]);
    expect(read([`\x1b[200~${bytes}\x1b[201~`], 'latin1')).toEqual([paste(typed)]);
  });
  test('and an Enter behind half a character is an Enter', () => {
    expect(read(['\xe6', '\r'], 'latin1')).toEqual([text('\ufffd'), enter]);
  });
});

test(`${input.about}: never stuck, no rest of a sequence, no submit out of a paste, the same text`, async () => {
  const { tried, held, broken } = await input.run(input.short, 1);
  expect(broken).toEqual([]);
  expect(held).toBe(tried);
});
