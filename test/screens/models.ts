// Every sample: for every state what a person may meet there. The frames, the keyboard and the words are tried on these.

import { checkingCode, makingCode } from './models-code.ts';
import { securityCodes } from './models-codes.ts';
import { spareKeys } from './models-keys.ts';
import { walkingBackIn } from './models-recovery.ts';
import { securityPages } from './models-security.ts';
import { enteringInfo, signingIn } from './models-sign-in.ts';
import type { Sample } from './sample.ts';

export const samples: readonly Sample[] = [
  ...signingIn,
  ...enteringInfo,
  ...securityPages,
  ...securityCodes,
  ...makingCode,
  ...checkingCode,
  ...walkingBackIn,
  ...spareKeys,
];
