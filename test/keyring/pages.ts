// Pages as services show them and as people copy them: a heading, sentences in five languages, and codes in every layout. Drawn by
// chance, so that a seed gives the same page again. No code here opens anything.

import type { Chance } from '../torture/chance.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hex = '0123456789abcdef';

const drawn = (draw: Chance, from: string, length: number): string =>
  Array.from({ length }, () => from[draw.below(from.length)]).join('');

const grouped =
  (from: string, groups: readonly number[], between: string) =>
  (draw: Chance): string =>
    groups.map((length) => drawn(draw, from, length)).join(between);

/** Codes as services write them. */
export const formats: Readonly<Record<string, (draw: Chance) => string>> = {
  'Google, 4 4 digits': grouped(digits, [4, 4], ' '),
  'GitHub, 5-5 hex': grouped(hex, [5, 5], '-'),
  'GitLab, 16 hex': grouped(hex, [16], ''),
  'npm, 64 hex': grouped(hex, [64], ''),
  'Discord, 4-4': grouped(lower + digits, [4, 4], '-'),
  '8 digits': grouped(digits, [8], ''),
  '6 digits': grouped(digits, [6], ''),
  '3-3 digits': grouped(digits, [3, 3], '-'),
  '3-3-3': grouped(lower + digits, [3, 3, 3], '-'),
  'X, 12': grouped(lower + digits, [12], ''),
  '8 small': grouped(lower + digits, [8], ''),
  '8 large': grouped(lower.toUpperCase() + digits, [8], ''),
  '10 large': grouped(lower.toUpperCase() + digits, [10], ''),
  'Nextcloud, 16': grouped(lower + lower.toUpperCase() + digits, [16], ''),
  'Wordfence, 4 4 4 4 hex': grouped(hex, [4, 4, 4, 4], ' '),
  '4-4-4-4 hex': grouped(hex, [4, 4, 4, 4], '-'),
  '5 5 hex': grouped(hex, [5, 5], ' '),
  '5-5 digits': grouped(digits, [5, 5], '-'),
  '5-5-5-5-5': grouped('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', [5, 5, 5, 5, 5], '-'),
  '6-6 large': grouped('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', [6, 6], '-'),
  '4-4-4': grouped('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', [4, 4, 4], '-'),
};

const sentences = [
  'Keep these backup codes somewhere safe but accessible.',
  'Treat them as passwords. Each code can be used only once!',
  'You can use a code if you lose your phone and cannot receive a security code.',
  'Save your recovery codes in a third-party password manager such as a well-known one.',
  'These codes were generated on Nov 22, 2026. Need more? Visit https://example.com/2sv?x=1a2b3c4d5e',
  'Two-factor authentication is on. Do not share these with anyone, not even with support@example.com.',
  'If you did not ask for this, call +1 650 253 0000.',
  'Bewahre diese Sicherungscodes an einem sicheren Ort auf.',
  'Jeder Code kann nur einmal verwendet werden. Erstellt am 22.11.2026 um 14:30 Uhr.',
  'Wenn du dein Telefon verlierst, kommst du mit einem Wiederherstellungscode wieder in dein Konto.',
  'Die Zwei-Faktor-Authentisierung ist eingeschaltet; drucke diese Seite aus.',
  'Conservez ces codes de secours dans un endroit sûr. Chaque code ne peut être utilisé qu’une fois.',
  'Créés le 22 novembre 2026. Gardez-les à côté de votre passeport, pas dans votre messagerie.',
  'Guarda estos códigos de respaldo en un lugar seguro. Cada código solo se puede usar una vez.',
  'Generados el 22 de noviembre de 2026 para ada@example.com, verificación en dos pasos.',
  'Conserva questi codici di backup in un luogo sicuro. Ogni codice può essere usato una sola volta.',
  'Creati il 22 novembre 2026. Non condividerli con nessuno.',
  'You have 10 codes left on 2 devices.',
  'Need help? Go to support.example.org/help/article-7 or write to help@example.org',
];

const headings = [
  'Backup codes',
  'RECOVERY CODES',
  'SAVE YOUR BACKUP CODES',
  'Recovery codes for ada@example.com',
  'Sicherungscodes',
  'Wiederherstellungscodes',
  'Codes de secours',
  'Códigos de respaldo',
  'Codici di backup',
  'RECOVERY',
  'Password',
  'ada@example.com',
  '2-Step Verification',
  '== Codes ==',
  '2026-11-22',
];

