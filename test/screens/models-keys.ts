// Samples of the spare keys: the list, a new one, one that is open, shown and removed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AccountView, EntryView } from '../../src/account/types.ts';
import { bundledGuides } from '../../src/edge/guides-on-disk.ts';
import { readGuide } from '../../src/keyring/guide.ts';
import type { Kind } from '../../src/keyring/kinds.ts';
import type { SignedIn, States } from '../../src/machine/model.ts';
import type { Look } from '../../src/machine/model-keys.ts';
import * as security from '../../src/machine/start.ts';
import * as start from '../../src/machine/start-keys.ts';
import { bare, full, path, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, withKeys } from './sample.ts';

const key = (id: string, service: string, kind: Kind, days: number, more: Partial<EntryView> = {}): EntryView => ({
  id,
  service,
  account: '',
  kind,
  made: daysAgo(days),
  used: [false],
  ...more,
});

const used = (count: number, of: number): readonly boolean[] => Array.from({ length: of }, (_, at) => at < count);

const keys: readonly EntryView[] = [
  key('apple', 'Apple', 'key-28', 90),
  key('bitwarden', 'Bitwarden', 'key-32', 30),
  key('github', 'GitHub', 'codes', 200, { account: 'ada', used: used(7, 16) }),
  key('google', 'Google', 'codes', 100, { account: 'ada@example.com', used: used(8, 10), attention: 'few' }),
  key('laptop', 'Laptop', 'digits-48', 10),
  key('microsoft', 'Microsoft', 'code-25', 567, { account: 'ada@example.com', attention: 'old' }),
  key('proton', 'Proton', 'words', 20, { replaced: daysAgo(2), attention: 'replaced' }),
  key('shop', 'Shop', 'text', 40, { used: [true], attention: 'used-up' }),
];
const due: AccountView['due'] = keys.flatMap(({ attention, service }) =>
  attention === undefined ? [] : [{ what: attention, service }],
);
const view: AccountView = { ...full, entryCount: keys.length, entries: keys, due };
const many: AccountView = {
  ...full,
  entryCount: 61,
  entries: Array.from({ length: 60 }, (_, at) =>
    key(`k${at}`, `Service ${at}`, 'codes', at, { used: used(at % 10, 10) }),
  ),
};
const strange: AccountView = {
  ...full,
  entryCount: 1,
  entries: [
    key('x', 'Git\u001b[2J\u202eHub', 'codes', 3, { account: '\r\n\u200bada '.repeat(8), used: [false, true] }),
  ],
};
const ada = who(view);
const reminded = who({ ...view, dueOutside: true });
const oneDue: AccountView = { ...view, due: [{ what: 'few', service: 'Google' }] };
const strangeDue: AccountView = {
  ...bare,
  entryCount: 2,
  reenrol: true,
  due: [1, 2, 3].map((no) => ({ what: 'old', service: `${no}\u001b[2J\u202e${'long '.repeat(12)}` }) as const),
};

const newKey = start.newKey(ada);
const pasted = (kind: Kind, more: Partial<Look> = {}): States['newKey'] => ({
  ...typed(newKey, { service: 'GitHub', account: 'ada', secret: 'a1b2c-3d4e5 f6a7b-8c9d0' }, 'secret'),
  look: { kind, count: 16, leftOut: false, ...more },
});
const open = (id: string, of: SignedIn = ada): States['key'] => start.key(of, id);
const revealed = (codes: readonly string[], note?: string): States['keyShown']['revealed'] => ({
  codes: codes.map((text, at) => (at < 7 && codes.length > 1 ? { text, used: daysAgo(1) } : { text })),
  ...(note !== undefined && { note }),
});
const shown = (id: string, codes: readonly string[], more: Partial<States['keyShown']> = {}): States['keyShown'] => ({
  ...open(id),
  revealed: revealed(codes),
  shownUntil: now + 42_000,
  ...more,
});
const sixteen = Array.from(
  { length: 16 },
  (_, at) => `${String(at).padStart(2, 'a')}b2c-3d4${String(at).padStart(2, 'e')}`,
);
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const microsoft = 'ABCDE-12345-FGHJK-67890-LMNPQ';
const read = readGuide(parse(readFileSync(join(bundledGuides, 'microsoft.yaml'), 'utf8')));
if (!('guide' in read)) throw new Error(read.wrong);
const { guide } = read;
const using = (step: number): States['useKey'] => ({
  ...start.usingKey({ who: ada, id: 'microsoft', code: 0 }),
  guide,
  step,
});
const making = (step: number): States['makeKey'] => ({ ...start.makeKey({ who: ada, id: 'microsoft' }), guide, step });
const asking: States['askWorked'] = { ...open('microsoft'), focus: 'worked', guide, step: 4 };
const remove = start.removeKey(ada, 'github');

