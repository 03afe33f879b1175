// The names of entries: how they are said, and when two are the same.

import type { Entry } from './entry.ts';

type Named = Pick<Entry, 'service' | 'account'>;

/** Capitals and the white space around a name do not matter. */
export const plainly = (name: string): string => name.trim().normalize('NFC').toLowerCase();

export const nameOf = ({ service, account }: Named): string => (account === '' ? service : `${service}/${account}`);

export const sameName = (a: Named, b: Named): boolean =>
  plainly(a.service) === plainly(b.service) && plainly(a.account) === plainly(b.account);
