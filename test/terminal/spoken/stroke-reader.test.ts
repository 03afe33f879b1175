import { expect, test } from 'vitest';
import { strokeReader } from '../../../src/terminal/spoken/stroke-reader.ts';
import type { Stroke } from '../../../src/terminal/strokes.ts';

const text = (of: string): Stroke => ({ key: 'text', text: of });
const ctrl = (letter: string): Stroke => ({ key: 'ctrl', letter });
const enter: Stroke = { key: 'enter' };

test.each<[string, readonly string[], readonly Stroke[]]>([
  ['text and Enter', ['ada\r'], [text('ada'), enter]],
  ['a burst', ['1\radä\r'], [text('1'), enter, text('adä'), enter]],
  ['control keys', ['a\x7f\x15\x03\x04'], [text('a'), { key: 'backspace' }, ctrl('u'), ctrl('c'), ctrl('d')]],
  ['keys with sequences', ['\x1b[A\x1b[1;5C\x1bOPx\x1b[3~'], [text('x')]],
  ['Escape, and what comes after it', ['\x1b', '0'], [text('0')]],
  ['a sequence in two pieces', ['a\x1b[', 'Ab'], [text('a'), text('b')]],
  ['a paste', ['\x1b[200~one\r\ntwo\x1b[201~\r'], [{ key: 'paste', text: 'one\r\ntwo' }, enter]],
  ['a paste in pieces', ['\x1b[20', '0~on', 'e\x1b[2', '01~x'], [{ key: 'paste', text: 'one' }, text('x')]],
  ['a paste that never ends, and Ctrl-C', ['\x1b[200~one', '\x03'], [ctrl('c')]],
  ['Ctrl-C behind half a sequence', ['\x1b[', '\x03'], [text('['), ctrl('c')]],
])('%s', (_, chunks, strokes) => {
  const read = strokeReader();
  expect(chunks.flatMap(read)).toEqual(strokes);
});
