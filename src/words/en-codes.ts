// English: security codes, sent and typed, and the page on which they are turned on.

import type { Way } from '../account/types.ts';

export const enCodes = {
  ways: {
    app: 'Authenticator app',
    email: (masked: string) => `E-mail to ${masked}`,
    phone: (ending: string) => `Text message to the phone ending ${ending}`,
  } satisfies { readonly [K in Way['kind']]: unknown },

  stepUpWays: {
    lost: 'None of these to hand? Sign out and choose "Can\'t access your account?": your paper gets you in.',
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
    sending: 'Sending… this takes 20 s at most.',
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
    off: 'off: sealed',
    here: 'on, on this computer',
    elsewhere: 'on, on another computer',
    frozen: (day: string) => `Security info stays as it is until ${day}.`,
    is: {
      off: 'This account is sealed: without the password, only the recovery code opens it.',
      here: 'With a security code, you can set a new password on this computer. The recovery code is not needed for it.',
      elsewhere:
        'Security codes were turned on, on another computer. This one has no key for it: here only the password and the recovery code open the account.',
    },
    cost: 'For that a key stays on this computer. Whoever has its disk, or is signed in to it as you, can open the account with it, without any code.',
    turnOn: 'Let this computer let me back in with a security code',
    turnOff: 'Turn that off: seal the account again',
    keepSealed: 'No, keep it sealed',
    noWays:
      'Nothing that is enrolled works on this computer yet. Enrol an authenticator app, or set up mail: sparekey config',
    secondProof: 'Ask for a second proof at sign-in',
    secondProofMeans:
      'A guard on this screen, not on the file: who has the file and the password can open it elsewhere.',
    wait: 'After all security info was replaced, freeze it for',
    waits: (days: number) => (days === 0 ? 'no time' : `${days} days`),
    waitMeans: 'Old addresses are told at the start and the end. It cannot undo a recovery: the old locks are gone.',
    yes: 'yes',
    no: 'no',
    mailPassword: "The mail server's password",
    kept: 'kept, sealed in this account',
    notKept: 'not kept',
    testMail: 'Send a test mail',
    testText: 'Send a test text message',
    working: 'Saving…',
    testing: 'Sending… this takes 20 s at most.',
  },

  mailPassword: {
    title: "The mail server's password",
    why: 'Security codes and notices go out through your mail server, and it wants a password. It is kept in this account, sealed. Many providers want an app password here, made in their settings.',
    label: 'Password',
    save: 'Keep it',
    forget: 'Do not keep it any more',
  },
};
