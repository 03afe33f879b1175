// Leaving the program: at once where nothing is being written, after the answer where something is; and what is then said not
// to be saved. And the code on screen, which hides when the window changes.

import { describe, expect, test } from 'vitest';
import { pages } from '../../../src/journeys/pages.ts';
import { pagesUnsaved } from '../../../src/machine/drafts.ts';
import { edges } from '../../../src/machine/edges.ts';
import type { Event } from '../../../src/machine/events.ts';
import type { Model } from '../../../src/machine/page.ts';
import type { Unsaved } from '../../../src/machine/session.ts';
import { type Stepped, step } from '../../../src/machine/step.ts';
import { type Found, walkTo } from '../explorer.ts';
import { answersFor } from '../happenings.ts';
import { context } from '../made-up.ts';
import type { Property } from './property.ts';

const writing = ({ waiting }: Model): boolean => waiting?.writes === true;
const send = (model: Model, event: Event | { type: 'resized' | 'suspended' }): Stepped =>
  step(pages, model, event, context(model.now + 1));
const walk = (one: Found): string => walkTo(one).join(', ');

const recovery: Unsaved = { what: 'recovery', no: 1 };
const newLocks: Unsaved = { what: 'new-locks' };
const newCode: Unsaved = { what: 'new-code', no: 2 };
const wayBack: Unsaved = { what: 'way-back' };

/** By page and session; everything else that was begun is on disk already, or nothing was. */
const unsaved: Readonly<Record<string, Unsaved>> = {
  'reason wayBack': wayBack,
  'beforeYouGoOn wayBack': wayBack,
  'identify wayBack': wayBack,
  'receive wayBack': wayBack,
  'destination byHost': wayBack,
  'securityCode byHost': wayBack,
  'resetPassword byHost': wayBack,
  'enterCode wayBack': wayBack,
  'olderWithCode wayBack': wayBack,
  'useCode backIn': recovery,
  'newPassword backIn': recovery,
  'phone backIn': recovery,
  'otherEmail backIn': recovery,
  'app backIn': recovery,
  'codeShown backIn': recovery,
  'codeConfirm backIn': recovery,
  'codeIntro newLocks': newLocks,
  'codeShown newLocks': newLocks,
  'codeConfirm newLocks': newLocks,
  'codeIntro firstStart, code made': newCode,
  'codeIntro signedIn, code made': newCode,
  'codeShown firstStart, code made': newCode,
  'codeShown signedIn, code made': newCode,
  'codeConfirm firstStart, code made': newCode,
  'codeConfirm signedIn, code made': newCode,
};

function placeOf({ at, data }: Model): string {
  const kind = 'session' in data ? data.session.kind : '';
  const gathered = kind === 'backIn' || kind === 'newLocks';
  return `${at} ${kind}${!gathered && 'fresh' in data && data.fresh !== null ? ', code made' : ''}`;
}

/** The table's answer, else the pages with text that is not saved (properties/drafts.ts). */
function lostIn(model: Model): Unsaved | null {
  const typed = model.at === 'ended' ? [] : pagesUnsaved(pages, model);
  return unsaved[placeOf(model)] ?? (typed.length > 0 ? { what: 'typed', pages: typed } : null);
}

const pagesWithSecrets = ['codeShown', 'entry', 'useEntry'];

