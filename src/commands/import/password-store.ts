// A folder of pass, passage or gopass: each file is opened by the user's own gpg or age, which asks for what it needs by itself. Links
// are not followed, and nothing but the files of the store is read.

import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreEntry } from '../../keyring/import/password-store.ts';

export type Opener = 'gpg' | 'age';

export interface StoreFiles {
  readonly opener: Opener;
  /** Without the folder in front and the ending behind. */
  readonly paths: readonly string[];
}

/** More files than this are not opened. */
export const mostFiles = 5000;

/** More than this of one file's text is not kept. */
const longestEntry = 256 * 1024;

const endings = { gpg: '.gpg', age: '.age' } as const;

/** The entries of the store; undefined where the folder is none. */
export async function storeIn(folder: string): Promise<StoreFiles | 'too-many' | undefined> {
  const found: Record<Opener, string[]> = { gpg: [], age: [] };
  const folders = [''];
  for (let at = 0; at < folders.length; at += 1) {
    const below = folders[at] ?? '';
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile())
        for (const opener of ['gpg', 'age'] as const)
          if (path.endsWith(endings[opener])) found[opener].push(path.slice(0, -endings[opener].length));
      if (folders.length + found.gpg.length + found.age.length > 2 * mostFiles) return 'too-many';
    }
  }
  const opener: Opener = found.age.length > found.gpg.length ? 'age' : 'gpg';
  const paths = found[opener].toSorted();
  if (paths.length > mostFiles) return 'too-many';
  return paths.length === 0 ? undefined : { opener, paths };
}

/** Where passage and gopass keep the identity for age. */
export async function identityAt(home: string | undefined, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { PASSAGE_IDENTITIES_FILE: said, XDG_CONFIG_HOME: config } = env;
  if (said !== undefined && said !== '') return said;
  if (home === undefined) return undefined;
  const places = [
    join(home, '.passage/identities'),
    join(config === undefined || config === '' ? join(home, '.config') : config, 'gopass/age/identities'),
  ];
  for (const place of places)
    if (
      await stat(place).then(
        (facts) => facts.isFile(),
        () => false,
      )
    )
      return place;
  return undefined;
}

/** undefined where the program cannot be run at all. */
function run(program: string, args: readonly string[], signal: AbortSignal): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    // The terminal stays the program's: it may have to ask there. Its error output is dropped.
    const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'ignore'], signal });
    const pieces: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length <= longestEntry) pieces.push(piece);
      else child.kill();
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => {
      if (status !== 0 || length > longestEntry) return resolve(null);
      try {
        resolve(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
      } catch {
        resolve(null);
      }
    });
  });
}

/** Every entry with its text, or undefined where the opener cannot be run. */
export async function openedStore(
  folder: string,
  { opener, paths }: StoreFiles,
  identity: string | undefined,
  signal: AbortSignal,
): Promise<readonly StoreEntry[] | undefined> {
  const entries: StoreEntry[] = [];
  for (const path of paths) {
    if (signal.aborted) break;
    const file = join(folder, `${path}${endings[opener]}`);
    const args =
      opener === 'gpg' ? ['--quiet', '--decrypt', '--', file] : ['--decrypt', '--identity', identity ?? '', '--', file];
    const text = await run(opener, args, signal);
    if (text === undefined && !signal.aborted) return undefined;
    entries.push({ path, text: text ?? undefined });
  }
  return entries;
}
