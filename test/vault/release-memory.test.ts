// Large bytes are given back at once, and only those that nobody else has a part in.
import { expect, test } from 'vitest';
import { decrypt, encrypt } from '../../src/vault/aead.ts';
import { releaseMemory } from '../../src/vault/release-memory.ts';

const mebibyte = 1024 * 1024;

test('a mebibyte and more is emptied', () => {
  for (const length of [mebibyte, 3 * mebibyte]) {
    const bytes = new Uint8Array(length);
    releaseMemory(bytes);
    expect(bytes.length).toBe(0);
  }
});

test('less than that is left to the runtime', () => {
  const bytes = new Uint8Array(mebibyte - 1);
  releaseMemory(bytes);
  expect(bytes.length).toBe(mebibyte - 1);
});

test('a part of something larger is left alone', () => {
  const whole = new Uint8Array(2 * mebibyte);
  releaseMemory(whole.subarray(mebibyte));
  releaseMemory(new Uint8Array(new SharedArrayBuffer(mebibyte)));
  expect(whole.length).toBe(2 * mebibyte);
});

test('what is decrypted piece by piece is whole, also where the last piece is short or there is none', () => {
  const [key, aad] = [new Uint8Array(32).fill(1), new Uint8Array(5)];
  for (const length of [0, 1, mebibyte, mebibyte + 1, 2.5 * mebibyte]) {
    const text = Uint8Array.from({ length }, (_, at) => at % 251);
    const sealed = encrypt(key, aad, text);
    expect(Buffer.compare(decrypt(key, aad, sealed) ?? new Uint8Array(1), text)).toBe(0);
    sealed[length >> 1] = (sealed[length >> 1] ?? 0) ^ 1;
    expect(decrypt(key, aad, sealed)).toBeUndefined();
  }
});

test('less than a tag is no ciphertext', () => {
  for (const length of [0, 1, 15]) {
    expect(decrypt(new Uint8Array(32), new Uint8Array(), new Uint8Array(length))).toBeUndefined();
  }
});
