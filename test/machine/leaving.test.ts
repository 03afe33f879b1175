// Leaving: at once where nothing is being written, after the answer where something is; and what is then said not to be
// saved. And the code on screen, which hides when the window changes.

import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/machine/chart-lookup.ts';
import type { Event } from '../../src/machine/events.ts';
import type { Model, Unsaved } from '../../src/machine/model.ts';
import { type Stepped, step } from '../../src/machine/step.ts';
import { stateNames } from '../../src/machine/walks.ts';
import { explore, type Found, walkTo } from './explorer.ts';
import { answersFor } from './happenings.ts';
import { context } from './made-up.ts';

const found = explore();
const writing = ({ at }: Model): boolean => stateOf(at).writes === true;
const send = (model: Model, event: Event | { type: 'resized' | 'suspended' }): Stepped =>
  step(model, event, context(model.now + 1));
const walk = (one: Found): string => walkTo(one).join(', ');

const recovery: Unsaved = { what: 'recovery', no: 1 };
const newLocks: Unsaved = { what: 'new-locks' };
const newCode: Unsaved = { what: 'new-code', no: 2 };
const wayBack: Unsaved = { what: 'way-back' };

/** By state and journey; everything else that was begun is on disk already, or nothing was. */
const unsaved: Readonly<Record<string, Unsaved>> = {
  reason: wayBack,
  beforeYouGoOn: wayBack,
  identify: wayBack,
  receive: wayBack,
  'complete door': wayBack,
  'sendingCode door': wayBack,
  'securityCode door': wayBack,
  'checkingDigits door': wayBack,
  'resetPassword door': wayBack,
  enterCode: wayBack,
  openingWithCode: wayBack,
  olderWithCode: wayBack,
  openingOlderWithCode: wayBack,
  useCode: recovery,
  'newPassword recover': recovery,
  'phone recover': recovery,
  'otherEmail recover': recovery,
  'app recover': recovery,
  'codeShown recover': recovery,
  'codeConfirm recover': recovery,
  'codeIntro locks': newLocks,
  'codeShown locks': newLocks,
  'codeConfirm locks': newLocks,
  'codeIntro first, code made': newCode,
  'codeIntro settings, code made': newCode,
  'codeShown first, code made': newCode,
  'codeShown settings, code made': newCode,
  'codeConfirm first, code made': newCode,
  'codeConfirm settings, code made': newCode,
};

function placeOf({ at, data }: Model): string {
  const asked = 'asker' in data ? ` ${data.asker.kind}` : '';
  const journey = 'flow' in data ? ` ${data.flow.kind}` : asked;
  const gathered = journey === ' recover' || journey === ' locks';
  return `${at}${journey}${!gathered && 'fresh' in data && data.fresh !== null ? ', code made' : ''}`;
}

describe('where nothing is being written', () => {
  const there = found.filter(({ model }) => !writing(model) && model.at !== 'left');

  test('Ctrl-C leaves at once, and says what was not saved', () => {
    for (const one of there) {
      const { model, runs } = send(one.model, { type: 'quit' });
      const data = { unsaved: unsaved[placeOf(one.model)] ?? null, exitCode: 130 };
      expect({ at: model.at, data: model.data, runs }, walk(one)).toEqual({ at: 'left', data, runs: [] });
    }
  });

  test('each place of the table is come to', () => {
    const places = new Set(there.map(({ model }) => placeOf(model)));
    expect(Object.keys(unsaved).filter((place) => !places.has(place))).toEqual([]);
  });
});

