// How many changes of the code the tests notice: npm run mutants -- [ROOM…]
// Room by room, each judged by its own tests alone (vitest.mutants.config.ts): a room must hold by itself, and a mutant
// takes seconds instead of a minute. Prints what survived; the whole report is in reports/. Exits with 1 below 90.

import { spawnSync } from 'node:child_process';

const rooms: Readonly<Record<string, string>> = {
  code: 'src/code/**/*.ts',
  vault: 'src/vault/**/*.ts',
  sanitise: 'src/terminal/sanitise.ts',
  store: 'src/store/**/*.ts',
};
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !(room in rooms));
if (unknown.length > 0) {
  process.stderr.write(`Rooms: ${Object.keys(rooms).join(' ')}\n`);
  process.exit(2);
}
for (const room of asked.length > 0 ? asked : Object.keys(rooms)) {
  const { status } = spawnSync('stryker', ['run', 'stryker.config.json', '--mutate', rooms[room] ?? ''], {
    stdio: 'inherit',
    env: { ...process.env, MUTANTS_ROOM: room },
  });
  if (status !== 0) process.exitCode = 1;
}
