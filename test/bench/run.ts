// Figures as ratios within one run, on the built command in a real pty. No test asserts on them.
// Run by `npm run bench`; the pairs alternate, so that a busy minute falls on both sides. `npm run bench -- 15 entries` runs one of them.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { spawn } from '@lydell/node-pty';
import { makeAccounts } from '../../src/account/accounts.ts';
import { withoutDelivery } from '../../src/account/no-delivery.ts';
import type { Accounts, Opened, Outcome } from '../../src/account/types.ts';
import { confStore } from '../../src/store/conf-store.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { findPlaces } from '../../src/store/places.ts';
import { makeRollbackMemory } from '../../src/store/rollback-memory.ts';
import { diskStateFiles } from '../../src/store/state-files.ts';
import { makeThrottle } from '../../src/store/throttle.ts';
import { argon2id, kdfWorker, rfc9106 } from '../../src/vault/kdf.ts';

const runs = Number(process.argv[2] ?? 15);
const command = join(import.meta.dirname, '../../dist/cli.js');
const folder = (): string => mkdtempSync(join(tmpdir(), 'sparekey-bench-'));

const home = folder();

const sort = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
const at = (times: readonly number[], share: number): number => {
  const sorted = sort(times);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
const median = (times: readonly number[]): number => at(times, 0.5);
const ms = (time: number): string => time.toFixed(1).padStart(7);

interface Started {
  readonly write: (text: string) => void;
  /** Resolves when the output since the last call holds the text: ms since the start. */
  readonly seen: (text: string) => Promise<number>;
  readonly kill: () => void;
}

function start(args: readonly string[], home = folder()): Started {
  const began = performance.now();
  const program = spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols: 80,
    rows: 24,
    cwd: process.cwd(),
    env: { PATH: process.env.PATH, HOME: home, CI: 'false', LANG: 'C.UTF-8', TERM: 'xterm-256color' },
  });
  let output = '';
  let look = (): void => {};
  program.onData((data) => {
    output += data;
    look();
  });
  return {
    write: (text) => program.write(text),
    seen: (text) =>
      new Promise((resolve) => {
        look = () => {
          if (!output.includes(text)) return;
          output = '';
          look = () => {};
          resolve(performance.now() - began);
        };
        look();
      }),
    kill: () => program.kill('SIGKILL'),
  };
}

function print(what: string, ours: number, than: string, other: number, tail: string): void {
  console.log(`${what.padEnd(24)} ${ms(ours)} ms   ${than.padEnd(10)} ${ms(other)} ms   ${tail}`);
}

async function firstFrame(): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const [args, mark, times] of [
      [['-e', "console.log('READY')"], 'READY', bare],
      [[command], 'Create an account', ours],
    ] as const) {
      const program = start(args);
      times.push(await program.seen(mark));
      program.kill();
    }
  }
  print(
    'first frame in a pty',
    median(ours),
    'node -e',
    median(bare),
    `ratio ${(median(ours) / median(bare)).toFixed(1)}`,
  );
}

/** Times a command that draws nothing: from the start of the process to its end. */
async function quiet(): Promise<void> {
  const times: Record<'bare' | '--version' | '--help', number[]> = { bare: [], '--version': [], '--help': [] };
  for (let run = 0; run < runs; run++)
    for (const [name, args] of [
      ['bare', ['-e', '0']],
      ['--version', [command, '--version']],
      ['--help', [command, '--help']],
    ] as const) {
      const began = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env.PATH, HOME: home } });
      times[name].push(performance.now() - began);
    }
  for (const name of ['--version', '--help'] as const)
    print(
      `sparekey ${name}`,
      median(times[name]),
      'node -e',
      median(times.bare),
      `ratio ${(median(times[name]) / median(times.bare)).toFixed(1)}`,
    );
}

const kdf = argon2id(kdfWorker);
const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const email = 'ada@example.com';
const password = 'seven quiet harbours';

/** The accounts of somebody whose home folder this is, as the program finds them. */
async function accountsIn(home: string): Promise<Accounts> {
  const files = nodeFiles(process.geteuid?.());
  const places = await findPlaces({ platform: process.platform, env: {}, home }, files);
  const state = diskStateFiles({ files, folder: places.state });
  return makeAccounts({
    store: confStore({ files, folder: places.config }),
    throttle: makeThrottle(state),
    memory: makeRollbackMemory(state),
    clock: () => Date.now(),
    random,
    kdf,
    cost: rfc9106,
    format: 'sparekey/v1',
    ...withoutDelivery(),
  });
}

