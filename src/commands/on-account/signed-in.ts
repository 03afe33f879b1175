// Signing in without a screen: the address is given or asked for, the password comes from the terminal, unseen, or from a
// file descriptor; never from an argument or the environment. Tries are counted, and an older copy stops, as in the wizard.

import { readEmail } from '../../account/read-address.ts';
import type { Accounts, Opened, Way } from '../../account/types.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { exitCodes } from '../exit-codes.ts';
import { notDone, type Options, usage } from '../settings-at-hand.ts';
import type { Ask, Asking } from './asking.ts';
import { passwordFrom } from './password-fd.ts';
import { refusalSentence } from './refusal-sentence.ts';

export interface AccountOptions extends Options {
  /** `--account`. */
  readonly account?: string;
  /** `--password-fd`. */
  readonly passwordFd?: number;
}

async function addressFor({ account }: AccountOptions, { onAccount, config }: Words, ask: Ask): Promise<string | End> {
  const typed = account ?? (await ask(onAccount.askAccount, onAccount.noAccountGiven, { shown: true }));
  if (typeof typed === 'object') return typed;
  const read = readEmail(typed);
  return read.ok ? read.email : { sentence: config.notAnAddress, code: usage };
}

async function passwordFor(fd: number | undefined, email: string, words: Words, ask: Ask): Promise<string | End> {
  const { onAccount, config } = words;
  if (fd === undefined) return ask(config.askPassword(email), onAccount.noTerminal);
  return (await passwordFrom(fd)) ?? { sentence: onAccount.noPasswordThere(String(fd)), code: usage };
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
  const outcome = await accounts.sendCode(opened, way.kind, completed, signal);
  if (outcome.ok) return undefined;
  const sentence = refusalSentence(outcome.refusal, words, way.kind);
  return { sentence, code: signal.aborted ? exitCodes.interrupted : notDone };
}

/**
 * The second proof, where the account asks for one and something is enrolled that works here, as the chart has it: the digits
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
  const outcome = await accounts.proveDigits(opened, way.kind, digits);
  return outcome.ok ? outcome.value : { sentence: refusalSentence(outcome.refusal, words, secret), code: notDone };
}

/** Whoever gets it closes it. `heard` is told the password that opened it. */
export async function signedIn(
  accounts: Accounts,
  options: AccountOptions,
  words: Words,
  asking: Asking,
  heard?: (password: string) => void,
): Promise<Opened | End> {
  const email = await addressFor(options, words, asking.ask);
  if (typeof email === 'object') return email;
  const password = await passwordFor(options.passwordFd, email, words, asking.ask);
  if (typeof password === 'object') return password;
  const outcome = await accounts.signIn(email, password);
  if (!outcome.ok) return { sentence: refusalSentence(outcome.refusal, words), code: notDone };
  heard?.(password);
  const end = await proven(accounts, outcome.value, words, asking);
  if ('sentence' in end) outcome.value.close();
  return end;
}