describe('where something is being written', () => {
  const there = found.filter(({ model }) => writing(model) && !model.leaving);

  test('it is everything that puts a change on disk', () => {
    const names = stateNames.filter((name) => stateOf(name).writes === true);
    expect(names).toEqual([
      'creating',
      'savingPhone',
      'savingOtherEmail',
      'savingApp',
      'changingPassword',
      'settingCode',
      'changingLocks',
      'resettingPassword',
      'savingCodes',
      'recovering',
      'savingReminders',
      'savingKey',
      'changingKey',
      'markingKey',
      'removingKey',
      'exportingKeys',
      'exportingPlain',
    ]);
  });

  test('Ctrl-C waits; pressed again it does not, and nobody claims to know what was saved', () => {
    for (const one of there.filter(({ model }) => !model.leaving)) {
      const once = send(one.model, { type: 'quit' });
      expect(once.model.data).toBe(one.model.data);
      expect({ at: once.model.at, leaving: once.model.leaving, runs: once.runs }, walk(one)).toEqual({
        at: one.model.at,
        leaving: true,
        runs: [],
      });
      const twice = send(once.model, { type: 'quit' });
      expect(twice.model, walk(one)).toMatchObject({
        at: 'left',
        leaving: false,
        data: { unsaved: { what: 'unknown' } },
      });
    }
  });

  test('once it is written the program is left, and nothing is unsaved', () => {
    for (const one of there) {
      const waiting = send(one.model, { type: 'quit' }).model;
      const { at } = one.model;
      const written = at === 'creating' ? 'signedIn' : at.startsWith('exporting') ? 'exported' : 'saved';
      const done = answersFor(one.model).find(({ type }) => type === written);
      const { model, runs } = send(waiting, done ?? expect.unreachable());
      expect({ at: model.at, data: model.data, runs }, walk(one)).toEqual({
        at: 'left',
        data: { unsaved: null, exitCode: 130 },
        runs: [],
      });
    }
  });

  test('if it is refused the person stays, is told, and may press Ctrl-C again', () => {
    for (const one of there)
      for (const answer of answersFor(one.model)) {
        if (answer.type !== 'refused') continue;
        const { model } = send(send(one.model, { type: 'quit' }).model, answer);
        const { leaving, data } = model;
        expect({ leaving, data }, walk(one)).toMatchObject({ leaving: false, data: { note: answer.refusal } });
        expect(writing(model)).toBe(false);
        const exit = { unsaved: unsaved[placeOf(model)] ?? null, exitCode: 130 };
        expect(send(model, { type: 'quit' }).model.data, walk(one)).toEqual(exit);
      }
  });
});

describe('a window of another size', () => {
  test('hides the code that is shown, and is no key', () => {
    const shown = found.filter(({ model }) => model.at === 'codeShown' && model.data.shownUntil > model.now);
    expect(shown).not.toEqual([]);
    for (const { model } of shown) {
      const after = send(model, { type: 'resized' }).model;
      expect(after).toEqual({ ...model, now: model.now + 1, data: { ...model.data, shownUntil: 0 } });
    }
  });

  test('takes the codes of a spare key off the screen, and out of the model', () => {
    const shown = found.filter(({ model }) => model.at === 'keyShown');
    expect(shown).not.toEqual([]);
    for (const { model } of shown) expect(send(model, { type: 'resized' }).model).toMatchObject({ at: 'key' });
  });

  test('changes nothing anywhere else', () => {
    for (const { model } of found)
      if (!['codeShown', 'keyShown', 'useKey'].includes(model.at))
        expect(send(model, { type: 'resized' }).model.data).toBe(model.data);
  });
});

describe('the screen left to the shell for a while', () => {
  test('hides what was shown, as a window of another size does', () => {
    for (const { model } of found) {
      if (!['codeShown', 'keyShown', 'useKey'].includes(model.at)) continue;
      expect(send(model, { type: 'suspended' }).model).toEqual(send(model, { type: 'resized' }).model);
    }
  });

  test('makes dots again of every field in clear, and changes nothing else', () => {
    const forms = found.filter(({ model }) => 'reveal' in model.data);
    expect(forms.length).toBeGreaterThan(100);
    for (const { model } of forms) {
      const inClear = { ...model, data: { ...model.data, reveal: true } } as Model;
      const masked = { ...model.data, reveal: false };
      expect(send(inClear, { type: 'suspended' }).model).toEqual({ ...model, now: model.now + 1, data: masked });
    }
    for (const { model } of found)
      if (!['codeShown', 'keyShown', 'useKey'].includes(model.at) && !('reveal' in model.data && model.data.reveal))
        expect(send(model, { type: 'suspended' }).model.data).toBe(model.data);
  });
});
