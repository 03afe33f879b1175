// Back on the security page, the focus is on the row that led away from it.

import { expect, test } from 'vitest';
import type { Event } from '../../src/machine/events.ts';
import { lineOf } from '../../src/machine/line.ts';
import * as start from '../../src/machine/start.ts';
import { apply } from './explorer.ts';
import { app, full, moment, opened } from './made-up.ts';

const view = { ...full, app: false };
const who = { opened: opened(view), proven: moment };
const everywhere = { now: moment, lastKey: moment, visit: 0, keysShown: false, leaving: false };
const page = { ...everywhere, at: 'security', data: start.security(who) } as const;

const rowAfter = (...events: readonly Event[]): unknown => {
  const models = events.reduce((model, event) => apply(model, { name: '', wait: 0, event }).model, page as Model);
  expect(models.at).toBe('security');
  return models.at === 'security' && models.data.focus;
};
type Model = Parameters<typeof apply>[0];

const type = (field: string, text: string): Event => ({ type: 'edit', field, line: lineOf(text) });
const saved: Event = { type: 'saved', opened: opened(view) };
const back: Event = { type: 'back' };

test('with Esc', () => {
  expect(rowAfter({ type: 'openPassword' }, back)).toBe('password');
  expect(rowAfter({ type: 'openOtherEmail' }, back)).toBe('otherEmail');
  expect(rowAfter({ type: 'openPhone' }, back)).toBe('phone');
  expect(rowAfter({ type: 'openApp' }, back)).toBe('app');
  expect(rowAfter({ type: 'openCode' }, back)).toBe('code');
  expect(rowAfter({ type: 'openActivity' }, back)).toBe('activity');
  expect(rowAfter({ type: 'openKeys' }, back)).toBe('keys');
  expect(rowAfter({ type: 'openKeys' }, { type: 'openKey', id: 'k1' }, back, back)).toBe('keys');
});

test('with Esc where it is asked once more who is there', () => {
  const late = { ...page, now: moment, data: start.security({ ...who, proven: 0 }) };
  for (const [open, row] of [
    ['openPhone', 'phone'],
    ['openOtherEmail', 'otherEmail'],
    ['openApp', 'app'],
  ] as const) {
    const asked = apply(late, { name: '', wait: 0, event: { type: open } }).model;
    expect(asked.at).toBe('stepUp');
    expect(apply(asked, { name: '', wait: 0, event: back }).model.data).toMatchObject({ focus: row });
  }
});

test('with what was saved', () => {
  expect(rowAfter({ type: 'openPhone' }, type('phone', '+44 20 7946 0042'), { type: 'submit' }, saved)).toBe('phone');
  expect(rowAfter({ type: 'openOtherEmail' }, type('email', 'a@b.example'), { type: 'submit' }, saved)).toBe(
    'otherEmail',
  );
  const digits = [{ type: 'appMade', app }, type('digits', '123456'), { type: 'appAgrees' }] as const;
  expect(rowAfter({ type: 'openApp' }, ...digits, saved)).toBe('app');
});
