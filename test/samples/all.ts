// Every sample: for every page what a person may meet there. The frames, the keyboard and the words are tried on these.

import { otherAccounts } from './other-accounts.ts';
import { checkingCode, makingCode } from './recovery-code.ts';
import type { Drawn, Sample } from './sample.ts';
import { securityCodes } from './security-codes.ts';
import { securityPages } from './security-page.ts';
import { enteringInfo, signingIn } from './sign-in.ts';
import { walkingBackIn } from './way-back.ts';

export const samples: readonly Sample[] = [
  ...signingIn,
  ...enteringInfo,
  ...securityPages,
  ...securityCodes,
  ...makingCode,
  ...checkingCode,
  ...walkingBackIn,
  ...otherAccounts,
];

/** The samples of each page, in reading order. */
export const byPage: ReadonlyMap<Drawn, readonly Sample[]> = Map.groupBy(samples, ({ model }) => model.at);
