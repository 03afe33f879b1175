// The short form of the torture `pastes`: pages drawn by chance, and no code of them lost.

import { expect, test } from 'vitest';
import { pastes } from '../torture/pastes.ts';

test('every code of a drawn page is kept, or asked about; no word is a code', async () => {
  const { tried, held, broken } = await pastes.run(pastes.short, 1);
  expect({ held, broken }).toEqual({ held: tried, broken: [] });
});
