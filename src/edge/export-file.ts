// Writes the export of the keyring. It reports success only after the file was read back, opened and found the same.

import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Outcome } from '../account/types.ts';
import { isAge, lookAtAge, openAge, type Sealing, sealAge, usualWork } from '../keyring/transfer/age.ts';
import { ownFile } from '../keyring/transfer/own-file.ts';
import { asFailure, StoreFailure } from '../store/failure.ts';
import type { Files } from '../store/files.ts';
import { writeNew } from '../store/new-file.ts';
import { nodeFiles } from '../store/node-files.ts';
import { readWhole } from '../store/whole-file.ts';

export interface KeyFilePorts {
  readonly files: Files;
  readonly sealing: Sealing;
  /** ms since 1970 */
  readonly clock: () => number;
  /** Where the program was started. */
  readonly folder: string;
}

/** The real ones: of the wizard's export and of the command. */
export const keyFilePorts = (of: Pick<NodeJS.Process, 'geteuid' | 'cwd'>): KeyFilePorts => ({
  files: nodeFiles(of.geteuid?.()),
  sealing: { work: usualWork, random: (bytes) => new Uint8Array(randomBytes(bytes)) },
  clock: () => Date.now(),
  folder: of.cwd(),
});

/** As it was typed: `~/` is the home folder, what is not absolute lies where the program was started. */
export const wholePath = (typed: string, folder: string): string =>
  /^~(?:\/|$)/.test(typed) ? join(homedir(), typed.slice(1)) : resolve(folder, typed);

/** The bytes of an export, seen to be what was asked for. @param passphrase null: as plain text */
export async function exportBytes(
  keys: readonly unknown[],
  passphrase: string | null,
  { sealing, clock }: Pick<KeyFilePorts, 'sealing' | 'clock'>,
): Promise<{ readonly bytes: Uint8Array; isSame(read: Uint8Array): Promise<boolean> }> {
  const text = ownFile(keys, new Date(clock()).toISOString());
  const plain = new TextEncoder().encode(text);
  const bytes = passphrase === null ? plain : await sealAge(text, passphrase, sealing);
  return { bytes, isSame: async (read) => Buffer.compare((await opened(read, passphrase)) ?? read, plain) === 0 };
}

async function opened(read: Uint8Array, passphrase: string | null): Promise<Uint8Array | undefined> {
  if (passphrase === null || !isAge(read)) return undefined;
  const look = await lookAtAge(read);
  const open = typeof look === 'string' ? look : await openAge(look.file, passphrase);
  return typeof open === 'string' ? undefined : open.inside;
}

/** Writes a new file of them, and gives its whole path. Never rejects for what the disk does. @param passphrase null: as plain text */
export async function writeKeys(
  keys: readonly unknown[],
  to: string,
  passphrase: string | null,
  ports: KeyFilePorts,
): Promise<Outcome<string>> {
  const { files, folder } = ports;
  const path = wholePath(to, folder);
  try {
    // Before the seconds that sealing takes; looked at once more when it is written.
    if ((await files.facts(path)) !== undefined) throw new StoreFailure('files', path, 'EEXIST');
    if ((await files.facts(dirname(path))) === undefined) throw new StoreFailure('files', path, 'ENOENT');
    const { bytes, isSame } = await exportBytes(keys, passphrase, ports);
    await writeNew(files, path, bytes);
    const read = await readWhole(files, path, bytes.length);
    if (read !== undefined && (await isSame(read))) return { ok: true, value: path };
    await files.remove(path);
    return { ok: false, refusal: { why: 'files', code: 'EIO', path } };
  } catch (error) {
    // Where the name is taken, the refusal names it: a killed export leaves a file under another name.
    const { why, code, path: at } = asFailure(error, path);
    return {
      ok: false,
      refusal: {
        why: 'files',
        code: code ?? (why === 'foreign' ? 'EPERM' : 'EIO'),
        path: code === 'EEXIST' ? at : path,
      },
    };
  }
}
