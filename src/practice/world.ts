// A scenario's world: a store in memory, its own clock and randomness, a key derivation that costs nothing, and the planned
// mishaps. Its accounts are of the practice format: nothing made here opens a real account (docs/format.md). The real
// program's ports are made in src/edge/ports.ts and know none of this.
//
// The randomness is SHA-256 of the seed and a counter.

import { createHash } from 'node:crypto';
import { makeAccounts } from '../account/accounts.ts';
import { estimateStrength } from '../account/password.ts';
import type { Sender } from '../account/ports.ts';
import type { Accounts, NewCode } from '../account/types.ts';
import { type Challenge, challenge, isRight } from '../captcha/challenge.ts';
import { isRightAnswer, questionAnswer } from '../captcha/question.ts';
import { groups } from '../code/recovery-code.ts';
import type { Channel } from '../delivery/types.ts';
import { messagesIn } from '../edge/messages.ts';
import type { EffectPorts } from '../machine/effects.ts';
import { StoreFailure } from '../store/failure.ts';
import { makeHostKeys } from '../store/host-keys.ts';
import { memoryStore } from '../store/memory-store.ts';
import { makeReminders } from '../store/reminders.ts';
import { makeRollbackMemory } from '../store/rollback-memory.ts';
import { memoryStateFiles } from '../store/state-files.ts';
import type { Store } from '../store/store.ts';
import { makeThrottle } from '../store/throttle.ts';
import type { Kdf } from '../vault/kdf.ts';
import type { Random } from '../vault/slot.ts';
import { english } from '../words/en.ts';
import type { WorldSpec } from './scenario.ts';
import type { WorldValue } from './variables.ts';
import { asRead, inGroups, makeAccountOf } from './world-account.ts';

/** As many bytes as asked for; the same ones in the same order for the same seed. */
export function seeded(seed: string): Random {
  let block = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32) {
      const digest = createHash('sha256').update(`sparekey/practice/${seed}/${block++}`).digest();
      out.set(digest.subarray(0, Math.min(32, bytes - at)), at);
    }
    return out;
  };
}

// Security codes go to a mailbox and a phone in memory; nothing leaves the computer. A message that never arrives, or that
// reaches a lost phone, counts as sent.

export interface Mailbox {
  readonly post: Sender;
  /** The 6 digits that came last that way; undefined while none has come. */
  digits(channel: Channel): string | undefined;
}

function makeMailbox({ codes, wentWrong }: Pick<WorldSpec, 'codes' | 'wentWrong'>): Mailbox {
  const came = new Map<Channel, string>();
  const arrives = (channel: Channel): boolean =>
    channel === 'mail' ? !wentWrong.mailNeverArrives : !wentWrong.phoneLost;
  return {
    post: {
      channels: codes,
      async send(channel, { subject, body }) {
        const digits = /(?<!\d)\d{6}(?!\d)/.exec(`${subject}\n${body}`)?.[0];
        if (digits !== undefined && arrives(channel)) came.set(channel, digits);
        return { sent: true };
      },
    },
    digits: (channel) => came.get(channel),
  };
}

/** ms since 1970; `advance` sets it forward. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

/** Stands still but for `advance`. */
export function stoppedClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

export interface World {
  readonly effects: Omit<EffectPorts, 'ended'>;
  /**
   * Looks up the value that the scenario calls `$name`, without the dollar: undefined where this world has none now.
   */
  value(name: string): string | undefined;
}

/** No secret of anybody's is behind it: one hash, and the cost goes into it only so that costs stay apart. */
const cheapKdf: Kdf = async (secret, salt, cost) =>
  new Uint8Array(createHash('sha256').update(JSON.stringify(cost)).update(salt).update(secret).digest());

/** The least that a sealed file may say it costs. */
const leastCost = { m: 8192, t: 1, p: 1 };

const noFile: EffectPorts['keys']['write'] = async () => ({ ok: false, refusal: { why: 'practice-file' } });

const withFullDisk = (store: Store): Store => ({
  ...store,
  async put(name) {
    throw new StoreFailure('files', store.path(name), 'ENOSPC');
  },
});

export async function makeWorld(spec: WorldSpec, seed: string, clock: Clock): Promise<World> {
  const random = seeded(seed);
  const whole = memoryStore();
  const state = memoryStateFiles();
  const mailbox = makeMailbox(spec);
  const letters = messagesIn(english, () => 'UTC');
  let past: number | undefined = clock.now();
  let newest: NewCode | null = null;
  let asked: Challenge | null = null;
  const accountsOn = (store: Store): Accounts =>
    makeAccounts({
      store,
      throttle: makeThrottle(state),
      memory: makeRollbackMemory(state),
      hostKeys: makeHostKeys(state),
      reminders: makeReminders(state),
      sender: mailbox.post,
      messages: letters,
      clock: () => past ?? clock.now(),
      random,
      kdf: cheapKdf,
      cost: leastCost,
      format: 'sparekey/practice',
    });
  const made = await makeAccountOf(spec, accountsOn(whole), clock.now(), (now) => {
    past = now;
  });
  past = undefined;
  const read = made.paper === null ? undefined : asRead(made.paper.code, spec.wentWrong, seeded(`${seed}/paper`));
  const real = accountsOn(spec.wentWrong.diskFull ? withFullDisk(whole) : whole);
  const accounts: Accounts = {
    ...real,
    newCode: (of) => {
      newest = real.newCode(of);
      return newest;
    },
  };
  const written = (code: NewCode | null): string | undefined => (code === null ? undefined : inGroups(code.code));
  const askedGroup = (which: 0 | 1): string | undefined =>
    newest === null ? undefined : groups(newest.code)[newest.ask[which]];
  const values: Readonly<Record<WorldValue, () => string | undefined>> = {
    email: () => spec.email,
    password: () => spec.password,
    phone: () => spec.phone,
    other_email: () => spec.otherEmail,
    app_digits: () => made.digits(clock.now()) || undefined,
    mail_code: () => mailbox.digits('mail'),
    text_code: () => mailbox.digits('text'),
    code: () => written(made.paper),
    smudged_code: () => read,
    newer_code: () => written(made.newer),
    new_password: () => 'nine loud mountains',
    new_phone: () => '+43 660 7654321',
    captcha: () => asked?.answer,
    answer: () => (asked === null ? undefined : questionAnswer(asked.question)),
    asked_1: () => askedGroup(0),
    asked_2: () => askedGroup(1),
  };
  return {
    effects: {
      accounts,
      captcha: {
        make: () => {
          asked = challenge(random);
          return asked;
        },
        matches: (of, typed, inWords) => (inWords ? isRightAnswer(of.question, typed) : isRight(of, typed)),
      },
      strength: estimateStrength,
      // Nobody's own guides, and nobody's clipboard, and no files.
      // Loaded when they are first asked for, as in the real program.
      keys: {
        sort: async (...pasted) => (await import('../keyring/recognise.ts')).recognise(...pasted),
        drafts: () => import('../keyring/paste/drafts.ts'),
        guide: async (...of) => (await import('../edge/guides-on-disk.ts')).bundledGuide(...of),
        copy: async () => ({ ok: false, refusal: { why: 'practice-copy' } }),
        write: noFile,
        read: async () => ({ is: 'trouble', trouble: { why: 'practice' } }),
        found: async () => [],
      },
    },
    value: (name) => (Object.hasOwn(values, name) ? values[name as keyof typeof values]() : undefined),
  };
}
