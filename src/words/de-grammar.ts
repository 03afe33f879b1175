// German: what ICU knows of it.

import { countedIn, enumeratedIn } from './grammar.ts';

export const language = 'de';

export const counted = countedIn(language);
export const enumerated = enumeratedIn(language);
