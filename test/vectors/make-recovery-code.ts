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
  'full stop': '.',
  underscore: '_',
  'full-width zero': '\uff10',
  'full-width A': '\uff21',
  'Cyrillic A': '\u0410',
  'Cyrillic O': '\u041e',
  'Greek Omicron': '\u039f',
  'long s': '\u017f',
  'dotless i': '\u0131',
  'Kelvin sign': '\u212a',
  'Arabic-Indic zero': '\u0660',
  'mathematical bold A': '\u{1d400}',
  emoji: '\u{1f511}',
  'escape character': '\u001b',
  'null character': '\u0000',
  'right-to-left override': '\u202e',
  'zero-width joiner': '\u200d',
};
for (const [name, stranger] of Object.entries(strangers)) {
  refused(`${name} for a character`, dashed(put(counting, 10, '*')).replace('*', stranger), 'character');
  refused(`${name} besides a whole code`, `${dashed(counting)}${stranger}`, 'character');
}

const escaped = (json: string): string =>
  json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The file's text: one vector a line, in ASCII. */
export const recoveryCodeVectors = `[\n${vectors.map((vector) => escaped(JSON.stringify(vector))).join(',\n')}\n]\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('recovery-code.json', import.meta.url), recoveryCodeVectors);
}
