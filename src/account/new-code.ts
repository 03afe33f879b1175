// A code that was made and is not live yet: nothing of it is on disk. It becomes live in the write of `setCode`,
// `changeLocks` or `recover`, after its owner has typed two of its groups back from the paper.

import { isPracticeCode, mint, mintForPractice, type RecoveryCode } from '../code/recovery-code.ts';
import type { NewCode as ToSeal } from '../vault/code-history.ts';
import type { Header } from '../vault/header.ts';
import type { Unlocked } from '../vault/open.ts';
import * as seal from '../vault/seal.ts';
import type { Random } from '../vault/slot.ts';
import { noted } from './activity.ts';
import { commit } from './commit.ts';
import { accountOf, replace, unlockedOf } from './handles.ts';
import { checkSameSession } from './locks.ts';
import { type Ports, timeNow } from './ports.ts';
import { Refused } from './refusal.ts';
import type { NewCode, Opened, Recovery } from './types.ts';

/** Every two of the five groups, in the order they stand in. */
const pairs = [0, 1, 2, 3, 4].flatMap((first) =>
  [0, 1, 2, 3, 4].flatMap((second): [number, number][] => (first < second ? [[first, second]] : [])),
);

/** Makes the account's next code. @throws Refused `unexpected` where the handle is closed */
export function newCode(ports: Ports, of: Opened | Recovery): NewCode {
  const no = nextNo(unlockedOf(of).header);
  // One real code in 2⁴⁰ would look like practice: it is drawn again.
  const code = ports.format === 'sparekey/practice' ? mintForPractice(ports.random) : mintReal(ports.random);
  return { code, no, made: timeNow(ports), ask: pickPair(ports.random) };
}

function mintReal(random: Random): RecoveryCode {
  for (;;) {
    const code = mint(random);
    if (!isPracticeCode(code)) return code;
  }
}

/**
 * The code as the vault seals it, confirmed now.
 * @throws Refused `changed` where the account has got another code since this one was made
 */
export function confirmed(ports: Ports, { header }: Unlocked, { code, no, made }: NewCode): ToSeal {
  if (no !== nextNo(header)) throw new Refused({ why: 'changed' });
  return { code, no, made, confirmed: timeNow(ports) };
}

/** Numbers go up by one for ever, also over recoveries: a paper's number is never given again. */
function nextNo({ code }: Header): number {
  return (code?.no ?? 0) + 1;
}

/** Each of the 10 pairs equally often: bytes from 250 on are drawn again. */
function pickPair(random: Random): [number, number] {
  for (;;) {
    const [byte = 255] = random(1);
    const pair = byte < 250 ? pairs[byte % pairs.length] : undefined;
    if (pair !== undefined) return pair;
  }
}

// Makes a confirmed code live, in one write; the one before it is retired as replaced. Replaceable at any time (NIST
// SP 800-63B-4 §4.2.1.1); the step-up before it is the machine's (§6.3).

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
