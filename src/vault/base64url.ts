// Base64url (RFC 4648 §5), unpadded and strict: every run of bytes has exactly one text.
// Node's decoder takes almost anything, and only from a string: reading byte by byte refuses where the fault is, and makes
// no copies of a file of 24 MiB on the way.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The six bits that an ASCII character stands for; -1 for any other. */
const sextets = new Int8Array(256).fill(-1);
for (let value = 0; value < alphabet.length; value += 1) sextets[alphabet.charCodeAt(value)] = value;

/** The bytes as base64url text without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** How many bytes a base64url text of this length stands for. */
export const decodedLength = (text: Uint8Array): number => Math.floor((text.length * 3) / 4);

/**
 * The bytes that an ASCII base64url text stands for, or undefined when it is not canonical:
 * another character, padding, a length of 4n+1, or a last character with bits set that belong to no byte.
 */
export function fromBase64url(text: Uint8Array): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(decodedLength(text));
  const sextetAt = (at: number): number => sextets[text[at] ?? 0] ?? -1;
  let [at, filled] = [0, 0];
  // Four characters are three bytes: a body of 24 MiB is read at once, in a third of the time that single bits take.
  for (; at + 4 <= text.length; at += 4) {
    const four = (sextetAt(at) << 18) | (sextetAt(at + 1) << 12) | (sextetAt(at + 2) << 6) | sextetAt(at + 3);
    // One that is none is -1: all of its bits are set, the sign among them.
    if (four < 0) return undefined;
    bytes[filled] = four >> 16;
    bytes[filled + 1] = four >> 8;
    bytes[filled + 2] = four;
    filled += 3;
  }
  /** The bits read and not yet written, `waiting` of them, the lowest ones. */
  let [bits, waiting] = [0, 0];
  for (; at < text.length; at += 1) {
    const sextet = sextetAt(at);
    if (sextet < 0) return undefined;
    bits = (bits << 6) | sextet;
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    bytes[filled] = bits >> waiting;
    filled += 1;
    bits &= (1 << waiting) - 1;
  }
  return bits === 0 ? bytes : undefined;
}
