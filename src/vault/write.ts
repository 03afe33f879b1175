// One write: a fresh body salt, the header's bytes, the body and the `mac` over them. Whatever is written is parsed again
// before it is given out, so that no file leaves here that the reader would refuse.
import { sealBody } from './body.ts';
import { containerBytes, parseSealed } from './container.ts';
import type { Format } from './format.ts';
import { encodeHeader, type Header } from './header.ts';
import { headerMac } from './mac.ts';
import { type AccountRecord, encodeRecord } from './record.ts';
import { checkAgreement, type Unlocked, unlockedWith } from './unlocked.ts';

/** So many random bytes, from the operating system's generator or, in practice and tests, from a seed. */
export type Random = (bytes: number) => Uint8Array;

/** A file's bytes, and the account as if it had been opened from them. */
export interface Sealed {
  readonly bytes: Uint8Array;
  readonly unlocked: Unlocked;
}

/** What a write needs. Of `dek` a copy is kept. */
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
