// Finds the texts that look like codes in the lines of a paste, each with its place, its groups and the mark of use beside it. A
// line of nothing but codes says so (`alone`): letters without a digit can be a code only there.

import { hasDigit, isKeyOfLetters, isTechnical, type Token } from './tokens.ts';
import { isKnownWord, readsLikeWord } from './wordlike.ts';

export interface Item {
  readonly groups: readonly string[];
  /** The sign between its groups. */
  readonly between: '' | '-' | ' ' | ' - ';
  readonly text: string;
  /** The index of its line, and its order in the paste. */
  readonly line: number;
  /** Nothing but codes, their numbers, labels and marks stands on its line. */
  readonly alone: boolean;
  /** The words in front of it, up to a colon. */
  readonly label: string;
  /** A number stands in front of it. */
  readonly numbered: boolean;
  /** It can be a code by itself: a digit is in it, or it is a key of letters alone. */
  readonly digits: boolean;
  readonly marks: Marks;
  /** An ellipsis or blots stand at it, or its line ends in a dash. */
  readonly cut: boolean;
}

export interface Marks {
  readonly used?: true | string;
  readonly unused?: true;
  readonly ticked?: true;
  readonly unticked?: true;
  /** A star in front of it, which is a bullet where all have one; behind it. */
  readonly star?: 'front' | 'behind';
}

export interface ReadLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  /** Words and the like that belong to no code. */
  readonly words: number;
  readonly numbers: number;
  readonly blank: boolean;
  /** A short line of words that says of the codes below it whether they are used. */
  readonly heading?: 'used' | 'unused';
}

/** Fewer characters are a year, a PIN, a postcode: they are a code only together. */
export const shortest = 6;
export const sizeOf = (groups: readonly string[]): number => groups.reduce((sum, group) => sum + group.length, 0);

/** More groups than this are on no line of a page. */
const mostGroups = 512;

interface Piece {
  readonly text: string;
  readonly before: Token['before'] | ' - ';
}

/** The groups of tokens, with what stands in front of each. */
function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let dash = false;
  for (const token of tokens) {
    if (token.kind === 'dash') {
      dash = true;
      continue;
    }
    for (const [at, text] of token.text.split('-').entries()) {
      pieces.push({ text, before: at > 0 ? '' : dash ? ' - ' : token.before });
    }
    dash = false;
  }
  return pieces;
}

const rank = { '': 0, ' ': 1, '\t': 1, ' - ': 2 } as const;
const between = { 0: '-', 1: ' ', 2: ' - ' } as const;
type Rank = 0 | 1 | 2;

const rankOf = ({ before }: Piece): Rank => rank[before];
const allAlike = (numbers: readonly number[]): boolean => numbers.every((one) => one === numbers[0]);

export const shapeOf = (groups: readonly string[]): string => groups.map(({ length }) => length).join('-');

interface Run {
  readonly groups: readonly string[];
  readonly rank: Rank | undefined;
}

/** Splits a run at its loosest separator, where codes stand beside each other; undefined where it is no run of codes. */
function codesOf(pieces: readonly Piece[]): readonly Run[] | undefined {
  if (pieces.length > mostGroups) return undefined;
  const groups = pieces.map(({ text }) => text);
  const ranks = pieces.slice(1).map(rankOf);
  const lengths = groups.map(({ length }) => length);
  const loosest = Math.max(0, ...ranks) as Rank;
  if (groups.length === 1) return [{ groups, rank: undefined }];
  if (ranks.every((one) => one === loosest)) {
    // Groups joined by dashes are one, however long they are.
    const spaced = loosest === 2 && groups.length >= 3 && groups.some(hasDigit) && !groups.some(isKnownWord);
    if (loosest === 0 || (spaced && !allAlike(lengths))) return [{ groups, rank: loosest }];
    if (lengths.every((length) => length >= shortest)) {
      if (groups.some(isKnownWord)) return undefined;
      const sixes =
        allAlike(lengths) && lengths[0] === 6 && groups.length === 8 && groups.every((group) => /^\d+$/.test(group));
      return sixes ? [{ groups, rank: loosest }] : groups.map((group) => ({ groups: [group], rank: undefined }));
    }
    const most = Math.max(...lengths.slice(0, -1));
    const last = groups.at(-1) ?? '';
    const alike = allAlike(lengths.slice(0, -1)) && (last.length === most || (last.length < most && hasDigit(last)));
    return alike && most >= 2 && !groups.some((group) => group.length >= 4 && isKnownWord(group))
      ? [{ groups, rank: loosest }]
      : undefined;
  }
  const parts: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at === 0 || rankOf(piece) === loosest) parts.push([]);
    parts.at(-1)?.push(piece);
  }
  const sizes = parts.map(({ length }) => length);
  if (allAlike(lengths) && !(allAlike(sizes) && sizeOf(parts[0]?.map(({ text }) => text) ?? []) >= shortest))
    return [{ groups, rank: loosest }];
  const runs = parts.map(codesOf);
  return runs.every((run) => run !== undefined) && runs.flat().every((run) => sizeOf(run.groups) >= shortest)
    ? runs.flat()
    : undefined;
}

