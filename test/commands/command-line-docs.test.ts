// docs/command-line.md is what the program knows of itself.
// After a change: npx vitest run test/commands/command-line-docs.test.ts -u

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLinePage } from './command-line-page.ts';
import { programHere } from './program-here.ts';

test('docs/command-line.md', async () => {
  const file = join(import.meta.dirname, '../../docs/command-line.md');
  await expect(commandLinePage(programHere().facts())).toMatchFileSnapshot(file);
});
