// A home with a real account in it, and the built program run there without a terminal of its own: what it is given on
// standard input and on file descriptor 3, what it says, and how it ends.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import type { Accounts, Opened } from '../../src/account/types.ts';
import { messagesIn } from '../../src/edge/messages.ts';
import { realPorts } from '../../src/edge/ports.ts';
import type { Draft } from '../../src/keyring/entry.ts';
import { english } from '../../src/words/en.ts';
import { given } from '../account/world.ts';
import { account, command } from '../journey/person.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export interface Home {
  readonly home: string;
  readonly accounts: Accounts;
  /** Signed in, in this process. */
  readonly opened: Opened;
}

/** Where the program finds its folders when HOME is `home`. */
const foldersOf = (home: string) => ({
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_STATE_HOME: join(home, '.local/state'),
});

/** A new account, real files and real KDF, with these entries. */
export async function homeWith(...drafts: readonly Draft[]): Promise<Home> {
  const home = temporaryFolder();
  const { platform, stdout, kill } = process;
  const of = { env: foldersOf(home), platform, stdout, kill, cwd: () => home, geteuid: () => process.geteuid?.() ?? 0 };
  const letters = messagesIn(english, () => 'UTC');
  const { effects } = await realPorts(of, {}, { letters, ended: new AbortController().signal });
  const { accounts } = effects;
  let opened = await given(accounts.create(account.email, account.password));
  if (drafts.length > 0) opened = await given(accounts.addEntries(opened, drafts));
  return { home, accounts, opened };
}

/** The sealed file of a home's account. */
export function sealedFileIn(home: string): string {
  const name = createHash('sha256').update(`sparekey/v1/account\0${account.email}`).digest('hex').slice(0, 32);
  return join(home, '.config/sparekey', `${name}.json`);
}

export interface Given {
  /** Piped in. */
  readonly input?: string | Buffer;
  /** The text on file descriptor 3; the right password unless said otherwise, null: nothing is open there. */
  readonly fd3?: string | null;
  readonly node?: readonly string[];
  /** Nobody reads what it writes. */
  readonly unread?: true;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run to its end, in a session of its own: there is no terminal behind it to ask at. */
export const run = (home: string, args: readonly string[], given: Given = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { input, fd3 = `${account.password}\n`, node = [], unread } = given;
    const child = spawn(process.execPath, [...node, command, ...args], {
      cwd: home,
      detached: true,
      env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TZ: 'UTC' },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', fd3 === null ? 'ignore' : 'pipe'],
    });
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (piece: string) => {
        out[name] += piece;
      });
    if (unread === true) child.stdout?.destroy();
    const pipes = [child.stdin, child.stdio[3]] as unknown as readonly (NodeJS.WritableStream | null | undefined)[];
    // It may end before it has read everything.
    for (const pipe of pipes) pipe?.on('error', () => undefined);
    pipes[0]?.end(input ?? '');
    pipes[1]?.end(fd3 ?? '');
    child.on('error', reject).on('close', (status) => resolve({ status, ...out }));
  });

/** As a script does it: the address in the arguments, the password on file descriptor 3. */
export const asScript = (home: string, args: readonly string[], given: Given = {}): Promise<Ran> =>
  run(home, ['keys', ...args, '--account', account.email, '--password-fd', '3'], given);
