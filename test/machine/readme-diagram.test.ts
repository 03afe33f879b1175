// The diagram in docs/journeys.md is the chart's.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagram } from '../../src/machine/diagram.ts';

test('docs/journeys.md shows the diagram that is read off the chart', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/journeys.md'), 'utf8');
  const [, shown] = /<!-- diagram -->\n+```mermaid\n(.*?)```\n+<!-- \/diagram -->/s.exec(page) ?? [];
  expect(shown).toBe(diagram());
});
