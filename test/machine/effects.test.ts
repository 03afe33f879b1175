// Each effect, against real accounts in memory: the event it answers with when it succeeds and when it is refused.

import { describe, expect, test } from 'vitest';
import type { InfoChange } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import { questionAnswer } from '../../src/captcha/question.ts';
import type { EffectPorts } from '../../src/machine/effects.ts';
import type { Answer } from '../../src/machine/events.ts';
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
import { bitlocker } from '../keyring/pasted.ts';
import { sealed } from '../keyring/sparekey-code.ts';
import { effectsIn, next, other, said, withApp } from './carried-out.ts';

const credentials = (typed: string) => ({ email, password: typed });

describe('signing in and creating', () => {
  test('signIn', async () => {
    const effects = effectsIn(await withAccount());
    expect(said(await effects.signIn(credentials(password)))).toBe('signedIn');
    expect(said(await effects.signIn(credentials(other)))).toBe('refused: wrong');
  });

  test('acceptOlder opens what signIn refuses', async () => {
    const world = await withAccount();
    const older = await world.bytes();
    await given(world.accounts.changeInfo(world.opened, { phone: '+442079460042' }));
    await world.replaceFile(older);
    const effects = effectsIn(world);
    expect(said(await effects.signIn(credentials(password)))).toBe('refused: older');
    expect(said(await effects.acceptOlder(credentials(other)))).toBe('refused: wrong');
    expect(said(await effects.acceptOlder(credentials(password)))).toBe('signedIn');
  });

  test('create', async () => {
    const effects = effectsIn(makeWorld());
    expect(said(await effects.create(credentials(password)))).toBe('signedIn');
    expect(said(await effects.create(credentials(password)))).toBe('refused: exists');
  });

  test('estimate and weigh say which password they are about, and know the address', async () => {
    const effects = effectsIn(makeWorld());
    const strength = { of: 'password', score: 1, common: true };
    expect(await effects.estimate(credentials('password'))).toEqual({ type: 'estimated', strength });
    expect(await effects.weigh(credentials('password'))).toEqual({ type: 'weighed', strength });
  });
});

describe('security info', () => {
  test('changeInfo', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const change: InfoChange = { phone: '+442079460042' };
    world.failPuts(fullDisk);
    expect(said(await effects.changeInfo({ opened: world.opened, change }))).toBe('refused: files');
    world.failPuts(undefined);
    const saved = await effects.changeInfo({ opened: world.opened, change });
    expect(saved).toMatchObject({ type: 'saved', opened: { view: { phone: '42' } } });
  });

  test('newApp makes one, and checkApp knows its digits', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const made = await effects.newApp({ email });
    const app = made?.type === 'appMade' ? made.app : expect.unreachable();
    const digits = digitsAt(app.secret, world.ports.clock());
    expect(said(await effects.checkApp({ app, digits }))).toBe('appAgrees');
    expect(said(await effects.checkApp({ app, digits: '12345' }))).toBe('appDiffers');
    expect(said(await effects.checkApp({ app: null, digits }))).toBe('appDiffers');
  });
});

describe('proving it is you', () => {
  test('provePassword', async () => {
    const { accounts, opened } = await withAccount();
    const effects = effectsIn({ accounts });
    expect(said(await effects.provePassword({ opened, password: other }))).toBe('refused: wrong');
    expect(said(await effects.provePassword({ opened, password }))).toBe('proved');
  });

  test('proveDigits of the app: the password is no answer to that', async () => {
    const { accounts, opened, digits } = await withApp();
    const effects = effectsIn({ accounts });
    expect(said(await effects.proveDigits({ opened, by: 'app', digits: password }))).toBe('refused: wrong');
    expect(said(await effects.proveDigits({ opened, by: 'app', digits: digits() }))).toBe('proved');
  });

  test('changePassword', async () => {
    const { accounts, opened } = await withAccount();
    const effects = effectsIn({ accounts });
    expect(said(await effects.changePassword({ opened, current: other, next }))).toBe('refused: wrong');
    expect(said(await effects.changePassword({ opened, current: password, next }))).toBe('saved');
    expect(said(await effects.signIn(credentials(next)))).toBe('signedIn');
  });

  test('changeLocks', async () => {
    const { accounts, opened } = await withCode();
    const effects = effectsIn({ accounts });
    const code = accounts.newCode(opened);
    expect(said(await effects.changeLocks({ opened, current: other, next, code }))).toBe('refused: wrong');
    expect(said(await effects.changeLocks({ opened, current: password, next, code }))).toBe('saved');
    expect(said(await effects.signIn(credentials(password)))).toBe('refused: wrong');
    expect(said(await effects.signIn(credentials(next)))).toBe('signedIn');
  });
});

