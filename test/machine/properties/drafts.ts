// Esc loses nothing that was typed: type, Esc, come back, and the same text is there; until it is handed in, or the session ends.

import { expect, test } from 'vitest';
import { pages } from '../../../src/journeys/pages.ts';
import { pagesUnsaved, textsOf } from '../../../src/machine/drafts.ts';
import { isAnswer } from '../../../src/machine/events.ts';
import type { Model } from '../../../src/machine/page.ts';
import { fieldOf } from '../../../src/machine/text-field.ts';
import { formTitles } from '../../../src/words/last-words.ts';
import { apply, type Found, kindOf, oneOfEach, walkTo } from '../explorer.ts';
import { type Happening, happenings } from '../happenings.ts';
import type { Property } from './property.ts';

const does = (event: Happening['event']): Happening => ({ name: event.type, wait: 1, event });
const textIn = ({ data }: Model, field: string): string | undefined =>
  'fields' in data ? (data.fields as Readonly<Record<string, { text: string }>>)[field]?.text : undefined;

const aside = (model: Model): string =>
  JSON.stringify([
    model.at,
    'id' in model.data ? model.data.id : '',
    'instead' in model.data ? model.data.instead : '',
    'by' in model.data ? model.data.by : '',
  ]);

/** Ways back to the page, by what a person does, at most so many steps. */
function cameBack(from: Model, wanted: string, steps: number): Model | undefined {
  let front = [from];
  const seen = new Set([kindOf(from)]);
  for (let step = 0; step < steps; step++) {
    const next: Model[] = [];
    for (const at of front)
      for (const happening of happenings(at)) {
        if (['quit', 'tick', 'edit', 'signOut'].includes(happening.event.type)) continue;
        const { model } = apply(at, happening);
        if (aside(model) === wanted && model.at !== at.at) return model;
        if (seen.has(kindOf(model))) continue;
        seen.add(kindOf(model));
        next.push(model);
      }
    front = next;
  }
  return undefined;
}

const forms = (found: readonly Found[]) =>
  oneOfEach(found).filter(({ model }) => 'fields' in model.data && model.waiting === null && !model.leaving);

export const drafts: Property = () => ({
  tests(found) {
    test('what was typed is there again after Esc', () => {
      const tried = new Set<string>();
      for (const one of forms(found())) {
        for (const field of Object.keys(textsOf(pages, one.model))) {
          const typed = apply(one.model, does({ type: 'edit', field, content: fieldOf('typed') })).model;
          const left = apply(typed, does({ type: 'back' })).model;
          if (left.at === one.model.at) continue;
          const again = cameBack(left, aside(one.model), 2);
          // A door of its own: nothing leads to it from inside.
          if (again === undefined && one.model.at === 'checkCode') continue;
          const walk = [...walkTo(one), field].join(', ');
          expect(again && textIn(again, field), walk).toBe('typed');
          tried.add(`${one.model.at} ${field}`);
        }
      }
      expect([...tried].sort()).toEqual([
        'codeConfirm first',
        'codeConfirm second',
        'createAccount email',
        'destination answer',
        'exportCleartext path',
        'exportEntries path',
        'identify email',
        'importEntries path',
        'newEntry account',
        'newEntry remark',
        'newEntry secret',
        'newEntry service',
        'otherEmail email',
        'phone phone',
      ]);
    });

    test('a draft goes with what was saved, and with the session', () => {
      for (const one of found()) {
        const { model } = one;
        const handed = model.waiting?.writes === true ? happenings(model).filter(({ event }) => isAnswer(event)) : [];
        for (const happening of handed) {
          const next = apply(model, happening).model;
          const done = model.at === 'reviewEntry' ? 'newEntry' : model.at;
          const kept = Object.values(next.drafts ?? {}).some(({ at }) => at === done);
          expect(next.at !== model.at && kept, [...walkTo(one), happening.name].join(', ')).toBe(false);
        }
        if (model.at === 'signIn' || model.at === 'ended')
          expect(
            Object.values(model.drafts ?? {}).filter(({ at }) => at !== 'createAccount' && at !== 'checkCode'),
          ).toEqual([]);
      }
    });

    test('each page with text that Ctrl-C would lose has a title to be named by', () => {
      const named = found().flatMap(({ model }) => (model.at === 'ended' ? [] : pagesUnsaved(pages, model)));
      expect([...new Set(named)].filter((page) => formTitles[page] === undefined)).toEqual([]);
    });
  },
});
