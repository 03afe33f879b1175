// The last sentence, after the screen has gone.

import type { Unsaved } from '../machine/session.ts';
import type { Words } from './en.ts';

/** Says what was saved, and what was not. */
export function lastWords(unsaved: Unsaved | null, { left }: Words): string {
  switch (unsaved?.what) {
    case 'new-code':
      return left.newCode(unsaved.no);
    case 'recovery':
      return left.recovery(unsaved.no);
    case 'new-locks':
      return left.newLocks;
    case 'way-back':
      return left.wayBack;
    case 'unknown':
      return left.unknown;
    case undefined:
      return left.saved;
  }
}
