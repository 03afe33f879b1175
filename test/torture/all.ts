// Every torture that draws no screen. Those that do are in drawn.ts.

import { bits } from './bits.ts';
import { bounds } from './bounds.ts';
import { calls } from './calls.ts';
import { crowd } from './crowd.ts';
import { differential } from './differential.ts';
import { disk } from './disk.ts';
import { fuzz } from './fuzz.ts';
import { input } from './input.ts';
import { kill } from './kill.ts';
import { memory } from './memory.ts';
import { model } from './model.ts';
import { pastes } from './pastes.ts';
import { race } from './race.ts';
import { stopped } from './stopped.ts';
import { swaps } from './swaps.ts';
import type { Torture } from './torture.ts';

export const tortures: readonly Torture[] = [
  bits,
  swaps,
  kill,
  calls,
  disk,
  crowd,
  stopped,
  race,
  model,
  fuzz,
  input,
  pastes,
  differential,
  bounds,
  memory,
];
