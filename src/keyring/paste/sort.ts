// Sorts what was pasted. One rule stands above all: a kind is taken only if nothing that is left over could be code. Otherwise it is a
// bigger kind, a set, several entries, or the whole text; and there is a doubt, which needs a yes before anything is kept.

import { checkCode, type Problem } from '../check.ts';
import { type Kind, longestText, mostCodes } from '../kinds.ts';
import type { LoadWords, WordList } from '../word-list.ts';
import { type Item, shapeOf, shortest, sizeOf } from './items.ts';
import { type Joined, type Page, readPage } from './lines.ts';
import { judge, phrasesIn } from './phrase.ts';
import { mostLines, mostLookedAt, readable } from './readable.ts';
import { type KnownService, serviceIn } from './services.ts';
import { type FoundSet, findSets } from './sets.ts';
import {
  elementParity,
  isPartOfBitLocker,
  isPrk,
  isSecretKey,
  isSparekeyCode,
  keyKind,
  looksLikeSetupKey,
  nearly25,
  nearlyBitLocker,
  secretKeySize,
} from './single-key.ts';
import {
  type Doubt,
  endsOf,
  type LeftOut,
  type LeftOutWhy,
  type Remark,
  type Sorted,
  type SortedCode,
  type SortedEntry,
  type Typed,
} from './sorted.ts';
import { hasDigit, isTechnical, type Token } from './tokens.ts';
import { oddPairs, readsLikeWords } from './wordlike.ts';

type Safe = Pick<Sorted, 'kind' | 'codes' | 'leftOut' | 'problem'>;

/** The text as it is, where it is not too long. */
function wholeText(text: string): Safe {
  const kept = text.trim();
  if (kept === '') return { kind: 'text', codes: [], leftOut: false, problem: { why: 'nothing' } };
  if (kept.length > longestText)
    return { kind: 'text', codes: [], leftOut: false, problem: { why: 'too-long', most: longestText } };
  return { kind: 'text', codes: [kept], leftOut: false };
}

export function asText(text: string): Sorted {
  const safe = wholeText(text);
  const entries: SortedEntry[] =
    safe.problem === undefined ? [{ kind: 'text', codes: safe.codes.map((code) => ({ text: code })) }] : [];
  return { ...safe, entries, omitted: [], doubts: [], remarks: [] };
}

const refused = (kind: Kind, text: string, problem: Problem): Sorted => ({
  kind,
  codes: [text.trim().slice(0, longestText)],
  leftOut: false,
  problem,
  entries: [],
  omitted: [],
  doubts: [],
  remarks: [],
});

const setupWords =
  /\b(?:set-?up key|secret key|manual(?:ly)? ent(?:ry|er)|authenticator(?: app)? key|totp|2fa (?:secret|key)|geheimer schl[üu]ssel|einrichtungsschl[üu]ssel|cl[ée] (?:de configuration|secr[èe]te)|clave (?:secreta|de configuraci[óo]n)|chiave (?:segreta|di configurazione))/i;

/** An ellipsis in words is no mark of a code that was cut off; one that is alone on its line below codes is. */
const goesOn =
  /^\s*(?:(?:…|\.{3,})?\s*[+(]?\s*(?:(?:and|und|et|y|e) )?\d{1,3} (?:more|weitere|de plus|más|altri|altre)(?: codes?)?\)?|…|\.{3,})\s*$/i;

/** Tells which codes are marked as used; a star in front is a mark only where not every code has one. */
function usedIn(items: readonly Item[]): {
  readonly used: readonly (true | string | undefined)[];
  readonly doubtful: boolean;
} {
  const stars = items.filter(({ marks }) => marks.star === 'front').length;
  const ticked = items.filter(({ marks }) => marks.ticked).length;
  const unticked = items.filter(({ marks }) => marks.unticked).length;
  const used = items.map(({ marks }): true | string | undefined => {
    if (marks.unused) return undefined;
    if (marks.used !== undefined) return marks.used;
    if (marks.ticked === true || marks.star === 'behind') return true;
    return marks.star === 'front' && stars < items.length && items.length > 1 ? true : undefined;
  });
  const worded = items.some(({ marks }) => marks.used !== undefined);
  return { used, doubtful: !worded && ticked === items.length && unticked === 0 && items.length > 0 };
}

