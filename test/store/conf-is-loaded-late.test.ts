// conf and ajv take long to load: not before something is written.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { confStore } from '../../src/store/conf-store.ts';
import { NAME, OTHER_NAME, realFiles, sealed } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const loaded = vi.hoisted(() => new Set<string>());
vi.mock('conf', (original) => {
  loaded.add('conf');
  return original();
});

test('conf is loaded by the first put, not by reading', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, NAME), sealed(1));
  const store = confStore({ files: realFiles, folder });
  await store.get(NAME);
  await store.list();
  expect(loaded.size).toBe(0);
  await store.put(OTHER_NAME, sealed(1), undefined);
  expect(loaded.size).toBe(1);
});
