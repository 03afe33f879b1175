// English: sending mail and text messages, and `sparekey config`.

import type { Channel, Unsent } from '../delivery/types.ts';

/** The event, and the advice. The words of a server or command are untrusted: to be shown through the sanitiser. */
export function unsent(reason: Unsent, channel: Channel): string {
  const receiver = channel === 'mail' ? 'address' : 'number';
  switch (reason.why) {
    case 'not-set-up':
      return channel === 'mail'
        ? 'Mail is not set up on this computer yet. Set it up with: sparekey config set mail.smtp, and mail.from'
        : 'Text messages are not set up on this computer yet. Set them up with: sparekey config set text.command';
    case 'no-route':
      return `The mail server ${reason.host} did not answer, or the line to it was lost. Look at your connection and at mail.smtp, then try again.`;
    case 'tls':
      return `${reason.host} could not show that it is your mail server, so nothing was sent. Look at mail.smtp: smtps:// is mostly for port 465, smtp:// for 587.`;
    case 'wants-smtps':
      return `${reason.host} speaks TLS from the first byte on port ${reason.port}, so nothing was sent. Write it with smtps:// in mail.smtp.`;
    case 'unknown-signer':
      return `${reason.host} has a certificate signed by nobody that this computer trusts, so nothing was sent. If the server is yours, put its certificate in a file and start sparekey with NODE_EXTRA_CA_CERTS=FILE.`;
    case 'sign-in':
      return `${reason.host} did not let you sign in, so nothing was sent. Is the password right? Many providers want an app password here, made in their settings.`;
    case 'refused':
      return reason.answer === ''
        ? `It was not taken, and no reason was given. Is the ${receiver} right? Look at the settings too: sparekey config`
        : `It was not taken. The answer was: ${reason.answer}`;
    case 'timed-out':
      return `There was no answer for ${reason.seconds} s, so sparekey stopped waiting. Try again, or look at the settings: sparekey config`;
    case 'cancelled':
      return 'You stopped it. If it was on its way already, it may still arrive.';
    case 'no-command':
      return `${reason.command} is not there or may not be run, so nothing was sent. Look at the settings: sparekey config`;
  }
}

export const enDelivery = {
  delivery: {
    unsent,
    testSubject: 'A test message from sparekey',
    testBody: 'This is a test message from sparekey. It arrived: messages can be sent from your computer.',
  },

  config: {
    about: 'how mail and text messages leave this computer',
    get: 'show one setting',
    set: 'change a setting; put -- before words that begin with a dash',
    unset: 'take a setting away',
    test: 'send a test message now: mail ADDRESS, or text NUMBER',
    passwordFd: "read the mail server's password from this file descriptor",
    none: 'not set',
    file: (path: string) => `These settings are in ${path}`,
    mailLacks: (key: string) => `Mail can be sent once ${key} is set too.`,
    isSet: (key: string) => `${key} is set.`,
    isUnset: (key: string) => `${key} is not set any more.`,
    notSet: (key: string) => `${key} is not set.`,
    tookAway: (key: string) => `Mail goes one way: ${key} is not set any more.`,
    unknownKey: (known: string) => `There is no such setting. There are: ${known}`,
    problems: {
      'not-a-server': (key: string) =>
        `${key} is the address of a mail server: smtps://me@example.com@mail.example.com:465. Nothing was changed.`,
      'has-password': () =>
        'Please leave the password out: sparekey asks for it and keeps it sealed. Nothing was changed. What you typed may be in the history of your shell.',
      'not-a-path': (key: string) => `${key} is a whole path: /usr/sbin/sendmail. Nothing was changed.`,
      'not-an-address': (key: string) => `${key} is one e-mail address: name@example.com. Nothing was changed.`,
      'not-a-command': (key: string) =>
        `${key} begins with a program, by its name or its whole path: /usr/bin/send-sms {number}. Nothing was changed.`,
      'one-value': (key: string) => `${key} takes one value. Nothing was changed.`,
    },
    noProgram: (key: string) =>
      `The program of ${key} is not here, or may not be run. Nothing was changed. Install it first, or write its whole path.`,
    damaged: (path: string, key: string) =>
      `The settings file cannot be used${key === '' ? '' : ` (${key})`}. It was left as it is. Mend it, or move it away and set them anew: ${path}`,
    notANumber: 'This does not look like a phone number. Digits, with + and the country in front.',
    notAnAddress: 'This does not look like an e-mail address: name@example.com',
    askPassword: (host: string) => `Password for ${host} (not shown):`,
    noPassword:
      'Your mail server wants a password, and here is no terminal to ask for it. Hand it over on a file descriptor: --password-fd 3 3< FILE',
    unreadable: (fd: string) => `There is no password on file descriptor ${fd}. Nothing was sent.`,
    sent: {
      mail: 'The mail is handed over. Look whether it arrives.',
      text: 'The text is handed over. Look whether it arrives.',
    },
  },
};
