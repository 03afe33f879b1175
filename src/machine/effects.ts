// The effects: the input that each takes, the answers that it can give, and how it is carried out. An effect that throws
// answers `refused: unexpected` (machine.ts).

import type {
  Accounts,
  Choices,
  EntryChange,
  HostAccess,
  InfoChange,
  NewApp,
  NewCode,
  Opened,
  Outcome,
  ProofKind,
  Reason,
  Recovery,
} from '../account/types.ts';
import type { Challenge } from '../captcha/challenge.ts';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Draft } from '../keyring/entry.ts';
import type { Guide } from '../keyring/guide.ts';
import type { FileRead, FoundFile } from '../keyring/import/found-file.ts';
import type { Kind } from '../keyring/kinds.ts';
import type * as Drafts from '../keyring/paste/drafts.ts';
import type { Sorted, Typed } from '../keyring/paste/sorted.ts';
import type { Answer, Answers, Paste, Strength } from './events.ts';

interface Effect<I, A extends keyof Answers> {
  readonly input: I;
  readonly answer: A | 'refused';
}

interface SignIn {
  readonly email: string;
  readonly password: string;
}
interface NewPassword {
  readonly password: string;
  /** The address of the account: a password that resembles it is weak. */
  readonly email: string;
}
interface WithCode {
  readonly email: string;
  readonly code: RecoveryCode;
}
interface OfEntry {
  readonly opened: Opened;
  readonly id: string;
}
interface ForAccount {
  readonly opened: Opened;
  /** The entry whose codes these replace; null: new entries. */
  readonly instead: string | null;
  readonly paste: Paste;
  /** ms since 1970: when a code counts as used whose mark bears no day. */
  readonly now: number;
}

interface AllEffects {
  signIn: Effect<SignIn, 'signedIn'>;
  /** Opens an older copy after its owner has said that it is a restored backup. */
  acceptOlder: Effect<SignIn, 'signedIn'>;
  create: Effect<SignIn, 'signedIn'>;
  /** Estimates the strength of a password while it is typed; `weigh`: once more when it is handed in. */
  estimate: Effect<NewPassword, 'estimated'>;
  weigh: Effect<NewPassword, 'weighed'>;

  changeInfo: Effect<{ readonly opened: Opened; readonly change: InfoChange }, 'saved'>;
  newApp: Effect<{ readonly email: string }, 'appMade'>;
  checkApp: Effect<{ readonly app: NewApp | null; readonly digits: string }, 'appAgrees' | 'appDiffers'>;

  provePassword: Effect<{ readonly opened: Opened; readonly password: string }, 'proved'>;
  proveDigits: Effect<{ readonly opened: Opened; readonly by: ProofKind; readonly digits: string }, 'proved'>;
  changePassword: Effect<{ readonly opened: Opened; readonly current: string; readonly next: string }, 'saved'>;
  changeLocks: Effect<
    { readonly opened: Opened; readonly current: string; readonly next: string; readonly code: NewCode },
    'saved'
  >;

  mint: Effect<{ readonly account: Opened | Recovery }, 'minted'>;
  setCode: Effect<{ readonly opened: Opened; readonly code: NewCode }, 'saved'>;
  /** `opened`: the account that is open here; null: nobody is signed in. */
  checkCode: Effect<WithCode & { readonly opened: Opened | null }, 'checked'>;

  challenge: Effect<Readonly<Record<never, never>>, 'challenged'>;
  checkCaptcha: Effect<
    { readonly challenge: Challenge | null; readonly typed: string; readonly inWords: boolean; readonly email: string },
    'captchaRight' | 'captchaWrong'
  >;
  openWithCode: Effect<WithCode, 'codeOpened' | 'olderCopy'>;
  openOlderWithCode: Effect<WithCode, 'codeOpened'>;
  recover: Effect<
    {
      readonly recovery: Recovery;
      readonly reason: Reason;
      readonly password: string;
      readonly info: InfoChange;
      readonly code: NewCode;
    },
    'saved'
  >;

  findWays: Effect<{ readonly email: string }, 'waysFound'>;
  /** `completed`: the whole address, or the last four digits of the number. */
  sendCode: Effect<
    { readonly account: HostAccess | Opened; readonly by: 'email' | 'phone'; readonly completed: string },
    'codeSent'
  >;
  letIn: Effect<{ readonly host: HostAccess; readonly by: ProofKind; readonly digits: string }, 'letIn'>;
  resetPassword: Effect<{ readonly host: HostAccess; readonly password: string }, 'saved'>;
  turnCodes: Effect<{ readonly opened: Opened; readonly on: boolean }, 'saved'>;
  choose: Effect<{ readonly opened: Opened; readonly choices: Choices }, 'saved'>;
  sendTest: Effect<{ readonly opened: Opened; readonly by: 'email' | 'phone' }, 'testSent'>;
  /** `shown`: the news of the account are on screen now. */
  sendNotices: Effect<{ readonly opened: Opened; readonly shown: boolean }, 'noticesSent'>;

