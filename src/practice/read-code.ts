// A recovery code read off a screen: the five groups of five, in the order in which they stand there.

import { alphabet } from '../code/alphabet.ts';
import { closedUp } from './closed-up.ts';

const group = new RegExp(`(?<![0-9A-Za-z])[${alphabet}]{5}(?![0-9A-Za-z])`, 'g');

/** The code with dashes, or undefined where there are not exactly five groups. */
export function readCode(screen: string): string | undefined {
  const groups = closedUp(screen).match(group) ?? [];
  return groups.length === 5 ? groups.join('-') : undefined;
}
