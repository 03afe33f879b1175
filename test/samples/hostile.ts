// Every page with a text of somebody else's in every place that shows text: addresses, masked destinations, the fields, paths
// and field names in refusals, the characters of a code, the sentences of a guide.

import type { DrawnModel } from '../../screens/screen.ts';
import type { AccountView, Refusal } from '../../src/account/types.ts';
import { pages } from '../../src/journeys/pages.ts';
import type { Note } from '../../src/machine/note.ts';
import { nothingSpecial } from '../account/nothing-special.ts';
import { noon } from '../torture/program.ts';
import { firstCode } from '../torture/story.ts';
import { everyModel, type Place } from './every-page.ts';

const day = '2026-11-22T09:00:00.000Z';

const viewWith = (text: string): AccountView => ({
  email: text,
  created: day,
  passwordChanged: day,
  phone: text,
  otherEmail: text,
  app: true,
  code: { no: 1, made: day, checked: day, due: true },
  entryCount: 3,
  activity: [
    { what: 'failed', kind: 'password', times: 3, at: day },
    { what: 'recovered', reason: 'someone-else', at: day },
    { what: 'info-added', proof: 'app', at: day },
  ],
  reenrol: true,
  ...nothingSpecial,
  ways: [
    { kind: 'email', masked: text },
    { kind: 'phone', ending: text },
  ],
  entries: [{ id: 'k', service: text, account: text, kind: 'codes', made: day, used: [false, true] }],
});

const guideWith = (text: string) =>
  ({
    service: text,
    names: [text],
    kinds: ['codes'],
    single: true,
    checked: text,
    read: text,
    sources: [text],
    make: [text],
    use: [text],
    asks: text,
    loses: text,
    after: text,
  }) as const;

const modelsWith = (text: string, note: Note): readonly Place[] =>
  everyModel(
    {
      view: viewWith(text),
      email: text,
      password: text,
      newPassword: text,
      typed: text,
      code: firstCode,
      fresh: { code: firstCode, no: 2, made: day, ask: [0, 3] },
      digits: text,
      phone: text,
      otherEmail: text,
      app: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: `otpauth://totp/${encodeURIComponent(text.toWellFormed())}`,
      },
      entry: text,
      mailPassword: text,
      note,
      guide: guideWith(text),
    },
    noon,
  );

/** Every refusal that says where something is, and the answer of a mail server. */
const notes = (text: string): readonly Refusal[] => [
  { why: 'damaged', path: text, field: text },
  { why: 'version', path: text },
  { why: 'missing', path: text },
  { why: 'busy', path: text },
  { why: 'files', code: text, path: text },
  { why: 'files', code: 'ENOSPC', path: text },
  { why: 'files', code: 'EROFS', path: text },
  { why: 'unsent', channel: 'mail', unsent: { why: 'refused', answer: text } },
];

/** Every page with `text` in it, and the first page with each refusal. */
export function placesWith(text: string): readonly Place[] {
  const everywhere = { now: noon, lastKey: noon, visit: 0, waiting: null, helpShown: false, leaving: false };
  return [
    ...modelsWith(text, { why: 'damaged', path: `/home/${text}/x.json`, field: text }),
    ...notes(text).map((note, index): Place => {
      const data = pages.signIn.open({ email: 'ada@example.com', note });
      const model: DrawnModel = { ...everywhere, at: 'signIn', data };
      return { name: `signIn, note ${index} (${note.why})`, model };
    }),
  ];
}
