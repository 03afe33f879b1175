// A file sealed with age (age-encryption.org/v1) under a passphrase: anybody can open it with the `age` command, without sparekey.
// The library is loaded when the first file is sealed or opened.

import { fromPassphrase, mostWork, toPassphrase } from './age-scrypt.ts';

const begin = 'age-encryption.org/v1\n';
const armored = '-----BEGIN AGE ENCRYPTED FILE-----';

export const isAge = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return start.startsWith('age-encryption.org/') || start.trimStart().startsWith(armored);
};

export interface Sealing {
  /** log2 of scrypt's N: `usualWork` in the real program. */
  readonly work: number;
  readonly random: (bytes: number) => Uint8Array;
}

export async function sealAge(text: string, passphrase: string, { work, random }: Sealing): Promise<Uint8Array> {
  const { Encrypter, Stanza } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(toPassphrase(passphrase, { work, random, stanza: Stanza }));
  return encrypter.encrypt(text);
}

/** `to-a-key`: it is no passphrase that opens it. `too-costly`: its scrypt asks for more memory than anybody's does. */
export type Unopened = 'broken' | 'to-a-key' | 'too-costly' | 'wrong';

/** The bytes without armour, and what keeps them from being opened, as far as their header tells without a passphrase. */
export async function lookAtAge(bytes: Uint8Array): Promise<{ readonly file: Uint8Array } | Unopened> {
  const file = await withoutArmour(bytes);
  if (file === undefined) return 'broken';
  const head = Buffer.from(file.subarray(0, 8192)).toString('latin1');
  if (!head.startsWith(begin)) return 'broken';
  const [, type, work] = /^-> (\S+)(?: \S+ (\d+))?/m.exec(head) ?? [];
  if (type === undefined) return 'broken';
  if (type !== 'scrypt') return 'to-a-key';
  return Number(work) > mostWork ? 'too-costly' : { file };
}

async function withoutArmour(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (Buffer.from(bytes.subarray(0, begin.length)).toString('latin1') === begin) return bytes;
  const { armor } = await import('age-encryption');
  try {
    return armor.decode(Buffer.from(bytes).toString('latin1'));
  } catch {
    return undefined;
  }
}

/** @param file without armour, as `lookAtAge` gives it */
export async function openAge(
  file: Uint8Array,
  passphrase: string,
): Promise<{ readonly inside: Uint8Array } | Unopened> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  let wrong = false;
  decrypter.addIdentity(
    fromPassphrase(passphrase, () => {
      wrong = true;
    }),
  );
  try {
    return { inside: await decrypter.decrypt(file) };
  } catch {
    return wrong ? 'wrong' : 'broken';
  }
}
