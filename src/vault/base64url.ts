// Base64url (RFC 4648 §5), unpadded and strict: every run of bytes has exactly one text.
// Node's decoder takes almost anything, so what it read is written again and compared, a chunk at a time.

/** Characters a step: a multiple of 4, so that each step is whole bytes. */
const chunk = 65_536;

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
  const source = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const bytes = Buffer.alloc(decodedLength(text));
  for (let at = 0, filled = 0; at < source.length; at += chunk) {
    const part = source.toString('latin1', at, Math.min(at + chunk, source.length));
    const written = bytes.write(part, filled, 'base64url');
    if (bytes.toString('base64url', filled, filled + written) !== part) return undefined;
    filled += written;
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