export const leaving: Property = () => ({
  tests(found) {
    describe('where nothing is being written', () => {
      const there = () => found().filter(({ model }) => !writing(model) && model.at !== 'ended');

      test('Ctrl-C leaves at once, and says what was not saved', () => {
        for (const one of there()) {
          const { model, runs } = send(one.model, { type: 'quit' });
          const data = { unsaved: lostIn(one.model), exitCode: 130 };
          const left = { at: model.at, waiting: model.waiting, data: model.data, runs };
          expect(left, walk(one)).toEqual({ at: 'ended', waiting: null, data, runs: [] });
        }
      });

      test('each place of the table is come to', () => {
        const places = new Set(there().map(({ model }) => placeOf(model)));
        expect(Object.keys(unsaved).filter((place) => !places.has(place))).toEqual([]);
      });
    });

    describe('where something is being written', () => {
      const there = () => found().filter(({ model }) => writing(model) && !model.leaving);

      test('it is everything that puts a change on disk', () => {
        const writes = edges(pages).flatMap(({ page, row }) => (row.writes === true ? [`${page}: ${row.ask}`] : []));
        expect([...new Set(writes)].toSorted()).toEqual([
          'app: changeInfo',
          'askWorked: changeEntry',
          'changePassword: changePassword',
          'codeConfirm: changeLocks',
          'codeConfirm: recover',
          'codeConfirm: setCode',
          'createAccount: create',
          'entry: changeEntry',
          'exportCleartext: exportEntries',
          'exportEntries: exportEntries',
          'importFound: addFound',
          'mailPassword: choose',
          'otherEmail: changeInfo',
          'phone: changeInfo',
          'reminders: choose',
          'removeEntry: changeEntry',
          'resetPassword: resetPassword',
          'reviewEntry: savePaste',
          'securityCodes: choose',
          'securityCodes: turnCodes',
        ]);
        const seen = new Set(there().map(({ model: { at, waiting } }) => `${at}: ${waiting?.ask}`));
        expect(seen).toEqual(new Set(writes));
      });

      test('Ctrl-C waits; pressed again it does not, and nobody claims to know what was saved', () => {
        for (const one of there()) {
          const { model, runs } = send(one.model, { type: 'quit' });
          expect(model.data).toBe(one.model.data);
          const { at, waiting } = one.model;
          const once = { at: model.at, waiting: model.waiting, leaving: model.leaving, runs };
          expect(once, walk(one)).toEqual({ at, waiting, leaving: true, runs: [] });
          expect(send(model, { type: 'quit' }).model, walk(one)).toMatchObject({
            at: 'ended',
            leaving: false,
            waiting: null,
            data: { unsaved: { what: 'unknown' } },
          });
        }
      });

      test('once it is written the program ends, and nothing is unsaved', () => {
        for (const one of there()) {
          const waiting = send(one.model, { type: 'quit' }).model;
          const ask = one.model.waiting?.ask;
          const written = ask === 'create' ? 'signedIn' : ask === 'exportEntries' ? 'exported' : 'saved';
          const done = answersFor(one.model).find(({ type }) => type === written);
          const { model, runs } = send(waiting, done ?? expect.unreachable());
          expect({ at: model.at, data: model.data, runs }, walk(one)).toEqual({
            at: 'ended',
            data: { unsaved: null, exitCode: 130 },
            runs: [],
          });
        }
      });

      test('if it is refused the person stays, is told, and may press Ctrl-C again', () => {
        for (const one of there())
          for (const answer of answersFor(one.model)) {
            if (answer.type !== 'refused') continue;
            const { model } = send(send(one.model, { type: 'quit' }).model, answer);
            const told = { leaving: model.leaving, waiting: model.waiting, data: model.data };
            const note = { why: answer.refusal.why };
            expect(told, walk(one)).toMatchObject({ leaving: false, waiting: null, data: { note } });
            const exit = { unsaved: lostIn(model), exitCode: 130 };
            expect(send(model, { type: 'quit' }).model.data, walk(one)).toEqual(exit);
          }
      });
    });

    describe('a window of another size', () => {
      test('hides the code that is shown, and is no key', () => {
        const shown = found().filter(({ model }) => model.at === 'codeShown' && model.data.shownUntil > model.now);
        expect(shown).not.toEqual([]);
        for (const { model } of shown) {
          const after = send(model, { type: 'resized' }).model;
          expect(after).toEqual({ ...model, now: model.now + 1, data: { ...model.data, shownUntil: 0 } });
        }
      });

      for (const page of ['entry', 'useEntry'])
        test(`takes the codes of another account off the screen, and out of the model: ${page}`, () => {
          const shown = found().filter(
            ({ model: { at, data } }) => at === page && 'revealed' in data && data.revealed !== null,
          );
          expect(shown).not.toEqual([]);
          for (const { model } of shown)
            expect(send(model, { type: 'resized' }).model).toMatchObject({ at: page, data: { revealed: null } });
        });

      test('changes nothing anywhere else', () => {
        for (const { model } of found())
          if (!pagesWithSecrets.includes(model.at))
            expect(send(model, { type: 'resized' }).model.data).toBe(model.data);
      });
    });

    describe('the screen left to the shell for a while', () => {
      test('hides what was shown, as a window of another size does', () => {
        for (const { model } of found())
          if (pagesWithSecrets.includes(model.at))
            expect(send(model, { type: 'suspended' }).model).toEqual(send(model, { type: 'resized' }).model);
      });

      test('makes dots again of every field in clear, and changes nothing else', () => {
        const forms = found().filter(({ model }) => 'reveal' in model.data);
        expect(forms.length).toBeGreaterThan(100);
        for (const { model } of forms) {
          const inClear = { ...model, data: { ...model.data, reveal: true } } as Model;
          const masked = { ...model.data, reveal: false };
          expect(send(inClear, { type: 'suspended' }).model).toEqual({ ...model, now: model.now + 1, data: masked });
        }
        for (const { model } of found())
          if (!pagesWithSecrets.includes(model.at) && !('reveal' in model.data && model.data.reveal))
            expect(send(model, { type: 'suspended' }).model.data).toBe(model.data);
      });
    });
  },
});
