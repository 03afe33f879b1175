// Each effect, against real accounts in memory: the event it answers with when it succeeds and when it is refused.

import { describe, expect, test } from 'vitest';
import type { Opened } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import { questionAnswer } from '../../src/captcha/question.ts';
import type { Answer } from '../../src/machine/events.ts';
import { lineOf } from '../../src/machine/line.ts';
import type { BackIn, States } from '../../src/machine/model.ts';
import * as start from '../../src/machine/start.ts';
import * as startKeys from '../../src/machine/start-keys.ts';
import {
  digitsAt,
  email,
  fullDisk,
  given,
  makeWorld,
  password,
  seeded,
  withAccount,
  withCode,
} from '../account/world.ts';
import {
  changing,
  confirm,
  creating,
  effectsIn,
  next,
  other,
  said,
  settings,
  signedIn,
  signingIn,
  stepUp,
  way,
  withApp,
} from './filled-in.ts';

describe('signing in and creating', () => {
  test('signIn', async () => {
    const effects = effectsIn(await withAccount());
    expect(said(await effects.signIn(signingIn(password)))).toBe('signedIn');
    expect(said(await effects.signIn(signingIn(other)))).toBe('refused: wrong');
  });

  test('acceptOlder opens what signIn refuses', async () => {
    const world = await withAccount();
    const older = await world.bytes();
    await given(world.accounts.changeInfo(world.opened, { phone: '+442079460042' }));
    await world.replaceFile(older);
    const effects = effectsIn(world);
    expect(said(await effects.signIn(signingIn(password)))).toBe('refused: older');
    expect(said(await effects.acceptOlder({ form: signingIn(other), focus: '' }))).toBe('refused: wrong');
    expect(said(await effects.acceptOlder({ form: signingIn(password), focus: '' }))).toBe('signedIn');
  });

  test('create', async () => {
    const effects = effectsIn(makeWorld());
    expect(said(await effects.create(creating(password)))).toBe('signedIn');
    expect(said(await effects.create(creating(password)))).toBe('refused: exists');
  });

  test('estimate and weigh say which password they are about, and know the address', async () => {
    const effects = effectsIn(makeWorld());
    const strength = { of: 'password', score: 1, common: true };
    expect(await effects.estimate(creating('password'))).toEqual({ type: 'estimated', strength });
    expect(await effects.weigh(creating('password'))).toEqual({ type: 'weighed', strength });
  });
});

describe('security info', () => {
  test('changeInfo', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const saving = { flow: settings(world.opened), change: { phone: '+442079460042' } };
    world.failPuts(fullDisk);
    expect(said(await effects.changeInfo(saving))).toBe('refused: files');
    world.failPuts(undefined);
    expect(await effects.changeInfo(saving)).toMatchObject({ type: 'saved', opened: { view: { phone: '42' } } });
  });

  test('newApp makes one once, and checkApp knows its digits', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const form = start.app(settings(world.opened));
    const made = await effects.newApp(form);
    const app = made?.type === 'appMade' ? made.app : expect.unreachable();
    expect(await effects.newApp({ ...form, app })).toBeUndefined();
    const digits = digitsAt(app.secret, world.ports.clock());
    const typed = (text: string): States['app'] => ({ ...form, app, lines: { digits: lineOf(text) } });
    expect(said(await effects.checkApp(typed(`${digits.slice(0, 3)} ${digits.slice(3)}`)))).toBe('appAgrees');
    expect(said(await effects.checkApp(typed('12 345')))).toBe('appDiffers');
    expect(said(await effects.checkApp({ ...typed(digits), app: null }))).toBe('appDiffers');
  });
});

describe('proving who is there', () => {
  test('prove, by the password', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    expect(said(await effects.prove(stepUp(world.opened, 'password', other)))).toBe('refused: wrong');
    expect(said(await effects.prove(stepUp(world.opened, 'password', password)))).toBe('proved');
  });

  test('prove, by the app: the password is no answer to that', async () => {
    const world = await withApp();
    const effects = effectsIn(world);
    expect(said(await effects.prove(stepUp(world.opened, 'app', password)))).toBe('refused: wrong');
    expect(said(await effects.prove(stepUp(world.opened, 'app', world.digits())))).toBe('proved');
  });

  test('proveLocks', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    expect(said(await effects.proveLocks(changing(world.opened, other)))).toBe('refused: wrong');
    expect(said(await effects.proveLocks(changing(world.opened, password)))).toBe('proved');
  });

  test('changePassword', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    expect(said(await effects.changePassword(changing(world.opened, other)))).toBe('refused: wrong');
    expect(said(await effects.changePassword(changing(world.opened, password)))).toBe('saved');
    expect(said(await effects.signIn(signingIn(next)))).toBe('signedIn');
  });

  test('changeLocks', async () => {
    const world = await withCode();
    const effects = effectsIn(world);
    const fresh = world.accounts.newCode(world.opened);
    const locks = (current: string): States['changingLocks'] =>
      confirm({ kind: 'locks', ...signedIn(world.opened), current, next }, fresh);
    expect(said(await effects.changeLocks(locks(other)))).toBe('refused: wrong');
    expect(said(await effects.changeLocks(locks(password)))).toBe('saved');
    expect(said(await effects.signIn(signingIn(password)))).toBe('refused: wrong');
    expect(said(await effects.signIn(signingIn(next)))).toBe('signedIn');
  });
});

