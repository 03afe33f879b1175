// The key that a key file of KeePass gives: XML of either version, 32 bytes, 64 hexadecimal digits, or the hash of any other file.
// Source: keepass.info/help/base/keys.html, "Key files".

import { createHash } from 'node:crypto';
import { textIn } from '../transfer/text-in.ts';
import { isXml, readXml } from './xml.ts';

export async function keyFromFile(bytes: Uint8Array): Promise<Uint8Array> {
  const text = textIn(bytes);
  if (bytes.length === 32) return bytes;
  if (text !== undefined && /^[0-9a-f]{64}$/i.test(text.trim()) && text.length === 64) return Buffer.from(text, 'hex');
  const fromXml = text !== undefined && isXml(text) ? await keyInXml(text) : undefined;
  return fromXml ?? createHash('sha256').update(bytes).digest();
}

async function keyInXml(text: string): Promise<Uint8Array | undefined> {
  let [data, version] = ['', ''];
  const trouble = await readXml(text, {
    close(path, inside) {
      const names = path.map(({ name }) => name).join('/');
      if (names === 'KeyFile/Key/Data') data = inside.replaceAll(/\s/g, '');
      if (names === 'KeyFile/Meta/Version') version = inside.trim();
    },
  });
  if (trouble !== undefined || data === '') return undefined;
  const key = Buffer.from(data, version.startsWith('2') ? 'hex' : 'base64');
  return key.length === 32 ? key : undefined;
}
