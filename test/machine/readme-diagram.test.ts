// The diagram in the README is the chart's.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagram } from '../../src/machine/diagram.ts';

test('README.md shows the diagram that is read off the chart', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, shown] = /<!-- diagram -->\n+```mermaid\n(.*?)```\n+<!-- \/diagram -->/s.exec(readme) ?? [];
  expect(shown).toBe(diagram());
});