async function done<T>(of: Promise<Outcome<T>>): Promise<T> {
  const outcome = await of;
  if (!outcome.ok) throw new Error(outcome.refusal.why);
  return outcome.value;
}

async function unlock(): Promise<void> {
  const accounts = await accountsIn(folder());
  (await done(accounts.create(email, password))).close();
  const bare: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < runs; run++) {
    let began = performance.now();
    await kdf(random(20), random(16), rfc9106);
    bare.push(performance.now() - began);
    began = performance.now();
    const opened = await done(accounts.signIn(email, password));
    ours.push(performance.now() - began);
    opened.close();
  }
  print(
    'sign in, files and all',
    median(ours),
    'Argon2id',
    median(bare),
    `ratio ${(median(ours) / median(bare)).toFixed(2)}`,
  );
}

async function keys(): Promise<void> {
  const program = start([command]);
  await program.seen('Create an account');
  program.write('\t');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const times: number[] = [];
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  for (let key = 0; key < runs * 10; key++) {
    const letter = alphabet[key % alphabet.length] ?? 'a';
    // A key at a time, as a person types; what is waited for is the letter, drawn.
    await new Promise((resolve) => setTimeout(resolve, 25));
    const began = performance.now();
    const drawn = program.seen(letter);
    program.write(letter);
    await drawn;
    times.push(performance.now() - began);
    if (key % 20 === 19) program.write('\u0015');
  }
  program.kill();
  print('key to paint', median(times), 'p95', at(times, 0.95), `${times.length} keys`);
}

/** As many entries as that, under names that every typed digit parts further. */
async function withSpareKeys(home: string, count: number): Promise<void> {
  const accounts = await accountsIn(home);
  const opened: Opened = await done(accounts.create(email, password));
  const drafts = Array.from({ length: count }, (_, at) => ({
    service: `Shop ${String(at * 7919).padStart(8, '0')}`,
    account: `${email}`,
    kind: 'code-25' as const,
    codes: ['7KQ2M-9XF4T-BR6VD-3HNWE-7XBPR'],
  }));
  (await done(accounts.addEntries(opened, drafts))).close();
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

async function spareKeys(count: number): Promise<void> {
  const home = folder();
  await withSpareKeys(home, count);
  const program = start([command], home);
  const timed = async (write: string, mark: string): Promise<number> => {
    await pause(25);
    const began = performance.now();
    const drawn = program.seen(mark);
    program.write(write);
    await drawn;
    return performance.now() - began;
  };
  await program.seen('Sign in');
  await pause(300);
  for (const [write, mark] of [
    [email, 'example.com'],
    ['\t', ''],
    [password, ''],
  ] as const) {
    await timed(write, mark);
    await pause(100);
  }
  await timed('\r', 'Other accounts');
  // Down to the line of the other accounts, which is below that of the recovery code.
  await pause(300);
  program.write('\u001b[B');
  await pause(100);
  const open: number[] = [];
  const filter: number[] = [];
  for (let run = 0; run < runs; run++) {
    open.push(await timed('\r', 'Find'));
    for (const digit of ['0', '4', '2']) filter.push(await timed(digit, digit));
    await timed('\u001b', 'Recent activity');
  }
  program.kill();
  const many = count.toLocaleString('en');
  print(`open ${many} entries`, median(open), 'p95', at(open, 0.95), `${open.length} times`);
  print(`find among ${many}`, median(filter), 'p95', at(filter, 0.95), `${filter.length} keys`);
}

console.log(`Node ${process.versions.node}, ${cpus().length} cores, medians of ${runs} runs`);
const benches: Readonly<Record<string, () => Promise<void>>> = {
  frame: firstFrame,
  quiet,
  unlock,
  keys,
  entries: async () => {
    for (const count of [10, 100, 1000]) await spareKeys(count);
  },
};
const [, , , only] = process.argv;
for (const [name, bench] of Object.entries(benches)) if (only === undefined || only === name) await bench();
process.exit(0);
