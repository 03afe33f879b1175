// The meaning of keys, tried on every sample, and on forms filled in as people and scripts do it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import { allHintsFor, eventFor, hintsFor } from '../../screens/keyboard.ts';
import type { DrawnModel, FieldItem } from '../../screens/screen.ts';
import { read } from '../../src/code/read.ts';
import { pages } from '../../src/journeys/pages.ts';
import type { Rules } from '../../src/machine/context.ts';
import type { Always, Event } from '../../src/machine/events.ts';
import type { PageData } from '../../src/machine/page.ts';
import { nobody } from '../../src/machine/session.ts';
import { rowTaken, step } from '../../src/machine/step.ts';
import { cleanPaste, type KeyEvent, type KeyName, keysIn } from '../../src/terminal/key-events.ts';
import { english } from '../../src/words/en.ts';
import { samples } from '../samples/all.ts';
import { bare, who } from '../samples/people.ts';
import { now, sample, typed } from '../samples/sample.ts';
import { frameOf, linesOf } from './draw.tsx';

const frame = frameOf(80, 24);
const each = samples.map((one) => [`${one.model.at}: ${one.name}`, one.model] as const);
const text = (letters: string): KeyEvent => ({ key: 'text', text: letters });
const ctrl = (letter: string): KeyEvent => ({ key: 'ctrl', letter });
const key = (name: KeyName): KeyEvent => ({ key: name });
const paste = (text: string): KeyEvent => ({ key: 'paste', text: cleanPaste(text) });

const rules: Rules = {
  readCode: read,
  readGroup: (group) => group,
  readDigits: (digits) => digits,
  looksLike: () => undefined,
  readEmail: (email) => email,
  readPhone: (phone) => phone,
  sortsAsCodes: (pasted) => /^\w{5}-\w{5}/.test(pasted),

  passwordProblem: () => undefined,
};

/** The model after these strokes, each read against the model as it is after the one before. */
function pressing(model: DrawnModel, ...strokes: readonly KeyEvent[]): DrawnModel {
  let at = model;
  for (const stroke of strokes) {
    const next = step(pages, at, eventFor(at, frame, stroke) ?? { type: 'touched' }, { now, rules }).model;
    if (next.at === 'ended') throw new Error('Left.');
    at = next;
  }
  return at;
}

const itemsOf = (model: DrawnModel) => screenOf(model, english).items(frame);
const focusOf = (model: DrawnModel): string => ('focus' in model.data ? model.data.focus : '');
const focusedField = (model: DrawnModel): FieldItem | undefined =>
  itemsOf(model).find((item): item is FieldItem => item.kind === 'field' && item.name === focusOf(model));

const spends = (item: ReturnType<typeof itemsOf>[number]): boolean =>
  item.kind === 'choice' && item.notByWrapping === true;

/** Chosen with one Enter, these use something up, or take it away. */
const spending: readonly Event['type'][] = [
  'markUsed',
  'worked',
  'replacedElsewhere',
  'removeEntry',
  'remove',
  'accept',
];

/** The model with the focus in the field of that name. */
const inField = (model: DrawnModel, field: string): DrawnModel =>
  ({ ...model, helpShown: false, data: { ...model.data, focus: field } }) as DrawnModel;

const fields = each.flatMap(([name, model]) =>
  itemsOf(model)
    .filter((item) => item.kind === 'field')
    .map((item) => [`${name}, ${item.name}`, inField(model, item.name)] as const),
);

/** Whether something happens: the guards of the rows are asked as well. */
const heard = (model: DrawnModel, event: Event | Always | undefined): boolean =>
  event !== undefined &&
  (event.type === 'help' ||
    event.type === 'quit' ||
    rowTaken(pages, model, event as Event, { now, rules }) !== undefined);

