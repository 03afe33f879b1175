// Back on the security page, the focus is on the row that led away from it.

import { expect, test } from 'vitest';
import { pages, startAt } from '../../src/journeys/pages.ts';
import type { SecurityRow } from '../../src/journeys/security-page.ts';
import { edgesOf } from '../../src/machine/edges.ts';
import type { Event, EventName } from '../../src/machine/events.ts';
import type { Model } from '../../src/machine/page.ts';
import { signedIn } from '../../src/machine/session.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { apply } from './explorer.ts';
import { app, full, moment, opened, reachable } from './made-up.ts';

const view = { ...full, app: false, ways: [] };
const securityOf = (account = view as typeof full, authenticatedAt = moment): Model => ({
  ...startAt('signIn', moment),
  at: 'security',
  data: pages.security.open({ session: signedIn(opened(account), authenticatedAt) }),
});

const walked = (start: Model, ...events: readonly Event[]): Model =>
  events.reduce((model, event) => apply(model, { name: '', wait: 0, event }).model, start);

function rowAfter(start: Model, ...events: readonly Event[]): unknown {
  const model = walked(start, ...events);
  expect(model.at).toBe('security');
  return model.at === 'security' && model.data.focus;
}

const type = (field: string, text: string): Event => ({ type: 'edit', field, content: fieldOf(text) });
const back: Event = { type: 'back' };

const rows = {
  openPassword: 'password',
  openPhone: 'phone',
  openOtherEmail: 'otherEmail',
  openApp: 'app',
  openCodes: 'codes',
  openCode: 'code',
  openEntries: 'keys',
  openActivity: 'activity',
} as const satisfies Partial<Record<EventName, SecurityRow>>;
type Opens = keyof typeof rows;

test('these are all the rows that open a page', () => {
  const opens = edgesOf(pages, 'security').flatMap(({ event, row }) => (row.to === undefined ? [] : [event]));
  expect(new Set(opens)).toEqual(new Set([...Object.keys(rows), 'signOut', 'idle']));
});

for (const open of Object.keys(rows) as Opens[]) {
  const row = rows[open];
  test(`with Esc: ${row}`, () => {
    expect(rowAfter(securityOf(), { type: open }, back)).toBe(row);
  });

  const asksFirst = edgesOf(pages, 'security').some(({ event, row: { to } }) => event === open && to === 'stepUp');
  if (!asksFirst) continue;
  test(`with Esc where a proof is asked for first: ${row}`, () => {
    // Without a way of its own that page asks for the password itself.
    const page = open === 'openPassword' ? 'changePassword' : 'stepUp';
    expect(walked(securityOf(view, 0), { type: open }).at).toBe(page);
    expect(rowAfter(securityOf(view, 0), { type: open }, back)).toBe(row);
    expect(walked(securityOf(full, 0), { type: open }).at).toBe('stepUp');
    expect(rowAfter(securityOf(full, 0), { type: open }, back)).toBe(row);
    const choose = walked(securityOf(reachable, 0), { type: open });
    expect(choose.at).toBe('stepUpWays');
    expect(rowAfter(choose, back)).toBe(row);
    expect(rowAfter(choose, { type: 'askBy', by: 'app' }, back, back)).toBe(row);
    expect(rowAfter(choose, { type: 'askBy', by: 'email' }, back, back)).toBe(row);
  });
}

test('with Esc from the pages behind', () => {
  expect(rowAfter(securityOf(), { type: 'openEntries' }, { type: 'openEntry', id: 'k1' }, back, back)).toBe('keys');
  const setUp = [{ type: 'openCode' }, { type: 'setUp' }] as const;
  expect(rowAfter(securityOf(), ...setUp, back, back)).toBe('code');
  // The proof for a new code was asked for on the page of the code.
  expect(rowAfter(securityOf(view, 0), ...setUp, back)).toBe('code');
});

test('with a change that was saved', () => {
  const saved: Event = { type: 'saved', opened: opened(view) };
  const submit: Event = { type: 'submit' };
  expect(rowAfter(securityOf(), { type: 'openPhone' }, type('phone', '+44 20 7946 0042'), submit, saved)).toBe('phone');
  expect(rowAfter(securityOf(), { type: 'openOtherEmail' }, type('email', 'a@b.example'), submit, saved)).toBe(
    'otherEmail',
  );
  const digits = [{ type: 'appMade', app }, type('digits', '123456'), { type: 'appAgrees' }] as const;
  expect(rowAfter(securityOf(), { type: 'openApp' }, ...digits, saved)).toBe('app');
});
