// Samples of signing in, creating an account, and entering security info.

import { pages } from '../../src/journeys/pages.ts';
import { noDrafts } from '../../src/machine/session.ts';
import { bare, full, hostile, longEmail, longMasked, newApp, path, sessions, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, waits, withKeys } from './sample.ts';

const signIn = typed(pages.signIn.open({}), { email: full.email, password: 'seven quiet' }, 'password');
const create = typed(pages.createAccount.open({ email: { text: full.email, caret: 15 }, first: true }), {}, 'next');
const words = 'seven quiet harbours';
const chosen = typed(create, { next: words, again: words }, 'submit');
const { first, settings, recover } = sessions;
const olderCopy = pages.olderCopy.open({ form: signIn });
const strengthOf = (score: number, common = false) => ({ of: words, score, common });

export const signingIn: readonly Sample[] = [
  sample('signIn', 'first start', pages.signIn.open({ first: true })),
  sample('signIn', 'plain', pages.signIn.open({})),
  withKeys(sample('signIn', 'plain', pages.signIn.open({}))),
  sample('signIn', 'typed', signIn),
  sample('signIn', 'typed in clear', { ...signIn, reveal: true }),
  sample('signIn', 'long address', typed(pages.signIn.open({ email: longEmail }), { password: 'p'.repeat(90) })),
  sample('signIn', 'emoji', typed(pages.signIn.open({}), { email: 'zoë👍@例え.example' })),
  sample('signIn', 'empty', noting(pages.signIn.open({ email: full.email }), { why: 'empty' })),
  sample(
    'signIn',
    'a code as the password',
    noting(pages.signIn.open({ email: full.email }), { why: 'misplaced', looks: 'code', box: 'password' }),
  ),
  sample('signIn', 'wrong', noting(pages.signIn.open({ email: full.email }), { why: 'wrong', remaining: 2 })),
  sample('signIn', 'wrong, last', noting(pages.signIn.open({ email: full.email }), { why: 'wrong', remaining: 1 })),
  sample(
    'signIn',
    'wrong, wait',
    noting(pages.signIn.open({ email: full.email }), { why: 'wrong', remaining: 0, until: now + 16_000 }),
  ),
  sample(
    'signIn',
    'wrong, waited',
    noting(pages.signIn.open({ email: full.email }), { why: 'wrong', remaining: 0, until: now - 1 }),
  ),
  sample('signIn', 'wait', noting(signIn, { why: 'wait', until: now + 300_000 })),
  sample('signIn', 'wait over', noting(signIn, { why: 'wait', until: now })),
  sample('signIn', 'damaged', noting(signIn, { why: 'damaged', path })),
  sample('signIn', 'damaged field', noting(signIn, { why: 'damaged', path, field: 'slots[2].salt' })),
  sample('signIn', 'damaged, hostile', noting(signIn, { why: 'damaged', path: `${path}\u001b[2J`, field: '\u202e' })),
  sample('signIn', 'version', noting(signIn, { why: 'version', path })),
  sample('signIn', 'missing', noting(signIn, { why: 'missing', path })),
  sample('signIn', 'older', noting(signIn, { why: 'older', path })),
  sample('signIn', 'busy', noting(signIn, { why: 'busy', path })),
  sample('signIn', 'a link', noting(signIn, { why: 'link', path })),
  sample('signIn', 'may not be read', noting(signIn, { why: 'files', code: 'EACCES', path })),
  sample('signIn', 'unexpected', noting(signIn, { why: 'unexpected' })),
  sample('signIn', 'idle', pages.signIn.open({ email: full.email, note: { why: 'idle' } })),
  sample('signIn', 'signed out', pages.signIn.open({ email: full.email, note: { why: 'signed-out' } })),
  sample('signIn', 'recovery left', pages.signIn.open({ email: full.email, note: { why: 'recovery-left', no: 3 } })),
  sample('signIn', 'waits: signIn', signIn, waits('signIn', 'signIn')),
  sample('signIn', 'waits: signIn, how far', signIn, { ...waits('signIn', 'signIn'), progress: 0.42 }),
  sample('olderCopy', 'plain', olderCopy),
  sample('olderCopy', 'idle soon', olderCopy, { lastKey: now - 9.5 * 60_000 }),
  sample('olderCopy', 'waits: acceptOlder', { ...olderCopy, focus: 'accept' }, waits('olderCopy', 'acceptOlder')),

  sample('createAccount', 'plain', pages.createAccount.open({ email: { text: '', caret: 0 }, first: true })),
  withKeys(sample('createAccount', 'plain', create)),
  sample('createAccount', 'weighing', chosen),
  ...[0, 1, 2, 3, 4].map((score) =>
    sample('createAccount', `strength ${score}`, { ...chosen, strength: strengthOf(score) }),
  ),
  sample('createAccount', 'common', noting({ ...chosen, strength: strengthOf(2, true) }, { why: 'password-common' })),
  sample('createAccount', 'empty', noting(create, { why: 'empty' })),
  sample('createAccount', 'no address', noting(chosen, { why: 'not-an-address' }, 'email')),
  sample('createAccount', 'short', noting(chosen, { why: 'password-short' }, 'next')),
  sample('createAccount', 'long', noting(typed(create, { next: 'p'.repeat(1025) }), { why: 'password-long' })),
  sample('createAccount', 'is the address', noting(chosen, { why: 'password-is-address' }, 'next')),
  sample('createAccount', 'differ', noting(chosen, { why: 'passwords-differ' }, 'again')),
  sample('createAccount', 'exists', noting(chosen, { why: 'exists' })),
  sample('createAccount', 'no room', noting(chosen, { why: 'files', code: 'ENOSPC', path })),
  sample('createAccount', 'disk', noting({ ...chosen, strength: strengthOf(4) }, { why: 'files', code: 'EIO', path })),
  sample('createAccount', 'waits: create', { ...chosen, strength: strengthOf(4) }, waits('createAccount', 'create')),
];