describe('the recovery code', () => {
  test('mint makes one once, and setCode makes it live', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const made = await effects.mint({ flow: settings(world.opened), fresh: null });
    const fresh = made?.type === 'minted' ? made.fresh : expect.unreachable();
    expect(await effects.mint({ flow: settings(world.opened), fresh })).toBeUndefined();
    world.failPuts(fullDisk);
    expect(said(await effects.setCode(confirm(settings(world.opened), fresh)))).toBe('refused: files');
    world.failPuts(undefined);
    const live = { type: 'saved', opened: { view: { code: { no: 1 } } } };
    expect(await effects.setCode(confirm(settings(world.opened), fresh))).toMatchObject(live);
  });

  test('checkCode, from the paper alone and signed in', async () => {
    const world = await withCode();
    const effects = effectsIn(world);
    const { code } = world.code;
    const live = { type: 'checked', answer: { is: 'live', no: 1 } };
    const alone = await effects.checkCode({ ...start.checkCode(null, email), code });
    expect(alone).toMatchObject({ ...live, opened: null });
    const mine = await effects.checkCode({ ...start.checkCode(signedIn(world.opened)), code });
    expect(mine).toMatchObject({ ...live, opened: { view: { code: { no: 1, checked: expect.any(String) } } } });
    await world.replaceFile();
    expect(said(await effects.checkCode({ ...start.checkCode(null, email), code }))).toBe('refused: missing');
  });
});

describe('walking back in', () => {
  const form = start.identify(way);
  const asked = challenge(seeded('captcha'));

  test('challenge asks once, newChallenge again', async () => {
    const effects = effectsIn(makeWorld());
    expect(await effects.challenge(form)).toEqual({ type: 'challenged', challenge: asked });
    expect(await effects.challenge({ ...form, challenge: asked })).toBeUndefined();
    expect(await effects.newChallenge({ ...form, challenge: asked })).toEqual({ type: 'challenged', challenge: asked });
  });

  test('checkCaptcha takes the picture, or the question in words', async () => {
    const effects = effectsIn(makeWorld());
    const check = (captcha: string, inWords: boolean): Promise<Answer | undefined> =>
      effects.checkCaptcha({ ...form, challenge: asked, inWords, lines: { ...form.lines, captcha: lineOf(captcha) } });
    expect(await check(asked.answer, false)).toEqual({ type: 'captchaRight', host: null });
    expect(await check(questionAnswer(asked.question), true)).toEqual({ type: 'captchaRight', host: null });
    expect(await check('?', false)).toEqual({ type: 'captchaWrong', challenge: asked });
    expect(await check(asked.answer, true)).toEqual({ type: 'captchaWrong', challenge: asked });
  });

  test('openWithCode and recover', async () => {
    const world = await withCode();
    const effects = effectsIn(world);
    const opening = { ...start.enterCode(way), code: world.code.code };
    const nobody = { ...way, email: 'nobody@example.com' };
    expect(said(await effects.openWithCode({ ...opening, way: nobody }))).toBe('refused: wrong');
    const opened = await effects.openWithCode(opening);
    const recovery = opened?.type === 'codeOpened' ? opened.recovery : expect.unreachable();

    const flow: BackIn = {
      kind: 'recover',
      ...way,
      recovery,
      password: next,
      info: {},
      drafts: start.noDrafts,
      fresh: null,
    };
    const minted = await effects.mint({ flow, fresh: null });
    const fresh = minted?.type === 'minted' ? minted.fresh : expect.unreachable();
    world.failPuts(fullDisk);
    expect(said(await effects.recover(confirm(flow, fresh)))).toBe('refused: files');
    world.failPuts(undefined);
    expect(said(await effects.recover(confirm(flow, fresh)))).toBe('saved');
    expect(said(await effects.signIn(signingIn(next)))).toBe('signedIn');
    expect(said(await effects.openWithCode(opening))).toBe('refused: retired');
  });
});

