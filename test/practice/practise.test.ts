// An exercise as a learner goes it: the coach beside the real program, on a console for tests.

import { expect, test } from 'vitest';
import { withoutLetterSpacing } from '../../src/practice/pattern.ts';
import { practise } from '../../src/practice/practise.ts';
import type { Result } from '../../src/practice/result.ts';
import { openScenario } from '../../src/practice/scenario-file.ts';
import { practiceEnglish } from '../../src/words/en-practice.ts';
import { type TestConsole, testConsole } from './console.ts';

interface Learner extends TestConsole {
  readonly result: Promise<Result>;
}

/** Past the lesson and the first task's page. */
async function begin(name: string, columns = 120, rows = 40): Promise<Learner> {
  const console = testConsole(columns, rows);
  const result = practise(name, openScenario(name).scenario, console);
  // The lesson may be longer than the window; then comes the first task.
  await console.until('any key');
  for (let pages = 0; pages < 4 && /any key/.test(console.screen()); pages += 1) {
    const before = console.screen();
    console.type('x');
    await console.until((screen) => screen !== before);
  }
  return Object.assign(console, { result });
}

test('spare-key, done alone, from the first screen to the cup of tea', async () => {
  const learner = await begin('spare-key');
  learner.press('enter');
  await learner.until('✓ An account here is a file');
  learner.type('ada@example.com\tseven quiet harbours\tseven quiet harbours');
  await learner.until('Hand it in.');
  learner.press('enter');
  await learner.until('Begin. Choose');
  learner.press('enter');
  await learner.until('Nobody behind you?');
  learner.type('v');
  const shown = await learner.until('Write all five groups');
  const code = withoutLetterSpacing(shown).match(/(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{5}(?![0-9A-Z])/g) ?? [];
  expect(code).toHaveLength(5);
  learner.press('enter');
  const asked = await learner.until('Read two groups back');
  const [first = 1, second = 1] = [...asked.matchAll(/Group (\d)/g)].map(([, group]) => Number(group));
  learner.type(`${code[first - 1]}\t${code[second - 1]}\r`);
  await learner.until('Put the paper where you keep your passport.');
  learner.press('enter');
  await learner.until('Leave all three out for today');
  learner.advance(150_000);
  learner.press('escape');
  await learner.until('That was all of it.');
  learner.press('ctrl+c');
  const result = await learner.result;
  expect(result).toMatchObject({ scenario: 'spare-key', seconds: 150, done: true, unaided: true });
  expect(result.tasks).toHaveLength(9);
  expect(result.tasks.every(({ how, mistakes }) => how === 'alone' && mistakes.length === 0)).toBe(true);
});

test('a hint is one of three, and is in the result', async () => {
  const learner = await begin('spare-key');
  learner.press('ctrl+t');
  await learner.until('Hint 1:');
  learner.press('ctrl+t', 'ctrl+t', 'ctrl+t');
  expect(await learner.until('Hint 3:')).not.toContain('Hint 4');
  learner.press('enter');
  await learner.until('Fill in the form');
  expect(learner.screen()).not.toContain('Hint');
  learner.press('ctrl+c');
  const { tasks, done, unaided } = await learner.result;
  expect(tasks).toMatchObject([{ how: 'with-hints', hints: 3 }, { how: 'left' }]);
  expect([done, unaided]).toEqual([false, false]);
});

test('a wrong turn is explained, and kept for the trainer', async () => {
  const learner = await begin('hacked');
  learner.type('ada@example.com\tseven quiet harbours\r');
  await learner.until('✓ It was right yesterday');
  learner.press('tab', 'tab', 'enter');
  await learner.until('Choose the reason');
  learner.press('down', 'down', 'enter');
  await learner.until('characters in the picture');
  learner.type('zzzzz\r');
  await learner.until('✗ Those were other characters.');
  learner.press('ctrl+c');
  const { tasks } = await learner.result;
  expect(tasks.map(({ how }) => how)).toEqual(['alone', 'alone', 'alone', 'left']);
  expect(tasks.at(-1)?.mistakes).toEqual([expect.stringContaining('Those were other characters.')]);
});

test('a mistake of a task that is done then is in its result', async () => {
  const learner = await begin('check-your-paper');
  learner.type('ada@example.com\t01234');
  await learner.until('01234');
  learner.press('enter');
  await learner.until('✗ That did not go through yet.');
  learner.press('ctrl+n');
  await learner.until('This one was done for you.');
  learner.press('ctrl+c');
  expect((await learner.result).tasks).toMatchObject([
    { how: 'skipped', mistakes: [practiceEnglish.coach.notThatWay('✗')] },
    { how: 'left', mistakes: [] },
  ]);
});

test('skip does it, begin again forgets it, jump goes there', async () => {
  const learner = await begin('lost-everything');
  learner.press('ctrl+n');
  await learner.until('Choose the reason');
  learner.press('ctrl+n');
  await learner.until('3/14');
  learner.press('ctrl+x');
  await learner.until('1/14');
  learner.press('ctrl+p');
  await learner.until('▸ 1.');
  learner.press('down', 'down', 'down', 'down');
  await learner.until('▸ 5.');
  learner.press('enter');
  await learner.until('5/14');
  await learner.until('The 25 characters on your paper');
  learner.press('ctrl+c');
  expect((await learner.result).tasks.map(({ how }) => how)).toEqual([...Array(4).fill('skipped'), 'left']);
});

test('a task that was jumped over is not done, and its hints are not forgotten', async () => {
  const learner = await begin('check-your-paper');
  learner.press('ctrl+t');
  await learner.until('Hint 1:');
  learner.press('ctrl+p');
  await learner.until('▸ 1.');
  learner.press('down', 'enter');
  await learner.until('2/2');
  learner.press('enter');
  await learner.until('That was all of it.');
  learner.press('ctrl+c');
  const { tasks, done, unaided } = await learner.result;
  expect(tasks).toMatchObject([
    { how: 'skipped', hints: 1 },
    { how: 'alone', hints: 0 },
  ]);
  expect([done, unaided]).toEqual([false, false]);
});

test('what is ahead of a jump back is to be done again', async () => {
  const learner = await begin('check-your-paper');
  learner.press('ctrl+n');
  await learner.until('2/2');
  learner.press('ctrl+p');
  await learner.until('▸ 2.');
  learner.press('up', 'enter');
  await learner.until('1/2');
  learner.press('ctrl+c');
  expect((await learner.result).tasks).toMatchObject([{ how: 'left', hints: 0 }]);
});

test('whoever does two things at once is not held up', async () => {
  const learner = await begin('lost-everything');
  learner.press('tab', 'tab', 'tab', 'enter', 'enter');
  await learner.until('3/14');
  learner.press('ctrl+c');
  expect((await learner.result).tasks.map(({ how }) => how)).toEqual(['alone', 'alone', 'left']);
});

test('a paste with the coach’s keys in it is a paste', async () => {
  const learner = await begin('check-your-paper');
  learner.type('\u001b[200~ada@example.com\u0014\u0003\u001b[201~');
  const screen = await learner.until('ada@example.com');
  expect(screen).not.toContain('Hint');
  learner.press('ctrl+c');
  await learner.result;
});

test('the lost phone needs no code, and the coach says so to whoever begins to use it', async () => {
  const learner = await begin('lost-phone-only');
  learner.press('tab', 'tab', 'tab', 'enter');
  await learner.until('✗ This is the way for somebody who cannot sign in.');
  learner.press('escape');
  learner.press('ctrl+c');
  expect((await learner.result).done).toBe(false);
});

test.each([
  [120, 40],
  [100, 24],
  [80, 24],
  [40, 20],
])('PRACTICE is on every screen at %d × %d', async (columns, rows) => {
  const learner = await begin('lost-everything', columns, rows);
  expect(learner.screen()).toContain('PRACTICE');
  for (const key of ['ctrl+o', 'x', 'ctrl+p', 'escape', 'ctrl+t', 'x']) {
    learner.press(...[key].filter((one) => one !== 'x'));
    if (key === 'x') learner.type('x');
    await learner.until('PRACTICE');
    expect(learner.screen()).toContain('PRACTICE');
  }
  learner.resize(60, 30);
  await learner.until('PRACTICE');
  learner.press('ctrl+c');
  await learner.result;
});
