// `sparekey keys show`: one spare key; which of its codes are used, and the codes themselves only where they are asked for.

import type { RevealedKey, SpareKey } from '../../account/types.ts';
import { visible } from '../../terminal/sanitise.ts';
import type { Days } from '../../words/days.ts';
import type { Words } from '../../words/en.ts';
import { asJson } from '../as-json.ts';
import { onAccount, refusedBy } from '../on-account/on-account.ts';
import type { AccountOptions } from '../on-account/signed-in.ts';
import { watchReader } from '../reader.ts';
import { keyAsJson, keyFacts } from './key-lines.ts';
import { namedKey, nameOf } from './named-key.ts';
import { printable } from './write-out.ts';

export interface ShowOptions extends AccountOptions {
  readonly json?: true;
  readonly reveal?: true;
}

function asPeopleRead(key: SpareKey, revealed: RevealedKey | undefined, words: Words, days: Days): string {
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

const forScripts = (key: SpareKey, revealed: RevealedKey | undefined): object => ({
  v: 1,
  ...keyAsJson(key),
  codes: revealed?.codes.map(({ text, used }) => ({ text, used: used ?? null })) ?? key.used.map((used) => ({ used })),
  ...(revealed !== undefined && { note: revealed.note ?? null }),
});

export const showKey = (of: NodeJS.Process, options: ShowOptions, words: Words, name: string): Promise<number> =>
  onAccount(of, options, words, async ({ accounts, opened, days }) => {
    const key = namedKey(opened.view.keys, name, words);
    if ('sentence' in key) return key;
    const revealed = options.reveal === true ? await accounts.revealKey(opened, key.id) : undefined;
    if (revealed?.ok === false) return refusedBy(revealed.refusal, words);
    watchReader(of.stdout);
    of.stdout.write(
      options.json === true
        ? asJson(forScripts(key, revealed?.value))
        : asPeopleRead(key, revealed?.value, words, days),
    );
    return undefined;
  });
