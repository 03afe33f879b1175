// A model of every screen, as the screens' own tests have them.

import type { DrawnModel } from '../../screens/screen.ts';
import { samples } from '../samples/all.ts';

export const models: readonly DrawnModel[] = samples.map(({ model }) => model);
