// A ChaCha20-Poly1305 message of 32 bytes that decrypts under two keys (Len, Grubbs, Ristenpart, "Partitioning Oracle
// Attacks", USENIX Security 2021, §3): its two blocks solve two linear equations modulo 2^130 - 5, one a key.

import { createCipheriv } from 'node:crypto';

const prime = 2n ** 130n - 5n;
const block = 2n ** 128n;

const mod = (n: bigint): bigint => ((n % prime) + prime) % prime;
const little = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const bytesOf = (n: bigint): Buffer => Buffer.from(n.toString(16).padStart(32, '0'), 'hex').reverse();

function inverse(n: bigint): bigint {
  let [result, base] = [1n, mod(n)];
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

/** Poly1305's r and s (RFC 8439 §2.6), and what aad and lengths add to the polynomial. */
function oneTimeKey(key: Uint8Array, aad: Uint8Array): { r: bigint; s: bigint; known: bigint } {
  const stream = createCipheriv('chacha20', key, new Uint8Array(16)).update(new Uint8Array(32));
  const r = little(stream.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  const padded = Buffer.alloc(Math.ceil(aad.length / 16) * 16);
  padded.set(aad);
  let known = 0n;
  for (let at = 0; at < padded.length; at += 16)
    known = mod((known + little(padded.subarray(at, at + 16)) + block) * r);
  const lengths = BigInt(aad.length) + 32n * 2n ** 64n + block;
  return { r, s: little(stream.subarray(16)), known: mod(known * r ** 3n + lengths * r) };
}

/** Returns ciphertext ‖ tag, 48 bytes, right under both keys, with a nonce of zeros. */
export function underTwoKeys(first: Uint8Array, second: Uint8Array, aad: Uint8Array): Buffer {
  const [a, b] = [oneTimeKey(first, aad), oneTimeKey(second, aad)];
  const wanted = (tag: bigint, { s, known }: typeof a): bigint => mod(((tag - s + block) % block) - known);
  for (let tag = 0n; ; tag += 1n) {
    // x·r³ + y·r² = tag - s - known, for both keys; x and y hold the bit that each block gets on top.
    const [wantA, wantB] = [wanted(tag, a), wanted(tag, b)];
    const over = inverse(a.r ** 3n * b.r ** 2n - a.r ** 2n * b.r ** 3n);
    const x = mod((wantA * b.r ** 2n - wantB * a.r ** 2n) * over) - block;
    const y = mod((a.r ** 3n * wantB - b.r ** 3n * wantA) * over) - block;
    if (x >= 0n && x < block && y >= 0n && y < block) return Buffer.concat([bytesOf(x), bytesOf(y), bytesOf(tag)]);
  }
}
