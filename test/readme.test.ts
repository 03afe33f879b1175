// The README's pictures of the program match the program, and its commands exist.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { english } from '../src/words/en.ts';

const at = (...path: string[]): string => readFileSync(join(import.meta.dirname, '..', ...path), 'utf8');
const readme = at('README.md');

/** The samples of a page, each without its heading. */
const samplesOf = (file: string): string[] =>
  at(file)
    .split(/^=== .*\n/m)
    .map((sample) => sample.trimEnd());

test('the frame is one of the program’s own', () => {
  const [, shown] = /<!-- frame -->\n```\n([\s\S]*?)\n```\n<!-- \/frame -->/.exec(readme) ?? [];
  expect(samplesOf('test/frames/en/codeShown.txt')).toContain(shown);
});

test('the page in docs/accessibility.md is one of the program’s own', () => {
  const [, shown] = /<!-- frame -->\n```\n([\s\S]*?)\n```\n<!-- \/frame -->/.exec(at('docs/accessibility.md')) ?? [];
  expect(samplesOf('test/frames-spoken/en/codeShown.txt')).toContain(shown);
});

test('the sentence it begins with is the program’s', () => {
  expect(readme).toContain(`**${english.cli.about}**`);
  expect(packageJson.description).toBe(english.cli.about);
});

test('every npm script it names is there, and the Node.js it asks for', () => {
  const named = [...readme.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
  for (const name of named) expect(packageJson.scripts).toHaveProperty(name);
  expect(readme).toContain(`Node.js ${packageJson.engines.node.replace('>=', '')} or newer`);
});
