// A screen while what it handed in is being worked on: the same drawing, no keys but the chart's, and a sentence
// above the footer.

import type { States } from '../src/machine/model.ts';
import type { Words } from '../src/words/en.ts';
import type { Drawn, Screen } from './screen.ts';

export function busy<N extends Drawn, B extends Drawn>(
  screen: States[B] extends States[N] ? Screen<N> : never,
  working: (words: Words) => string,
): Screen<B> {
  const { title, step, Body } = screen;
  return {
    title: title as unknown as Screen<B>['title'],
    ...(step === undefined ? {} : { step: step as unknown as NonNullable<Screen<B>['step']> }),
    working,
    Body: Body as unknown as Screen<B>['Body'],
  };
}
