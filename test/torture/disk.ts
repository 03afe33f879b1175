// A disk that is really full, at every free size: a small one with so many pages left, where one can be mounted, and a
// limit on the bytes that a file may have, of which the system writes what fits and reports success. Every operation
// says that it is done and the new file is there, whole; or it refuses with a sentence and the old one is.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../src/account/types.ts';
import { leftovers, openers, wholeFile } from './aftermath.ts';
import { start } from './child.ts';
import { type Operation, opensAt, writes } from './operations.ts';
import { accountFile, programIn } from './program.ts';
import { inScratch, remove } from './scratch.ts';
import { mountSmallDisk } from './small-disk.ts';
import { makeStages } from './stages.ts';
import { Tally, type Torture } from './torture.ts';

type Begin = Awaited<ReturnType<typeof makeStages>>;

const bytesAt = (folder: string): Buffer | undefined =>
  existsSync(accountFile(folder)) ? readFileSync(accountFile(folder)) : undefined;

type Said = { readonly ok: true } | Extract<Outcome<unknown>, { ok: false }>;

async function wrongAfter(folder: string, { from, after }: Operation, said: Said): Promise<string | undefined> {
  try {
    if (!said.ok && said.refusal.why !== 'files') return `refused with ${JSON.stringify(said.refusal)}`;
    const opens = (await openers(wholeFile(folder))).join();
    const right = said.ok ? after : opensAt[from];
    if (opens !== right.join()) return `${said.ok ? 'done' : 'refused'}, and opens with ${opens || 'nothing'}`;
    await programIn(folder).signIn('nobody@example.com', 'x');
    const left = leftovers(folder);
    return left.length > 0 ? `left behind: ${left.join()}` : undefined;
  } catch (error) {
    return `damaged: ${error}`;
  }
}

/** `count` free sizes, page by page and from the start again, on a disk of its own. False: it may not be mounted. */
async function onSmallDisk(tally: Tally, begin: Begin, scratch: string, count: number): Promise<boolean> {
  const disk = mountSmallDisk(join(scratch, 'disk'), 256);
  if (disk === undefined) return false;
  let full = 0;
  try {
    for (let size = 0; size < count; size += 1) {
      const operation = writes[size % writes.length] ?? writes[0];
      if (operation === undefined) break;
      const folder = join(disk.path, `run-${size}`);
      disk.leave(200);
      begin(operation.from, folder);
      const act = await operation.begin(programIn(folder, { patience: { tries: 2, pause: 1 } }));
      const pages = Math.floor(size / writes.length) % 40;
      disk.leave(pages);
      const before = bytesAt(folder);
      const outcome = await act();
      const now = bytesAt(folder);
      disk.leave(200);
      if (!outcome.ok) full += 1;
      const changed = !outcome.ok && before?.equals(now ?? new Uint8Array()) === false;
      const wrong = changed
        ? 'refused, and the file is another'
        : await wrongAfter(folder, operation, outcome.ok ? { ok: true } : outcome);
      tally.check(wrong === undefined, () => `${operation.name} with ${pages} free pages: ${wrong}`);
      remove(folder);
    }
  } finally {
    disk.unmount();
  }
  tally.note(`tmpfs with 0 to 39 free pages: ${count} runs, ${full} refused`);
  return true;
}

/** `count` limits in bytes, from 0 past what the operations write. */
async function underLimit(tally: Tally, begin: Begin, scratch: string, count: number): Promise<void> {
  const child = start('full-disk.ts', []);
  let full = 0;
  for (let size = 0; size < count; size += 1) {
    const operation = writes[size % writes.length] ?? writes[0];
    if (operation === undefined) break;
    const folder = join(scratch, `run-${size}`);
    begin(operation.from, folder);
    const bytes = Math.floor((size * 12_000) / count);
    child.say(JSON.stringify({ operation: operation.name, folder, bytes }));
    const said: Said = JSON.parse(await child.line());
    if (!said.ok) full += 1;
    const wrong = await wrongAfter(folder, operation, said);
    tally.check(wrong === undefined, () => `${operation.name} with files of at most ${bytes} bytes: ${wrong}`);
    remove(folder);
  }
  child.process.stdin?.end();
  await child.ended;
  tally.note(`files of at most 0 to 12,000 bytes (RLIMIT_FSIZE): ${count} runs, ${full} refused`);
}

export const disk: Torture = {
  name: 'disk',
  about: 'a really full disk, at every free size',
  unit: 'sizes',
  short: 100,
  long: 1000,
  run: (count) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch);
      const half = Math.ceil(count / 2);
      const mounted = await onSmallDisk(tally, begin, scratch, half);
      if (!mounted) tally.note('no tmpfs may be mounted here: file-size limits only');
      await underLimit(tally, begin, scratch, mounted ? count - half : count);
      return tally.figures();
    }),
};
