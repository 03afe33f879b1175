// Samples of walking back in.

import type { Reason } from '../../src/account/types.ts';
import * as start from '../../src/machine/start.ts';
import {
  asked,
  bare,
  code,
  full,
  hostile,
  journeys,
  longEmail,
  longMasked,
  path,
  recovery,
  way,
  who,
} from './people.ts';
import { readings } from './readings.ts';
import { daysAgo, noting, now, type Sample, sample, typed, withKeys } from './sample.ts';

const reasons: readonly Reason[] = ['forgot', 'cannot-sign-in', 'someone-else'];

const identify = { ...start.identify(way), challenge: asked };
const questions = [
  { kind: 'larger', a: 17, b: 42 },
  { kind: 'sum', a: 3, b: 4 },
  { kind: 'after', number: 6 },
  { kind: 'twice', numbers: [4, 7, 4] },
] as const;

const enterCode = start.enterCode(way);
const fits = typed(enterCode, readings.fits);
const retired = { why: 'retired', no: 2, ended: daysAgo(204) } as const;
const olderWithCode = { way, code, focus: 'back' };
const useCode = { way, recovery: recovery(), gathered: start.nothingGathered, focus: 'accept' };
const newPassword = start.newPassword({ ...journeys.recover, password: '' });
const words = 'nine loud mountains';
const chosen = {
  ...typed(newPassword, { next: words, again: words }, 'submit'),
  strength: { of: words, score: 4, common: false },
};

export const walkingBackIn: readonly Sample[] = [
  ...reasons.map((reason) => sample('reason', reason, start.reason({ ...way, reason }))),
  sample('reason', 'nobody yet', start.lostAccess()),
  sample('reason', 'next', { ...start.reason(way), focus: 'next' }),
  withKeys(sample('reason', 'nobody yet', start.lostAccess())),
  sample('beforeYouGoOn', 'plain', { way: { ...way, reason: 'cannot-sign-in' }, focus: 'signInAgain' }),

  sample('identify', 'making', start.identify(way)),
  sample('identify', 'picture', identify),
  sample('identify', 'picture, nobody yet', { ...start.identify({ ...way, email: '' }), challenge: asked }),
  withKeys(sample('identify', 'picture', identify)),
  ...questions.map((question) =>
    sample('identify', `question - ${question.kind}`, {
      ...identify,
      inWords: true,
      challenge: { ...asked, question },
    }),
  ),
  sample('identify', 'long address', { ...start.identify({ ...way, email: longEmail }), challenge: asked }),
  sample('identify', 'wrong', noting(identify, { why: 'captcha' })),
  sample('identify', 'empty', noting(identify, { why: 'empty' })),
  sample('identify', 'no address', noting(identify, { why: 'not-an-address' }, 'email')),
  sample('identify', 'idle soon', identify, { lastKey: now - 9.5 * 60_000 }),

  sample('enterCode', 'plain', enterCode),
  withKeys(sample('enterCode', 'plain', enterCode)),
  ...Object.entries(readings).map(([name, text]) => sample('enterCode', name, typed(enterCode, text))),
  sample('enterCode', 'two wrong, agreed', typed(enterCode, readings['two wrong'], 'use0')),
  sample('enterCode', 'choose, second', typed(enterCode, readings.choose, 'use1')),
  sample('enterCode', 'caret inside', {
    ...fits,
    lines: { code: { text: readings.fits.code, caret: 8 } },
  }),
  sample('enterCode', 'empty', noting(enterCode, { why: 'empty' })),
  sample('enterCode', 'reading', noting(typed(enterCode, readings['beyond repair']), { why: 'reading' })),
  sample('enterCode', 'wrong', noting(fits, { why: 'wrong', remaining: 1 })),
  sample('enterCode', 'wrong, wait', noting(fits, { why: 'wrong', remaining: 0, until: now + 128_000 })),
  sample('enterCode', 'wrong, wait, two wrong', {
    ...noting(typed(enterCode, readings['two wrong']), { why: 'wrong', remaining: 0, until: now + 128_000 }),
  }),
  sample('enterCode', 'spent', noting(fits, { ...retired, how: 'spent' })),
  sample('enterCode', 'replaced', noting(fits, { ...retired, how: 'replaced' })),
  sample(
    'enterCode',
    'spent, group lost',
    noting(typed(enterCode, readings['group lost']), { ...retired, how: 'spent' }),
  ),
  sample('enterCode', 'practice', noting(fits, { why: 'practice' })),
  sample('enterCode', 'real code', noting(fits, { why: 'real-code' })),
  sample('enterCode', 'missing', noting(fits, { why: 'missing', path })),
  sample('enterCode', 'damaged', noting(fits, { why: 'damaged', path, field: 'slots[1]' })),
  sample('openingWithCode', 'plain', { ...fits, code }),
  sample('openingWithCode', 'two wrong', { ...typed(enterCode, readings['two wrong'], 'use0'), code }),

  sample('olderWithCode', 'plain', olderWithCode),
  withKeys(sample('olderWithCode', 'plain', olderWithCode)),
  sample('openingOlderWithCode', 'plain', { ...olderWithCode, focus: 'accept' }),

  sample('useCode', 'full', useCode),
  sample('useCode', 'bare', { ...useCode, recovery: recovery(bare), focus: 'back' }),
  sample('useCode', 'one spare key', { ...useCode, recovery: recovery({ ...full, entryCount: 1 }) }),
  sample('useCode', 'long address', {
    ...useCode,
    way: { ...way, email: longEmail },
    recovery: recovery({ ...full, email: longEmail, otherEmail: longMasked }),
  }),
  sample('useCode', 'hostile', { ...useCode, recovery: recovery(hostile) }),

  sample('newPassword', 'plain', newPassword),
  withKeys(sample('newPassword', 'plain', newPassword)),
  sample('newPassword', 'typed', chosen),
  sample('newPassword', 'common', noting({ ...chosen, strength: null }, { why: 'password-common' }, 'next')),
  sample('newPassword', 'differ', noting(chosen, { why: 'passwords-differ' }, 'again')),

  sample('intruder', 'full', { who: who(), before: full, no: 4 }),
  sample('intruder', 'one spare key', { who: who(), before: { ...bare, entryCount: 1 }, no: 4 }),
  sample('intruder', 'nothing', { who: who(), before: bare, no: 4 }),
  sample('intruder', 'hostile', { who: who(), before: hostile, no: 4 }),
];
