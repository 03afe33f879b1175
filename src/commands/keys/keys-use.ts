// `sparekey keys use --reveal`: one code, printed and marked as used. It is marked first, so that nobody else is given it,
// and put back where it could not be printed.

import type { Words } from '../../words/en.ts';
import { asJson } from '../as-json.ts';
import { stopped } from '../on-account/asking.ts';
import { onAccount, refusedBy } from '../on-account/on-account.ts';
import type { AccountOptions } from '../on-account/signed-in.ts';
import { notDone, say, usage } from '../settings-at-hand.ts';
import { unused } from './key-lines.ts';
import { namedKey } from './named-key.ts';
import { printable, writeOut } from './write-out.ts';

export interface UseOptions extends AccountOptions {
  readonly json?: true;
  readonly reveal?: true;
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
    return usage;
  }
  return onAccount(of, options, words, async ({ accounts, opened, signal }) => {
    const key = namedKey(opened.view.keys, name, words);
    if ('sentence' in key) return key;
    const { id, service, account, kind, used } = key;
    if (key.replaced !== undefined) return { sentence: about.attention.replaced, code: notDone };
    const asked = options.code;
    if (asked !== undefined && asked > used.length) return { sentence: said.noSuchCode(used.length), code: notDone };
    if (signal.aborted) return stopped(words);
    const outcome = await accounts.takeCode(opened, id, ...(asked === undefined ? [] : [asked - 1]));
    if (!outcome.ok) return refusedBy(outcome.refusal, words);
    if (outcome.value === null)
      return { sentence: asked === undefined ? about.attention['used-up'] : said.usedBefore(asked), code: notDone };
    const { opened: now, taken } = outcome.value;
    try {
      const no = taken.place + 1;
      const rest = now.view.keys.find((one) => one.id === id);
      const left = rest === undefined ? 0 : unused(rest);
      const text = options.json
        ? asJson({ v: 1, id, service, account, kind, code: no, count: used.length, left, text: taken.text })
        : `${of.stdout.isTTY ? printable(taken.text) : taken.text}\n`;
      if (!(await writeOut(of.stdout, text))) {
        const back = await accounts.putBack(now, taken);
        if (back.ok) back.value.close();
        return { sentence: back.ok ? said.notGiven : said.notGivenYetUsed(no), code: notDone };
      }
      const asks = rest?.attention === undefined ? [] : [about.attention[rest.attention]];
      say(of.stderr, [said.nowUsed(no, left, used.length), ...asks].join(' '));
      return undefined;
    } finally {
      now.close();
    }
  });
}