test('openOlderWithCode opens what openWithCode refuses', async () => {
  const world = await withCode();
  const older = await world.bytes();
  await given(world.accounts.changeInfo(world.opened, { phone: '+442079460042' }));
  await world.replaceFile(older);
  const effects = effectsIn(world);
  const { code } = world.code;
  expect(said(await effects.openWithCode({ ...start.enterCode(way), code }))).toBe('refused: older');
  expect(said(await effects.openOlderWithCode({ way, code, focus: '' }))).toBe('codeOpened');
});

describe('spare keys', () => {
  const pasted = 'aaaa-1111 bbbb-2222 cccc-3333';
  const form = (opened: Opened): States['newKey'] => {
    const empty = startKeys.newKey(signedIn(opened));
    return { ...empty, lines: { ...empty.lines, service: lineOf(' GitHub '), secret: lineOf(pasted) } };
  };

  async function withKey(copied?: (text: string) => void) {
    const world = await withAccount();
    const effects = effectsIn(world, copied);
    const sorted = await effects.sortKey(form(world.opened));
    const { kind, codes } = sorted?.type === 'keySorted' ? sorted.sorted : expect.unreachable();
    const saving = { ...form(world.opened), kind, codes };
    world.failPuts(fullDisk);
    expect(said(await effects.saveKey(saving))).toBe('refused: files');
    world.failPuts(undefined);
    const saved = await effects.saveKey(saving);
    const { opened } = saved?.type === 'saved' ? saved : expect.unreachable();
    return { effects, opened, key: startKeys.key(signedIn(opened), opened.view.entries[0]?.id ?? '') };
  }

  test('a paste is looked at, and sorted', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const looked = { of: pasted, asText: false, sorted: { kind: 'codes', codes: expect.any(Array) } };
    expect(await effects.lookAtKey(form(world.opened))).toMatchObject({ type: 'keyLooked', ...looked });
    expect(await effects.sortKey({ ...form(world.opened), asText: true })).toMatchObject({ sorted: { kind: 'text' } });
    expect(await effects.lookAtKey(startKeys.newKey(signedIn(world.opened)))).toBeUndefined();
  });

  test('kept, and shown', async () => {
    const { effects, opened, key } = await withKey();
    expect(opened.view.entries).toMatchObject([{ service: 'GitHub', kind: 'codes', used: [false, false, false] }]);
    expect(await effects.revealKey(key)).toMatchObject({ revealed: { codes: [{ text: 'aaaa-1111' }, {}, {}] } });
    expect(said(await effects.revealKey({ ...key, id: 'nothing' }))).toBe('refused: gone');
  });

  test('a code that is copied goes to the terminal, and nowhere else', async () => {
    const copied: string[] = [];
    const { effects, key } = await withKey((text) => copied.push(text));
    expect(await effects.copyKey({ ...key, code: 1 })).toEqual({ type: 'copied' });
    expect(said(await effects.copyKey({ ...key, id: 'nothing' }))).toBe('refused: gone');
    expect(copied).toEqual(['bbbb-2222']);
  });

  test('used, replaced, removed', async () => {
    const { effects, opened, key } = await withKey();
    const used = await effects.changeKey({ ...key, change: { change: 'used', code: 0 } });
    expect(used).toMatchObject({ type: 'saved', opened: { view: { entries: [{ used: [true, false, false] }] } } });
    const who = signedIn(used?.type === 'saved' ? used.opened : opened);
    const instead = { ...form(who.opened), instead: key.id, kind: 'text', codes: ['x'] } as const;
    const replaced = await effects.saveKey(instead);
    expect(replaced).toMatchObject({ opened: { view: { entries: [{ id: key.id, kind: 'text', used: [false] }] } } });
    const last = signedIn(replaced?.type === 'saved' ? replaced.opened : opened);
    expect(said(await effects.dropKey(startKeys.removeKey(last, key.id)))).toBe('saved');
  });
});

test('an effect does nothing for a journey it is not part of', async () => {
  const world = await withCode();
  const effects = effectsIn(world);
  const fresh = world.accounts.newCode(world.opened);
  const recovery = await given(world.accounts.openWithCode(email, world.code.code));
  const flow: BackIn = { kind: 'recover', ...way, recovery, password: next, info: {}, drafts: start.noDrafts, fresh };
  const before = await world.bytes();
  expect(await effects.changeInfo({ flow, change: { phone: null } })).toBeUndefined();
  expect(await effects.setCode(confirm(flow, fresh))).toBeUndefined();
  expect(await effects.changeLocks(confirm(settings(world.opened), fresh))).toBeUndefined();
  expect(await effects.recover(confirm(settings(world.opened), fresh))).toBeUndefined();
  expect(await world.bytes()).toEqual(before);
});
