// In with the password. What happened since is noted in the account: the tries that failed, and this sign-in.
// What people must hear of is shown now, and has been shown from then on.

import { fileName } from '../vault/account-id.ts';
import { attempt } from './attempt.ts';
import { note } from './commit.ts';
import { newsIn, withNoticesShown } from './noted.ts';
import { handOut } from './opened.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Activity, Opened } from './types.ts';
import { withoutWaitThatIsOver } from './waiting.ts';

/** @param acceptOlder take an older copy as a restored backup: its owner has said so */
export async function signIn(ports: Ports, email: string, password: string, acceptOlder = false): Promise<Opened> {
  const name = fileName(email, ports.format);
  const { account, failed } = await attempt(ports, name, { kind: 'password', password }, acceptOlder);
  let news: readonly Activity[] = [];
  const noted = await note(ports, account, [...failed, { what: 'signed-in', at: timeNow(ports) }], (record) => {
    const told = withoutWaitThatIsOver(record, ports.clock());
    news = newsIn(told);
    return withNoticesShown(told);
  });
  return handOut(noted, ports, news);
}
