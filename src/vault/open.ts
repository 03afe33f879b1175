// An account that was opened: the header, now vouched for, the record, and the DEK that writes it again.

import { openBody } from './body.ts';
import { codeTag, findRetired, RetiredCode } from './code-history.ts';
import type { SealedFile } from './container.ts';
import { SealedFileFailure } from './failure.ts';
import { accountId, type Format } from './format.ts';
import { checkMac, type Header, type Slot } from './header.ts';
import type { Kdf, KdfCost } from './kdf.ts';
import { type AccountRecord, decodeRecord } from './record.ts';
import { derive, type Secret } from './secret.ts';
import { openSlot } from './slot.ts';

export interface Unlocked {
  readonly fmt: Format;
  readonly header: Header;
  /** The 32 bytes of the file's `mac`: with `gen`, what the rollback memory keeps. */
  readonly mac: Uint8Array;
  readonly record: AccountRecord;
  /** 32 bytes. Throws after `wipe`. */
  readonly dek: Uint8Array;
  /** Overwrites the DEK. The record's strings are the runtime's to forget. */
  wipe(): void;
}

/**
 * The parts of an opened account; takes over `dek`. Throws SealedFileFailure `record` when header and record differ.
 */
export function unlockedWith(parts: Omit<Unlocked, 'wipe'>): Unlocked {
  checkAgreement(parts);
  const { fmt, header, mac, record, dek } = parts;
  let wiped = false;
  return {
    fmt,
    header,
    mac,
    record,
    get dek() {
      // Else the next write would seal everything under 32 zeros.
      if (wiped) throw new TypeError('This account was closed');
      return dek;
    },
    wipe() {
      wiped = true;
      dek.fill(0);
    },
  };
}

/** The header's account is the record's address, and both know of the same code. */
export function checkAgreement({ fmt, header, record }: Pick<Unlocked, 'fmt' | 'header' | 'record'>): void {
  if (Buffer.compare(accountId(record.email, fmt), header.account) !== 0) {
    throw new SealedFileFailure('record', 'email');
  }
  const [outside, inside] = [header.code, record.code];
  if (outside?.no !== inside?.no || outside?.made !== inside?.made) throw new SealedFileFailure('record', 'code');
}

// Opening, in the order of docs/format.md, "Opening": what needs no secret was done by parseSealed; here come the KDF,
// `cmt`, the unwrap, the `mac`, the body and the record, and the first that fails ends it.

/**
 * Opens the file with a secret, at the cost that the file names. Throws SealedFileFailure `secret`, `mac`, `body` or
 * `record`; for a code of this account that was retired, RetiredCode instead of `secret`.
 */
export async function open(file: SealedFile, secret: Secret, kdf: Kdf): Promise<Unlocked> {
  const dek = await unwrap(file, secret, kdf);
  try {
    return openWithDek(file, dek);
  } finally {
    dek.fill(0);
  }
}

/** Opens the file with a DEK already known, of which it keeps a copy. Throws SealedFileFailure `mac`, `body` or `record`. */
export function openWithDek(file: SealedFile, dek: Uint8Array): Unlocked {
  checkMac(file, dek);
  const { fmt, header, mac, hdr } = file;
  const json = openBody(file.body, { fmt, dek, bodySalt: header.bodySalt, hdr });
  try {
    return unlockedWith({ fmt, header, mac, record: decodeRecord(json), dek: Uint8Array.from(dek) });
  } finally {
    json.fill(0);
  }
}

/**
 * The work of a wrong secret, for an account that does not exist: nobody learns from the time which addresses
 * are known (ASVS 5.0 6.3.8). Always throws SealedFileFailure `secret`.
 */
export async function decoyOpen(secret: Secret, kdf: Kdf, cost: KdfCost): Promise<never> {
  const stretched = await derive(secret, { ...cost, salt: new Uint8Array(16) }, kdf);
  stretched.fill(0);
  throw new SealedFileFailure('secret');
}

/** The DEK. Every slot of the secret's kind is tried, also after one has opened. */
async function unwrap({ fmt, header }: SealedFile, secret: Secret, kdf: Kdf): Promise<Uint8Array> {
  const context = { fmt, account: header.account, epoch: header.epoch };
  const slots = header.slots.filter(({ kind }) => kind === secret.kind);
  if (slots.length === 0) return decoyOpen(secret, kdf, dearest(header.slots));
  const opened: Uint8Array[] = [];
  let retired: RetiredCode | undefined;
  for (const slot of slots) {
    const stretched = await derive(secret, slot, kdf);
    const dek = openSlot(slot, stretched, context);
    if (dek !== undefined) opened.push(dek);
    if (secret.kind === 'recovery') {
      const entry = findRetired(codeTag(fmt, header.account, stretched), header.retired);
      if (entry !== undefined) retired = new RetiredCode(entry);
    }
    stretched.fill(0);
  }
  const [dek, ...others] = opened;
  for (const other of others) other.fill(0);
  if (dek === undefined) throw retired ?? new SealedFileFailure('secret');
  return dek;
}

/** The cost that takes longest among the slots: what a try of a kind that has no slot is made to cost. */
const dearest = (slots: readonly Slot[]): KdfCost =>
  slots.reduce<KdfCost>((most, slot) => (slot.m * slot.t > most.m * most.t ? slot : most), { m: 8192, t: 1, p: 1 });
