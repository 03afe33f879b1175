// A backup of Standard Notes, decrypted: notes as plain text, or as the JSON of its Super editor.
// Source: standardnotes.com/help/26/how-do-i-export-my-notes.

import { mostRows } from '../transfer/reading.ts';
import { strictJson } from '../transfer/strict-json.ts';
import { readDay } from './day.ts';
import { isObject, objectIn } from './given.ts';
import type { Importer, Opened } from './importer.ts';
import { emptyItem, type Item } from './item.ts';
import { firstOf, type Loose, listOf, objectOf, objectsOf, textOf } from './loose.ts';

const program = 'Standard Notes';

/** The text of a tree of paragraphs (Lexical): each ends its line. */
function textOfTree(node: unknown): string {
  const { text, type, children } = objectOf(node);
  if (type === 'linebreak') return '\n';
  const inside = listOf(children).map(textOfTree).join('');
  const isBlock = ['paragraph', 'heading', 'listitem', 'quote', 'code'].includes(textOf(type));
  return textOf(text) + inside + (isBlock ? '\n' : '');
}

function noteText(text: string): string {
  if (!text.startsWith('{"root"')) return text;
  const json = strictJson(text);
  return isObject(json?.value) ? textOfTree(json.value.root) : text;
}

function itemOf(raw: Loose, at: number): Item {
  const content = objectOf(raw.content);
  const made = readDay(firstOf(textOf(raw.created_at), textOf(raw.updated_at)));
  return {
    ...emptyItem,
    at,
    name: textOf(content.title),
    ...(made !== undefined && { made }),
    notes: noteText(textOf(content.text)),
    ...(content.trashed === true && { binned: true as const }),
  };
}

export function readStandardNotes(value: Loose): Opened {
  const raw = objectsOf(value.items);
  if (raw.length > mostRows) return { why: 'too-many', most: mostRows };
  if (raw.some(({ content }) => typeof content === 'string')) return { why: 'sealed', program };
  const notes = raw.map((one, at) => ({ one, at: at + 1 })).filter(({ one }) => one.content_type === 'Note');
  return { program, items: notes.map(({ one, at }) => itemOf(one, at)) };
}

export const standardNotes: Importer = {
  origin: 'standardnotes',
  knows: (given) => objectsOf(objectIn(given)?.items).some((item) => 'content_type' in item),
  read: async (given) => readStandardNotes(objectOf(given.json?.value)),
};
