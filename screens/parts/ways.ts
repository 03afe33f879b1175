// The ways to show who is there, as choices.

import type { Way } from '../../src/account/types.ts';
import type { Words } from '../../src/words/en.ts';
import type { ChoiceItem } from '../screen.ts';

function label(way: Way, { ways }: Words): string {
  switch (way.kind) {
    case 'app':
      return ways.app;
    case 'email':
      return ways.email(way.masked);
    case 'phone':
      return ways.phone(way.ending);
  }
}

export const wayItems = (ways: readonly Way[], words: Words): readonly ChoiceItem[] =>
  ways.map((way) => ({
    kind: 'choice',
    name: way.kind,
    label: label(way, words),
    send: { type: 'askBy', by: way.kind },
  }));
