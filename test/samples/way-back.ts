// Samples of walking back in.

import type { Reason } from '../../src/account/types.ts';
import { pages } from '../../src/journeys/pages.ts';
import { asked, backIn, bare, code, full, hostile, longEmail, longMasked, path, sessions, way, who } from './people.ts';
import { readings } from './readings.ts';
import { daysAgo, noting, now, type Sample, sample, typed, waits, withKeys } from './sample.ts';

const reasons: readonly Reason[] = ['forgot', 'cannot-sign-in', 'someone-else'];

const identify = { ...pages.identify.open({ session: way }), challenge: asked };
const questions = [
  { kind: 'larger', a: 17, b: 42 },
  { kind: 'sum', a: 3, b: 4 },
  { kind: 'after', number: 6 },
  { kind: 'twice', numbers: [4, 7, 4] },
] as const;

const enterCode = pages.enterCode.open({ session: way });
const fits = typed(enterCode, readings.fits);
const retired = { why: 'retired', no: 2, ended: daysAgo(204) } as const;
const olderWithCode = pages.olderWithCode.open({ session: way, code });
const useCode = pages.useCode.open({ session: backIn() });
const newPassword = pages.newPassword.open({ session: { ...sessions.recover, password: '' } });
const words = 'nine loud mountains';
const chosen = {
  ...typed(newPassword, { next: words, again: words }, 'submit'),
  strength: { of: words, score: 4, common: false },
};

export const walkingBackIn: readonly Sample[] = [
  ...reasons.map((reason) => sample('reason', reason, pages.reason.open({ session: { ...way, reason } }))),
  sample('reason', 'nobody yet', pages.reason.open({ email: '' })),
  sample('reason', 'next', { ...pages.reason.open({ session: way }), focus: 'next' }),
  withKeys(sample('reason', 'nobody yet', pages.reason.open({ email: '' }))),
  sample('beforeYouGoOn', 'plain', { session: { ...way, reason: 'cannot-sign-in' }, focus: 'signInAgain' }),

  sample('identify', 'making', pages.identify.open({ session: way })),
  sample('identify', 'picture', identify),
  sample('identify', 'picture, nobody yet', {
    ...pages.identify.open({ session: { ...way, email: '' } }),
    challenge: asked,
  }),
  withKeys(sample('identify', 'picture', identify)),
  ...questions.map((question) =>
    sample('identify', `question - ${question.kind}`, {
      ...identify,
      inWords: true,
      challenge: { ...asked, question },
    }),
  ),
  sample('identify', 'long address', {
    ...pages.identify.open({ session: { ...way, email: longEmail } }),
    challenge: asked,
  }),
  sample('identify', 'wrong', noting(identify, { why: 'captcha', inWords: false })),
  ...questions
    .slice(0, 1)
    .map((question) =>
      sample(
        'identify',
        'wrong answer to a question',
        noting({ ...identify, inWords: true, challenge: { ...asked, question } }, { why: 'captcha', inWords: true }),
      ),
    ),
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
    fields: { code: { text: readings.fits.code, caret: 8 } },
  }),
  sample('enterCode', 'empty', noting(enterCode, { why: 'empty' })),
  sample('enterCode', 'reading', noting(typed(enterCode, readings['beyond repair']), { why: 'reading' })),
  sample(
    'enterCode',
    'a code of another service',
    noting(typed(enterCode, readings['beyond repair']), { why: 'misplaced', looks: 'other-code', box: 'code' }),
  ),
  sample(
    'enterCode',
    'six digits',
    noting(typed(enterCode, { code: '123456' }), { why: 'misplaced', looks: 'digits', box: 'code' }),
  ),
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
  sample('enterCode', 'not UTF-8', noting(fits, { why: 'not-utf8' })),
  sample('enterCode', 'missing', noting(fits, { why: 'missing', path })),
  sample('enterCode', 'damaged', noting(fits, { why: 'damaged', path, field: 'slots[1]' })),
  sample('enterCode', 'waits: openWithCode', fits, waits('enterCode', 'openWithCode')),
  sample(
    'enterCode',
    'waits: openWithCode, two wrong',
    typed(enterCode, readings['two wrong'], 'use0'),
    waits('enterCode', 'openWithCode'),
  ),

  sample('olderWithCode', 'plain', olderWithCode),
  withKeys(sample('olderWithCode', 'plain', olderWithCode)),
  sample(
    'olderWithCode',
    'waits: openOlderWithCode',
    { ...olderWithCode, focus: 'accept' },
    waits('olderWithCode', 'openOlderWithCode'),
  ),

  sample('useCode', 'full', useCode),
  sample('useCode', 'bare', { ...pages.useCode.open({ session: backIn(bare) }), focus: 'back' }),
  sample('useCode', 'one spare key', pages.useCode.open({ session: backIn({ ...full, entryCount: 1 }) })),
  sample(
    'useCode',
    'long address',
    pages.useCode.open({
      session: backIn({ ...full, email: longEmail, otherEmail: longMasked }, { email: longEmail }),
    }),
  ),
  sample('useCode', 'hostile', pages.useCode.open({ session: backIn(hostile) })),

  sample('newPassword', 'plain', newPassword),
  withKeys(sample('newPassword', 'plain', newPassword)),
  sample('newPassword', 'typed', chosen),
  sample('newPassword', 'common', noting({ ...chosen, strength: null }, { why: 'password-common' }, 'next')),
  sample('newPassword', 'differ', noting(chosen, { why: 'passwords-differ' }, 'again')),

  sample('intruder', 'full', { session: who(), before: full, no: 4 }),
  sample('intruder', 'one spare key', { session: who(), before: { ...bare, entryCount: 1 }, no: 4 }),
  sample('intruder', 'nothing', { session: who(), before: bare, no: 4 }),
  sample('intruder', 'hostile', { session: who(), before: hostile, no: 4 }),
];
