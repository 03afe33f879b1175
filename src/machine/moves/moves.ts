// Every move of the chart, by name. A move makes the data of the state that is entered, and does nothing else.
// `undefined`: the data does not fit after all; the machine stays where it is.

import { codeMoves } from './code.ts';
import { codesMoves } from './codes.ts';
import { formMoves } from './forms.ts';
import { infoMoves } from './info.ts';
import { keyExportMoves } from './key-export.ts';
import { keyWalkMoves } from './key-walk.ts';
import { keyMoves } from './keys.ts';
import { recoveryMoves } from './recovery.ts';
import { securityMoves } from './security.ts';
import { signInMoves } from './sign-in.ts';

export const moves = {
  ...formMoves,
  ...signInMoves,
  ...infoMoves,
  ...securityMoves,
  ...codeMoves,
  ...recoveryMoves,
  ...codesMoves,
  ...keyMoves,
  ...keyWalkMoves,
  ...keyExportMoves,
};

export type MoveName = keyof typeof moves;
