// Everything that the explorer lets happen: each event with its telling payloads, made for the model it meets.
// Answers are honest where it counts: an account that was written keeps its view, but for what the write changed.

import type { AccountView, InfoChange, Refusal } from '../../src/account/types.ts';
import type { RecoveryCode } from '../../src/code/recovery-code.ts';
import { pages } from '../../src/journeys/pages.ts';
import type { Always, Answer, Deeds, Event, Strength } from '../../src/machine/events.ts';
import type { Model } from '../../src/machine/page.ts';
import { rowsHere } from '../../src/machine/step.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { foundFile, nothingFound } from '../samples/found-file.ts';
import {
  app,
  bare,
  captcha,
  code,
  email,
  fresh,
  full,
  guide,
  host,
  opened,
  reachable,
  recovery,
  secrets,
  spareKey,
} from './made-up.ts';

export interface Happening {
  /** As walks print it. */
  readonly name: string;
  /** Time that passes before it (ms). */
  readonly wait: number;
  readonly event: Event | Always;
}

/** A millisecond passes before everything, so that a key can be told from an answer by the time of the last key. */
const now = (event: Event | Always, name: string = event.type): Happening => ({ name, wait: 1, event });

type Plain = { [T in keyof Deeds]: Record<never, never> extends Deeds[T] ? T : never }[keyof Deeds];
const plain: Readonly<Record<Plain, true>> = {
  reveal: true,
  submit: true,
  back: true,
  skip: true,
  remove: true,
  cantAccess: true,
  create: true,
  check: true,
  accept: true,
  openPassword: true,
  openPhone: true,
  openOtherEmail: true,
  openApp: true,
  openCode: true,
  openCodes: true,
  openActivity: true,
  openMailPassword: true,
  resend: true,
  signOut: true,
  signInAgain: true,
  setUp: true,
  show: true,
  hide: true,
  more: true,
  somebodyElse: true,
  another: true,
  otherWay: true,
  noneOfThese: true,
  openEntries: true,
  addEntry: true,
  openReminders: true,
  useEntry: true,
  renewEntry: true,
  worked: true,
  keepAsText: true,
  copy: true,
  markUsed: true,
  markUnused: true,
  replaceEntry: true,
  replacedElsewhere: true,
  removeEntry: true,
  exportEntries: true,
  exportCleartext: true,
  importEntries: true,
};

const path = '/somewhere';
/** Every kind of refusal, twice the one that may bring a wait with it. */
export const refusals = (at: number): readonly Refusal[] => [
  { why: 'wrong', remaining: 2 },
  { why: 'wrong', remaining: 0, until: at + 30_000 },
  { why: 'wait', until: at + 30_000 },
  { why: 'retired', no: 1, how: 'spent', ended: '2026-06-03T00:00:00.000Z' },
  { why: 'practice' },
  { why: 'real-code' },
  { why: 'damaged', path },
  { why: 'version', path },
  { why: 'older', path },
  { why: 'missing', path },
  { why: 'exists' },
  { why: 'changed' },
  { why: 'busy', path },
  { why: 'files', code: 'ENOSPC', path },
  { why: 'unsent', channel: 'mail', unsent: { why: 'cancelled' } },
  { why: 'too-soon', until: at + 30_000, sent: true },
  { why: 'too-soon', until: at + 30_000, sent: false },
  { why: 'expired' },
  { why: 'clock', seconds: 90 },
  { why: 'frozen', until: '2026-12-22T00:00:00.000Z' },
  { why: 'gone' },
  { why: 'full' },
  { why: 'practice-file' },
  { why: 'unexpected' },
];

const password = ['', secrets.newPassword, 'short'];
const group = (of: 0 | 1): string => fresh.code.slice(fresh.ask[of] * 5, fresh.ask[of] * 5 + 5);
const texts: Readonly<Record<string, readonly string[]>> = {
  email: ['', email, 'no address'],
  password,
  next: password,
  again: ['', secrets.newPassword],
  current: ['', secrets.password],
  answer: ['', secrets.password, '830 492'],
  phone: ['', '+44 20 7946 0042', 'no number'],
  digits: ['', '830 492', '12'],
  captcha: ['', 'X7K2P'],
  code: ['', code.right, code.oneWrong, code.ambiguous, code.tooShort],
  first: ['', group(0), 'wrong'],
  second: ['', group(1), 'wrong'],
  find: ['', 'git'],
  service: ['', 'GitHub'],
  account: [''],
  secret: ['', secrets.spareKey],
  remark: [''],
  name: ['', 'github', 'wrong'],
  path: [''],
  word: ['', 'plain', 'wrong'],
};

/** A recovery code in a box that is not for it. */
const wholeCode = '0'.repeat(25);
/** Another one, to be told from a password. */
const otherCode = 'ZZZZZZZZZZZZZZZZZZZZYCJ74';

