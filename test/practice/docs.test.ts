// docs/scenarios.md beside the schema and the program: its example runs, and every field, value and key is in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import schema from '../../schema/scenario.schema.json' with { type: 'json' };
import { chordKeys } from '../../src/practice/keyboard.ts';
import { readScenario } from '../../src/practice/read-scenario.ts';
import { runScenario } from '../../src/practice/test-scenario.ts';
import { worldValues } from '../../src/practice/variables.ts';

const docs = readFileSync(join(import.meta.dirname, '../../docs/scenarios.md'), 'utf8');

test('its example is a scenario that leads to its end', async () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(docs) ?? [];
  const { frames, astray } = await runScenario(readScenario('docs', yaml), { columns: 80, rows: 24, color: false });
  expect(astray).toBeUndefined();
  expect(frames.map(({ name }) => name)).toEqual(['repaired']);
});

test('every field of the schema is in it', () => {
  const { step, world } = schema.$defs;
  const fields = [schema.properties, step.properties, world.properties, world.properties.went_wrong.properties].flatMap(
    Object.keys,
  );
  expect(fields.filter((field) => !new RegExp(`\`${field}\\b|^${field}:|${field}:`, 'm').test(docs))).toEqual([]);
});

test('every value and every key of the coach', () => {
  expect(worldValues.filter((name) => !docs.includes(`\`$${name}\``))).toEqual([]);
  expect(Object.values(chordKeys).filter((key) => !docs.includes(`**${key}**`))).toEqual([]);
});
