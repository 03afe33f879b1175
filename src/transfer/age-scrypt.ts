// age's stanza for a passphrase (C2SP, age.md, "scrypt recipient stanza"), with the scrypt of node:crypto: it runs beside the
// program, where the library's own would hold the screen still for seconds. All else of age is the library's.

import { scrypt } from 'node:crypto';
import type { Identity, Recipient, Stanza } from 'age-encryption';
import { decrypt, encrypt } from '../vault/aead.ts';

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

export const toPassphrase = (
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

/** What the stanza asks for; undefined where it is none that is well made. */
function asked([only, ...others]: readonly Stanza[]): { salt: Uint8Array; work: number; body: Uint8Array } | undefined {
  const [type, salt = '', work = '', ...more] = only?.args ?? [];
  if (only === undefined || others.length > 0 || type !== 'scrypt' || more.length > 0) return undefined;
  const bytes = new Uint8Array(Buffer.from(salt, 'base64'));
  if (!/^[1-9]\d?$/.test(work) || Number(work) > mostWork || only.body.length !== bodyLength) return undefined;
  if (bytes.length !== saltLength || base64(bytes) !== salt) return undefined;
  return { salt: bytes, work: Number(work), body: only.body };
}

/** `onWrong` is told that the stanza is well made and the passphrase is another. */
export const fromPassphrase = (passphrase: string, onWrong: () => void): Identity => ({
  async unwrapFileKey(stanzas) {
    const stanza = asked(stanzas);
    if (stanza === undefined) return null;
    const key = await keyFrom(passphrase, stanza.salt, stanza.work);
    const fileKey = decrypt(key, none, stanza.body);
    if (fileKey === undefined) onWrong();
    return fileKey ?? null;
  },
});
