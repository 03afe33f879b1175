// Somebody stands in a state, with every secret that the state can hold in it, and as much of it in the clear as its
// screen can show: if anything leaks on the way out, it leaks from here.

import type { AccountView, HostAccess, NewApp, NewCode, Opened, Recovery } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import { spell } from '../../src/code/recovery-code.ts';
import { encode } from '../../src/code/reed-solomon.ts';
import { lineOf } from '../../src/machine/line.ts';
import type {
  BackIn,
  Drafts,
  FirstStart,
  NewLocks,
  Settings,
  SignedIn,
  States,
  WayBack,
} from '../../src/machine/model.ts';
import { nothingSpecial } from '../account/nothing-special.ts';

/** When all of it happens (ms since 1970). The fixture's clock stands here. */
export const moment = Date.UTC(2026, 10, 22, 9, 12);
const day = new Date(moment).toISOString();

const old = 'old-Quokka-7741';
const next = 'new-Narwhal-9082';
const typed = spell(encode(Array.from({ length: 20 }, (_, at) => at)));
const minted = spell(encode(Array.from({ length: 20 }, (_, at) => 31 - at)));
const digits = '830492';
const spare = 'spare-Walrus-5533';
const mailPassword = 'mail-Ocelot-6617';
const appSecret = 'JBSWY3DPEHPK3PXP';

const groups = (code: string): readonly string[] => code.match(/.{5}/g) ?? [];

/** None of these may be readable anywhere once the program has ended. A code counts group by group. */
export const secrets: readonly string[] = [
  old,
  next,
  ...groups(typed),
  ...groups(minted),
  digits,
  appSecret,
  spare,
  mailPassword,
];

export const view: AccountView = {
  email: 'ada@example.com',
  created: day,
  passwordChanged: day,
  phone: '42',
  otherEmail: 'a••••@work.example',
  app: true,
  code: { no: 1, made: day, due: true },
  entryCount: 2,
  activity: [
    { what: 'failed', kind: 'password', times: 3, at: day },
    { what: 'created', at: day },
  ],
  reenrol: false,
  ...nothingSpecial,
  entries: [{ id: 'k1', service: 'GitHub', account: 'ada', kind: 'text', made: day, used: [false] }],
};

const opened: Opened = { view, close: () => {} };
const recovery: Recovery = { view, code: { no: 1 }, close: () => {} };
const fresh: NewCode = { code: minted, no: 2, made: day, ask: [0, 3] };
const app: NewApp = { secret: appSecret, uri: `otpauth://totp/sparekey:ada?secret=${appSecret}` };

const drafts: Drafts = { phone: '+43 660 1234567', otherEmail: 'a@b.example', app };
const who: SignedIn = { opened, proven: moment };
const first: FirstStart = { kind: 'first', ...who, drafts };
const settings: Settings = { kind: 'settings', ...who };
const locks: NewLocks = { kind: 'locks', ...who, current: old, next };
const way: WayBack = { reason: 'someone-else', email: view.email, typed: lineOf(typed), inWords: false };
const back: BackIn = { ...way, kind: 'recover', recovery, password: next, info: { app }, drafts, fresh };

const inClear = { reveal: true, note: null } as const;
const strength = { of: next, score: 3, common: false } as const;

const signIn: States['signIn'] = {
  ...inClear,
  first: false,
  focus: 'password',
  lines: { email: lineOf(view.email), password: lineOf(old) },
};
const createAccount: States['createAccount'] = {
  ...inClear,
  first: true,
  focus: 'again',
  strength,
  lines: { email: lineOf(view.email), password: lineOf(next), again: lineOf(next) },
};
const changePassword: States['changePassword'] = {
  ...inClear,
  who,
  locks: true,
  focus: 'again',
  strength,
  lines: { current: lineOf(old), next: lineOf(next), again: lineOf(next) },
};
const phone: States['phone'] = { ...inClear, flow: first, focus: 'phone', lines: { phone: lineOf('+43 660 1234567') } };
const otherEmail: States['otherEmail'] = {
  ...inClear,
  flow: settings,
  focus: 'email',
  lines: { email: lineOf('a@b.example') },
};
const appForm: States['app'] = { ...inClear, flow: settings, focus: 'digits', app, lines: { digits: lineOf(digits) } };
const stepUp: States['stepUp'] = {
  ...inClear,
  who,
  by: 'password',
  towards: 'setUpCode',
  focus: 'answer',
  lines: { answer: lineOf(old) },
};
const confirm: Omit<States['codeConfirm'], 'flow'> = {
  ...inClear,
  fresh,
  focus: 'second',
  lines: { first: lineOf(minted.slice(0, 5)), second: lineOf(minted.slice(15, 20)) },
};
const checkCode: States['checkCode'] = {
  ...inClear,
  who,
  focus: 'code',
  lines: { email: lineOf(view.email), code: lineOf(typed) },
};
const host: HostAccess = { ways: [{ kind: 'app' }], close: () => {} };
const complete: States['complete'] = {
  ...inClear,
  asker: { kind: 'stepUp', ...who, towards: 'codes' },
  by: 'email',
  focus: 'answer',
  lines: { answer: lineOf('ada@work.example') },
};
const sent: States['securityCode'] = {
  ...inClear,
  asker: { kind: 'door', way, host },
  by: 'app',
  completed: '',
  resendFrom: 0,
  focus: 'digits',
  lines: { digits: lineOf(digits) },
};
const reset: States['resetPassword'] = {
  ...inClear,
  asker: { kind: 'door', way, host },
  focus: 'again',
  strength,
  lines: { next: lineOf(next), again: lineOf(next) },
};
const codes: States['securityCodes'] = { flow: settings, note: null, focus: 'codes' };
const newKey: States['newKey'] = {
  ...inClear,
  who,
  instead: null,
  asText: false,
  look: { kind: 'text', count: 1, leftOut: false },
  focus: 'secret',
  lines: { service: lineOf('GitHub'), account: lineOf('ada'), secret: lineOf(spare), remark: lineOf(spare) },
};
const key: States['key'] = { who, id: 'k1', code: 0, focus: 'copy', note: null };
const useKey: States['useKey'] = {
  ...key,
  guide: null,
  step: 0,
  revealed: { codes: [{ text: spare }], note: spare },
  shownUntil: moment + 60_000,
};
const removeKey: States['removeKey'] = { ...inClear, who, id: 'k1', focus: 'name', lines: { name: lineOf('GitHub') } };
const exportKeys: States['exportKeys'] = {
  ...inClear,
  who,
  focus: 'again',
  strength,
  lines: { path: lineOf('~/keys.age'), next: lineOf(next), again: lineOf(next) },
};
const exportPlain: States['exportPlain'] = {
  ...inClear,
  who,
  focus: 'word',
  lines: { path: lineOf('~/keys.json'), word: lineOf('plain') },
};
const enterCode: States['enterCode'] = { ...inClear, way, focus: 'code', lines: { code: lineOf(typed) } };

