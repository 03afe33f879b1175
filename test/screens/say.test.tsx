import { renderToString } from 'ink';
import { expect, test } from 'vitest';
import { NoteLine, Say } from '../../screens/parts/say.tsx';
import type { Note } from '../../src/machine/note.ts';
import { frameOf } from './draw.tsx';

const linesOf = (text: string, columns: number): string[] =>
  renderToString(<Say frame={frameOf(80, 24)}>{text}</Say>, { columns }).split('\n');

test.each([
  ['no word stands alone on the last line', 'one two three four', 14, ['one two', 'three four']],
  ['what fits on a line stays on it', 'one two three four', 18, ['one two three four']],
  ['two words may be a line each', 'one two', 4, ['one', 'two']],
  [
    'a long last word does not take another with it',
    'put it there: /home/ada/.config',
    20,
    ['put it there:', '/home/ada/.config'],
  ],
])('%s', (_, text, columns, lines) => expect(linesOf(text, columns)).toEqual(lines));

const now = frameOf(80, 24).now;

test.each<[string, Note, string]>([
  ['a wait after a wrong try is a trouble', { why: 'wrong', remaining: 0, until: now + 8000 }, '✗'],
  ['a wait that is over after a wrong try is none', { why: 'wrong', remaining: 0, until: now }, '✓'],
  ['nor is one that was tried before its end', { why: 'wait', until: now }, '✓'],
  ['a code that tmux took is copied', { why: 'copied', to: 'tmux' }, '✓'],
  ['a code that the terminal was handed may not be', { why: 'copied', to: 'terminal' }, '·'],
  ['a code that tmux did not take is not', { why: 'not-copied', said: 'no server' }, '✗'],
])('%s', (_, note, mark) => {
  const drawn = renderToString(<NoteLine frame={frameOf(80, 24)} note={note} above={0} />, { columns: 80 });
  expect(drawn.replaceAll(/\u001b\[[\d;]*m/g, '').slice(0, 1)).toBe(mark);
});