  /** Sorts a paste while it is typed. */
  lookAtPaste: Effect<Paste, 'pasteLooked'>;
  /** Sorts it when it is handed in, and compares it with the account. A recovery code of this account is refused. */
  sortPaste: Effect<ForAccount, 'pasteSorted' | 'pasteFaulty' | 'pasteIsOwnCode'>;
  /** Keeps it as `sortPaste` has told it. */
  savePaste: Effect<ForAccount & { readonly remark: string }, 'saved'>;
  changeEntry: Effect<OfEntry & { readonly change: EntryChange }, 'saved'>;
  revealEntry: Effect<OfEntry, 'entryRevealed'>;
  /** `code`: its place, from 0. It goes from the open account to the terminal, past the model. */
  copyCode: Effect<OfEntry & { readonly code: number }, 'copied'>;
  findGuide: Effect<{ readonly service: string; readonly kind: Kind }, 'guideFound'>;
  /** `passphrase` null: cleartext. */
  exportEntries: Effect<
    { readonly opened: Opened; readonly path: string; readonly passphrase: string | null },
    'exported'
  >;
  /** Reads a file of another program, and compares it with the account. `secret` null: its password was not typed yet. */
  readFile: Effect<
    { readonly opened: Opened; readonly path: string; readonly secret: string | null },
    'fileFound' | 'fileLocked' | 'fileTrouble'
  >;
  /** Keeps all that `readFile` has told of. */
  addFound: Effect<{ readonly opened: Opened; readonly file: FoundFile }, 'saved'>;
}

export type EffectName = keyof AllEffects;
export type AnswerName = keyof Answers;
export type EffectInput = { readonly [F in EffectName]: AllEffects[F]['input'] };
export type AnswerOf<F extends EffectName> = AllEffects[F]['answer'];

/** The ports that effects are carried out with; given once, at the edge. */
export interface EffectPorts {
  readonly accounts: Accounts;
  readonly captcha: {
    make(): Challenge;
    matches(challenge: Challenge, typed: string, inWords: boolean): boolean;
  };
  /** Aborted when the program ends. */
  readonly ended: AbortSignal;
  /** zxcvbn's score, 0–4. `own`: words that say something about the person, such as the address. */
  readonly strength: (password: string, own: readonly string[]) => Promise<Omit<Strength, 'of'>>;
  readonly keys: {
    /** Sorts a paste into kinds and codes. `typed`: the fields beside it. */
    sort(text: string, asText: boolean, typed: Typed): Promise<Sorted>;
    /** The rules that lead from a sorted paste to the entries of it. Loaded when they are first needed. */
    drafts(): Promise<typeof Drafts>;
    /** How codes of a service are made and used; null where no guide is for that service and kind. */
    guide(service: string, kind?: Kind): Promise<Guide | null>;
    /** Hands a text to tmux, which says whether it took it, or to the terminal, which does not. */
    copy(text: string): Promise<Outcome<'tmux' | 'terminal'>>;
    /** Writes a new file of entries, reads it back, and gives its whole path. `passphrase` null: readable by anyone. */
    write(entries: readonly object[], to: string, passphrase: string | null): Promise<Outcome<string>>;
    /** Reads a file of another program. `here`: the entries that it would be added to. */
    read(path: string, secret: string | null, here: readonly object[], signal: AbortSignal): Promise<FileRead>;
    /** The entries of a file that was read; they go past the model. */
    found(file: FoundFile): Promise<readonly Draft[]>;
  };
}

export type Effects = {
  readonly [F in EffectName]: (
    input: EffectInput[F],
    /** Aborted when the visit that the effect runs for is over. */
    signal: AbortSignal,
  ) => Promise<Extract<Answer, { type: AnswerOf<F> }> | undefined>;
};

type Refused = Extract<Answer, { type: 'refused' }>;

/** Turns an account operation's outcome into the answer that it becomes. */
async function outcome<T, A>(of: Promise<Outcome<T>>, done: (value: T) => A): Promise<A | Refused> {
  const result = await of;
  return result.ok ? done(result.value) : { type: 'refused', refusal: result.refusal };
}

const signedIn = (opened: Opened) => ({ type: 'signedIn', opened }) as const;
const proved = (opened: Opened) => ({ type: 'proved', opened }) as const;
const saved = (opened: Opened) => ({ type: 'saved', opened }) as const;
const codeOpened = (recovery: Recovery) => ({ type: 'codeOpened', recovery }) as const;

