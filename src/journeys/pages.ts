// All pages of the program, journey by journey. A page that is missing, misnamed or made for other data does not compile.

import type { AllPages, Model, ModelAt, PageName } from '../machine/page.ts';
import { nobody } from '../machine/session.ts';
import { createAccount } from './first-start.ts';
import * as otherAccounts from './other-accounts.ts';
import { checkCode, codeChecked, codeConfirm, codeIntro, codeLive, codeShown, recoveryCode } from './recovery-code.ts';
import * as securityCodes from './security-codes.ts';
import { app, otherEmail, phone } from './security-info.ts';
import { activity, changePassword, security } from './security-page.ts';
import { ended, olderCopy, signIn } from './sign-in.ts';
import * as wayBack from './way-back.ts';

/** The pages of each journey, in reading order. */
export const journeys = {
  'sign-in': { signIn, olderCopy, ended },
  'first-start': { createAccount },
  'security-info': { phone, otherEmail, app },
  'security-page': { security, activity, changePassword },
  'recovery-code': { recoveryCode, codeIntro, codeShown, codeConfirm, codeLive, checkCode, codeChecked },
  'security-codes': {
    stepUpWays: securityCodes.stepUpWays,
    stepUp: securityCodes.stepUp,
    destination: securityCodes.destination,
    securityCode: securityCodes.securityCode,
    resetPassword: securityCodes.resetPassword,
    securityCodes: securityCodes.securityCodes,
    mailPassword: securityCodes.mailPassword,
  },
  'way-back': {
    reason: wayBack.reason,
    beforeYouGoOn: wayBack.beforeYouGoOn,
    identify: wayBack.identify,
    receive: wayBack.receive,
    enterCode: wayBack.enterCode,
    olderWithCode: wayBack.olderWithCode,
    useCode: wayBack.useCode,
    newPassword: wayBack.newPassword,
    intruder: wayBack.intruder,
  },
  'other-accounts': {
    entries: otherAccounts.entries,
    reminders: otherAccounts.reminders,
    newEntry: otherAccounts.newEntry,
    entry: otherAccounts.entry,
    removeEntry: otherAccounts.removeEntry,
    useEntry: otherAccounts.useEntry,
    askWorked: otherAccounts.askWorked,
    renewEntry: otherAccounts.renewEntry,
    exportEntries: otherAccounts.exportEntries,
    exportCleartext: otherAccounts.exportCleartext,
  },
} as const;

export type JourneyName = keyof typeof journeys;

export const pages: AllPages = {
  ...journeys['sign-in'],
  ...journeys['first-start'],
  ...journeys['security-info'],
  ...journeys['security-page'],
  ...journeys['recovery-code'],
  ...journeys['security-codes'],
  ...journeys['way-back'],
  ...journeys['other-accounts'],
};

export const pageNames = Object.keys(pages) as readonly PageName[];

/** The page that the program opens with: `sparekey`, `sparekey recover`, `sparekey check`. */
export type Door = 'signIn' | 'firstStart' | 'recover' | 'check';

export function startAt(door: Door, now: number): Model {
  const at = <N extends PageName>(name: N, data: ModelAt<N>['data']) => ({
    at: name,
    data,
    now,
    lastKey: now,
    visit: 0,
    waiting: null,
    helpShown: false,
    leaving: false,
  });
  if (door === 'recover') return at('reason', pages.reason.open({ email: '' }));
  if (door === 'check') return at('checkCode', pages.checkCode.open({ session: nobody }));
  return at('signIn', pages.signIn.open({ first: door === 'firstStart' }));
}
