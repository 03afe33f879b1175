// Whether the configuration folder that was asked for can be one at all. A mistyped path or a disk that is not plugged in
// would otherwise look like a computer without an account. What is there and cannot be used the store tells itself.

import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Words } from '../words/en.ts';

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
export function folderProblem(asked: string, { help: { folder } }: Words): string | undefined {
  if (asked === '') return folder.empty;
  const path = resolve(asked);
  const at = found(path);
  if (at === 'other') return folder.notAFolder(path);
  const parent = dirname(path);
  return at === 'nothing' && found(parent) === 'nothing' ? folder.notThere(path, parent) : undefined;
}
