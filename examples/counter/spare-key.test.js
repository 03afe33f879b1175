// And for sparekey itself: a scenario's world, with the real program in it.

import { mountFlow } from 'sparekey/testing';
import { expect, test } from 'vitest';
import 'sparekey/testing/vitest';

test('two smudged characters are named, and nothing of the code is left behind', async () => {
  const flow = await mountFlow({ scenario: 'smudged', columns: 60, rows: 24 });
  await flow.solve('repaired');
  await flow.until('This does not quite fit.');
  await expect(flow).toLeaveNothingBehind(...flow.value('code').split('-'));
});

test('the guides of the program are there: using a spare key is walked through, step by step', async () => {
  const flow = await mountFlow({ scenario: 'use-microsoft', columns: 80, rows: 24 });
  await flow.solve('first-step');
  await flow.until('Use it: Microsoft');
  await flow.until('What it costs:');
});
