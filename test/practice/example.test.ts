// The example package, as somebody who installed sparekey has it: its own folder, its own package.json, and one copy of
// Ink and React between them.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');

/** Its folder, with what npm would have installed there. */
function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-example-'));
  cpSync(join(top, 'examples/counter'), folder, {
    recursive: true,
    filter: (from) => basename(from) !== 'node_modules',
  });
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(top, join(folder, 'node_modules/sparekey'));
  for (const name of ['ink', 'react', 'vitest', '@types/react', '@types/node'])
    symlinkSync(join(top, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

const { UPDATE_EXAMPLE: update } = process.env;

test('examples/counter: its tests pass against the built package', () => {
  const folder = installed();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(top, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, ...(update ? ['-u'] : [])],
    // As in CI: a frame that is not kept is a difference.
    {
      encoding: 'utf8',
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, CI: update ? '' : 'true' },
    },
  );
  if (update)
    cpSync(join(folder, 'counter.test.js.frames'), join(top, 'examples/counter/counter.test.js.frames'), {
      recursive: true,
    });
  expect(`${stdout}${stderr}`).toContain('6 passed');
  expect(status).toBe(0);
});

test('its types are those of the package', () => {
  const folder = installed();
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(top, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', '--types', 'node'],
      join(folder, 'types.ts'),
    ],
    { encoding: 'utf8', cwd: folder },
  );
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
