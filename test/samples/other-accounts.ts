// Samples of the codes of other accounts: the list, a new one, one that is open, shown and removed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AccountView, EntryView } from '../../src/account/types.ts';
import { bundledGuides } from '../../src/edge/guides-on-disk.ts';
import { pages } from '../../src/journeys/pages.ts';
import { readGuide } from '../../src/keyring/guide.ts';
import type { FoundFile } from '../../src/keyring/import/found-file.ts';
import type { Kind } from '../../src/keyring/kinds.ts';
import { endsOf, type Look, type Understood, type UnderstoodEntry } from '../../src/keyring/paste/sorted.ts';
import type { PageData } from '../../src/machine/page.ts';
import type { SignedIn } from '../../src/machine/session.ts';
import { foundFile, nothingFound } from './found-file.ts';
import { bare, full, path, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, waits, withKeys } from './sample.ts';

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
  key('signal', 'Signal', 'key', 15),
  key('wallet', 'Wallet', 'phrase', 12),
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

const newKey = pages.newEntry.open({ session: ada });
const pasted = (kind: Kind, more: Partial<Look> = {}): PageData<'newEntry'> => ({
  ...typed(newKey, { service: 'GitHub', account: 'ada', secret: 'a1b2c-3d4e5 f6a7b-8c9d0' }, 'secret'),
  look: { kind, count: 16, entries: 1, leftOut: false, asks: false, ...more },
});
const open = (id: string, of: SignedIn = ada): PageData<'entry'> => pages.entry.open({ session: of, id });
const revealed = (codes: readonly string[], note?: string): PageData<'entry'>['revealed'] => ({
  codes: codes.map((text, at) => (at < 7 && codes.length > 1 ? { text, used: daysAgo(1) } : { text })),
  ...(note !== undefined && { note }),
});
const shown = (id: string, codes: readonly string[], more: Partial<PageData<'entry'>> = {}): PageData<'entry'> => ({
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
const using = (step: number): PageData<'useEntry'> => ({
  ...pages.useEntry.open({ session: ada, id: 'microsoft', code: 0 }),
  guide,
  step,
});
const making = (step: number): PageData<'renewEntry'> => ({
  ...pages.renewEntry.open({ session: ada, id: 'microsoft' }),
  guide,
  step,
});
const asking: PageData<'askWorked'> = { ...open('microsoft'), focus: 'worked', guide, step: 4 };
const remove = pages.removeEntry.open({ session: ada, id: 'github' });

const entry = (kind: Kind, codes: readonly string[], used = 0): UnderstoodEntry => ({
  service: 'GitHub',
  account: 'ada',
  kind,
  codes: codes.map((code, at) => ({ ends: endsOf(code), used: at < used })),
  characters: codes[0]?.length ?? 0,
});
const set = (count: number, used = 0): UnderstoodEntry =>
  entry(
    'codes',
    Array.from({ length: count }, (_, at) => sixteen[at % 16] ?? ''),
    used,
  );
const text: UnderstoodEntry = { ...entry('text', ['x']), characters: 312 };
const two: readonly UnderstoodEntry[] = ['Laptop C', 'USB E'].map((account) => ({
  ...entry('digits-48', ['000011-000022-000033-660000-000055-720885-000077-000088']),
  service: 'BitLocker',
  account,
}));
const reviewed = (
  entries: readonly UnderstoodEntry[],
  more: Partial<Understood> = {},
  filled: Partial<PageData<'reviewEntry'>['form']> = {},
): PageData<'reviewEntry'> =>
  pages.reviewEntry.open({
    session: ada,
    form: { ...pages.newEntry.open({ session: ada }), ...filled },
    understood: { entries, omitted: [], doubts: [], remarks: [], asText: 312, ...more },
  });
const besides: Partial<Understood> = {
  omitted: [
    { why: 'words', count: 38 },
    { why: 'numbers', count: 10 },
    { why: 'date', count: 1 },
    { why: 'address', count: 1 },
  ],
  made: daysAgo(12),
};
const unchecked: Partial<Understood> = { remarks: [{ why: 'unchecked-phrase', count: 12, known: true }] };
const everything: Partial<Understood> = {
  ...besides,
  doubts: [
    { why: 'several', count: 2 },
    { why: 'cut-off', ends: [] },
    { why: 'setup-key', sure: false },
    { why: 'sparekey-code' },
    { why: 'maybe-words', ends: sixteen.slice(0, 2).map(endsOf) },
    { why: 'all-used' },
    { why: 'other-reading', as: 8 },
    { why: 'same-codes', name: 'GitHub/ada' },
    { why: 'same-name', name: 'BitLocker/Laptop C' },
  ],
  remarks: [
    { why: 'other-lengths', count: 1, of: 10 },
    { why: 'other-account', found: 'bob@example.com' },
    { why: 'other-day', found: daysAgo(12) },
    { why: 'check-fails' },
  ],
  note: '3F2504E0-4F89-11D3-9A0C-0305E82C3301',
};
const hostile: Partial<Understood> = {
  doubts: [{ why: 'same-codes', name: `\u001b[2J\u202e${'long '.repeat(20)}` }],
  remarks: [{ why: 'other-account', found: `\u001b]52;c;AAAA\u0007@example.com` }],
  note: `\u202e${'a note '.repeat(140)}`,
};

const exporting = pages.exportEntries.open({ session: ada, path: '~/keys-2026-11-22.age' });
const passphrase = { next: 'seven quiet harbours', again: 'seven quiet harbours' };
const sealed: PageData<'exportEntries'> = {
  ...typed(exporting, passphrase, 'submit'),
  strength: { of: passphrase.next, score: 4, common: false },
};
const plain = pages.exportCleartext.open({ session: ada, path: '~/keys-2026-11-22.json' });
const importing = pages.importEntries.open({ session: ada });
const named = typed(importing, { path: '~/Downloads/vault.kdbx' });
const unlocking = typed(pages.importSecret.open({ session: ada, path: '~/Downloads/vault.kdbx', program: 'KeePass' }), {
  secret: 'seven quiet harbours',
});
const inFile = pages.importFound.open({ session: ada, file: foundFile('GitHub') });
const manyInFile: FoundFile = {
  ...inFile.file,
  add: Array.from({ length: 40 }, (_, at) => ({
    service: `Service ${at}`,
    account: '',
    kind: 'codes',
    codes: sixteen.map((text) => ({ ends: endsOf(text), used: false })),
  })),
};
const exported = { why: 'exported', count: 8, path: '/home/ada/keys-2026-11-22.age', noted: true } as const;

export const otherAccounts: readonly Sample[] = [
  sample('security', 'spare keys', { ...pages.security.open({ session: ada }), focus: 'keys' }),

  sample('security', 'keys due', pages.security.open({ session: ada, banner: { say: 'due' } })),
  sample('security', 'one key due', pages.security.open({ session: who(oneDue), banner: { say: 'due' } })),
  sample(
    'security',
    'no code, keys due',
    pages.security.open({ session: who({ ...bare, entryCount: 4, due }), banner: { say: 'due' } }),
  ),
  sample('security', 'hostile keys due', pages.security.open({ session: who(strangeDue), banner: { say: 'due' } })),

  sample('reminders', 'off', pages.reminders.open({ session: ada })),
  withKeys(sample('reminders', 'off', pages.reminders.open({ session: ada }))),
  sample('reminders', 'on', { ...pages.reminders.open({ session: reminded }), focus: 'turn' }),
  sample('reminders', 'disk', {
    ...pages.reminders.open({ session: ada }),
    note: { why: 'files', code: 'ENOSPC', path },
  }),
  sample('reminders', 'waits: choose', { ...pages.reminders.open({ session: ada }) }, waits('reminders', 'choose')),
  sample('entries', 'reminded', {
    ...pages.entries.open({ session: reminded, focus: 'reminders' }),
    note: { why: 'choice-saved' },
  }),

  sample('entries', 'none', pages.entries.open({ session: who(bare) })),
  sample('entries', 'some', pages.entries.open({ session: ada })),
  withKeys(sample('entries', 'some', pages.entries.open({ session: ada }))),
  sample('entries', 'one in focus', {
    ...pages.entries.open({ session: ada, focus: 'github' }),
    note: { why: 'choice-saved' },
  }),
  sample('entries', 'found', typed(pages.entries.open({ session: ada }), { find: 'go' })),
  sample('entries', 'none found', typed(pages.entries.open({ session: ada }), { find: 'zebra' })),
  sample('entries', 'many', pages.entries.open({ session: who(many), focus: 'k30' })),
  sample('entries', 'many, end', pages.entries.open({ session: who(many), focus: 'k59' })),
  sample('entries', 'hostile', pages.entries.open({ session: who(strange), focus: 'x' })),

  sample('newEntry', 'empty', newKey),
  withKeys(sample('newEntry', 'empty', newKey)),
  sample('newEntry', 'missing', noting(newKey, { why: 'empty' })),
  sample('newEntry', 'codes', pasted('codes', { leftOut: true })),
  sample('newEntry', 'in clear, long', { ...pasted('codes'), reveal: true }),
  sample('newEntry', 'a question', pasted('codes', { asks: true })),
  sample('newEntry', 'two things', pasted('digits-48', { entries: 2, asks: true })),
  sample('newEntry', 'as text', { ...pasted('text'), asText: true, focus: 'asText' }),
  ...(['code-25', 'key-28', 'key-32', 'key', 'words', 'phrase', 'digits-48'] as const).map((kind) =>
    sample('newEntry', kind, pasted(kind, { count: 1 })),
  ),
  sample('newEntry', 'problem', pasted('digits-48', { problem: { why: 'multiple', group: 3 } })),
  sample('newEntry', 'doubt', noting(pasted('words'), { why: 'key-doubt', problem: { why: 'word', word: 7 } })),
  sample('newEntry', 'disk', noting(pasted('codes'), { why: 'files', code: 'ENOSPC', path })),
  sample('newEntry', 'full', noting(pasted('codes'), { why: 'full' })),
  sample('newEntry', 'instead', pages.newEntry.open({ session: ada, instead: keys[2] })),
  sample('newEntry', 'pasted elsewhere', noting(pasted('codes'), { why: 'pasted-as-codes' }, 'secret')),
  sample('newEntry', 'too much', noting(newKey, { why: 'overfull', most: 1024 * 1024 }, 'secret')),
  sample('newEntry', 'too long a name', noting(newKey, { why: 'overfull', most: 100 })),
  sample('newEntry', 'own code', noting(pasted('code-25', { count: 1 }), { why: 'own-code' })),
  sample('newEntry', 'waits: sortPaste', { ...pasted('codes') }, waits('newEntry', 'sortPaste')),

  sample('reviewEntry', 'a set', reviewed([set(16)])),
  withKeys(sample('reviewEntry', 'a set', reviewed([set(16)]))),
  sample('reviewEntry', 'one code', reviewed([entry('code-25', [microsoft])])),
  sample(
    'reviewEntry',
    'a key',
    reviewed([entry('key', ['EsT1 abcd EFGH ijkl MNOP qrst UVWX yz12 3456 7890 abcd 9f3k'])]),
  ),
  sample('reviewEntry', 'a phrase, unchecked', reviewed([entry('phrase', [phrase])], unchecked)),
  sample('reviewEntry', 'some used, words left out', reviewed([set(10, 2)], besides)),
  sample('reviewEntry', 'many', reviewed([set(100, 3)])),
  sample(
    'reviewEntry',
    'fewer',
    reviewed([set(9)], { doubts: [{ why: 'fewer', have: 9, of: 10, service: 'Google' }] }),
  ),
  sample('reviewEntry', 'cut off', reviewed([set(3)], { doubts: [{ why: 'cut-off', ends: [endsOf('a1b2c3')] }] })),
  sample(
    'reviewEntry',
    'could be code',
    reviewed([set(3)], {
      doubts: [{ why: 'could-be-code', ends: sixteen.map(endsOf) }],
      omitted: [{ why: 'could-be-code', count: 16 }],
    }),
  ),
  sample(
    'reviewEntry',
    'setup key',
    reviewed([entry('key', ['JBSW Y3DP EHPK 3PXP'])], { doubts: [{ why: 'setup-key', sure: true }] }),
  ),
  sample('reviewEntry', 'unsorted', reviewed([text], { doubts: [{ why: 'unsorted', count: 3 }] })),
  sample('reviewEntry', 'as text', reviewed([text], {}, { asText: true })),
  sample('reviewEntry', 'two', reviewed(two, { doubts: [{ why: 'several', count: 2 }] })),
  sample(
    'reviewEntry',
    'two in place of one',
    reviewed(two, { doubts: [{ why: 'several', count: 2 }] }, { instead: 'github' }),
  ),
  sample('reviewEntry', 'in place of one', reviewed([set(16)], {}, { instead: 'github' })),
  sample('reviewEntry', 'a long text around', reviewed([set(16)], { ...besides, asText: null })),
  sample('reviewEntry', 'everything', reviewed(two, everything)),
  sample('reviewEntry', 'everything, below', { ...reviewed(two, everything), top: 99 }),
  sample('reviewEntry', 'hostile', reviewed([{ ...set(2), ...strange.entries[0] }], hostile)),
  sample('reviewEntry', 'disk', { ...reviewed([set(16)]), note: { why: 'files', code: 'ENOSPC', path } }),
  sample('reviewEntry', 'waits: savePaste', reviewed([set(16)]), waits('reviewEntry', 'savePaste')),

  ...keys.map(({ id }) => sample('entry', id, open(id))),
  withKeys(sample('entry', 'github', open('github'))),
  sample('entry', 'code in focus', { ...open('github'), code: 8, focus: 'used' }),
  sample('entry', 'used just now', { ...open('github'), code: 8, marked: 6, note: { why: 'choice-saved' } }),
  sample('entry', 'used, and no other', { ...open('shop'), focus: 'unused' }),
  sample('entry', 'copied into tmux', { ...open('google'), note: { why: 'copied', to: 'tmux' } }),
  sample('entry', 'handed to the terminal', { ...open('google'), note: { why: 'copied', to: 'terminal' } }),
  sample('entry', 'not copied', { ...open('google'), note: { why: 'not-copied', said: 'unknown flag -w' } }),
  sample('entry', 'not copied in practice', { ...open('google'), note: { why: 'practice-copy' } }),
  sample('entry', 'disk', { ...open('google'), note: { why: 'files', code: 'ENOSPC', path } }),
  sample('entry', 'gone', { ...open('nowhere'), note: { why: 'gone' } }),
  sample('entry', 'hostile', open('x', who(strange))),
  sample('entry', 'shown: one', shown('microsoft', ['ABCDE-12345-FGHJK-67890-LMNPQ'])),
  withKeys(sample('entry', 'shown: one', shown('microsoft', ['ABCDE-12345-FGHJK-67890-LMNPQ']))),
  sample('entry', 'shown: a phrase', shown('proton', [phrase])),
  sample('entry', 'shown: a set', shown('github', sixteen, { code: 7 })),
  sample(
    'entry',
    'shown: a set, copied',
    shown('github', sixteen, { code: 15, note: { why: 'copied', to: 'terminal' } }),
  ),
  sample(
    'entry',
    'shown: a set with a note',
    shown('github', sixteen, { revealed: revealed(sixteen, 'printed as well') }),
  ),
  sample('entry', 'shown: long text', shown('shop', ['x y '.repeat(1000)])),
  sample('entry', 'shown: over', shown('microsoft', ['ABCDE-12345-FGHJK-67890-LMNPQ'], { shownUntil: now })),
  sample('entry', 'shown: hostile', {
    ...shown('x', ['\u001b]52;c;AAAA\u0007', '\u202eabc'], { session: who(strange) }),
    revealed: revealed(['\u001b]52;c;AAAA\u0007', '\u202eabc'], '\u001b[31mnote'),
  }),
  sample('entry', 'waits: changeEntry', { ...open('github') }, waits('entry', 'changeEntry')),

  sample('useEntry', 'no guide', pages.useEntry.open({ session: ada, id: 'shop', code: 0 })),
  sample('useEntry', 'first step', using(0)),
  withKeys(sample('useEntry', 'first step', using(0))),
  ...guide.use.slice(1).map((_, at) => sample('useEntry', `step ${at + 2}`, using(at + 1))),
  sample('useEntry', 'shown', { ...using(3), revealed: revealed([microsoft]), shownUntil: now + 42_000 }),
  sample('useEntry', 'copied', { ...using(3), note: { why: 'copied', to: 'terminal' } }),
  sample('useEntry', 'not copied', { ...using(3), note: { why: 'not-copied', said: 'unknown flag -w' } }),
  sample('useEntry', 'gone', { ...using(3), note: { why: 'gone' } }),
  sample('askWorked', 'plain', asking),
  sample('askWorked', 'no guide', { ...asking, guide: null }),
  sample('askWorked', 'disk', { ...asking, note: { why: 'files', code: 'ENOSPC', path } }),
  sample('askWorked', 'waits: changeEntry', { ...asking }, waits('askWorked', 'changeEntry')),
  sample('renewEntry', 'no guide', pages.renewEntry.open({ session: ada, id: 'shop' })),
  ...guide.make.map((_, at) => sample('renewEntry', `step ${at + 1}`, making(at))),
  sample('renewEntry', 'own guide', { ...making(0), guide: { ...guide, own: true, replaces: 'Microsoft' } }),
  sample('useEntry', 'own guide', { ...using(0), guide: { ...guide, own: true } }),
  sample('renewEntry', 'tried', { ...making(0), guide: { ...guide, checked: '2026-11-22' } }),
  sample('renewEntry', 'never read', { ...making(0), guide: { ...guide, read: 'never' } }),

  sample('removeEntry', 'plain', remove),
  sample('removeEntry', 'not its name', noting(typed(remove, { name: 'Git' }), { why: 'not-its-name' })),
  sample('removeEntry', 'gone', noting(typed(remove, { name: 'GitHub' }), { why: 'gone' })),
  sample('removeEntry', 'hostile', pages.removeEntry.open({ session: who(strange), id: 'x' })),
  sample('removeEntry', 'waits: changeEntry', typed(remove, { name: 'GitHub' }), waits('removeEntry', 'changeEntry')),

  sample('entries', 'export in focus', pages.entries.open({ session: ada, focus: 'export' })),
  sample('entries', 'exported', { ...pages.entries.open({ session: ada, focus: 'export' }), note: exported }),
  sample('entries', 'exported, not noted', {
    ...pages.entries.open({ session: ada, focus: 'export' }),
    note: { ...exported, noted: false },
  }),
  sample('entries', 'exported, many, far away', {
    ...pages.entries.open({ session: who(many), focus: 'export' }),
    note: { ...exported, path: `/home/ada/${'a folder in a folder/'.repeat(4)}keys.age` },
  }),
  sample('entries', 'imported', {
    ...pages.entries.open({ session: ada, focus: 'import' }),
    note: { why: 'imported', count: 2, allKept: false },
  }),
  sample('importEntries', 'empty', importing),
  withKeys(sample('importEntries', 'empty', importing)),
  sample(
    'importEntries',
    'not there',
    noting(named, { why: 'file-trouble', trouble: { why: 'no-file', path: '/home/ada/Downloads/vault.kdbx' } }),
  ),
  sample(
    'importEntries',
    'a folder',
    noting(named, { why: 'file-trouble', trouble: { why: 'folder', path: '/home/ada/.password-store' } }),
  ),
  sample(
    'importEntries',
    'sealed elsewhere',
    noting(named, {
      why: 'file-trouble',
      trouble: { why: 'unread', unread: { why: 'sealed', program: 'Bitwarden' } },
    }),
  ),
  sample(
    'importEntries',
    'hostile',
    noting(typed(importing, { path: '~/\u001b[2J\u202ekeys.csv' }), {
      why: 'file-trouble',
      trouble: { why: 'may-not', path: '/home/\u001b[2J\u202e/keys.csv', code: 'EACCES' },
    }),
  ),
  sample('importEntries', 'practice', noting(named, { why: 'file-trouble', trouble: { why: 'practice' } })),
  sample('importEntries', 'waits: readFile', named, waits('importEntries', 'readFile')),
  sample('importSecret', 'empty', pages.importSecret.open({ session: ada, path: '~/keys.age', program: '' })),
  sample('importSecret', 'filled in', unlocking),
  sample(
    'importSecret',
    'wrong',
    noting(unlocking, { why: 'file-trouble', trouble: { why: 'wrong-password', program: 'KeePass' } }),
  ),
  sample('importSecret', 'waits: readFile', unlocking, waits('importSecret', 'readFile')),
  sample('importFound', 'some', inFile),
  withKeys(sample('importFound', 'some', inFile)),
  sample('importFound', 'many, end', { ...pages.importFound.open({ session: ada, file: manyInFile }), top: 99 }),
  sample('importFound', 'nothing', pages.importFound.open({ session: ada, file: nothingFound })),
  sample('importFound', 'hostile', pages.importFound.open({ session: ada, file: foundFile('Git\u001b[2J\u202eHub') })),
  sample('importFound', 'disk', { ...inFile, note: { why: 'files', code: 'ENOSPC', path } }),
  sample('importFound', 'full', { ...inFile, note: { why: 'full' } }),
  sample('importFound', 'waits: addFound', inFile, waits('importFound', 'addFound')),
  sample('exportEntries', 'empty', exporting),
  withKeys(sample('exportEntries', 'empty', exporting)),
  sample('exportEntries', 'filled in', sealed),
  sample(
    'exportEntries',
    'there already',
    noting(sealed, { why: 'files', code: 'EEXIST', path: exported.path }, 'path'),
  ),
  sample('exportEntries', 'no folder', noting(sealed, { why: 'files', code: 'ENOENT', path: exported.path }, 'path')),
  sample('exportEntries', 'differ', noting(sealed, { why: 'passwords-differ' }, 'again')),
  sample('exportEntries', 'practice', noting(sealed, { why: 'practice-file' })),
  sample('exportEntries', 'hostile', {
    ...typed(
      pages.exportEntries.open({ session: who(strange), path: '~/keys-2026-11-22.age' }),
      { path: '~/\u001b[2J\u202ekeys.age' },
      'path',
    ),
    note: { why: 'files', code: 'EACCES', path: '/home/\u001b[2J\u202e/keys.age' },
  }),
  sample('exportEntries', 'waits: exportEntries', sealed, waits('exportEntries', 'exportEntries')),
  sample('exportCleartext', 'empty', plain),
  sample('exportCleartext', 'not the word', noting(typed(plain, { word: 'yes' }), { why: 'not-the-word' })),
  sample(
    'exportCleartext',
    'there already',
    noting(plain, { why: 'files', code: 'EEXIST', path: exported.path }, 'path'),
  ),
  sample(
    'exportCleartext',
    'waits: exportEntries',
    typed(plain, { word: 'plain' }),
    waits('exportCleartext', 'exportEntries'),
  ),
];
