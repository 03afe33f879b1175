// docs/format.md says what the code does: its worked example, its check values, its limits and its names.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { format, spell } from '../../src/code/recovery-code.ts';
import { encode } from '../../src/code/reed-solomon.ts';
import { blockLength } from '../../src/vault/body.ts';
import { mostFileBytes, mostHeaderBytes } from '../../src/vault/container.ts';
import { mostRetired, mostSlots } from '../../src/vault/header.ts';
import { checkCost } from '../../src/vault/kdf.ts';
import { mostActivity, mostChecked, mostKeyring, mostProofs } from '../../src/vault/record.ts';
import { entries } from './vectors.ts';
import { workedExample } from './worked-example.ts';

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

test('the worked example', () => {
  const block = page.split('## A worked example')[1]?.match(/```text\n([\s\S]*?)\n```/)?.[1];
  expect(block?.split('\n')).toEqual(workedExample());
});

test('the check values of the recovery code', () => {
  const keys = { '0, 1, … 19': (at: number) => at, 'twenty times 31': () => 31, 'twenty times 0': () => 0 };
  for (const [name, symbol] of Object.entries(keys)) {
    const code = spell(encode(Array.from({ length: 20 }, (_, at) => symbol(at))));
    expect(page).toContain(`| ${name} | \`${format(code)}\` |`);
  }
});

test('the limits', () => {
  expect(page).toContain(`A file has at most ${mostFileBytes} bytes`);
  expect(page).toContain(`as they were written, at most ${mostHeaderBytes} |`);
  expect(page).toContain(`a multiple of ${blockLength} bytes`);
  expect(page).toContain(`at most ${mostRetired} of \`{no, made, ended, why, tag}\``);
  expect(page).toContain(`1 to ${mostSlots} key slots`);
  expect(page).toContain(`at most ${mostProofs} of \`{kind: "phone"`);
  expect(page).toContain(`\`checked\` at most ${mostChecked} times`);
  expect(page).toContain(`at most ${mostKeyring} objects`);
  expect(page).toContain(`at most ${mostActivity} entries`);
});

test('the bounds of the cost, at their edges', () => {
  expect(page).toContain('8192 ≤ m ≤ 262144, 1 ≤ t ≤ 10, 1 ≤ p ≤ 4, m·t ≤ 1048576');
  const edges = [
    { m: 8192, t: 1, p: 1 },
    { m: 262_144, t: 4, p: 4 },
    { m: 104_857, t: 10, p: 4 },
  ];
  for (const cost of edges) expect(() => checkCost(cost, 'slot')).not.toThrow();
  expect(() => checkCost({ m: 104_858, t: 10, p: 4 }, 'slot')).toThrow('slot.t');
});

test('each failure has its row', () => {
  for (const fails of new Set(entries.map((entry) => entry.fails ?? 'size')))
    expect(page).toContain(`| \`${fails}\` |`);
});
