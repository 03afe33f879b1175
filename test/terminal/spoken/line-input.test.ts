import { expect, test } from 'vitest';
import { lineInput } from '../../../src/terminal/spoken/line-input.ts';
import { feed, newTerminal, screenOf } from '../screen-text.ts';

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
  });
  const screen = async (): Promise<string> => {
    const terminal = newTerminal(60, 8);
    await feed(terminal, written);
    return screenOf(terminal).trimEnd();
  };
  return { input, lines, ends, screen, written: () => written };
}

test('a line is shown as it is typed, and handed over with Enter', async () => {
  const { input, lines, screen } = typing();
  input.ask('Name: ', false);
  input.take('Ad');
  input.take('b\x7fa\r');
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
  const { input, lines, screen } = typing();
  input.ask('> ', false);
  input.take(keys);
  expect(await screen()).toBe(`> ${left}`.trimEnd());
  input.take('\r');
  expect(lines).toEqual([left]);
});

test('a hidden line shows no character, nor how many', () => {
  const { input, lines, written } = typing();
  input.ask('Password: ', true);
  input.take('seven\x7fn quiet\r');
  expect(lines).toEqual(['seven quiet']);
  expect(written()).toBe('Password: \n');
});

test('what is typed ahead is shown only once it is known what it is typed into', () => {
  const { input, lines, written } = typing();
  input.take('ada\rseven quiet\r');
  expect(written()).toBe('');
  input.ask('Name: ', false);
  expect(written()).toBe('Name: ada\n');
  input.ask('Password: ', true);
  expect(written()).toBe('Name: ada\nPassword: \n');
  expect(lines).toEqual(['ada', 'seven quiet']);
});

test('a paste hands nothing in, and its escape sequences are written out', async () => {
  const { input, lines, screen } = typing();
  input.ask('> ', false);
  input.take('\x1b[200~one\r\ntwo\u202e\x1b[201~');
  expect(lines).toEqual([]);
  expect(await screen()).toBe('> one two\\u{202e}');
});

test('something said in between: the question and the line stand once more', async () => {
  const { input, screen, written } = typing();
  input.ask('Name: ', false);
  input.take('ad');
  input.interrupt();
  input.again();
  expect(await screen()).toBe('Name: ad\nName: ad');
  input.ask('Password: ', true);
  input.take('secret');
  input.again();
  expect(written()).not.toContain('secret');
});

test('Ctrl-C ends it at once, Ctrl-D in an empty line', () => {
  const { input, lines, ends } = typing();
  input.take('abc\x03');
  expect(ends).toEqual(['end']);
  input.ask('> ', false);
  input.take('a\x04');
  expect(ends).toEqual(['end']);
  input.take('\x7f\x04');
  expect(ends).toEqual(['end', 'end']);
  expect(lines).toEqual([]);
});

test('where the terminal shows by itself what is typed, nothing is shown twice', () => {
  const { input, lines, written } = typing(false);
  input.ask('Name: ', false);
  input.take('ada\r');
  expect(lines).toEqual(['ada']);
  expect(written()).toBe('Name: ');
});
