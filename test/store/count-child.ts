// Counts argv[4] times for the writer argv[3] in the one sealed file of the folder argv[2], each time on what it has read.

import process from 'node:process';
import { confStore } from '../../src/store/conf-store.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { countsOf, withCount } from './counts.ts';
import { NAME } from './samples.ts';

const [folder = '', writer = '', times = ''] = process.argv.slice(2);
const store = confStore({ files: nodeFiles(process.getuid?.()), folder });

for (let left = Number(times); left > 0; ) {
  const stored = await store.get(NAME);
  try {
    await store.put(NAME, withCount(countsOf(stored?.bytes), writer), stored?.revision);
    left -= 1;
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.why !== 'conflict') throw error;
  }
}
