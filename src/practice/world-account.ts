// Makes a scenario's account with the operations of the real program, weeks before the scenario begins.
//
// The learner's paper: a code as it can be read, with its damage.

import { TOTP } from 'otpauth';
import type { Accounts, NewApp, NewCode, Opened, Outcome } from '../account/types.ts';
import { alphabet } from '../code/alphabet.ts';
import type { Draft } from '../keyring/entry.ts';
import type { Random } from '../vault/slot.ts';
import type { SpareKeySpec, WentWrong, WorldSpec } from './scenario.ts';

/** The character that a smudged one passes for. */
const lookAlike: Readonly<Record<string, string>> = {
  '0': '8',
  '1': '7',
  '2': 'Z',
  '3': '8',
  '4': '9',
  '5': 'S',
  '6': 'G',
  '7': '1',
  '8': 'B',
  '9': '4',
  A: '4',
  B: '8',
  C: 'G',
  D: '0',
  E: 'F',
  F: 'E',
  G: '6',
  H: 'N',
  J: '1',
  K: 'X',
  M: 'N',
  N: 'M',
  P: 'R',
  Q: '0',
  R: 'P',
  S: '5',
  T: '7',
  V: 'Y',
  W: 'V',
  X: 'K',
  Y: 'V',
  Z: '2',
};

/** Up to so many wrong characters can be repaired; more of them are only worked out where they are known to be missing. */
const mostMisread = 2;

/**
 * The code as its paper is read. One or two smudged characters are taken for a look-alike; three to five cannot be read
 * (`?`), nor can a group that is torn off.
 */
export function asRead(code: string, { smudged, tornGroup }: WentWrong, random: Random): string {
  const characters = [...code];
  const places = [...characters.keys()].filter((at) => tornGroup === null || Math.floor(at / 5) !== tornGroup - 1);
  for (const byte of random(smudged)) {
    const [at = 0] = places.splice(byte % places.length, 1);
    const character = characters[at] ?? alphabet.charAt(0);
    characters[at] = smudged > mostMisread ? '?' : (lookAlike[character] ?? '?');
  }
  if (tornGroup !== null) characters.fill('?', 5 * (tornGroup - 1), 5 * tornGroup);
  return inGroups(characters.join(''));
}

/** Five groups of five with dashes between, `?` and all. */
export const inGroups = (code: string): string => (code.match(/.{5}/g) ?? []).join('-');

const day = 86_400_000;

/** The security info that somebody else has put in its place. Nobody in the scenario knows it. */
const strangers = { password: 'a stranger was here', phone: '+44 20 7946 0000', otherEmail: 'elsewhere@example.net' };

export interface Made {
  /** The code on the paper, and the live one where that is another. */
  readonly paper: NewCode | null;
  readonly newer: NewCode | null;
  /** The 6 digits that the learner's app shows at that time (ms since 1970). */
  readonly digits: (now: number) => string;
}

async function done<T>(of: Promise<Outcome<T>>): Promise<T> {
  const outcome = await of;
  if (!outcome.ok) throw new Error(`The scenario's account could not be made: ${outcome.refusal.why}`);
  return outcome.value;
}

/** `at` sets the clock that the accounts go by, in ms since 1970. */
export async function makeAccountOf(
  spec: WorldSpec,
  accounts: Accounts,
  start: number,
  at: (now: number) => void,
): Promise<Made> {
  const { email, password, phone, otherEmail, spareKeys, has, wentWrong } = spec;
  const app = has.includes('app') ? accounts.newApp(email) : null;
  const digits = (now: number): string => (app === null ? '' : shownBy(app, now));
  if (spec.noAccount) return { paper: null, newer: null, digits };

  at(start - 60 * day);
  let opened: Opened = await done(accounts.create(email, password));
  opened = await done(
    accounts.changeInfo(opened, {
      ...(has.includes('phone') || wentWrong.phoneLost ? { phone } : {}),
      ...(has.includes('other-email') || wentWrong.mailNeverArrives ? { otherEmail } : {}),
      ...(app === null ? {} : { app }),
    }),
  );

  if (spec.codes.length > 0) opened = await done(accounts.turnHostSlot(opened, true));

  at(start - 45 * day);
  const first = accounts.newCode(opened);
  opened = await done(accounts.setCode(opened, first));

  if (spareKeys.length > 0) {
    at(start - 30 * day);
    opened = await done(accounts.addEntries(opened, await Promise.all(spareKeys.map(draftOf))));
  }

  at(start - 12 * day);
  let newer: NewCode | null = null;
  if (wentWrong.oldCode) {
    newer = accounts.newCode(opened);
    opened = await done(accounts.setCode(opened, newer));
  }
  if (wentWrong.spentCode) {
    opened.close();
    const recovery = await done(accounts.openWithCode(email, first.code));
    newer = accounts.newCode(recovery);
    const info = has.includes('phone') ? { phone } : {};
    opened = await done(accounts.recover(recovery, { reason: 'forgot', password, info, code: newer }));
  }

  at(start - day);
  if (wentWrong.infoChanged) {
    opened = await done(accounts.changePassword(opened, password, strangers.password));
    const { phone: strangersPhone, otherEmail: strangersEmail } = strangers;
    opened = await done(accounts.changeInfo(opened, { phone: strangersPhone, otherEmail: strangersEmail, app: null }));
  }
  opened.close();
  return { paper: first, newer, digits };
}

const shownBy = ({ secret }: NewApp, timestamp: number): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret }).generate({ timestamp });

const draftOf = async ({ service, codes }: SpareKeySpec): Promise<Draft> => {
  const { recognise } = await import('../keyring/recognise.ts');
  const sorted = await recognise(codes.join('\n'));
  return { service, account: '', kind: sorted.kind, codes: sorted.codes };
};
