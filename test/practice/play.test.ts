// A demo on a console for tests: time goes on when the test says so.

import { expect, test } from 'vitest';
import { playOn } from '../../src/practice/demo.ts';
import { openScenario } from '../../src/practice/scenario-file.ts';
import { type TestConsole, testConsole } from './console.ts';

const { scenario } = openScenario('check-your-paper');

const begin = (columns = 80, rows = 24, options = { speed: 1, loop: false }): TestConsole & { over: Promise<void> } => {
  const console = testConsole(columns, rows);
  return Object.assign(console, { over: playOn(scenario, console, options) });
};

/** The headless terminal takes in what it is given when it is its turn. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets time go by until the screen shows it. */
async function later(demo: TestConsole, what: string): Promise<void> {
  for (let moments = 0; moments < 400; moments += 1) {
    await demo.waits();
    await drawn();
    if (demo.screen().includes(what)) return;
    demo.advance(10_000);
  }
  throw new Error(`Never seen: ${what}\n${demo.screen()}`);
}

test('it types by itself, with the coach’s lines as captions, and ends', async () => {
  const demo = begin();
  await demo.until('Name the account, and type the code');
  expect(demo.screen()).toContain('PRACTICE');
  expect(demo.screen()).not.toContain('ada@example.com');
  await later(demo, 'ada@example');
  await later(demo, 'It works.');
  let over = false;
  const end = demo.over.then(() => {
    over = true;
  });
  while (!over) {
    await Promise.race([end, demo.waits()]);
    await drawn();
    demo.advance(10_000);
  }
  expect(demo.raw()).toMatch(/\u001b\[\?1049l\u001b\[0m\u001b\[\?25h$/);
});

test('nothing moves while it is paused; ← and → go a step', async () => {
  const demo = begin();
  await later(demo, 'ada@');
  demo.type(' ');
  await demo.until('space go on');
  const before = demo.screen();
  demo.advance(1_000_000);
  await drawn();
  expect(demo.screen()).toBe(before);
  demo.press('right');
  await demo.until('2/2');
  demo.press('left');
  await demo.until('1/2');
  demo.type('q');
  await demo.over;
});

test('again and again with --loop', async () => {
  const demo = begin(120, 40, { speed: 100, loop: true });
  await later(demo, 'It works.');
  await later(demo, '1/2');
  await later(demo, 'It works.');
  demo.press('ctrl+c');
  await demo.over;
});

test('in a small window the caption is read on a page of its own', async () => {
  const demo = begin(40, 20);
  const screen = await demo.until('Name the account');
  expect(screen).not.toContain('E-mail address');
  demo.resize(80, 24);
  await demo.until('Check your code');
  demo.type('q');
  await demo.over;
});
