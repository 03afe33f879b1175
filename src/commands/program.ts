// One run of the command line, from its words to the exit status.

import { CommanderError } from 'commander';
import type { Words } from '../words/en.ts';
import { commandLine } from './command-line.ts';
import { exitStatus } from './exit-status.ts';
import { handleOutputErrors, writeInFull } from './output.ts';

async function parsed(of: NodeJS.Process, words: Words): Promise<number> {
  let exitCode: number = exitStatus.done;
  try {
    await commandLine(of, words, (code) => {
      exitCode = code;
    }).parseAsync(of.argv);
    return exitCode;
  } catch (error) {
    // The message is out already; --help and --version come this way with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.unusable;
    // The error's own words may hold secrets.
    of.stderr.write(`${words.left.crashed}\n`);
    return exitStatus.notDone;
  }
}

export async function run(of: NodeJS.Process, words: Words): Promise<number> {
  let cut = false;
  writeInFull(of.stdout);
  handleOutputErrors(of.stdout, () => {
    cut = true;
  });
  handleOutputErrors(of.stderr);
  const exitCode = await parsed(of, words);
  // A stream tells of a failure one turn later.
  await new Promise(setImmediate);
  if (!cut || exitCode !== exitStatus.done) return exitCode;
  of.stderr.write(`${words.cli.cut}\n`);
  return exitStatus.notDone;
}
