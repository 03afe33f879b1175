// English: walking back in. The words of the original where it has them.

import type { Reason } from '../account/types.ts';
import type { Question } from '../captcha/question.ts';
import { counted, enumerated } from './en-grammar.ts';

const keys = { one: 'codes of # other account', other: 'codes of # other accounts' };

export const enRecovery = {
  recovery: {
    reason: {
      title: "Can't access your account?",
      ask: 'Why can you not sign in?',
      reasons: {
        forgot: 'I forgot my password',
        'cannot-sign-in': "I know my password, but can't sign in",
        'someone-else': 'I think someone else is using my account',
      } satisfies Record<Reason, string>,
      next: 'Next',
    },
    beforeYouGoOn: {
      title: 'Before you go on',
      tips: [
        'Is Caps Lock off, and is this the keyboard layout you know?',
        'Is it the e-mail address the account was made with?',
        'After wrong tries there is a short wait, counted down on the screen.',
        'Another computer? The account is a file, and it is on the first one.',
      ],
      again: 'Try signing in again',
      next: 'Next',
    },
    identify: {
      title: 'Which account?',
      email: 'E-mail address',
      characters: 'Characters',
      answer: 'Answer',
      look: 'Type the characters you see, capital or small.',
      another: 'New picture',
      anotherQuestion: 'New question',
      inWords: 'Ask me in words instead',
      inPicture: 'Show me a picture instead',
      next: 'Next',
      question: (question: Question): string => {
        switch (question.kind) {
          case 'sum':
            return `What is ${question.a} plus ${question.b}? In digits.`;
          case 'larger':
            return `Which is larger, ${question.a} or ${question.b}? In digits.`;
          case 'after':
            return `Which number comes right after ${question.number}? In digits.`;
          case 'twice':
            return `Which number is here twice: ${question.numbers.join(', ')}? In digits.`;
        }
      },
    },
    receive: {
      title: 'Security code',
      ask: 'How do you want to receive your security code?',
      sealed:
        'Nothing on this computer can send a security code for this address: it is sealed, and only the recovery code opens it.',
      elsewhere: 'If you turned security codes on, they work on the computer where you did.',
      none: "I don't have any of these",
    },
    enterCode: {
      title: 'Enter your recovery code',
      ask: 'The 25 characters on your paper. Dashes, spaces and small letters do not matter.',
      use: 'Use recovery code',
      enter: 'use',
      working: 'Trying your code…',
    },
    useCode: {
      title: 'Use recovery code',
      opens: (no: number) => `Code no. ${no} opens this account. Using it will`,
      keep: 'keep',
      kept: (spareKeys: number) =>
        spareKeys === 0 ? 'your account and its history' : `your ${counted(spareKeys, keys)} and your history`,
      remove: 'remove',
      removed: (info: readonly string[]) => enumerated(['the password', ...info]),
      phone: (digits: string) => `the phone ending ${digits}`,
      app: 'the app',
      ask: 'ask you',
      asked: (no: number) => `for a new password, new security info, and to write down a new code, no. ${no}`,
      nothingYet: (no: number) => `Nothing changes until the last step. Until then, code no. ${no} still works.`,
      use: 'Use recovery code',
      notNow: 'Not now',
    },
    newPassword: {
      title: 'New password',
      ask: 'Choose a new password.',
      next: 'New password',
      again: 'Once more',
      go: 'Next',
    },
    recovering: 'Putting new locks on your account…',
    intruder: {
      title: 'You are back in',
      locked: 'Whoever it was is locked out: the old password and code open nothing.',
      seen: 'What they could see here, and may have changed:',
      phone: (digits: string) => `your phone number ending ${digits}`,
      otherEmail: (masked: string) => `your other e-mail ${masked}`,
      app: 'the secret of your app',
      spareKeys: (count: number) => `${counted(count, keys)}: make new ones there first of all`,
      nothing: 'no security info and no codes of other accounts were in it',
      activity:
        'Recent activity shows when. Look at your mailbox too: is there a forwarding rule that you did not make?',
      next: 'to the security page',
    },
  },
};
