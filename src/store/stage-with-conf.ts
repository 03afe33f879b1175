// The new sealed file is written by conf, beside the good one and never over it. Measured with conf 16, when it writes
// the good file itself: on a nearly full disk 8,192 of 20,010 bytes were left and success was reported (atomically, inside
// conf, ignores how many bytes were written); with SNAP in the environment it writes in place, and kill -9 then
// truncates; it does not sync the folder. Beside the good file none of this does harm: whatever it leaves is compared
// byte for byte before it counts (durable-write.ts).
//
// conf does not read or find the file: it has no limit of size, follows links, and JSON.parse would heal a doubled key
// that the vault must see. conf and ajv take 45–90 ms to load, so they are loaded at the first write.

import { basename, dirname } from 'node:path';
import { readContainer } from './container.ts';
import type { Stage } from './durable-write.ts';

/** Writes a sealed file with conf, exactly the bytes given. The file is made first, so that conf follows no link. */
export const stageWithConf: Stage = async (files, path, bytes) => {
  await (await files.open(path, 'new')).close();
  const { default: Conf } = await import('conf');
  const conf = new Conf({
    cwd: dirname(path),
    configName: basename(path),
    fileExtension: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    serialize: () => bytes,
    deserialize: () => ({}),
  });
  conf.store = { ...readContainer(bytes) };
};