/** Where the same name means something else. */
const ownTexts: Readonly<Record<string, readonly string[]>> = {
  'importEntries path': ['', '/a/keys.csv'],
  'importSecret secret': ['', secrets.newPassword],
  'signIn email': ['', email, 'no address', otherCode],
  'signIn password': ['', secrets.password, wholeCode],
  'identify email': ['', email, 'no address', otherCode],
  'checkCode email': ['', email, otherCode],
  'changePassword current': ['', secrets.password, wholeCode],
  'enterCode code': ['', code.right, code.oneWrong, code.ambiguous, code.tooShort, '123456'],
  'checkCode code': ['', code.right, code.oneWrong, code.ambiguous, code.tooShort, '123456'],
  'destination answer': ['', 'ada@work.example'],
  'stepUp answer': ['', secrets.password, '830 492', wholeCode],
};

function edits(model: Model): readonly Happening[] {
  const fields = 'fields' in model.data ? Object.keys(model.data.fields) : [];
  return [...fields, 'of another screen'].flatMap((field) => {
    const own = ownTexts[`${model.at} ${field}`];
    const toType = own ?? texts[field];
    return (toType ?? ['?']).map((text) =>
      now({ type: 'edit', field, content: fieldOf(text) }, `edit ${field}=${text}`),
    );
  });
}

/** A paste: for the field in focus, for the field of the codes, and one that has no room. */
function pastes({ data }: Model): readonly Happening[] {
  const [first] = 'fields' in data ? Object.keys(data.fields) : [];
  if (first === undefined) return [];
  const codes = { field: 'secret', content: fieldOf(secrets.spareKey), most: 1024 } as const;
  const here = { field: 'service', content: fieldOf('GitHub'), most: 100 } as const;
  const several = `${secrets.spareKey}\n${secrets.spareKey}`;
  return [
    now({ type: 'overfull', field: first, most: 100 }),
    now({ type: 'overfull', field: 'of another screen', most: 100 }, 'overfull elsewhere'),
    now({ type: 'paste', text: 'GitHub', here, codes }, 'paste a name'),
    now({ type: 'paste', text: several, here, codes }, 'paste codes'),
    now({ type: 'paste', text: several, here: null, codes: { ...codes, content: null } }, 'paste too much'),
  ];
}

/** The view of the account that is open here, if one is. */
export function viewIn({ data }: Model): AccountView | undefined {
  if (!('session' in data)) return undefined;
  const { session } = data;
  if (session.kind === 'backIn') return session.recovery.view;
  if (session.kind === 'byHost') return reachable;
  return 'opened' in session ? session.opened.view : undefined;
}

const mailed: AccountView = { ...bare, ways: [{ kind: 'email', masked: 'a••••@work.example' }] };

/** The security info that the write under way changes. */
function infoWritten({ at, data, waiting }: Model): { readonly change: InfoChange } {
  if (at === 'codeConfirm' && data.session.kind === 'backIn') return { change: { app: null, ...data.session.info } };
  if (at !== 'app' || waiting === null) return { change: {} };
  return { change: { app: waiting.on === 'remove' ? null : data.app } };
}

/** Gives the view after a write: the app comes and goes with it, as far as the machine looks. */
function written(model: Model): AccountView {
  const view = viewIn(model) ?? bare;
  const { change } = infoWritten(model);
  if (change.app === undefined) return view;
  const others = view.ways.filter(({ kind }) => kind !== 'app');
  return { ...view, app: change.app !== null, ways: change.app === null ? others : [{ kind: 'app' }, ...others] };
}

function strengths({ data }: Model): readonly Strength[] {
  const of = 'strength' in data ? data.fields.next.text : '';
  return [
    { of, score: 4, common: false },
    { of, score: 0, common: true },
    { of: `${of}, before`, score: 4, common: false },
  ];
}

/** Lists the looks at a paste: fine, with a problem, or for a text that is not in the field any more. */
function looks({ data }: Model): readonly Extract<Answer, { type: 'pasteLooked' }>[] {
  const asText = 'asText' in data && data.asText;
  const typed = {
    service: 'asText' in data ? data.fields.service.text : '',
    account: 'asText' in data ? data.fields.account.text : '',
  };
  const of = { text: secrets.spareKey, asText, typed };
  const look = { kind: 'text', count: 1, entries: 1, leftOut: false, asks: false } as const;
  return [
    { type: 'pasteLooked', of, look },
    { type: 'pasteLooked', of, look: { ...look, problem: { why: 'checksum' } } },
    { type: 'pasteLooked', of: { ...of, text: `${of.text}, before` }, look },
  ];
}

/** Lists the ways a paste may have been sorted: fine, with a doubt, into two. */
function sorted(): readonly Extract<Answer, { type: 'pasteSorted' }>[] {
  const ends = { first: 's', last: '3', length: 16 };
  const one = { service: 'GitHub', account: '', kind: 'key', codes: [{ ends, used: false }], characters: 17 } as const;
  const fine = { entries: [one], omitted: [], doubts: [], remarks: [], asText: 17 } as const;
  return [
    { type: 'pasteSorted', understood: fine },
    { type: 'pasteSorted', understood: { ...fine, doubts: [{ why: 'all-used' }], asText: null } },
    { type: 'pasteSorted', understood: { ...fine, entries: [one, { ...one, account: '2' }] } },
  ];
}

