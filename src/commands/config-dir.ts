// Refuses a configuration folder that cannot be one. A mistyped path or a disk that is not plugged in would otherwise look
// like a computer without an account. The store reports a folder that exists and cannot be used.

import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Words } from '../words/en.ts';
import { ours } from './usage-error.ts';

type Found = 'folder' | 'other' | 'nothing' | 'unknown';

function found(path: string): Found {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'nothing';
    return code === 'ENOTDIR' ? 'other' : 'unknown';
  }
}

/** The sentence, if it cannot. `asked`: as typed, or as SPAREKEY_CONFIG_DIR has it. */
function folderProblem(asked: string, { help: { folder } }: Words): string | undefined {
  if (asked === '') return folder.empty;
  const path = resolve(asked);
  const at = found(path);
  if (at === 'other') return folder.notAFolder(path);
  const parent = dirname(path);
  return at === 'nothing' && found(parent) === 'nothing' ? folder.notThere(path, parent) : undefined;
}

/** Commands that open no account and no settings: for them the folder is nobody's business. */
const withoutFolder: readonly string[] = ['info', 'practice', 'play', 'record', 'test', 'help', 'completion', 'man'];

export const checkFolder =
  (words: Words) =>
  (program: Command, asked: Command): void => {
    if (withoutFolder.includes(asked.name()) && asked.parent === program) return;
    const folder: unknown = program.getOptionValue('configDir');
    const typed = program.getOptionValueSource('configDir') === 'cli';
    // An empty variable is none; an empty option was meant to be something.
    if (typeof folder !== 'string' || (folder === '' && !typed)) return;
    const forgotten = typed && folder.startsWith('--');
    const problem = forgotten ? words.help.refused.valueMissing('--config-dir <folder>') : folderProblem(folder, words);
    if (problem !== undefined) asked.error(problem, { code: ours });
  };
