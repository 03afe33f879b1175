// A model of every page, and of every wait, with a secret in each place that may hold one: from these the tests of leaving start.

import type { AccountView } from '../../src/account/types.ts';
import { spell } from '../../src/code/recovery-code.ts';
import { encode } from '../../src/code/reed-solomon.ts';
import { nothingSpecial } from '../account/nothing-special.ts';
import { everyModel } from '../samples/every-page.ts';

/** The time of all of it (ms since 1970). The fixture's clock stands here. */
export const moment = Date.UTC(2026, 10, 22, 9, 12);
const day = new Date(moment).toISOString();

const password = 'old-Quokka-7741';
const newPassword = 'new-Narwhal-9082';
const typed = spell(encode(Array.from({ length: 20 }, (_, at) => at)));
const minted = spell(encode(Array.from({ length: 20 }, (_, at) => 31 - at)));
const digits = '830492';
const entry = 'spare-Walrus-5533';
const mailPassword = 'mail-Ocelot-6617';
const appSecret = 'JBSWY3DPEHPK3PXP';

const groups = (code: string): readonly string[] => code.match(/.{5}/g) ?? [];

/** None of these may be readable anywhere once the program has ended. A code counts group by group. */
export const secrets: readonly string[] = [
  password,
  newPassword,
  ...groups(typed),
  ...groups(minted),
  digits,
  appSecret,
  entry,
  mailPassword,
];

export const view: AccountView = {
  email: 'ada@example.com',
  created: day,
  passwordChanged: day,
  phone: '42',
  otherEmail: 'a••••@work.example',
  app: true,
  code: { no: 1, made: day, due: true },
  entryCount: 2,
  activity: [
    { what: 'failed', kind: 'password', times: 3, at: day },
    { what: 'created', at: day },
  ],
  reenrol: false,
  ...nothingSpecial,
  entries: [{ id: 'k1', service: 'GitHub', account: 'ada', kind: 'text', made: day, used: [false] }],
};

const places = everyModel(
  {
    view,
    email: view.email,
    password,
    newPassword,
    typed,
    code: typed,
    fresh: { code: minted, no: 2, made: day, ask: [0, 3] },
    digits,
    phone: '+43 660 1234567',
    otherEmail: 'a@b.example',
    app: { secret: appSecret, uri: `otpauth://totp/sparekey:ada?secret=${appSecret}` },
    entry,
    mailPassword,
    note: null,
    guide: null,
  },
  moment,
);

/** By name: a page, or `page: effect` while it waits. */
export const samples = new Map(places.map(({ name, model }) => [name, model] as const));

export const passwordTyped = password;