describe('the recovery code', () => {
  test('mint makes one, and setCode makes it live', async () => {
    const world = await withAccount();
    const { opened } = world;
    const effects = effectsIn(world);
    const made = await effects.mint({ account: opened });
    const code = made?.type === 'minted' ? made.fresh : expect.unreachable();
    world.failPuts(fullDisk);
    expect(said(await effects.setCode({ opened, code }))).toBe('refused: files');
    world.failPuts(undefined);
    const live = { type: 'saved', opened: { view: { code: { no: 1 } } } };
    expect(await effects.setCode({ opened, code })).toMatchObject(live);
  });

  test('checkCode, from the paper alone and signed in', async () => {
    const world = await withCode();
    const effects = effectsIn(world);
    const { code } = world.code;
    const live = { type: 'checked', answer: { is: 'live', no: 1 } };
    expect(await effects.checkCode({ email, code, opened: null })).toMatchObject({ ...live, opened: null });
    const mine = await effects.checkCode({ email, code, opened: world.opened });
    expect(mine).toMatchObject({ ...live, opened: { view: { code: { no: 1, checked: expect.any(String) } } } });
    await world.replaceFile();
    expect(said(await effects.checkCode({ email, code, opened: null }))).toBe('refused: missing');
  });
});

describe('the way back in', () => {
  const asked = challenge(seeded('captcha'));

  test('challenge makes one', async () => {
    expect(await effectsIn(makeWorld()).challenge({})).toEqual({ type: 'challenged', challenge: asked });
  });

  test('checkCaptcha takes the picture, or the question in words', async () => {
    const effects = effectsIn(makeWorld());
    const check = (typed: string, inWords: boolean): Promise<Answer | undefined> =>
      effects.checkCaptcha({ challenge: asked, typed, inWords, email });
    expect(await check(asked.answer, false)).toEqual({ type: 'captchaRight', host: null });
    expect(await check(questionAnswer(asked.question), true)).toEqual({ type: 'captchaRight', host: null });
    expect(await check('?', false)).toEqual({ type: 'captchaWrong', challenge: asked });
    expect(await check(asked.answer, true)).toEqual({ type: 'captchaWrong', challenge: asked });
    const none = { challenge: null, typed: asked.answer, inWords: false, email };
    expect(said(await effects.checkCaptcha(none))).toBe('captchaWrong');
  });

  test('openWithCode and recover', async () => {
    const world = await withCode();
    const effects = effectsIn(world);
    const { code } = world.code;
    expect(said(await effects.openWithCode({ email: 'nobody@example.com', code }))).toBe('refused: wrong');
    const opened = await effects.openWithCode({ email, code });
    const recovery = opened?.type === 'codeOpened' ? opened.recovery : expect.unreachable();

    const minted = await effects.mint({ account: recovery });
    const fresh = minted?.type === 'minted' ? minted.fresh : expect.unreachable();
    const recovering = { recovery, reason: 'forgot', password: next, info: {}, code: fresh } as const;
    world.failPuts(fullDisk);
    expect(said(await effects.recover(recovering))).toBe('refused: files');
    world.failPuts(undefined);
    expect(said(await effects.recover(recovering))).toBe('saved');
    expect(said(await effects.signIn(credentials(next)))).toBe('signedIn');
    expect(said(await effects.openWithCode({ email, code }))).toBe('refused: retired');
  });

  test('openOlderWithCode opens the copy that openWithCode says is older', async () => {
    const world = await withCode();
    const older = await world.bytes();
    await given(world.accounts.changeInfo(world.opened, { phone: '+442079460042' }));
    await world.replaceFile(older);
    const effects = effectsIn(world);
    const { code } = world.code;
    expect(await effects.openWithCode({ email, code })).toEqual({ type: 'olderCopy', code });
    expect(said(await effects.openOlderWithCode({ email, code }))).toBe('codeOpened');
  });
});

