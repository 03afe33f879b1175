// Holds the lock of the folder argv[2] until it is told to let go (its standard input ends) or dies.

import process from 'node:process';
import { PATIENT, withLock } from '../../src/store/lock.ts';
import { nodeFiles } from '../../src/store/node-files.ts';

await withLock(nodeFiles(process.getuid?.()), process.argv[2] ?? '', PATIENT, async () => {
  console.log('held');
  for await (const _ of process.stdin);
});
console.log('let go');
