// The real world, given to the program once: the clock, the operating system's randomness, the files, the KDF at its full
// cost. No argument, setting or variable reaches in here to weaken any of it; tests hand in ports of their own.

import { randomBytes } from 'node:crypto';
import { makeAccounts } from '../account/accounts.ts';
import type { Messages } from '../account/messages.ts';
import { estimateStrength, judgePassword } from '../account/password.ts';
import { readEmail, readPhone } from '../account/read-address.ts';
import { readDigits } from '../account/read-digits.ts';
import { challenge, isRight } from '../captcha/challenge.ts';
import { isRightAnswer } from '../captcha/question.ts';
import { looksLike } from '../code/misplaced.ts';
import { read, readGroup } from '../code/read.ts';
import { sortsAsCodes } from '../keyring/paste/sorts-as-codes.ts';
import type { Rules } from '../machine/context.ts';
import type { EffectPorts } from '../machine/effects.ts';
import { confStore } from '../store/conf-store.ts';
import { makeHostKeys } from '../store/host-keys.ts';
import { nodeFiles } from '../store/node-files.ts';
import { findPlaces } from '../store/places.ts';
import { makeReminders } from '../store/reminders.ts';
import { makeRollbackMemory } from '../store/rollback-memory.ts';
import { diskStateFiles } from '../store/state-files.ts';
import type { Store } from '../store/store.ts';
import { makeThrottle } from '../store/throttle.ts';
import { argon2id, kdfWorker, rfc9106 } from '../vault/kdf.ts';
import { deliveryIn } from './delivery-ports.ts';
import { surroundingsOf } from './surroundings.ts';

export interface RealPorts {
  readonly clock: () => number;
  readonly store: Store;
  /** Effects, on the real world. */
  readonly effects: EffectPorts;
}

const passwordProblems = {
  'not-utf8': 'not-utf8',
  short: 'password-short',
  long: 'password-long',
  email: 'password-is-address',
} as const;

/** The rules that the machine's guards ask, gathered from the rooms that own them. */
export const rules: Rules = {
  readCode: read,
  looksLike,
  readGroup,
  readDigits,
  readEmail: (typed) => {
    const reading = readEmail(typed);
    return reading.ok ? reading.email : undefined;
  },
  readPhone: (typed) => {
    const reading = readPhone(typed);
    return reading.ok ? reading.phone : undefined;
  },
  sortsAsCodes,
  passwordProblem: (password, email) => {
    const verdict = judgePassword(password, email);
    // Whether it is a common one takes a dictionary, and is asked apart.
    return verdict.ok || verdict.why === 'common' ? undefined : passwordProblems[verdict.why];
  },
};

export interface PortOptions {
  /** `--config-dir` or SPAREKEY_CONFIG_DIR. */
  readonly configDir?: string;
}

export async function realPorts(
  of: Pick<NodeJS.Process, 'env' | 'platform' | 'geteuid' | 'kill' | 'stdout' | 'cwd'>,
  options: PortOptions,
  /** `ended`: the program is being left, and nothing more goes out. `progress`: of a key derivation, from 0 to 1, where it is known. */
  {
    letters,
    ended,
    progress,
  }: { readonly letters: Messages; readonly ended: AbortSignal; readonly progress?: (done: number) => void },
): Promise<RealPorts> {
  const clock = () => Date.now();
  const files = nodeFiles(of.geteuid?.());
  const places = await findPlaces(surroundingsOf(of, options), files);
  const store = confStore({ files, folder: places.config });
  const state = diskStateFiles({ files, folder: places.state });
  const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
  const { delivery } = deliveryIn(places.config, files, of);
  const accounts = makeAccounts({
    store,
    throttle: makeThrottle(state),
    memory: makeRollbackMemory(state),
    hostKeys: makeHostKeys(state),
    reminders: makeReminders(state),
    sender: { ...(await delivery.reach()), send: delivery.send },
    messages: letters,
    clock,
    random,
    kdf: argon2id(kdfWorker, progress),
    cost: rfc9106,
    format: 'sparekey/v1',
  });
  const captcha: EffectPorts['captcha'] = {
    make: () => challenge(random),
    matches: (asked, typed, inWords) => (inWords ? isRightAnswer(asked.question, typed) : isRight(asked, typed)),
  };
  // The first screen needs none of them: each is loaded when it is first asked for.
  const keys: EffectPorts['keys'] = {
    sort: async (...pasted) => (await import('../keyring/recognise.ts')).recognise(...pasted),
    drafts: () => import('../keyring/paste/drafts.ts'),
    guide: async (...of) => (await import('./guides-on-disk.ts')).guidesOnDisk(places.config)(...of),
    copy: async (text) => (await import('./clipboard-port.ts')).clipboardPort(of)(text),
    write: async (all, to, passphrase) => {
      const { keyFilePorts, writeKeys } = await import('./export-file.ts');
      return writeKeys(all, to, passphrase, keyFilePorts(of));
    },
    read: async (path, secret, here, signal) =>
      (await import('./import-file.ts')).readForPage(path, secret, here, signal, of),
    found: async (file) => (await import('./import-file.ts')).draftsOf(file),
  };
  return { clock, store, effects: { accounts, captcha, strength: estimateStrength, keys, ended } };
}
