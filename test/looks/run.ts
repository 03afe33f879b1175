// All screens at a glance: npm run looks -- [STATE…] [--size 80x24] [--theme dark]
// Draws every sample (test/screens/models.ts) into contact sheets under reports/looks, to be looked at by a person. SVG is
// written by itself; PNG beside it where rsvg-convert is there.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

// chalk looks once, when it is loaded: the sheets are coloured whatever they are made from.
process.env.FORCE_COLOR = '3';
process.env.NODE_ENV = 'production';

const top = join(import.meta.dirname, '../..');
const { module } = await runnerImport<typeof import('./sheets.ts')>(join(import.meta.dirname, 'sheets.ts'), {
  root: top,
  configFile: false,
  logLevel: 'error',
});
const { sheetsOf, sizes, looks } = module;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', multiple: true }, theme: { type: 'string', multiple: true } },
});
const wantedSizes = sizes.filter(({ name }) => values.size?.includes(name) ?? true);
const wantedLooks = looks.filter(({ name, always }) => values.theme?.includes(name) ?? always);
if (wantedSizes.length === 0 || wantedLooks.length === 0) {
  process.stderr.write(
    `Sizes: ${sizes.map(({ name }) => name).join(' ')}\nThemes: ${looks.map(({ name }) => name).join(' ')}\n`,
  );
  process.exit(2);
}

const folder = join(top, 'reports/looks');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let png = true;
for (const look of wantedLooks)
  for (const size of wantedSizes)
    for (const { name, svg } of await sheetsOf(look, size, positionals)) {
      const file = join(folder, `${name}.svg`);
      writeFileSync(file, svg);
      png &&= spawnSync('rsvg-convert', [file, '-o', join(folder, `${name}.png`)]).status === 0;
      process.stdout.write(`${file}${png ? ' and .png' : ''}\n`);
    }
