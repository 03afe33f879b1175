// The catalogue: no word that nobody reads, none that blames, and every sentence of the screens in it. The rules for
// English hold for every language.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dueKinds } from '../../src/account/due.ts';
import type { Activity } from '../../src/account/types.ts';
import type { Unsent } from '../../src/delivery/types.ts';
import type { Problem } from '../../src/keyring/check.ts';
import type { GuideRefusal } from '../../src/keyring/guide.ts';
import type { Doubt, LeftOut, Remark } from '../../src/keyring/paste/sorted.ts';
import type { LeftWhy, Unread } from '../../src/keyring/transfer/reading.ts';
import type { Note } from '../../src/machine/note.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { english, type Words } from '../../src/words/en.ts';
import type { Language } from '../../src/words/languages.ts';
import { samples } from '../samples/all.ts';
import { now } from '../samples/sample.ts';
import { ansiOf, daysOf, frameOf } from './draw.tsx';
import { leavesOf } from './leaves.ts';
import { aloud } from './spoken/aloud.ts';
import { tongues } from './tongues.ts';

const top = join(import.meta.dirname, '../..');

const sourcesUnder = (folder: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(folder, name), readFileSync(join(top, folder, name), 'utf8')] as const);

const screens = sourcesUnder('screens');
const edge = [
  ...[...sourcesUnder('src/commands'), ...sourcesUnder('src/delivery')].map(([, source]) => source),
  readFileSync(join(top, 'src/cli.ts'), 'utf8'),
  // It talks, and draws nothing that a sample could show.
  readFileSync(join(top, 'screens/spoken/conversation.ts'), 'utf8'),
  readFileSync(join(top, 'src/edge/messages.ts'), 'utf8'),
  readFileSync(join(top, 'src/words/last-words.ts'), 'utf8'),
  // Hints are named here, and said by the prompts.
  readFileSync(join(top, 'src/terminal/line-input.ts'), 'utf8'),
  readFileSync(join(top, 'src/vault/typed-secret.ts'), 'utf8'),
  // Why there are colours: the reasons are named here, and told by sparekey info.
  readFileSync(join(top, 'src/terminal/color.ts'), 'utf8'),
].join('\n');

/** The words, and which of them were asked for. */
function listening(asked: Set<string>, value: object = english, path = ''): object {
  return new Proxy(value, {
    get(of, key) {
      const inner: unknown = Reflect.get(of, key);
      const name = path === '' ? String(key) : `${path}.${String(key)}`;
      asked.add(name);
      return typeof inner === 'object' && inner !== null ? listening(asked, inner, name) : inner;
    },
  });
}

test('no dead words: each is read by a screen, or at the edge', () => {
  const asked = new Set<string>();
  const words = listening(asked) as Words;
  const dumb = themeOf({ color: false, unicode: true, attributes: false });
  const frames = [frameOf(40, 20, { words }), frameOf(80, 24, { words }), frameOf(80, 24, { words, theme: dumb })];
  for (const { model } of samples) for (const frame of frames) ansiOf(model, frame);
  for (const { model } of samples.slice(0, 1)) ansiOf(model, frameOf(39, 20, { words }));
  for (const { model } of samples) for (const erases of [true, false]) aloud(model, words, { erases });
  const atTheEdge = (leaf: string): boolean => new RegExp(`\\b${leaf.split('.').at(-1)}\\b`).test(edge);
  const dead = leavesOf(english)
    .map(([leaf]) => leaf)
    .filter((leaf) => !asked.has(leaf) && !atTheEdge(leaf));
  expect(dead).toEqual([]);
});

const path = '/a/b.json';
const until = now + 5000;
const ended = '2026-05-02T00:00:00.000Z';

