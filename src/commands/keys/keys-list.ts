// `sparekey keys list`: what is kept, a line each; nothing secret.

import stringWidth from 'string-width';
import { visible } from '../../terminal/sanitise.ts';
import type { Words } from '../../words/en.ts';
import { asJson } from '../as-json.ts';
import { onAccount } from '../on-account/on-account.ts';
import type { AccountOptions } from '../on-account/signed-in.ts';
import { watchReader } from '../reader.ts';
import { say } from '../settings-at-hand.ts';
import { keyAsJson, keyFacts } from './key-lines.ts';

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
    const { email, keys, spareKeys } = view;
    watchReader(of.stdout);
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
