// No file, however hostile, takes more than 64 MiB beyond what the KDF itself takes before it is refused. Each is opened
// by a process of its own, whose peak is read afterwards; how long the refusal took is reported, and not judged.

import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSealed } from '../../src/vault/container.ts';
import { open } from '../../src/vault/open.ts';
import { start } from './child.ts';
import { hostileFiles } from './hostile-files.ts';
import { accountFile, realKdf } from './program.ts';
import { inScratch, remove } from './scratch.ts';
import { sideBySide } from './side-by-side.ts';
import { makeStages } from './stages.ts';
import { secrets } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const mebibyte = 1024 * 1024;
const mostBytes = 64 * mebibyte;
const sparse = '1 GiB, sparse';

export const bounds: Torture = {
  name: 'bounds',
  about: 'hostile files: memory and time before they are refused',
  unit: 'rounds',
  short: 1,
  long: 1,
  run: () =>
    inScratch(async (scratch) => {
      const tally = new Tally();
      const begin = await makeStages(scratch);
      const template = join(scratch, 'template');
      begin('code', template);
      const cache = join(scratch, 'compiled');
      const measured: { name: string; bytes: number; ms: number }[] = [];

      const names = [...hostileFiles(readFileSync(accountFile(template)), new Uint8Array(32)).keys()];
      await sideBySide(names.entries(), async ([index, name]) => {
        const folder = join(scratch, `bounds-${index}`);
        begin('code', folder);
        const child = start('opener.ts', [folder], { cache });
        await child.line();
        // As its own opening has left it: the right key, so that some come as far as the body.
        const good = readFileSync(accountFile(folder));
        const { dek } = await open(parseSealed(good), secrets.old, realKdf);
        rmSync(accountFile(folder));
        writeFileSync(accountFile(folder), hostileFiles(good, dek).get(name)?.() ?? new Uint8Array(0));
        if (name === sparse) truncateSync(accountFile(folder), 1024 * mebibyte);
        child.say('go');
        const { answer, bytes, ms } = JSON.parse(await child.line());
        await child.ended;
        remove(folder);
        measured.push({ name, bytes, ms });
        const refused = ['damaged', 'version', 'wrong', 'files'].includes(answer);
        tally.check(refused && bytes <= mostBytes, () => `${name}: ${answer}, ${Math.ceil(bytes / mebibyte)} MiB`);
      });
      const [most] = measured.toSorted((a, b) => b.bytes - a.bytes);
      const [slowest, next] = measured.toSorted((a, b) => b.ms - a.ms);
      const inTime = measured.filter(({ ms }) => ms <= 50).length;
      tally.note(`most memory: ${Math.ceil((most?.bytes ?? 0) / mebibyte)} MiB (${most?.name})`);
      tally.note(
        `refused within 50 ms: ${inTime} of ${measured.length}; slowest ${slowest?.ms.toFixed()} ms (${slowest?.name}), then ${next?.ms.toFixed()} ms (${next?.name})`,
      );
      return tally.figures();
    }),
};
