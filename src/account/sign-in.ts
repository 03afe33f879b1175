// In with the password. What happened since is noted in the account: the tries that failed, and this sign-in.

import { fileName } from '../vault/account-id.ts';
import { attempt } from './attempt.ts';
import { note } from './commit.ts';
import { handOut } from './opened.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Opened } from './types.ts';

/** @param acceptOlder take an older copy as a restored backup: its owner has said so */
export async function signIn(ports: Ports, email: string, password: string, acceptOlder = false): Promise<Opened> {
  const name = fileName(email, ports.format);
  const { account, failed } = await attempt(ports, name, { kind: 'password', password }, acceptOlder);
  const noted = await note(ports, account, [...failed, { what: 'signed-in', at: timeNow(ports) }]);
  return handOut(noted, ports);
}
