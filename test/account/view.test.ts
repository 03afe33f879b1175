import { expect, test } from 'vitest';
import { failedTries, withActivity } from '../../src/account/activity.ts';
import type { AccountView, Activity } from '../../src/account/types.ts';
import { viewOf } from '../../src/account/view.ts';
import type { Revision } from '../../src/store/store.ts';
import type { AccountRecord, RecordedActivity } from '../../src/vault/record.ts';
import * as seal from '../../src/vault/seal.ts';
import { email, makeWorld, name, start } from './world.ts';

const at = new Date(start).toISOString();

test('a view is masked, newest activity first', async () => {
  const { ports } = makeWorld();
  const record: AccountRecord = {
    email,
    name: '',
    created: at,
    passwordChanged: at,
    proofs: [
      { kind: 'phone', number: '+436601234567', added: at },
      { kind: 'email', address: 'bob@example.org', added: at },
      { kind: 'app', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', added: at, lastStep: 1 },
    ],
    code: null,
    keyring: [
      { id: 'a' },
      {
        id: 'b',
        service: 'GitHub',
        account: 'ada',
        kind: 'codes',
        codes: [{ text: 'hunter2', used: at }, { text: 'hunter2' }],
        made: at,
        note: 'hunter2',
      },
    ],
    activity: [
      { what: 'created', at },
      { what: 'code-made', no: 3, at },
    ],
    reenrol: { since: at },
    secondProof: true,
    waitDays: 30,
    dueOutside: true,
    waiting: { until: '2026-12-22T15:00:00.000Z', told: [] },
    mailPassword: { login: 'me at mail.example.com:465', password: 'hunter2' },
  };
  const { unlocked } = await seal.create({ record, password: 'x' }, ports);
  const code = { no: 3, made: at, confirmed: at, checked: ['2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z'] };
  const sealed = { ...unlocked, record: { ...record, code: { ...code, tag: 'A'.repeat(22) } } };
  const view = await viewOf(ports, { name, revision: '' as Revision, unlocked: sealed });
  expect(JSON.stringify(view)).not.toContain('hunter2');
  const expected: AccountView = {
    email,
    created: at,
    passwordChanged: at,
    phone: '67',
    otherEmail: 'b••••@example.org',
    app: true,
    code: { no: 3, made: at, checked: '2026-11-24T00:00:00.000Z', due: false },
    entryCount: 2,
    entries: [
      {
        id: 'b',
        service: 'GitHub',
        account: 'ada',
        kind: 'codes',
        made: at,
        used: [true, false],
        attention: 'few',
      },
    ],
    due: [{ what: 'few', service: 'GitHub' }, { what: 'info' }],
    dueOutside: true,
    activity: [
      { what: 'code-made', no: 3, at },
      { what: 'created', at },
    ],
    reenrol: true,
    ways: [{ kind: 'phone', ending: '67' }, { kind: 'email', masked: 'b••••@example.org' }, { kind: 'app' }],
    hostSlot: 'off',
    secondProof: true,
    waitDays: 30,
    frozenUntil: '2026-12-22T15:00:00.000Z',
    mail: 'ready',
    mailPassword: true,
    news: [],
  };
  expect(view).toEqual(expected);
});

test('200 entries are kept, the oldest go', () => {
  const entry = (no: number): Activity => ({ what: 'code-made', no, at });
  const full = Array.from({ length: 200 }, (_, i) => entry(i + 1));
  const after = withActivity(full, entry(201), entry(202));
  expect(after).toHaveLength(200);
  expect(after[0]).toEqual(entry(3));
  expect(after.at(-1)).toEqual(entry(202));
});

test('tries that failed are one entry, none are none', () => {
  expect(failedTries('code', 3, at)).toEqual([{ what: 'failed', kind: 'code', times: 3, at }]);
  expect(failedTries('code', 0, at)).toEqual([]);
});

test('what the record keeps of the activity is what the contract says', () => {
  // Both ways, for the compiler: the vault writes its schema without knowing this room.
  const toContract = (recorded: RecordedActivity): Activity => recorded;
  const toRecord = (activity: Activity): RecordedActivity => activity;
  const entry: Activity = { what: 'created', at };
  expect(toRecord(toContract(entry))).toBe(entry);
});
