// Samples of signing in, creating an account, and entering security info.

import * as start from '../../src/machine/start.ts';
import { bare, full, hostile, journeys, longEmail, longMasked, newApp, path, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, withKeys } from './sample.ts';

const signIn = typed(start.signIn(), { email: full.email, password: 'seven quiet' }, 'password');
const create = typed(start.createAccount({ text: full.email, caret: 15 }, true), {}, 'password');
const words = 'seven quiet harbours';
const chosen = typed(create, { password: words, again: words }, 'submit');
const { first, settings, recover } = journeys;
const olderCopy = { form: signIn, focus: 'back' };
const strengthOf = (score: number, common = false) => ({ of: words, score, common });

export const signingIn: readonly Sample[] = [
  sample('signIn', 'first start', start.firstStart()),
  sample('signIn', 'plain', start.signIn()),
  withKeys(sample('signIn', 'plain', start.signIn())),
  sample('signIn', 'typed', signIn),
  sample('signIn', 'typed in clear', { ...signIn, reveal: true }),
  sample('signIn', 'long address', typed(start.signIn(longEmail), { password: 'p'.repeat(90) })),
  sample('signIn', 'emoji', typed(start.signIn(), { email: 'zoë👍@例え.example' })),
  sample('signIn', 'empty', noting(start.signIn(full.email), { why: 'empty' })),
  sample('signIn', 'wrong', noting(start.signIn(full.email), { why: 'wrong', remaining: 2 })),
  sample('signIn', 'wrong, last', noting(start.signIn(full.email), { why: 'wrong', remaining: 1 })),
  sample(
    'signIn',
    'wrong, wait',
    noting(start.signIn(full.email), { why: 'wrong', remaining: 0, until: now + 16_000 }),
  ),
  sample('signIn', 'wrong, waited', noting(start.signIn(full.email), { why: 'wrong', remaining: 0, until: now - 1 })),
  sample('signIn', 'wait', noting(signIn, { why: 'wait', until: now + 300_000 })),
  sample('signIn', 'wait over', noting(signIn, { why: 'wait', until: now })),
  sample('signIn', 'damaged', noting(signIn, { why: 'damaged', path })),
  sample('signIn', 'damaged field', noting(signIn, { why: 'damaged', path, field: 'slots[2].salt' })),
  sample('signIn', 'damaged, hostile', noting(signIn, { why: 'damaged', path: `${path}\u001b[2J`, field: '\u202e' })),
  sample('signIn', 'version', noting(signIn, { why: 'version', path })),
  sample('signIn', 'missing', noting(signIn, { why: 'missing', path })),
  sample('signIn', 'older', noting(signIn, { why: 'older', path })),
  sample('signIn', 'busy', noting(signIn, { why: 'busy', path })),
  sample('signIn', 'may not be read', noting(signIn, { why: 'files', code: 'EACCES', path })),
  sample('signIn', 'unexpected', noting(signIn, { why: 'unexpected' })),
  sample('signIn', 'idle', start.signIn(full.email, { why: 'idle' })),
  sample('signIn', 'signed out', start.signIn(full.email, { why: 'signed-out' })),
  sample('signIn', 'recovery left', start.signIn(full.email, { why: 'recovery-left', no: 3 })),
  sample('signingIn', 'plain', signIn),
  sample('signingIn', 'how far', signIn, { progress: 0.42 }),
  sample('olderCopy', 'plain', olderCopy),
  sample('olderCopy', 'idle soon', olderCopy, { lastKey: now - 9.5 * 60_000 }),
  sample('acceptingOlder', 'plain', { ...olderCopy, focus: 'accept' }),

  sample('createAccount', 'plain', start.createAccount({ text: '', caret: 0 }, true)),
  withKeys(sample('createAccount', 'plain', create)),
  sample('createAccount', 'weighing', chosen),
  ...[0, 1, 2, 3, 4].map((score) =>
    sample('createAccount', `strength ${score}`, { ...chosen, strength: strengthOf(score) }),
  ),
  sample('createAccount', 'common', noting({ ...chosen, strength: strengthOf(2, true) }, { why: 'password-common' })),
  sample('createAccount', 'empty', noting(create, { why: 'empty' })),
  sample('createAccount', 'no address', noting(chosen, { why: 'not-an-address' }, 'email')),
  sample('createAccount', 'short', noting(chosen, { why: 'password-short' }, 'password')),
  sample('createAccount', 'long', noting(typed(create, { password: 'p'.repeat(1025) }), { why: 'password-long' })),
  sample('createAccount', 'is the address', noting(chosen, { why: 'password-is-address' }, 'password')),
  sample('createAccount', 'differ', noting(chosen, { why: 'passwords-differ' }, 'again')),
  sample('createAccount', 'exists', noting(chosen, { why: 'exists' })),
  sample('createAccount', 'no room', noting(chosen, { why: 'files', code: 'ENOSPC', path })),
  sample('createAccount', 'disk', noting({ ...chosen, strength: strengthOf(4) }, { why: 'files', code: 'EIO', path })),
  sample('creating', 'plain', { ...chosen, strength: strengthOf(4) }),
];