const exporting = start.exportKeys(ada, now);
const passphrase = { next: 'seven quiet harbours', again: 'seven quiet harbours' };
const sealed: States['exportKeys'] = {
  ...typed(exporting, passphrase, 'submit'),
  strength: { of: passphrase.next, score: 4, common: false },
};
const plain = start.exportPlain(ada, '~/keys-2026-11-22.json');
const exported = { why: 'exported', count: 8, path: '/home/ada/keys-2026-11-22.age' } as const;

export const spareKeys: readonly Sample[] = [
  sample('security', 'spare keys', { ...security.security(ada), focus: 'keys' }),

  sample('security', 'keys due', security.security(ada, { say: 'due' })),
  sample('security', 'one key due', security.security(who(oneDue), { say: 'due' })),
  sample('security', 'no code, keys due', security.security(who({ ...bare, entryCount: 4, due }), { say: 'due' })),
  sample('security', 'hostile keys due', security.security(who(strangeDue), { say: 'due' })),

  sample('reminders', 'off', start.reminders(ada)),
  withKeys(sample('reminders', 'off', start.reminders(ada))),
  sample('reminders', 'on', { ...start.reminders(reminded), focus: 'turn' }),
  sample('reminders', 'disk', { ...start.reminders(ada), note: { why: 'files', code: 'ENOSPC', path } }),
  sample('savingReminders', 'plain', { ...start.reminders(ada), on: true }),
  sample('keys', 'reminded', { ...start.keys(reminded, 'reminders'), note: { why: 'choice-saved' } }),

  sample('keys', 'none', start.keys(who(bare))),
  sample('keys', 'some', start.keys(ada)),
  withKeys(sample('keys', 'some', start.keys(ada))),
  sample('keys', 'one in focus', { ...start.keys(ada, 'github'), note: { why: 'choice-saved' } }),
  sample('keys', 'found', typed(start.keys(ada), { find: 'go' })),
  sample('keys', 'none found', typed(start.keys(ada), { find: 'zebra' })),
  sample('keys', 'many', start.keys(who(many), 'k30')),
  sample('keys', 'many, end', start.keys(who(many), 'k59')),
  sample('keys', 'hostile', start.keys(who(strange), 'x')),

  sample('newKey', 'empty', newKey),
  withKeys(sample('newKey', 'empty', newKey)),
  sample('newKey', 'missing', noting(newKey, { why: 'empty' })),
  sample('newKey', 'codes', pasted('codes', { leftOut: true })),
  sample('newKey', 'in clear, long', { ...pasted('codes'), reveal: true }),
  sample('newKey', 'as text', { ...pasted('text'), asText: true, focus: 'asText' }),
  ...(['code-25', 'key-28', 'key-32', 'words', 'digits-48'] as const).map((kind) =>
    sample('newKey', kind, pasted(kind, { count: 1 })),
  ),
  sample('newKey', 'problem', pasted('digits-48', { problem: { why: 'multiple', group: 3 } })),
  sample('newKey', 'doubt', noting(pasted('words'), { why: 'key-doubt', problem: { why: 'word', word: 7 } })),
  sample('newKey', 'disk', noting(pasted('codes'), { why: 'files', code: 'ENOSPC', path })),
  sample('newKey', 'full', noting(pasted('codes'), { why: 'full' })),
  sample('newKey', 'instead', start.newKey(ada, keys[2])),
  sample('savingKey', 'plain', { ...pasted('codes'), kind: 'codes', codes: sixteen }),

  ...keys.map(({ id }) => sample('key', id, open(id))),
  withKeys(sample('key', 'github', open('github'))),
  sample('key', 'code in focus', { ...open('github'), code: 8, focus: 'used' }),
  sample('key', 'copied', { ...open('google'), note: { why: 'copied' } }),
  sample('key', 'disk', { ...open('google'), note: { why: 'files', code: 'ENOSPC', path } }),
  sample('key', 'gone', { ...open('nowhere'), note: { why: 'gone' } }),
  sample('key', 'hostile', open('x', who(strange))),
  sample('keyShown', 'one', shown('microsoft', ['ABCDE-12345-FGHJK-67890-LMNPQ'])),
  withKeys(sample('keyShown', 'one', shown('microsoft', ['ABCDE-12345-FGHJK-67890-LMNPQ']))),
  sample('keyShown', 'a phrase', shown('proton', [phrase])),
  sample('keyShown', 'a set', shown('github', sixteen, { code: 7 })),
  sample('keyShown', 'a set, copied', shown('github', sixteen, { code: 15, note: { why: 'copied' } })),
  sample('keyShown', 'a set with a note', shown('github', sixteen, { revealed: revealed(sixteen, 'printed as well') })),
  sample('keyShown', 'long text', shown('shop', ['x y '.repeat(1000)])),
  sample('keyShown', 'over', shown('microsoft', ['ABCDE-12345-FGHJK-67890-LMNPQ'], { shownUntil: now })),
  sample('keyShown', 'hostile', {
    ...shown('x', ['\u001b]52;c;AAAA\u0007', '\u202eabc'], { who: who(strange) }),
    revealed: revealed(['\u001b]52;c;AAAA\u0007', '\u202eabc'], '\u001b[31mnote'),
  }),
  sample('changingKey', 'plain', { ...open('github'), change: { change: 'used', code: 7 } }),

  sample('useKey', 'no guide', start.usingKey({ who: ada, id: 'shop', code: 0 })),
  sample('useKey', 'first step', using(0)),
  withKeys(sample('useKey', 'first step', using(0))),
  ...guide.use.slice(1).map((_, at) => sample('useKey', `step ${at + 2}`, using(at + 1))),
  sample('useKey', 'shown', { ...using(3), revealed: revealed([microsoft]), shownUntil: now + 42_000 }),
  sample('useKey', 'copied', { ...using(3), note: { why: 'copied' } }),
  sample('useKey', 'gone', { ...using(3), note: { why: 'gone' } }),
  sample('askWorked', 'plain', asking),
  sample('askWorked', 'no guide', { ...asking, guide: null }),
  sample('askWorked', 'disk', { ...asking, note: { why: 'files', code: 'ENOSPC', path } }),
  sample('markingKey', 'plain', { ...asking, change: { change: 'used', code: 0 } }),
  sample('makeKey', 'no guide', start.makeKey({ who: ada, id: 'shop' })),
  ...guide.make.map((_, at) => sample('makeKey', `step ${at + 1}`, making(at))),
  sample('makeKey', 'tried', { ...making(0), guide: { ...guide, checked: '2026-11-22' } }),
  sample('makeKey', 'never read', { ...making(0), guide: { ...guide, read: 'never' } }),

  sample('removeKey', 'plain', remove),
  sample('removeKey', 'not its name', noting(typed(remove, { name: 'Git' }), { why: 'not-its-name' })),
  sample('removeKey', 'gone', noting(typed(remove, { name: 'GitHub' }), { why: 'gone' })),
  sample('removeKey', 'hostile', start.removeKey(who(strange), 'x')),
  sample('removingKey', 'plain', typed(remove, { name: 'GitHub' })),

  sample('keys', 'export in focus', start.keys(ada, 'export')),
  sample('keys', 'exported', { ...start.keys(ada, 'export'), note: exported }),
  sample('keys', 'exported, many, far away', {
    ...start.keys(who(many), 'export'),
    note: { ...exported, path: `/home/ada/${'a folder in a folder/'.repeat(4)}keys.age` },
  }),
  sample('exportKeys', 'empty', exporting),
  withKeys(sample('exportKeys', 'empty', exporting)),
  sample('exportKeys', 'filled in', sealed),
  sample('exportKeys', 'there already', noting(sealed, { why: 'files', code: 'EEXIST', path: exported.path }, 'path')),
  sample('exportKeys', 'no folder', noting(sealed, { why: 'files', code: 'ENOENT', path: exported.path }, 'path')),
  sample('exportKeys', 'differ', noting(sealed, { why: 'passwords-differ' }, 'again')),
  sample('exportKeys', 'practice', noting(sealed, { why: 'practice-file' })),
  sample('exportKeys', 'hostile', {
    ...typed(start.exportKeys(who(strange), now), { path: '~/\u001b[2J\u202ekeys.age' }, 'path'),
    note: { why: 'files', code: 'EACCES', path: '/home/\u001b[2J\u202e/keys.age' },
  }),
  sample('exportingKeys', 'plain', sealed),
  sample('exportPlain', 'empty', plain),
  sample('exportPlain', 'not the word', noting(typed(plain, { word: 'yes' }), { why: 'not-the-word' })),
  sample('exportPlain', 'there already', noting(plain, { why: 'files', code: 'EEXIST', path: exported.path }, 'path')),
  sample('exportingPlain', 'plain', typed(plain, { word: 'plain' })),
];
