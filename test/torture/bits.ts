// Every bit of every byte of a sealed file flipped, every length it can be cut to, 1 and 4096 bytes more, blocks of it
// overwritten with 0x00 and 0xFF: refused, each of them, with a failure that has a name. Only the line feed behind the
// JSON may become another white space: that changes nothing of what was sealed.
// Each is read with the password in hand. A sample of them goes the whole way, from a file on the real disk through
// signing in with the real KDF, and must be there afterwards as it was.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSealed } from '../../src/vault/container.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { open } from '../../src/vault/open.ts';
import { freeKdf } from './free-kdf.ts';
import { accountFile, programIn } from './program.ts';
import { inScratch } from './scratch.ts';
import { generations } from './sealed-files.ts';
import { makeStages } from './stages.ts';
import { email, password } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const block = 64;

const edited = (bytes: Uint8Array, edit: (copy: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice();
  edit(copy);
  return copy;
};

/** Every damage, by its name. Those that leave the bytes as they are are left out. */
function* damages(bytes: Uint8Array): Generator<[name: string, damaged: Uint8Array]> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    yield [`bit ${bit}`, edited(bytes, (copy) => copy.set([(copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3))];
  }
  for (let length = 0; length < bytes.length; length += 1) yield [`cut to ${length}`, bytes.slice(0, length)];
  for (const [more, byte] of [
    [1, 0x00],
    [1, 0x41],
    [1, 0xff],
    [4096, 0x00],
    [4096, 0x41],
    [4096, 0xff],
  ] as const) {
    yield [`${more} more of ${byte}`, Buffer.concat([bytes, new Uint8Array(more).fill(byte)])];
  }
  for (const byte of [0x00, 0xff]) {
    for (let at = 0; at < bytes.length; at += block) {
      yield [`block at ${at} of ${byte}`, edited(bytes, (copy) => copy.subarray(at, at + block).fill(byte))];
    }
  }
}

/** The refusal's name; `harmless` where the very record came out; what went wrong otherwise. */
async function answerTo(bytes: Uint8Array, record: string): Promise<string> {
  try {
    const unlocked = await open(parseSealed(bytes), { kind: 'password', password }, freeKdf);
    return JSON.stringify(unlocked.record) === record ? 'harmless' : 'another record';
  } catch (failure) {
    return failure instanceof SealedFileFailure ? `refused: ${failure.fails}` : String(failure);
  }
}

export const bits: Torture = {
  name: 'bits',
  about: 'every bit flipped, every length cut, bytes added, blocks of 0x00 and 0xFF',
  unit: 'files',
  short: 1,
  long: 3,
  run: (count, seed) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const refusals = new Map<string, number>();
      const files = await generations(email, password, seed);
      for (const bytes of files.toReversed().slice(0, count)) {
        const { record } = await open(parseSealed(bytes), { kind: 'password', password }, freeKdf);
        for (const [name, damaged] of damages(bytes)) {
          const answer = await answerTo(damaged, JSON.stringify(record));
          refusals.set(answer, (refusals.get(answer) ?? 0) + 1);
          // A file may end in one line feed, and be cut before it.
          const isEnd =
            name === `cut to ${bytes.length - 1}` ||
            (name.startsWith('bit ') && Number(name.slice(4)) >> 3 === bytes.length - 1);
          tally.check(answer.startsWith('refused: ') || (isEnd && answer === 'harmless'), () => `${name}: ${answer}`);
        }
      }
      tally.note([...refusals].map(([answer, times]) => `${answer} ${times}`).join(', '));

      const begin = await makeStages(scratch);
      const folder = join(scratch, 'whole-way');
      begin('code', folder);
      const bytes = readFileSync(accountFile(folder));
      const all = [...damages(bytes)];
      const every = Math.floor(all.length / 100);
      let hours = 0;
      const nextHour = (): number => {
        hours += 1;
        return Date.UTC(2027, 0, 1, hours);
      };
      for (const [name, damaged] of all.filter((_, index) => index % every === 1)) {
        writeFileSync(accountFile(folder), damaged);
        const outcome = await programIn(folder, { clock: nextHour }).signIn(email, password);
        const isLeft = readFileSync(accountFile(folder)).equals(damaged);
        const refused = !outcome.ok && ['damaged', 'version', 'wrong', 'wait'].includes(outcome.refusal.why);
        tally.check(
          refused && isLeft,
          () => `${name}, on disk: ${JSON.stringify(outcome)}, ${isLeft ? 'left' : 'changed'}`,
        );
      }
      return tally.figures();
    }),
};
