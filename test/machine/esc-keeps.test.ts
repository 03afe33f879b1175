// Esc loses nothing that was entered: back and on again, it is all there.

import { describe, expect, test } from 'vitest';
import { pages, startAt } from '../../src/journeys/pages.ts';
import type { Event } from '../../src/machine/events.ts';
import type { Model, PageName } from '../../src/machine/page.ts';
import { type BackIn, type FirstStart, noDrafts, type WayBack } from '../../src/machine/session.ts';
import { emptyField, fieldOf } from '../../src/machine/text-field.ts';
import { apply } from './explorer.ts';
import { app, bare, captcha, email, fresh, full, moment, opened, recovery, secrets } from './made-up.ts';

const everywhere = startAt('signIn', moment);
const walked = (model: Model, ...events: readonly Event[]): Model =>
  events.reduce((at, event) => apply(at, { name: '', wait: 0, event }).model, model);

const back: Event = { type: 'back' };
const submit: Event = { type: 'submit' };
const type = (field: string, text: string): Event => ({ type: 'edit', field, content: fieldOf(text) });
const textIn = ({ data }: Model, field: string): string | undefined =>
  'fields' in data ? (data.fields as Readonly<Record<string, { text: string }>>)[field]?.text : undefined;
const expectAt = (model: Model, at: PageName): void => expect(model.at).toBe(at);

const weighed: Event = { type: 'weighed', strength: { of: secrets.newPassword, score: 4, common: false } };
const way: WayBack = { kind: 'wayBack', reason: 'forgot', email, typed: emptyField, inWords: false };
const gathered: BackIn = {
  ...way,
  kind: 'backIn',
  recovery: recovery(full),
  password: secrets.newPassword,
  info: {},
  drafts: noDrafts,
  fresh: null,
};
const phone: Model = { ...everywhere, at: 'phone', data: pages.phone.open({ session: gathered }) };

describe('on the way back in', () => {
  test('the captcha stays a question in words', () => {
    const asked: Model = { ...everywhere, at: 'identify', data: pages.identify.open({ session: way }) };
    const inWords = walked(asked, { type: 'challenged', challenge: captcha }, { type: 'otherWay' });
    expect(walked(inWords, back, submit).data).toMatchObject({ inWords: true });
    const past = walked(inWords, type('captcha', 'X'), { type: 'captchaRight', host: null });
    expectAt(past, 'receive');
    expect(walked(past, back).data).toMatchObject({ inWords: true });
    expect(walked(past, { type: 'noneOfThese' }, back, back, { type: 'otherWay' }, back, submit).data).toMatchObject({
      inWords: false,
    });
  });

  test('a number and an address that were not handed in are there again', () => {
    const again = walked(phone, type('phone', '+44 20'), back, submit, weighed);
    expectAt(again, 'phone');
    expect(textIn(again, 'phone')).toBe('+44 20');
    const address = walked(phone, { type: 'skip' }, type('email', 'a@b'), back, { type: 'skip' });
    expectAt(address, 'otherEmail');
    expect(textIn(address, 'email')).toBe('a@b');
  });

  test('the question whether the code is to be used keeps all of it but the password', () => {
    const asked = walked(phone, type('phone', '+44 20'), back, back);
    expectAt(asked, 'useCode');
    expect(JSON.stringify(asked.data)).not.toContain(secrets.newPassword);
    const anew = walked(asked, { type: 'accept' });
    expectAt(anew, 'newPassword');
    expect([textIn(anew, 'next'), textIn(anew, 'again')]).toEqual(['', '']);
    const again = walked(anew, type('next', secrets.newPassword), type('again', secrets.newPassword), submit, weighed);
    expectAt(again, 'phone');
    expect(textIn(again, 'phone')).toBe('+44 20');
    const far = walked(shown, type('digits', '123456'), { type: 'appAgrees' }, { type: 'minted', fresh });
    const near = walked(far, back, back, back, back, back);
    expectAt(near, 'useCode');
    expect(near.data).toMatchObject({ session: { info: { app }, drafts: { app }, fresh } });
  });

  const shown = walked(phone, { type: 'skip' }, { type: 'skip' }, { type: 'appMade', app });

  test('the app keeps its secret', () => {
    const again = walked(shown, back, { type: 'skip' });
    expectAt(again, 'app');
    expect(again.data).toMatchObject({ app });
  });

  test('an app that was confirmed is not asked for its digits once more', () => {
    const confirmed = walked(shown, type('digits', '123456'), { type: 'appAgrees' }, { type: 'minted', fresh });
    expectAt(confirmed, 'codeShown');
    const again = walked(confirmed, back);
    expectAt(again, 'app');
    const on = walked(again, submit);
    expectAt(on, 'codeShown');
    expect(on.data).toMatchObject({ fresh, session: { info: { app } } });
    expectAt(walked(again, back, { type: 'skip' }, submit), 'codeShown');
    // Digits that are typed all the same are looked at.
    expectAt(walked(again, type('digits', '12'), submit), 'app');
  });

  test('an app that was only shown, or skipped, is asked for its digits', () => {
    expect(walked(shown, submit).data).toMatchObject({ note: { why: 'empty', where: 'digits' } });
    expect(walked(shown, { type: 'skip' }, back, submit).data).toMatchObject({
      app,
      note: { why: 'empty', where: 'digits' },
    });
  });
});

describe('at first start', () => {
  const first: FirstStart = {
    kind: 'firstStart',
    opened: opened(bare),
    authenticatedAt: moment,
    drafts: noDrafts,
  };
  const page: Model = { ...everywhere, at: 'phone', data: pages.phone.open({ session: first }) };

  test('the address and the app are there again', () => {
    const address = walked(page, { type: 'skip' }, type('email', 'a@b'), back, { type: 'skip' });
    expect(textIn(address, 'email')).toBe('a@b');
    const again = walked(address, { type: 'skip' }, { type: 'appMade', app }, back, { type: 'skip' });
    expectAt(again, 'app');
    expect(again.data).toMatchObject({ app });
  });

  test('and gone once it is done', () => {
    const done = walked(page, { type: 'skip' }, { type: 'skip' }, { type: 'appMade', app }, { type: 'skip' });
    expectAt(done, 'security');
    expect(JSON.stringify(done.data)).not.toContain(app.secret);
  });
});
