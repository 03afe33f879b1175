// 2, 4 and 8 programs changing one account at once: no change is lost. Every write raises the generation by one, so the
// last one tells how many there were; and what each wrote last into its field must be there, or another's who writes
// the same field. In a folder in memory, and with a KDF that costs nothing: syncing and deriving would only keep them apart.

import { join } from 'node:path';
import { open } from '../../src/vault/open.ts';
import type { AccountRecord } from '../../src/vault/record.ts';
import { wholeFile } from './aftermath.ts';
import { bundled } from './bundle.ts';
import { type Child, start } from './child.ts';
import { lastInfo } from './crowd-info.ts';
import { freeKdf } from './free-kdf.ts';
import { quickFolder } from './quick-files.ts';
import { inScratch } from './scratch.ts';
import { makeStages } from './stages.ts';
import { secrets } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const sizes = [2, 4, 8];

export interface Written {
  readonly gen: number;
  readonly record: AccountRecord;
}

/** Lists the files of a folder now. */
export async function written(folder: string): Promise<Written> {
  const file = wholeFile(folder);
  if (file === undefined) throw new Error('no file');
  const { header, record, wipe } = await open(file, secrets.old, freeKdf);
  wipe();
  return { gen: header.gen, record };
}

const infoIn = ({ proofs }: AccountRecord): (string | undefined)[] =>
  proofs.map((proof) => (proof.kind === 'phone' ? proof.number : proof.kind === 'email' ? proof.address : undefined));

export const crowd: Torture = {
  name: 'crowd',
  about: '2, 4 and 8 programs changing one account at once',
  unit: 'changes a program',
  short: 50,
  long: 500,
  run: (count) =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch, { kdf: freeKdf });
      const cache = join(scratch, 'compiled');
      const fixture = await bundled('crowd-member.ts', join(scratch, 'bundle'));
      for (const size of sizes) {
        const folder = join(scratch, `crowd-${size}`);
        begin('code', folder);
        const members: Child[] = [];
        // One after the other: tries that run at the same time count as failed ones until they are through.
        for (let member = 0; member < size; member += 1) {
          const started = start(fixture, [folder, String(member), String(count)], { cache });
          await started.line();
          members.push(started);
        }
        const before = await written(folder);
        for (const member of members) member.say('go');
        const said = await Promise.all(members.map(async (member) => JSON.parse(await member.line())));
        await Promise.all(members.map(({ ended }) => ended));
        const after = await written(folder);
        const wrote = after.gen - before.gen;
        for (let change = 0; change < size * count; change += 1)
          tally.check(change < wrote, () => `crowd of ${size}: ${wrote} writes for ${size * count} changes`);
        const fields = [0, 1].map((field) =>
          said.flatMap((_, member) => (member % 2 === field ? Object.values(lastInfo(member, count)) : [])),
        );
        const kept = fields.every((last) => infoIn(after.record).some((info) => last.includes(info)));
        tally.check(
          wrote === size * count && kept,
          () => `crowd of ${size}: the last change is not there: ${infoIn(after.record)}`,
        );
        tally.note(`${size} programs: ${wrote} writes, ${said.reduce((sum, { again }) => sum + again, 0)} begun again`);
      }
      return tally.figures();
    }, quickFolder()),
};