/** One of every kind, by its name: a kind that is missing does not compile. */
const notes: { readonly [W in Note['why']]: Extract<Note, { why: W }> | { readonly why: W } } = {
  wrong: { why: 'wrong', remaining: 2 },
  wait: { why: 'wait', until },
  retired: { why: 'retired', no: 2, how: 'spent', ended },
  practice: { why: 'practice' },
  'not-utf8': { why: 'not-utf8' },
  'real-code': { why: 'real-code' },
  damaged: { why: 'damaged', path, field: 'slots[1].salt' },
  version: { why: 'version', path },
  older: { why: 'older', path },
  missing: { why: 'missing', path },
  exists: { why: 'exists' },
  changed: { why: 'changed' },
  busy: { why: 'busy', path },
  files: { why: 'files', code: 'ENOSPC', path },
  link: { why: 'link', path },
  unsent: { why: 'unsent', channel: 'mail', unsent: { why: 'not-set-up' } },
  'too-soon': { why: 'too-soon', until, sent: true },
  expired: { why: 'expired' },
  clock: { why: 'clock', seconds: 90 },
  frozen: { why: 'frozen', until: ended },
  gone: { why: 'gone' },
  full: { why: 'full' },
  'practice-file': { why: 'practice-file' },
  unexpected: { why: 'unexpected' },
  empty: { why: 'empty' },
  overfull: { why: 'overfull', most: 100 },
  'pasted-as-codes': { why: 'pasted-as-codes' },
  'not-an-address': { why: 'not-an-address' },
  'not-a-phone': { why: 'not-a-phone' },
  'not-six-digits': { why: 'not-six-digits' },
  'app-differs': { why: 'app-differs' },
  'passwords-differ': { why: 'passwords-differ' },
  'password-short': { why: 'password-short' },
  'password-long': { why: 'password-long' },
  'password-common': { why: 'password-common' },
  'password-is-address': { why: 'password-is-address' },
  captcha: { why: 'captcha', inWords: false },
  group: { why: 'group', group: 2 },
  misplaced: { why: 'misplaced', looks: 'code', box: 'password' },
  'group-short': { why: 'group-short', group: 2, by: 1 },
  'group-long': { why: 'group-long', group: 2, by: 3 },
  reading: { why: 'reading' },
  idle: { why: 'idle' },
  'signed-out': { why: 'signed-out' },
  'test-sent': { why: 'test-sent', by: 'email' },
  'choice-saved': { why: 'choice-saved' },
  'key-doubt': { why: 'key-doubt', problem: { why: 'nothing' } },
  copied: { why: 'copied', to: 'tmux' },
  'not-copied': { why: 'not-copied', said: '' },
  'practice-copy': { why: 'practice-copy' },
  'own-code': { why: 'own-code' },
  'not-its-name': { why: 'not-its-name' },
  exported: { why: 'exported', count: 12, path, noted: true },
  'file-trouble': { why: 'file-trouble', trouble: { why: 'no-file', path } },
  imported: { why: 'imported', count: 12, allKept: false },
  'not-the-word': { why: 'not-the-word' },
  'recovery-left': { why: 'recovery-left', no: 3 },
};
const host = 'mail.example.com';
const reasons: readonly Unsent[] = [
  { why: 'not-set-up' },
  { why: 'no-route', host },
  { why: 'tls', host },
  { why: 'wants-smtps', host, port: 465 },
  { why: 'unknown-signer', host },
  { why: 'sign-in', host },
  { why: 'refused', answer: '' },
  { why: 'refused', answer: '550 no such user' },
  { why: 'timed-out', seconds: 20 },
  { why: 'cancelled' },
  { why: 'no-command', command: 'send-sms' },
];
const unsentForAllReasons = reasons.flatMap((unsent): Note[] =>
  (['mail', 'text'] as const).map((channel) => ({ why: 'unsent', channel, unsent })),
);

const problems: { readonly [W in Problem['why']]: Problem & { readonly why: W } } = {
  nothing: { why: 'nothing' },
  'too-long': { why: 'too-long', most: 4096 },
  missing: { why: 'missing', count: 1, of: 25 },
  surplus: { why: 'surplus', count: 2, of: 25 },
  group: { why: 'group', group: 2 },
  multiple: { why: 'multiple', group: 3 },
  'word-count': { why: 'word-count', count: 11 },
  word: { why: 'word', word: 7 },
  checksum: { why: 'checksum' },
  'too-many': { why: 'too-many', most: 100 },
};