describe('codes of other accounts', () => {
  const text = 'aaaa-1111 bbbb-2222 cccc-3333';

  const typed = { service: 'Example', account: '' };
  const paste = { text, asText: false, typed };
  const now = Date.UTC(2026, 10, 22);

  async function withEntry(copied?: EffectPorts['keys']['copy']) {
    const world = await withAccount();
    const effects = effectsIn(world, copied);
    const saving = { opened: world.opened, instead: null, paste, remark: '', now };
    world.failPuts(fullDisk);
    expect(said(await effects.savePaste(saving))).toBe('refused: files');
    world.failPuts(undefined);
    const saved = await effects.savePaste(saving);
    const { opened } = saved?.type === 'saved' ? saved : expect.unreachable();
    return { world, effects, opened, id: opened.view.entries[0]?.id ?? '' };
  }

  test('a paste is looked at, and sorted', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const look = { kind: 'codes', count: 3, entries: 1, leftOut: false, asks: false };
    expect(await effects.lookAtPaste(paste)).toEqual({ type: 'pasteLooked', of: paste, look });
    expect(await effects.lookAtPaste({ ...paste, text: '' })).toBeUndefined();
    const asked = { opened: world.opened, instead: null, now };
    expect(await effects.sortPaste({ ...asked, paste })).toMatchObject({
      type: 'pasteSorted',
      understood: { entries: [{ service: 'Example', kind: 'codes' }], doubts: [] },
    });
    expect(await effects.sortPaste({ ...asked, paste: { ...paste, asText: true } })).toMatchObject({
      understood: { entries: [{ kind: 'text', characters: text.length }] },
    });
    expect(
      await effects.sortPaste({ ...asked, paste: { ...paste, text: bitlocker.replace('000011', '000012') } }),
    ).toEqual({
      type: 'pasteFaulty',
      problem: { why: 'multiple', group: 1 },
    });
  });

  test('no code is in what is told of a paste', async () => {
    const world = await withAccount();
    const told = await effectsIn(world).sortPaste({ opened: world.opened, instead: null, now, paste });
    for (const code of text.split(' '))
      expect(JSON.stringify(told?.type === 'pasteSorted' && told.understood)).not.toContain(code);
  });

  test('the service that is typed says how many codes there are to be', async () => {
    const world = await withAccount();
    const google = { text: '2780 5504\n0645 8422', asText: false, typed: { service: 'Google', account: '' } };
    const told = await effectsIn(world).sortPaste({ opened: world.opened, instead: null, now, paste: google });
    expect(told).toMatchObject({ understood: { doubts: [{ why: 'fewer', have: 2, of: 10, service: 'Google' }] } });
  });

  test('the same codes, and a name that is taken, are asked about', async () => {
    const { effects, opened, id } = await withEntry();
    const doubts = [
      { why: 'same-codes', name: 'Example' },
      { why: 'same-name', name: 'Example' },
    ];
    expect(await effects.sortPaste({ opened, instead: null, now, paste })).toMatchObject({ understood: { doubts } });
    // New codes take the place of the old ones under the same name.
    expect(await effects.sortPaste({ opened, instead: id, now, paste })).toMatchObject({
      understood: { doubts: doubts.slice(0, 1) },
    });
  });

  test("the account's own recovery code is no entry, and as text neither", async () => {
    const world = await withCode();
    const effects = effectsIn(world);
    const { code } = world.code;
    let { opened } = world;
    for (const [own, asText] of [
      [code, false],
      [code, true],
      [`Here it is:\n${code}\n`, true],
    ] as const) {
      const told = await effects.sortPaste({ opened, instead: null, now, paste: { text: own, asText, typed } });
      opened = told?.type === 'pasteIsOwnCode' ? told.opened : expect.unreachable();
    }
    const other = { text: sealed, asText: false, typed };
    expect(await effects.sortPaste({ opened, instead: null, now, paste: other })).toMatchObject({
      understood: { doubts: [{ why: 'sparekey-code' }] },
    });
  });

  test('two keys of one paste become two entries in one write, and used codes stay used', async () => {
    const world = await withAccount();
    const effects = effectsIn(world);
    const two = `Laptop C\n${bitlocker}\n\nUSB E\n${bitlocker.replace('000011', '000099')}\n`;
    const both = { text: two, asText: false, typed: { service: 'BitLocker', account: '' } };
    const saved = await effects.savePaste({ opened: world.opened, instead: null, now, paste: both, remark: 'home' });
    expect(saved).toMatchObject({
      opened: { view: { entries: [{ account: 'Laptop C' }, { account: 'USB E' }] } },
    });
    const { opened } = saved?.type === 'saved' ? saved : expect.unreachable();
    const marked = { text: 'aaaa-1111 (used)\nbbbb-2222\ncccc-3333', asText: false, typed };
    const again = await effects.savePaste({ opened, instead: null, now, paste: marked, remark: '' });
    expect(again).toMatchObject({ opened: { view: { entries: [{}, {}, { used: [true, false, false] }] } } });
  });

  test('kept, and shown', async () => {
    const { effects, opened, id } = await withEntry();
    expect(opened.view.entries).toMatchObject([{ service: 'Example', kind: 'codes', used: [false, false, false] }]);
    const revealed = await effects.revealEntry({ opened, id });
    expect(revealed).toMatchObject({ type: 'entryRevealed', revealed: { codes: [{ text: 'aaaa-1111' }, {}, {}] } });
    expect(said(await effects.revealEntry({ opened, id: 'nothing' }))).toBe('refused: gone');
  });

  test('a code that is copied goes to the terminal, and nowhere else', async () => {
    const copied: string[] = [];
    const { effects, opened, id } = await withEntry(async (code) => {
      copied.push(code);
      return { ok: true, value: 'tmux' };
    });
    expect(await effects.copyCode({ opened, id, code: 1 })).toEqual({ type: 'copied', to: 'tmux' });
    expect(said(await effects.copyCode({ opened, id: 'nothing', code: 1 }))).toBe('refused: gone');
    expect(copied).toEqual(['bbbb-2222']);
  });

  test('a code that is not taken is not called copied', async () => {
    const { effects, opened, id } = await withEntry(async () => ({
      ok: false,
      refusal: { why: 'not-copied', said: 'no server' },
    }));
    expect(said(await effects.copyCode({ opened, id, code: 1 }))).toBe('refused: not-copied');
  });

  test('used, replaced, removed', async () => {
    const { effects, opened, id } = await withEntry();
    const used = await effects.changeEntry({ opened, id, change: { change: 'used', code: 0 } });
    expect(used).toMatchObject({ type: 'saved', opened: { view: { entries: [{ used: [true, false, false] }] } } });
    const after = used?.type === 'saved' ? used.opened : expect.unreachable();
    const text = { ...paste, text: 'x' };
    const replaced = await effects.savePaste({ opened: after, instead: id, paste: text, remark: '', now });
    expect(replaced).toMatchObject({ opened: { view: { entries: [{ id, kind: 'text', used: [false] }] } } });
    const last = replaced?.type === 'saved' ? replaced.opened : expect.unreachable();
    const removed = await effects.changeEntry({ opened: last, id, change: { change: 'remove' } });
    expect(removed).toMatchObject({ type: 'saved', opened: { view: { entries: [] } } });
  });

  test('findGuide says where there is none', async () => {
    const effects = effectsIn(makeWorld());
    expect(await effects.findGuide({ service: 'GitHub', kind: 'codes' })).toEqual({ type: 'guideFound', guide: null });
  });
});
