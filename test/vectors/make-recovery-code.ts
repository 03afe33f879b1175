// Makes recovery-code.json: `node test/vectors/make-recovery-code.ts`. The same bytes every time.
//
// The reader under test is never asked for the expected answer. It is known from the code that the damage was made
// from; where several codes may fit, an independent slow search over the definition tells.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dashed, slowAnswers, slowCode } from '../code/slow-code.ts';

interface Vector {
  readonly name: string;
  readonly typed: string;
  readonly result: 'ok' | 'repaired' | 'choose' | 'refused';
  readonly codes: readonly string[];
  readonly why?: string;
}

const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const vectors: Vector[] = [];

/** A whole number below 2³², the same for the same label. */
const draw = (label: string): number => createHash('sha256').update(label).digest().readUInt32BE();

const randomCode = (label: string): string =>
  slowCode(Array.from(createHash('sha256').update(label).digest().subarray(0, 20), (byte) => byte & 31));

const counting = slowCode(Array.from({ length: 20 }, (_, symbol) => symbol));
const zeros = slowCode(Array.from({ length: 20 }, () => 0));
const highest = slowCode(Array.from({ length: 20 }, () => 31));
const paired = slowCode(Array.from({ length: 20 }, (_, place) => 7 + Math.floor(place / 2)));
const codes = new Map([
  ['counting', counting],
  ...['ash', 'birch', 'cedar', 'elm'].map((tree): [string, string] => [tree, randomCode(tree)]),
]);

const put = (code: string, at: number, character: string): string => code.slice(0, at) + character + code.slice(at + 1);
const leaveOut = (code: string, at: number): string => code.slice(0, at) + code.slice(at + 1);
const insert = (code: string, at: number, character: string): string => code.slice(0, at) + character + code.slice(at);

/** Another character than the one there. */
const misread = (code: string, at: number): string => {
  const others = [...characters].filter((character) => character !== code.charAt(at));
  return put(code, at, others[draw(`${code} ${at}`) % others.length] ?? '');
};

const damage = (code: string, wrong: readonly number[], unreadable: readonly number[]): string =>
  unreadable.reduce((typed, at) => put(typed, at, '?'), wrong.reduce(misread, code));

const good = (name: string, typed: string, code: string): void => {
  vectors.push({ name, typed, result: 'ok', codes: [dashed(code)] });
};

const repaired = (name: string, typed: string, code: string): void => {
  vectors.push({ name, typed: dashed(typed), result: 'repaired', codes: [dashed(code)] });
};

const refused = (name: string, typed: string, why: string): void => {
  vectors.push({ name, typed, result: 'refused', codes: [], why });
};

/** Left out or too many: every code that fits, and the one it was made from must be among them. */
const searched = (name: string, typed: string, code: string): void => {
  const answers = slowAnswers(typed);
  if (!answers.includes(code)) throw new Error(`${name}: the code itself is not among the answers`);
  vectors.push({ name, typed, result: answers.length > 1 ? 'choose' : 'repaired', codes: answers.map(dashed) });
};

const beyond = (name: string, typed: string): void => {
  if (slowAnswers(typed).length > 0) throw new Error(`${name}: some code fits`);
  refused(name, typed, 'beyond-repair');
};

for (const [name, code] of [...codes, ['zeros', zeros], ['highest', highest], ['paired', paired]] as const) {
  good(`${name}, as printed`, dashed(code), code);
  good(`${name}, without dashes`, code, code);
  good(`${name}, lower case`, dashed(code).toLowerCase(), code);
  good(`${name}, zero as letter O, one as letter I`, dashed(code).replaceAll('0', 'O').replaceAll('1', 'I'), code);
  good(`${name}, zero as o, one as l`, dashed(code).replaceAll('0', 'o').replaceAll('1', 'l'), code);
}

