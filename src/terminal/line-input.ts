// A question, and the line that is typed after it: written on and taken back from its end, never drawn again. Read-aloud mode and
// the commands ask so. The terminal shows nothing by itself. A hidden line shows neither its characters nor how many they are.
// An answer typed before its question waits for the question, unseen.

import stringWidth from 'string-width';
import { isCtrl, type KeyEvent, mostPasted } from './key-events.ts';
import { edit } from './line-editor.ts';
import { visible } from './sanitise.ts';

export interface Question {
  /** With the space behind it. */
  readonly text: string;
  readonly hidden: boolean;
  /** As many lines as there are, until Ctrl-D; the line ends are part of the answer. Default: one. */
  readonly lines?: boolean;
  /** A paste may have several lines, and keeps them; Enter ends the answer all the same. */
  readonly pastedLines?: boolean;
}

/** Why a paste was not taken. `several-lines`: it was pasted into a hidden line, where nobody sees what became of it. */
export type PasteTrouble = 'several-lines' | 'too-long';

export interface LineInputOptions {
  readonly write: (text: string) => void;
  /** Typed characters are written where they may be seen; a terminal that does so itself wants none of it. */
  readonly echo: boolean;
  readonly onLine: (text: string) => void;
  /** Ctrl-C; or Ctrl-D, the end of input, in an empty line. */
  readonly onEnd: () => void;
  /** A paste was refused: to be said, and asked again. The line is as it was before the paste. */
  readonly onTrouble: (trouble: PasteTrouble) => void;
}

export interface LineInput {
  take(event: KeyEvent): void;
  /** Asks, and takes for it what was typed meanwhile. A question that was open is forgotten, with its line. */
  ask(question: Question): void;
  /** Ends the line of an open question, so that something can be said. */
  interrupt(): void;
  /** Asks the open question once more, with what is typed so far. */
  again(): void;
  /** Forgets the open question; its line on the screen ends. */
  forget(): void;
}

/** UTF-16 units: more than any password, address or command has. */
const longestLine = 4096;

/** `\b` goes one cell back, on every terminal there is. */
const takeBack = (cells: number): string => '\b \b'.repeat(cells);

/** Gives the text after an event; the same text where the event changes nothing. */
function typed(text: string, event: KeyEvent, { lines = false, pastedLines = false }: Question): string {
  const limit = 2 * mostPasted;
  if (!lines && pastedLines) return edit({ text, caret: text.length }, event, { lines: true, limit }).text;
  if (!lines) return edit({ text, caret: text.length }, event, { keepSpaces: true, limit }).text;
  switch (event.key) {
    case 'text':
    case 'paste':
      return text + event.text;
    case 'tab':
      return `${text} `;
    case 'enter':
      return `${text}\n`;
    default:
      // A line end is taken back as a character is.
      if (event.key === 'backspace' && text.endsWith('\n')) return text.slice(0, -1);
      return edit({ text, caret: text.length }, event).text;
  }
}

const changesLine = (event: KeyEvent): boolean =>
  ['text', 'paste', 'backspace'].includes(event.key) || (event.key === 'ctrl' && 'hwu'.includes(event.letter));
const changesLines = (event: KeyEvent): boolean => changesLine(event) || event.key === 'enter' || event.key === 'tab';

function troubleWith(event: KeyEvent, after: string, question: Question): PasteTrouble | undefined {
  const { hidden } = question;
  const lines = question.lines === true || question.pastedLines === true;
  if (event.key === 'paste' && event.tooLong) return 'too-long';
  if (after.length > (lines ? mostPasted : longestLine)) return 'too-long';
  const several = event.key === 'paste' && /[^\n]\n+[^\n]/.test(event.text);
  return several && hidden && !lines ? 'several-lines' : undefined;
}

export function lineInput({ write, echo, onLine, onEnd, onTrouble }: LineInputOptions): LineInput {
  let asked: Question | undefined;
  let line = '';
  let waiting: readonly KeyEvent[] = [];

  const show = (before: string, after: string): void => {
    if (!echo || asked?.hidden !== false) return;
    const [old, now] = [visible(before), visible(after)];
    let same = 0;
    while (same < old.length && old[same] === now[same]) same += 1;
    write(takeBack(stringWidth(old.slice(same))) + now.slice(same));
  };

  const forget = (): void => {
    if (asked !== undefined && echo) write('\n');
    asked = undefined;
    line = '';
  };

  const finish = (): void => {
    const text = line;
    forget();
    onLine(text);
  };

  const takeOne = (event: KeyEvent, question: Question): void => {
    const { lines = false } = question;
    if (event.key === 'enter' && !lines) finish();
    else if (isCtrl(event, 'd')) {
      if (line === '') onEnd();
      else if (lines) finish();
    } else if ((lines ? changesLines : changesLine)(event)) {
      const next = typed(line, event, question);
      const trouble = troubleWith(event, next, question);
      if (trouble !== undefined) onTrouble(trouble);
      else {
        show(line, next);
        line = next;
      }
    }
  };

  const takeWaiting = (): void => {
    while (asked !== undefined) {
      const [first, ...others] = waiting;
      if (first === undefined) return;
      waiting = others;
      takeOne(first, asked);
    }
  };

  return {
    take(event) {
      // Ctrl-C leaves at once, whether anybody asks or not.
      if (isCtrl(event, 'c')) {
        waiting = [];
        onEnd();
        return;
      }
      waiting = [...waiting, event];
      takeWaiting();
    },
    ask(question) {
      asked = question;
      line = '';
      write(question.text);
      takeWaiting();
    },
    interrupt() {
      if (asked !== undefined && asked.text + line !== '') write('\n');
    },
    again() {
      if (asked === undefined) return;
      write(asked.text);
      show('', line);
    },
    forget,
  };
}
