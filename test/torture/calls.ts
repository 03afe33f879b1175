// Each call on the file system fails in turn, conf's own among them: with each error, or, where something is written, by
// taking fewer bytes than it was given and reporting success. The operation says that it is done and the new file
// stands there whole; or it refuses with a sentence, and what stands there is the old file, byte for byte, or (where
// the disk is gone for good, and the change cannot be taken back) the new one, whole. The KDF costs nothing here: it makes no such
// call. Syncs are counted and may fail, and sync nothing: whether bytes reach the platter is not the question.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../src/account/types.ts';
import type { Files } from '../../src/store/files.ts';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { chance } from './chance.ts';
import { countedFiles, systemError } from './counted-files.ts';
import { freeKdf } from './free-kdf.ts';
import { judging } from './judged-once.ts';
import { type Operation, opensAt, operations } from './operations.ts';
import { accountFile, type ProgramOptions, programIn } from './program.ts';
import { quickFiles, quickFolder } from './quick-files.ts';
import { inScratch, remove } from './scratch.ts';
import { makeStages } from './stages.ts';
import { Tally, type Torture } from './torture.ts';
import { watchConf } from './watched-fs.ts';

const errors = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EMFILE', 'EROFS', 'EXDEV'] as const;
const cuts: Readonly<Record<string, (length: number) => number>> = {
  'a write of 0 bytes': () => 0,
  'a write of 1 byte': () => 1,
  'a write of half': (length) => Math.floor(length / 2),
  'a write of all but 1': (length) => Math.max(0, length - 1),
};
/** EIO at every call from one on: a disk that is gone for good. */
const lasting = 'EIO from there on';
const everywhere = [...errors, lasting];
const faults = [...everywhere, ...Object.keys(cuts)];
const writing = ['file.write', 'conf writeSync'];

/** Files whose writes move only what `cut` says, once, where it says something. */
const cutFiles = (files: Files, cut: () => ((length: number) => number) | undefined): Files => ({
  ...files,
  open: async (path, how) => {
    const file = await files.open(path, how);
    return {
      ...file,
      async write(bytes, at) {
        const most = cut()?.(bytes.length - at);
        if (most === 0) return 0;
        return file.write(most === undefined ? bytes : bytes.subarray(0, at + most), at);
      },
    };
  },
});

/** Random draws are the same in every run, so that runs that met the same fate leave the same bytes. */
const program = (seed: number): ProgramOptions => ({ files: quickFiles, kdf: freeKdf, random: chance(seed).bytes });

interface Run {
  readonly outcome: Outcome<unknown>;
  readonly before: Buffer | undefined;
  /** The name of each call that was made. */
  readonly calls: readonly string[];
}

/** One operation in which call number `at` meets `fault`. */
async function attempt(folder: string, operation: Operation, at: number, fault: string): Promise<Run> {
  const calls: string[] = [];
  let counting = false;
  let cut: ((length: number) => number) | undefined;
  const before = (call: string): void => {
    if (!counting) return;
    const hit = calls.length === at || (fault === lasting && at >= 0 && calls.length > at);
    calls.push(call);
    cut = hit ? cuts[fault] : undefined;
    if (hit && cut === undefined) throw systemError(fault === lasting ? 'EIO' : fault);
  };
  const files = countedFiles(
    cutFiles(quickFiles, () => cut),
    (_, call) => before(call),
  );
  await watchConf((call, length) => {
    before(`conf ${call}`);
    return cut?.(length);
  });
  const act = await operation.begin(programIn(folder, { ...program(2), files, patience: { tries: 2, pause: 1 } }));
  const old = existsSync(accountFile(folder)) ? readFileSync(accountFile(folder)) : undefined;
  counting = true;
  try {
    return { outcome: await act(), before: old, calls };
  } finally {
    counting = false;
    await watchConf(undefined);
  }
}

const hasSentence = (outcome: Outcome<unknown>): boolean =>
  outcome.ok || /^\S.{20,}/.test(english.notes(outcome.refusal, withoutFacts));

/** Names the fault after a run, or undefined. */
async function wrongAfter(
  folder: string,
  { from, after }: Operation,
  fault: string,
  { outcome, before }: Run,
  judge: ReturnType<typeof judging>,
): Promise<string | undefined> {
  if (!outcome.ok && outcome.refusal.why !== 'files') return `refused with ${JSON.stringify(outcome.refusal)}`;
  if (!hasSentence(outcome)) return 'refused without a sentence';
  const now = existsSync(accountFile(folder)) ? readFileSync(accountFile(folder)) : undefined;
  const isOld = before === undefined ? now === undefined : now !== undefined && before.equals(now);
  const { opens, wrong } = await judge(folder);
  const isNew = !isOld && opens === after.join();
  if (outcome.ok && !isNew && opens !== after.join()) return `done, and opens with ${opens || 'nothing'}`;
  if (!outcome.ok && !isOld && !(isNew && fault === lasting)) return `refused, and opens with ${opens || 'nothing'}`;
  if (isOld && opens !== opensAt[from].join()) return `the old file opens with ${opens || 'nothing'}`;
  return wrong;
}

export const calls: Torture = {
  name: 'calls',
  about: 'each file-system call failing in turn, through the operations',
  unit: 'faults a call',
  short: faults.length,
  long: faults.length,
  run: (count) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch, program(1));
      const judge = judging(program(3));
      let turn = 0;
      const counts: string[] = [];
      for (const operation of operations) {
        const of = async (at: number, fault: string): Promise<Run & { wrong: string | undefined }> => {
          const folder = join(scratch, 'run');
          begin(operation.from, folder);
          const done = await attempt(folder, operation, at, fault);
          const wrong = await wrongAfter(folder, operation, fault, done, judge);
          remove(folder);
          return { ...done, wrong };
        };
        const whole = await of(-1, 'EIO');
        counts.push(`${operation.name} ${whole.calls.length}`);
        for (const [at, call] of whole.calls.entries()) {
          const fit = writing.includes(call) ? faults : everywhere;
          for (let fault = 0; fault < Math.min(count, fit.length); fault += 1) {
            const which = fit[turn++ % fit.length] ?? 'EIO';
            const { outcome, wrong } = await of(at, which);
            tally.check(
              wrong === undefined,
              () =>
                `${operation.name}, ${which} at ${call} (${at}): ${wrong}; ${JSON.stringify(outcome.ok ? 'done' : outcome.refusal)}`,
            );
          }
        }
      }
      tally.note(`calls: ${counts.join(', ')}`);
      return tally.figures();
    }, quickFolder()),
};