const more: readonly Note[] = [
  { why: 'misplaced', looks: 'code', box: 'address' },
  ...(['digits', 'address', 'other-code', 'no-code'] as const).map(
    (looks): Note => ({ why: 'misplaced', looks, box: 'code' }),
  ),
  { why: 'overfull', most: 1024 * 1024 },
  ...(Object.values(problems) as readonly Problem[]).map((problem): Note => ({ why: 'key-doubt', problem })),
  { why: 'copied', to: 'terminal' },
  { why: 'not-copied', said: 'unknown flag -w' },
  { why: 'wrong', remaining: 1 },
  { why: 'wrong', remaining: 0, until },
  { why: 'wrong', remaining: 0, until: now },
  { why: 'wait', until: now },
  { why: 'retired', no: 2, how: 'replaced', ended },
  { why: 'damaged', path },
  { why: 'files', code: 'EACCES', path },
  { why: 'files', code: 'EIO', path },
  { why: 'files', code: 'EEXIST', path },
  { why: 'files', code: 'ENOENT', path },
  { why: 'files', code: 'EROFS', path },
  ...(['ENOENT', 'EACCES', 'EROFS'] as const).flatMap((code): Note[] =>
    (['state', 'config'] as const).map((place) => ({ why: 'files', code, path, place })),
  ),
  { why: 'captcha', inWords: true },
  { why: 'too-soon', until: now, sent: true },
  { why: 'clock', seconds: -90 },
  ...unsentForAllReasons,
];

const secrets = ['account', 'current', 'code', 'digits', 'sent', 'email', 'phone'] as const;

/** One of every kind, by its name. */
const unsent: { readonly [W in Unsent['why']]: Extract<Unsent, { why: W }> } = {
  'not-set-up': { why: 'not-set-up' },
  'no-route': { why: 'no-route', host: 'mail.example.com' },
  'wants-smtps': { why: 'wants-smtps', host: 'mail.example.com', port: 465 },
  'unknown-signer': { why: 'unknown-signer', host: 'mail.example.com' },
  tls: { why: 'tls', host: 'mail.example.com' },
  'sign-in': { why: 'sign-in', host: 'mail.example.com' },
  refused: { why: 'refused', answer: '550 No such user here.' },
  'timed-out': { why: 'timed-out', seconds: 20 },
  cancelled: { why: 'cancelled' },
  'no-command': { why: 'no-command', command: '/usr/bin/send-sms' },
};

const leftWhys: { readonly [W in Exclude<LeftWhy['why'], Problem['why']>]: LeftWhy & { readonly why: W } } = {
  'not-an-entry': { why: 'not-an-entry' },
  'no-name': { why: 'no-name' },
  'bad-name': { why: 'bad-name' },
  'long-note': { why: 'long-note' },
  'not-a-day': { why: 'not-a-day' },
  'not-sure': { why: 'not-sure' },
  more: { why: 'more' },
  'in-bin': { why: 'in-bin' },
  file: { why: 'file' },
  'not-opened': { why: 'not-opened' },
};
const leftSentences = [...Object.values(leftWhys), ...(Object.values(problems) as readonly Problem[])].map((one) =>
  english.importKeys.leftWhy(one),
);
const unreads: { readonly [W in Unread['why']]: Unread & { readonly why: W } } = {
  'not-text': { why: 'not-text' },
  broken: { why: 'broken' },
  'broken-row': { why: 'broken-row', row: 7 },
  unknown: { why: 'unknown' },
  newer: { why: 'newer' },
  sealed: { why: 'sealed', program: 'Bitwarden' },
  'sealed-app': { why: 'sealed-app', program: 'Aegis' },
  'sealed-pgp': { why: 'sealed-pgp' },
  'locked-zip': { why: 'locked-zip' },
  'too-costly': { why: 'too-costly', program: 'KeePass' },
  'too-old': { why: 'too-old', program: 'KeePass' },
  'newer-than-known': { why: 'newer-than-known', program: 'KeePass' },
  'unknown-cipher': { why: 'unknown-cipher', program: 'KeePass' },
  'unpacks-to-more': { why: 'unpacks-to-more', mebibytes: 64 },
  'document-type': { why: 'document-type' },
  'another-kind': { why: 'another-kind', kind: 'pdf' },
  'codes-only': { why: 'codes-only' },
  empty: { why: 'empty' },
  'no-columns': { why: 'no-columns' },
  'too-many': { why: 'too-many', most: 10_000 },
};
const unreadSentences = Object.values(unreads).map((one) => english.importKeys.unread(one));

const unopenedSentences = (['broken', 'to-a-key', 'too-costly', 'wrong'] as const).map((one) =>
  english.importKeys.unopened(one),
);

