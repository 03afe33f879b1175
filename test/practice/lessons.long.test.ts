// The bundled lessons, each with its kept frames. They take half as long as all other tests of the commands together.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledNames } from '../../src/practice/scenario-file.ts';
import { run } from './built.ts';
import { newFolder } from './samples.ts';

const scenarios = join(import.meta.dirname, '../../src/practice/scenarios');
const files = bundledNames.map((name) => join(scenarios, `${name}.yaml`));

test('the bundled scenarios are as they were kept, at every size, with and without colour', () => {
  const { status, stdout, stderr } = run(newFolder(), ['test', ...files, '--matrix', '--reporter', 'tap']);
  expect(stdout.split('\n').filter((line) => line.startsWith('not ok'))).toEqual([]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/^ok /gm)?.length).toBeGreaterThan(60);
});