const numbers: readonly ((at: number) => string)[] = [
  (at) => `${at}. `,
  (at) => `${at}) `,
  (at) => `(${at}) `,
  (at) => `#${at} `,
  (at) => `${at}: `,
  (at) => `${at}.\t`,
  (at) => `Code ${at}: `,
  (at) => `${String(at).padStart(2)}. `,
  (at) => `${at}\t`,
];
const bullets = ['- ', '* ', '• ', '‣ ', '◦ ', '– ', '· ', '☐ ', '[ ] ', '\t', '  ', '> '];
const spaces = [' ', ' ', ' ', '\u00a0', '\u2009', '\u202f'];
const dashes = ['-', '-', '-', '\u2011', '\u2013', '\u2212'];
const marks = [
  ' (used)',
  ' - used 2026-03-04',
  ' – benutzt',
  ' (utilisé)',
  ' usado',
  ' ✓',
  ' [x]',
  '*',
  '\tused',
  ' (already used)',
];

export interface DrawnPage {
  readonly format: string;
  readonly text: string;
  readonly codes: readonly string[];
  /** For each code in its order. */
  readonly used: readonly boolean[];
}

const several = (draw: Chance, from: readonly string[], most: number): string[] =>
  Array.from({ length: draw.below(most + 1) }, () => draw.pick(from));

/** As copying changes it, without another letter or digit. */
function written(draw: Chance, code: string, space: string, dash: string): string {
  const text = code.replaceAll(' ', space).replaceAll('-', dash);
  return draw.below(40) === 0 ? text.replace(/(?<=.)/u, '\u200b') : text;
}

/** No word: a set of which every code is letters alone is not what is tried here. */
const hasDigit = (code: string): boolean => /\d/.test(code);

export function drawPage(draw: Chance): DrawnPage {
  const format = draw.pick(Object.keys(formats));
  const make = formats[format] ?? (() => '');
  const count = 2 + draw.below(15);
  const codes = [...new Set(Array.from({ length: count }, () => make(draw)))];
  if (codes.length < 2 || codes.filter(hasDigit).length < 2) return drawPage(draw);
  const [space, dash] = [draw.pick(spaces), draw.pick(dashes)];
  const prefix = draw.below(3);
  const number = draw.pick(numbers);
  const bullet = draw.pick(bullets);
  const marked = draw.below(4) === 0 && prefix !== 1;
  const mark = draw.pick(marks);
  const used = codes.map(() => marked && draw.below(3) === 0);
  const isUsed = used.some(Boolean) && !used.every(Boolean) ? used : codes.map(() => false);
  const tick = bullet === '☐ ' ? '☑ ' : bullet === '[ ] ' ? '[x] ' : undefined;
  const lines = codes.map((code, at) => {
    const text = written(draw, code, space, dash);
    const ticked = prefix === 1 && tick !== undefined && isUsed[at];
    const front = prefix === 0 ? '' : prefix === 1 ? (ticked ? tick : bullet) : number(at + 1);
    return `${front}${text}${isUsed[at] ? mark : ''}`;
  });
  // Words of a mark would run into the next column.
  const columns = isUsed.some(Boolean) || prefix === 1 ? 1 : 1 + draw.below(4);
  const parted = draw.pick(['\t', '   ', '\t\t', ' | ']);
  const rows: string[] = [];
  for (let at = 0; at < lines.length; at += columns) rows.push(lines.slice(at, at + columns).join(parted));
  const blank = draw.below(6) === 0 ? ['', ''] : [''];
  const spread = draw.below(8) === 0 ? rows.flatMap((row) => [row, '']) : rows;
  const text = [
    ...(draw.below(2) === 0 ? [draw.pick(headings), ...blank.slice(1)] : []),
    ...several(draw, sentences, 3),
    ...(draw.below(2) === 0 ? blank : []),
    ...spread.map((row) => (draw.below(20) === 0 ? `${row}  ` : row)),
    ...(draw.below(2) === 0 ? ['', ...several(draw, sentences, 2)] : []),
  ].join(draw.pick(['\n', '\n', '\r\n']));
  return { format, text, codes, used: isUsed };
}