const codeOf = (text: string, used: true | string | undefined): SortedCode =>
  used === undefined ? { text } : { text, used };

interface Understood {
  readonly entry: SortedEntry;
  readonly items: readonly Joined[];
  readonly doubts: readonly Doubt[];
  readonly remarks: readonly Remark[];
}

const startsWith = (longer: readonly string[], shorter: readonly string[]): boolean => {
  const [a, b] = [longer.map(({ length }) => length), shorter.map(({ length }) => length)];
  return (
    b.length < a.length && b.every((length, at) => (at === b.length - 1 ? length <= (a[at] ?? 0) : length === a[at]))
  );
};

function understoodSet({ items, odd, words }: FoundSet, known: KnownService | undefined): Understood {
  const seen = new Set<string>();
  const own = items.filter(({ text }) => !seen.has(text) && seen.add(text));
  const { used, doubtful } = usedIn(own);
  const codes = own.map(({ text }, at) => codeOf(text, used[at]));
  const usual = own.find((item) => !odd.includes(item));
  // The last of a list may have been cut; any of them where a whole group is missing.
  const cut = own.filter(
    (item, at) =>
      item.cut ||
      (usual !== undefined &&
        odd.includes(item) &&
        (startsWith(usual.groups, item.groups) ||
          (at === own.length - 1 && odd.length === 1 && own.length > 2 && sizeOf(item.groups) < sizeOf(usual.groups)))),
  );
  const doubts: Doubt[] = [];
  if (cut.length > 0) doubts.push({ why: 'cut-off', ends: cut.map(({ text }) => endsOf(text)) });
  if (words.length > 0) doubts.push({ why: 'maybe-words', ends: words.map(({ text }) => endsOf(text)) });
  if (doubtful) doubts.push({ why: 'all-used' });
  if (known?.codes !== undefined && own.length < known.codes)
    doubts.push({ why: 'fewer', have: own.length, of: known.codes, service: known.service });
  const different = odd.filter((item) => !cut.includes(item)).length;
  const remarks: Remark[] = different > 0 ? [{ why: 'other-lengths', count: different, of: own.length }] : [];
  return { entry: { kind: 'codes', codes }, items, doubts, remarks };
}

function understoodKey(
  item: Joined,
  kind: Kind,
  text: string,
  whose: KnownService | 'somebody' | 'nobody',
  list: WordList,
): Understood | Problem {
  const known = typeof whose === 'string' ? undefined : whose;
  const checked = checkCode(kind, item.text, list);
  if (!checked.ok) return checked.problem;
  const doubts: Doubt[] = [];
  const size = sizeOf(item.groups);
  const parity = elementParity(item.groups);
  const cutOff: Doubt = { why: 'cut-off', ends: [endsOf(item.text)] };
  const short = known?.characters !== undefined && size < known.characters ? known : undefined;
  const uneven =
    item.between === ' ' && item.groups.length > 2 && (item.groups.at(-1)?.length ?? 0) < (item.groups[0]?.length ?? 0);
  if (
    item.cut ||
    isPartOfBitLocker(item.groups) ||
    (parity === false && size < 48) ||
    uneven ||
    (isSecretKey(item) && size !== secretKeySize)
  )
    doubts.push(cutOff);
  else if (short !== undefined)
    doubts.push({ why: 'fewer', have: size, of: short.characters ?? 0, service: short.service });
  else if (whose === 'nobody' && item.between === '-' && shapeOf(item.groups) === '5-5-5-5') doubts.push(cutOff);
  if (isSparekeyCode(item)) doubts.push({ why: 'sparekey-code' });
  if (looksLikeSetupKey(item) && known?.characters !== size) {
    const sure = setupWords.test(`${item.label} ${text}`);
    doubts.push({ why: 'setup-key', sure });
  }
  const { used } = usedIn([item]);
  return {
    entry: { kind, codes: [codeOf(checked.text, used[0])] },
    items: [item],
    doubts,
    remarks: parity === false && size >= 48 ? [{ why: 'check-fails' }] : [],
  };
}

const inOrder = '01234567890abcdefghijklmnopqrstuvwxyz';
const isInOrder = (text: string): boolean => text.length >= 4 && inOrder.includes(text);

