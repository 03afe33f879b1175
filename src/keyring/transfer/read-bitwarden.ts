// Bitwarden's own export, not encrypted: what reads as recovery codes in the notes and the custom fields of logins and secure
// notes. Passwords and the secrets of authenticator apps stay where they are, and are counted, so that it can be said.
// Source: bitwarden.com/help/condition-bitwarden-import, "Condition a .json".

import * as v from 'valibot';
import type { Draft } from '../entry.ts';
import { longestText } from '../kinds.ts';
import { recognise, type Sorted } from '../recognise.ts';

import { type Left, mostRows, oneLine, type Reading, tooMany, unread, wrongNames } from './reading.ts';

const text = v.nullish(v.string(), '');
const item = v.object({
  type: v.number(),
  name: text,
  notes: text,
  fields: v.nullish(v.array(v.object({ name: text, value: text })), []),
  login: v.nullish(v.object({ username: text, password: text, totp: text })),
});
type Item = v.InferOutput<typeof item>;

const file = v.object({ encrypted: v.optional(v.boolean(), false), items: v.optional(v.array(v.unknown()), []) });

export const isBitwarden = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('items' in value || 'encrypted' in value);

/** What people call the field in which they keep them. */
const saysCode = /recover|backup|rescue|scratch|wiederherstell|notfall|\bcodes?\b/i;

/** Logins and secure notes; cards and identities hold no codes. */
const looked: readonly number[] = [1, 2];

/** Something that is surely a code, or a set of them. A text is one only where a field is called so. */
const isCode = ({ kind, problem }: Sorted): boolean => kind !== 'text' && problem === undefined;

/** Everything in one item that reads as codes. The fields that are called so are read as one first: a set has one field for each code. */
async function sortedIn({ notes, fields }: Item): Promise<readonly Sorted[]> {
  const called = fields
    .filter(({ name, value }) => saysCode.test(name) && value.trim() !== '')
    .map(({ value }) => value);
  const together = await recognise(called.join('\n'));
  const apart = await Promise.all(called.map((value) => recognise(value)));
  const rest = fields.filter(({ name }) => !saysCode.test(name)).map(({ value }) => value);
  const others = await Promise.all([notes, ...rest].map((value) => recognise(value)));
  return [...(called.length > 1 && isCode(together) ? [together] : apart), ...others.filter(isCode)];
}

interface Found {
  readonly drafts: readonly Draft[];
  readonly why?: Left['why'];
  readonly words: number;
}

async function readItem(of: Item): Promise<Found> {
  const sorted = await sortedIn(of);
  if (sorted.length === 0) return { drafts: [], words: 0 };
  const [service, account] = [oneLine(of.name), oneLine(of.login?.username ?? '')];
  const why =
    wrongNames({ service, account, note: '' }) ?? sorted.find(({ problem }) => problem !== undefined)?.problem;
  const fine =
    why?.why === 'no-name' || why?.why === 'bad-name' ? [] : sorted.filter(({ problem }) => problem === undefined);
  const drafts = fine.map(({ kind, codes }) => ({
    service,
    account,
    kind,
    codes: kind === 'text' ? codes.map((code) => oneLine(code).slice(0, longestText)) : codes,
  }));
  return { drafts, words: fine.filter(({ leftOut }) => leftOut).length, ...(why !== undefined && { why }) };
}

export async function readBitwarden(value: unknown): Promise<Reading> {
  const whole = v.safeParse(file, value, { abortEarly: true });
  if (!whole.success) return unread({ why: 'broken' });
  if (whole.output.encrypted) return unread({ why: 'sealed-elsewhere' });
  const { items } = whole.output;
  if (items.length > mostRows) return tooMany;
  const drafts: Draft[] = [];
  const left: Left[] = [];
  const besides = { passwords: 0, appSecrets: 0, others: 0, words: 0, columns: [] };
  for (const [at, raw] of items.entries()) {
    const one = v.safeParse(item, raw, { abortEarly: true });
    if (!one.success) {
      left.push({ at: at + 1, name: '', why: { why: 'not-an-entry' } });
      continue;
    }
    if (one.output.login?.password) besides.passwords += 1;
    if (one.output.login?.totp) besides.appSecrets += 1;
    const found: Found = looked.includes(one.output.type) ? await readItem(one.output) : { drafts: [], words: 0 };
    drafts.push(...found.drafts);
    besides.words += found.words;
    if (found.why !== undefined) left.push({ at: at + 1, name: one.output.name, why: found.why });
    else if (found.drafts.length === 0) besides.others += 1;
  }
  return { ok: true, read: { drafts, left, besides } };
}
