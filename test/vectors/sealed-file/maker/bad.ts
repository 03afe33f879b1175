// The files that must be refused, one a fault.
import { containerFaults } from './bad-container.ts';
import { entryFaults, headerFaults } from './bad-header.ts';
import { forgeries, paddingFaults, recordFaults } from './bad-sealed.ts';
import type { Vector } from './good.ts';

export const badVectors = (): Vector[] => [
  ...containerFaults(),
  ...headerFaults(),
  ...entryFaults(),
  ...forgeries(),
  ...paddingFaults(),
  ...recordFaults(),
];
