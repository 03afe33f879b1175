// Files made to hurt whoever opens them: as large as a file may be, deep, full of names, of numbers, of slots.

import { containerBytes, mostFileBytes, parseSealed } from '../../src/vault/container.ts';
import { headerMac } from '../../src/vault/header.ts';

const b64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');
const filled = (byte: string): Buffer => Buffer.alloc(mostFileBytes, byte);

/** Names by the hundred thousand: `"k0":"","k1":"",…` up to about `most` bytes. */
function names(most: number): string {
  const parts: string[] = [];
  for (let length = 0, no = 0; length < most; no += 1) {
    const part = `"k${no}":""`;
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join();
}

/**
 * The files by name, each made when it is asked for.
 *
 * @param good a whole sealed file, whose fields the others borrow
 * @param dek its key, for those that only somebody with the password could have made
 */
export function hostileFiles(good: Uint8Array, dek: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const fields = JSON.parse(Buffer.from(good).toString());
  const header = JSON.parse(Buffer.from(fields.hdr, 'base64url').toString());
  const with_ = (changes: object): Uint8Array => Buffer.from(JSON.stringify({ ...fields, ...changes }));
  const withHeader = (text: string): Uint8Array => with_({ hdr: b64(text) });
  const slots = (count: number) => withHeader(JSON.stringify({ ...header, slots: Array(count).fill(header.slots[0]) }));
  // The last whole block that fits: a body as long as one may be, under the right header and mac.
  const most = Math.floor(((mostFileBytes - JSON.stringify({ ...fields, body: '' }).length) * 3) / 4);
  const longest = () => new Uint8Array(most - ((most - 16) % 4096)).fill(7);
  const files = new Map<string, () => Uint8Array>([
    ['one byte too many', () => Buffer.alloc(mostFileBytes + 1, ' ')],
    ['1 GiB, sparse', () => new Uint8Array(0)],
    ['24 MiB of spaces', () => filled(' ')],
    ['24 MiB of [', () => filled('[')],
    ['24 MiB of {', () => filled('{')],
    ['24 MiB of "', () => filled('"')],
    ['24 MiB of 0x00', () => filled('\0')],
    ['24 MiB of digits', () => filled('9')],
    ['{"fmt": and 24 MiB of [', () => Buffer.concat([Buffer.from('{"fmt":'), filled('[')]).subarray(0, mostFileBytes)],
    ['{"a":{"a":{"a":… 24 MiB deep', () => Buffer.from('{"a":'.repeat(Math.floor(mostFileBytes / 5)))],
    ['a million names', () => Buffer.from(`{${names(mostFileBytes - 100)}}`)],
    ['a million names after a right fmt', () => Buffer.from(`{"fmt":"sparekey/v1",${names(mostFileBytes - 200)}}`)],
    ['__proto__', () => Buffer.from(`{"__proto__":{"fmt":"sparekey/v1"},"hdr":"","mac":"","body":""}`)],
    ['an fmt of 24 MiB', () => with_({ fmt: 'x'.repeat(mostFileBytes - good.length - 100) })],
    ['a name of 24 MiB', () => Buffer.from(`{"${'n'.repeat(mostFileBytes - 20)}":1}`)],
    ['a hdr of 20 MiB', () => with_({ hdr: 'A'.repeat(20 * 1024 * 1024) })],
    ['a mac of 20 MiB', () => with_({ mac: 'A'.repeat(20 * 1024 * 1024) })],
    ['escapes', () => Buffer.from(JSON.stringify(fields).replace('"fmt"', '"\\u0066mt"'))],
    ['a header 30,000 deep', () => withHeader(`{"v":1,"account":${'['.repeat(30_000)}`)],
    ['a header with 4,000 names', () => withHeader(`{${names(48_000)}}`)],
    ['a header with __proto__', () => withHeader(JSON.stringify(header).replace('{', '{"__proto__":{"v":1},'))],
    [
      'a header with gen 10^400',
      () => withHeader(JSON.stringify({ ...header, gen: 0 }).replace('"gen":0', `"gen":1${'0'.repeat(400)}`)),
    ],
    [
      'a header with gen 1e308',
      () => withHeader(JSON.stringify({ ...header, gen: 0 }).replace('"gen":0', '"gen":1e308')),
    ],
    ['200 slots', () => slots(200)],
    ['9 slots', () => slots(9)],
    ['30,000 empty slots', () => withHeader(JSON.stringify({ ...header, slots: Array(15_000).fill([]) }))],
    [
      'a KDF of 4 TiB',
      () => withHeader(JSON.stringify({ ...header, slots: [{ ...header.slots[0], m: 2 ** 32 - 1 }] })),
    ],
    [
      'a KDF of 2^53 passes',
      () => withHeader(JSON.stringify({ ...header, slots: [{ ...header.slots[0], t: 2 ** 53 - 1 }] })),
    ],
    ['a long body that is not its own', () => with_({ body: b64(longest()) })],
  ]);
  const { fmt, hdr } = parseSealed(good);
  const mac = headerMac(fmt, dek, hdr);
  files.set('a long body under a right mac', () => containerBytes({ fmt, hdr, mac, body: longest() }));
  return files;
}
