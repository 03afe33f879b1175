// Promises about all rows, read off the journeys.

import { describe, expect, test } from 'vitest';
import { pageNames, pages } from '../../src/journeys/pages.ts';
import { changedElsewhere, closesWhenIdle as closing } from '../../src/journeys/shared-rows.ts';
import { type Edge, edges } from '../../src/machine/edges.ts';
import type { EffectInput, EffectName } from '../../src/machine/effects.ts';
import type { AnyRow } from '../../src/machine/page.ts';
import { rowsFor } from '../../src/machine/step.ts';

const all = edges(pages);
const asks = all.filter(({ row }) => row.ask !== undefined);
const nameOf = ({ page, event, index, row }: Edge): string => `${page}: ${event} ${index}, ${row.ask}`;
const listed = (rows: AnyRow | readonly AnyRow[] | undefined): readonly AnyRow[] =>
  rows === undefined ? [] : ([rows].flat() as readonly AnyRow[]);

/** Nobody's account is open on these; the two with a password typed have an idle row of their own. */
const closed = ['signIn', 'olderCopy', 'createAccount', 'ended'];

test('every page with an open account closes when nobody touches a key', () => {
  const open = pageNames.filter((name) => !closed.includes(name));
  expect(open.filter((name) => rowsFor(pages, name, 'idle')[0] !== closing.idle)).toEqual([]);
  for (const name of closed.filter((one) => one !== 'ended'))
    expect(rowsFor(pages, name as 'signIn', 'idle')).toMatchObject([{ to: 'signIn' }]);
});

/**
 * Effects that leave the account, and the files of the person, as they were. Some leave a note: a failed try, a check of the paper,
 * a notice that was sent. Nobody waits for it when leaving.
 */
const changesNothing = {
  signIn: true,
  acceptOlder: true,
  estimate: true,
  weigh: true,
  newApp: true,
  checkApp: true,
  provePassword: true,
  proveDigits: true,
  mint: true,
  checkCode: true,
  challenge: true,
  checkCaptcha: true,
  openWithCode: true,
  openOlderWithCode: true,
  findWays: true,
  sendCode: true,
  letIn: true,
  sendTest: true,
  sendNotices: true,
  lookAtPaste: true,
  sortPaste: true,
  revealEntry: true,
  copyCode: true,
  findGuide: true,
  create: false,
  changeInfo: false,
  changePassword: false,
  changeLocks: false,
  setCode: false,
  recover: false,
  resetPassword: false,
  turnCodes: false,
  choose: false,
  savePaste: false,
  changeEntry: false,
  exportEntries: false,
  readFile: true,
  addFound: false,
} as const satisfies Record<EffectName, boolean>;

describe('an effect that changes an account or writes a file', () => {
  test('is asked for, so that nobody leaves in the middle of it', () => {
    const run = all.filter(({ row }) => row.run !== undefined && !changesNothing[row.run]);
    const started = pageNames.filter((name) => {
      const { runs } = pages[name];
      return runs !== undefined && !changesNothing[runs.run];
    });
    expect([run.map(nameOf), started]).toEqual([[], []]);
  });
  test('has `writes: true` wherever it is asked for, and no other has', () => {
    const wrong = asks.filter(({ row }) => row.ask !== undefined && changesNothing[row.ask] === (row.writes === true));
    expect(wrong.map(nameOf)).toEqual([]);
    expect(new Set(asks.flatMap(({ row }) => (row.writes ? [row.ask] : [])))).toEqual(
      new Set(Object.entries(changesNothing).flatMap(([name, nothing]) => (nothing ? [] : [name]))),
    );
  });
});

/** The effects whose input is an account that is open already; the compiler holds the list. */
type OfAccount = {
  [F in EffectName]: EffectInput[F] extends { opened: object } | { recovery: object } ? F : never;
}[EffectName];
const ofAccount = {
  changeInfo: true,
  provePassword: true,
  proveDigits: true,
  changePassword: true,
  changeLocks: true,
  setCode: true,
  recover: true,
  turnCodes: true,
  choose: true,
  sendTest: true,
  sendNotices: true,
  sortPaste: true,
  savePaste: true,
  changeEntry: true,
  revealEntry: true,
  copyCode: true,
  exportEntries: true,
  readFile: true,
  addFound: true,
} as const satisfies Record<OfAccount, true>;

test('every refusal to an open account first asks whether another program has changed it', () => {
  const concerned = asks.filter(
    ({ row }) => row.ask !== undefined && row.ask in ofAccount && row.ask !== 'exportEntries',
  );
  expect(concerned.length).toBeGreaterThan(15);
  const other = concerned.filter(({ row }) => listed(row.answers?.refused)[0] !== changedElsewhere);
  expect(other.map(nameOf)).toEqual([]);
});
