// Samples of the recovery code: its page, made, shown, typed back, live; and checked against the paper.

import * as start from '../../src/machine/start.ts';
import { bare, code, fresh, full, hostile, journeys, longEmail, path, who } from './people.ts';
import { readings } from './readings.ts';
import { daysAgo, noting, now, type Sample, sample, typed, withKeys } from './sample.ts';

const due = { ...full, code: { no: 3, made: daysAgo(40), due: true } };
const { first, settings, recover, locks } = journeys;
const kinds = Object.entries(journeys);

const shown = (flow: (typeof journeys)[keyof typeof journeys], seconds: number, no = 4) => ({
  flow,
  fresh: fresh(no),
  shownUntil: now + seconds * 1000,
  seen: true,
  note: null,
});
const confirm = (flow: (typeof journeys)[keyof typeof journeys]) => ({
  flow,
  fresh: fresh(4),
  lines: { first: { text: '', caret: 0 }, second: { text: '', caret: 0 } },
  focus: 'first',
  reveal: false,
  note: null,
});
const readBack = typed(confirm(settings), { first: 'WZ258', second: 'JTA4A' }, 'submit');

export const makingCode: readonly Sample[] = [
  sample('codePage', 'fine', start.codePage(who())),
  withKeys(sample('codePage', 'fine', start.codePage(who()))),
  sample('codePage', 'due', { ...start.codePage(who(due)), focus: 'check' }),
  sample('codePage', 'none', start.codePage(who(bare))),

  // On the way back in there is no introduction.
  ...kinds
    .filter(([kind]) => kind !== 'recover')
    .map(([kind, flow]) => sample('codeIntro', kind, start.codeIntro(flow))),
  sample('codeIntro', 'not now', { ...start.codeIntro(first), focus: 'back' }),

  sample('codeShown', 'making', start.codeShown(first)),
  sample('codeShown', 'not made', { ...start.codeShown(first), note: { why: 'unexpected' } }),
  ...kinds.map(([kind, flow]) => sample('codeShown', `${kind}, hidden`, { ...shown(flow, 0), seen: false })),
  ...kinds.map(([kind, flow]) => sample('codeShown', `${kind}, shown`, shown(flow, 58))),
  withKeys(sample('codeShown', 'settings, shown', shown(settings, 58))),
  sample('codeShown', 'hidden again', shown(first, 0, 1)),
  sample('codeShown', 'idle soon', shown(first, 0, 1), { lastKey: now - 9.5 * 60_000 }),

  ...kinds.map(([kind, flow]) => sample('codeConfirm', kind, confirm(flow))),
  withKeys(sample('codeConfirm', 'settings', confirm(settings))),
  sample('codeConfirm', 'typed', readBack),
  sample('codeConfirm', 'differs', noting(readBack, { why: 'group', group: 5 }, 'second')),
  sample('codeConfirm', 'changed', noting({ ...readBack, flow: recover }, { why: 'changed' })),
  sample('codeConfirm', 'busy', noting({ ...readBack, flow: locks }, { why: 'busy', path })),
  sample('codeConfirm', 'no room', noting({ ...readBack, flow: recover }, { why: 'files', code: 'ENOSPC', path })),
  sample('settingCode', 'plain', readBack),
  sample('changingLocks', 'plain', { ...readBack, flow: locks }),
  sample('recovering', 'plain', { ...readBack, flow: recover }),
  sample('codeLive', 'plain', { who: who(), no: 4 }),
  sample('codeLive', 'long address', { who: who({ ...full, email: longEmail }), no: 12 }),
];

const mine = start.checkCode(who());
const anybody = start.checkCode(null);
const of = typed(start.checkCode(null, full.email), readings.fits);

export const checkingCode: readonly Sample[] = [
  sample('checkCode', 'mine', mine),
  sample('checkCode', 'anybody', anybody),
  withKeys(sample('checkCode', 'mine', mine)),
  ...Object.entries(readings).map(([name, text]) => sample('checkCode', name, typed(mine, text))),
  sample('checkCode', 'long address, two wrong', typed(start.checkCode(null, longEmail), readings['two wrong'])),
  sample('checkCode', 'anybody, choose', typed(start.checkCode(null, full.email), readings.choose, 'use1')),
  sample('checkCode', 'empty', noting(anybody, { why: 'empty' })),
  sample('checkCode', 'wrong', noting(of, { why: 'wrong', remaining: 2 }, 'code')),
  sample('checkCode', 'wrong, wait', noting(of, { why: 'wrong', remaining: 0, until: now + 64_000 }, 'code')),
  sample('checkCode', 'practice', noting(of, { why: 'practice' })),
  sample('checkCode', 'damaged', noting(of, { why: 'damaged', path, field: 'hdr' })),
  sample('checkingCode', 'plain', { ...of, code }),
  sample('codeChecked', 'live', {
    answer: { is: 'live', no: 3, made: daysAgo(75) },
    who: who(),
    email: full.email,
  }),
  sample('codeChecked', 'replaced', {
    answer: { is: 'retired', no: 2, how: 'replaced', ended: daysAgo(204) },
    who: who(),
    email: full.email,
  }),
  sample('codeChecked', 'spent', {
    answer: { is: 'retired', no: 2, how: 'spent', ended: daysAgo(204) },
    who: null,
    email: full.email,
  }),
  sample('codeChecked', 'unknown', { answer: { is: 'unknown' }, who: who(hostile), email: hostile.email }),
];