describe('on every sample', () => {
  test.each(each)('the focus is on something that is there: %s', (_, model) => {
    if (itemsOf(model).length > 0) expect(itemsOf(model).map((item) => item.name)).toContain(focusOf(model));
  });

  test.each(each)('what an item sends is heard: %s', (_, model) => {
    for (const item of itemsOf(model)) if (item.kind === 'choice') expect(heard(model, item.send)).toBe(true);
  });

  const strokeOf: Readonly<Record<string, KeyEvent>> = {
    enter: key('enter'),
    tab: key('tab'),
    esc: key('escape'),
    '↑': key('up'),
    '↓': key('down'),
    '←': key('left'),
    '→': key('right'),
    pgup: key('pageup'),
    pgdn: key('pagedown'),
    'ctrl+g': ctrl('g'),
    'ctrl+r': ctrl('r'),
    'ctrl+c': ctrl('c'),
  };

  test.each(each)('the hints are true: %s', (_, shown) => {
    const model = { ...shown, helpShown: false };
    const hints = hintsFor(model, frame);
    const presses = hints.flatMap(({ press }) => press.split(' '));
    expect(new Set(presses).size).toBe(presses.length);
    for (const press of presses) {
      const event = eventFor(model, frame, strokeOf[press] ?? text(press));
      // At an end of the list one of the arrows may stay.
      if (event === undefined && (press === '↑' || press === '↓') && itemsOf(model).some(spends)) continue;
      expect([press, heard(model, event)]).toEqual([press, true]);
    }
    // And what has a meaning is hinted at.
    for (const [press, stroke] of Object.entries(strokeOf)) {
      const event = eventFor(model, frame, stroke);
      const moves = event?.type === 'edit' || event?.type === 'focus' || event?.type === 'chooseReason';
      if (heard(model, event) && !moves && press !== 'ctrl+g') expect(presses).toContain(press);
    }
  });

  test.each(each)('with the page of keys open, any key closes it and nothing else: %s', (_, model) => {
    for (const stroke of [key('enter'), key('escape'), text('q'), text('x'), key('tab'), ctrl('r')])
      expect(eventFor({ ...model, helpShown: true }, frame, stroke)).toEqual({ type: 'help' });
    expect(eventFor({ ...model, helpShown: true }, frame, ctrl('c'))).toEqual({ type: 'quit' });
  });

  test.each(each)('Tab goes round all of it and back: %s', (_, shown) => {
    const model = { ...shown, helpShown: false };
    // Radio buttons are one stop, so that Tab changes no answer.
    const radios = itemsOf(model).filter((item) => item.kind === 'choice' && item.onFocus !== undefined).length;
    const count = itemsOf(model).length - Math.max(0, radios - 1);
    if (count < 2 || itemsOf(model).some(spends)) return;
    const round = Array.from({ length: count }, () => key('tab'));
    expect(focusOf(pressing(model, ...round))).toBe(focusOf(model));
    const visited = round.map((_one, at) => focusOf(pressing(model, ...round.slice(0, at))));
    expect(new Set(visited).size).toBe(count);
    expect(focusOf(pressing(model, key('tab'), key('shift+tab')))).toBe(focusOf(model));
    if (radios === 0) expect(focusOf(pressing(model, key('down'), key('up')))).toBe(focusOf(model));
  });

  test.each(each)('a row that spends or removes is not reached around an end of the list: %s', (_, shown) => {
    const items = itemsOf(shown);
    for (const item of items)
      if (item.kind === 'choice' && spending.includes(item.send.type))
        expect([item.name, spends(item)]).toEqual([item.name, true]);
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined || first === last) return;
    const at = (name: string) => inField(shown, name);
    if (spends(last))
      for (const press of ['up', 'shift+tab'] as const)
        expect(focusOf(pressing(at(first.name), key(press)))).toBe(first.name);
    if (spends(first))
      for (const press of ['down', 'tab'] as const)
        expect(focusOf(pressing(at(last.name), key(press)))).toBe(last.name);
    // And by going towards it, every row is.
    const down = items.map((_item, place) =>
      focusOf(pressing(at(first.name), ...Array.from({ length: place }, () => key('down')))),
    );
    if (items.some(spends)) expect(down).toEqual(items.map(({ name }) => name));
  });

  test('Tab to Next changes no answer, and arrows choose one', () => {
    const reasons = each
      .map(([, shown]) => shown)
      .filter((shown) => shown.at === 'reason' && shown.data.focus !== 'next');
    expect(reasons.length).toBeGreaterThan(2);
    for (const shown of reasons) {
      const model = { ...shown, helpShown: false };
      if (model.at !== 'reason') continue;
      const next = pressing(model, key('tab'));
      expect(next).toMatchObject({
        at: 'reason',
        data: { focus: 'next', session: { reason: model.data.session.reason } },
      });
      expect(pressing(next, key('shift+tab'))).toMatchObject({ data: { focus: model.data.session.reason } });
      const down = pressing(model, key('down'));
      expect(down.at === 'reason' && down.data.session.reason).toBe(focusOf(down));
      expect(focusOf(down)).not.toBe(focusOf(model));
    }
  });

  test.each(each)('a paste never hands in and never moves: %s', (_, shown) => {
    const model = { ...shown, helpShown: false };
    // A group that is full goes on to the next one, however it was filled.
    const pasted = pressing(model, paste(model.at === 'codeConfirm' ? 'o\nq\r' : 'one\ntwo\r\nq\r'));
    const here = itemsOf(model).find(({ name }) => name === focusOf(model));
    // But codes: these have a field of their own.
    const codes = itemsOf(model).find((item) => item.kind === 'field' && item.lines === true)?.name;
    const into = codes ?? (here?.kind === 'choice' ? (here.typesInto ?? focusOf(model)) : focusOf(model));
    expect([pasted.at, focusOf(pasted)]).toEqual([model.at, into]);
  });
});

