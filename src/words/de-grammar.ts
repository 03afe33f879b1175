// German: what ICU knows of it.

import { enumeratedIn } from './enumeration.ts';
import { countedIn } from './plural.ts';

export const language = 'de';

export const counted = countedIn(language);
export const enumerated = enumeratedIn(language);
