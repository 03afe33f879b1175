// The account as its file has it now: after something else has written to it.

import { accountOf, replace } from './opened.ts';
import type { Ports } from './ports.ts';
import { reloadNewest } from './rollback.ts';
import type { Opened } from './types.ts';

export async function refresh(ports: Ports, opened: Opened): Promise<Opened> {
  const current = await reloadNewest(ports, accountOf(opened));
  return replace(opened, current, ports);
}
