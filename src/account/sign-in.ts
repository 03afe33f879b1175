// In with the password. The account notes the events since: the tries that failed, and this sign-in. The events that
// people must hear of are given out with it, until they were shown.

import { fileName } from '../vault/format.ts';
import { newsIn } from './activity.ts';
import { attempt, untoldTries } from './attempt.ts';
import { note } from './commit.ts';
import { accountOf, handOut, replace } from './handles.ts';
import { reloadNewest } from './load.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Activity, Opened } from './types.ts';
import { withoutWaitThatIsOver } from './waiting.ts';

/** @param acceptOlder take an older copy as a restored backup: its owner has said so */
export const signIn = (ports: Ports, email: string, password: string, acceptOlder = false): Promise<Opened> =>
  signInTo(ports, fileName(email, ports.format), password, acceptOlder);

/** @param name the file's name: the address is inside, and is not needed where there is one file alone */
export async function signInTo(ports: Ports, name: string, password: string, acceptOlder = false): Promise<Opened> {
  const { account, failed } = await attempt(ports, name, { kind: 'password', password }, acceptOlder);
  const others = await untoldTries(ports, name);
  const entries: Activity[] = [...failed, ...others, { what: 'signed-in', at: timeNow(ports) }];
  const noted = await note(ports, account, entries, (record) => withoutWaitThatIsOver(record, ports.clock()));
  return handOut(noted, ports, newsIn(noted.unlocked.record));
}

// The account as its file has it now: after something else has written to it.

export async function refresh(ports: Ports, opened: Opened): Promise<Opened> {
  const current = await reloadNewest(ports, accountOf(opened));
  return replace(opened, current, ports);
}
