// A wrap that opens under two keys. Poly1305 (RFC 8439 §2.5) is a polynomial over 2^130 − 5: for two keys and
// one tag, the two free 16-byte blocks of a 32-byte ciphertext are the two unknowns of two linear equations.
import { createCipheriv } from 'node:crypto';

const prime = 2n ** 130n - 5n;
const block = 2n ** 128n;
const mod = (n: bigint): bigint => ((n % prime) + prime) % prime;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, mod(base), exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

const little = (bytes: Uint8Array): bigint => BigInt(`0x0${Buffer.from(bytes).reverse().toString('hex')}`);
const bytesOf = (n: bigint): Buffer => Buffer.from(n.toString(16).padStart(32, '0'), 'hex').reverse();

/** The one-time key of Poly1305: r, clamped, and s (RFC 8439 §2.6). */
function oneTime(key: Uint8Array): { r: bigint; s: bigint } {
  const stream = createCipheriv('chacha20', key, Buffer.alloc(16)).update(Buffer.alloc(32));
  return { r: little(stream.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn, s: little(stream.subarray(16)) };
}

/** For one key and tag: a·c1 + b·c2 = rest, for the ciphertext's blocks (each with its 2^128). */
function equation(key: Uint8Array, aad: Uint8Array, tag: bigint): { a: bigint; b: bigint; rest: bigint } {
  const { r, s } = oneTime(key);
  const padded = Buffer.concat([aad, Buffer.alloc((16 - (aad.length % 16)) % 16)]);
  let sum = 0n;
  for (let at = 0; at < padded.length; at += 16) sum = mod((sum + little(padded.subarray(at, at + 16)) + block) * r);
  const lengths = BigInt(aad.length) + (32n << 64n) + block;
  const known = mod(sum * power(r, 3n) + lengths * r);
  const target = (((tag - s) % block) + block) % block;
  return { a: power(r, 3n), b: power(r, 2n), rest: mod(target - known) };
}

/** ciphertext ‖ tag, 48 bytes, that verifies under both keys with this aad. */
export function twoKeyWrap(one: Uint8Array, two: Uint8Array, aad: Uint8Array): Buffer {
  for (let tag = 1n; ; tag += 1n) {
    const [x, y] = [equation(one, aad, tag), equation(two, aad, tag)];
    const inverse = power(mod(x.a * y.b - y.a * x.b), prime - 2n);
    const c1 = mod((x.rest * y.b - y.rest * x.b) * inverse) - block;
    const c2 = mod((x.a * y.rest - y.a * x.rest) * inverse) - block;
    if (c1 < 0n || c1 >= block || c2 < 0n || c2 >= block) continue;
    return Buffer.concat([bytesOf(c1), bytesOf(c2), bytesOf(tag)]);
  }
}

/** The plaintext under a key, whatever the tag says: ChaCha20 from block 1 on. */
export function decryptUnchecked(key: Uint8Array, wrap: Uint8Array): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt32LE(1, 0);
  return createCipheriv('chacha20', key, start).update(wrap.subarray(0, 32));
}
