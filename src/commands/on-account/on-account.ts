// A refusal in a sentence, where there is no screen that keeps what was typed and counts a wait down.

import { readEmail } from '../../account/read-address.ts';
import { readDigits } from '../../account/read-digits.ts';
import type { Accounts, Opened, Outcome, Way } from '../../account/types.ts';
import { messagesIn } from '../../edge/messages.ts';
import { type PortOptions, realPorts, rules } from '../../edge/ports.ts';
import type { Note } from '../../machine/note.ts';
import { secretHint } from '../../vault/typed-secret.ts';
import { type Days, datesLocale, daysIn } from '../../words/days.ts';
import type { Words } from '../../words/en.ts';
import type { NoteContext } from '../../words/en-notes.ts';
import { type End, exitStatus } from '../exit-status.ts';
import { type Ask, type Asking, stoppable, stopped } from './asking.ts';
import { secretFrom } from './password-fd.ts';

/** Proven by its check symbols: no password and no address is one by chance. */
const isRecoveryCode = (typed: string): boolean => rules.readCode(typed).result === 'ok';

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const secondsLeft = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));

function refusalSentence(refusal: Note, words: Words, secret: NoteContext['secret'] = 'account'): string {
  const { onAccount, notes, language } = words;
  if (refusal.why === 'wait') return onAccount.wait(secondsLeft(refusal.until));
  if (refusal.why === 'wrong' && secret === 'account')
    return onAccount.wrong(refusal.remaining, secondsLeft(refusal.until ?? 0));
  if (refusal.why === 'older') return onAccount.older;
  const days = daysIn(language, timeZone);
  const now = (): string => days.clock(Date.now());
  return notes(refusal, { day: (time) => days.day(time), secondsLeft, now, secret });
}

// Signing in without a screen: the address is given or asked for, the password comes from the terminal, unseen, or from a
// file descriptor; never from an argument or the environment. Tries are counted, and an older copy stops, as in the wizard.

export interface AccountOptions extends PortOptions {
  /** `--account`. */
  readonly account?: string;
  /** `--password-fd`. */
  readonly passwordFd?: number;
}

async function addressFor({ account }: AccountOptions, words: Words, ask: Ask): Promise<string | End> {
  const { onAccount, config } = words;
  const typed = account ?? (await ask(onAccount.askAccount, onAccount.noAccountGiven, { shown: true }));
  if (typeof typed === 'object') return typed;
  const read = readEmail(typed);
  if (isRecoveryCode(typed))
    return {
      sentence: refusalSentence({ why: 'misplaced', looks: 'code', box: 'address' }, words),
      code: exitStatus.unusable,
    };
  return read.ok ? read.email : { sentence: config.notAnAddress, code: exitStatus.unusable };
}

async function passwordFor(fd: number | undefined, account: string, words: Words, ask: Ask): Promise<string | End> {
  const { onAccount, config } = words;
  if (fd !== undefined) return secretFrom(fd, onAccount.noPasswordThere(String(fd)), words);
  const typed = await ask(config.askPassword(account), onAccount.noTerminal);
  if (typeof typed === 'object') return typed;
  const hint = isRecoveryCode(typed) ? 'code' : secretHint(typed);
  if (hint === undefined) return typed;
  // Before a try is counted: nobody sees what stands in a hidden line.
  const again = await ask(onAccount.secretHint[hint], onAccount.noTerminal);
  return again === '' ? typed : again;
}

/** A code on its way, once where it goes to was typed in full: whoever only sees the mask gets nothing sent. */
async function sent(
  accounts: Accounts,
  opened: Opened,
  way: Exclude<Way, { kind: 'app' }>,
  words: Words,
  { ask, signal }: Asking,
): Promise<End | undefined> {
  const { askComplete, proofNeedsTerminal } = words.onAccount;
  const question = way.kind === 'email' ? askComplete.email(way.masked) : askComplete.phone(way.ending);
  const completed = await ask(question, proofNeedsTerminal, { shown: true });
  if (typeof completed === 'object') return completed;
  const outcome = await accounts.sendSecurityCode(opened, way.kind, completed, signal);
  if (outcome.ok) return undefined;
  const sentence = refusalSentence(outcome.refusal, words, way.kind);
  return { sentence, code: signal.aborted ? exitStatus.interrupted : exitStatus.notDone };
}

/**
 * The second proof, where the account asks for one and something is enrolled that works here, as the journeys have it: the digits
 * of the app where there is one, else those of a code that is sent.
 */
