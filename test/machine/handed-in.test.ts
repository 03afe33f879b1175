// What is used was looked at as it stands: an answer may come after more was typed than it was asked about.

import { expect, test } from 'vitest';
import { rules } from '../../src/edge/ports.ts';
import type { Model } from '../../src/machine/model.ts';
import { unfit } from '../../src/machine/unfit.ts';
import { apply, explore, walkTo } from './explorer.ts';
import { happenings } from './happenings.ts';
import { context } from './made-up.ts';

/** Whether a state was entered with a form that it must not be entered with. */
function isAstray({ at, data }: Model, from: Model): boolean {
  if (at === from.at) return false;
  if (at === 'creating' || at === 'changingPassword' || at === 'provingLocks')
    return unfit(data, context(from.now)) !== undefined;
  if (at === 'phone' && from.at === 'newPassword') return unfit(from.data, context(from.now)) !== undefined;
  if (at === 'receive') return rules.readEmail(data.way.email) === undefined;
  if (at === 'savingPhone') return data.change.phone !== null && rules.readPhone(data.change.phone ?? '') === undefined;
  if (at === 'savingOtherEmail')
    return data.change.otherEmail !== null && rules.readEmail(data.change.otherEmail ?? '') === undefined;
  return false;
}

test('no password, address or number is used that was not fit at that moment', () => {
  const astray: string[] = [];
  for (const from of explore())
    for (const happening of happenings(from.model))
      if (isAstray(apply(from.model, happening).model, from.model))
        astray.push([...walkTo(from), happening.name].join(', '));
  expect(astray.slice(0, 5)).toEqual([]);
});
