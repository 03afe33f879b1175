// One line of a paste in tokens: codes and their groups, words, and everything around codes that is none: numbers in front of
// them, bullets, boxes, marks of use, days, addresses, links. Each character is looked at a bounded number of times.

import { dayIn } from './days.ts';
import { struck } from './readable.ts';
import { readsLikeWords } from './wordlike.ts';

export type TokenKind =
  /** ASCII letters and digits, with a digit among them; dashes inside are part of it. */
  | 'chunk'
  | 'word'
  /** Letters and digits with other signs inside: `ada.2024`, `3.5`. */
  | 'odd'
  | 'number'
  | 'bullet'
  | 'star'
  /** A box, ticked (`used`) or not (`unused`). */
  | 'ticked'
  | 'unticked'
  | 'used'
  | 'unused'
  | 'date'
  | 'address'
  | 'link'
  | 'phone'
  | 'identifier'
  | 'ellipsis'
  | 'blot'
  | 'dash'
  /** Parts what stands before it and behind it. */
  | 'comma'
  | 'colon'
  | 'open'
  | 'close'
  | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Of a date, and of a mark of use beside which one stands: ISO 8601, UTC. */
  readonly day?: string;
  /** The space before it: none, a single one, or a gap between columns. */
  readonly before: '' | ' ' | '\t';
  /** Letters and digits of ASCII alone. */
  readonly ascii?: boolean;
}

const sticky = (source: string, flags = 'iuy'): RegExp => new RegExp(source, flags);

const domain =
  '(?:com|org|net|io|de|fr|es|it|at|ch|co|uk|eu|us|app|dev|me|gov|edu|info|tv|gg|ly|tech|cloud|email|xyz|local)';
const after = String.raw`(?![\p{L}\p{N}])`;

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['link', sticky(String.raw`(?:https?|ftp|otpauth(?:-migration)?|mailto|file|chrome|android-app):[^\s<>]{1,4096}`)],
  [
    'address',
    sticky(String.raw`[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,5}`),
  ],
  ['address', sticky(String.raw`@[\p{L}\p{N}._-]{2,64}`)],
  ['link', sticky(String.raw`[a-z0-9](?:[a-z0-9-]{0,63}\.){1,5}${domain}${after}(?:[/:?#][^\s<>]{0,2048})?`)],
  ['link', sticky(String.raw`\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?${after}`)],
  [
    'link',
    sticky(
      String.raw`[\p{L}\p{N}_-]{1,64}\.(?:txt|pdf|csv|json|png|jpe?g|docx?|html?|zip|md|key|bek|kdbx|exe)${after}`,
    ),
  ],
  [
    'identifier',
    sticky(String.raw`\{?[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}?(?![0-9A-Za-z-])`),
  ],
  ['phone', sticky(String.raw`\+\d{1,3}[ ./()-]{0,2}\d(?:[ ./()-]{0,2}\d){5,12}${after}`)],
  ['phone', sticky(String.raw`\((?:\d{3}\) ?\d{3}[- ]\d{4}|0\d{2,5}\)[ -]?\d{2,4}(?:[ -]?\d{2,4}){1,3})${after}`)],
  [
    'unused',
    sticky(
      String.raw`(?:(?:not|never)(?: yet)? (?:been )?used|unused|unspent|(?:noch )?nicht (?:benutzt|verwendet|gebraucht|verbraucht)|noch frei|unbenutzt|unverbraucht|ungebraucht|ungenutzt|(?:pas encore|non) utilis\p{L}{1,4}|inutilis\p{L}{1,4}|(?:no|sin) (?:usar|usad[oa]s?|utilizad[oa]s?)|non (?:ancora )?(?:usat[oaie]|utilizzat[oaie])|inutilizzat[oaie]|niet gebruikt|ongebruikt)${after}`,
    ),
  ],
  [
    'used',
    sticky(
      `(?:(?:already|bereits|schon|d[ée]j[àa]|ya|gi[àa]) )?(?:used(?: up)?|benutzt|verwendet|gebraucht|verbraucht|genutzt|eingel[öo]st|utilis[ée]e?s?|employ[ée]e?s?|usad[oa]s?|utilizad[oa]s?|gastad[oa]s?|usat[oaie]|utilizzat[oaie]|spent|redeemed|consumed|erledigt|gebruikt|brugt|använd|u[żz]yty)${after}(?! (?:once|only|one|by|for|to|in|when|if|as|with|just|at|together|nur|einmal|pour|para|per|una|une)(?![A-Za-z]))(?: (?:on|am|le|el|il)(?= ))?`,
    ),
  ],
  ['ticked', sticky(String.raw`\[[xX✓✔vV*]\]|\([xX✓✔]\)|[☑☒✓✔✅❌✗✘🗹✖]|${struck}`, 'uy')],
  ['unticked', sticky(String.raw`\[ ?\]|\( ?\)|[☐⬜▢]`, 'uy')],
  ['ellipsis', sticky(String.raw`…+|\.{3,}`)],
  ['blot', sticky(`[*•●∗×_]{3,}|[#?]{3,}`)],
  [
    'number',
    sticky(
      String.raw`(?:\(\d{1,3}\)|\d{1,3}[.):](?=\s|$)|#\d{1,3}[.):]?(?=\s|$)|\[\d{1,3}\](?=\s)|(?:nr|no|num|n[°ºo])\.?\s?\d{1,3}[.):]?(?=\s))`,
    ),
  ],
  ['odd', sticky(`[0-9A-Za-z_][0-9A-Za-z_-]{0,255}(?:[.'’+&%$~^][0-9A-Za-z_+=-]{1,256}){1,16}={0,2}${after}`)],
  ['chunk', sticky(`[0-9A-Za-z_]{1,512}(?:-[0-9A-Za-z_]{1,512}){0,64}${after}`)],
  ['word', sticky(String.raw`[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}])){0,255}`)],
];