const hostileSettings = { ...settings, ...who(hostile) };
const bareSettings = { ...settings, ...who(bare) };
const longSettings = { ...settings, ...who({ ...full, email: longEmail, otherEmail: longMasked }) };
const change = { phone: '+436601234567' };

export const enteringInfo: readonly Sample[] = [
  sample('phone', 'first', pages.phone.open({ session: first })),
  sample('phone', 'settings', pages.phone.open({ session: settings })),
  withKeys(sample('phone', 'settings', pages.phone.open({ session: settings }))),
  sample('phone', 'settings, none yet', pages.phone.open({ session: bareSettings })),
  sample('phone', 'settings, hostile', pages.phone.open({ session: hostileSettings })),
  sample('phone', 'recover', pages.phone.open({ session: recover })),
  sample(
    'phone',
    'no number',
    noting(typed(pages.phone.open({ session: first }), { phone: 'mine' }), { why: 'not-a-phone' }),
  ),
  sample('phone', 'changed elsewhere', noting(pages.phone.open({ session: settings }), { why: 'changed' })),
  sample(
    'phone',
    'waits: changeInfo',
    { ...typed(pages.phone.open({ session: settings }), change) },
    waits('phone', 'changeInfo'),
  ),

  sample('otherEmail', 'first', pages.otherEmail.open({ session: first })),
  sample('otherEmail', 'settings', pages.otherEmail.open({ session: settings })),
  sample('otherEmail', 'settings, hostile', pages.otherEmail.open({ session: hostileSettings })),
  sample('otherEmail', 'settings, long', typed(pages.otherEmail.open({ session: longSettings }), { email: longEmail })),
  sample('otherEmail', 'recover', pages.otherEmail.open({ session: recover })),
  sample(
    'otherEmail',
    'no address',
    noting(typed(pages.otherEmail.open({ session: first }), { email: 'ada' }), { why: 'not-an-address' }),
  ),
  sample('otherEmail', 'busy', noting(pages.otherEmail.open({ session: settings }), { why: 'busy', path })),
  sample(
    'otherEmail',
    'waits: changeInfo',
    { ...pages.otherEmail.open({ session: first }) },
    waits('otherEmail', 'changeInfo'),
  ),

  sample('app', 'making', pages.app.open({ session: first })),
  sample('app', 'first', { ...pages.app.open({ session: first }), app: newApp }),
  withKeys(sample('app', 'first', { ...pages.app.open({ session: first }), app: newApp })),
  sample('app', 'settings', { ...pages.app.open({ session: settings }), app: newApp }),
  sample('app', 'settings, none yet', { ...pages.app.open({ session: bareSettings }), app: newApp }),
  sample('app', 'settings, long', {
    ...pages.app.open({ session: longSettings }),
    app: { ...newApp, uri: newApp.uri.padEnd(200, 'x') },
  }),
  sample('app', 'recover', { ...pages.app.open({ session: recover }), app: newApp }),
  sample(
    'app',
    'recover, confirmed',
    pages.app.open({ session: { ...recover, info: { app: newApp }, drafts: { ...noDrafts, app: newApp } } }),
  ),
  sample('app', 'not six', noting({ ...pages.app.open({ session: first }), app: newApp }, { why: 'not-six-digits' })),
  sample('app', 'differs', noting({ ...pages.app.open({ session: settings }), app: newApp }, { why: 'app-differs' })),
  sample(
    'app',
    'disk',
    noting({ ...pages.app.open({ session: settings }), app: newApp }, { why: 'files', code: 'EROFS', path }),
  ),
  sample(
    'app',
    'waits: changeInfo',
    { ...pages.app.open({ session: first }), app: newApp },
    waits('app', 'changeInfo'),
  ),
  sample(
    'app',
    'idle soon',
    { ...pages.app.open({ session: first }), app: newApp },
    { lastKey: Date.parse(daysAgo(0)) - 9.2 * 60_000 },
  ),
];
