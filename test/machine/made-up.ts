// Made-up data for the tests of the machine: the secrets to look for, views of an account, and handles that know whether
// they are open. Times are ms since 1970.

import type { AccountView, EntryView, HostAccess, NewApp, NewCode, Opened, Recovery } from '../../src/account/types.ts';
import { type Challenge, challenge } from '../../src/captcha/challenge.ts';
import { spell } from '../../src/code/recovery-code.ts';
import { encode } from '../../src/code/reed-solomon.ts';
import { rules } from '../../src/edge/ports.ts';
import type { Guide } from '../../src/keyring/guide.ts';
import type { Context } from '../../src/machine/context.ts';
import { nothingSpecial } from '../account/nothing-special.ts';

export const moment = Date.UTC(2026, 10, 22, 15);
const day = new Date(moment).toISOString();

export const context = (now: number): Context => ({ now, rules });

export const email = 'ada@example.com';
const typed = spell(encode(Array.from({ length: 20 }, (_, at) => at)));
const minted = spell(encode(Array.from({ length: 20 }, (_, at) => 31 - at)));

/** Each secret has a text that stands nowhere else. */
export const secrets = {
  password: 'old-Quokka-7741',
  newPassword: 'new-Narwhal-9082',
  /** The characters that all ways to type the code below have in common. */
  codeTyped: '56789ABCDEFGHJK',
  codeMinted: minted,
  appSecret: 'JBSWY3DPEHPK3PXP',
  spareKey: 'spare-Walrus-5533',
} as const;
export type Secret = keyof typeof secrets;

export const code = {
  right: typed,
  oneWrong: `${typed.slice(0, -1)}8`,
  /** One character left out: two codes are possible. */
  ambiguous: typed.slice(1),
  tooShort: '01234',
} as const;

/** A spare key that the view names. */
export const spareKey: EntryView = {
  id: 'k1',
  service: 'GitHub',
  account: 'ada',
  kind: 'codes',
  made: day,
  used: [true, false, false],
};

/** Of a service that gives one code at a time. */
export const guide: Guide = {
  service: 'GitHub',
  names: ['github'],
  kinds: ['codes'],
  single: true,
  checked: 'never',
  read: 'never',
  sources: [],
  make: ['One.', 'Two.'],
  use: ['One.', 'Two.'],
  asks: 'This.',
  loses: 'That.',
  after: 'Then.',
};

/** An account with everything enrolled, and a new one with nothing but a spare key, which every view here has. */
export const full: AccountView = {
  email,
  created: day,
  passwordChanged: day,
  phone: '42',
  otherEmail: 'a••••@work.example',
  app: true,
  code: { no: 1, made: day, due: true },
  entryCount: 1,
  activity: [{ what: 'created', at: day }],
  reenrol: false,
  ...nothingSpecial,
  ways: [{ kind: 'app' }],
  entries: [spareKey],
};
/** The same where mail is set up: a security code can be sent, and signing in asks for one. */
export const reachable: AccountView = {
  ...full,
  ways: [{ kind: 'app' }, { kind: 'email', masked: 'a••••@work.example' }],
  hostSlot: 'here',
  secondProof: true,
};
export const bare: AccountView = {
  email,
  created: day,
  passwordChanged: day,
  app: false,
  code: null,
  entryCount: 1,
  activity: [],
  reenrol: true,
  ...nothingSpecial,
  entries: [spareKey],
};

export const fresh: NewCode = { code: minted, no: 2, made: day, ask: [0, 3] };
export const app: NewApp = { secret: secrets.appSecret, uri: `otpauth://totp/ada?secret=${secrets.appSecret}` };

const asked = challenge((bytes) => new Uint8Array(bytes));
// A typed array cannot be frozen; the machine never looks into it.
export const captcha: Challenge = { ...asked, seed: Object.freeze([]) as unknown as Uint8Array };

/** Says whether a made-up handle is still open. */
const closed = new WeakSet<object>();
export const isOpen = (handle: object): boolean => !closed.has(handle);

export function opened(view: AccountView): Opened {
  const handle: Opened = { view, close: () => closed.add(handle) };
  return handle;
}

export function host(): HostAccess {
  const handle: HostAccess = { ways: reachable.ways, close: () => closed.add(handle) };
  return handle;
}

export function recovery(view: AccountView): Recovery {
  const handle: Recovery = { view, code: { no: 1 }, close: () => closed.add(handle) };
  return handle;
}
