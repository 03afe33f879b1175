// conf's own calls on the file system, to be numbered, failed or cut short like those of the Files port. conf (and
// `atomically` in it) takes them from node:fs when it is loaded: import this file before anything loads conf.

import fs from 'node:fs';

/** Sees a call of conf's before it is made; may throw in its place, or give another number of bytes for `writeSync`. */
export type Watcher = (call: string, length: number) => number | undefined;

const calls = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'chmodSync',
  'writeFileSync',
  'ftruncateSync',
];
let watcher: Watcher | undefined;

for (const call of calls) {
  const original: unknown = Reflect.get(fs, call);
  if (typeof original !== 'function') continue;
  Reflect.set(fs, call, (...args: unknown[]) => {
    if (watcher === undefined) return Reflect.apply(original, fs, args);
    const [, bytes] = args;
    const length = bytes instanceof Uint8Array ? bytes.length : 0;
    const most = watcher(call, length);
    if (call !== 'writeSync' || most === undefined || !(bytes instanceof Uint8Array))
      return Reflect.apply(original, fs, args);
    return most === 0 ? 0 : Reflect.apply(original, fs, [args[0], bytes.subarray(0, most), 0, most]);
  });
}

/** Loads conf with its calls watched. `undefined`: nobody looks. */
export async function watchConf(next: Watcher | undefined): Promise<void> {
  await import('conf');
  watcher = next;
}
