// Every screen, with a text of somebody else's in every place that shows text: addresses, masked proofs, what stands in
// the fields, paths and field names in refusals, the characters of a code. Drawn from data, as screens are.

import type { DrawnModel } from '../../screens/screen.ts';
import type { AccountView, HostAccess, NewCode, Opened, Recovery, Refusal } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import { lineOf } from '../../src/machine/line.ts';
import type { BackIn, CodeFlow, Form, ModelAt, SignedIn, StateName, States, WayBack } from '../../src/machine/model.ts';
import * as start from '../../src/machine/start.ts';
import * as startKeys from '../../src/machine/start-keys.ts';
import { nothingSpecial } from '../account/nothing-special.ts';
import { chance } from './chance.ts';
import { noon } from './program.ts';
import { firstCode } from './story.ts';

export type Place = { readonly name: string; readonly model: DrawnModel };

const day = '2026-11-22T09:00:00.000Z';

const viewWith = (text: string): AccountView => ({
  email: text,
  created: day,
  passwordChanged: day,
  phone: text,
  otherEmail: text,
  app: true,
  code: { no: 1, made: day, checked: day, due: true },
  entryCount: 3,
  activity: [
    { what: 'failed', kind: 'password', times: 3, at: day },
    { what: 'recovered', reason: 'someone-else', at: day },
    { what: 'info-added', proof: 'app', at: day },
  ],
  reenrol: true,
  ...nothingSpecial,
  ways: [
    { kind: 'email', masked: text },
    { kind: 'phone', ending: text },
  ],
  entries: [{ id: 'k', service: text, account: text, kind: 'codes', made: day, used: [false, true] }],
});

const close = (): void => {};

