// The example package, as somebody who installed sparekey has it: its own folder, its own package.json, and one copy of
// Ink and React between them.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');

test('examples/counter: its tests pass against the built package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-example-'));
  cpSync(join(top, 'examples/counter'), folder, {
    recursive: true,
    filter: (from) => basename(from) !== 'node_modules',
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(top, join(folder, 'node_modules/sparekey'));
  for (const name of ['ink', 'react', 'vitest'])
    symlinkSync(join(top, 'node_modules', name), join(folder, 'node_modules', name));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(top, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      folder,
      ...(process.env.UPDATE_EXAMPLE ? ['-u'] : []),
    ],
    // As in CI: a frame that is not kept is a difference.
    {
      encoding: 'utf8',
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, CI: process.env.UPDATE_EXAMPLE ? '' : 'true' },
    },
  );
  if (process.env.UPDATE_EXAMPLE)
    cpSync(join(folder, 'counter.test.js.frames'), join(top, 'examples/counter/counter.test.js.frames'), {
      recursive: true,
    });
  expect(`${stdout}${stderr}`).toContain('5 passed');
  expect(status).toBe(0);
});
