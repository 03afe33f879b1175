import { renderToString } from 'ink';
import { expect, test } from 'vitest';
import { Say } from '../../screens/parts/say.tsx';
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
