// The effects of the spare keys. A code that is copied goes from the open account to the terminal, past the model.

import type { Sorted } from '../keyring/recognise.ts';
import { type EffectPorts, type Effects, outcome, saved } from './effect-ports.ts';
import type { Answer } from './events.ts';
import { keyIn } from './guards-keys.ts';
import type { SignedIn, States } from './model.ts';

type KeyEffects = Pick<
  Effects,
  | 'lookAtKey'
  | 'sortKey'
  | 'saveKey'
  | 'revealKey'
  | 'findGuide'
  | 'copyKey'
  | 'changeKey'
  | 'dropKey'
  | 'saveReminders'
  | 'exportKeys'
  | 'exportPlain'
>;

export function makeKeyEffects({ accounts, keys }: Pick<EffectPorts, 'accounts' | 'keys'>): KeyEffects {
  const sort = async ({
    lines,
    asText,
  }: States['newKey']): Promise<{ readonly of: string; readonly asText: boolean; readonly sorted: Sorted }> => {
    const of = lines.secret.text;
    return { of, asText, sorted: await keys.sort(of, asText) };
  };
  const write = async ({ opened }: SignedIn, path: string, passphrase: string | null): Promise<Answer> => {
    const all = await accounts.exportEntries(opened);
    if (!all.ok) return { type: 'refused', refusal: all.refusal };
    return outcome(keys.write(all.value, path.trim(), passphrase), (whole) => ({ type: 'exported', path: whole }));
  };
  return {
    lookAtKey: async (form) =>
      form.lines.secret.text === '' ? undefined : { type: 'keyLooked', ...(await sort(form)) },
    sortKey: async (form) => ({ type: 'keySorted', ...(await sort(form)) }),
    saveKey: ({ who: { opened }, instead, lines, kind, codes }) => {
      const [service, account, note] = [lines.service, lines.account, lines.remark].map(({ text }) => text.trim());
      const draft = { service: service ?? '', account: account ?? '', kind, codes, ...(note ? { note } : {}) };
      return outcome(
        instead === null
          ? accounts.addEntries(opened, [draft])
          : accounts.changeEntry(opened, instead, { change: 'replace', draft }),
        saved,
      );
    },
    revealKey: ({ who, id }) =>
      outcome(accounts.revealEntry(who.opened, id), (revealed) => ({ type: 'keyRevealed', revealed })),
    findGuide: async (of) =>
      of.guide === null ? { type: 'guideFound', guide: await keys.guide(keyIn(of)?.service ?? '') } : undefined,
    copyKey: async ({ who, id, code }): Promise<Answer> => {
      const revealed = await accounts.revealEntry(who.opened, id);
      if (!revealed.ok) return { type: 'refused', refusal: revealed.refusal };
      keys.copy(revealed.value.codes[code]?.text ?? '');
      return { type: 'copied' };
    },
    changeKey: ({ who, id, change }) => outcome(accounts.changeEntry(who.opened, id, change), saved),
    saveReminders: ({ who, on }) => outcome(accounts.choose(who.opened, { dueOutside: on }), saved),
    dropKey: ({ who, id }) => outcome(accounts.changeEntry(who.opened, id, { change: 'remove' }), saved),
    exportKeys: ({ who, lines }) => write(who, lines.path.text, lines.next.text),
    exportPlain: ({ who, lines }) => write(who, lines.path.text, null),
  };
}
