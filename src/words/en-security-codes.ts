// English: security codes, sent and typed, and the page on which they are turned on.

import type { Way } from '../account/types.ts';
import { counted } from './en-grammar.ts';

export const enCodes = {
  ways: {
    app: 'Authenticator app',
    email: (masked: string) => `E-mail to ${masked}`,
    phone: (ending: string) => `Text message to the phone ending ${ending}`,
  } satisfies { readonly [K in Way['kind']]: unknown },

  stepUpWays: {
    lost: 'None of these to hand? Sign out and choose "Can\'t access your account?": your paper gets you in.',
    lostWithoutCode:
      'None of these to hand? There is no recovery code yet, so keep what you have. Mail that does not go out is turned off by: sparekey config unset mail.smtp',
  },

  complete: {
    title: 'Security code',
    email: (masked: string) => `Type the whole address ${masked}, so that the code goes only to somebody who knows it.`,
    phone: (ending: string) =>
      `Type the last four digits of the phone ending ${ending}, so that the code goes only to somebody who knows it.`,
    address: 'E-mail address',
    digits: 'Last 4 digits',
    send: 'Send the code',
    enter: 'send',
    sending: 'Sending, for 20 s at most…',
  },

  securityCode: {
    title: 'Security code',
    app: 'The 6 digits that your authenticator app shows now.',
    sent: 'A code of 6 digits is on its way. It works once, for 10 minutes.',
    label: 'Security code',
    go: 'Next',
    again: 'Send another one',
    working: 'Checking…',
  },

  resetPassword: {
    title: 'New password',
    ask: 'Choose a new password. Your recovery code stays as it is: keep the paper.',
    go: 'Set the new password',
    working: 'Setting your new password…',
  },

  codes: {
    title: 'Security codes',
    off: 'off',
    here: 'on',
    elsewhere: 'on another computer',
    frozen: (day: string) => `Security info stays as it is until ${day}.`,
    is: {
      off: 'This account is sealed: without the password, only the recovery code opens it.',
      here: 'With a security code, you can set a new password on this computer, and keep your recovery code.',
      elsewhere:
        'Another computer has the key for this. Here only the password and the recovery code open the account.',
    },
    cost: 'For this, a key stays on the computer. Whoever has its disk, or uses it as you, can open the account without a code.',
    gets: 'A security code lets me in here',
    getsIs: { off: 'no', here: 'yes', elsewhere: 'no, elsewhere' },
    turnOn: 'Yes: a security code may let me back in here',
    ask: 'If you forget your password: should this computer let you back in with a security code?',
    keepSealed: 'No: keep it sealed',
    noWays:
      'Nothing that is enrolled works on this computer yet. Enrol an authenticator app, or set up mail: sparekey config',
    mailLocked:
      "Your mail server wants a password, and none is kept for it: give it here, under Mail server's password.",
    secondProof: 'Second proof at sign-in',
    secondProofMeans:
      'A guard on this screen, not on the file: whoever has the file and the password can open it elsewhere.',
    wait: 'Freeze after a recovery',
    waits: (days: number) => (days === 0 ? 'no' : counted(days, { one: '# day', other: '# days' })),
    waitMeans:
      'When all security info was replaced, it then stays as it is for that time, and the old addresses are told at the start and the end. It cannot undo a recovery: the old locks are gone.',
    mailMeans: 'Codes and notices go out through your mail server. Settings: sparekey config',
    textMeans: 'Text messages are sent by a command of yours. Settings: sparekey config',
    yes: 'yes',
    no: 'no',
    mailPassword: "Mail server's password",
    kept: 'kept',
    notKept: 'not kept',
    testMail: 'Send a test mail',
    testText: 'Send a test text message',
    working: 'Saving…',
    testing: 'Sending, for 20 s at most…',
  },

  mailPassword: {
    title: "The mail server's password",
    why: 'Security codes and notices go out through your mail server, and it wants a password. It is kept in this account, sealed. Many providers want an app password here, made in their settings.',
    label: 'Password',
    save: 'Keep it',
    forget: 'Do not keep it any more',
  },
};