describe('in every field', () => {
  test.each(fields)('letters are text, wherever they may be taken: %s', (_, model) => {
    for (const letter of ['q', 'j', 'k', 'v', '?', '+']) {
      const event = eventFor(model, frame, text(letter));
      // A field that is full says so.
      if (event !== undefined) expect(['edit', 'overfull']).toContain(event.type);
    }
    expect(eventFor(model, frame, ctrl('g'))).toEqual({ type: 'help' });
  });

  test.each(fields)('Home, Delete, End, ⌫ and a character of several parts: %s', (_, model) => {
    const line = (of: DrawnModel) => focusedField(of)?.content;
    const empty = pressing(model, ctrl('e'), ctrl('u'));
    expect(line(empty)).toEqual({ text: '', caret: 0 });
    const two = pressing(empty, text('12'));
    expect(line(two)).toEqual({ text: '12', caret: 2 });
    expect(line(pressing(two, key('home'), key('delete')))).toEqual({ text: '2', caret: 0 });
    expect(line(pressing(two, key('home'), key('end'), key('backspace')))).toEqual({ text: '1', caret: 1 });
    // 👍 with a skin tone is one character, four UTF-16 units; a field of digits does not take it in at all.
    expect(
      line(pressing(two, text('👍🏽'), ...(line(pressing(two, text('👍🏽'))) === line(two) ? [] : [key('backspace')]))),
    ).toEqual({
      text: '12',
      caret: 2,
    });
  });
});

describe('on a choice that a field stands behind', () => {
  const behind = each
    .map(([name, shown]) => [name, { ...shown, helpShown: false }] as const)
    .filter(([, model]) => {
      const here = itemsOf(model).find(({ name }) => name === focusOf(model));
      return here?.kind === 'choice' && here.typesInto !== undefined;
    });

  const behindOf = (model: DrawnModel): string => {
    const here = itemsOf(model).find(({ name }) => name === focusOf(model));
    return here?.kind === 'choice' ? (here.typesInto ?? '') : '';
  };

  test('there are some', () => expect(behind.length).toBeGreaterThan(1));

  test.each(behind)('letters and ? go into the field, and the hints say so: %s', (_, model) => {
    for (const letter of ['j', 'k', 'J', 'K', 'q', 'v', '?'])
      expect(eventFor(model, frame, text(letter))).toMatchObject({ type: 'edit', field: behindOf(model) });
    const presses = hintsFor(model, frame).map(({ press }) => press);
    expect(presses).toContain('ctrl+g');
    expect(presses).not.toContain('?');
    for (const name of ['left', 'home'] as const) expect(eventFor(model, frame, key(name))).toBeUndefined();
  });
});

