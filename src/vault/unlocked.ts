// An account that was opened: the header, now vouched for, the record, and the DEK that writes it again.
import { accountId } from './account-id.ts';
import { SealedFileFailure } from './failure.ts';
import type { Format } from './format.ts';
import type { Header } from './header.ts';
import type { AccountRecord } from './record.ts';

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

/** What an opened account is made of; takes over `dek`. Throws SealedFileFailure `record` when header and record differ. */
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
