// A home with accounts in it, made past the wizard with the real files and the real KDF, and the built command run there with secrets on
// file descriptors, as scripts hand them over.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Accounts } from '../../src/account/types.ts';
import { realPorts } from '../../src/edge/ports.ts';
import type { Draft } from '../../src/keyring/entry.ts';
import { letters } from '../account/post.ts';
import { given } from '../account/world.ts';
import { command } from '../journey/built-command.ts';

export interface Home {
  readonly folder: string;
  readonly accounts: Accounts;
  /** A file in this home. */
  path(name: string): string;
  file(name: string, text: string | Uint8Array): string;
}

export async function newHome(): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-home-'));
  const env = { HOME: folder, SPAREKEY_STATE_DIR: join(folder, '.local/state/sparekey') };
  const { platform, stdout } = process;
  const of = { env, platform, stdout, kill: process.kill, cwd: () => folder, geteuid: () => process.geteuid?.() ?? 0 };
  const ports = { letters, ended: new AbortController().signal };
  const { effects } = await realPorts(of, { configDir: join(folder, '.config/sparekey') }, ports);
  const path = (name: string): string => join(folder, name);
  const file = (name: string, text: string | Uint8Array): string => {
    writeFileSync(path(name), text);
    return path(name);
  };
  return { folder, accounts: effects.accounts, path, file };
}

export const ada = { email: 'ada@example.com', password: 'correct horse battery' };
export const bob = { email: 'bob@example.com', password: 'seven quiet harbours' };
export const passphrase = 'nine loud mountains';

export const keys: readonly Draft[] = [
  {
    service: 'GitHub',
    account: 'ada',
    kind: 'codes',
    codes: [{ text: 'aaaa-1111', used: '2026-01-02T00:00:00.000Z' }, 'bbbb-2222'],
    made: '2025-05-05T00:00:00.000Z',
    note: 'in the drawer',
  },
  { service: 'Microsoft', account: '', kind: 'code-25', codes: ['ABCDE-12345-FGHJK-67890-LMNPQ'] },
];

/** The account, with these entries. */
export async function withAccount(
  { accounts }: Home,
  { email, password }: typeof ada,
  drafts: readonly Draft[] = [],
): Promise<void> {
  const opened = await given(accounts.create(email, password));
  if (drafts.length === 0) opened.close();
  else (await given(accounts.addEntries(opened, drafts))).close();
}

/** The keyring's entries of an account, but for the ids. */
export async function keysOf({ accounts }: Home, { email, password }: typeof ada): Promise<readonly object[]> {
  const opened = await given(accounts.signIn(email, password));
  const all = await given(accounts.exportEntries(opened));
  opened.close();
  return all.map((raw) => ({ ...raw, id: '' }));
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Uint8Array;
}

/** In a session of its own: there is no terminal behind it to ask at. Node knows it for `spawnSync` too, its types do not. */
const alone = { detached: true };

/** `secrets`: on file descriptors 3, 4, … `node`: options of Node's own. */
export function sparekey(
  { folder, file }: Home,
  args: readonly string[],
  secrets: readonly string[] = [],
  input?: string | Uint8Array,
  node: readonly string[] = [],
): Ran {
  const fds = secrets.map((secret, at) => openSync(file(`.secret-${at}`, `${secret}\n`), 'r'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, command, ...args], {
    ...alone,
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder },
    stdio: ['pipe', 'pipe', 'pipe', ...fds],
    input: input ?? '',
    maxBuffer: 1 << 26,
  });
  return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), bytes: new Uint8Array(stdout) };
}