const textOf = ({ groups, rank: at }: Run): string =>
  groups.join(at === undefined ? '' : between[at] === ' - ' ? '-' : between[at]);

interface Segment {
  readonly tokens: Token[];
  marks: Marks;
  cut: boolean;
  number: boolean;
}

const isBody = ({ kind, ascii }: Token): boolean =>
  kind === 'chunk' || (kind === 'word' && ascii === true) || kind === 'dash';

/** A line in cells: what stands between bullets, numbers, boxes, columns, commas and marks of use. */
function segmentsOf(tokens: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = [];
  let front: Marks = {};
  let number = false;
  const open = (): Segment => {
    const segment: Segment = { tokens: [], marks: front, cut: false, number };
    front = {};
    number = false;
    segments.push(segment);
    return segment;
  };
  let now: Segment | undefined;
  const mark = (marks: Marks): void => {
    const target = now ?? segments.at(-1);
    if (target?.tokens.some(({ kind }) => kind === 'chunk' || kind === 'word')) {
      target.marks = { ...target.marks, ...marks };
      now = undefined;
    } else front = { ...front, ...marks };
  };
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.before === '\t') now = undefined;
    switch (token.kind) {
      case 'number':
        now = undefined;
        number = true;
        break;
      case 'bullet':
      case 'comma':
        now = undefined;
        break;
      case 'star':
        if (
          now !== undefined &&
          (token.before === '' || tokens[at + 1] === undefined || tokens[at + 1]?.before === '\t')
        )
          now.marks = { ...now.marks, star: 'behind' };
        else {
          now = undefined;
          front = { ...front, star: 'front' };
        }
        break;
      case 'ticked': {
        // Behind a code where nothing comes after it, in front of the next one otherwise.
        const begins = now === undefined && front.ticked === undefined && segments.length === 0;
        if (begins || (isBody(tokens[at + 1] ?? token) && tokens[at + 1]?.before !== '\t' && token.text !== '\uE000')) {
          now = undefined;
          front = { ...front, ticked: true };
        } else mark({ ticked: true });
        break;
      }
      case 'unticked':
        now = undefined;
        front = { ...front, unticked: true };
        break;
      case 'used':
      case 'unused': {
        const date = tokens.slice(at + 1, at + 4).find(({ kind }) => kind === 'date');
        mark(token.kind === 'used' ? { used: date?.day ?? true } : { unused: true });
        break;
      }
      case 'ellipsis':
      case 'blot': {
        const target = now ?? open();
        target.cut = true;
        now = target;
        break;
      }
      case 'open':
        depth += 1;
        break;
      case 'close':
        depth = Math.max(0, depth - 1);
        break;
      case 'date':
      case 'address':
      case 'link':
      case 'phone':
      case 'identifier':
        break;
      case 'other':
        if (/[.!?]/.test(token.text)) break;
        now = undefined;
        break;
      default:
        // A comment in brackets behind a code is no part of it.
        if (depth > 0 && now !== undefined && !hasDigit(token.text)) break;
        now ??= open();
        now.tokens.push(token);
    }
  }
  return segments;
}