const between = {
  space: ' ',
  tab: '\t',
  newline: '\n',
  'carriage return and newline': '\r\n',
  'no-break space': '\u00a0',
  'narrow no-break space': '\u202f',
  'ideographic space': '\u3000',
  hyphen: '\u2010',
  'no-break hyphen': '\u2011',
  'figure dash': '\u2012',
  'en dash': '\u2013',
  'em dash': '\u2014',
  'minus sign': '\u2212',
  'full-width hyphen': '\uff0d',
  'spaced en dash': ' \u2013 ',
  'soft hyphen': '\u00ad',
  'zero-width space': '\u200b',
  'byte order mark': '\ufeff',
};
for (const [name, text] of Object.entries(between)) {
  good(`${name} between groups`, dashed(counting).replaceAll('-', text), counting);
  good(`${name} between all and around`, text + [...counting].join(text) + text, counting);
}

for (const [name, code] of codes) {
  for (const group of [0, 1, 2, 3, 4]) {
    const places = [0, 1, 2, 3, 4].map((place) => 5 * group + place);
    repaired(`${name}, group ${group + 1} lost`, damage(code, [], places), code);
  }
  for (const at of [0, 7, 19, 20, 24]) repaired(`${name}, wrong at ${at}`, damage(code, [at], []), code);
  for (const [one, other] of [
    [0, 1],
    [3, 17],
    [11, 22],
    [19, 20],
    [23, 24],
  ] as const) {
    repaired(`${name}, wrong at ${one} and ${other}`, damage(code, [one, other], []), code);
  }
  for (const from of [0, 9, 17, 19]) {
    const at = [from, from + 1, from + 2].find((place) => code.charAt(place) !== code.charAt(place + 1)) ?? from;
    const swapped = put(put(code, at, code.charAt(at + 1)), at + 1, code.charAt(at));
    repaired(`${name}, ${at} and ${at + 1} swapped (from ${from})`, swapped, code);
  }
  const scattered = [2, 8, 13, 18, 24];
  for (const count of [1, 2, 3, 4, 5]) {
    repaired(`${name}, ${count} unreadable`, damage(code, [], scattered.slice(0, count)), code);
  }
  for (const [wrong, unreadable] of [
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
  ] as const) {
    const typed = damage(code, [5, 21].slice(0, wrong), scattered.slice(0, unreadable));
    repaired(`${name}, ${wrong} wrong and ${unreadable} unreadable`, typed, code);
  }
  for (const [wrong, unreadable] of [
    [3, 0],
    [2, 2],
    [1, 4],
  ] as const) {
    const typed = damage(code, [5, 14, 21].slice(0, wrong), scattered.slice(0, unreadable));
    beyond(`${name}, ${wrong} wrong and ${unreadable} unreadable`, typed);
  }
  refused(`${name}, 6 unreadable`, damage(code, [], [...scattered, 0]), 'unreadable');

  for (const at of [0, 4, 12, 19, 20, 24]) searched(`${name}, ${at} left out`, leaveOut(code, at), code);
  for (const count of [1, 2, 3]) {
    const typed = leaveOut(damage(code, [], scattered.slice(0, count)), 10);
    searched(`${name}, 10 left out and ${count} unreadable`, typed, code);
  }
  refused(`${name}, 10 left out and 4 unreadable`, leaveOut(damage(code, [], scattered.slice(0, 4)), 10), 'unreadable');
  beyond(`${name}, 10 left out and 1 wrong`, leaveOut(damage(code, [21], []), 10));

  for (const at of [0, 6, 13, 20, 25]) {
    const extra = characters.charAt(draw(`${name} ${at}`) % 32);
    searched(`${name}, one too many at ${at}`, insert(code, at, extra), code);
  }
  searched(`${name}, 15 twice`, insert(code, 15, code.charAt(15)), code);
  searched(`${name}, an unreadable too many`, insert(code, 11, '?'), code);
  for (const count of [1, 4]) {
    const typed = insert(damage(code, [], scattered.slice(0, count)), 11, 'Q');
    searched(`${name}, one too many and ${count} unreadable`, typed, code);
  }
  refused(`${name}, one too many and 5 unreadable`, insert(damage(code, [], scattered), 11, 'Q'), 'unreadable');
  beyond(`${name}, one too many and 1 wrong`, insert(damage(code, [21], []), 11, 'Q'));
}

