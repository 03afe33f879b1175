// KeePass' XML: what KeePass 2 and KeePassXC export, and what lies inside a KDBX file. The older form of KeePass 1 is read as well.
// Source: keepass.info/help/kb/kdbx.html; the format itself is the one that KeePass 2 writes.

import { gunzipSync } from 'node:zlib';
import { mostRows, type Unread } from '../transfer/reading.ts';
import { readDay } from './day.ts';
import type { Contents, Importer } from './importer.ts';
import { emptyItem, type Field, hostOf, type Item } from './item.ts';
import { isXml, readXml, type XmlElement } from './xml.ts';

/** Values that are masked with the key stream of a KDBX file, in the order in which they stand there; gives them unmasked. */
export type Unmask = (masked: readonly Uint8Array[]) => readonly Uint8Array[];

/** An attached file is no list of codes beyond this, and is not unpacked. */
const longestFile = 64 * 1024;

interface Value {
  text: string;
}

interface Entry {
  readonly strings: { readonly key: string; readonly value: Value }[];
  readonly files: { readonly name: string; readonly ref: string; readonly own: Uint8Array | undefined }[];
  readonly groups: readonly string[];
  made: string;
  changed: string;
}

/** Seconds since the year 1, as KDBX 4 counts them, in base64; else ISO 8601. */
function timeIn(text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64');
  if (!/^[A-Za-z0-9+/]{11}=$/.test(text) || bytes.length !== 8) return readDay(text);
  const seconds = Number(bytes.readBigUInt64LE()) - 62_135_596_800;
  return readDay(String(seconds));
}

function unpackedFile(text: string, element: XmlElement | undefined): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text.trim(), 'base64'));
  if (element?.attributes.Compressed?.toLowerCase() !== 'true') return bytes;
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: longestFile }));
  } catch {
    return undefined;
  }
}

const standard = ['Title', 'UserName', 'Password', 'URL', 'Notes'];
/** How KeePass and KeePassXC keep the secret of an authenticator app. */
const appSecret = /^(?:otp|TOTP Seed|TOTP Settings|TimeOtp-|HmacOtp-|KPEX_PASSKEY)/;

function itemOf(entry: Entry, at: number, bin: string, binaries: ReadonlyMap<string, Uint8Array | undefined>): Item {
  const of = (key: string): string => entry.strings.find((one) => one.key === key)?.value.text ?? '';
  const fields: Field[] = entry.strings
    .filter(({ key, value }) => !standard.includes(key) && !appSecret.test(key) && value.text !== '')
    .map(({ key, value }) => ({ label: key, text: value.text }));
  const made = timeIn(entry.made) ?? timeIn(entry.changed);
  const files = entry.files.map(({ name, ref, own }) => {
    const bytes = own ?? binaries.get(ref);
    return { name, ...(bytes !== undefined && { bytes }) };
  });
  return {
    ...emptyItem,
    at,
    name: of('Title') || hostOf(of('URL')),
    account: of('UserName'),
    ...(made !== undefined && { made }),
    notes: of('Notes'),
    fields,
    passwords: of('Password') === '' ? 0 : 1,
    appSecrets: entry.strings.some(
      ({ key, value }) => appSecret.test(key) && !key.startsWith('KPEX') && value.text !== '',
    )
      ? 1
      : 0,
    ...(files.length > 0 && { files }),
    ...(bin !== '' && entry.groups.includes(bin) && { binned: true as const }),
  };
}

const names = (path: readonly XmlElement[], last: number): string =>
  path
    .slice(-last)
    .map(({ name }) => name)
    .join('/');

