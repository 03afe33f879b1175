// Plans what an import adds to the spare keys that are there: it overwrites nothing, and adds no spare key twice.

import type { Draft, Entry } from '../entry.ts';

export interface Plan {
  readonly add: readonly Draft[];
  /** Of those, how many have the names of one that is there, and other codes. */
  readonly beside: readonly Draft[];
  /** There already, or twice in the file: same names, same codes. */
  readonly same: readonly Draft[];
}

type Named = Pick<Draft, 'service' | 'account' | 'codes'>;

const plainly = (name: string): string => name.trim().normalize('NFC').toLowerCase();
const namesOf = ({ service, account }: Named): string => JSON.stringify([plainly(service), plainly(account)]);
const textOf = (code: Draft['codes'][number]): string => (typeof code === 'string' ? code : code.text);
const wholeOf = (of: Named): string => JSON.stringify([namesOf(of), of.codes.map(textOf)]);

export function planFor(drafts: readonly Draft[], here: readonly Entry[]): Plan {
  const names = new Set(here.map(namesOf));
  const wholes = new Set(here.map(wholeOf));
  const plan = { add: [] as Draft[], beside: [] as Draft[], same: [] as Draft[] };
  for (const draft of drafts) {
    const whole = wholeOf(draft);
    if (wholes.has(whole)) plan.same.push(draft);
    else {
      plan.add.push(draft);
      if (names.has(namesOf(draft))) plan.beside.push(draft);
    }
    wholes.add(whole);
  }
  return plan;
}
