// The part of a page that is said: all of it where it is another page, else the new part. Unchanged text is not said
// again, and a number that counts down is no news.

import type { Spoken } from './spoken.ts';

export interface Told {
  /** Of the state that was told about. */
  readonly visit: number;
  readonly page: Spoken;
}

export interface News {
  /** Something secret stood on the screen, and does no longer on the page. */
  readonly wipe: boolean;
  readonly whole: boolean;
  /** The new paragraphs, where they are not the whole page. */
  readonly says: readonly string[];
  /** The prompts have changed. */
  readonly prompts: boolean;
}

const withoutNumbers = (text: string): string => text.replaceAll(/\d+/g, '');

/** @param answering the person did something here: what was said about it is said again, and its numbers count */
export function newsOf(before: Told | undefined, { visit, page }: Told, answering: boolean): News {
  const wipe = before?.page.secret === true && !page.secret;
  if (before === undefined || before.visit !== visit || wipe) return { wipe, whole: true, says: [], prompts: true };
  const plain = (text: string): string => (answering ? text : withoutNumbers(text));
  const known = new Set(before.page.says.map(({ text }) => plain(text)));
  const says = page.says.filter(({ text, note }) => (answering && note) || !known.has(plain(text)));
  const deeds = ({ prompts }: Spoken): string => prompts.map(({ text }) => withoutNumbers(text)).join('\n');
  return { wipe, whole: false, says: says.map(({ text }) => text), prompts: deeds(before.page) !== deeds(page) };
}
