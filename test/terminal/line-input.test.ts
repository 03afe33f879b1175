import { expect, test } from 'vitest';
import { keyboardOfBytes } from '../../src/terminal/keyboard.ts';
import { lineInput, type Question } from '../../src/terminal/line-input.ts';
import { feed, newTerminal, screenOf } from './screen-text.ts';

function typing(echo = true) {
  const lines: string[] = [];
  const ends: string[] = [];
  let written = '';
  const input = lineInput({
    write: (text) => {
      written += text;
    },
    echo,
    onLine: (text) => lines.push(text),
    onEnd: () => ends.push('end'),
    onTrouble: (trouble) => {
      ends.push(trouble);
      input.again();
    },
  });
  const keyboard = keyboardOfBytes();
  keyboard.listen(input.take);
  const ask = (text: string, hidden: boolean, more: Partial<Question> = {}): void =>
    input.ask({ text, hidden, ...more });
  const screen = async (): Promise<string> => {
    const terminal = newTerminal(60, 8);
    await feed(terminal, written);
    return screenOf(terminal).trimEnd();
  };
  return { input, ask, type: keyboard.send, lines, ends, screen, written: () => written };
}

test('a line is shown as it is typed, and handed over with Enter', async () => {
  const { ask, type, lines, screen } = typing();
  ask('Name: ', false);
  type('Ad');
  type('b\x7fa\r');
  expect(lines).toEqual(['Ada']);
  expect(await screen()).toBe('Name: Ada');
});

test.each([
  ['one character', '日本\x7f', '日'],
  ['one that is several', 'a👍🏽\x7f', 'a'],
  ['a word', 'ada lovelace\x17', 'ada '],
  ['all of it', 'ada\x15b', 'b'],
  ['more than there is', '\x7f\x7fa', 'a'],
])('taken back: %s', async (_, keys, left) => {
  const { ask, type, lines, screen } = typing();
  ask('> ', false);
  type(keys);
  expect(await screen()).toBe(`> ${left}`.trimEnd());
  type('\r');
  expect(lines).toEqual([left]);
});

test('a hidden line shows no character, nor how many', () => {
  const { ask, type, lines, written } = typing();
  ask('Password: ', true);
  type('seven\x7fn quiet\r');
  expect(lines).toEqual(['seven quiet']);
  expect(written()).toBe('Password: \n');
});

test('what is typed ahead is shown only once it is known what it is typed into', () => {
  const { ask, type, lines, written } = typing();
  type('ada\r');
  type('seven quiet\r');
  expect(written()).toBe('');
  ask('Name: ', false);
  expect(written()).toBe('Name: ada\n');
  ask('Password: ', true);
  expect(written()).toBe('Name: ada\nPassword: \n');
  expect(lines).toEqual(['ada', 'seven quiet']);
});

test('a paste hands nothing in, and its escape sequences are written out', async () => {
  const { ask, type, lines, screen } = typing();
  ask('> ', false);
  type('\x1b[200~one\r\ntwo\u202e\x1b[201~');
  expect(lines).toEqual([]);
  expect(await screen()).toBe('> one two\\u{202e}');
});

test('something said in between: the question and the line stand once more', async () => {
  const { input, ask, type, screen, written } = typing();
  ask('Name: ', false);
  type('ad');
  input.interrupt();
  input.again();
  expect(await screen()).toBe('Name: ad\nName: ad');
  ask('Password: ', true);
  type('secret');
  input.again();
  expect(written()).not.toContain('secret');
});

test('Ctrl-C ends it at once, Ctrl-D in an empty line', () => {
  const { ask, type, lines, ends } = typing();
  type('abc\x03');
  expect(ends).toEqual(['end']);
  ask('> ', false);
  type('a\x04');
  expect(ends).toEqual(['end']);
  type('\x7f\x04');
  expect(ends).toEqual(['end', 'end']);
  expect(lines).toEqual([]);
});

test('where the terminal shows by itself what is typed, nothing is shown twice', () => {
  const { ask, type, lines, written } = typing(false);
  ask('Name: ', false);
  type('ada\r');
  expect(lines).toEqual(['ada']);
  expect(written()).toBe('Name: ');
});

test('a paste of several lines is not taken by a hidden line, and what was typed before it stays', () => {
  const { ask, type, lines, ends, written } = typing();
  ask('Password: ', true);
  type('seven ');
  type('\x1b[200~one\rtwo\x1b[201~');
  type('one\rtwo\r');
  expect(ends).toEqual(['several-lines', 'several-lines']);
  type('\x1b[200~quiet\r\x1b[201~');
  type('\r');
  expect(lines).toEqual(['seven quiet']);
  expect(written()).not.toContain('one');
});

test('a line that is too long is said to be so, and nothing of it is cut off in silence', () => {
  const { ask, type, lines, ends } = typing();
  ask('Password: ', true);
  type('seven');
  type(`\x1b[200~${'x'.repeat(4096)}\x1b[201~`);
  type('\r');
  expect(ends).toEqual(['too-long']);
  expect(lines).toEqual(['seven']);
});

test('several lines are taken until Ctrl-D, line ends and all', () => {
  const { ask, type, lines, ends, written } = typing();
  ask('Codes: ', true, { lines: true });
  type('one\x7fe\r');
  type('\x1b[200~two\r\nthree\r\x1b[201~');
  type('four\rfive\r');
  type('x\r');
  type('\x7f\x7f');
  type('\x04');
  expect(lines).toEqual(['one\ntwo\nthree\nfour\nfive\n']);
  ask('Codes: ', true, { lines: true });
  type('\x04');
  expect(ends).toEqual(['end']);
  expect(written()).not.toContain('two');
});

test('a hidden line for codes takes a paste of several lines, and Enter ends it', () => {
  const { ask, type, lines, ends, written } = typing();
  ask('Codes: ', true, { pastedLines: true });
  type('\x1b[200~one\r\ntwo\r\x1b[201~');
  type('\x1b[200~three\x1b[201~');
  type('\r');
  expect(lines).toEqual(['one\ntwo\nthree']);
  expect(ends).toEqual([]);
  expect(written()).not.toContain('one');
});

test('bytes that are not UTF-8, and replies of the terminal, are never shown as something else', async () => {
  const { ask, type, lines, screen } = typing();
  ask('> ', false);
  type(Buffer.from('Gr\xf6\xdfe\x1b]11;rgb:1/1/1\x07', 'latin1'));
  expect(await screen()).toBe('> Gr\ufffd\ufffde');
  type('\r');
  expect(lines).toEqual(['Gr\ufffd\ufffde']);
});
