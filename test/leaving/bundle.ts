// The program of these tests, bundled as the real one is: Node runs no TSX by itself.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'tsdown';
import configs from '../../tsdown.config.ts';

const [command] = configs;

/** Builds it into a folder of its own, which stays, and returns the file to run. */
export async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sparekey-at-page-'));
  const entry = { 'at-page': join(import.meta.dirname, 'at-page.ts') };
  await build({ ...command, config: false, plugins: [], logLevel: 'silent', entry, outDir, clean: false });
  return join(outDir, 'at-page.js');
}