export function answersFor(model: Model): readonly Answer[] {
  const known = viewIn(model) ?? bare;
  return [
    { type: 'signedIn', opened: opened(model.waiting?.ask === 'create' ? bare : full) },
    { type: 'signedIn', opened: opened(bare) },
    ...(model.waiting?.ask === 'create' ? [] : [{ type: 'signedIn', opened: opened(reachable) } as const]),
    ...refusals(model.now).map((refusal) => ({ type: 'refused', refusal }) as const),
    ...strengths(model).flatMap((strength) => [
      { type: 'estimated', strength } as const,
      { type: 'weighed', strength } as const,
    ]),
    { type: 'appMade', app },
    { type: 'appAgrees' },
    { type: 'appDiffers' },
    { type: 'saved', opened: opened(written(model)) },
    // Where mail is set up, an address that was just entered is a way to show who is there.
    ...(model.at === 'otherEmail' && model.waiting !== null
      ? [{ type: 'saved', opened: opened(mailed) } as const]
      : []),
    { type: 'minted', fresh },
    { type: 'challenged', challenge: captcha },
    { type: 'captchaRight', host: null },
    { type: 'captchaRight', host: host() },
    { type: 'captchaWrong', challenge: captcha },
    { type: 'proved', opened: opened(known) },
    // An app that came meanwhile, in another session.
    { type: 'proved', opened: opened(full) },
    { type: 'checked', answer: { is: 'unknown' }, opened: null },
    { type: 'checked', answer: { is: 'live', no: 1, made: known.created }, opened: opened(known) },
    { type: 'codeOpened', recovery: recovery(full) },
    { type: 'olderCopy', code: code.right as RecoveryCode },
    { type: 'waysFound', host: host() },
    { type: 'waysFound', host: null },
    { type: 'codeSent', sent: { resendFrom: model.now + 30_000 } },
    { type: 'letIn', host: host() },
    { type: 'testSent' },
    { type: 'noticesSent', opened: opened(known) },
    ...looks(model),
    ...sorted(),
    { type: 'pasteFaulty', problem: { why: 'checksum' } },
    { type: 'pasteIsOwnCode', opened: opened(known) },
    { type: 'entryRevealed', revealed: { codes: [{ text: secrets.spareKey }], note: 'a note' } },
    { type: 'copied', to: 'terminal' },
    { type: 'guideFound', guide: null },
    { type: 'guideFound', guide },
    { type: 'exported', path: '/a/keys.age', opened: null },
    { type: 'fileFound', file: nothingFound },
    { type: 'fileFound', file: foundFile('GitHub') },
    { type: 'fileLocked', program: 'KeePass' },
    { type: 'fileTrouble', trouble: { why: 'wrong-password', program: 'KeePass' } },
    { type: 'exported', path: '/a/keys.age', opened: opened(written(model)) },
  ];
}

/** All that may happen to this model. Longer names say which payload. */
export function happenings(model: Model): readonly Happening[] {
  const deeds: readonly Event[] = [
    ...(Object.keys(plain) as Plain[]).map((type) => ({ type }) as Event),
    { type: 'focus', item: 'elsewhere' },
    { type: 'scroll', by: 1 },
    { type: 'openEntry', id: spareKey.id },
    { type: 'pick', by: 1 },
    { type: 'remind', on: true },
    { type: 'quit' },
  ];
  const reasons = (['forgot', 'cannot-sign-in', 'someone-else'] as const).map((reason) =>
    now({ type: 'chooseReason', reason }, `chooseReason ${reason}`),
  );
  const asked = (['app', 'email', 'phone'] as const).map((by) => now({ type: 'askBy', by }, `askBy ${by}`));
  const tests = (['email', 'phone'] as const).map((by) => now({ type: 'sendTest', by }, `sendTest ${by}`));
  const changes = [now({ type: 'turnCodes', on: true }), now({ type: 'setChoices', choices: { waitDays: 3 } })];
  const readings = [0, 1, 9].map((answer) => now({ type: 'useReading', answer }, `useReading ${answer}`));
  return [
    ...edits(model),
    ...pastes(model),
    ...deeds.map((event) => now(event)),
    ...reasons,
    ...readings,
    ...asked,
    ...tests,
    ...changes,
    ...answersFor(model).map((answer) =>
      now(answer, answer.type === 'refused' ? `refused ${answer.refusal.why}` : answer.type),
    ),
    ...(['resized', 'suspended', 'touched', 'help'] as const).map((type) => now({ type })),
    now({ type: 'progress', done: 0.5 }),
    // With a key, so that models of one kind have all been idle for as long.
    { name: 'touched, 6 minutes later', wait: 6 * 60_000, event: { type: 'touched' } },
    // Two minutes end everything that is shown for a time only.
    ...(rowsHere(pages, model, 'over').length > 0
      ? [{ name: 'tick, 2 minutes', wait: 2 * 60_000, event: { type: 'tick' } } as const]
      : []),
    { name: 'tick, 10 minutes', wait: 10 * 60_000, event: { type: 'tick' } },
  ];
}
