// A file sealed with age (age-encryption.org/v1) under a passphrase: the `age` command opens it without sparekey.
// The library is loaded when the first file is sealed or opened. Its stanza for a passphrase (C2SP, age.md, "scrypt recipient
// stanza") is made here with the scrypt of node:crypto, which runs beside the program; the library's own would hold the screen
// still for seconds.

import { scrypt } from 'node:crypto';
import type { Identity, Recipient, Stanza } from 'age-encryption';
import { decrypt, encrypt } from '../../vault/aead.ts';
import { madeForm, triedForms } from '../../vault/typed-secret.ts';

const label = new TextEncoder().encode('age-encryption.org/v1/scrypt');
const none = new Uint8Array(0);
const saltLength = 16;
/** The file key and its tag. */
const bodyLength = 32;

/** N = 2^20 takes 1 GiB: nobody's file asks for more, and what does is made to stop who opens it. */
export const mostWork = 20;

/** age's own, N = 2^18: 256 MiB. */
export const usualWork = 18;

function keyFrom(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const N = 2 ** work;
  const salted = new Uint8Array([...label, ...salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salted, 32, { N, r: 8, p: 1, maxmem: 2 ** 21 + 2 * 128 * N * 8 }, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

const toPassphrase = (
  passphrase: string,
  {
    work,
    random,
    stanza,
  }: {
    readonly work: number;
    readonly random: (bytes: number) => Uint8Array;
    readonly stanza: new (args: string[], body: Uint8Array) => Stanza;
  },
): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = random(saltLength);
    const key = await keyFrom(passphrase, salt, work);
    return [new stanza(['scrypt', base64(salt), String(work)], encrypt(key, none, fileKey))];
  },
});

/** Reads the salt, work and body of the stanza; undefined where the stanza is not well made. */
function asked([only, ...others]: readonly Stanza[]): { salt: Uint8Array; work: number; body: Uint8Array } | undefined {
  const [type, salt = '', work = '', ...more] = only?.args ?? [];
  if (only === undefined || others.length > 0 || type !== 'scrypt' || more.length > 0) return undefined;
  const bytes = new Uint8Array(Buffer.from(salt, 'base64'));
  if (!/^[1-9]\d?$/.test(work) || Number(work) > mostWork || only.body.length !== bodyLength) return undefined;
  if (bytes.length !== saltLength || base64(bytes) !== salt) return undefined;
  return { salt: bytes, work: Number(work), body: only.body };
}

/** `onWrong` is told that the stanza is well made and the passphrase is another. */
const fromPassphrase = (passphrase: string, onWrong: () => void): Identity => ({
  async unwrapFileKey(stanzas) {
    const stanza = asked(stanzas);
    if (stanza === undefined) return null;
    const key = await keyFrom(passphrase, stanza.salt, stanza.work);
    const fileKey = decrypt(key, none, stanza.body);
    if (fileKey === undefined) onWrong();
    return fileKey ?? null;
  },
});

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
  encrypter.addRecipient(toPassphrase(madeForm(passphrase), { work, random, stanza: Stanza }));
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
  let opened: { readonly inside: Uint8Array } | Unopened = 'broken';
  for (const form of triedForms(passphrase)) {
    opened = await openWith(file, form);
    if (opened !== 'wrong') return opened;
  }
  return opened;
}

async function openWith(file: Uint8Array, passphrase: string): Promise<{ readonly inside: Uint8Array } | Unopened> {
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
