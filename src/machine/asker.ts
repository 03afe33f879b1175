// Who a security code is for: somebody at the door, on the way back in, or somebody signed in who is asked once more.

import type { HostAccess, Opened } from '../account/types.ts';
import type { Asker, StepUpFor } from './model.ts';

type Asking = { readonly asker: Asker };

/** What the code is asked for with. */
export const handleOf = (asker: Asker): HostAccess | Opened => (asker.kind === 'door' ? asker.host : asker.opened);

export const emailOf = (asker: Asker): string => (asker.kind === 'door' ? asker.way.email : asker.opened.view.email);

/** Where a proof leads, once it is given; undefined on the way back in. */
export function towardsIn(s: { readonly towards: StepUpFor } | Asking): StepUpFor | undefined {
  if ('towards' in s) return s.towards;
  return s.asker.kind === 'stepUp' ? s.asker.towards : undefined;
}
