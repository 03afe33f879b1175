// One try at a secret: read the file, count the try, then run the KDF, then say what came of it. The count is on disk
// before the KDF starts (NIST SP 800-63B-4 §3.2.2), so that a try broken off counts as well. An address without an
// account takes the same way with the same work and gets the same answer (OWASP ASVS 5.0 6.3.8).

import { isPracticeCode, type RecoveryCode } from '../code/recovery-code.ts';
import type { Begun, Kind } from '../store/throttle.ts';
import { RetiredCode } from '../vault/code-history.ts';
import { SealedFileFailure } from '../vault/failure.ts';
import type { Unlocked } from '../vault/open.ts';
import { decoyOpen, open } from '../vault/open.ts';
import type { Secret } from '../vault/secret.ts';
import { isBroken, triedForms } from '../vault/typed-secret.ts';
import { failedTries } from './activity.ts';
import { type Account, checkNotOlder, load } from './load.ts';
import { checkSameLocks } from './locks.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';
import type { Activity } from './types.ts';

type Allowed = Extract<Begun, { readonly allowed: true }>;

/** The account that a right secret opens. `failed`: the tries that failed before it, to be noted. */
export interface LetIn {
  readonly account: Account;
  readonly failed: readonly Activity[];
}

/**
 * Opens an account with a password or its recovery code. A right one clears the count of its kind.
 *
 * @param name the file's name
 * @param acceptOlder take an older copy as a restored backup
 * @throws Refused `not-utf8`, `wrong`, `wait`, `retired`, `missing`, `older`; `changed` where the secret was replaced while its KDF ran
 * @throws SealedFileFailure, StoreFailure
 */
export async function attempt(ports: Ports, name: string, secret: Secret, acceptOlder = false): Promise<LetIn> {
  if (secret.kind === 'recovery') checkOfThisWorld(ports, secret.code);
  if (secret.kind === 'password' && isBroken(secret.password)) throw new Refused({ why: 'not-utf8' });
  const kind = secret.kind === 'recovery' ? 'code' : 'password';
  const loaded = await load(ports, name);
  const opened = await openCounted(ports, name, loaded, secret, await countTry(ports, name, kind));
  const account = await notOlder(ports, opened, kind, acceptOlder);
  try {
    checkSameLocks(opened.unlocked.header, account.unlocked.header);
    return { account, failed: await clearTries(ports, name, kind) };
  } catch (error) {
    account.unlocked.wipe();
    throw error;
  }
}

/** Practice and earnest are not mixed up: nothing is tried, and no try is counted. @throws Refused `practice`, `real-code` */
function checkOfThisWorld({ format }: Ports, code: RecoveryCode): void {
  const practising = format === 'sparekey/practice';
  if (isPracticeCode(code) !== practising) throw new Refused({ why: practising ? 'real-code' : 'practice' });
}

/**
 * A right secret of an older copy is no failed try. Nor does it clear the count: with an old copy and its old password,
 * somebody could guess at the newer file for ever.
 */
async function notOlder(ports: Ports, opened: Account, kind: Kind, accept: boolean): Promise<Account> {
  try {
    return await checkNotOlder(ports, opened, accept);
  } catch (error) {
    if (error instanceof Refused && error.refusal.why === 'older') await ports.throttle.withdraw(opened.name, kind);
    throw error;
  }
}

/** Counts a try as failed, in advance. @throws Refused `wait` */
export async function countTry({ throttle, clock }: Ports, name: string, kind: Kind): Promise<Allowed> {
  const begun = await throttle.begin(name, kind, clock());
  if (!begun.allowed) throw new Refused({ why: 'wait', until: begun.until });
  return begun;
}

/** The try counted last was right: the count goes back to none. Gives the failed ones before it, to be noted. */
export async function clearTries({ throttle, clock }: Ports, name: string, kind: Kind): Promise<Activity[]> {
  const { times, last } = await throttle.succeeded(name, kind);
  return noteOf(kind, times, last ?? clock());
}

/** Tries of other kinds that failed and were told nobody yet. They stay counted: knowing one secret frees no guess at another. */
export async function untoldTries({ throttle }: Ports, name: string): Promise<Activity[]> {
  const untold = await throttle.untold(name).catch(() => []);
  return untold.flatMap(({ kind, times, last }) => noteOf(kind, times, last));
}

/** Addresses typed in vain are guesses at a mask, and no news. */
function noteOf(kind: Kind, times: number, at: number): Activity[] {
  return kind === 'email' || kind === 'phone' ? [] : failedTries(kind, times, new Date(at).toISOString());
}

/** Clears a count without a try of that kind: for a secret that nobody has to guess any more. */
export async function forgetTries(ports: Ports, name: string, kind: 'password'): Promise<Activity[]> {
  const { throttle, clock } = ports;
  // `succeeded` takes the last try for the right one, so there has to be one. During a wait none is counted.
  const { allowed } = await throttle.begin(name, kind, clock());
  const { times, last } = await throttle.succeeded(name, kind);
  return failedTries(kind, allowed ? times : times + 1, new Date(last ?? clock()).toISOString());
}

/** Answers a wrong secret: the free tries that remain, and the time of the next one. */
export function wrong({ triesLeft, until }: Allowed): Refused {
  return new Refused({ why: 'wrong', remaining: triesLeft, ...(until !== undefined && { until }) });
}

async function openCounted(
  { kdf, cost }: Ports,
  name: string,
  loaded: Awaited<ReturnType<typeof load>>,
  secret: Secret,
  counted: Allowed,
): Promise<Account> {
  try {
    const unlocked = await openWithAny(secretForms(secret), (form) =>
      loaded === undefined ? decoyOpen(form, kdf, cost) : open(loaded.file, form, kdf),
    );
    return { name, revision: loaded?.revision ?? '', unlocked };
  } catch (error) {
    if (error instanceof SealedFileFailure && error.fails === 'secret') throw wrong(counted);
    if (error instanceof RetiredCode) {
      throw new Refused({ why: 'retired', no: error.no, how: error.why, ended: error.ended });
    }
    throw error;
  }
}

/** A password in each form in which it may have been made: together they are one try. */
const secretForms = (secret: Secret): readonly Secret[] =>
  secret.kind === 'password'
    ? triedForms(secret.password).map((password) => ({ kind: 'password', password, exact: true }))
    : [secret];

/** Gives what the first right form opens. @throws the failure of the last form */
async function openWithAny(forms: readonly Secret[], opening: (form: Secret) => Promise<Unlocked>): Promise<Unlocked> {
  let failure: unknown;
  for (const form of forms) {
    try {
      return await opening(form);
    } catch (error) {
      if (!(error instanceof SealedFileFailure && error.fails === 'secret')) throw error;
      failure = error;
    }
  }
  throw failure;
}
