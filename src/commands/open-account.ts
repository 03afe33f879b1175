// An account opened without the wizard: which one, its password from the terminal or a file descriptor, and the second proof where
// its owner has asked for one at every sign-in.

import { readEmail } from '../account/email.ts';
import type { Accounts, Opened } from '../account/types.ts';
import { lettersIn } from '../letters.ts';
import type { Note } from '../machine/note.ts';
import { type PortOptions, realPorts } from '../ports.ts';
import { daysIn } from '../words/days.ts';
import type { Words } from '../words/en.ts';
import { exitCodes } from './exit-codes.ts';
import type { End } from './mail-password.ts';
import { passwordFrom } from './password-fd.ts';
import { notDone, usage } from './settings-at-hand.ts';
import { ask, askUnseen, canAsk, typedUnseen } from './until-signal.ts';

export interface AccountOptions extends PortOptions {
  /** `--account`. */
  readonly account?: string;
  /** `--password-fd`. */
  readonly passwordFd?: number;
}

export interface OpenAccount {
  readonly accounts: Accounts;
  readonly opened: Opened;
  /** That opened it: a file for elsewhere must not have the same. */
  readonly password: string;
}

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What was refused, as the screens say it. */
export function refusedWith(refusal: Note, words: Words, secret: 'account' | 'digits' | 'sent' = 'account'): End {
  if (refusal.why === 'older') return { sentence: words.transfer.older, code: notDone };
  const { day } = daysIn(words.language, timeZone);
  const secondsLeft = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  return { sentence: words.notes(refusal, { day, secondsLeft, secret }), code: notDone };
}

export const stopped = ({ transfer }: Words): End => ({ sentence: transfer.stopped, code: exitCodes.interrupted });

async function passwordOf(
  email: string,
  of: NodeJS.Process,
  { passwordFd }: AccountOptions,
  words: Words,
  signal: AbortSignal,
): Promise<string | End> {
  const { transfer } = words;
  if (passwordFd !== undefined)
    return (await passwordFrom(passwordFd)) ?? { sentence: transfer.noSecret(String(passwordFd)), code: usage };
  if (!canAsk(of)) return { sentence: transfer.noTerminal, code: usage };
  return (await askUnseen(of, transfer.askPassword(email), signal)) ?? stopped(words);
}

/** The app's digits where there is an app; else a code is sent, once where it goes to was typed in full. */
async function secondProof(
  { accounts, opened }: Pick<OpenAccount, 'accounts' | 'opened'>,
  of: NodeJS.Process,
  words: Words,
  signal: AbortSignal,
): Promise<Opened | End> {
  const { transfer } = words;
  const { ways } = opened.view;
  const way = ways.find(({ kind }) => kind === 'app') ?? ways[0];
  if (way === undefined) return opened;
  if (!canAsk(of)) return { sentence: transfer.secondProof, code: usage };
  if (way.kind !== 'app') {
    const where =
      way.kind === 'email' ? transfer.askComplete.email(way.masked) : transfer.askComplete.phone(way.ending);
    const completed = await ask(of, where, signal);
    if (completed === undefined) return stopped(words);
    const sent = await accounts.sendCode(opened, way.kind, completed.trim(), signal);
    if (!sent.ok) return refusedWith(sent.refusal, words, 'sent');
  }
  const digits = await ask(of, way.kind === 'app' ? transfer.askApp : transfer.askSent, signal);
  if (digits === undefined) return stopped(words);
  const proved = await accounts.proveDigits(opened, way.kind, digits.trim());
  return proved.ok ? proved.value : refusedWith(proved.refusal, words, way.kind === 'app' ? 'digits' : 'sent');
}

/** The account, open; or the sentence that ends the command. */
export async function openAccount(
  of: NodeJS.Process,
  options: AccountOptions,
  words: Words,
  signal: AbortSignal,
): Promise<OpenAccount | End> {
  const { transfer } = words;
  if (options.account === undefined && !canAsk(of)) return { sentence: transfer.noTerminal, code: usage };
  const typed = options.account ?? (await ask(of, transfer.askAccount, signal));
  if (typed === undefined) return stopped(words);
  const reading = readEmail(typed);
  if (!reading.ok) return { sentence: words.config.notAnAddress, code: usage };
  const password = await passwordOf(reading.email, of, options, words, signal);
  if (typeof password !== 'string') return password;
  const { effects } = await realPorts(of, options, { letters: lettersIn(words, timeZone), ended: signal });
  const { accounts } = effects;
  const signedIn = await typedUnseen(of, () => accounts.signIn(reading.email, password));
  if (!signedIn.ok) return refusedWith(signedIn.refusal, words);
  if (!signedIn.value.view.secondProof) return { accounts, opened: signedIn.value, password };
  const proved = await secondProof({ accounts, opened: signedIn.value }, of, words, signal);
  if ('view' in proved) return { accounts, opened: proved, password };
  signedIn.value.close();
  return proved;
}
