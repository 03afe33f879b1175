// What `sparekey/testing` gives for a program of your own: keys go in as a terminal sends them, and the screen is what a
// terminal shows of them. No sleep, no fixture, no mock of stdin.

import { createElement } from 'react';
import { mount } from 'sparekey/testing';
import { afterEach, expect, test } from 'vitest';
import { Counter } from './counter.js';
import 'sparekey/testing/vitest';

let app;
afterEach(() => app?.unmount());

test('counts up and down', async () => {
  app = await mount(createElement(Counter), { columns: 40, rows: 5 });
  await app.press('up', 'up', '+', 'down');
  await app.until('Count: 2');
});

test('a burst of keys is as good as one by one', async () => {
  app = await mount(createElement(Counter));
  await app.type('+');
  await app.paste('from the clipboard');
  expect(await app.until(/Count: \d/)).toContain('(from the clipboard)');
});

test('the frame is as it was kept, colours and all', async () => {
  app = await mount(createElement(Counter), { columns: 40, rows: 3, color: true });
  await app.press('down');
  await app.until('Count: -1');
  expect(app).toMatchFrame('below-zero');
});

test('nothing is left behind in the alternate screen', async () => {
  app = await mount(createElement(Counter), { alternateScreen: true });
  await app.press('up');
  await expect(app).toLeaveNothingBehind();
});
