// Scenarios for these tests: the smallest one that is whole, and what is written into a folder of its own.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Parts {
  readonly head?: string;
  readonly world?: string;
  readonly steps?: string;
}

/** A whole scenario; each part as YAML, indented as it stands in the file. */
export const scenarioText = ({ head = '', world = '  has: [paper]', steps = '  - see: Sign in' }: Parts = {}): string =>
  [
    'title: A small one',
    'minutes: 1',
    'seed: small',
    'clock: 2026-11-22T15:00:00Z',
    'lesson: There is one thing to learn.',
    ...(head === '' ? [] : [head]),
    'world:',
    world,
    'steps:',
    steps,
    '',
  ].join('\n');

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sparekey-practice-'));

/** The path of a file with that text, alone in a folder that stays. */
export function written(text: string | Uint8Array, name = 'small.yaml', folder = newFolder()): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
