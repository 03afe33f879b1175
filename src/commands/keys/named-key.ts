// Which spare key is meant by a name: that of its service, or `service/account` where a service is there twice, capitals
// and small letters alike; or its id, which `list --json` tells.

import type { SpareKey } from '../../account/types.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { notDone } from '../settings-at-hand.ts';

type Named = Pick<SpareKey, 'service' | 'account'>;

/** As many as are told, where a name is not enough. */
const mostTold = 10;

const plainly = (name: string): string => name.trim().normalize('NFC').toLowerCase();

export const nameOf = ({ service, account }: Named): string => (account === '' ? service : `${service}/${account}`);

export const sameName = (a: Named, b: Named): boolean =>
  plainly(a.service) === plainly(b.service) && plainly(a.account) === plainly(b.account);

function keysNamed(keys: readonly SpareKey[], typed: string): readonly SpareKey[] {
  const byId = keys.find(({ id }) => id === typed);
  if (byId !== undefined) return [byId];
  const name = plainly(typed);
  return keys.filter(({ service, account }) => [service, `${service}/${account}`].some((one) => plainly(one) === name));
}

/** With the id where the name says too little: `a/b` of `c` reads like `a` of `b/c`. */
function toldApart(keys: readonly SpareKey[]): string {
  const written = ({ service, account }: SpareKey): string => plainly(`${service}/${account}`);
  const names = keys.map((key) =>
    keys.some((other) => other !== key && written(other) === written(key))
      ? `${nameOf(key)} (${key.id})`
      : `${key.service}/${key.account}`,
  );
  return `${names.slice(0, mostTold).join(', ')}${names.length > mostTold ? ', …' : ''}`;
}

export function namedKey(keys: readonly SpareKey[], typed: string, { keysCommand }: Words): SpareKey | End {
  const [key, ...others] = keysNamed(keys, typed);
  if (key === undefined) return { sentence: keysCommand.noKey, code: notDone };
  if (others.length === 0) return key;
  return { sentence: keysCommand.ambiguous(toldApart([key, ...others])), code: notDone };
}
