// The published schema of guides and the reader say the same of a guide: editors help with what the program takes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import schema from '../../schema/guide.schema.json' with { type: 'json' };
import { bundledGuides } from '../../src/edge/guides-on-disk.ts';
import { readGuide } from '../../src/keyring/guide.ts';
import { kinds } from '../../src/keyring/kinds.ts';

const fits = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(schema);
const agree = (value: unknown): void => {
  expect({ value, reads: 'guide' in readGuide(value) }).toEqual({ value, reads: fits(value) });
};

type Written = Record<string, unknown>;
const written = (file: string): Written => parse(readFileSync(join(bundledGuides, file), 'utf8'));
const whole = written('microsoft.yaml');

describe('of the guides that come with the program', () => {
  test.each(readdirSync(bundledGuides))('%s', (file) => {
    const guide = written(file);
    expect(fits(guide), JSON.stringify(fits.errors)).toBe(true);
    agree(guide);
    // Where an editor looks for the schema.
    expect(readFileSync(join(bundledGuides, file), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/guide\.schema\.json\n/,
    );
  });
});

describe('of one with something put in another’s place, taken away or added', () => {
  const odd = fc.oneof(
    fc.constantFrom('', ' ', 'x', 'never', '2026-11-22', '2026-13-01', 'https://example.com/x', 'http://example.com'),
    fc.constantFrom('x'.repeat(40), 'x'.repeat(41), 'y'.repeat(240), 'y'.repeat(241), 'key-28', 'ü', '\u0000'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom<unknown>([], {}, ['x'], ['key-28'], ['https://example.com/x'], [1], Array(11).fill('x')),
    fc.constantFrom<unknown>(Array(20).fill('x'), Array(21).fill('x'), Array(11).fill('https://example.com/')),
  );
  const names = [...Object.keys(whole), 'more', 'constructor'];

  test('at the top', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), odd, fc.boolean(), (name, value, take) => {
        const { [name]: _, ...rest } = whole;
        agree(take ? rest : { ...rest, [name]: value });
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('in a list', () => {
    const lists = names.filter((name) => Array.isArray(whole[name]));
    fc.assert(
      fc.property(fc.constantFrom(...lists), odd, (name, value) => agree({ ...whole, [name]: [value] })),
      { numRuns: 500, seed: 7 },
    );
  });

  test('anything at all', () => {
    fc.assert(fc.property(fc.jsonValue(), agree), { numRuns: 300, seed: 7 });
  });
});

test('every kind is in it, and it is exported', () => {
  expect(schema.properties.kinds.items.enum).toEqual([...kinds]);
  expect(packageJson.exports['./guide.schema.json']).toBe('./schema/guide.schema.json');
});
