// kill -9 at every numbered call on the file system, in every operation that puts locks on an account: real processes,
// real files. The file there is the old one or the new one, whole; the next program clears up and opens it; a code that
// was spent stays spent. Cycles beyond one for each call kill two or three programs in a row in one folder, at calls
// drawn by lot, so that clearing up is killed too. The KDF costs nothing here: it makes no such call.

import { join } from 'node:path';
import { wrongWith } from './aftermath.ts';
import { bundled } from './bundle.ts';
import { chance } from './chance.ts';
import { run } from './child.ts';
import { freeKdf } from './free-kdf.ts';
import { type Operation, opensAt, writes } from './operations.ts';
import { inScratch, remove } from './scratch.ts';
import { sideBySide } from './side-by-side.ts';
import { makeStages } from './stages.ts';
import { Tally, type Torture } from './torture.ts';

interface Cycle {
  readonly operation: Operation;
  readonly kills: readonly number[];
}

/** Every call of every operation once, as evenly spread as `count` allows; the rest by lot. */
function cyclesOf(count: number, steps: ReadonlyMap<Operation, number>, seed: number): Cycle[] {
  const every = [...steps].flatMap(([operation, total]) =>
    Array.from({ length: total }, (_, step) => ({ operation, kills: [step] })),
  );
  if (count < every.length) {
    return Array.from({ length: count }, (_, index) => every[Math.floor((index * every.length) / count)]).filter(
      (cycle) => cycle !== undefined,
    );
  }
  const { below, pick } = chance(seed);
  const more = Array.from({ length: count - every.length }, () => {
    const operation = pick(writes);
    const kills = Array.from({ length: 2 + below(2) }, () => below(steps.get(operation) ?? 1));
    return { operation, kills };
  });
  return [...every, ...more];
}

export const kill: Torture = {
  name: 'kill',
  about: 'kill -9 at every numbered step of a write',
  unit: 'cycles',
  short: 200,
  long: 10_000,
  run: (count, seed) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch, { kdf: freeKdf });
      const cache = join(scratch, 'compiled');
      const fixture = await bundled('operation.ts', join(scratch, 'bundle'));
      const program = (folder: string, { name }: Operation, step: number) =>
        run(fixture, [folder, name, String(step)], { cache });

      const steps = new Map<Operation, number>();
      for (const operation of writes) {
        const folder = join(scratch, `whole-${operation.name}`);
        begin(operation.from, folder);
        const { out, err } = await program(folder, operation, -1);
        if (!out.includes('"ok":true')) throw new Error(`${operation.name}: ${out}${err}`);
        steps.set(operation, JSON.parse(out).steps);
      }
      let killed = 0;
      await sideBySide(cyclesOf(count, steps, seed).entries(), async ([index, { operation, kills }]) => {
        const folder = join(scratch, `cycle-${index}`);
        begin(operation.from, folder);
        for (const step of kills) {
          const { signal } = await program(folder, operation, step);
          if (signal === 'SIGKILL') killed += 1;
        }
        const wrong = await wrongWith(folder, opensAt[operation.from], operation.after, freeKdf);
        tally.check(wrong === undefined, () => `${operation.name}, killed at ${kills.join(', then ')}: ${wrong}`);
        remove(folder);
      });
      const counts = [...steps].map(([{ name }, total]) => `${name} ${total}`);
      tally.note(`calls: ${counts.join(', ')}; programs killed: ${killed}`);
      return tally.figures();
    }),
};