async function proven(accounts: Accounts, opened: Opened, words: Words, asking: Asking): Promise<Opened | End> {
  const { onAccount } = words;
  const { secondProof, ways } = opened.view;
  const way = ways.find(({ kind }) => kind === 'app') ?? ways[0];
  if (!secondProof || way === undefined) return opened;
  const end = way.kind === 'app' ? undefined : await sent(accounts, opened, way, words, asking);
  if (end !== undefined) return end;
  const [question, secret] =
    way.kind === 'app' ? ([onAccount.askDigits, 'digits'] as const) : ([onAccount.askSent, 'sent'] as const);
  const digits = await asking.ask(question, onAccount.proofNeedsTerminal, { shown: true });
  if (typeof digits === 'object') return digits;
  // Not tried, and not counted.
  if (readDigits(digits) === undefined)
    return { sentence: refusalSentence({ why: 'not-six-digits' }, words), code: exitStatus.notDone };
  const outcome = await accounts.proveSecurityCode(opened, way.kind, digits);
  return outcome.ok
    ? outcome.value
    : { sentence: refusalSentence(outcome.refusal, words, secret), code: exitStatus.notDone };
}

/** A wrong secret that was handed over unseen, with what may be wrong with it. */
function refusedSecret(refusal: Note, secret: string, words: Words): string {
  const hint = refusal.why === 'wrong' ? secretHint(secret) : undefined;
  const sentence = refusalSentence(refusal, words);
  return hint === undefined ? sentence : `${sentence} ${words.onAccount.wrongHint[hint]}`;
}

/** The caller closes it. `heard` is told the password that opened it. */
async function signedIn(
  accounts: Accounts,
  options: AccountOptions,
  words: Words,
  asking: Asking,
  heard?: (password: string) => void,
): Promise<Opened | End> {
  // Where there is one account, it is the one that is meant.
  const alone = options.account === undefined && (await accounts.isAlone());
  const email = alone ? undefined : await addressFor(options, words, asking.ask);
  if (typeof email === 'object') return email;
  const account = email ?? words.onAccount.onlyAccount;
  const password = await passwordFor(options.passwordFd, account, words, asking.ask);
  if (typeof password === 'object') return password;
  const outcome = email === undefined ? accounts.signInAlone(password) : accounts.signIn(email, password);
  return withSecondProof(await outcome, accounts, password, words, asking, heard);
}

/** The second proof after the password, where the account asks for one. */
async function withSecondProof(
  outcome: Outcome<Opened>,
  accounts: Accounts,
  password: string,
  words: Words,
  asking: Asking,
  heard?: (password: string) => void,
): Promise<Opened | End> {
  if (!outcome.ok) return { sentence: refusedSecret(outcome.refusal, password, words), code: exitStatus.notDone };
  heard?.(password);
  const end = await proven(accounts, outcome.value, words, asking);
  if ('sentence' in end) outcome.value.close();
  return end;
}

// Opens the account for a command, and closes it however the command ends.

export interface OnAccount extends Asking {
  readonly accounts: Accounts;
  readonly opened: Opened;
  readonly days: Days;
}

export const refusedBy = (refusal: Note, words: Words): End => ({
  sentence: refusalSentence(refusal, words),
  code: exitStatus.notDone,
});

/** Within `stoppable`: signs in, and runs `work`. `heard` is told the password that opened it, and keeps it no longer than it has to. */
export async function withAccount(
  of: NodeJS.Process,
  options: AccountOptions,
  words: Words,
  asking: Asking,
  work: (at: OnAccount) => Promise<End | undefined>,
  heard?: (password: string) => void,
): Promise<End | undefined> {
  const { signal } = asking;
  const { effects } = await realPorts(of, options, { letters: messagesIn(words, timeZone), ended: signal });
  const { accounts } = effects;
  const opened = await signedIn(accounts, options, words, asking, heard);
  if ('sentence' in opened) return opened;
  try {
    if (signal.aborted) return stopped(words);
    return await work({ ...asking, accounts, opened, days: daysIn(datesLocale(words.language, of.env), timeZone) });
  } finally {
    opened.close();
  }
}

/** Returns the exit code: 0 done; 1 it could not be done; 2 it could not be asked for. */
export const onAccount = (
  of: NodeJS.Process,
  options: AccountOptions,
  words: Words,
  work: (at: OnAccount) => Promise<End | undefined>,
): Promise<number> => stoppable(of, words, (asking) => withAccount(of, options, words, asking, work));
