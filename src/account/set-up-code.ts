// Makes a confirmed code live, in one write; the one before it is retired as replaced. Replaceable at any time (NIST
// SP 800-63B-4 §4.2.1.1); the step-up before it is the machine's (§6.3).

import * as seal from '../vault/seal.ts';
import { commit } from './commit.ts';
import { checkSameSession } from './locks.ts';
import { confirmed } from './new-code.ts';
import { noted } from './noted.ts';
import { accountOf, replace } from './opened.ts';
import { type Ports, timeNow } from './ports.ts';
import type { NewCode, Opened } from './types.ts';

/** @throws Refused `changed` where another process has changed a lock or set up a code */
export async function setCode(ports: Ports, opened: Opened, code: NewCode): Promise<Opened> {
  const account = accountOf(opened);
  const written = await commit(ports, account, (now) => {
    checkSameSession(account.unlocked, now);
    const record = noted(now.record, [{ what: 'code-made', no: code.no, at: timeNow(ports) }]);
    return seal.newCode(now, { record, code: confirmed(ports, now, code), why: 'replaced' }, ports);
  });
  return replace(opened, written, ports);
}