/** `1234 5678 90AB CDEF` among words shows what a code looks like, and is none. */
const isExample = ({ alone: onItsOwn, numbered, text }: Item): boolean => {
  const bare = text.replaceAll(/[\s-]/g, '').toLowerCase();
  return (
    !onItsOwn &&
    !numbered &&
    (isInOrder(bare) || isInOrder(bare.replace(/^(?:my)?[a-z]{4,20}(?=\d)/, '')) || /^x+$/.test(bare))
  );
};

const nameBefore =
  /^(?:for|für|fuer|pour|para|per|account|konto|compte|cuenta|conto|user|username|benutzer|benutzername|utilisateur|usuario|utente|login|name|nom|nombre|nome|anmeldename|id)$/i;
const likeAName = /^\p{L}[\p{L}._-]{1,40}\d{0,4}$/u;

/** Letters and digits that are left over, have a digit and six characters, and are none of the things that stand around codes. */
function strayTokens(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ kind, text }, at) => {
    if (kind !== 'odd' || !hasDigit(text) || text.replaceAll(/[^0-9A-Za-z]/g, '').length < shortest) return [];
    if (
      isTechnical(text) ||
      likeAName.test(text) ||
      /^\d{1,3}(?:[.’']\d{3})+(?:[.,]\d+)?$/.test(text) ||
      /^v?\d+(?:\.\d+){1,3}$/i.test(text)
    )
      return [];
    const before = tokens.slice(0, at).findLast((one) => one.kind === 'word');
    return before !== undefined && nameBefore.test(before.text) && likeAName.test(text) ? [] : [text];
  });
}

const wordBefore = (line: Page['lines'][number] | undefined, { text }: Item): string =>
  line?.tokens
    .slice(
      0,
      line.tokens.findIndex((token) => token.text === text),
    )
    .findLast(({ kind }) => kind === 'word')?.text ?? '';

interface LeftOver {
  readonly left: readonly LeftOut[];
  readonly couldBe: readonly string[];
  /** Not kept, and cut off. */
  readonly cut: readonly string[];
}

function leftOver({ lines, items }: Page, kept: readonly Joined[]): LeftOver {
  const taken = new Set<Item>(kept.flatMap(({ parts }) => parts));
  const shapes = new Set(kept.map(({ groups }) => shapeOf(groups)));
  const keptLines = new Set(kept.flatMap(({ parts }) => parts.map(({ line }) => line)));
  const lengths = new Set(kept.flatMap(({ groups }) => groups.map(({ length }) => length)));
  const besides = new Set([...keptLines].flatMap((line) => [line - 1, line, line + 1]));
  /** A group of a code, beside the others. */
  const isGroup = ({ alone, groups, line }: Item): boolean =>
    alone && kept.length > 0 && besides.has(line) && groups.every(({ length }) => lengths.has(length));
  const counts = new Map<LeftOutWhy, number>();
  const add = (why: LeftOutWhy, count: number): void => {
    if (count > 0) counts.set(why, (counts.get(why) ?? 0) + count);
  };
  const couldBe: string[] = [];
  const cut: string[] = [];
  for (const item of items) {
    if (taken.has(item.parts[0] ?? item)) continue;
    const isName =
      item.groups.length === 1 &&
      likeAName.test(item.text) &&
      nameBefore.test(item.label === '' ? wordBefore(lines[item.line], item) : item.label);
    if (item.digits && item.cut) cut.push(item.text);
    else if (
      item.digits &&
      !isName &&
      (sizeOf(item.groups) >= shortest || shapes.has(shapeOf(item.groups)) || isGroup(item))
    )
      couldBe.push(item.text);
    else add(item.digits ? 'words' : 'heading', 1);
  }
  for (const [at, { tokens, words, numbers }] of lines.entries()) {
    couldBe.push(...strayTokens(tokens));
    // Letters alone beside a code, in its shape, that no word reads like.
    if (keptLines.has(at)) {
      for (const { kind, text, ascii } of tokens) {
        const groups = text.split('-');
        const isKept = kept.some((item) => item.line === at && groups.every((group) => item.groups.includes(group)));
        if (
          kind === 'word' &&
          ascii &&
          !isKept &&
          text.length >= shortest &&
          shapes.has(shapeOf(groups)) &&
          !readsLikeWords(text) &&
          oddPairs(groups.join('')) >= 2
        )
          couldBe.push(text);
      }
    }
    add('words', words);
    add('numbers', numbers);
    for (const why of ['date', 'address', 'link', 'phone', 'identifier'] as const)
      add(why, tokens.filter(({ kind }) => kind === why).length);
  }
  add('could-be-code', couldBe.length);
  return { left: [...counts].map(([why, count]) => ({ why, count })), couldBe, cut };
}