/** The words up to the last colon, and what stands behind it. */
function labelled(tokens: readonly Token[]): { readonly label: string; readonly body: readonly Token[] } {
  const at = tokens.findLastIndex(({ kind }) => kind === 'colon');
  if (at < 0) return { label: '', body: tokens };
  const head = tokens.slice(0, at).filter(({ kind }) => kind !== 'colon');
  return {
    label: head.map(({ text, before }, place) => (place === 0 || before === '' ? text : ` ${text}`)).join(''),
    body: tokens.slice(at + 1),
  };
}

const trimmed = (tokens: readonly Token[]): readonly Token[] => {
  let [from, to] = [0, tokens.length];
  while (from < to && tokens[from]?.kind === 'dash') from += 1;
  while (to > from && tokens[to - 1]?.kind === 'dash') to -= 1;
  return tokens.slice(from, to);
};

const casesOf = (text: string): string => `${/[a-z]/.test(text) ? 'a' : ''}${/[A-Z]/.test(text) ? 'A' : ''}`;

/** A word at the edge of groups that are like it in length alone. */
function isStray(word: string, others: readonly string[]): boolean {
  if (hasDigit(word)) return false;
  const rest = others.join('');
  if (!/[A-Za-z]/.test(rest)) return true;
  if (readsLikeWord(word) && word.length >= 4) {
    const cases = new Set([...casesOf(rest)]);
    if ([...casesOf(word)].some((one) => !cases.has(one))) return true;
    return readsLikeWord(word);
  }
  return false;
}

/** Codes among words: groups alike in length around one that has a digit. */
function amongWords(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind !== 'chunk' || isTechnical(token.text)) {
      at += 1;
      continue;
    }
    const length = token.text.length;
    const grouped = token.text.includes('-') || length >= shortest;
    let [from, to] = [at, at + 1];
    if (!grouped) {
      const fits = (one: Token | undefined): boolean =>
        one !== undefined && isBody(one) && one.text.length === length && !one.text.includes('-');
      const last = runs.length;
      while (
        from > 0 &&
        fits(tokens[from - 1]) &&
        tokens[from]?.before === ' ' &&
        (last === 0 || tokens[from - 1]?.kind === 'word')
      )
        from -= 1;
      while (fits(tokens[to]) && tokens[to]?.before !== '') to += 1;
      const groups = tokens.slice(from, to).map(({ text }) => text);
      while (groups.length > 1 && isStray(groups[0] ?? '', groups.slice(1))) groups.shift();
      while (groups.length > 1 && isStray(groups.at(-1) ?? '', groups.slice(0, -1))) groups.pop();
      if (groups.length > 1 && sizeOf(groups) >= shortest) runs.push({ groups, rank: 1 });
    } else runs.push({ groups: token.text.split('-'), rank: token.text.includes('-') ? 0 : undefined });
    at = to;
  }
  return runs;
}

interface Found {
  readonly segment: Segment;
  readonly label: string;
  readonly runs: readonly Run[];
  /** Nothing but the runs is in the segment. */
  readonly pure: boolean;
}

function foundIn(segment: Segment): Found {
  const { label, body } = labelled(segment.tokens);
  const rest = trimmed(body);
  if (rest.length > 0 && rest.every(isBody)) {
    const pieces = piecesOf(rest);
    const runs = codesOf(pieces);
    const chunks = rest.filter(({ kind }) => kind === 'chunk');
    const plain = rest.length === 1 && chunks.length > 0 && chunks.every(({ text }) => isTechnical(text));
    if (runs !== undefined && !plain) return { segment, label, runs, pure: true };
  }
  return { segment, label: '', runs: amongWords(segment.tokens.filter(({ kind }) => kind !== 'dash')), pure: false };
}

