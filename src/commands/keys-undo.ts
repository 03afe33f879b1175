// `sparekey keys use --undo`: takes the mark of use back from one code, and prints no code.

import type { EntrySecrets } from '../account/types.ts';
import type { Words } from '../words/en.ts';
import { type End, exitStatus } from './exit-status.ts';
import { namedKey, type UseOptions, unused } from './keys.ts';
import { stopped } from './on-account/asking.ts';
import { onAccount, refusedBy } from './on-account/on-account.ts';
import { asJson, handleOutputErrors, say } from './output.ts';

/** The place of the code whose mark goes: the one that is asked for, from 1, else the one that was used last. */
function markedCode({ codes }: EntrySecrets, asked: number | undefined, { keysCommand: said }: Words): number | End {
  if (asked !== undefined) {
    if (asked > codes.length) return { sentence: said.noSuchCode(codes.length), code: exitStatus.notDone };
    return codes[asked - 1]?.used === undefined
      ? { sentence: said.notUsedBefore(asked), code: exitStatus.notDone }
      : asked - 1;
  }
  const [last] = codes
    .flatMap(({ used }, place) => (used === undefined ? [] : [{ time: Date.parse(used), place }]))
    .toSorted((a, b) => b.time - a.time || b.place - a.place);
  return last?.place ?? { sentence: said.noneUsed, code: exitStatus.notDone };
}

export async function undoUse(of: NodeJS.Process, options: UseOptions, words: Words, name: string): Promise<number> {
  const { keysCommand: said } = words;
  if (options.reveal === true) {
    say(of.stderr, said.undoOrReveal);
    return exitStatus.unusable;
  }
  return onAccount(of, options, words, async ({ accounts, opened, signal }) => {
    const key = namedKey(opened.view.entries, name, words);
    if ('sentence' in key) return key;
    const revealed = await accounts.revealEntry(opened, key.id);
    if (!revealed.ok) return refusedBy(revealed.refusal, words);
    const code = markedCode(revealed.value, options.code, words);
    if (typeof code === 'object') return code;
    if (signal.aborted) return stopped(words);
    const outcome = await accounts.changeEntry(opened, key.id, { change: 'unused', code });
    if (!outcome.ok) return refusedBy(outcome.refusal, words);
    const now = outcome.value.view.entries.find(({ id }) => id === key.id) ?? key;
    outcome.value.close();
    const [no, left, count] = [code + 1, unused(now), now.used.length];
    say(of.stderr, said.nowUnused(no, left, count));
    if (options.json === true) {
      const { id, service, account, kind } = now;
      handleOutputErrors(of.stdout);
      of.stdout.write(asJson({ v: 1, id, service, account, kind, code: no, count, left }));
    }
    return undefined;
  });
}
