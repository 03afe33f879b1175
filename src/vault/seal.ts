// Every way a sealed file is written: a new one, the next write, a new password or code under the same DEK, a new epoch.
// Import as a namespace: `import * as seal from '../vault/seal.ts'`. The vault fills in `record.code`, its tag included.

import { sealBody } from './body.ts';
import { codeChange, type NewCode } from './code-history.ts';
import { containerBytes, parseSealed } from './container.ts';
import { accountId, type Format } from './format.ts';
import { encodeHeader, type Header, headerMac, type RetiredWhy, type Slot } from './header.ts';
import { checkAgreement, type Unlocked, unlockedWith } from './open.ts';
import { type AccountRecord, encodeRecord } from './record.ts';
import { hostSlot, type Making, passwordSlot, type Random, type Wrapping } from './slot.ts';

/** The header fields that a write may change; the rest is carried on. */
export type HeaderChange = Partial<Pick<Header, 'codeSalt' | 'code' | 'retired' | 'slots'>>;

/** A new account: `gen` 1, `epoch` 1, a password slot, and a recovery slot when a code is given. */
export async function create(
  given: {
    readonly record: AccountRecord;
    readonly password: string;
    readonly code?: NewCode;
    readonly format?: Format;
  },
  making: Making,
): Promise<Sealed> {
  const fmt = given.format ?? 'sparekey/v1';
  const account = accountId(given.record.email, fmt);
  const codeSalt = making.random(16);
  const header = { account, gen: 1, epoch: 1, codeSalt, code: null, retired: [], slots: [] };
  const record = { ...given.record, code: null };
  return underNewDek({ fmt, header, record }, { ...given, why: 'replaced' }, making);
}

/** The next write: `gen` + 1, the same DEK and slots but for what `header` changes. */
export function next(
  unlocked: Unlocked,
  change: { readonly record: AccountRecord; readonly header?: HeaderChange },
  random: Random,
): Sealed {
  const { fmt, header, dek } = unlocked;
  const changed = { ...header, ...change.header, gen: header.gen + 1 };
  return write({ fmt, dek, record: change.record, header: changed }, random);
}

/** A new password under the same DEK: the code stays, so that who knows a password cannot shut the code out. */
export async function newPassword(
  unlocked: Unlocked,
  change: { readonly record: AccountRecord; readonly password: string },
  making: Making,
): Promise<Sealed> {
  const slot = await passwordSlot(change.password, wrappingOf(unlocked), making);
  const slots = [slot, ...without(unlocked, 'password')];
  return next(unlocked, { record: change.record, header: { slots } }, making.random);
}

/** A new code under the same DEK. The old one, if any, is retired as `why`, and ended when the new one was confirmed. */
export async function newCode(
  unlocked: Unlocked,
  change: { readonly record: AccountRecord; readonly code: NewCode; readonly why: RetiredWhy },
  making: Making,
): Promise<Sealed> {
  const { header, record } = await codeChange(unlocked, change, wrappingOf(unlocked), making);
  return next(unlocked, { record: { ...change.record, ...record }, header }, making.random);
}

/**
 * New locks: `epoch` + 1 and a new DEK, a new password and a new code; the old code is retired as `why`, the host slot is
 * gone. One write, after which the old password and the old code open nothing.
 */
export async function newEpoch(
  unlocked: Unlocked,
  change: {
    readonly record: AccountRecord;
    readonly password: string;
    readonly code: NewCode;
    readonly why: RetiredWhy;
  },
  making: Making,
): Promise<Sealed> {
  const { fmt, header, record } = unlocked;
  const raised = { ...header, gen: header.gen + 1, epoch: header.epoch + 1 };
  return underNewDek({ fmt, header: raised, record: { ...change.record, code: record.code } }, change, making);
}

/** The next write with a slot for a host key of 32 bytes (docs/architecture.md, "Security codes and the host slot"), in the place of any before it. */
export function addHost(
  unlocked: Unlocked,
  change: { readonly record: AccountRecord; readonly key: Uint8Array },
  random: Random,
): Sealed {
  const slots = [...without(unlocked, 'host'), hostSlot(change.key, wrappingOf(unlocked), random)];
  return next(unlocked, { record: change.record, header: { slots } }, random);
}

/** The next write without any host slot. */
export function dropHosts(unlocked: Unlocked, change: { readonly record: AccountRecord }, random: Random): Sealed {
  return next(unlocked, { record: change.record, header: { slots: without(unlocked, 'host') } }, random);
}

/** A write under a new DEK, where every slot is made anew. `base.record.code` is the code that the new one retires. */
async function underNewDek(
  base: Omit<Writing, 'dek'>,
  locks: { readonly password: string; readonly code?: NewCode; readonly why: RetiredWhy },
  making: Making,
): Promise<Sealed> {
  const { fmt, header, record } = base;
  const dek = making.random(32);
  try {
    const wrapping: Wrapping = { fmt, account: header.account, epoch: header.epoch, dek };
    const slots = [await passwordSlot(locks.password, wrapping, making)];
    if (locks.code === undefined) return write({ ...base, header: { ...header, slots }, dek }, making.random);
    const change = await codeChange(base, { code: locks.code, why: locks.why }, wrapping, making);
    const changed = { ...header, ...change.header, slots: [...slots, change.slot] };
    return write({ fmt, dek, header: changed, record: { ...record, ...change.record } }, making.random);
  } finally {
    dek.fill(0);
  }
}

const without = ({ header }: Unlocked, kind: Slot['kind']): readonly Slot[] =>
  header.slots.filter((slot) => slot.kind !== kind);

const wrappingOf = ({ fmt, header, dek }: Unlocked): Wrapping => ({
  fmt,
  account: header.account,
  epoch: header.epoch,
  dek,
});

// One write: a fresh body salt, the header's bytes, the body and the `mac` over them. Every sealed file is parsed again
// before it is given out, so that no file leaves here that the reader would refuse.

/** A file's bytes, and the account as if it had been opened from them. */
export interface Sealed {
  readonly bytes: Uint8Array;
  readonly unlocked: Unlocked;
}

/** The needs of a write. Of `dek` a copy is kept. */
export interface Writing {
  readonly fmt: Format;
  readonly header: Omit<Header, 'v' | 'bodySalt'>;
  readonly record: AccountRecord;
  readonly dek: Uint8Array;
}

/** Throws SealedFileFailure for what could not be read again: `record`, `bounds`, `fields` or `size`. */
export function write({ fmt, header: given, record, dek }: Writing, random: Random): Sealed {
  const header: Header = { v: 1, ...given, bodySalt: random(32) };
  const json = encodeRecord(record);
  checkAgreement({ fmt, header, record });
  const hdr = encodeHeader(header);
  const body = sealBody(json, { fmt, dek, bodySalt: header.bodySalt, hdr });
  json.fill(0);
  const mac = headerMac(fmt, dek, hdr);
  const bytes = containerBytes({ fmt, hdr, mac, body });
  parseSealed(bytes, fmt);
  return { bytes, unlocked: unlockedWith({ fmt, header, mac, record, dek: Uint8Array.from(dek) }) };
}