/** Groups that are no code alone stand in columns of their own. */
function joinedColumns(found: readonly Found[]): readonly Found[] {
  const small = ({ runs: [run, ...more], pure, label, segment }: Found): boolean =>
    pure &&
    label === '' &&
    !segment.number &&
    more.length === 0 &&
    run !== undefined &&
    run.groups.length === 1 &&
    sizeOf(run.groups) < shortest;
  if (found.length < 2 || !found.every(small)) return found;
  const groups = found.flatMap(({ runs }) => runs.flatMap((run) => run.groups));
  const marks = Object.assign({}, ...found.slice(0, 64).map(({ segment }) => segment.marks)) as Marks;
  const [first] = found;
  if (first === undefined) return found;
  return [
    {
      ...first,
      segment: { ...first.segment, marks, cut: found.some(({ segment }) => segment.cut) },
      runs: [{ groups, rank: 1 }],
    },
  ];
}

const limits =
  /^(?:only|once|can|each|one|einmal|nur|kann|fois|chaque|vez|cada|sola|volta|ogni|be|may|has|have|will|if)$/i;

function headingOf(tokens: readonly Token[]): 'used' | 'unused' | undefined {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'used' || kind === 'unused');
  if (words.length === 0 || words.length > 4 || tokens.some(({ kind }) => kind === 'chunk')) return undefined;
  if (words.some(({ text }) => limits.test(text))) return undefined;
  // A code of letters alone with a mark of use beside it is no heading.
  if (words.some(({ kind, text, ascii }) => kind === 'word' && ascii === true && text.length > 4 && !isKnownWord(text)))
    return undefined;
  if (words.some(({ kind }) => kind === 'unused')) return 'unused';
  if (words.some(({ kind }) => kind === 'used')) return 'used';
  const first = words[0]?.text.toLowerCase() ?? '';
  return /^(?:left|remaining|available|valid|open|free|übrig|gültig|verfügbar|frei|offen|restants?|disponibles?|valides?|libres?|restantes?|disponibil[ei]|valid[ie]|rimast[ei])$/.test(
    first,
  )
    ? 'unused'
    : undefined;
}

export function readLine(text: string, tokens: readonly Token[], line: number): ReadLine {
  const found = joinedColumns(segmentsOf(tokens).map(foundIn));
  const numbered = found.filter(({ runs: [run], pure, segment }, at) => {
    // `1 ⇥ abcd1234`: a small number in a column in front of a code.
    const next = found[at + 1];
    return (
      pure &&
      run !== undefined &&
      run.groups.length === 1 &&
      /^\d{1,3}$/.test(run.groups[0] ?? '') &&
      next?.pure === true &&
      !next.segment.number &&
      segment.tokens.length === 1
    );
  });
  const coded = found.filter((one) => !numbered.includes(one));
  const isItem = ({ groups }: Run): boolean => groups.some(hasDigit) || isKeyOfLetters(groups);
  const others = coded.filter(({ pure, runs }) => !pure && runs.length === 0);
  const plainWords = coded
    .filter(({ pure }) => !pure)
    .flatMap(({ segment }) => segment.tokens)
    .filter(({ kind }) => kind === 'word').length;
  const bodies = coded.filter(({ pure }) => pure);
  const lettersOnly = bodies.filter(({ runs }) => !runs.some(isItem));
  // Letters without a digit are words wherever there are other words.
  const alone = plainWords === 0 && others.every(({ segment }) => segment.tokens.length === 0);
  const kept = coded.filter((one) => !lettersOnly.includes(one) || (alone && one.runs.length === 1));
  const items = kept.flatMap(({ runs, segment, label, pure }) =>
    runs.map(
      (run): Item => ({
        groups: run.groups,
        between: run.rank === undefined ? '' : between[run.rank],
        text: textOf(run),
        line,
        alone: alone && pure,
        label,
        numbered: segment.number,
        digits: isItem(run),
        marks: segment.marks,
        cut:
          segment.cut || (run === runs.at(-1) && segment === coded.at(-1)?.segment && tokens.at(-1)?.kind === 'dash'),
      }),
    ),
  );
  const strayWords = lettersOnly.filter((one) => !kept.includes(one)).flatMap(({ segment }) => segment.tokens).length;
  const heading = items.some(({ digits }) => digits) ? undefined : headingOf(tokens);
  return {
    text,
    tokens,
    items,
    words: plainWords + strayWords,
    numbers: tokens.filter(({ kind }) => kind === 'number').length + numbered.length,
    blank: text.trim() === '',
    ...(heading !== undefined && { heading }),
  };
}
