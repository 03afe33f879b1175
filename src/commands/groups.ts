// Which commands stand together in the help.

import type { Words } from '../words/en.ts';

type Group = keyof Words['help']['groups'];

const members: Readonly<Record<Exclude<Group, 'more'>, readonly string[]>> = {
  account: ['recover', 'check', 'keys', 'status', 'export', 'import'],
  practice: ['practice', 'play', 'record', 'test'],
  computer: ['info', 'config'],
  help: ['help', 'completion', 'man'],
};

/** The heading over a command; those below a command stand together. */
export function groupIn({ help: { groups, headings } }: Words, [name = '', ...below]: readonly string[]): string {
  if (below.length > 0) return headings.commands;
  const [group = 'more'] = Object.entries(members).find(([, names]) => names.includes(name)) ?? [];
  return groups[group as Group];
}
