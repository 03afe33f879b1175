// What its owner has chosen of an account: a second proof at sign-in, the waiting rule, the mail server's password.

import type { AccountRecord } from '../vault/record.ts';
import * as seal from '../vault/seal.ts';
import { commit } from './commit.ts';
import { accountOf, replace } from './opened.ts';
import type { Ports } from './ports.ts';
import type { Choices, Opened } from './types.ts';
import { checkNotFrozen } from './waiting.ts';

/** @throws Refused `frozen` where the wait itself would be shortened while it runs */
export async function choose(ports: Ports, opened: Opened, choices: Choices): Promise<Opened> {
  const written = await commit(ports, accountOf(opened), (now) => {
    if (choices.waitDays !== undefined) checkNotFrozen(now.record, ports.clock());
    return seal.next(now, { record: withChoices(now.record, choices) }, ports.random);
  });
  return replace(opened, written, ports);
}

function withChoices(record: AccountRecord, choices: Choices): AccountRecord {
  const { secondProof: proof, waitDays: days, mailPassword: mail, ...rest } = record;
  const { secondProof = proof === true, waitDays = days ?? 0, mailPassword = mail ?? null } = choices;
  return {
    ...rest,
    ...(secondProof && { secondProof }),
    ...(waitDays !== 0 && { waitDays }),
    ...(mailPassword !== null && { mailPassword }),
  };
}
