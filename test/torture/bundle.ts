// A fixture and all that it imports as one file of plain JavaScript: what is started ten thousand times starts twice as
// fast, and does the same. A fixture watches node's own modules outside of the bundle, so these stay watched.

import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds `fixtures/FIXTURE` into `folder`; gives its path, for `start` and `run`. */
export async function bundled(fixture: string, folder: string): Promise<string> {
  const name = `${basename(fixture, '.ts')}.js`;
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../', import.meta.url)),
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return join(folder, name);
}