const hostileSettings = { ...settings, ...who(hostile) };
const bareSettings = { ...settings, ...who(bare) };
const longSettings = { ...settings, ...who({ ...full, email: longEmail, otherEmail: longMasked }) };
const change = { phone: '+436601234567' };

export const enteringInfo: readonly Sample[] = [
  sample('phone', 'first', start.phone(first)),
  sample('phone', 'settings', start.phone(settings)),
  withKeys(sample('phone', 'settings', start.phone(settings))),
  sample('phone', 'settings, none yet', start.phone(bareSettings)),
  sample('phone', 'settings, hostile', start.phone(hostileSettings)),
  sample('phone', 'recover', start.phone(recover)),
  sample('phone', 'no number', noting(typed(start.phone(first), { phone: 'mine' }), { why: 'not-a-phone' })),
  sample('phone', 'changed elsewhere', noting(start.phone(settings), { why: 'changed' })),
  sample('savingPhone', 'plain', { ...typed(start.phone(settings), change), change }),

  sample('otherEmail', 'first', start.otherEmail(first)),
  sample('otherEmail', 'settings', start.otherEmail(settings)),
  sample('otherEmail', 'settings, hostile', start.otherEmail(hostileSettings)),
  sample('otherEmail', 'settings, long', typed(start.otherEmail(longSettings), { email: longEmail })),
  sample('otherEmail', 'recover', start.otherEmail(recover)),
  sample(
    'otherEmail',
    'no address',
    noting(typed(start.otherEmail(first), { email: 'ada' }), { why: 'not-an-address' }),
  ),
  sample('otherEmail', 'busy', noting(start.otherEmail(settings), { why: 'busy', path })),
  sample('savingOtherEmail', 'plain', { ...start.otherEmail(first), change: { otherEmail: null } }),

  sample('app', 'making', start.app(first)),
  sample('app', 'first', { ...start.app(first), app: newApp }),
  withKeys(sample('app', 'first', { ...start.app(first), app: newApp })),
  sample('app', 'settings', { ...start.app(settings), app: newApp }),
  sample('app', 'settings, none yet', { ...start.app(bareSettings), app: newApp }),
  sample('app', 'settings, long', { ...start.app(longSettings), app: { ...newApp, uri: newApp.uri.padEnd(200, 'x') } }),
  sample('app', 'recover', { ...start.app(recover), app: newApp }),
  sample(
    'app',
    'recover, confirmed',
    start.app({ ...recover, info: { app: newApp }, drafts: { ...start.noDrafts, app: newApp } }),
  ),
  sample('app', 'not six', noting({ ...start.app(first), app: newApp }, { why: 'not-six-digits' })),
  sample('app', 'differs', noting({ ...start.app(settings), app: newApp }, { why: 'app-differs' })),
  sample('app', 'disk', noting({ ...start.app(settings), app: newApp }, { why: 'files', code: 'EROFS', path })),
  sample('savingApp', 'plain', { ...start.app(first), app: newApp, change: { app: newApp } }),
  sample('app', 'idle soon', { ...start.app(first), app: newApp }, { lastKey: Date.parse(daysAgo(0)) - 9.2 * 60_000 }),
];
