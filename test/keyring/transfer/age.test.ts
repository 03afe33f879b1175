// Files of age's own making are opened, and what is sealed here is opened by a reader that is not ours. The vectors were made by
// `age` 1.1.1: `age -p`, `age -p -a` and `age -r`, over keys.json.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { isAge, lookAtAge, mostWork, openAge, sealAge, usualWork } from '../../../src/keyring/transfer/age.ts';
import { seeded } from '../../account/world.ts';

const folder = join(import.meta.dirname, '../../vectors/age');
const vector = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const passphrase = 'correct horse battery';
const plain = readFileSync(join(folder, 'keys.json'), 'utf8');

async function open(bytes: Uint8Array, typed = passphrase): Promise<string | { text: string }> {
  expect(isAge(bytes)).toBe(true);
  const look = await lookAtAge(bytes);
  const opened = typeof look === 'string' ? look : await openAge(look.file, typed);
  return typeof opened === 'string' ? opened : { text: Buffer.from(opened.inside).toString('utf8') };
}

/** Cheap: what it costs is looked at in a test of its own. */
const seal = (text: string): Promise<Uint8Array> => sealAge(text, passphrase, { work: 4, random: seeded('age') });

describe('what age has made', () => {
  test.each(['keys.age', 'keys-armored.age'])('%s', async (name) => {
    expect(await open(vector(name))).toEqual({ text: plain });
  });

  test('under another passphrase', async () => {
    expect(await open(vector('keys.age'), 'correct horse batterie')).toBe('wrong');
  });

  test('to a key: no passphrase is asked for', async () => {
    expect(await lookAtAge(vector('to-a-key.age'))).toBe('to-a-key');
  });
});

describe('what is sealed here', () => {
  test('is opened by the library’s own passphrase reader', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(await decrypter.decrypt(await seal(plain), 'text')).toBe(plain);
  });

  test('is opened here, and so is what the library seals', async () => {
    expect(await open(await seal(plain))).toEqual({ text: plain });
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(4);
    const sealed = await encrypter.encrypt(plain);
    expect(await open(sealed)).toEqual({ text: plain });
    expect(await open(new TextEncoder().encode(armor.encode(sealed)))).toEqual({ text: plain });
  });

  test('costs in the real program what age’s own costs', async () => {
    expect(usualWork).toBe(18);
    const sealed = await sealAge(plain, passphrase, { work: usualWork, random: seeded('age') });
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
  });

  test('is another file each time', async () => {
    const random = seeded('two');
    const [one, two] = [
      await sealAge(plain, passphrase, { work: 4, random }),
      await sealAge(plain, passphrase, { work: 4, random }),
    ];
    expect(Buffer.compare(one, two)).not.toBe(0);
  });
});

describe('damaged, or made to do harm', () => {
  test('cut off, wherever', async () => {
    const sealed = await seal(plain.repeat(300));
    for (let length = 22; length < sealed.length; length += Math.ceil(sealed.length / 60))
      expect(['broken', 'wrong']).toContain(await open(sealed.subarray(0, length)));
    expect(await open(sealed.subarray(0, -1))).toBe('broken');
  });

  test('one bit is another, wherever', async () => {
    const sealed = await seal('x'.repeat(100));
    for (let at = 22; at < sealed.length; at += 1) {
      const other = sealed.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      // In the work factor or the salt it is another key, which is to say a wrong passphrase.
      expect(typeof (await open(other)), String(at)).toBe('string');
    }
  });

  /** The file with another work factor in its header. */
  const withWork = async (work: string): Promise<Uint8Array> => {
    const text = Buffer.from(await seal(plain)).toString('latin1');
    return new Uint8Array(Buffer.from(text.replace(/(-> scrypt \S+) 4\n/, `$1 ${work}\n`), 'latin1'));
  };

  test.each(['21', '63', '1000000', '99999999999999999999'])('a work factor of %s is never tried', async (work) => {
    expect(await lookAtAge(await withWork(work))).toBe('too-costly');
  });

  test.each(['0', '04', '-4', '4.5', 'x'])('a work factor of %s is none', async (work) => {
    expect(await open(await withWork(work))).toBe('broken');
  });

  test('nothing takes more than 1 GiB', () => {
    expect(128 * 8 * 2 ** mostWork).toBe(1024 ** 3);
  });

  test('armour around nothing, or cut off', async () => {
    const armored = Buffer.from(vector('keys-armored.age')).toString('latin1');
    for (const text of [armored.slice(0, 34), armored.slice(0, 200), armored.replace('YWdl', 'YW\u0000l')])
      expect(await open(new TextEncoder().encode(text))).toBe('broken');
  });
});
