// A small reader of zip archives (PKWARE APPNOTE 6.3), for exports that are one: stored and deflated files, within bounds. A
// file that is encrypted, split or larger than 4 GiB is named and not read.

import { crc32, inflateRawSync } from 'node:zlib';

/** More files than this are not listed, and more bytes than this are not unpacked, of all of them together. */
const mostFiles = 20_000;
export const mostUnpacked = 64 * 1024 * 1024;

export type ZipTrouble = 'broken' | 'too-large' | 'encrypted' | 'too-many';

export interface ZipFile {
  readonly name: string;
  readonly size: number;
}

export interface Zip {
  readonly files: readonly ZipFile[];
  /** Why the archive itself cannot be read. */
  readonly trouble?: ZipTrouble;
  /** The bytes of one file. */
  readonly unpack: (name: string) => Uint8Array | ZipTrouble;
}

const none = (trouble: ZipTrouble): Zip => ({ files: [], trouble, unpack: () => trouble });

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

interface Entry extends ZipFile {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly crc: number;
  readonly offset: number;
}

/** Where the end of the central directory begins (§4.3.16): it stands last, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function entriesIn(bytes: Uint8Array, view: DataView): readonly Entry[] | ZipTrouble {
  const end = endOf(view);
  if (end === undefined) return 'broken';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return 'too-large';
  if (count > mostFiles) return 'too-many';
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return 'broken';
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const [packed, size, offset] = [20, 24, 42].map((place) => view.getUint32(at + place, true)) as [
      number,
      number,
      number,
    ];
    if ([packed, size, offset].includes(0xffffffff)) return 'too-large';
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    entries.push({
      name,
      size,
      packed,
      offset,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array | ZipTrouble {
  if ((entry.flags & 1) !== 0) return 'encrypted';
  if (entry.size > most) return 'too-large';
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return 'broken';
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) return 'broken';
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) return 'broken';
  try {
    // A file that says less than it holds stops at what it said.
    const file =
      entry.method === 0
        ? packed
        : new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
    return file.length === entry.size && crc32(file) === entry.crc ? file : 'broken';
  } catch {
    return 'broken';
  }
}

export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) return none('broken');
  const entries = entriesIn(bytes, view);
  if (typeof entries === 'string') return none(entries);
  let rest = mostUnpacked;
  return {
    files: entries.filter(({ name }) => !name.endsWith('/')).map(({ name, size }) => ({ name, size })),
    unpack(name) {
      const entry = entries.find((one) => one.name === name);
      if (entry === undefined) return 'broken';
      const file = unpacked(bytes, view, entry, rest);
      if (typeof file !== 'string') rest -= file.length;
      return file;
    },
  };
}
