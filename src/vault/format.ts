// The two formats. A practice file is of another format and has other labels in every derivation,
// so nothing made for practice can open anything real.
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The value of a sealed file's `fmt`. */
export type Format = 'sparekey/v1' | 'sparekey/practice';

/** The info string of one use of a derivation, `<format>/<use>` in ASCII (docs/format.md, "Derivations"). */
export const label = (format: Format, use: string): Uint8Array => utf8ToBytes(`${format}/${use}`);
