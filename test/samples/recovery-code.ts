// Samples of the recovery code: its page, made, shown, typed back, live; and checked against the paper.

import { pages } from '../../src/journeys/pages.ts';
import { nobody } from '../../src/machine/session.ts';
import { bare, fresh, full, hostile, longEmail, path, sessions, who } from './people.ts';
import { readings } from './readings.ts';
import { daysAgo, noting, now, type Sample, sample, typed, waits, withKeys } from './sample.ts';

const due = { ...full, code: { no: 3, made: daysAgo(40), due: true } };
const { first, settings, recover, locks } = sessions;
const kinds = Object.entries(sessions);

const shown = (session: (typeof sessions)[keyof typeof sessions], seconds: number, no = 4) => ({
  session,
  fresh: fresh(no),
  shownUntil: now + seconds * 1000,
  seen: true,
  note: null,
});
const confirm = (session: (typeof sessions)[keyof typeof sessions]) => ({
  session,
  fresh: fresh(4),
  fields: { first: { text: '', caret: 0 }, second: { text: '', caret: 0 } },
  focus: 'first',
  reveal: false,
  note: null,
});
const readBack = typed(confirm(settings), { first: 'WZ258', second: 'JTA4A' }, 'submit');

export const makingCode: readonly Sample[] = [
  sample('recoveryCode', 'fine', pages.recoveryCode.open({ session: who() })),
  withKeys(sample('recoveryCode', 'fine', pages.recoveryCode.open({ session: who() }))),
  sample('recoveryCode', 'due', { ...pages.recoveryCode.open({ session: who(due) }), focus: 'check' }),
  sample('recoveryCode', 'none', pages.recoveryCode.open({ session: who(bare) })),

  // On the way back in there is no introduction.
  ...Object.entries({ first, settings, locks }).map(([kind, session]) =>
    sample('codeIntro', kind, pages.codeIntro.open({ session })),
  ),
  sample('codeIntro', 'not now', { ...pages.codeIntro.open({ session: first }), focus: 'back' }),

  sample('codeShown', 'making', pages.codeShown.open({ session: first, fresh: null })),
  sample('codeShown', 'not made', {
    ...pages.codeShown.open({ session: first, fresh: null }),
    note: { why: 'unexpected' },
  }),
  ...kinds.map(([kind, session]) => sample('codeShown', `${kind}, hidden`, { ...shown(session, 0), seen: false })),
  ...kinds.map(([kind, session]) => sample('codeShown', `${kind}, shown`, shown(session, 58))),
  withKeys(sample('codeShown', 'settings, shown', shown(settings, 58))),
  sample('codeShown', 'hidden again', shown(first, 0, 1)),
  sample('codeShown', 'idle soon', shown(first, 0, 1), { lastKey: now - 9.5 * 60_000 }),

  ...kinds.map(([kind, session]) => sample('codeConfirm', kind, confirm(session))),
  withKeys(sample('codeConfirm', 'settings', confirm(settings))),
  sample('codeConfirm', 'typed', readBack),
  sample(
    'codeConfirm',
    'short',
    noting(typed(readBack, { first: '9XF4' }), { why: 'group-short', group: 2, by: 1 }, 'first'),
  ),
  sample(
    'codeConfirm',
    'long',
    noting(typed(readBack, { second: '7XBPRAA' }), { why: 'group-long', group: 5, by: 2 }, 'second'),
  ),
  sample('codeConfirm', 'differs', noting(readBack, { why: 'group', group: 5 }, 'second')),
  sample('codeConfirm', 'changed', noting({ ...readBack, session: recover }, { why: 'changed' })),
  sample('codeConfirm', 'busy', noting({ ...readBack, session: locks }, { why: 'busy', path })),
  sample('codeConfirm', 'no room', noting({ ...readBack, session: recover }, { why: 'files', code: 'ENOSPC', path })),
  sample('codeConfirm', 'waits: setCode', readBack, waits('codeConfirm', 'setCode')),
  sample('codeConfirm', 'waits: changeLocks', { ...readBack, session: locks }, waits('codeConfirm', 'changeLocks')),
  sample('codeConfirm', 'waits: recover', { ...readBack, session: recover }, waits('codeConfirm', 'recover')),
  sample('codeLive', 'plain', { session: who(), no: 4 }),
  sample('codeLive', 'long address', { session: who({ ...full, email: longEmail }), no: 12 }),
];

const mine = pages.checkCode.open({ session: who() });
const anybody = pages.checkCode.open({ session: nobody });
const of = typed(pages.checkCode.open({ session: nobody, email: full.email }), readings.fits);

export const checkingCode: readonly Sample[] = [
  sample('checkCode', 'mine', mine),
  sample('checkCode', 'anybody', anybody),
  withKeys(sample('checkCode', 'mine', mine)),
  ...Object.entries(readings).map(([name, text]) => sample('checkCode', name, typed(mine, text))),
  sample(
    'checkCode',
    'long address, two wrong',
    typed(pages.checkCode.open({ session: nobody, email: longEmail }), readings['two wrong']),
  ),
  sample(
    'checkCode',
    'anybody, choose',
    typed(pages.checkCode.open({ session: nobody, email: full.email }), readings.choose, 'use1'),
  ),
  sample('checkCode', 'empty', noting(anybody, { why: 'empty' })),
  sample('checkCode', 'wrong', noting(of, { why: 'wrong', remaining: 2 }, 'code')),
  sample('checkCode', 'wrong, wait', noting(of, { why: 'wrong', remaining: 0, until: now + 64_000 }, 'code')),
  sample('checkCode', 'practice', noting(of, { why: 'practice' })),
  sample('checkCode', 'damaged', noting(of, { why: 'damaged', path, field: 'hdr' })),
  sample('checkCode', 'waits: checkCode', of, waits('checkCode', 'checkCode')),
  sample('codeChecked', 'live', {
    answer: { is: 'live', no: 3, made: daysAgo(75) },
    session: who(),
    email: full.email,
  }),
  sample('codeChecked', 'replaced', {
    answer: { is: 'retired', no: 2, how: 'replaced', ended: daysAgo(204) },
    session: who(),
    email: full.email,
  }),
  sample('codeChecked', 'spent', {
    answer: { is: 'retired', no: 2, how: 'spent', ended: daysAgo(204) },
    session: nobody,
    email: full.email,
  }),
  sample('codeChecked', 'unknown', { answer: { is: 'unknown' }, session: who(hostile), email: hostile.email }),
];