/** Data for each state, the text in all of its places. */
function statesWith(text: string): { readonly [N in Exclude<StateName, 'left'>]: States[N] } {
  const view = viewWith(text);
  const opened: Opened = { view, close };
  const recovery: Recovery = { code: { no: 1 }, view, close };
  const host: HostAccess = { ways: view.ways, close };
  const who: SignedIn = { opened, proven: noon };
  const way: WayBack = { reason: 'someone-else', email: text, typed: lineOf(text), inWords: false };
  const settings: CodeFlow = { kind: 'settings', ...who };
  const back: BackIn = {
    kind: 'recover',
    ...way,
    recovery,
    password: text,
    info: { phone: text, otherEmail: text },
    drafts: { phone: text, otherEmail: text, app: null },
    fresh: null,
  };
  const fresh: NewCode = { code: firstCode, no: 2, made: day, ask: [0, 3] };
  const app = {
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    uri: `otpauth://totp/${encodeURIComponent(text.toWellFormed())}`,
  };
  const line = lineOf(text);
  const note: Refusal = { why: 'damaged', path: `/home/${text}/x.json`, field: text };
  const shown = { reveal: true, note } as const;
  const signIn = { ...start.signIn(text), ...shown, lines: { email: line, password: line } };
  const createAccount = {
    ...start.createAccount(line, true),
    ...shown,
    lines: { email: line, password: line, again: line },
  };
  const changePassword = {
    who,
    locks: false,
    strength: null,
    focus: 'current',
    lines: { current: line, next: line, again: line },
    ...shown,
  };
  const phone = { ...start.phone({ kind: 'settings', ...who }), ...shown, lines: { phone: line } };
  const otherEmail = { ...start.otherEmail({ kind: 'settings', ...who }), ...shown, lines: { email: line } };
  const enrol = { ...start.app({ kind: 'settings', ...who }), ...shown, lines: { digits: line }, app };
  const stepUp: States['stepUp'] = {
    who,
    by: 'password',
    towards: 'phone',
    lines: { answer: line },
    focus: 'answer',
    ...shown,
  };
  const confirm: States['codeConfirm'] = {
    flow: settings,
    fresh,
    lines: { first: line, second: line },
    focus: 'first',
    ...shown,
  };
  const check = { ...start.checkCode(who), ...shown, lines: { email: line, code: line } };
  const door = { kind: 'door', way, host } as const;
  const unsent = { why: 'unsent', channel: 'mail', unsent: { why: 'refused', answer: text } } as const;
  const complete = { ...start.complete(door, 'email'), ...shown, note: unsent, lines: { answer: line } };
  const securityCode = { ...start.securityCode(door, 'email', text), ...shown, lines: { digits: line } };
  const reset = { ...start.resetPassword(door), ...shown, lines: { next: line, again: line } };
  const codes = { ...start.securityCodes(settings), note: unsent };
  const newKey = {
    ...startKeys.newKey(who),
    ...shown,
    lines: { service: line, account: line, secret: line, remark: line },
  };
  const key = { ...startKeys.key(who, 'k'), note };
  const guide = {
    service: text,
    names: [text],
    kinds: ['codes'],
    single: true,
    checked: text,
    read: text,
    sources: [text],
    make: [text],
    use: [text],
    asks: text,
    loses: text,
    after: text,
  } as const;
  const removeKey = { ...startKeys.removeKey(who, 'k'), ...shown, lines: { name: line } };
  const exportKeys = { ...startKeys.exportKeys(who, noon), ...shown, lines: { path: line, next: line, again: line } };
  const exportPlain = { ...startKeys.exportPlain(who, text), ...shown, lines: { path: line, word: line } };
  const enterCode = { ...start.enterCode(way), ...shown, lines: { code: line } };
  return {
    signIn,
    signingIn: signIn,
    olderCopy: { form: signIn, focus: 'back' },
    acceptingOlder: { form: signIn, focus: 'back' },
    createAccount,
    creating: createAccount,
    phone,
    savingPhone: { ...phone, change: { phone: text } },
    otherEmail,
    savingOtherEmail: { ...otherEmail, change: { otherEmail: text } },
    app: enrol,
    savingApp: { ...enrol, change: { app } },
    security: { ...start.security(who, { say: 'recovered', reason: 'forgot', no: 2 }) },
    activity: { who, top: 0 },
    stepUp,
    provingStepUp: stepUp,
    changePassword,
    changingPassword: changePassword,
    provingLocks: changePassword,
    codePage: start.codePage(who),
    codeIntro: start.codeIntro(settings, fresh),
    codeShown: { flow: settings, fresh, shownUntil: noon + 30_000, seen: true, note: null },
    codeConfirm: confirm,
    settingCode: confirm,
    changingLocks: confirm,
    recovering: { ...confirm, flow: back },
    codeLive: { who, no: 2 },
    checkCode: check,
    checkingCode: { ...check, code: firstCode },
    codeChecked: { who, email: text, answer: { is: 'retired', no: 1, how: 'spent', ended: day } },
    reason: start.reason(way),
    beforeYouGoOn: { way, focus: 'submit' },
    identify: {
      ...start.identify(way),
      ...shown,
      lines: { email: line, captcha: line },
      challenge: challenge(chance(1).bytes),
    },
    receive: { way, host, focus: 'email' },
    stepUpWays: { who, towards: 'setUpCode', focus: 'email' },
    complete,
    sendingCode: complete,
    securityCode,
    checkingDigits: securityCode,
    resetPassword: reset,
    resettingPassword: reset,
    securityCodes: codes,
    savingCodes: { ...codes, change: { codes: true } },
    sendingTest: { ...codes, by: 'email' },
    mailPassword: { ...start.mailPassword(settings), ...shown, lines: { password: line } },
    enterCode,
    openingWithCode: { ...enterCode, code: firstCode },
    olderWithCode: { way, code: firstCode, focus: 'back' },
    openingOlderWithCode: { way, code: firstCode, focus: 'accept' },
    useCode: { way, recovery, gathered: start.nothingGathered, focus: 'accept' },
    newPassword: { ...start.newPassword(back), ...shown, lines: { next: line, again: line } },
    intruder: { who, before: view, no: 2 },
    keys: { ...startKeys.keys(who, 'k'), ...shown },
    newKey,
    savingKey: { ...newKey, kind: 'text', codes: [text] },
    key,
    keyShown: { ...key, shownUntil: noon + 30_000, revealed: { codes: [{ text }, { text, used: day }], note: text } },
    useKey: { ...key, guide, step: 0, shownUntil: noon + 30_000, revealed: { codes: [{ text }], note: text } },
    askWorked: { ...key, guide, step: 0 },
    markingKey: { ...key, guide, step: 0, change: { change: 'used', code: 0 } },
    makeKey: { who, id: 'k', focus: 'submit', guide, step: 0 },
    changingKey: { ...key, change: { change: 'used', code: 0 } },
    removeKey,
    removingKey: removeKey,
    reminders: { who, focus: 'turn', note },
    savingReminders: { who, focus: 'turn', note, on: true },
    exportKeys,
    exportingKeys: exportKeys,
    exportPlain,
    exportingPlain: exportPlain,
  };
}

const everywhere = { now: noon, lastKey: noon, visit: 0, keysShown: false, leaving: false } as const;

/** Every refusal that says where something is. */
const notes = (text: string): Refusal[] => [
  { why: 'damaged', path: text, field: text },
  { why: 'version', path: text },
  { why: 'missing', path: text },
  { why: 'busy', path: text },
  { why: 'files', code: text, path: text },
  { why: 'files', code: 'ENOSPC', path: text },
  { why: 'files', code: 'EROFS', path: text },
];

/** Every screen with `text` in it. */
export function placesWith(text: string): Place[] {
  const states = statesWith(text);
  const names = Object.keys(states) as (keyof typeof states)[];
  const screens = names.map((at): Place => {
    // Each name has the data of its own state; the compiler cannot follow that through the list of names.
    return { name: at, model: { ...everywhere, at, data: states[at] } as DrawnModel };
  });
  const noted = notes(text).map((note, index): Place => {
    const data: States['signIn'] & Form<'email' | 'password'> = { ...start.signIn('ada@example.com'), note };
    const model: ModelAt<'signIn'> = { ...everywhere, at: 'signIn', data };
    return { name: `signIn, note ${index} (${note.why})`, model };
  });
  return [...screens, ...noted];
}
