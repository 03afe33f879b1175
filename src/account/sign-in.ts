// In with the password. What happened since is noted in the account: the tries that failed, and this sign-in.
// What people must hear of is given out with it, until it was shown.

import { fileName } from '../vault/account-id.ts';
import { attempt, untoldTries } from './attempt.ts';
import { note } from './commit.ts';
import { newsIn } from './noted.ts';
import { handOut } from './opened.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Activity, Opened } from './types.ts';
import { withoutWaitThatIsOver } from './waiting.ts';

/** @param acceptOlder take an older copy as a restored backup: its owner has said so */
export async function signIn(ports: Ports, email: string, password: string, acceptOlder = false): Promise<Opened> {
  const name = fileName(email, ports.format);
  const { account, failed } = await attempt(ports, name, { kind: 'password', password }, acceptOlder);
  const others = await untoldTries(ports, name);
  const entries: Activity[] = [...failed, ...others, { what: 'signed-in', at: timeNow(ports) }];
  const noted = await note(ports, account, entries, (record) => withoutWaitThatIsOver(record, ports.clock()));
  return handOut(noted, ports, newsIn(noted.unlocked.record));
}