describe('a whole form in one burst', () => {
  test('signing in', () => {
    const { model } = sample('signIn', '', pages.signIn.open({}));
    const signed = pressing(model, ...keysIn('ada@example.com\tseven quiet harbours\r'));
    expect(signed.at).toBe('signIn');
    if (signed.at !== 'signIn') return;
    expect(signed.data.fields.email.text).toBe('ada@example.com');
    expect(signed.data.fields.password.text).toBe('seven quiet harbours');
  });

  test('changing the password: what is typed lands in its own field', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ -~]{1,12}$/), { minLength: 3, maxLength: 3 }), (passwords) => {
        const { model } = sample('changePassword', '', pages.changePassword.open({ session: who() }));
        const done = pressing(model, ...keysIn(passwords.join('\t')));
        if (done.at !== 'changePassword') throw new Error(done.at);
        const { current, next, again } = done.data.fields;
        expect([current.text, next.text, again.text]).toEqual(passwords);
      }),
      { numRuns: 50 },
    );
  });

  test('changing the password: Enter goes through the fields to the two choices, and decides neither', () => {
    const { model } = sample('changePassword', '', pages.changePassword.open({ session: who() }));
    const asked = pressing(model, ...keysIn('seven quiet harbours\rnine loud mountains\rnine loud mountains\r'));
    expect(asked).toMatchObject({ at: 'changePassword', data: { focus: 'submit', locks: false, note: null } });
    const { fields: filled } = asked.at === 'changePassword' ? asked.data : expect.unreachable();
    expect([filled.current.text, filled.again.text]).toEqual(['seven quiet harbours', 'nine loud mountains']);
    expect(eventFor(asked, frame, key('enter'))).toEqual({ type: 'submit' });
    // Back in a field to mend it: nothing else is empty, so the choices come next.
    expect(focusOf(pressing(inField(asked, 'current'), key('enter')))).toBe('submit');
  });

  test('a pasted password keeps its spaces, a pasted address does not, and no line break stays', () => {
    const { model } = sample('signIn', '', pages.signIn.open({}));
    const pasted = pressing(model, paste(' ada@example.com \n'), key('tab'), paste(' two words \n'));
    if (pasted.at !== 'signIn') throw new Error(pasted.at);
    expect(pasted.data.fields.email.text).toBe('ada@example.com');
    expect(pasted.data.fields.password.text).toBe(' two words ');
  });
});

describe('lists', () => {
  const { model } = sample('security', '', pages.security.open({ session: who() }));

  test('arrows, Tab and vi keys go through them, round the ends', () => {
    const down = (times: number): string => focusOf(pressing(model, ...Array.from({ length: times }, () => text('j'))));
    expect([down(1), down(2), down(3), down(4)]).toEqual(['keys', 'activity', 'signOut', 'password']);
    expect(focusOf(pressing(model, text('k')))).toBe('codes');
    expect(focusOf(pressing(model, key('up')))).toBe('codes');
  });

  test('Enter opens what has the focus, q signs out, ? shows the keys', () => {
    expect(eventFor(model, frame, key('enter'))).toEqual({ type: 'openCode' });
    expect(eventFor(model, frame, text('q'))).toEqual({ type: 'signOut' });
    expect(eventFor(model, frame, text('?'))).toEqual({ type: 'help' });
    expect(eventFor(model, frame, text('x'))).toBeUndefined();
  });

  test('with radio buttons, going there chooses', () => {
    const { model: reason } = sample('reason', '', pages.reason.open({ email: '' }));
    const down = pressing(reason, key('down'));
    if (down.at !== 'reason') throw new Error(down.at);
    expect(down.data.session.reason).toBe('cannot-sign-in');
  });
});

test('ctrl+r shows a password and hides it again, and is nothing where there is none', () => {
  const { model } = sample('signIn', '', typed(pages.signIn.open({}), { password: 'seven' }));
  const reveal = (of: DrawnModel) => 'reveal' in of.data && of.data.reveal;
  expect(reveal(pressing(model, ctrl('r')))).toBe(true);
  expect(reveal(pressing(model, ctrl('r'), ctrl('r')))).toBe(false);
  const { model: check } = sample('checkCode', '', pages.checkCode.open({ session: nobody }));
  expect(eventFor(check, frame, ctrl('r'))).toBeUndefined();
});

describe('Ctrl-Z', () => {
  test.each(each)('hides, wherever one is: %s', (_, model) => {
    for (const helpShown of [false, true])
      expect(eventFor({ ...model, helpShown }, frame, ctrl('z'))).toEqual({ type: 'suspended' });
  });

  const suspending = frameOf(40, 20, { suspends: true });

  test.each(each)('stands on the page of keys where it suspends, and the page still fits: %s', async (_, model) => {
    const drawn = await linesOf({ ...model, helpShown: true }, suspending);
    expect(drawn.join('\n')).toMatch(new RegExp(`ctrl\\+z\\s+${english.keys.suspend}`));
    expect(drawn).toHaveLength(20);
    expect(allHintsFor(model, frame)).toEqual(hintsFor(model, frame));
  });
});

describe('Enter in a field', () => {
  const at = (model: DrawnModel): readonly [string, unknown] => [
    focusOf(model),
    'note' in model.data ? model.data.note : null,
  ];

  test.each(fields)('that is not the last goes on to the next empty one, in silence: %s', (_, model) => {
    const all = itemsOf(model).filter((item): item is FieldItem => item.kind === 'field');
    const next = all
      .slice(all.findIndex(({ name }) => name === focusOf(model)) + 1)
      .find((one) => one.content.text === '');
    if (next === undefined || focusedField(model)?.onEnter !== undefined || model.waiting !== null) return;
    expect(at(pressing(model, key('enter')))).toEqual([next.name, at(model)[1]]);
  });

  test('with no empty one behind it, hands in, and what is missing is named where it is', () => {
    const model = sample('signIn', '', pages.signIn.open({})).model;
    expect(at(pressing(model, key('tab'), text('secret word'), key('enter')))).toEqual([
      'email',
      { why: 'empty', where: 'email' },
    ]);
  });
});