const signs: readonly TokenKind[] = [
  'address',
  'identifier',
  'phone',
  'ticked',
  'unticked',
  'ellipsis',
  'blot',
  'number',
];
/** The patterns of tokens that can begin with another sign than a letter or a digit. */
const bySign = patterns.filter(([kind]) => signs.includes(kind));

const ignored: Partial<Record<string, TokenKind>> = {
  '-': 'dash',
  '*': 'star',
  ',': 'comma',
  ';': 'comma',
  '/': 'comma',
  ':': 'colon',
  '=': 'colon',
  '→': 'colon',
  '(': 'open',
  ')': 'close',
};
const bullets = '+•‣◦·▪▫●○■□►▸»>⁃∙◆◇➤➜–';

/** `1.3733 4164`, `1)aaaa1-bbbb2`: a number that a list has stuck to its code. Only where a cell begins. */
const stuck = sticky(String.raw`\d{1,3}[.)](?=[0-9A-Za-z]{4})(?!\d{1,3}[.:/])`);

/** Names of things that have a digit in them, and counts with their unit: `SHA-256`, `16-character`, `2FA`. */
const technical =
  /^(?:(?:sha|aes|base|rsa|utf|iso|rfc|usb|fido|oauth|windows|win|ios|ipados|macos|android|iphone|ipad|pixel|galaxy|rev|version|tls|totp|bip|slip|covid|office|microsoft)-?\d{1,5}(?:[.-]\d{1,4}){0,2}|(?:ipv[46]|ed25519|x86[-_]64|u2f)|1password|7-?zip|365)$/i;
const counted =
  /^\d{1,3}-?(?:digits?|characters?|chars?|steps?|factors?|fa|letters?|words?|codes?|way|groups?|stellig\w*|faktor\w*|zeichen|ziffern|bits?|bytes?|hours?|days?|minutes?|months?|years?|seconds?|st|nd|rd|th|er|e|x|mal|chiffres?|caract[eè]res|cifras|d[íi]gitos|cifre|caratteri|mot[s]?|palabras|parole|kib|mib|gib|kb|mb|gb|tb|px|pt|am|pm|h|min|sec|s|ms)$/i;

export const isTechnical = (text: string): boolean => technical.test(text) || counted.test(text);

export const hasDigit = (text: string): boolean => /[0-9]/.test(text);

function tokenAt(line: string, from: number, cellBegins: boolean): { kind: TokenKind; end: number; day?: string } {
  if (cellBegins) {
    stuck.lastIndex = from;
    if (stuck.test(line) && dayIn(line, from) === undefined) return { kind: 'number', end: stuck.lastIndex };
  }
  const character = line[from] ?? '';
  if (/[\p{L}\p{N}]/u.test(character)) {
    const day = dayIn(line, from);
    if (day !== undefined) return { kind: 'date', end: day.end, ...(day.day !== undefined && { day: day.day }) };
    const clock = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?| Uhr)?(?![\p{L}\p{N}:])/uy;
    clock.lastIndex = from;
    if (clock.test(line)) return { kind: 'date', end: clock.lastIndex };
  }
  for (const [kind, pattern] of /[\p{L}\p{N}_]/u.test(character) ? patterns : bySign) {
    pattern.lastIndex = from;
    if (pattern.test(line)) return { kind, end: pattern.lastIndex };
  }
  const width = String.fromCodePoint(line.codePointAt(from) ?? 0).length;
  const kind = bullets.includes(character) ? 'bullet' : (ignored[character] ?? 'other');
  return { kind, end: from + width };
}

/** A key that happens to have no digit, or can have none (systemd): five equal groups of letters or more, which are no words. */
export function isKeyOfLetters(groups: readonly string[]): boolean {
  const [{ length } = ''] = groups;
  if (groups.length < 5 || length < 4 || groups.some((one) => one.length !== length)) return false;
  return groups.every((one) => /^[A-Za-z]+$/.test(one)) && !readsLikeWords(groups.join('-'));
}

function finer(kind: TokenKind, text: string, next: string | undefined, cellBegins: boolean): TokenKind {
  if (kind === 'chunk' && cellBegins && /^[xX]$/.test(text) && next === ' ') return 'ticked';
  if (kind === 'chunk' && !hasDigit(text)) return isKeyOfLetters(text.split('-')) ? kind : 'word';
  if (kind === 'odd' && !hasDigit(text)) return 'word';
  // With space behind it, where a cell begins.
  return kind === 'dash' && cellBegins && /\s/.test(next ?? '') ? 'bullet' : kind;
}

export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let before: Token['before'] = '';
  while (at < line.length) {
    const space = /\s+/y;
    space.lastIndex = at;
    const gap = space.exec(line)?.[0];
    if (gap !== undefined) {
      before = gap.includes('\t') || gap.length > 1 ? '\t' : ' ';
      at += gap.length;
      continue;
    }
    const last = tokens.at(-1)?.kind;
    const cellBegins =
      last === undefined ||
      before === '\t' ||
      last === 'bullet' ||
      last === 'star' ||
      last === 'ticked' ||
      last === 'unticked';
    const { kind, end, day } = tokenAt(line, at, cellBegins);
    const text = line.slice(at, end);
    const ascii = kind === 'chunk';
    tokens.push({
      kind: finer(kind, text, line[end], cellBegins),
      text,
      before,
      ...(day !== undefined && { day }),
      ...(ascii && { ascii }),
    });
    before = '';
    at = end;
  }
  return tokens;
}