const madeWords =
  /generat|creat|made|issued|erstellt|erzeugt|ausgestellt|stand|vom|g[ée]n[ée]r|cr[ée][ée]|creado|generad|emitid|generat[oi]|datum|date|fecha|data|saved|printed|gespeichert|gedruckt/i;
const endWords =
  /expire|valid (?:until|through)|until|g[üu]ltig bis|l[äa]uft ab|ablauf|expir|caduc|scad|born|birth|geboren/i;

/** The day it was made, and what else is worth a note. */
function daysIn({ lines, items }: Page): { readonly made?: string; readonly note?: string } {
  const found: { day: string; said: boolean }[] = [];
  const notes: string[] = [];
  const coded = new Set(items.filter(({ digits }) => digits).map(({ line }) => line));
  for (const [at, { tokens, text }] of lines.entries()) {
    const [ends, said] = [endWords.test(text), madeWords.test(text)];
    for (const [place, { kind, day, text: written }] of tokens.entries()) {
      if (kind === 'identifier') notes.push(written.replaceAll(/[{}]/g, ''));
      if (kind !== 'date' || day === undefined) continue;
      const before = tokens.slice(Math.max(0, place - 3), place);
      if (before.some((one) => one.kind === 'used')) continue;
      if (ends) {
        if (!coded.has(at) && text.length <= 200) notes.push(text.trim());
        continue;
      }
      found.push({ day, said });
    }
  }
  const labelled = new Set(found.filter((one) => one.said).map(({ day }) => day));
  const days = labelled.size > 0 ? labelled : new Set(found.map(({ day }) => day));
  const [made] = days;
  const note = [...new Set(notes)].join('; ').slice(0, 1000);
  return { ...(days.size === 1 && made !== undefined && { made }), ...(note !== '' && { note }) };
}

/** Finds the label in front of a code, or on the short line above it. */
function labelOf({ lines }: Page, [first]: readonly Joined[]): string {
  if (first === undefined) return '';
  const own = first.label.replaceAll(/\s+/g, ' ').trim();
  if (own !== '' && !/^(?:code|key|schl[üu]ssel|n[or]?)?\W*\d*$/i.test(own)) return own.slice(0, 60);
  const line = lines[first.line];
  const before =
    line?.tokens.slice(
      0,
      line.tokens.findIndex(({ text }) => first.groups[0] !== undefined && text.startsWith(first.groups[0])),
    ) ?? [];
  const inFront = before
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text)
    .join(' ');
  if (inFront !== '') return inFront.slice(0, 60);
  for (let at = first.line - 1; at >= 0; at -= 1) {
    const above = lines[at];
    if (above === undefined || above.blank) continue;
    if (above.items.some(({ digits }) => digits)) return '';
    return above.text.trim().length <= 60 ? above.text.trim().replace(/:$/, '') : '';
  }
  return '';
}

/** The one address that the paste names; of a service's own, none. */
function accountIn({ lines }: Page): string | undefined {
  const addresses = new Set(
    lines.flatMap(({ tokens }) =>
      tokens.filter(({ kind, text }) => kind === 'address' && !text.startsWith('@')).map(({ text }) => text),
    ),
  );
  const own = [...addresses].filter(
    (one) => !/^(?:support|help|info|noreply|no-reply|contact|security|service|kontakt|hilfe)@/i.test(one),
  );
  return own.length === 1 ? own[0]?.replace(/\.$/, '') : undefined;
}

/** `1234 5678 2345 6789`, line for line: two columns of a service that gives codes of eight digits, or a longer code. */
function inTwoColumns(items: readonly Joined[], known: KnownService | undefined): readonly Joined[] | undefined {
  const paired = items.every(
    ({ groups, between }) =>
      between === ' ' &&
      groups.length >= 4 &&
      groups.length % 2 === 0 &&
      groups.every((group) => /^\d{4}$/.test(group)),
  );
  const count = items.reduce((sum, { groups }) => sum + groups.length / 2, 0);
  if (!paired || known?.service !== 'Google' || count > 20) return undefined;
  return items.flatMap((item) =>
    Array.from({ length: item.groups.length / 2 }, (_, at): Joined => {
      const groups = item.groups.slice(2 * at, 2 * at + 2);
      return { ...item, groups, text: groups.join(' ') };
    }),
  );
}

