// One model of every page, and of every wait on it, with texts of the test's own in all the places that show text: secrets to look for,
// or texts of an attacker. Fields are in clear and secrets are shown.

import type { DrawnModel } from '../../screens/screen.ts';
import type { AccountView, HostAccess, NewApp, NewCode, Opened, Recovery } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import type { RecoveryCode } from '../../src/code/recovery-code.ts';
import { pageNames, pages } from '../../src/journeys/pages.ts';
import type { Guide } from '../../src/keyring/guide.ts';
import { edgesOf } from '../../src/machine/edges.ts';
import type { Note } from '../../src/machine/note.ts';
import type { PageData } from '../../src/machine/page.ts';
import {
  type BackIn,
  type ByHost,
  type FirstStart,
  type NewLocks,
  nobody,
  type SignedIn,
  type WayBack,
} from '../../src/machine/session.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { foundFile } from './found-file.ts';
import type { Drawn } from './sample.ts';

export interface Texts {
  readonly view: AccountView;
  readonly email: string;
  readonly password: string;
  readonly newPassword: string;
  /** A recovery code, as typed. */
  readonly typed: string;
  readonly code: RecoveryCode;
  readonly fresh: NewCode;
  readonly digits: string;
  readonly phone: string;
  readonly otherEmail: string;
  readonly app: NewApp;
  /** The codes of an entry. */
  readonly entry: string;
  readonly mailPassword: string;
  readonly note: Note | null;
  readonly guide: Guide | null;
}

/** A page that only says a sentence may be left out: it knows its session and nothing else. */
type EveryPage = { readonly [N in Drawn]?: PageData<N> };

interface Every {
  readonly pages: EveryPage;
  /** The data that differs while the page waits for this effect. */
  readonly waits: Readonly<Record<string, object>>;
  readonly sentence: { readonly session: SignedIn };
}

