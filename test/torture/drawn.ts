// The tortures that draw screens. Screens are written in JSX, which node does not read by itself: run.ts loads this list
// through vite, as the tests do.

import { hostile } from './hostile.ts';
import { keys } from './keys.ts';
import { resizes } from './resizes.ts';
import type { Torture } from './torture.ts';

export const drawn: readonly Torture[] = [keys, hostile, resizes];
