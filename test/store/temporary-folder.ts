// A folder for one test, gone after it. A test removes only a folder that `mkdtempSync` has just made here: no test
// removes anything recursively by itself.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The real path of a new, empty folder. */
export const temporaryFolder = (): string => {
  const prefix = join(realpathSync(tmpdir()), 'sparekey-store-');
  const made = mkdtempSync(prefix);
  onTestFinished(() => {
    if (!made.startsWith(prefix) || made.length <= prefix.length) throw new Error('not a folder of this test');
    rmSync(made, { recursive: true, force: true });
  });
  return made;
};
