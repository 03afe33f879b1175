#!/usr/bin/env node
// The edge of the program. It says what it needs on a Node that is too old, before anything newer than that Node is
// read, and hands over to the commands, with the words of the person's language. Nothing else is imported here at the start.

import { exitStatus } from './commands/exit-status.ts';
import { wordsFor } from './commands/language.ts';

// Node would open its inspector, and with it the memory, for whoever sends SIGUSR1: with a listener of ours it does not.
process.on('SIGUSR1', () => {});
// A file as large as it may be is told by the write that went too far. Any other listener for the signal would end the
// program.
process.on('SIGXFSZ', () => {});

/** package.json's `engines`. */
const oldest = [22, 13] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

const words = await wordsFor(process);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(`${words.cli.oldNode(process.versions.node, oldest.join('.'))}\n`);
  process.exitCode = exitStatus.notDone;
} else {
  const { run } = await import('./commands/program.ts');
  process.exitCode = await run(process, words);
}
