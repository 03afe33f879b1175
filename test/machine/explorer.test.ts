// Everything that is proven of all models at once. They are explored once; each property watches the same steps.

import { beforeAll, describe } from 'vitest';
import { explore, type Found } from './explorer.ts';
import type { Property } from './properties/property.ts';
import { rows } from './properties/rows.ts';
import { noSecretTooMany } from './properties/secrets.ts';
import { waysOn } from './properties/ways-on.ts';

const properties: Readonly<Record<string, Property>> = {
  rows,
  'the ways on': waysOn,
  secrets: noSecretTooMany,
};

const watching = Object.entries(properties).map(([name, property]) => [name, property()] as const);
let found: readonly Found[] = [];

/** On a machine that does other things as well (ms). */
const slow = 600_000;

beforeAll(() => {
  found = explore((taken) => {
    for (const [, { seen }] of watching) seen?.(taken);
  });
}, slow);

for (const [name, { tests }] of watching) describe(name, () => tests(() => found));
