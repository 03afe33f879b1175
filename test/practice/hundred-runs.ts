// Measures the promise that a scenario gives the same bytes: a hundred runs of the built command, each a process of its
// own, in other time zones, locales and environments. Prints how many different outputs there were: 1 each.
//
// `node test/practice/hundred-runs.ts [runs]`

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './built.ts';

const runs = Number(process.argv[2] ?? 100);
const home = mkdtempSync(join(tmpdir(), 'sparekey-runs-'));
const surroundings = [
  { TZ: 'UTC' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_AT.UTF-8' },
  { TZ: 'America/New_York', LC_ALL: 'C', NO_COLOR: '1' },
  { TZ: 'Asia/Kolkata', FORCE_COLOR: '3', CI: 'true', TERM: 'dumb' },
];
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const seen = { frames: new Set<string>(), cast: new Set<string>() };
for (let at = 0; at < runs; at += 1) {
  const env = surroundings[at % surroundings.length] ?? {};
  seen.frames.add(hash(run(home, ['play', 'lost-everything', '--plain'], env).stdout));
  run(home, ['record', 'lost-everything', '-o', 'x.cast'], env);
  seen.cast.add(hash(readFileSync(join(home, 'x.cast'), 'utf8')));
}
process.stdout.write(`${runs} runs: ${seen.frames.size} different frames, ${seen.cast.size} different recordings\n`);
