// `sparekey keys list`, `show` and `use`: the codes of other accounts, one account a line.

import stringWidth from 'string-width';
import type { EntrySecrets, EntryView } from '../account/types.ts';
import { nameOf, plainly } from '../keyring/names.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Days } from '../words/days.ts';
import type { Words } from '../words/en.ts';
import { type End, exitStatus } from './exit-status.ts';
import { stopped } from './on-account/asking.ts';
import { type AccountOptions, onAccount, refusedBy } from './on-account/on-account.ts';
import { asJson, handleOutputErrors, say } from './output.ts';

export const unused = ({ used }: EntryView): number => used.filter((one) => !one).length;

/** For `--json`. Times are ISO 8601, UTC. */
export const keyAsJson = (key: EntryView) => ({
  id: key.id,
  service: key.service,
  account: key.account,
  kind: key.kind,
  made: key.made,
  replaced: key.replaced ?? null,
  count: key.used.length,
  left: unused(key),
  attention: key.attention ?? null,
});

/** Describes an entry: its kind, its date, and its reminder, if any. */
export function keyFacts(key: EntryView, { spareKeys }: Words, days: Days): readonly string[] {
  const { kind, used, made, attention } = key;
  const is = kind === 'codes' ? spareKeys.left(unused(key), used.length) : spareKeys.kind[kind];
  return [is, days.brief(made, Date.now()), ...(attention === undefined ? [] : [spareKeys.attention[attention]])];
}

// A name means an entry by its service, by `service/account` where a service is there twice (case does not matter), or by
// the id that `list --json` prints.

/** As many as are told, where a name is not enough. */
const mostTold = 10;

function keysNamed(keys: readonly EntryView[], typed: string): readonly EntryView[] {
  const byId = keys.find(({ id }) => id === typed);
  if (byId !== undefined) return [byId];
  const name = plainly(typed);
  return keys.filter(({ service, account }) => [service, `${service}/${account}`].some((one) => plainly(one) === name));
}

/** With the id where the name says too little: `a/b` of `c` reads like `a` of `b/c`. */
function toldApart(keys: readonly EntryView[]): string {
  const written = ({ service, account }: EntryView): string => plainly(`${service}/${account}`);
  const names = keys.map((key) =>
    keys.some((other) => other !== key && written(other) === written(key))
      ? `${nameOf(key)} (${key.id})`
      : `${key.service}/${key.account}`,
  );
  return `${names.slice(0, mostTold).join(', ')}${names.length > mostTold ? ', …' : ''}`;
}

export function namedKey(keys: readonly EntryView[], typed: string, { keysCommand }: Words): EntryView | End {
  const [key, ...others] = keysNamed(keys, typed);
  if (key === undefined) return { sentence: keysCommand.noKey, code: exitStatus.notDone };
  if (others.length === 0) return key;
  return { sentence: keysCommand.ambiguous(toldApart([key, ...others])), code: exitStatus.notDone };
}

// A code goes to a terminal through the sanitiser, because a terminal would obey control characters in it. A pipe or a file
// gets it unchanged.

/** Line breaks stay. */
const printable = (text: string): string => text.split('\n').map(visible).join('\n');

/** Whether all of it was taken. */
export const writeOut = (out: NodeJS.WriteStream, text: string): Promise<boolean> =>
  new Promise((resolve) => {
    out.on('error', () => resolve(false));
    out.write(text, (error) => resolve(error === undefined || error === null));
  });

// `sparekey keys list` prints one line an entry and nothing secret.