/** More codes than this are in no paste of one person. */
const mostItems = 2000;

const noWords: WordList = { has: () => false, fits: () => false };

/** Sorts a paste. `load` is called only where there are words enough for a phrase. */
export async function sortPaste(text: string, typed: Typed, load: LoadWords): Promise<Sorted> {
  if (text.trim() === '' || text.length > mostLookedAt) return asText(text);
  const lines = readable(text);
  if (lines.length > mostLines) return asText(text);
  const clean = lines.join('\n');
  const named = typed.service === undefined || typed.service.trim() === '' ? undefined : serviceIn(typed.service);
  const inside = serviceIn(clean.slice(0, 20_000));
  // The typed name says which service it is; a name in the paste counts only where nothing was typed.
  const known = named ?? (typed.service === undefined || typed.service.trim() === '' ? inside : undefined);
  const sizes = [named, inside].flatMap((one) => (one?.characters === undefined ? [] : [one.characters]));

  const solid = /^\s*([A-Za-z0-9_-]{16,512})\s*$/.exec(clean)?.[1];
  if (solid !== undefined && /[-_]/.test(solid) && !/^[0-9A-Za-z]+(?:-[0-9A-Za-z]+)+$/.test(solid) && hasDigit(solid)) {
    const entry: SortedEntry = { kind: 'key', codes: [{ text: solid }] };
    return { kind: 'key', codes: [solid], leftOut: false, entries: [entry], omitted: [], doubts: [], remarks: [] };
  }
  const otpauth = /\botpauth(?:-migration)?:/i.test(clean);

  const phrases = phrasesIn(lines);
  const list = phrases.length > 0 ? await load() : noWords;
  const judged = phrases
    .map((phrase) => ({ phrase, is: judge(phrase, clean, list) }))
    .filter(({ is }) => is !== 'no-phrase');
  const misspelt = judged.find(({ is }) => is === 'misspelt');
  if (misspelt !== undefined && judged.length === 1) {
    const checked = checkCode('words', misspelt.phrase.words.join(' '), list);
    if (!checked.ok) return refused('words', text, checked.problem);
  }
  const phraseLines = new Set(judged.flatMap(({ phrase }) => [...phrase.lines]));
  const all = readPage(
    lines.map((line, at) => (phraseLines.has(at) ? '' : line)),
    sizes,
  );
  const page: Page = { ...all, items: all.items.filter((item) => !isExample(item)) };
  if (page.items.length > mostItems) return asText(text);
  const found = findSets(page);

  const understood: Understood[] = judged.map(({ phrase, is }) => {
    const words = phrase.words.map((one) => one.toLowerCase()).join(' ');
    const all = phrase.words.every((one) => list.has(one.toLowerCase()));
    const remarks: Remark[] =
      is === 'phrase' ? [{ why: 'unchecked-phrase', count: phrase.words.length, known: all }] : [];
    return {
      entry: {
        kind: is === 'words' ? 'words' : 'phrase',
        codes: [{ text: is === 'words' ? words : phrase.words.join(' ') }],
      },
      items: [],
      doubts: [],
      remarks,
    };
  });
  const whose = (items: readonly Joined[]): KnownService | undefined => serviceIn(labelOf(page, items)) ?? known;
  const [onlyKey] = found.keys;
  if (onlyKey !== undefined && found.keys.length === 1 && found.sets.length === 0 && nearly25(onlyKey)) {
    const checked = checkCode('code-25', onlyKey.text, list);
    if (!checked.ok) return refused('code-25', text, checked.problem);
  }
  for (const item of found.keys) {
    const kind = isSecretKey(item) || isPrk(item) ? 'key' : keyKind(item);
    if (kind === undefined) continue;
    const key = understoodKey(
      item,
      kind,
      clean,
      whose([item]) ?? (typed.service?.trim() ? 'somebody' : 'nobody'),
      list,
    );
    if ('why' in key) return refused(kind, text, key);
    understood.push(key);
  }
  for (const item of found.rest) {
    if (nearlyBitLocker(item.groups)) {
      const checked = checkCode('digits-48', item.text, list);
      if (!checked.ok) return refused('digits-48', text, checked.problem);
    }
  }
  for (const set of found.sets) {
    const columns = inTwoColumns(set.items, whose(set.items));
    const one = understoodSet(columns === undefined ? set : { items: columns, odd: [], words: [] }, whose(set.items));
    understood.push(columns === undefined ? one : { ...one, items: set.items });
  }
  for (const item of found.keys) {
    const columns = understood.length === 1 && item.groups.length >= 8 ? inTwoColumns([item], known) : undefined;
    if (columns !== undefined)
      understood.splice(0, 1, { ...understoodSet({ items: columns, odd: [], words: [] }, known), items: [item] });
  }
  return answered(text, clean, page, understood, typed, otpauth, known);
}

