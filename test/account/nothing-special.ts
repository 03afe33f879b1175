// The part of a view that says nothing out of the ordinary: no security codes, no choices made, no news.

import type { AccountView } from '../../src/account/types.ts';

export const nothingSpecial = {
  ways: [],
  hostSlot: 'off',
  secondProof: false,
  waitDays: 0,
  mail: 'none',
  mailPassword: false,
  news: [],
  entries: [],
  due: [],
  dueOutside: false,
} as const satisfies Partial<AccountView>;
