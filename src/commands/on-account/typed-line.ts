// What is typed so far at a question without a screen, one character after the other, and what a line that may be seen
// shows of it.

import stringWidth from 'string-width';
import { visible } from '../../terminal/sanitise.ts';

/** What is typed so far, and whether it is done or called off. */
export interface Typed {
  readonly text: string;
  readonly end?: 'done' | 'off';
}

/** `shown`: a line that may be seen. `lines`: as many as there are, until Ctrl-D; the line breaks are part of it. */
export interface How {
  readonly shown?: true;
  readonly lines?: true;
}

export const take = ({ text }: Typed, character: string, { lines }: How): Typed => {
  switch (character) {
    case '\r':
    case '\n':
      return lines === true ? { text: `${text}\n` } : { text, end: 'done' };
    case '\u0003':
      return { text: '', end: 'off' };
    case '\u0004':
      return { text, end: text === '' ? 'off' : 'done' };
    case '\u007f':
    case '\b':
      return { text: Array.from(text).slice(0, -1).join('') };
    case '\u0015':
      return { text: '' };
    case '\t':
      return { text: lines === true ? `${text} ` : text };
    default:
      return { text: /\p{Cc}/u.test(character) ? text : text + character };
  }
};

/** What brings a shown line from one text to the next: cells taken back, and what is new. */
export function echo(before: string, after: string): string {
  const [old, next] = [Array.from(before), Array.from(after)];
  const same = old.findIndex((character, at) => character !== next[at]);
  const kept = same < 0 ? old.length : same;
  const gone = stringWidth(visible(old.slice(kept).join('')));
  return '\b \b'.repeat(gone) + visible(next.slice(kept).join(''));
}
