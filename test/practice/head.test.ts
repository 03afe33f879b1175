// The commands about scenarios before a reader who has seen enough: no failure, and no word.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { command } from '../journey/built-command.ts';
import { newFolder } from './samples.ts';

test.each([
  ['play', 'torn', '--plain'],
  ['test', join(import.meta.dirname, '../../src/practice/scenarios/torn.yaml')],
  ['practice', '--plan'],
])('%s', async (...args) => {
  const home = newFolder();
  const child = spawn(process.execPath, [command, ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = await once(child, 'close');
  // The end of a process as Ink's cursor keeper writes it.
  expect({ status, said: said.replace('\u001b[?25h', '') }).toEqual({ status: 0, said: '' });
});