searched('paired, one of a run left out', leaveOut(paired, 7), paired);
searched('paired, one too many in a run', insert(paired, 7, paired.charAt(7)), paired);
searched('zeros, one left out', leaveOut(zeros, 12), zeros);
searched('zeros, one too many', insert(zeros, 12, '0'), zeros);

refused('nothing', '', 'empty');
refused('only spaces and dashes', ' -- \u2014\n', 'empty');
refused('one character', '0', 'too-short');
refused('four groups', dashed(counting).slice(0, 23), 'too-short');
refused('two left out', counting.slice(2), 'too-short');
refused('two too many', `${counting}00`, 'too-long');
refused('twice', `${dashed(counting)}\n${dashed(counting)}`, 'too-long');
refused('only question marks', '?????-?????-?????-?????-?????', 'unreadable');
const strangers = {
  'letter U': 'U',
  'letter u': 'u',
  underscore: '_',
  colon: ':',
  slash: '/',
  'Cyrillic A': '\u0410',
  'Cyrillic O': '\u041e',
  'Greek Omicron': '\u039f',
  'dotless i': '\u0131',
  'Arabic-Indic zero': '\u0660',
  'combining acute': '\u0301',
  ellipsis: '\u2026',
  emoji: '\u{1f511}',
  'escape character': '\u001b',
  'null character': '\u0000',
};
for (const [name, stranger] of Object.entries(strangers)) {
  refused(`${name} for a character`, dashed(put(counting, 10, '*')).replace('*', stranger), 'character');
  refused(`${name} besides a whole code`, `${dashed(counting)}${stranger}`, 'character');
}
refused('full stop for a character', dashed(put(counting, 10, '.')), 'character');

// Compatibility forms (NFKC).
const shifted = (code: string, by: (character: string) => number): string =>
  [...code].map((character) => String.fromCodePoint(by(character))).join('');
const fullWidth = (text: string): string => shifted(text, (character) => character.charCodeAt(0) + 0xfee0);
const bold = (text: string): string =>
  shifted(text, (character) =>
    /\d/.test(character) ? 0x1d7ce + Number(character) : 0x1d400 + character.charCodeAt(0) - 65,
  );
good('in full-width characters', fullWidth(counting), counting);
good(
  'in full-width characters, lower case, with full-width dashes',
  fullWidth(dashed(counting).toLowerCase()),
  counting,
);
good('in mathematical bold characters', bold(counting), counting);
good('Kelvin sign for K', counting.replace('K', '\u212a'), counting);
good('long s for S', counting.replace('S', '\u017f'), counting);
good('circled one for 1', counting.replace('1', '\u2460'), counting);
repaired('full-width question mark', put(counting, 10, '\uff1f'), counting);
refused('full-width U', put(counting, 10, '\uff35'), 'character');

// Invisible characters and quotes, anywhere.
const unseen = {
  'zero-width joiner': '\u200d',
  'zero-width non-joiner': '\u200c',
  'word joiner': '\u2060',
  'right-to-left override': '\u202e',
  'left-to-right mark': '\u200e',
  'variation selector': '\ufe0f',
  'combining grapheme joiner': '\u034f',
  'quotation mark': '"',
  apostrophe: "'",
  backtick: '`',
  'acute accent': '\u00b4',
};
for (const [name, text] of Object.entries(unseen)) {
  good(`${name} around and between`, text + [...counting].join(text) + text, counting);
}
for (const [open, close] of ['\u201c\u201d', '\u201e\u201c', '\u00ab\u00bb', '\u2018\u2019', '\u300c\u300d'].map(
  (pair) => [...pair],
)) {
  good(`in ${open} ${close}`, `${open}${dashed(counting)}${close}`, counting);
}

// A stop behind it.
for (const [name, stop] of Object.entries({
  'full stop': '.',
  comma: ',',
  semicolon: ';',
  'ideographic full stop': '\u3002',
})) {
  good(`${name} behind it`, `${dashed(counting)}${stop}`, counting);
  good(`${name} and a quote behind it`, `"${dashed(counting)}${stop}"\n`, counting);
}
refused('three stops behind it', `${dashed(counting)}...`, 'character');

