// Puts the file at argv[4] over the sealed file in the folder argv[2], if that has the revision argv[5], and kills itself at
// the step numbered argv[3] (0: never). Steps are the calls that conf makes to node:fs and, if argv[6] is `all`, those of
// the port.

import fs from 'node:fs';
import process from 'node:process';
import { confStore } from '../../src/store/conf-store.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { NAME } from './samples.ts';
import { steppedFiles } from './stepped-files.ts';

const [folder = '', at = '', source = '', revision = '', steps = 'all'] = process.argv.slice(2);
const bytes = fs.readFileSync(source);

let number = 0;
const step = (): void => {
  number += 1;
  if (number === Number(at)) process.kill(process.pid, 'SIGKILL');
};

/** The files in the folder that conf has open: loading a module opens others. */
const descriptors = new Set<unknown>();

for (const call of ['openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'unlinkSync']) {
  const original: unknown = Reflect.get(fs, call);
  if (typeof original !== 'function') throw new Error(`node:fs has no ${call}`);
  const announced = (...args: readonly unknown[]): unknown => {
    const isInFolder = descriptors.has(args[0]) || String(args[0]).startsWith(folder);
    if (isInFolder) step();
    const result: unknown = Reflect.apply(original, fs, args);
    if (isInFolder && call === 'openSync') descriptors.add(result);
    if (call === 'closeSync') descriptors.delete(args[0]);
    return result;
  };
  Reflect.set(fs, call, announced);
}

// A full disk sends no signal, the limit that stands for it does, and conf (when-exit) would have the process end by it.
process.on('SIGXFSZ', () => undefined);

const files = nodeFiles(process.getuid?.());
try {
  await confStore({ files: steps === 'all' ? steppedFiles(files, step) : files, folder }).put(NAME, bytes, revision);
  console.log('done');
} catch (error) {
  if (!(error instanceof StoreFailure)) throw error;
  console.log(`${error.why} ${error.code}`);
}
