// A file of another program as a page is told of it: with a bit of everything that can be said.

import type { FoundFile } from '../../src/keyring/import/found-file.ts';
import { endsOf } from '../../src/keyring/paste/sorted.ts';
import { nothingBesides } from '../../src/keyring/transfer/reading.ts';

const code = (text: string, used = false) => ({ ends: endsOf(text), used });

/** Nothing in it reads as a code. */
export const nothingFound: FoundFile = {
  path: '~/Downloads/passwords.csv',
  program: 'Chrome',
  authenticator: false,
  left: [],
  besides: { ...nothingBesides, passwords: 240, others: 240 },
  add: [],
  beside: 0,
  same: 0,
  allKept: false,
};

/** `text`: stands wherever a name of somebody else's may. */
export const foundFile = (text: string): FoundFile => ({
  path: '~/Downloads/bitwarden_export.json',
  program: 'Bitwarden',
  authenticator: false,
  left: [
    { at: 3, name: text, field: 'Recovery e-mail', why: { why: 'not-sure' } },
    { at: 9, name: 'Discord', why: { why: 'in-bin' } },
  ],
  besides: { passwords: 31, appSecrets: 4, others: 29, words: 1, columns: [text, 'favourite'] },
  add: [
    {
      service: text,
      account: 'ada',
      kind: 'codes',
      codes: ['a1b2c-3d4e5', 'f6a7b-8c9d0', '01234-56789'].map((one, at) => code(one, at === 0)),
      made: '2026-05-05T00:00:00.000Z',
    },
    { service: 'Microsoft', account: '', kind: 'code-25', codes: [code('ABCDE-12345-FGHJK-67890-LMNPQ')] },
  ],
  beside: 1,
  same: 2,
  allKept: false,
});
