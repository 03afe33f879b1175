// A question, and the line that is typed after it: written on and taken back from its end, never drawn again. In raw mode
// throughout, so that nothing is echoed that was typed before it was known what it is typed into; a hidden line shows
// neither its characters nor how many they are.

import stringWidth from 'string-width';
import type { Line } from '../../machine/line.ts';
import { edit } from '../line-editor.ts';
import { visible } from '../sanitise.ts';
import type { Stroke } from '../strokes.ts';
import { strokeReader } from './stroke-reader.ts';

export interface LineInputOptions {
  readonly write: (text: string) => void;
  /** What is typed is written where it is seen; a terminal that does so itself wants none of it. */
  readonly echo: boolean;
  readonly onLine: (text: string) => void;
  /** Ctrl-C; or Ctrl-D, the end of what is typed, in an empty line. */
  readonly onEnd: () => void;
}

export interface LineInput {
  /** What the terminal sends. */
  take(chunk: string): void;
  /** Asks, and takes for it what was typed meanwhile. A question that was open is forgotten, with its line. */
  ask(question: string, hidden: boolean): void;
  /** Ends the line of an open question, so that something can be said. */
  interrupt(): void;
  /** Asks the open question once more, with what is typed so far. */
  again(): void;
}

const emptyLine: Line = { text: '', caret: 0 };

/** `\b` goes one cell back, on every terminal there is. */
const takeBack = (cells: number): string => '\b \b'.repeat(cells);

const changes = (stroke: Stroke): boolean =>
  ['text', 'paste', 'backspace'].includes(stroke.key) || (stroke.key === 'ctrl' && 'hwu'.includes(stroke.letter));

export function lineInput({ write, echo, onLine, onEnd }: LineInputOptions): LineInput {
  const read = strokeReader();
  let asked: { readonly question: string; readonly hidden: boolean } | undefined;
  let line: Line = emptyLine;
  let waiting: readonly Stroke[] = [];

  const show = (before: string, after: string): void => {
    if (!echo || asked?.hidden !== false) return;
    const [old, now] = [visible(before), visible(after)];
    let same = 0;
    while (same < old.length && old[same] === now[same]) same += 1;
    write(takeBack(stringWidth(old.slice(same))) + now.slice(same));
  };

  const finish = (): void => {
    const { text } = line;
    if (echo) write('\n');
    asked = undefined;
    line = emptyLine;
    onLine(text);
  };

  const takeOne = (stroke: Stroke): void => {
    if (stroke.key === 'enter') finish();
    else if (stroke.key === 'ctrl' && stroke.letter === 'd' && line.text === '') onEnd();
    else if (changes(stroke)) {
      const next = edit(line, stroke, { keepSpaces: true });
      show(line.text, next.text);
      line = next;
    }
  };

  const takeWaiting = (): void => {
    while (asked !== undefined) {
      const [first, ...others] = waiting;
      if (first === undefined) return;
      waiting = others;
      takeOne(first);
    }
  };

  return {
    take(chunk) {
      const strokes = read(chunk);
      // It leaves at once, whoever is listening.
      if (strokes.some((stroke) => stroke.key === 'ctrl' && stroke.letter === 'c')) {
        onEnd();
        return;
      }
      waiting = [...waiting, ...strokes];
      takeWaiting();
    },
    ask(question, hidden) {
      asked = { question, hidden };
      line = emptyLine;
      write(question);
      takeWaiting();
    },
    interrupt() {
      if (asked !== undefined && asked.question + line.text !== '') write('\n');
    },
    again() {
      if (asked === undefined) return;
      write(asked.question);
      show('', line.text);
    },
  };
}
