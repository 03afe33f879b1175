// English: the security page and what opens from it.

import type { Activity, ProofKind } from '../account/types.ts';
import type { Towards } from '../journeys/shared-rows.ts';
import { counted } from './en-grammar.ts';

const proofs: Record<ProofKind, string> = { phone: 'phone', email: 'other e-mail', app: 'app' };

const wrongOnes = {
  password: { one: '# wrong password', other: '# wrong passwords' },
  code: { one: '# wrong code', other: '# wrong codes' },
  digits: { one: '# wrong security code', other: '# wrong security codes' },
};

const infoChanges = 'Security info is about to change, so please show once more that it is you.';

export const enSecurity = {
  security: {
    title: 'Security',
    signIn: 'Sign-in',
    password: 'Password',
    changed: (day: string) => `changed ${day}`,
    info: 'Security info',
    otherEmail: 'Other e-mail',
    phone: 'Phone',
    phoneEnding: (digits: string) => `ending ${digits}`,
    app: 'Authenticator app',
    on: 'on',
    none: 'none yet',
    recoveryCode: 'Recovery code',
    recoveryCodes: 'Recovery codes',
    otherAccounts: 'Other accounts',
    code: (no: number) => `Code no. ${no}`,
    made: (day: string) => `made ${day}`,
    neverChecked: 'never checked',
    checked: (ago: string) => `checked ${ago}`,
    fine: 'fine',
    due: 'check your paper',
    noCode: 'Without a recovery code, a forgotten password means a lost account.',
    signOut: 'sign out',
    leave: 'Sign out',
    reenrol: 'No security info is left here. Please enter it again.',
  },
  banners: {
    recovered: (no: number) => `You are back in. Your new code is no. ${no}; the old one is spent.`,
    locksChanged: (no: number) => `New locks: new password, new code no. ${no}. The old ones open nothing any more.`,
    passwordChanged: 'Your password is changed. Your recovery code is still the same.',
    passwordReset: 'You are back in, with a new password. Your recovery code is still the same.',
    news: 'Since you last signed in:',
    more: (count: number) => `and ${count} more, in Recent activity`,
    /** `names`: empty where there is no room for any. */
    due: (count: number, names: string, more: boolean) =>
      `${counted(count, { one: '# other account wants', other: '# other accounts want' })} a look${names === '' ? '' : `: ${names}${more ? ' and others' : ''}`}.`,
    infoSaved: 'Saved.',
    codeLive: (no: number) => `Code no. ${no} is live.`,
  },

  activity: {
    title: 'Recent activity',
    none: 'nothing yet',
    newer: (count: number) => `${count} newer`,
    older: (count: number) => `${count} older`,
    scroll: 'scroll',
    notYou: 'Something you did not do? Change your password and choose "Somebody else knows it".',
    what: (entry: Activity): string => {
      switch (entry.what) {
        case 'created':
          return 'account created';
        case 'signed-in':
          return 'signed in';
        case 'password-changed':
          return 'password changed';
        case 'locks-changed':
          return 'new password and new code';
        case 'failed':
          return counted(entry.times, wrongOnes[entry.kind]);
        case 'code-made':
          return `code no. ${entry.no} made`;
        case 'code-checked':
          return `code no. ${entry.no} checked`;
        case 'code-spent':
          return `code no. ${entry.no} used`;
        case 'info-added':
          return `${proofs[entry.proof]} added`;
        case 'info-removed':
          return `${proofs[entry.proof]} removed`;
        case 'recovered':
          return 'got back in with the code';
        case 'key-added':
          return `codes for ${entry.service} added`;
        case 'key-used':
          return `code for ${entry.service} used`;
        case 'key-unused':
          return `code for ${entry.service} not used after all`;
        case 'key-replaced':
          return `codes for ${entry.service} replaced`;
        case 'key-removed':
          return `codes for ${entry.service} removed`;
        case 'keys-imported':
          return counted(entry.count, {
            one: 'codes of # other account imported',
            other: 'codes of # other accounts imported',
          });
        case 'keys-exported':
          return counted(entry.count, {
            one: 'codes of # other account exported',
            other: 'codes of # other accounts exported',
          });
        case 'let-in':
          return `got back in with a security code (${proofs[entry.by]})`;
        case 'codes-on':
          return 'security codes turned on';
        case 'codes-off':
          return 'security codes turned off';
        case 'waiting':
          return 'security info frozen';
        case 'choices-changed':
          return 'what protects sign-in changed';
        case 'waited':
          return 'security info free again';
      }
    },
  },

  stepUp: {
    title: 'Is it you?',
    why: {
      setUpCode: 'A new recovery code replaces the old one, so please show once more that it is you.',
      phone: infoChanges,
      otherEmail: infoChanges,
      app: infoChanges,
      changePassword: 'The password is about to change, so please show once more that it is you.',
      codes: 'How you get back in is about to change, so please show once more that it is you.',
      signIn: 'Your password is right. This account asks for one thing more.',
    } satisfies Record<Towards, string>,
    password: 'Password',
    digits: 'Security code',
    fromApp: 'The 6 digits that your authenticator app shows now.',
    go: 'Next',
    working: 'Checking…',
  },

  changePassword: {
    title: 'Change your password',
    current: 'Password now',
    next: 'New password',
    again: 'Once more',
    keep: 'Change it, keep my recovery code',
    keepNone: 'Change it',
    somebodyElse: 'Somebody else knows it',
    somebodyElseMeans: 'makes new locks: also a new recovery code, which you write down next',
    working: 'Changing your password…',
    proving: 'Checking…',
  },

  info: {
    step: 'Next',
    save: 'Save',
    skip: 'Skip',
    offer:
      'Your account is ready. What follows can wait: each is one more way to show that it is you, and to hear of changes.',
    remove: 'Remove it',
    now: (masked: string) => `Now: ${masked}`,
    working: 'Saving…',
    phone: {
      title: 'Phone',
      label: 'Phone number',
      why: 'A number where a text message reaches you.',
      skipped: 'Without a phone there is one way less to show that it is you.',
      example: '+43 660 1234567',
    },
    otherEmail: {
      title: 'Other e-mail',
      label: 'E-mail address',
      why: 'Another mailbox of yours, at another provider if you can.',
      skipped: 'Without one, nobody can tell you elsewhere when something changes here.',
      example: 'ada@work.example',
    },
    app: {
      title: 'Authenticator app',
      why: 'Scan this with your authenticator app, or type the text into it. Then type the 6 digits it shows.',
      whyText: 'Type this text into your authenticator app, then type the 6 digits it shows.',
      on: 'An authenticator app is on. Enter a new one here to replace it, or remove it.',
      confirmed: 'Your app is set up: it has shown its digits once, and that is enough.',
      label: '6 digits',
      skipped: 'Without an app, your password alone is enough to set up a new recovery code.',
      making: 'Making a secret…',
    },
  },
};
