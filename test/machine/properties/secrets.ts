// A secret lives only on the pages that need it. The table says which; every model that any walk leads to is searched.

import { describe, expect, test } from 'vitest';
import { pageNames } from '../../../src/journeys/pages.ts';
import type { Model, PageName } from '../../../src/machine/page.ts';
import { walkTo } from '../explorer.ts';
import { type Secret, secrets } from '../made-up.ts';
import type { Property } from './property.ts';

/** The way back in gathers everything for one write, and Esc leads back through all of it. */
const wayBack = ['codeTyped'] as const;
const backIn = [...wayBack, 'newPassword', 'appSecret', 'codeMinted'] as const;
/** New locks are gathered for one write as well. */
const locks = ['password', 'newPassword'] as const;

const mayHold: Readonly<Partial<Record<PageName, readonly Secret[]>>> = {
  signIn: ['password'],
  olderCopy: ['password'],
  createAccount: ['newPassword'],

  phone: backIn,
  otherEmail: backIn,
  app: backIn,

  stepUp: ['password'],
  changePassword: locks,

  codeIntro: [...locks, 'codeMinted'],
  codeShown: [...locks, ...backIn],
  codeConfirm: [...locks, ...backIn],
  checkCode: ['codeTyped'],

  reason: wayBack,
  beforeYouGoOn: wayBack,
  identify: wayBack,
  receive: wayBack,
  // A code may be sent on the way back in; inside, nothing of these comes along.
  destination: wayBack,
  securityCode: wayBack,
  resetPassword: [...wayBack, 'newPassword'],
  // The mail server's.
  mailPassword: ['newPassword'],
  enterCode: wayBack,
  olderWithCode: wayBack,
  // Gone back to from the pages after it; the password is typed anew.
  useCode: [...wayBack, 'appSecret', 'codeMinted'],
  newPassword: backIn,

  newEntry: ['spareKey'],
  // In the form that is gone back to; the page itself holds the ends of codes.
  reviewEntry: ['spareKey'],
  // Only while they are shown.
  entry: ['spareKey'],
  useEntry: ['spareKey'],
  // The passphrase of the file.
  exportEntries: ['newPassword'],
  // The password of the file.
  importSecret: ['newPassword'],
};

/** Somebody signed in gathers nothing: each page holds only its own. */
const signedIn: Readonly<Partial<Record<PageName, readonly Secret[]>>> = {
  app: ['appSecret'],
  stepUp: ['password'],
  changePassword: locks,
  codeIntro: ['codeMinted'],
  codeShown: ['codeMinted'],
  codeConfirm: ['codeMinted'],
  checkCode: ['codeTyped'],
  mailPassword: ['newPassword'],
  newEntry: ['spareKey'],
  reviewEntry: ['spareKey'],
  entry: ['spareKey'],
  useEntry: ['spareKey'],
  exportEntries: ['newPassword'],
  importSecret: ['newPassword'],
};

/** The secrets that only one of the journeys through a page may bring along. */
const onlyIn: Readonly<Partial<Record<string, readonly Secret[]>>> = {
  firstStart: ['appSecret', 'codeMinted', 'newPassword'],
  newLocks: [...locks, 'codeMinted'],
  wayBack: wayBack,
  byHost: [...wayBack, 'newPassword'],
  backIn,
};

/** Handles keep what they hold to themselves. */
const told = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'close' in value ? undefined : value;

/**
 * The codes of another account that are being entered: the account that is open could show all the others, and they may stand nowhere
 * else. By the journeys that may carry them.
 */
const draftsMayHold: Readonly<Partial<Record<Secret, readonly string[]>>> = { spareKey: ['signedIn'] };

const names = Object.keys(secrets) as Secret[];

const journeyOf = ({ data }: Model): string => ('session' in data ? data.session.kind : '');

/** Revealed codes are gone from the model as soon as they are hidden. */
const hidden = ({ data }: Model): boolean => 'revealed' in data && data.revealed === null;

export const noSecretTooMany: Property = () => {
  const held = new Map<PageName, Set<Secret>>(pageNames.map((name) => [name, new Set()]));
  const shapes = new Map<PageName, Set<string>>(pageNames.map((name) => [name, new Set()]));
  const heldSignedIn = new Map<PageName, Set<Secret>>(pageNames.map((name) => [name, new Set()]));
  const astray = new Set<string>();
  const waiting = new Set<string>();
  const inDrafts = new Set<string>();

  return {
    seen({ from, happening, stepped: { model } }) {
      const { at, data } = model;
      if (model.waiting !== from.model.waiting) {
        const text = JSON.stringify(model.waiting);
        for (const name of names) if (text.includes(secrets[name])) waiting.add(name);
      }
      if (data === from.model.data && at === from.model.at) return;
      const drafts = JSON.stringify(model.drafts ?? {});
      for (const name of names)
        if (drafts.includes(secrets[name]) && !(draftsMayHold[name] ?? []).includes(journeyOf(model)))
          inDrafts.add(`${name}: ${[...walkTo(from), happening.name, at].join(', ')}`);
      const fields = 'fields' in data ? Object.keys(data.fields) : [];
      shapes.get(at)?.add([...Object.keys(data), ...fields].sort().join(', '));
      const text = JSON.stringify(data, told);
      const journey = journeyOf(model);
      for (const secret of names.filter((name) => text.includes(secrets[name]))) {
        held.get(at)?.add(secret);
        if (journey === 'signedIn') heldSignedIn.get(at)?.add(secret);
        const here = journey === 'signedIn' ? (signedIn[at] ?? []) : onlyIn[journey];
        const allowed =
          mayHold[at]?.includes(secret) &&
          here?.includes(secret) !== false &&
          !(secret === 'spareKey' && hidden(model));
        if (!allowed) astray.add(`${secret}: ${[...walkTo(from), happening.name, at].join(', ')}`);
      }
    },
    tests() {
      test('no page holds a secret that it does not need', () => {
        expect([...astray].slice(0, 5)).toEqual([]);
      });
      test('a draft holds none but codes that an open account is about to keep', () => {
        expect([...inDrafts].slice(0, 5)).toEqual([]);
      });
      test('a wait holds none', () => {
        expect([...waiting]).toEqual([]);
      });
      // A field of the page before, carried along, would keep alive what it holds.
      test('each page has its own fields, whichever way it was come to', () => {
        expect([...shapes].filter(([, shape]) => shape.size !== 1)).toEqual([]);
      });
      describe('the table claims nothing that is not so', () => {
        for (const name of pageNames)
          test(name, () => {
            expect(held.get(name)).toEqual(new Set(mayHold[name]));
            expect(heldSignedIn.get(name)).toEqual(new Set(signedIn[name]));
          });
      });
    },
  };
};
