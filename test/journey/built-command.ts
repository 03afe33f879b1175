// The built command, and a home of its own for each run of it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const command = join(import.meta.dirname, '../../dist/cli.js');

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'sparekey-'));
