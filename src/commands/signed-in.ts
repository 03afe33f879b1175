// Signing in without a screen: the address is given or asked for, the password comes from the terminal, unseen, or from a
// file descriptor; never from an argument or the environment. Tries are counted, and an older copy stops, as in the wizard.

import { readEmail } from '../account/email.ts';
import type { Accounts, Opened } from '../account/types.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import { askHidden, type How } from './ask-hidden.ts';
import type { End } from './mail-password.ts';
import { passwordFrom } from './password-fd.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { notDone, type Options, usage } from './settings-at-hand.ts';
import { stopped } from './stoppable.ts';
import { terminalAtHand } from './terminal-at-hand.ts';

export interface AccountOptions extends Options {
  /** `--account`. */
  readonly account?: string;
  /** `--password-fd`. */
  readonly passwordFd?: number;
}

/** Asks at the terminal; `without`: what to say where there is none. */
export type Ask = (question: string, without: string, how?: How) => Promise<string | End>;

export const askOn =
  (of: NodeJS.Process, words: Words, signal: AbortSignal): Ask =>
  async (question, without, how) => {
    const terminal = terminalAtHand(of);
    if (terminal === undefined) return { sentence: without, code: usage };
    try {
      const typed = await askHidden(terminal.input, terminal.output, `${visible(question)} `, signal, how);
      return typed ?? stopped(words);
    } finally {
      terminal.close();
    }
  };

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

/** The second proof, where the account asks for one and something is enrolled that works here: as the chart has it. */
async function proven(accounts: Accounts, opened: Opened, words: Words, ask: Ask): Promise<Opened | End> {
  const { onAccount } = words;
  const { secondProof, ways } = opened.view;
  if (!secondProof || ways.length === 0) return opened;
  if (!ways.some(({ kind }) => kind === 'app')) return { sentence: onAccount.otherProof, code: notDone };
  const digits = await ask(onAccount.askDigits, onAccount.proofNeedsTerminal, { shown: true });
  if (typeof digits === 'object') return digits;
  const outcome = await accounts.proveDigits(opened, 'app', digits);
  return outcome.ok ? outcome.value : { sentence: refusalSentence(outcome.refusal, words, 'digits'), code: notDone };
}

/** Whoever gets it closes it. */
export async function signedIn(
  accounts: Accounts,
  options: AccountOptions,
  words: Words,
  ask: Ask,
): Promise<Opened | End> {
  const email = await addressFor(options, words, ask);
  if (typeof email === 'object') return email;
  const password = await passwordFor(options.passwordFd, email, words, ask);
  if (typeof password === 'object') return password;
  const outcome = await accounts.signIn(email, password);
  if (!outcome.ok) return { sentence: refusalSentence(outcome.refusal, words), code: notDone };
  const end = await proven(accounts, outcome.value, words, ask);
  if ('sentence' in end) outcome.value.close();
  return end;
}
