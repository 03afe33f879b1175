// Two groups of a new code are typed back: a full group moves on, and nothing that is typed is lost.

import { describe, expect, test } from 'vitest';
import { eventFor } from '../../screens/keyboard.ts';
import type { DrawnModel } from '../../screens/screen.ts';
import { rules } from '../../src/edge/ports.ts';
import { pages } from '../../src/journeys/pages.ts';
import { step } from '../../src/machine/step.ts';
import type { KeyEvent } from '../../src/terminal/key-events.ts';
import { code, fresh, sessions } from '../samples/people.ts';
import { now, sample } from '../samples/sample.ts';
import { frameOf, textOf } from './draw.tsx';

const frame = frameOf(80, 24);
const page = sample('codeConfirm', '', pages.codeConfirm.open({ session: sessions.settings, fresh: fresh(2) })).model;
const [one, other] = fresh(2).ask.map((group) => code.slice(5 * group, 5 * group + 5)) as [string, string];

const pressing = (strokes: readonly KeyEvent[], from: DrawnModel = page): DrawnModel =>
  strokes.reduce<DrawnModel>(
    (at, stroke) =>
      step(pages, at, eventFor(at, frame, stroke) ?? { type: 'touched' }, { now, rules }).model as DrawnModel,
    from,
  );
const keys = (text: string): readonly KeyEvent[] => [...text].map((character) => ({ key: 'text', text: character }));
const enter: KeyEvent = { key: 'enter' };
const form = ({ data }: DrawnModel) => {
  if (!('fields' in data && 'first' in data.fields)) throw new Error('Left.');
  const { first, second } = data.fields;
  return { first: first.text, second: second.text, focus: data.focus, note: data.note };
};
const groups = { first: one, second: other, focus: 'second', note: null };

describe('typed straight through', () => {
  test('both groups', () => {
    expect(form(pressing(keys(one)))).toEqual({ ...groups, second: '' });
    expect(form(pressing(keys(one + other)))).toEqual(groups);
    expect(form(pressing(keys(`${one.toLowerCase()} ${other.toLowerCase()}`)))).toEqual(groups);
  });

  test('all 25 characters fill the groups that are asked for', () => {
    expect(form(pressing(keys(code)))).toEqual(groups);
    expect(form(pressing([{ key: 'paste', text: `${code.slice(0, 10)}-${code.slice(10)}` }]))).toEqual(groups);
  });

  test('a group that is not asked for is compared as well', () => {
    const wrong = `${code[0] === 'Z' ? 'Y' : 'Z'}${code.slice(1)}`;
    expect(form(pressing(keys(wrong)))).toEqual({ ...groups, note: { why: 'group', group: 1 } });
  });

  test('what is too much stands there, and is said', () => {
    const model = pressing(keys(`${one}${other}XY`));
    expect(form(model).second).toBe(`${other}XY`);
    expect(form(pressing([enter], model)).note).toEqual({ why: 'group-long', group: 5, by: 2, where: 'second' });
  });
});

test('a group that is short says so in its own place', () => {
  const model = pressing([...keys(one.slice(0, 4)), enter, ...keys(other), enter]);
  expect(form(model)).toMatchObject({ focus: 'first', note: { why: 'group-short', group: 2, by: 1, where: 'first' } });
  expect(textOf(model, frame).join('\n')).toContain('Group 2: 1 character is still missing.');
});

test('a full group that is mended stays where it is', () => {
  const model = pressing([...keys(one + other), { key: 'shift+tab' }, { key: 'backspace' }, ...keys(one.slice(-1))]);
  expect(form(model)).toEqual({ ...groups, focus: 'first' });
});

test('Tab between the groups, as before, loses nothing either', () => {
  expect(form(pressing([...keys(one), { key: 'tab' }, ...keys(other)]))).toEqual(groups);
});