test('what was not read of a file is a sentence or two, and short', () => {
  for (const sentence of [...leftSentences, ...unreadSentences, ...unopenedSentences]) {
    expect(sentence).toMatch(/^\S.*(?:[.?]|sparekey import -|sparekey keys add NAME(?: < FILE)?)$/);
    expect(sentence.length).toBeLessThanOrEqual(240);
  }
});

const guideRefusals: readonly GuideRefusal['why'][] = [
  'no-file',
  'outside',
  'foreign',
  'large',
  'unreadable',
  'wrong',
  'too-many',
];

const ends = { first: 'ab', last: 'yz', length: 16 };

/** One of every kind, by its name: a kind that is missing does not compile. */
const doubts: { readonly [W in Doubt['why']]: Extract<Doubt, { why: W }> } = {
  'could-be-code': { why: 'could-be-code', ends: [ends] },
  'cut-off': { why: 'cut-off', ends: [ends, ends] },
  fewer: { why: 'fewer', have: 9, of: 16, service: 'GitHub' },
  several: { why: 'several', count: 2 },
  'setup-key': { why: 'setup-key', sure: false },
  'sparekey-code': { why: 'sparekey-code' },
  'maybe-words': { why: 'maybe-words', ends: [ends] },
  unsorted: { why: 'unsorted', count: 7 },
  'all-used': { why: 'all-used' },
  'other-reading': { why: 'other-reading', as: 10 },
  'same-codes': { why: 'same-codes', name: 'GitHub/ada' },
  'same-name': { why: 'same-name', name: 'GitHub/ada' },
};
const remarks: { readonly [W in Remark['why']]: Extract<Remark, { why: W }> } = {
  'other-lengths': { why: 'other-lengths', count: 1, of: 10 },
  'other-account': { why: 'other-account', found: 'ada@example.com' },
  'other-day': { why: 'other-day', found: ended },
  'check-fails': { why: 'check-fails' },
  'unchecked-phrase': { why: 'unchecked-phrase', count: 12, known: true },
};
const omitted: { readonly [W in LeftOut['why']]: LeftOut } = {
  words: { why: 'words', count: 12 },
  heading: { why: 'heading', count: 1 },
  numbers: { why: 'numbers', count: 10 },
  date: { why: 'date', count: 1 },
  address: { why: 'address', count: 1 },
  link: { why: 'link', count: 1 },
  phone: { why: 'phone', count: 1 },
  identifier: { why: 'identifier', count: 1 },
  twice: { why: 'twice', count: 2 },
  'could-be-code': { why: 'could-be-code', count: 1 },
};

const activities: readonly Activity[] = samples.flatMap(({ model: { data } }) =>
  'opened' in data.session ? data.session.opened.view.activity : [],
);

test('each kind of note is among the samples', () => {
  const seen = new Set(samples.map(({ model: { data } }) => 'note' in data && data.note?.why));
  expect(Object.keys(notes).filter((why) => !seen.has(why as Note['why']))).toEqual([]);
});

/** Of each language: how long a sentence may be, and the words that blame, or that only those who build this know. */
const tones: { readonly [L in Language]: { readonly longest: number; readonly harsh: RegExp } } = {
  en: {
    longest: 240,
    harsh: /\b(?:invalid|illegal|fail(?:ed|ure)?|errors?|abort(?:ed)?|forbidden|denied|bad|fatal|KDF|DEK|DES)\b/i,
  },
  // German takes more room. One is spoken to with du, never with Sie.
  de: {
    longest: 280,
    harsh:
      /(?<!\p{L})(?:(?:ungültig|unzulässig|illegal|fehlerhaft|fehlgeschlagen|gescheitert|abgebrochen|verboten|verweigert|schwerwiegend|fatal|schlecht)\p{L}*|Fehler\p{L}*|Abbruch|KDF|DEK|Ihr(?:e[mnrs]?)? (?:Konto|Code|Passwort|Telefon|Computer)|Ihnen)(?!\p{L})/iu,
  },
};