/** Every state but the one in which the program is over. */
export const samples: { readonly [N in Exclude<keyof States, 'left'>]: States[N] } = {
  signIn,
  signingIn: signIn,
  olderCopy: { form: signIn, focus: 'back' },
  acceptingOlder: { form: signIn, focus: 'accept' },
  createAccount,
  creating: createAccount,
  phone,
  otherEmail,
  app: appForm,
  savingPhone: { ...phone, change: { phone: '+436601234567' } },
  savingOtherEmail: { ...otherEmail, change: { otherEmail: 'a@b.example' } },
  savingApp: { ...appForm, change: { app } },
  security: { who, banner: null, focus: 'code' },
  activity: { who, top: 0 },
  stepUp,
  provingStepUp: stepUp,
  changePassword,
  changingPassword: changePassword,
  provingLocks: changePassword,
  codePage: { who, focus: 'setUp' },
  codeIntro: { flow: locks, fresh: null, focus: 'setUp' },
  codeShown: { flow: settings, fresh, shownUntil: moment + 60_000, seen: true, note: null },
  codeConfirm: { ...confirm, flow: settings },
  settingCode: { ...confirm, flow: settings },
  changingLocks: { ...confirm, flow: locks },
  recovering: { ...confirm, flow: back },
  codeLive: { who, no: 2 },
  checkCode,
  checkingCode: { ...checkCode, code: typed },
  codeChecked: { answer: { is: 'live', no: 1, made: day }, who, email: view.email },
  reason: { way, focus: 'forgot' },
  beforeYouGoOn: { way, focus: 'submit' },
  identify: {
    ...inClear,
    way,
    inWords: false,
    challenge: challenge((bytes) => new Uint8Array(bytes)),
    focus: 'captcha',
    lines: { email: lineOf(view.email), captcha: lineOf('PQRST') },
  },
  receive: { way, host: null, focus: 'noneOfThese' },
  stepUpWays: { who, towards: 'codes', focus: 'app' },
  complete,
  sendingCode: complete,
  securityCode: sent,
  checkingDigits: sent,
  resetPassword: reset,
  resettingPassword: reset,
  securityCodes: codes,
  savingCodes: { ...codes, change: { choices: { mailPassword } } },
  sendingTest: { ...codes, by: 'email' },
  mailPassword: { ...inClear, flow: settings, focus: 'password', lines: { password: lineOf(mailPassword) } },
  enterCode,
  openingWithCode: { ...enterCode, code: typed },
  olderWithCode: { way, code: typed, focus: 'back' },
  openingOlderWithCode: { way, code: typed, focus: 'accept' },
  useCode: { way, recovery, gathered: { info: { app }, drafts, fresh }, focus: 'accept' },
  newPassword: {
    ...inClear,
    flow: back,
    focus: 'again',
    strength,
    lines: { next: lineOf(next), again: lineOf(next) },
  },
  intruder: { who, no: 2, before: view },
  keys: { ...inClear, who, focus: 'k1', lines: { find: lineOf('git') } },
  newKey,
  savingKey: { ...newKey, kind: 'text', codes: [spare] },
  key,
  keyShown: { ...key, revealed: { codes: [{ text: spare }], note: spare }, shownUntil: moment + 60_000 },
  useKey,
  askWorked: { ...key, guide: null, step: 0 },
  markingKey: { ...key, guide: null, step: 0, change: { change: 'used', code: 0 } },
  makeKey: { who, id: 'k1', focus: 'submit', guide: null, step: 0 },
  changingKey: { ...key, change: { change: 'used', code: 0 } },
  removeKey,
  removingKey: removeKey,
  reminders: { who, focus: 'turn', note: null },
  savingReminders: { who, focus: 'turn', note: null, on: true },
  exportKeys,
  exportingKeys: exportKeys,
  exportPlain,
  exportingPlain: exportPlain,
};

export type Sampled = keyof typeof samples;