describe('codes of other accounts, pasted', () => {
  const form: DrawnModel = sample('newEntry', 'x', pages.newEntry.open({ session: who(bare) })).model;
  const fieldsOf = (model: DrawnModel): Readonly<Record<string, string>> =>
    'fields' in model.data
      ? Object.fromEntries(Object.entries(model.data.fields).map(([name, { text }]) => [name, text]))
      : {};
  const at = (model: DrawnModel) => [
    'focus' in model.data ? model.data.focus : '',
    'note' in model.data ? (model.data.note?.why ?? '') : '',
  ];

  test.each(['service', 'account', 'secret', 'remark', 'submit'])(
    'several lines go to the field for codes, whole: from %s',
    (focus) => {
      const model = pressing(
        sample('newEntry', 'x', { ...form.data, focus } as never).model,
        paste('a1b2\r\n\r\n\tc3d4\n'),
      );
      expect(fieldsOf(model)).toEqual({ service: '', account: '', secret: 'a1b2\n\n\tc3d4', remark: '' });
      expect(at(model)).toEqual(['secret', focus === 'secret' ? '' : 'pasted-as-codes']);
    },
  );
  test('so does one line that sorts as codes; a name stays where it is pasted', () => {
    const moved = pressing(form, paste('ABCDE-12345'));
    expect([fieldsOf(moved).service, fieldsOf(moved).secret, ...at(moved)]).toEqual([
      '',
      'ABCDE-12345',
      'secret',
      'pasted-as-codes',
    ]);
    const named = pressing(form, paste('GitHub\n'));
    expect([fieldsOf(named).service, fieldsOf(named).secret, ...at(named)]).toEqual(['GitHub', '', 'service', '']);
  });
  test('two pastes are two lines', () => {
    const model = pressing(form, key('tab'), key('tab'), paste('a1b2c3d4'), paste('e5f6a7b8'));
    expect(fieldsOf(model).secret).toBe('a1b2c3d4\ne5f6a7b8');
  });
  test('100,000 characters are taken, and more than 1 MiB are refused in words', () => {
    const page = 'word 1234 5678\n'.repeat(7000).trim();
    expect(fieldsOf(pressing(form, paste(page))).secret).toBe(page);
    const tooLong = pressing(form, { key: 'paste', text: 'a\n'.repeat(1000), tooLong: true });
    expect([fieldsOf(tooLong).secret, ...at(tooLong)]).toEqual(['', 'secret', 'overfull']);
    const full = pressing(form, paste(page), paste('x\n'.repeat(500_000)));
    expect([fieldsOf(full).secret === page, ...at(full)]).toEqual([true, 'secret', 'overfull']);
  });
});

describe('a field that is full', () => {
  const email = sample('signIn', 'x', pages.signIn.open({ email: '' })).model;

  test('takes nothing of a paste that is too long, and says so; a wait is still said', () => {
    const model = pressing(email, paste('x'.repeat(5000)));
    const data = model.data as PageData<'signIn'>;
    expect([data.fields.email.text, data.note]).toEqual(['', { why: 'overfull', most: 4096, where: 'email' }]);
    const waits = { why: 'wait', until: now + 30_000 } as const;
    const waiting = pressing(
      sample('signIn', 'x', { ...(email.data as PageData<'signIn'>), note: waits }).model,
      paste('x'.repeat(5000)),
    );
    expect((waiting.data as PageData<'signIn'>).note).toEqual(waits);
  });
  test('and nothing that is typed', () => {
    const form = sample('newEntry', 'x', pages.newEntry.open({ session: who(bare) })).model;
    const full = pressing(form, text('x'.repeat(100)));
    const model = pressing(full, text('y'));
    expect((model.data as PageData<'newEntry'>).fields.service.text).toBe('x'.repeat(100));
    expect((model.data as PageData<'newEntry'>).note).toEqual({ why: 'overfull', most: 100, where: 'service' });
    expect((pressing(model, key('backspace')).data as PageData<'newEntry'>).note).toBeNull();
  });
});
