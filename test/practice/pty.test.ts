// Practice and a demo in a real terminal: the built command in a pty, with a home of its own.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOn, enter, newHome, returnKey, sparekey, tab } from '../journey/person.ts';

const key = (press: string) => ({ press });
const leave = key('ctrl+c');

test('practise, leave, and find it in the list', async () => {
  const home = newHome();
  const config = join(home, '.config/sparekey');
  mkdirSync(config, { recursive: true, mode: 0o700 });
  writeFileSync(join(config, `${'a'.repeat(32)}.json`), 'mine');

  let pty = sparekey({ home, args: ['practice', 'spare-key'], columns: 120, rows: 40 });
  await pty.until('This is practice');
  enter(pty, 'x');
  await pty.until('In your hand');
  enter(pty, 'x');
  await pty.until('There is no account on this computer yet.');
  enter(pty, key('ctrl+t'));
  await pty.until('Hint 1:');
  enter(pty, returnKey);
  await pty.until('Fill in');
  enter(pty, 'ada@example.com', tab, 'seven quiet harbours', tab, 'seven quiet harbours');
  await pty.until('Hand it in.');
  enter(pty, key('ctrl+n'));
  await pty.until('4/9');
  enter(pty, key('ctrl+n'));
  await pty.until('5/9');
  enter(pty, 'v');
  await pty.until('hidden again in');
  const code = codeOn(pty.screen());
  await pty.until('PRACTICE');
  pty.resize(80, 24);
  // The program hides the code where the window changes, in practice too.
  await pty.until(/The code is hidden[\s\S]*PRACTICE/);
  enter(pty, leave);
  expect(await pty.exited).toEqual({ code: 0, signal: 0 });
  expect(pty.scrollback()).toContain('done with hints: There is no account yet.');
  expect(pty.scrollback()).toContain('3 of 9 done.');
  for (const group of code) expect(pty.scrollback()).not.toContain(group);

  // Kept in the state folder, and nowhere else.
  expect(readdirSync(config)).toEqual([`${'a'.repeat(32)}.json`]);
  const kept = JSON.parse(readFileSync(join(home, '.local/state/sparekey/practice/practice.json'), 'utf8'));
  expect(kept.scenarios['spare-key']).toMatchObject({ begun: 1, done: 0, last: { done: false } });

  pty = sparekey({ home, args: ['practice'] });
  await pty.until('What would you like to practise?');
  expect(pty.screen()).toMatch(/Make your recovery code +5 min {2}begun/);
  enter(pty, 'q');
  expect(await pty.exited).toEqual({ code: 0, signal: 0 });
  expect(existsSync(join(home, '.local/state/sparekey/practice/practice.json'))).toBe(true);
});

test('the result as JSON, for a trainer', async () => {
  const pty = sparekey({ home: newHome(), args: ['practice', 'check-your-paper', '--json'] });
  await pty.until('This is practice');
  enter(pty, leave);
  await pty.exited;
  const { scenario, tasks, done } = JSON.parse(pty.scrollback().replaceAll('\n', ''));
  expect({ scenario, tasks: tasks.length, done }).toEqual({ scenario: 'check-your-paper', tasks: 1, done: false });
});

test('SIGTERM puts the terminal back', async () => {
  const pty = sparekey({ home: newHome(), args: ['practice', 'torn'] });
  await pty.until('This is practice');
  pty.kill('SIGTERM');
  expect((await pty.exited).code).toBe(143);
  expect(pty.terminal.buffer.active.type).toBe('normal');
  expect(pty.cursor().visible).toBe(true);
});

test('a demo plays to its end by itself, and leaves nothing', async () => {
  const pty = sparekey({ home: newHome(), args: ['play', 'check-your-paper', '--speed', '20'] });
  await pty.until('PRACTICE');
  await pty.until('It works.');
  expect(await pty.exited).toEqual({ code: 0, signal: 0 });
  expect(pty.scrollback()).toBe('');
  expect(pty.terminal.buffer.active.type).toBe('normal');
  expect(pty.cursor().visible).toBe(true);
});

test('a demo can be paused, and left', async () => {
  const pty = sparekey({ home: newHome(), args: ['play', 'torn', '--loop'], columns: 40, rows: 20 });
  await pty.until('Choose the reason');
  enter(pty, ' ');
  await pty.until('space go on');
  enter(pty, key('right'));
  await pty.until('2/6');
  enter(pty, 'q');
  expect(await pty.exited).toEqual({ code: 0, signal: 0 });
});
