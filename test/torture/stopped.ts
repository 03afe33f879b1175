// A program that is stopped in the middle of a write, with the lock in its hand, is not robbed of it, and both its change
// and that of the program which had to wait for it are there in the end.

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from './child.ts';
import { written } from './crowd.ts';
import { lastInfo } from './crowd-info.ts';
import { freeKdf } from './free-kdf.ts';
import { programIn } from './program.ts';
import { inScratch } from './scratch.ts';
import { makeStages } from './stages.ts';
import { email, given, password } from './story.ts';
import { Tally, type Torture } from './torture.ts';

export const stopped: Torture = {
  name: 'stopped',
  about: 'a holder of the lock that is stopped',
  unit: 'seconds',
  short: 2,
  long: 15,
  run: (count) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch, { kdf: freeKdf });
      const folder = join(scratch, 'stopped');
      begin('code', folder);
      const accounts = programIn(folder, { kdf: freeKdf });
      const opened = given(await accounts.signIn(email, password));
      const holder = start('crowd-member.ts', [folder, '0', 'stop']);
      await holder.line();
      const before = await written(folder);
      holder.say('go');
      await holder.line();
      let isThrough = false;
      const waiting = accounts.changeInfo(opened, lastInfo(1, 1)).then((outcome) => {
        isThrough = true;
        return outcome;
      });
      // However slow the machine is, who is robbed would be through by then: the longer, the surer.
      await sleep(count * 1000);
      tally.check(!isThrough, () => 'the lock was taken from a stopped program');
      holder.process.kill('SIGCONT');
      const [mine, theirs] = [await waiting, await holder.ended];
      tally.check(mine.ok, () => `the waiting program: ${JSON.stringify(mine)}`);
      tally.check(theirs.code === 0, () => `the stopped program: ${theirs.err}`);
      const after = await written(folder);
      tally.check(
        after.gen === before.gen + 2 && after.record.proofs.length === 2,
        () => `${after.gen - before.gen} writes`,
      );
      return tally.figures();
    }),
};
