// All pages of the program, journey by journey. A page that is missing, misnamed or made for other data does not compile.

import type { AllPages, Model, ModelAt, PageName } from '../machine/page.ts';
import { nobody } from '../machine/session.ts';
import { firstStartPages } from './first-start.ts';
import { otherAccountsPages } from './other-accounts.ts';
import { recoveryCodePages } from './recovery-code.ts';
import { securityCodesPages } from './security-codes.ts';
import { securityInfoPages } from './security-info.ts';
import { securityPagePages } from './security-page.ts';
import { signInPages } from './sign-in.ts';
import { wayBackPages } from './way-back.ts';

export const journeys = {
  'sign-in': signInPages,
  'first-start': firstStartPages,
  'security-info': securityInfoPages,
  'security-page': securityPagePages,
  'recovery-code': recoveryCodePages,
  'security-codes': securityCodesPages,
  'way-back': wayBackPages,
  'other-accounts': otherAccountsPages,
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
