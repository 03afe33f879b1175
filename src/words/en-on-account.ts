// English: what is said where an account is opened without its screens: `sparekey keys`, `export` and `import`; and `sparekey status`.

import type { DueKind } from '../account/types.ts';
import { counted as byRule } from './en-grammar.ts';

const counted = (count: number, one: string): string => byRule(count, { one: `# ${one}`, other: `# ${one}s` });

const tries = { one: '# more try', other: '# more tries' };

/** One line a kind of what is due. */
function due(kind: DueKind, count: number): string {
  const keys = counted(count, 'spare key');
  switch (kind) {
    case 'replaced':
      return `${keys} replaced elsewhere: enter the new codes`;
    case 'used-up':
      return `${keys} used up: make new codes at the service`;
    case 'few':
      return `${keys} with few codes left: make new ones while you still get in`;
    case 'old':
      return `${keys} over a year old: look whether it still works`;
    case 'code':
      return count === 1 ? 'recovery code: check your paper' : `${counted(count, 'recovery code')}: check your papers`;
    case 'no-code':
      return count === 1 ? 'no recovery code yet' : `no recovery code yet, ${count} times`;
    case 'info':
      return 'security info has to be entered again';
  }
}

export const enOnAccount = {
  onAccount: {
    account: 'the e-mail address of your account',
    passwordFd: 'read your password from this file descriptor',
    askAccount: 'E-mail address of your account:',
    noAccountGiven: 'Please say which account: --account ADDRESS',
    noTerminal:
      'Your password is needed, and here is no terminal to ask for it. Hand it over on a file descriptor: --password-fd 3 3< FILE',
    noPasswordThere: (fd: string) => `There is no password on file descriptor ${fd}. Nothing was changed.`,
    wrong: (left: number, seconds: number) =>
      `That address and password do not open an account here. ${seconds > 0 ? `Please wait ${seconds} s, then try again.` : `${byRule(left, tries)} before you have to wait.`}`,
    wait: (seconds: number) => `After wrong tries there is a wait: please try again in ${seconds} s.`,
    askDigits: 'This account asks for one thing more. 6 digits of your authenticator app:',
    askComplete: {
      email: (masked: string) =>
        `This account asks for one thing more: a security code, sent to ${masked}. Type that address in full:`,
      phone: (ending: string) =>
        `This account asks for one thing more: a security code, sent to the phone ending ${ending}. Type the last four digits of its number:`,
    },
    askSent: '6 digits of the code that was sent:',
    proofNeedsTerminal:
      'This account asks for a second proof, and here is no terminal to ask for it. Nothing was changed.',
    older:
      'This account file is an older copy than the one this computer saw last. Start sparekey, and say there whether it is your backup. Nothing was changed.',
    stopped: 'Stopped. Nothing was changed.',
  },

  keysCommand: {
    about: 'the recovery codes of your other accounts, for scripts and for you',
    list: 'list them; nothing secret',
    show: 'show one; its codes only with --reveal',
    add: 'keep one: the code or codes come from standard input, or are asked for',
    use: 'take one code and mark it as used',
    reveal: 'with the codes, in clear',
    revealOne: 'print the code, in clear',
    code: 'this code of the set, from 1; otherwise the first that is not used',
    accountThere: 'whose account there, where you have several',
    asText: 'keep it as the text it is',
    made: 'the day on which it was made, 2026-11-22; otherwise today',
    noteFd: 'read a note from this file descriptor: its first line',
    none: 'No spare keys yet.',
    used: 'used',
    notUsed: 'not used',
    usedOn: (day: string) => `used ${day}`,
    note: (note: string) => `Note: ${note}`,
    noKey: 'There is no spare key of that name. These are there: sparekey keys list',
    ambiguous: (names: string) => `More than one has that name. Please say which: ${names}`,
    whatItIs: 'A name of 1 to 100 characters, please. Nothing was changed.',
    thereTooLong: 'The account there has 100 characters at most. Nothing was changed.',
    notADay: 'Please write the day like this: 2026-11-22. It cannot lie ahead. Nothing was changed.',
    noNoteThere: (fd: string) => `There is no note of 1 to 1000 characters on file descriptor ${fd}. Nothing was kept.`,
    sameStream: 'The codes come from standard input, so the password cannot. Use --password-fd 3 3< FILE',
    askCodes: (name: string) =>
      `Paste the code or codes for ${name} (not shown). Then Enter, and Ctrl-D when all of it is there:`,
    notText: 'That is not a text. Nothing was kept.',
    notKept: 'Nothing was kept.',
    orAsText: 'Nothing was kept. To keep it as the text it is: --text',
    there: (name: string) =>
      `There is a spare key ${name} already. Nothing was kept. Name the account with --account-there, or enter new codes in its place in sparekey.`,
    kept: (name: string) => `Kept: ${name}.`,
    sayReveal:
      'The code would be printed and marked as used. To do that: --reveal. To mark one without printing it, start sparekey. Nothing was changed.',
    noSuchCode: (of: number) => `There are codes 1 to ${of}. Nothing was changed.`,
    usedBefore: (no: number) => `Code ${no} is used already. Nothing was changed.`,
    nowUsed: (no: number, left: number, of: number) => `Code ${no} is marked as used. ${left} of ${of} left.`,
    notGiven: 'The code could not be printed, so it is not marked as used. Nothing was changed.',
    notGivenYetUsed: (no: number) =>
      `Code ${no} could not be printed, and is marked as used all the same. It is still there: sparekey keys show`,
  },

  status: {
    about: 'what is due, without your password, where you have allowed it',
    exitCode: 'end with 3 when something is due',
    accounts: (count: number) => `Accounts here: ${count}`,
    allow: 'To see what is due: sign in, or allow it on the Spare keys page, under "Remind me without signing in".',
    notAll: (told: number, of: number) => `Of ${told} of ${of} accounts it may be told what is due.`,
    keys: (count: number) => `Spare keys: ${count}`,
    nothing: 'Nothing is due.',
    something: 'Due:',
    due,
  },
};
