// The manual page that comes with the package is what `sparekey man` prints, and roff takes it without a complaint.
// After a change: npx vitest run test/commands/man.test.ts -u

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { newHome } from '../journey/built-command.ts';
import { run } from '../practice/built.ts';
import { everyCommand } from './program-here.ts';

const file = join(import.meta.dirname, '../../man/sparekey.1');
const page = run(newHome(), ['man']);

test('the kept page is the one that the program prints', async () => {
  expect(page).toMatchObject({ status: 0, stderr: '' });
  await expect(page.stdout).toMatchFileSnapshot(file);
  expect(packageJson).toMatchObject({ man: './man/sparekey.1' });
  expect(packageJson.files).toContain('man');
});

test('it is plain ASCII, and names every command and every option', () => {
  expect(page.stdout).toMatch(/^[\n -~]*$/);
  const read = page.stdout.replaceAll('\\-', '-');
  for (const { path, options } of everyCommand()) {
    expect(read).toContain(path.join(' '));
    for (const { term } of options) expect(read).toContain(`\\fB${term}\\fR`);
  }
});

const there = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

// mandoc would like to see a date; the page has its version instead.
test.runIf(there('mandoc'))('mandoc -T lint', () => {
  const { stdout, stderr } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning'], {
    encoding: 'utf8',
    input: page.stdout,
  });
  const said = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.includes('missing date'));
  expect(said).toEqual([]);
});

test.runIf(there('groff'))('groff -man -ww', () => {
  const { status, stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tutf8'], {
    encoding: 'utf8',
    input: page.stdout,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('sparekey');
});