/** Columns as wide as their widest cell, two spaces between them. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, stringWidth(cell));
  const padded = (cell: string, at: number): string => cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell) + 2);
  return rows.map((row) => `${row.map(padded).join('').trimEnd()}\n`).join('');
}

export const listKeys = (of: NodeJS.Process, options: AccountOptions, words: Words, json: boolean): Promise<number> =>
  onAccount(of, options, words, async ({ opened: { view }, days }) => {
    const { email, entries: keys, entryCount: spareKeys } = view;
    handleOutputErrors(of.stdout);
    const others = spareKeys - keys.length;
    if (json) {
      of.stdout.write(asJson({ v: 1, account: email, keys: keys.map(keyAsJson), others }));
      return undefined;
    }
    const rows = keys.map((key) => [key.service, key.account, ...keyFacts(key, words, days)].map(visible));
    of.stdout.write(inColumns(rows));
    if (spareKeys === 0) say(of.stderr, words.keysCommand.none);
    if (others > 0) say(of.stderr, words.spareKeys.others(others));
    return undefined;
  });

// `sparekey keys show` prints one entry and which of its codes are used; the codes only with --reveal.

export interface ShowOptions extends AccountOptions {
  readonly json?: true;
  readonly reveal?: true;
}

function asPeopleRead(key: EntryView, revealed: EntrySecrets | undefined, words: Words, days: Days): string {
  const { keysCommand } = words;
  const states = key.used.map((used) => [used ? keysCommand.used : keysCommand.notUsed]);
  const codes = revealed?.codes.map(({ text, used }) => [
    printable(text),
    ...(used === undefined ? [] : [keysCommand.usedOn(days.day(used))]),
  ]);
  const note = revealed?.note === undefined ? [] : [visible(keysCommand.note(revealed.note))];
  const digits = String(key.used.length).length;
  const lines = [
    visible(nameOf(key)),
    visible(keyFacts(key, words, days).join(', ')),
    ...(codes ?? states).map((parts, at) => [String(at + 1).padStart(digits), ...parts].join('  ')),
    ...note,
  ];
  return `${lines.join('\n')}\n`;
}

const forScripts = (key: EntryView, revealed: EntrySecrets | undefined): object => ({
  v: 1,
  ...keyAsJson(key),
  codes: revealed?.codes.map(({ text, used }) => ({ text, used: used ?? null })) ?? key.used.map((used) => ({ used })),
  ...(revealed !== undefined && { note: revealed.note ?? null }),
});

export const showKey = (of: NodeJS.Process, options: ShowOptions, words: Words, name: string): Promise<number> =>
  onAccount(of, options, words, async ({ accounts, opened, days }) => {
    const key = namedKey(opened.view.entries, name, words);
    if ('sentence' in key) return key;
    const revealed = options.reveal === true ? await accounts.revealEntry(opened, key.id) : undefined;
    if (revealed?.ok === false) return refusedBy(revealed.refusal, words);
    handleOutputErrors(of.stdout);
    of.stdout.write(
      options.json === true
        ? asJson(forScripts(key, revealed?.value))
        : asPeopleRead(key, revealed?.value, words, days),
    );
    return undefined;
  });

// `sparekey keys use --reveal` marks one code as used, then prints it. The order keeps a second process from getting the
// same code; the mark is taken back where the code could not be printed.

export interface UseOptions extends AccountOptions {
  readonly json?: true;
  readonly reveal?: true;
  readonly undo?: true;
  /** `--code`, from 1. */
  readonly code?: number;
}

export async function takeKeyCode(
  of: NodeJS.Process,
  options: UseOptions,
  words: Words,
  name: string,
): Promise<number> {
  const { keysCommand: said, key: about } = words;
  if (options.reveal !== true) {
    say(of.stderr, said.sayReveal);
    return exitStatus.unusable;
  }
  return onAccount(of, options, words, async ({ accounts, opened, signal }) => {
    const key = namedKey(opened.view.entries, name, words);
    if ('sentence' in key) return key;
    const { id, service, account, kind, used } = key;
    if (key.replaced !== undefined) return { sentence: about.attention.replaced, code: exitStatus.notDone };
    const asked = options.code;
    if (asked !== undefined && asked > used.length)
      return { sentence: said.noSuchCode(used.length), code: exitStatus.notDone };
    if (signal.aborted) return stopped(words);
    const outcome = await accounts.takeEntryCode(opened, id, ...(asked === undefined ? [] : [asked - 1]));
    if (!outcome.ok) return refusedBy(outcome.refusal, words);
    if (outcome.value === null)
      return {
        sentence: asked === undefined ? about.attention['used-up'] : said.usedBefore(asked),
        code: exitStatus.notDone,
      };
    const { opened: now, taken } = outcome.value;
    try {
      const no = taken.place + 1;
      const rest = now.view.entries.find((one) => one.id === id);
      const left = rest === undefined ? 0 : unused(rest);
      const text = options.json
        ? asJson({ v: 1, id, service, account, kind, code: no, count: used.length, left, text: taken.text })
        : `${of.stdout.isTTY ? printable(taken.text) : taken.text}\n`;
      if (!(await writeOut(of.stdout, text))) {
        const back = await accounts.putEntryCodeBack(now, taken);
        if (back.ok) back.value.close();
        return { sentence: back.ok ? said.notGiven : said.notGivenYetUsed(no), code: exitStatus.notDone };
      }
      const asks = rest?.attention === undefined ? [] : [about.attention[rest.attention]];
      say(of.stderr, [said.nowUsed(no, left, used.length), ...asks].join(' '));
      return undefined;
    } finally {
      now.close();
    }
  });
}
