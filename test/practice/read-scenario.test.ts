// A scenario is refused with the file, the line, the column, and what was expected there.

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/scenario.schema.json' with { type: 'json' };
import { mismatchOf } from '../../src/practice/json-schema.ts';
import { readScenario } from '../../src/practice/read-scenario.ts';
import { tasksOf } from '../../src/practice/scenario.ts';
import { bundledNames, bundledScenarios } from '../../src/practice/scenario-file.ts';
import { scenarioText } from './samples.ts';

const said = (text: string): string => {
  try {
    readScenario('x.yaml', text);
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('refused, with the place', () => {
  test.each([
    [
      'a missing field',
      scenarioText().replace('minutes: 1\n', ''),
      'x.yaml:1:1: Expected minutes: a whole number of minutes from 1 to 120.',
    ],
    [
      'an unknown field',
      scenarioText({ head: 'level: 3' }),
      /^x\.yaml:6:1: Expected a scenario: a map with .*, and no "level"\.$/,
    ],
    ['another type', scenarioText().replace('minutes: 1', 'minutes: soon'), /^x\.yaml:2:10: Expected a whole number/],
    [
      'a day that is none',
      scenarioText().replace('11-22', '02-30'),
      'x.yaml:4:8: Expected a day that the calendar has.',
    ],
    ['an unknown key', scenarioText({ steps: '  - press: [tab, entr]' }), /^x\.yaml:9:12: Expected a key, or a list/],
    [
      'an unknown step',
      scenarioText({ steps: '  - see: x\n    clik: y' }),
      /^x\.yaml:10:5: Expected a step.*, and no "clik"\.$/,
    ],
    [
      'a value that nobody knows',
      scenarioText({ steps: '  - type: $pasword' }),
      /^x\.yaml:9:11: Nobody knows \$pasword here\. Known by now: .*\$password/,
    ],
    [
      'a value before it is remembered',
      scenarioText({ steps: '  - type: $mine\n  - remember: { mine: code }' }),
      /^x\.yaml:9:11: Nobody knows \$mine/,
    ],
    [
      'a pattern that is none',
      scenarioText({ steps: '  - see: /(/' }),
      'x.yaml:9:10: Expected a regular expression between the slashes.',
    ],
    [
      'remembering nothing',
      scenarioText({ steps: '  - remember: { mine: /abc/ }' }),
      'x.yaml:9:23: Expected a pattern with a group (…), or the word code.',
    ],
    [
      'a frame twice',
      scenarioText({ steps: '  - frame: a\n  - frame: a' }),
      /^x\.yaml:10:12: There is a frame called a above/,
    ],
    [
      'hints that never end',
      scenarioText({ steps: '  - hints: [a]\n    press: enter' }),
      /^x\.yaml:9:12: Expected see beside hints/,
    ],
    [
      'four hints',
      scenarioText({ steps: '  - hints: [a, b, c, d]\n    see: x' }),
      /^x\.yaml:9:12: Expected a list of 1 to 3 hints/,
    ],
    [
      'a smudge on no paper',
      scenarioText({ world: '  went_wrong: { smudged: 2 }' }),
      /^x\.yaml:7:3: Expected an account and paper/,
    ],
    [
      'codes that nothing keeps',
      scenarioText({ world: '  account: false\n  spare_keys: [{ service: GitHub, codes: [a1b2c-3d4e5] }]' }),
      'x.yaml:8:15: Expected an account: without one there is nothing to keep codes in.',
    ],
    [
      'a real address',
      scenarioText({ world: '  email: ada@gmail.com' }),
      /^x\.yaml:7:10: Expected an e-mail address under example/,
    ],
    ['a size for giants', scenarioText({ head: 'size: 999x999' }), /^x\.yaml:6:7: Expected a size in cells/],
    ['no YAML', 'title: [', /^x\.yaml:1:\d+: This cannot be read as YAML/],
    ['nothing at all', '', /^x\.yaml:1:1: Expected a scenario/],
    ['a list', '- a\n', /^x\.yaml:1:1: Expected a scenario/],
  ])('%s', (_, text, expected) => {
    if (typeof expected === 'string') expect(said(text)).toBe(expected);
    else expect(said(text)).toMatch(expected);
  });
});

describe('the reader and the published schema say the same', () => {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(schema);
  const agree = (value: unknown): void => {
    expect({ value, reads: mismatchOf(value, schema, schema) === undefined }).toEqual({ value, reads: ajv(value) });
  };
  const whole = {
    title: 'T',
    lesson: 'L',
    minutes: 1,
    seed: 's',
    clock: '2026-11-22T15:00:00Z',
    size: '80x24',
    begins: 'check',
    world: {
      email: 'a@example.com',
      codes: ['mail'],
      spare_keys: [{ service: 'GitHub', codes: ['a1b2c-3d4e5'] }],
      has: ['paper'],
      went_wrong: { smudged: 2, disk_full: true },
    },
    mistakes: [{ see: 'x', explain: 'y' }],
    steps: [
      {
        say: 's',
        press: ['tab', 'ctrl+a'],
        do: [{ type: 'x' }, { wait: '8d' }],
        see: '/x/',
        remember: { a: 'code', b: '/(x)/i' },
        frame: 'f',
        hints: ['h'],
        explain: 'e',
      },
    ],
  };
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      'x',
      '80x24',
      'enter',
      '\u0000',
      '$code',
      '/(/',
      'paper',
      '__proto__',
      '2026-11-22T15:00:00Z',
      'ü',
      '😀',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.double(),
    fc.string(),
    fc.constant([]),
    fc.constant({}),
    fc.constantFrom(['enter'], ['paper', 'paper'], [{ see: 'x' }], { press: 'enter' }, { press: 'enter', type: 'x' }),
  );

  test('of a whole one', () => {
    agree(whole);
    expect(ajv(whole)).toBe(true);
  });

  test('of whole ones with one thing put in another’s place, taken away or added', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null
        ? [
            path,
            ...Object.entries(value).flatMap(([key, inner]) =>
              paths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
            ),
          ]
        : [path];
    const all = paths(whole).filter((path) => path.length > 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        odd,
        fc.constantFrom('put', 'take', 'add'),
        fc.constantFrom('press', 'see', 'has', 'x', 'constructor'),
        (path, value, how, name) => {
          const copy = structuredClone(whole) as unknown as Record<string, unknown>;
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy) as Record<
            string | number,
            unknown
          >;
          const key = path.at(-1) ?? '';
          if (how === 'put') parent[key] = value;
          else if (how === 'add' && !Array.isArray(parent)) parent[name as string] = value;
          else if (Array.isArray(parent)) parent.splice(Number(key), 1);
          else delete parent[key];
          agree(copy);
        },
      ),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('of anything', () => {
    fc.assert(fc.property(fc.jsonValue(), agree), { numRuns: 500, seed: 7 });
  });
});

describe('the bundled scenarios', () => {
  const all = bundledScenarios();

  test('are all there', () => {
    expect(all.map(({ name }) => name)).toEqual([...bundledNames]);
  });

  test.each(all.map((one) => [one.name, one] as const))(
    '%s is a lesson, with three hints and a word for every task',
    (_, { scenario }) => {
      expect(scenario.lesson.trim().split(/\s+/).length).toBeGreaterThan(40);
      const tasks = tasksOf(scenario);
      expect(tasks.length).toBeGreaterThan(1);
      for (const { from, to } of tasks) {
        const steps = scenario.steps.slice(from, to);
        expect(steps.flatMap(({ hints }) => hints)).toHaveLength(3);
        expect(steps.flatMap(({ say }) => say ?? [])).not.toEqual([]);
      }
      // At the end at the latest, something is explained; and most of what was done before is too.
      expect(scenario.steps.at(-1)?.explain ?? '').not.toBe('');
      expect(scenario.steps.filter(({ explain }) => explain !== undefined).length).toBeGreaterThan(tasks.length / 2);
    },
  );
});
