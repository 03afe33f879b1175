// A secret lives only in the states that need it. The table says which; every model that any walk leads to is searched.

import { describe, expect, test } from 'vitest';
import type { Model, StateName } from '../../src/machine/model.ts';
import { stateNames } from '../../src/machine/walks.ts';
import { apply, explore, walkTo } from './explorer.ts';
import { type Secret, secrets } from './made-up.ts';

/** Walking back in gathers everything for one write, and Esc leads back through all of it. */
const wayBack = ['codeTyped'] as const;
const backIn = [...wayBack, 'newPassword', 'appSecret', 'codeMinted'] as const;
/** New locks are gathered for one write as well. */
const locks = ['password', 'newPassword'] as const;

const mayHold: Readonly<Partial<Record<StateName, readonly Secret[]>>> = {
  signIn: ['password'],
  signingIn: ['password'],
  olderCopy: ['password'],
  acceptingOlder: ['password'],
  createAccount: ['newPassword'],
  creating: ['newPassword'],

  phone: backIn,
  otherEmail: backIn,
  app: backIn,
  // Gone back to from the app's page, at first start.
  savingPhone: ['appSecret'],
  savingOtherEmail: ['appSecret'],
  savingApp: ['appSecret'],

  stepUp: ['password'],
  provingStepUp: ['password'],
  changePassword: locks,
  changingPassword: locks,
  provingLocks: locks,

  codeIntro: [...locks, 'codeMinted'],
  codeShown: [...locks, ...backIn],
  codeConfirm: [...locks, ...backIn],
  settingCode: ['codeMinted'],
  changingLocks: [...locks, 'codeMinted'],
  checkCode: ['codeTyped'],
  checkingCode: ['codeTyped'],

  reason: wayBack,
  beforeYouGoOn: wayBack,
  identify: wayBack,
  receive: wayBack,
  // A code may be sent on the way back in; inside, nothing of these comes along.
  complete: wayBack,
  sendingCode: wayBack,
  securityCode: wayBack,
  checkingDigits: wayBack,
  resetPassword: [...wayBack, 'newPassword'],
  resettingPassword: [...wayBack, 'newPassword'],
  // The mail server's.
  mailPassword: ['newPassword'],
  savingCodes: ['newPassword'],
  enterCode: wayBack,
  openingWithCode: wayBack,
  olderWithCode: wayBack,
  openingOlderWithCode: wayBack,
  // Gone back to from the pages after it; the password is typed anew.
  useCode: [...wayBack, 'appSecret', 'codeMinted'],
  newPassword: backIn,
  recovering: backIn,

  newKey: ['spareKey'],
  savingKey: ['spareKey'],
  keyShown: ['spareKey'],
  useKey: ['spareKey'],
  // The passphrase of the file.
  exportKeys: ['newPassword'],
  exportingKeys: ['newPassword'],
};

/** What only one of the journeys through a state may bring along. */
const onlyIn: Readonly<Partial<Record<string, readonly Secret[]>>> = {
  first: ['appSecret', 'codeMinted', 'newPassword'],
  settings: ['appSecret', 'codeMinted', 'newPassword'],
  locks: [...locks, 'codeMinted'],
  recover: backIn,
};

const journeyOf = ({ data }: Model): string | undefined => ('flow' in data ? data.flow.kind : undefined);

/** Handles keep what they hold to themselves. */
const told = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'close' in value ? undefined : value;

const names = Object.keys(secrets) as Secret[];
const held = new Map<StateName, Set<Secret>>(stateNames.map((name) => [name, new Set()]));
const astray = new Set<string>();
const shapes = new Map<StateName, Set<string>>(stateNames.map((name) => [name, new Set()]));
explore(({ from, happening, stepped: { model } }) => {
  if (model.data === from.model.data && model.at === from.model.at) return;
  const fields = 'lines' in model.data ? Object.keys(model.data.lines) : [];
  shapes.get(model.at)?.add([...Object.keys(model.data), ...fields].sort().join(', '));
  const text = JSON.stringify(model.data, told);
  const journey = journeyOf(model);
  for (const secret of names.filter((name) => text.includes(secrets[name]))) {
    held.get(model.at)?.add(secret);
    const allowed = mayHold[model.at]?.includes(secret) && (!journey || onlyIn[journey]?.includes(secret));
    if (!allowed) astray.add(`${secret}: ${[...walkTo(from), happening.name, model.at].join(', ')}`);
  }
});

test('no state holds a secret that it does not need', () => {
  expect([...astray].slice(0, 5)).toEqual([]);
});

/** A field of the state before, carried along, would keep alive what it holds. */
test('each state has its own fields, whichever way it was come to', () => {
  const mixed = [...shapes].filter(([, shape]) => shape.size !== 1);
  expect(mixed).toEqual([]);
});

describe('the table claims nothing that is not so', () => {
  for (const name of stateNames)
    test(name, () => {
      expect(held.get(name)).toEqual(new Set(mayHold[name]));
    });
});

test('a typed secret does show in the search', () => {
  const [start] = explore();
  const line = { text: secrets.password, caret: 0 };
  const typed = start && apply(start.model, { name: '', wait: 0, event: { type: 'edit', field: 'password', line } });
  expect(JSON.stringify(typed?.model.data, told)).toContain(secrets.password);
});
