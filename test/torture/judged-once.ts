// The content of a folder after an operation met a fault, and the next program's judgement of it. A program that is
// given the same bytes does the same, so that equal folders are judged once: of thousands of faults, most leave one of
// a few.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../src/store/failure.ts';
import { leftovers, openers, wholeFile } from './aftermath.ts';
import { configIn, noon, type ProgramOptions, programIn, stateIn } from './program.ts';
import { email, freshPassword, password } from './story.ts';

export interface Judgement {
  /** The names of the secrets that open the file. */
  readonly opens: string;
  /** Names the fault in the files that the next program finds or leaves, or undefined. */
  readonly wrong: string | undefined;
}

/** Reads the file at `path`; undefined if it has just gone: conf removes its own temporary file in its own time. */
function standing(path: string): { mode: number; bytes: Buffer } | undefined {
  try {
    return { mode: statSync(path).mode, bytes: readFileSync(path) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** All that stands in a folder: names, modes and bytes, in one value. */
function contentsOf(folder: string): string {
  const hash = createHash('sha256');
  for (const part of [configIn(folder), stateIn(folder)].filter(existsSync)) {
    for (const name of readdirSync(part).sort()) {
      const there = standing(join(part, name));
      if (there === undefined) continue;
      hash.update(JSON.stringify([part === stateIn(folder), name, there.mode, there.bytes.length]));
      hash.update(there.bytes);
    }
  }
  return hash.digest('hex');
}

/** Nothing is opened by a file that is not whole. */
const damaged = (error: unknown): Judgement => ({ opens: 'nothing, as it is damaged', wrong: `damaged: ${error}` });

async function judge(folder: string, options: ProgramOptions): Promise<Judgement> {
  const opens = (await openers(wholeFile(folder), options.kdf)).join();
  // An hour later, on a disk that works again.
  const next = programIn(folder, { ...options, clock: () => noon + 3_600_000 });
  const current = opens.includes('fresh') ? freshPassword : password;
  const opened = await (opens === '' ? next.create(email, current) : next.signIn(email, current));
  if (!opened.ok) return { opens, wrong: `the next program is refused: ${JSON.stringify(opened.refusal)}` };
  opened.value.close();
  const left = leftovers(folder);
  return { opens, wrong: left.length > 0 ? `left behind: ${left.join()}` : undefined };
}

/** Judges folders, each of the same contents once. */
export function judging(options: ProgramOptions): (folder: string) => Promise<Judgement> {
  const known = new Map<string, Promise<Judgement>>();
  return (folder) => {
    const contents = contentsOf(folder);
    const judgement = known.get(contents) ?? judge(folder, options).catch(damaged);
    known.set(contents, judgement);
    return judgement;
  };
}