export async function readKeePass(
  text: string,
  unmask: Unmask = (masked) => masked,
  binaries = new Map<string, Uint8Array | undefined>(),
): Promise<Contents | Unread> {
  const entries: Entry[] = [];
  const masked: { readonly bytes: Uint8Array; readonly value: Value }[] = [];
  /** The identifiers of the groups around the entry that is read. */
  const groups: string[] = [];
  let [entry, history, key, value, ref, own]: [
    Entry | undefined,
    number,
    string,
    Value,
    string,
    Uint8Array | undefined,
  ] = [undefined, 0, '', { text: '' }, '', undefined];
  let [bin, generator, isOld, tooMany]: [string, string, boolean, boolean] = ['', '', false, false];

  const trouble = await readXml(text, {
    open(path) {
      const name = path.at(-1)?.name;
      if (name === 'History') history += 1;
      else if (name === 'Group') groups.push('');
      else if (name === 'Entry' && history === 0)
        entry = { strings: [], files: [], groups: [...groups], made: '', changed: '' };
      else if (name === 'pwentry') {
        isOld = true;
        entry = { strings: [], files: [], groups: [], made: '', changed: '' };
      } else if (name === 'String' || name === 'Binary') [key, value, ref, own] = ['', { text: '' }, '', undefined];
    },
    close(path, text) {
      const element = path.at(-1);
      const here = names(path, 2);
      if (here === 'String/Value' || here === 'Binary/Value' || here === 'Binaries/Binary') {
        // Every masked value takes its part of the key stream, those of old versions of an entry too.
        value = { text };
        if (element?.attributes.Protected?.toLowerCase() === 'true')
          masked.push({ bytes: new Uint8Array(Buffer.from(text, 'base64')), value });
      }
      if (here === 'Binaries/Binary') binaries.set(element?.attributes.ID ?? '', unpackedFile(text, element));
      else if (here === 'Meta/RecycleBinUUID') bin = /^A*=*$/.test(text) ? '' : text;
      else if (here === 'Meta/Generator') generator = text;
      else if (here === 'Group/UUID') groups[groups.length - 1] = text;
      else if (element?.name === 'Group') groups.pop();
      else if (element?.name === 'History') history -= 1;
      if (entry === undefined || history > 0) return;
      if (here === 'String/Key' || here === 'Binary/Key') key = text;
      else if (here === 'Binary/Value') {
        ref = element?.attributes.Ref ?? '';
        own = ref === '' ? unpackedFile(text, element) : undefined;
      } else if (here === 'Entry/String') entry.strings.push({ key, value });
      else if (here === 'Entry/Binary') entry.files.push({ name: key, ref, own });
      else if (here === 'Times/CreationTime') entry.made = text;
      else if (here === 'Times/LastModificationTime') entry.changed = text;
      else if (path.at(-2)?.name === 'pwentry') oldString(entry, element?.name ?? '', text);
      else if (element?.name === 'Entry' || element?.name === 'pwentry') {
        if (entries.length === mostRows) tooMany = true;
        else entries.push(entry);
        entry = undefined;
      }
    },
  });
  if (trouble !== undefined) return { why: trouble };
  if (tooMany) return { why: 'too-many', most: mostRows };
  const clear = unmask(masked.map(({ bytes }) => bytes));
  for (const [at, { value: place }] of masked.entries()) place.text = Buffer.from(clear[at] ?? []).toString('utf8');
  return {
    program: isOld || !/keepassxc/i.test(generator) ? 'KeePass' : 'KeePassXC',
    items: entries.map((one, at) => itemOf(one, at + 1, bin, binaries)),
  };
}

const oldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  username: 'UserName',
  password: 'Password',
  url: 'URL',
  notes: 'Notes',
};

function oldString(entry: Entry, name: string, text: string): void {
  const key = oldNames[name];
  if (key !== undefined) entry.strings.push({ key, value: { text } });
  else if (name === 'creationtime') entry.made = text;
  else if (name === 'lastmodtime') entry.changed = text;
}

export const keepassXml: Importer = {
  origin: 'keepass',
  knows: ({ text }) => text !== undefined && isXml(text) && /<KeePassFile[\s>]|<pwlist[\s>]/.test(text.slice(0, 4096)),
  async read({ text = '' }) {
    return readKeePass(text);
  },
};
