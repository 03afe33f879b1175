// Writes of each member of a crowd, made so that a lost change is seen: even ones change the phone, odd ones the
// mailbox.

import type { InfoChange } from '../../src/account/types.ts';

/** Change number `done` (from 1) of a member. */
export const lastInfo = (member: number, done: number): InfoChange =>
  member % 2 === 0
    ? { phone: `+${String(member + 1)}${String(done).padStart(8, '0')}` }
    : { otherEmail: `member${member}.${done}@example.com` };