describe.each(tongues)('%s', (tongue, words) => {
  const { longest, harsh } = tones[tongue];
  const days = daysOf(words);
  const said = (note: Note): readonly string[] =>
    secrets.map((secret) =>
      words.notes(note, {
        day: (time) => days.day(time),
        secondsLeft: (end) => Math.max(0, Math.ceil((end - now) / 1000)),
        now: () => '29 Nov 2026, 10:55:07 UTC',
        secret,
      }),
    );
  const noteSentences = [...(Object.values(notes) as readonly Note[]), ...more].flatMap(said);
  const unsentSentences = [...Object.values(unsent), { why: 'refused', answer: '' } as const].flatMap((one) =>
    (['mail', 'text'] as const).map((channel) => words.delivery.unsent(one, channel)),
  );

  test('each kind of note is a sentence or two, and short', () => {
    for (const sentence of noteSentences) {
      expect(sentence).toMatch(/^\S.*[.?)]$|name@example\.com$|\/a\/b\.json$|: sparekey config|550 no such user$/);
      expect(sentence.length).toBeLessThanOrEqual(longest);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('what was not sent is a sentence or two, and short', () => {
    for (const sentence of unsentSentences) {
      expect(sentence).toMatch(/^\S.*(?:\.|sparekey config(?: set [\w., ]+)?)$/);
      expect(sentence.length).toBeLessThanOrEqual(longest);
    }
  });

  const numbers = [0, 1, 2, 7].map(String);
  const sentences = leavesOf(words).flatMap(([leaf, value]) => {
    if (typeof value !== 'function') return [[leaf, String(value)] as const];
    if (leaf === 'notes') return noteSentences.map((one) => [leaf, one] as const);
    if (leaf === 'newKey.problem')
      return (Object.values(problems) as readonly Problem[]).map((one) => [leaf, value(one)] as const);
    if (leaf === 'paste.ends') return [[leaf, value([{ ends, used: true }])] as const];
    if (leaf === 'paste.doubt') return Object.values(doubts).map((one) => [leaf, value(one)] as const);
    if (leaf === 'paste.remark') return Object.values(remarks).map((one) => [leaf, value(one)] as const);
    if (leaf === 'paste.leftOut') return Object.values(omitted).map((one) => [leaf, value([one])] as const);
    if (leaf === 'computer.guideRefused')
      return guideRefusals.map((one) => [leaf, value(one, '/a/b.yaml', '/a/b.yaml')] as const);
    if (leaf === 'importKeys.leftWhy') return leftSentences.map((one) => [leaf, one] as const);
    if (leaf === 'importKeys.unopened') return unopenedSentences.map((one) => [leaf, one] as const);
    if (leaf === 'importKeys.unread') return unreadSentences.map((one) => [leaf, one] as const);
    if (leaf === 'delivery.unsent') return unsentSentences.map((one) => [leaf, one] as const);
    if (leaf === 'status.due')
      return dueKinds.flatMap((kind) => [1, 2].map((count) => [leaf, words.status.due(kind, count)] as const));
    if (leaf === 'activity.what') return activities.map((one) => [leaf, words.activity.what(one)] as const);
    if (leaf === 'letters.line' || leaf === 'letters.event')
      return activities.map((one) => [leaf, value(one, { moment: String })] as const);
    if (leaf === 'letters.notice.body') return [[leaf, value('ada@example.com', ['one', 'two'])] as const];
    if (leaf === 'recovery.identify.question' || leaf === 'recovery.useCode.removed') return [];
    return numbers.map((one) => [leaf, String(value(one, one, one))] as const);
  });

  test('no blame, no jargon', () => {
    expect(sentences.filter(([, one]) => harsh.test(one))).toEqual([]);
  });

  test('nothing is missing in a sentence, and none ends in a space', () => {
    expect(sentences.filter(([, one]) => /undefined|NaN|\[object|^\s|\s$| {2}/.test(one))).toEqual([]);
  });
});

test('no sentence stands in a screen itself', () => {
  const withoutComments = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const literal = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
  // Two words in a row are a sentence; names of keys and states are spelt together.
  const sentence = /^['`](?:[^$]|\$(?!\{))*[A-Za-z]{2,} [A-Za-z]{2,}/;
  const between = />\s*[A-Za-z]+ [a-z]+[^<>{}=;()]*<\//g;
  const found = screens.flatMap(([file, text]) => {
    const source = withoutComments(text);
    const literals = (source.match(literal) ?? []).filter((one) => sentence.test(one));
    return [...literals, ...(source.match(between) ?? [])].map((one) => `${file}: ${one}`);
  });
  expect(found).toEqual([]);
});