export function makeEffects({ accounts, captcha, strength, keys, ended }: EffectPorts): Effects {
  const judge = async ({ password, email }: NewPassword): Promise<Strength> => ({
    of: password,
    ...(await strength(password, [email])),
  });
  const sort = ({ text, asText, typed }: Paste): Promise<Sorted> => keys.sort(text, asText, typed);

  /** Looks for a recovery code of this account in the paste, kept as text or not: gives the account then, else null. */
  async function ownCodeIn(sorted: Sorted, { opened, paste }: ForAccount) {
    const { sparekeyCodesIn } = await keys.drafts();
    const all = paste.asText ? [sorted, await sort({ ...paste, asText: false })] : [sorted];
    for (const code of new Set(all.flatMap(sparekeyCodesIn))) {
      const checked = await accounts.checkCode(opened.view.email, code);
      if (!checked.ok) return checked;
      if (checked.value.is === 'unknown') continue;
      // Another opening of the file noted the check: the account that is open here catches up.
      const now = await accounts.refresh(opened);
      return { ok: true, value: now.ok ? now.value : opened } as const;
    }
    return { ok: true, value: null } as const;
  }

  /** The questions that only the account can ask: the same codes are there already, or the same name. */
  async function doubtsOf(sorted: Sorted, { opened, instead, paste, now }: ForAccount) {
    const { draftsOf, readEntries, sameCodes, takenNames } = await keys.drafts();
    const kept = await accounts.exportEntries(opened);
    if (!kept.ok) return kept;
    const taken = instead === null ? takenNames(draftsOf(sorted, paste.typed, now), opened.view.entries) : [];
    return { ok: true, value: [...sameCodes(sorted, readEntries(kept.value)), ...taken] } as const;
  }

  return {
    signIn: ({ email, password }) => outcome(accounts.signIn(email, password), signedIn),
    acceptOlder: ({ email, password }) => outcome(accounts.acceptOlder(email, password), signedIn),
    create: ({ email, password }) => outcome(accounts.create(email, password), signedIn),
    estimate: async (typed) => ({ type: 'estimated', strength: await judge(typed) }),
    weigh: async (typed) => ({ type: 'weighed', strength: await judge(typed) }),

    changeInfo: ({ opened, change }) => outcome(accounts.changeInfo(opened, change), saved),
    newApp: async ({ email }) => ({ type: 'appMade', app: accounts.newApp(email) }),
    checkApp: async ({ app, digits }) => ({
      type: app !== null && accounts.appShows(app, digits) ? 'appAgrees' : 'appDiffers',
    }),

    provePassword: ({ opened, password }) => outcome(accounts.provePassword(opened, password), proved),
    proveDigits: ({ opened, by, digits }) => outcome(accounts.proveSecurityCode(opened, by, digits), proved),
    changePassword: ({ opened, current, next }) => outcome(accounts.changePassword(opened, current, next), saved),
    changeLocks: ({ opened, current, next, code }) => outcome(accounts.changeLocks(opened, current, next, code), saved),

    mint: async ({ account }) => ({ type: 'minted', fresh: accounts.newCode(account) }),
    setCode: ({ opened, code }) => outcome(accounts.setCode(opened, code), saved),
    checkCode: async ({ opened, email, code }) => {
      const result = await accounts.checkCode(email, code);
      if (!result.ok) return { type: 'refused', refusal: result.refusal };
      // Another opening of the file noted the check: the account that is open here catches up.
      const now = opened && (await accounts.refresh(opened));
      return { type: 'checked', answer: result.value, opened: now?.ok === true ? now.value : null };
    },

    challenge: async () => ({ type: 'challenged', challenge: captcha.make() }),
    checkCaptcha: async ({ challenge, typed, inWords, email }) =>
      challenge !== null && captcha.matches(challenge, typed, inWords)
        ? { type: 'captchaRight', host: await accounts.waysBack(email) }
        : { type: 'captchaWrong', challenge: captcha.make() },
    openWithCode: async ({ email, code }) => {
      const answer = await outcome(accounts.openWithCode(email, code), codeOpened);
      return answer.type === 'refused' && answer.refusal.why === 'older' ? { type: 'olderCopy', code } : answer;
    },
    openOlderWithCode: ({ email, code }) => outcome(accounts.openOlderWithCode(email, code), codeOpened),
    recover: ({ recovery, ...now }) => outcome(accounts.recover(recovery, now), saved),

    findWays: async ({ email }) => ({ type: 'waysFound', host: await accounts.waysBack(email) }),
    sendCode: ({ account, by, completed }, signal) =>
      outcome(
        accounts.sendSecurityCode(account, by, completed, signal),
        (sent) => ({ type: 'codeSent', sent }) as const,
      ),
    letIn: ({ host, by, digits }) =>
      outcome(accounts.letIn(host, by, digits), (opened) => ({ type: 'letIn', host: opened }) as const),
    resetPassword: ({ host, password }) => outcome(accounts.resetPassword(host, password), saved),
    turnCodes: ({ opened, on }) => outcome(accounts.turnHostSlot(opened, on), saved),
    choose: ({ opened, choices }) => outcome(accounts.choose(opened, choices), saved),
    sendTest: ({ opened, by }, signal) =>
      outcome(accounts.sendTest(opened, by, signal), () => ({ type: 'testSent' }) as const),
    /** Notices that could not be sent are tried again the next time; nobody is kept waiting for them. */
    sendNotices: async ({ opened, shown }) => {
      const sent = await accounts.sendNotices(opened, shown, ended);
      return sent.ok && sent.value !== null ? { type: 'noticesSent', opened: sent.value } : undefined;
    },

    lookAtPaste: async (paste) => {
      if (paste.text === '') return undefined;
      const { lookOf } = await keys.drafts();
      return { type: 'pasteLooked', of: paste, look: lookOf(await sort(paste)) };
    },
    sortPaste: async (asked) => {
      const { paste, now } = asked;
      const { problemIn, understoodOf } = await keys.drafts();
      const sorted = await sort(paste);
      const problem = problemIn(sorted);
      if (problem !== undefined) return { type: 'pasteFaulty', problem };
      const own = await ownCodeIn(sorted, asked);
      if (!own.ok) return { type: 'refused', refusal: own.refusal };
      if (own.value !== null) return { type: 'pasteIsOwnCode', opened: own.value };
      const doubts = await doubtsOf(sorted, asked);
      if (!doubts.ok) return { type: 'refused', refusal: doubts.refusal };
      const understood = understoodOf(sorted, paste.text, paste.typed, now);
      return { type: 'pasteSorted', understood: { ...understood, doubts: [...sorted.doubts, ...doubts.value] } };
    },
    savePaste: async ({ opened, instead, paste, remark, now }) => {
      const { draftsOf } = await keys.drafts();
      const drafts = draftsOf(await sort(paste), { ...paste.typed, note: remark }, now);
      if (instead === null) return outcome(accounts.addEntries(opened, drafts), saved);
      const [draft, ...others] = drafts;
      if (draft === undefined || others.length > 0) return { type: 'refused', refusal: { why: 'unexpected' } };
      return outcome(accounts.changeEntry(opened, instead, { change: 'replace', draft }), saved);
    },
    changeEntry: ({ opened, id, change }) => outcome(accounts.changeEntry(opened, id, change), saved),
    revealEntry: ({ opened, id }) =>
      outcome(accounts.revealEntry(opened, id), (revealed) => ({ type: 'entryRevealed', revealed }) as const),
    copyCode: async ({ opened, id, code }) => {
      const revealed = await accounts.revealEntry(opened, id);
      if (!revealed.ok) return { type: 'refused', refusal: revealed.refusal };
      const text = revealed.value.codes[code]?.text ?? '';
      return outcome(keys.copy(text), (to) => ({ type: 'copied', to }) as const);
    },
    findGuide: async ({ service, kind }) => ({ type: 'guideFound', guide: await keys.guide(service, kind) }),
    exportEntries: async ({ opened, path, passphrase }) => {
      const all = await accounts.exportEntries(opened);
      if (!all.ok) return { type: 'refused', refusal: all.refusal };
      const written = await keys.write(all.value, path, passphrase);
      if (!written.ok) return { type: 'refused', refusal: written.refusal };
      // Noted once it is there, and never in advance: a log of what did not happen would be wrong.
      const noted = await accounts.noteExport(opened, all.value.length);
      return { type: 'exported', path: written.value, opened: noted.ok ? noted.value : null };
    },
    readFile: async ({ opened, path, secret }, signal) => {
      const here = await accounts.exportEntries(opened);
      if (!here.ok) return { type: 'refused', refusal: here.refusal };
      const read = await keys.read(path, secret, here.value, signal);
      switch (read.is) {
        case 'found':
          return { type: 'fileFound', file: read.file };
        case 'locked':
          return { type: 'fileLocked', program: read.program };
        case 'trouble':
          return { type: 'fileTrouble', trouble: read.trouble };
      }
    },
    addFound: async ({ opened, file }) => outcome(accounts.addEntries(opened, await keys.found(file)), saved),
  };
}