/** @param moment now, ms since 1970 */
function everyPage(texts: Texts, moment: number): Every {
  const { view, email, password, newPassword, typed, code, fresh, digits, phone, otherEmail, app } = texts;
  const { entry, mailPassword, note, guide } = texts;
  const close = (): void => {};
  const opened: Opened = { view, close };
  const recovery: Recovery = { view, code: { no: 1 }, close };
  const host: HostAccess = { ways: view.ways, close };
  const drafts = { phone, otherEmail, app };
  const session: SignedIn = { kind: 'signedIn', opened, authenticatedAt: moment };
  const first: FirstStart = { ...session, kind: 'firstStart', drafts };
  const locks: NewLocks = { ...session, kind: 'newLocks', current: password, next: newPassword };
  const way: WayBack = { kind: 'wayBack', reason: 'someone-else', email, typed: fieldOf(typed), inWords: false };
  const byHost: ByHost = { ...way, kind: 'byHost', host };
  const info = { phone, otherEmail, app };
  const back: BackIn = { ...way, kind: 'backIn', recovery, password: newPassword, info, drafts, fresh };

  const clear = { reveal: true, note } as const;
  const strength = { of: newPassword, score: 3, common: false };
  const both = { next: fieldOf(newPassword), again: fieldOf(newPassword) };
  const signIn: PageData<'signIn'> = {
    ...pages.signIn.open({}),
    ...clear,
    fields: { email: fieldOf(email), password: fieldOf(password) },
    focus: 'password',
  };
  const one = { session, id: view.entries[0]?.id ?? '', code: 0, focus: 'copy', note };
  const revealed = { codes: [{ text: entry }, { text: entry, used: view.created }], note: entry };
  const shownUntil = moment + 60_000;
  const entryForm = {
    instead: null,
    asText: false,
    look: { kind: 'text', count: 1, entries: 1, leftOut: false, asks: false },
    fields: {
      service: fieldOf(view.entries[0]?.service ?? ''),
      account: fieldOf(view.entries[0]?.account ?? ''),
      secret: fieldOf(entry),
      remark: fieldOf(entry),
    },
  } as const;
  const every: EveryPage = {
    signIn,
    olderCopy: { session: nobody, form: signIn, focus: 'back' },
    createAccount: {
      ...clear,
      session: nobody,
      first: true,
      strength,
      focus: 'again',
      fields: { email: fieldOf(email), ...both },
    },
    phone: { ...clear, session: first, focus: 'phone', fields: { phone: fieldOf(phone) } },
    otherEmail: { ...clear, session, focus: 'email', fields: { email: fieldOf(otherEmail) } },
    app: { ...clear, session, focus: 'digits', app, fields: { digits: fieldOf(digits) } },
    security: { session, banner: { say: 'recovered', reason: 'forgot', no: 2 }, focus: 'code' },
    activity: { session, top: 0 },
    changePassword: {
      ...clear,
      session,
      locks: true,
      strength,
      focus: 'again',
      fields: { current: fieldOf(password), ...both },
    },
    recoveryCode: { session, focus: 'setUp' },
    codeIntro: { session: locks, fresh, focus: 'setUp' },
    codeShown: { session, fresh, shownUntil, seen: true, note: null },
    codeConfirm: {
      ...clear,
      session,
      fresh,
      focus: 'second',
      fields: { first: fieldOf(typed.slice(0, 5)), second: fieldOf(typed.slice(15, 20)) },
    },
    codeLive: { session, no: 2 },
    checkCode: { ...clear, session, focus: 'code', fields: { email: fieldOf(email), code: fieldOf(typed) } },
    codeChecked: { session, email, answer: { is: 'retired', no: 1, how: 'spent', ended: view.created } },
    stepUpWays: { session, towards: 'codes', focus: 'email' },
    stepUp: {
      ...clear,
      session,
      by: 'password',
      towards: 'setUpCode',
      focus: 'answer',
      fields: { answer: fieldOf(password) },
    },
    destination: {
      ...clear,
      session: byHost,
      towards: null,
      by: 'email',
      focus: 'answer',
      fields: { answer: fieldOf(otherEmail) },
    },
    securityCode: {
      ...clear,
      session: byHost,
      towards: null,
      by: 'email',
      completed: otherEmail,
      resendFrom: 0,
      focus: 'digits',
      fields: { digits: fieldOf(digits) },
    },
    resetPassword: { ...clear, session: byHost, strength, focus: 'again', fields: both },
    securityCodes: { session, note, focus: 'codes' },
    mailPassword: { ...clear, session, focus: 'password', fields: { password: fieldOf(mailPassword) } },
    reason: { session: way, focus: 'forgot' },
    beforeYouGoOn: { session: way, focus: 'submit' },
    identify: {
      ...clear,
      session: way,
      inWords: false,
      challenge: challenge((bytes) => new Uint8Array(bytes)),
      focus: 'captcha',
      fields: { email: fieldOf(email), captcha: fieldOf('PQRST') },
    },
    receive: { session: way, host, looked: true, focus: 'noneOfThese' },
    enterCode: { ...clear, session: way, focus: 'code', fields: { code: fieldOf(typed) } },
    olderWithCode: { session: way, code, focus: 'back' },
    useCode: { session: back, focus: 'accept' },
    newPassword: { ...clear, session: back, strength, focus: 'again', fields: both },
    intruder: { session, before: view, no: 2 },
    entries: { ...clear, session, focus: one.id, fields: { find: fieldOf('') } },
    reminders: { session, focus: 'turn', note },
    newEntry: { ...clear, session, ...entryForm, focus: 'secret' },
    reviewEntry: {
      session,
      form: entryForm,
      understood: {
        entries: [{ service: 'GitHub', account: '', kind: 'text', codes: [], characters: entry.length }],
        omitted: [],
        doubts: [],
        remarks: [],
        asText: entry.length,
      },
      top: 0,
      note,
      focus: 'keep',
    },
    entry: { ...one, marked: null, revealed, shownUntil },
    removeEntry: {
      ...clear,
      session,
      id: one.id,
      focus: 'name',
      fields: { name: fieldOf(view.entries[0]?.service ?? '') },
    },
    useEntry: { ...one, guide, step: 0, revealed, shownUntil },
    askWorked: { ...one, guide, step: 0 },
    renewEntry: { session, id: one.id, focus: 'submit', guide, step: 0 },
    exportEntries: { ...clear, session, strength, focus: 'again', fields: { path: fieldOf('~/keys.age'), ...both } },
    importEntries: { ...clear, session, focus: 'path', fields: { path: fieldOf('~/keys.csv') } },
    importSecret: {
      ...clear,
      session,
      path: '~/keys.kdbx',
      program: 'KeePass',
      focus: 'secret',
      fields: { secret: fieldOf(newPassword) },
    },
    importFound: { session, file: foundFile(view.entries[0]?.service ?? ''), top: 0, focus: 'submit', note },
    exportCleartext: {
      ...clear,
      session,
      focus: 'word',
      fields: { path: fieldOf('~/keys.json'), word: fieldOf('plain') },
    },
  };
  const waits = {
    'codeConfirm: changeLocks': { session: locks },
    'codeConfirm: recover': { session: back },
    'securityCode: proveDigits': { session, towards: 'codes' },
    'stepUp: proveDigits': { by: 'app', fields: { answer: fieldOf(digits) } },
    'changePassword: changePassword': { locks: false },
    // The codes hide while a change of the entry is written.
    'entry: changeEntry': { revealed: null, shownUntil: 0 },
  };
  return { pages: every, waits, sentence: { session } };
}

export interface Place {
  /** `codeConfirm`, or `codeConfirm: recover` for a wait. */
  readonly name: string;
  readonly model: DrawnModel;
}

/** Every page, and every page while it waits for each of the effects that it asks for. */
export function everyModel(texts: Texts, moment: number): readonly Place[] {
  const { pages: all, waits: differing, sentence } = everyPage(texts, moment);
  const everywhere = { now: moment, lastKey: moment, visit: 0, helpShown: false, leaving: false };
  return pageNames.flatMap((at) => {
    if (at === 'ended') return [];
    const data = all[at] ?? sentence;
    const asking = edgesOf(pages, at).filter(({ row }) => row.ask !== undefined);
    const waits = new Map(asking.map((edge) => [edge.row.ask, edge]));
    // Each name has the data of its own page; the compiler cannot follow that through the list of names.
    const place = (name: string, waiting: DrawnModel['waiting']): Place => ({
      name,
      model: { ...everywhere, waiting, at, data: { ...data, ...differing[name] } } as DrawnModel,
    });
    return [
      place(at, null),
      ...[...waits].flatMap(([ask, { event, index, row }]) =>
        ask === undefined ? [] : [place(`${at}: ${ask}`, { on: event, row: index, ask, writes: row.writes === true })],
      ),
    ];
  });
}
