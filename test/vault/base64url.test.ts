// Strict base64url: what the runtime writes is read back, and no other text for the same bytes is.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/vault/base64url.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(ascii(toBase64url(bytes)))).toEqual(bytes);
    }),
  );
});

test('a text is read if it is what those bytes are written as, and only then', () => {
  const unit = fc.constantFrom(...'AQgwBz-_09+/= \n\xff');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 9 }), (text) => {
      const written = Buffer.from(text, 'base64url').toString('base64url');
      expect(fromBase64url(ascii(text)) !== undefined).toBe(written === text);
    }),
    { numRuns: 2000 },
  );
});

test.each(['A', 'AB', 'AAB', 'AA==', 'AA A', 'AA+A', 'AA/A', 'A\0AA'])('%j is refused', (text) => {
  expect(fromBase64url(ascii(text))).toBeUndefined();
});
