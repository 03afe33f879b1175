// No walk ends anywhere but at the end.

import { expect, test } from 'vitest';
import { pageNames } from '../../../src/journeys/pages.ts';
import { type Found, walkTo, waysTo } from '../explorer.ts';
import type { Property } from './property.ts';

const walks = (those: readonly Found[]): readonly string[] => those.map((one) => walkTo(one).join(', '));

export const waysOn: Property = () => ({
  tests(found) {
    test('every page is come to', () => {
      const reached = new Set(found().map(({ model }) => model.at));
      expect(pageNames.filter((name) => !reached.has(name))).toEqual([]);
    });
    test('the program can be left from everywhere', () => {
      const out = waysTo(found(), ({ model }) => model.at === 'ended');
      expect(walks(found().filter((one) => !out.has(one)))).toEqual([]);
    });
    test('there is a way to signing in or to the security page from everywhere', () => {
      const home = waysTo(found(), ({ model }) => model.at === 'signIn' || model.at === 'security');
      const ended = (one: Found): boolean => one.model.at === 'ended';
      expect(walks(found().filter((one) => !ended(one) && !home.has(one)))).toEqual([]);
    });
    test('the end is the end', () => {
      const ends = found().filter(({ model }) => model.at === 'ended');
      expect(ends).not.toEqual([]);
      expect(ends.flatMap(({ next }) => next)).toEqual([]);
    });
  },
});
