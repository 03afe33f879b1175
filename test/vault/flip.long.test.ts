// No bit of a sealed file can be changed and the file still open.
import { expect, test } from 'vitest';
import { parseSealed } from '../../src/vault/container.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { open } from '../../src/vault/open.ts';
import * as seal from '../../src/vault/seal.ts';
import { making, newCode, plainRecord, quickKdf } from './accounts.ts';

const password = 'correct horse battery';

test('each flipped bit is refused, and only as a SealedFileFailure', async () => {
  const code = newCode('flip');
  const { bytes } = await seal.create({ record: plainRecord, password, code }, making('flip'));
  const file = Uint8Array.from(bytes);
  await open(parseSealed(file), { kind: 'password', password }, quickKdf);
  const opened: number[] = [];
  // The last byte is the line feed after the object: another white space there is the same file.
  for (let bit = 0; bit < (file.length - 1) * 8; bit += 1) {
    const [at, mask] = [bit >> 3, 1 << (bit & 7)];
    file[at] = (file[at] ?? 0) ^ mask;
    try {
      await open(parseSealed(file), { kind: 'password', password }, quickKdf);
      opened.push(bit);
    } catch (error) {
      if (!(error instanceof SealedFileFailure)) throw error;
    }
    file[at] = (file[at] ?? 0) ^ mask;
  }
  expect(opened).toEqual([]);
});

test('each shorter file is refused', async () => {
  const { bytes } = await seal.create({ record: plainRecord, password }, making('cut'));
  for (let length = 0; length < bytes.length - 1; length += 1) {
    expect(() => parseSealed(bytes.subarray(0, length))).toThrow(SealedFileFailure);
  }
});
