// A sentence about a field has the name of the field in it: on every page with fields, in each language.

import { expect, test } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import type { DrawnModel, FieldItem } from '../../screens/screen.ts';
import { paragraphsOf, plainly } from '../../screens/spoken/paragraphs.ts';
import type { Note } from '../../src/machine/note.ts';
import { samples } from '../samples/all.ts';
import { readerFrame } from './spoken/aloud.ts';
import { tongues } from './tongues.ts';

const notes: readonly Note[] = [
  { why: 'empty' },
  { why: 'not-utf8' },
  { why: 'not-an-address' },
  { why: 'not-a-phone' },
  { why: 'not-six-digits' },
  { why: 'passwords-differ' },
  { why: 'password-short' },
  { why: 'password-common' },
  { why: 'captcha', inWords: false },
  { why: 'app-differs' },
  { why: 'key-doubt', problem: { why: 'checksum' } },
  { why: 'not-its-name' },
  { why: 'not-the-word' },
  { why: 'exists' },
  { why: 'wrong', remaining: 2 },
];

/** One model of each page with fields. */
const forms = new Map(
  samples.filter(({ model }) => 'fields' in model.data && model.waiting === null).map(({ model }) => [model.at, model]),
);

const saying = (model: DrawnModel, note: Note, where: string): DrawnModel =>
  ({ ...model, helpShown: false, data: { ...model.data, note: { ...note, where }, focus: where } }) as DrawnModel;

test.each(
  [...tongues].flatMap(([tongue, words]) => [...forms].map(([page, model]) => [tongue, page, words, model] as const)),
)('%s: %s', (_tongue, _page, words, model) => {
  const frame = readerFrame({ words });
  const fields = screenOf(model, words)
    .items(frame)
    .filter((item): item is FieldItem => item.kind === 'field');
  for (const { name, label } of fields)
    for (const note of notes) {
      const body = screenOf(saying(model, note, name), words).body(frame);
      const said = paragraphsOf(body).find((one) => one.note);
      expect(said?.text.toLowerCase(), `${note.why} in ${name}`).toContain(plainly(label).toLowerCase());
    }
});
