// Everything that is proven of all models at once. They are explored once; each property watches the same steps.

import { beforeAll, describe } from 'vitest';
import { explore, type Found } from './explorer.ts';
import { codeShown } from './properties/code-shown.ts';
import { drafts } from './properties/drafts.ts';
import { handedIn } from './properties/handed-in.ts';
import { handles } from './properties/handles.ts';
import { idle } from './properties/idle.ts';
import { leaving } from './properties/leaving.ts';
import { namedFields } from './properties/named-fields.ts';
import { passwordAlone } from './properties/password-alone.ts';
import type { Property } from './properties/property.ts';
import { everyRoute } from './properties/routes.ts';
import { rows } from './properties/rows.ts';
import { noSecretTooMany } from './properties/secrets.ts';
import { stepIsPure } from './properties/step.ts';
import { waysOn } from './properties/ways-on.ts';

const properties: Readonly<Record<string, Property>> = {
  rows,
  step: stepIsPure,
  'the ways on': waysOn,
  'every simple route can be gone': everyRoute,
  secrets: noSecretTooMany,
  drafts,
  'the password alone': passwordAlone,
  'handed in': handedIn,
  'what is wrong with a field': namedFields,
  'the new code on screen': codeShown,
  'nobody touches a key': idle,
  'the program is left': leaving,
  'open accounts': handles,
};

const watching = Object.entries(properties).map(([name, property]) => [name, property()] as const);
let found: readonly Found[] = [];

beforeAll(() => {
  found = explore((taken) => {
    for (const [, { seen }] of watching) seen?.(taken);
  });
});

for (const [name, { tests }] of watching) describe(name, () => tests(() => found));