function answered(
  text: string,
  clean: string,
  page: Page,
  understood: readonly Understood[],
  typed: Typed,
  otpauth: boolean,
  known: KnownService | undefined,
): Sorted {
  const setup: Doubt[] = otpauth ? [{ why: 'setup-key', sure: true }] : [];
  const kept = understood.flatMap(({ items }) => items);
  const { left, couldBe, cut } = leftOver(page, kept);
  const days = daysIn(page);
  const account = accountIn(page);
  const told: Remark[] = [];
  if (
    account !== undefined &&
    typed.account?.includes('@') === true &&
    account.toLowerCase() !== typed.account.trim().toLowerCase()
  )
    told.push({ why: 'other-account', found: account });
  if (days.made !== undefined && typed.made !== undefined && typed.made.slice(0, 10) !== days.made.slice(0, 10))
    told.push({ why: 'other-day', found: days.made });
  const shared = { ...(account !== undefined && { account }), ...days };

  if (understood.length === 0) {
    const safe = wholeText(text);
    const count = couldBe.length;
    const doubts: Doubt[] = [...setup];
    if (count >= 2) doubts.push({ why: 'unsorted', count });
    if (cut.length > 0) doubts.push({ why: 'cut-off', ends: cut.map(endsOf) });
    const lone = page.items.find((item) => item.digits && looksLikeSetupKey(item));
    if (lone !== undefined && setup.length === 0 && setupWords.test(clean))
      doubts.push({ why: 'setup-key', sure: true });
    const entries: SortedEntry[] =
      safe.problem === undefined
        ? [{ kind: 'text', codes: safe.codes.map((code) => ({ text: code })), ...shared }]
        : [];
    return { ...safe, entries, omitted: [], doubts, remarks: told };
  }
  const tooMany = understood.find(({ entry }) => entry.codes.length > mostCodes);
  if (tooMany !== undefined) return refused('codes', text, { why: 'too-many', most: mostCodes });

  const several = understood.length > 1;
  const entries = understood.map(({ entry, items }): SortedEntry => {
    const label = several ? labelOf(page, items) : '';
    const service = several ? serviceIn(label)?.service : known?.service;
    return { ...entry, ...(label !== '' && { label }), ...(service !== undefined && { service }), ...shared };
  });
  const doubts: Doubt[] = [...setup, ...understood.flatMap((one) => one.doubts)];
  if (several) doubts.push({ why: 'several', count: understood.length });
  if (couldBe.length > 0) doubts.push({ why: 'could-be-code', ends: couldBe.map(endsOf) });
  if (cut.length > 0) doubts.push({ why: 'cut-off', ends: cut.map(endsOf) });
  const isCut = doubts.some(({ why }) => why === 'cut-off');
  if (!isCut && clean.split('\n').some((line) => goesOn.test(line))) doubts.push({ why: 'cut-off', ends: [] });
  const double = kept.length - new Set(kept.map((item) => item.text)).size;
  const all: LeftOut[] = [...left, ...(double > 0 ? [{ why: 'twice' as const, count: double }] : [])];
  const remarks = [...told, ...understood.flatMap((one) => one.remarks)];
  const leftOut = left.some(({ why }) => why !== 'numbers');
  const [only] = entries;
  if (doubts.length > 0 || only === undefined) return { ...wholeText(text), entries, omitted: all, doubts, remarks };
  return {
    kind: only.kind,
    codes: only.codes.map((code) => code.text),
    leftOut,
    entries,
    omitted: all,
    doubts,
    remarks,
  };
}
