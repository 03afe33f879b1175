// The readings by eye, kept in docs: the challenges of that seed still say the same.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forms, numbers, type Readings, wronglyRead } from './review.ts';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'captcha.md'), 'utf8');
const readings = JSON.parse(readFileSync(join(docs, 'captcha/readings.json'), 'utf8')) as Readings;
const [, seed = ''] = /npm run captcha -- docs\/captcha (\w+) --judge/.exec(page) ?? [];

test.each(forms)('$name: at least 19 of 20, as the page says', ({ name }) => {
  const right = numbers.length - wronglyRead(seed, name, readings).length;
  expect(right).toBeGreaterThanOrEqual(19);
  expect(page).toMatch(new RegExp(`\\| ${name} \\|.*\\| ${right} of 20 \\|`));
});

test('the page shows every picture beside what was read in it', () => {
  for (const { name } of forms)
    for (const number of numbers) {
      const picture = `captcha/${name}-${String(number).padStart(2, '0')}.png`;
      expect(readFileSync(join(docs, picture)).length).toBeGreaterThan(500);
      expect(page).toContain(`![](${picture}) ${readings[name]?.[number - 1]} |`);
    }
});
