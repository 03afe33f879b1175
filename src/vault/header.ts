// The header: what may be read without a secret. It is stored as the very bytes that were written,
// because the `mac` and the body's AEAD are over those bytes, not over what they mean.
import { toBase64url } from './base64url.ts';

/** What a slot's secret is. */
export type SecretKind = 'password' | 'recovery' | 'host';

/** How a code ended: it opened the account once, or another one took its place. */
export type RetiredWhy = 'spent' | 'replaced';

/** One way in: the DEK wrapped under a key that comes from one secret. */
export interface Slot {
  /** 16 bytes, random. */
  readonly id: Uint8Array;
  readonly kind: SecretKind;
  readonly kdf: 'argon2id' | 'none';
  /** Argon2id's memory in KiB, passes and lanes; all 0 for `none`. */
  readonly m: number;
  readonly t: number;
  readonly p: number;
  /** 16 bytes; a recovery slot has the header's `codeSalt`. */
  readonly salt: Uint8Array;
  /** 32 bytes that commit to the key: ChaCha20-Poly1305 alone does not (one wrap can open under two keys). */
  readonly cmt: Uint8Array;
  /** 48 bytes: the DEK, encrypted, and its tag. */
  readonly wrap: Uint8Array;
}

/** A recovery code that opens nothing any more. */
export interface RetiredEntry {
  readonly no: number;
  /** When it was made and when it ended, ISO 8601 UTC. */
  readonly made: string;
  readonly ended: string;
  readonly why: RetiredWhy;
  /** 16 bytes by which the code is known again (code-tag.ts). */
  readonly tag: Uint8Array;
}

export interface Header {
  readonly v: 1;
  /** 16 bytes that also name the file (account-id.ts). */
  readonly account: Uint8Array;
  /** Grows by one on every write. */
  readonly gen: number;
  /** Grows by one with every new DEK. */
  readonly epoch: number;
  /** 32 bytes, new on every write. */
  readonly bodySalt: Uint8Array;
  /** 16 bytes, the salt of every recovery code of the account. */
  readonly codeSalt: Uint8Array;
  /** The public number of the live code and when it was made. */
  readonly code: { readonly no: number; readonly made: string } | null;
  readonly retired: readonly RetiredEntry[];
  readonly slots: readonly Slot[];
}

export const mostSlots = 8;
export const mostRetired = 64;

/** The header's bytes as they are written: JSON without spaces, the fields in the order of docs/format.md. */
export function encodeHeader(header: Header): Uint8Array {
  const b64 = toBase64url;
  const { v, gen, epoch, code } = header;
  const retired = header.retired.map(({ no, made, ended, why, tag }) => ({ no, made, ended, why, tag: b64(tag) }));
  const slots = header.slots.map(({ id, kind, kdf, m, t, p, salt, cmt, wrap }) => ({
    id: b64(id),
    kind,
    kdf,
    m,
    t,
    p,
    salt: b64(salt),
    cmt: b64(cmt),
    wrap: b64(wrap),
  }));
  const [account, bodySalt, codeSalt] = [b64(header.account), b64(header.bodySalt), b64(header.codeSalt)];
  const live = code && { no: code.no, made: code.made };
  return new TextEncoder().encode(
    JSON.stringify({ v, account, gen, epoch, bodySalt, codeSalt, code: live, retired, slots }),
  );
}
