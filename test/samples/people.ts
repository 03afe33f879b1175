// The people of the samples: what the screens may see of their accounts, and the codes in their hands.

import type { AccountView, Activity, NewApp, NewCode, Opened, Recovery } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import { mint } from '../../src/code/recovery-code.ts';
import {
  type BackIn,
  type FirstStart,
  type NewLocks,
  noDrafts,
  type SignedIn,
  type WayBack,
} from '../../src/machine/session.ts';
import { nothingSpecial } from '../account/nothing-special.ts';
import { daysAgo, now } from './sample.ts';

/** DGKPS-WZ258-BEHMQ-TX036-JTA4A */
export const code = mint(() => Uint8Array.from({ length: 20 }, (_, at) => (at * 37 + 11) * 7));

export const path = '/home/ada/.config/sparekey/3f1c9a7be0d24586a1b2c3d4e5f60718.json';
/** 60 characters */
export const longEmail = 'augusta.ada.king.countess.of.lovelace.1815@analytical.example';

export const longMasked = 'a••••@mail.of.the.society.for.the.analytical.engine.example';

export const asked = challenge(() => Uint8Array.from({ length: 16 }, (_, at) => at * 11));

const lately: readonly Activity[] = [
  { what: 'signed-in', at: daysAgo(0) },
  { what: 'failed', kind: 'password', times: 2, at: daysAgo(0.6) },
  { what: 'code-checked', no: 3, at: daysAgo(15) },
  { what: 'info-added', proof: 'app', at: daysAgo(200) },
];

/** Everything enrolled, and fine. */
export const full: AccountView = {
  email: 'ada@example.com',
  created: daysAgo(400),
  passwordChanged: '2026-03-04T10:00:00.000Z',
  phone: '42',
  otherEmail: 'a••••@work.example',
  app: true,
  code: { no: 3, made: '2026-09-08T08:00:00.000Z', checked: daysAgo(15), due: false },
  entryCount: 12,
  activity: lately,
  reenrol: false,
  ...nothingSpecial,
  ways: [{ kind: 'app' }],
};

const { phone: _, otherEmail: __, ...rest } = full;
/** Just created. */
export const bare: AccountView = {
  ...rest,
  created: daysAgo(0),
  passwordChanged: daysAgo(0),
  app: false,
  ways: [],
  code: null,
  entryCount: 0,
  activity: [{ what: 'created', at: daysAgo(0) }],
};

/** Every kind of thing that can have happened, and more than fits a window. */
export const busyLife: readonly Activity[] = [
  ...lately,
  { what: 'recovered', reason: 'someone-else', at: daysAgo(201) },
  { what: 'code-spent', no: 2, at: daysAgo(201) },
  { what: 'code-made', no: 3, at: daysAgo(201) },
  { what: 'locks-changed', at: daysAgo(202) },
  { what: 'password-changed', at: daysAgo(203) },
  { what: 'failed', kind: 'code', times: 1, at: daysAgo(204) },
  { what: 'info-removed', proof: 'phone', at: daysAgo(205) },
  { what: 'info-added', proof: 'email', at: daysAgo(206) },
  { what: 'key-added', service: 'GitHub', at: daysAgo(206.1) },
  { what: 'key-used', service: 'GitHub', at: daysAgo(206.2) },
  { what: 'key-replaced', service: 'GitHub', at: daysAgo(206.3) },
  { what: 'key-removed', service: 'GitHub', at: daysAgo(206.4) },
  { what: 'keys-imported', count: 12, at: daysAgo(206.5) },
  ...Array.from({ length: 30 }, (_, at): Activity => ({ what: 'signed-in', at: daysAgo(210 + at) })),
  { what: 'created', at: daysAgo(400) },
];

/** An account as a hostile file may claim it to be. */
export const hostile: AccountView = {
  ...full,
  email: 'ada\u001b[2J\u202e@example.com',
  otherEmail: 'a••••@\u001b]0;owned\u0007\u200bevil.example',
  phone: '\r\n',
};

export const opened = (view: AccountView = full): Opened => ({ view, close: () => {} });
export const who = (view: AccountView = full): SignedIn => ({
  kind: 'signedIn',
  opened: opened(view),
  authenticatedAt: now,
});

export const recovery = (view: AccountView = full): Recovery => ({ code: { no: 3 }, view, close: () => {} });

export const way: WayBack = {
  kind: 'wayBack',
  reason: 'forgot',
  email: full.email,
  typed: { text: '', caret: 0 },
  inWords: false,
};

export const fresh = (no: number): NewCode => ({ code, no, made: daysAgo(0), ask: [1, 4] });

export const newApp: NewApp = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/sparekey:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=sparekey',
};

/** Everything of a recovery, gathered for its one write. */
export const backIn = (view: AccountView = full, more: Partial<BackIn> = {}): BackIn => ({
  ...way,
  kind: 'backIn',
  recovery: recovery(view),
  password: 'nine loud mountains',
  info: {},
  drafts: noDrafts,
  fresh: null,
  ...more,
});

/** A session of each journey that security info and a new code are part of, under the name that their samples bear. */
export const sessions = {
  first: { ...who(bare), kind: 'firstStart', drafts: noDrafts } satisfies FirstStart,
  settings: who(),
  recover: backIn(),
  locks: {
    ...who(),
    kind: 'newLocks',
    current: 'seven quiet harbours',
    next: 'nine loud mountains',
  } satisfies NewLocks,
};
