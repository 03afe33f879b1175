// The long form: npm run torture -- [NAME…] [--scale 0.1] [--seed 1]
// Prints a row as each torture ends, and exits with 1 when one does not hold. The same seed tries the same things.

import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { tortures as plain } from './all.ts';
import type { Figures, Torture } from './torture.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const [scale, seed] = [Number(values.scale), Number(values.seed)];

// React as people have it: the one for programmers notes where each element was made, which takes longer than drawing it.
process.env.NODE_ENV = 'production';
const { module } = await runnerImport<{ drawn: readonly Torture[] }>(new URL('drawn.ts', import.meta.url).pathname, {
  root: new URL('../../', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
});
const tortures: readonly Torture[] = [...plain, ...module.drawn];
const unknown = positionals.filter((name) => !tortures.some((torture) => torture.name === name));
if (!(scale > 0) || !Number.isSafeInteger(seed) || unknown.length > 0) {
  process.stderr.write(`Tortures: ${tortures.map(({ name }) => name).join(' ')}\nOptions: --scale 0.1 --seed 1\n`);
  process.exit(2);
}

const row = (...cells: readonly string[]): string =>
  cells.map((cell, index) => cell.padEnd([14, 22, 12, 12, 9][index] ?? 0)).join('');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** An error that a torture did not expect is one thing that did not hold. */
async function figuresOf(torture: Torture, count: number): Promise<Figures> {
  try {
    return await torture.run(count, seed);
  } catch (error) {
    return { tried: 1, held: 0, broken: [error instanceof Error ? `${error.stack}` : String(error)], notes: [] };
  }
}

print(`node ${process.versions.node}, seed ${seed}, scale ${scale}`);
print(row('torture', 'how many', 'tried', 'held', 'seconds'));
let failed = false;
for (const torture of tortures.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const count = Math.max(1, Math.round(torture.long * scale));
  const start = performance.now();
  const { tried, held, broken, notes } = await figuresOf(torture, count);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  failed ||= held < tried;
  print(row(torture.name, `${count} ${torture.unit}`, String(tried), String(held), seconds));
  for (const note of notes) print(`    ${note}`);
  for (const one of broken) print(`    BROKEN ${one}`);
}
process.exitCode = failed ? 1 : 0;
