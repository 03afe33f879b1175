// Exports that are a zip of files: Bitwarden's with attachments, Proton Pass', Dashlane's tables, a backup of Standard Notes. Each file
// in it is read as if it stood alone; those that no importer knows are looked at as attached files, and named.

import type { Left, Unread } from '../transfer/reading.ts';
import { givenBytes } from './given.ts';
import { type Contents, type Importer, type ImportPorts, isLocked, isUnread, type Opened } from './importer.ts';
import { emptyItem, type Item } from './item.ts';
import { troubleOf } from './unpacked.ts';
import type { Zip, ZipFile } from './zip.ts';

/** Office documents are zips as well. */
export function documentKind({ files }: Zip): 'spreadsheet' | 'document' | undefined {
  const has = (name: RegExp): boolean => files.some((file) => name.test(file.name));
  if (has(/^xl\/|\.numbers$|^Index\/Tables/)) return 'spreadsheet';
  if (has(/^word\/|^ppt\//)) return 'document';
  return has(/^mimetype$/) && has(/^content\.xml$/) ? 'spreadsheet' : undefined;
}

const baseName = (path: string): string => path.split('/').at(-1) ?? path;

/** Junk that systems put beside files. */
const isJunk = ({ name }: ZipFile): boolean => /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$)/.test(name);

/** Tables, JSON and the like; the rest may be attached. */
const mayBeExport = ({ name }: ZipFile): boolean =>
  /\.(?:json|csv|txt|xml|pgp)$/i.test(name) && !/(?:^|\/)(?:attachments|files|items)\//i.test(name);

interface Attached {
  readonly id: string;
  readonly file: NonNullable<Item['files']>[number];
}

/** Bitwarden keeps attached files in `attachments/ID-OF-THE-ITEM/NAME`. */
function withAttached(items: readonly Item[], ids: readonly string[], attached: readonly Attached[]): readonly Item[] {
  return items.map((item, at) => {
    const own = attached.filter(({ id }) => id !== '' && id === ids[at]).map(({ file }) => file);
    return own.length === 0 ? item : { ...item, files: [...(item.files ?? []), ...own] };
  });
}

function bitwardenIds(bytes: Uint8Array): readonly string[] {
  try {
    const { items } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { items?: readonly { id?: unknown }[] };
    return (items ?? []).map(({ id }) => (typeof id === 'string' ? id : ''));
  } catch {
    return [];
  }
}

export const archive = (others: readonly Importer[]): Importer => ({
  origin: 'zip',
  knows: ({ zip }) => zip !== undefined,
  async read({ zip }, ports) {
    if (zip === undefined) return { why: 'broken' };
    if (zip.trouble !== undefined) return troubleOf(zip.trouble);
    const kind = documentKind(zip);
    if (kind !== undefined) return { why: 'another-kind', kind };
    return readArchive(zip, others, ports);
  },
});

async function readArchive(zip: Zip, others: readonly Importer[], ports: ImportPorts): Promise<Opened> {
  const files = zip.files.filter((file) => !isJunk(file));
  const contents: { readonly read: Contents; readonly ids: readonly string[] }[] = [];
  const rest: ZipFile[] = [];
  let unread: Unread | undefined;
  for (const file of files) {
    const bytes = mayBeExport(file) ? zip.unpack(file.name) : undefined;
    if (typeof bytes === 'string') unread ??= troubleOf(bytes);
    if (!(bytes instanceof Uint8Array)) {
      if (bytes === undefined) rest.push(file);
      continue;
    }
    const given = givenBytes(bytes, baseName(file.name));
    const importer = others.find((one) => one.knows(given));
    const read = importer === undefined ? undefined : await importer.read(given, ports);
    if (read === undefined) rest.push(file);
    else if (isUnread(read)) {
      if (read.why === 'no-columns' || read.why === 'unknown') rest.push(file);
      else unread ??= read;
    } else if (isLocked(read)) return read;
    else contents.push({ read, ids: bitwardenIds(bytes) });
  }
  if (unread !== undefined) return unread;
  if (contents.length === 0) return { why: 'unknown' };
  const attached = rest.map((file): Attached => {
    const bytes = zip.unpack(file.name);
    const [, id = ''] = /(?:^|\/)attachments\/([^/]+)\//.exec(file.name) ?? [];
    return { id, file: { name: baseName(file.name), ...(typeof bytes === 'object' && { bytes }) } };
  });
  const items = contents.flatMap(({ read, ids }) => withAttached(read.items, ids, attached));
  const claimed = new Set(items.flatMap((item) => item.files ?? []));
  const alone = attached.filter(({ file }) => !claimed.has(file));
  const own = alone.map(
    ({ file }, at): Item => ({
      ...emptyItem,
      at: items.length + at + 1,
      name: file.name.replace(/\.[^.]+$/, ''),
      files: [file],
    }),
  );
  return {
    program: contents.find(({ read }) => read.program !== '')?.read.program ?? '',
    items: [...items, ...own],
    left: contents.flatMap(({ read }): readonly Left[] => read.left ?? []),
    columns: contents.flatMap(({ read }) => read.columns ?? []),
  };
}