// A label before it.
const labels = [
  'Recovery code: ',
  'Recovery code ',
  'recovery code\n',
  'RECOVERY_CODE=',
  'Code: ',
  'Code - ',
  'Recovery code no. 3: ',
  'Recovery code no. 3 ',
  'Code 3: ',
  'sparekey recovery code: ',
  'Your recovery code is ',
  'My recovery code is: ',
  '"Recovery code": ',
  'Wiederherstellungscode: ',
  'Wiederherstellungscode ',
  'Wiederherstellungs-Code: ',
  'Wiederherstellungscode Nr. 2: ',
  'Mein Wiederherstellungscode ist ',
  'Dein Wiederherstellungscode lautet: ',
];
for (const label of labels) good(`label ${JSON.stringify(label)}`, label + dashed(counting), counting);
good('label, and in quotes with a stop', `Recovery code: "${dashed(counting)}".`, counting);
good('label in full-width characters', `${fullWidth('CODE')}\uff1a${dashed(counting)}`, counting);
good('other words before a colon, and a whole code', `C\u00f3digo de recuperaci\u00f3n: ${dashed(counting)}`, counting);
good('an address before a colon, and a whole code', `ada@example.com: ${dashed(counting)}`, counting);
good('a line of other words, and a whole code', `Paper in the drawer\n${dashed(counting)}`, counting);
vectors.push({
  name: 'label, and a group lost',
  typed: `Recovery code: ${dashed(damage(counting, [], [5, 6, 7, 8, 9]))}`,
  result: 'repaired',
  codes: [dashed(counting)],
});
refused('label, and four groups', `Recovery code: ${dashed(counting).slice(0, 23)}`, 'too-short');
refused('a group before a colon', dashed(counting).replace('-', ':'), 'character');
refused('a group of letters before a colon', `ABCDE: ${dashed(counting).slice(6)}`, 'character');
refused('a label behind it', `${dashed(counting)} recovery code`, 'too-long');
refused('other words before a code that is not whole', `My paper: ${dashed(counting).slice(0, 23)}`, 'character');
refused('twice, with a colon', `${dashed(counting)}: ${dashed(counting)}`, 'character');
{
  // IS is read as 15: the word may be a part of the code, and no label.
  const code = slowCode([1, 25, ...Array.from({ length: 18 }, (_, place) => place)]);
  good('IS apart, at the start of a code', `is ${code.slice(2)}`, code);
}

// Numbers of the groups.
const numbered = (mark: (group: number) => string, gap = ' '): string =>
  dashed(counting)
    .split('-')
    .map((group, at) => mark(at + 1) + group)
    .join(gap);
good(
  'groups numbered with colons',
  numbered((group) => `${group}: `),
  counting,
);
good(
  'groups numbered with stops, a line each',
  numbered((group) => `${group}. `, '\n'),
  counting,
);
good(
  'groups numbered with brackets',
  numbered((group) => `${group}) `),
  counting,
);
good(
  'groups numbered in brackets',
  numbered((group) => `(${group}) `),
  counting,
);
good(
  'groups numbered, nothing between number and group',
  numbered((group) => `${group}:`),
  counting,
);
good(
  'groups numbered with their word',
  numbered((group) => `Group ${group}: `),
  counting,
);
good(
  'groups numbered with their German word',
  numbered((group) => `Gruppe ${group}: `),
  counting,
);
good('label, and groups numbered', `Recovery code: ${numbered((group) => `${group}: `)}`, counting);
good('label without a sign, and groups numbered', `Recovery code ${numbered((group) => `${group}: `)}.`, counting);
good('one number before the whole', `1. ${dashed(counting)}`, counting);
refused(
  'groups numbered in another order',
  numbered((group) => `${6 - group}: `),
  'character',
);
refused(
  'a number that is glued to the group before',
  numbered((group) => `${group}: `, ''),
  'character',
);
refused('characters with stops', [...counting].join('. '), 'character');

const escaped = (json: string): string =>
  json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The file's text: one vector a line, in ASCII. */
export const recoveryCodeVectors = `[\n${vectors.map((vector) => escaped(JSON.stringify(vector))).join(',\n')}\n]\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('recovery-code.json', import.meta.url), recoveryCodeVectors);
}
