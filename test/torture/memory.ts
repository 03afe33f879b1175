// Searches a process's memory for a password and a code after it has signed out, in every spelling a program may have
// made of them. Reported, not promised: JavaScript's strings cannot be wiped. The search passes if it works (it finds
// them while they are in use), and if no spelling is there which nothing had a reason to make.

import { join } from 'node:path';
import { start } from './child.ts';
import { countInMemory } from './process-memory.ts';
import { inScratch } from './scratch.ts';
import { makeStages } from './stages.ts';
import { firstCode, password } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const spellings: Readonly<Record<string, (secret: string) => Buffer>> = {
  'UTF-8': (secret) => Buffer.from(secret, 'utf8'),
  'UTF-16': (secret) => Buffer.from(secret, 'utf16le'),
  hex: (secret) => Buffer.from(Buffer.from(secret).toString('hex')),
  base64: (secret) => Buffer.from(Buffer.from(secret).toString('base64').replace(/=+$/, '')),
};
const secrets = { password, code: firstCode as string };

const rows = Object.entries(secrets).flatMap(([secret, text]) =>
  Object.entries(spellings).map(([spelling, spell]) => ({ secret, spelling, needle: spell(text) })),
);

export const memory: Torture = {
  name: 'memory',
  about: 'password and code in the memory of a program that has signed out',
  unit: 'programs',
  short: 1,
  long: 5,
  run: (count) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch);
      const totals = rows.map(() => ({ open: 0, closed: 0 }));
      for (let no = 0; no < count; no += 1) {
        const folder = join(scratch, `memory-${no}`);
        begin('code', folder);
        // With an idle young generation: what is dead is gone with the next collection.
        const child = start('keeper.ts', [folder], { node: ['--expose-gc'] });
        await child.line();
        child.say(password);
        await child.line();
        child.say(firstCode);
        for (const moment of ['open', 'closed'] as const) {
          if ((await child.line()) !== moment) throw new Error('out of step');
          const counts = countInMemory(
            child.process.pid ?? 0,
            rows.map(({ needle }) => needle),
          );
          counts?.forEach((found, index) => {
            const total = totals[index];
            if (total !== undefined) total[moment] += found;
          });
          if (counts === undefined) tally.note('the memory of another process may not be read here');
          child.say('on');
        }
        await child.ended;
      }
      rows.forEach(({ secret, spelling }, index) => {
        const { open, closed } = totals[index] ?? { open: 0, closed: 0 };
        tally.note(`${secret} in ${spelling}: ${open} while open, ${closed} after signing out`);
        if (spelling === 'hex' || spelling === 'base64')
          tally.check(closed === 0, () => `${secret} in ${spelling}: ${closed} copies`);
      });
      return tally.figures();
    }),
};
