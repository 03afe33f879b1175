// A checkout under git's Windows setting has the same bytes: frames and vectors are compared byte by byte.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Each tracked file with how its lines end in the commit and in the checkout. */
const lineEnds = (folder: string) =>
  git('-C', folder, 'ls-files', '--eol')
    .trimEnd()
    .split('\n')
    .map((line) => /^i\/(\S*)\s+w\/(\S*)\s+attr\/.*\t(.*)$/.exec(line) ?? [])
    .map(([, committed, checkedOut, file]) => ({ file, committed, checkedOut }));

test.skipIf(!existsSync(join(top, '.git')))('core.autocrlf=true changes no file', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sparekey-checkout-')), 'clone');
  git('clone', '--quiet', '--config', 'core.autocrlf=true', top, folder);
  const files = lineEnds(folder);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ committed, checkedOut }) => committed !== checkedOut)).toEqual([]);
});
