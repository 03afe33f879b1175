// English: what is sent by mail and as a text message. Short enough for a text message; the digits stand first, as a
// telephone shows the beginning of a message only. Never a code in a notice, nor a link in anything.

import type { Activity } from '../account/types.ts';
import { counted } from './en-grammar.ts';

/** Digits from a file may be anything; those who read a letter are told plainly whose account it is about. */
interface Moment {
  /** A time in words, with its time zone: it is read on another computer. */
  readonly moment: (time: string) => string;
}

export const enLetters = {
  letters: {
    code: {
      subject: (digits: string) => `${digits} is your sparekey security code`,
      body: (digits: string, minutes: number) =>
        `${digits} is your sparekey security code. It works once, for ${minutes} minutes. Nobody from sparekey will ever ask you for it.`,
    },
    notice: {
      subject: (email: string) => `Something changed on your sparekey account ${email}`,
      body: (email: string, lines: readonly string[]) =>
        `Your sparekey account ${email}:\n${lines.map((line) => `- ${line}`).join('\n')}\nIf this was you, there is nothing to do. If not: on the computer where the account is, choose "Can't access your account?", get in with your recovery code, and look at Recent activity.`,
      short: (email: string, event: string, others: number) =>
        `Your sparekey account ${email}: ${event}${others === 0 ? '' : `, ${counted(others, { one: 'and # more change', other: 'and # more changes' })}`}. Was it not you? Get in with your recovery code, where the account is.`,
    },
    line: (entry: Activity, { moment }: Moment): string =>
      `${moment(entry.at)}: ${event(entry, moment)}${consequence(entry)}`,
    event: (entry: Activity, { moment }: Moment): string => event(entry, moment),
  },
};

/** The part of an event that its short form leaves out. */
function consequence(entry: Activity): string {
  switch (entry.what) {
    case 'recovered':
      return '. The password and all security info were replaced';
    case 'code-made':
      return entry.no === 1 ? '' : '. The one before it works no more';
    case 'waiting':
      return '. What was enrolled before cannot undo this: the old locks are gone';
    default:
      return '';
  }
}

function event(entry: Activity, moment: Moment['moment']): string {
  switch (entry.what) {
    case 'recovered':
      return 'somebody got back in with the recovery code';
    case 'let-in':
      return 'somebody got back in with a security code and set a new password';
    case 'code-made':
      return `a new recovery code was made, no. ${entry.no}`;
    case 'password-changed':
      return 'the password was changed';
    case 'locks-changed':
      return 'new locks: the password was changed';
    case 'failed':
      return counted(entry.times, { one: '# wrong try', other: '# wrong tries in a row' });
    case 'info-added':
    case 'info-removed':
      return 'security info was changed';
    case 'codes-on':
      return 'from now on, a security code gets you back in on that computer';
    case 'codes-off':
      return 'a security code does not get you back in any more';
    case 'waiting':
      return `security info cannot be changed until ${moment(entry.until)}`;
    case 'choices-changed':
      return 'what this account asks for at sign-in, or the wait after a recovery, was changed';
    case 'waited':
      return 'security info can be changed again';
    case 'created':
    case 'signed-in':
    case 'code-checked':
    case 'code-spent':
    case 'key-added':
    case 'key-used':
    case 'key-unused':
    case 'key-replaced':
    case 'key-removed':
    case 'keys-imported':
    case 'keys-exported':
      return 'used';
  }
}
