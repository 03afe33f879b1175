// The same code used by two programs at once, both past the point where it was accepted: exactly one wins, the other is
// told that the account was changed, and the code opens nothing any more (OWASP ASVS 5.0 2.3.4).

import { join } from 'node:path';
import { openers, wholeFile } from './aftermath.ts';
import { start } from './child.ts';
import { inScratch, remove } from './scratch.ts';
import { makeStages } from './stages.ts';
import { Tally, type Torture } from './torture.ts';

export const race: Torture = {
  name: 'race',
  about: 'one code used by two programs at once',
  unit: 'races',
  short: 20,
  long: 1000,
  run: (count) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch);
      const racers = [start('racer.ts', []), start('racer.ts', [])];
      const wins = racers.map(() => 0);
      for (let no = 0; no < count; no += 1) {
        const folder = join(scratch, `race-${no}`);
        begin('code', folder);
        for (const racer of racers) racer.say(folder);
        for (const racer of racers) await racer.line();
        // The process that is told first has an advantage: by turns.
        for (const racer of no % 2 === 0 ? racers : racers.toReversed()) racer.say('go');
        const ends = await Promise.all(racers.map((racer) => racer.line()));
        const opens = (await openers(wholeFile(folder))).join();
        const fair = ends.filter((end) => end === 'won').length === 1 && ends.includes('changed');
        tally.check(fair && opens === 'fresh,second', () => `race ${no}: ${ends.join(' and ')}; opens with ${opens}`);
        ends.forEach((end, racer) => {
          if (end === 'won') wins[racer] = (wins[racer] ?? 0) + 1;
        });
        remove(folder);
      }
      for (const racer of racers) racer.process.stdin?.end();
      await Promise.all(racers.map(({ ended }) => ended));
      tally.note(`won by the first ${wins[0]}, by the second ${wins[1]}`);
      return tally.figures();
    }),
};
