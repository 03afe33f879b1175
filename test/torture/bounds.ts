// No file, however hostile, takes more than 64 MiB beyond what the KDF itself takes before it is refused. The same files
// beside the good one, as a crash leaves them, and in the place of the state files, cost no more. Each is opened by a process
// of its own, whose peak is read afterwards; how long the refusal took is reported, and not judged.

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSealed } from '../../src/vault/container.ts';
import { open } from '../../src/vault/open.ts';
import { start } from './child.ts';
import { hostileFiles } from './hostile-files.ts';
import { accountFile, realKdf, stateIn } from './program.ts';
import { inScratch, remove } from './scratch.ts';
import { sideBySide } from './side-by-side.ts';
import { makeStages } from './stages.ts';
import { secrets } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const mebibyte = 1024 * 1024;
const mostBytes = 64 * mebibyte;
const sparse = '1 GiB, sparse';

/** Where a hostile file is put, and what signing in comes to then. A spoilt state shuts nobody out. */
const spots = {
  account: (folder: string) => [accountFile(folder)],
  'account and kept': (folder: string) => [accountFile(folder), `${accountFile(folder)}.kept`],
  state: (folder: string) => ['throttle.json', 'rollback.json'].map((name) => join(stateIn(folder), name)),
} as const;
type Spot = keyof typeof spots;
const refusals = ['damaged', 'version', 'wrong', 'files'];
const answersAt: Readonly<Record<Spot, readonly string[]>> = {
  account: refusals,
  'account and kept': refusals,
  state: ['opens'],
};
/** Of the files, those that a parser pays most for are put everywhere. */
const dear = ['24 MiB of [', '{"a":{"a":{"a":… 24 MiB deep', 'a million names'];

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
      const measured: { name: string; bytes: number }[] = [];
      const refused: { name: string; ms: number }[] = [];

      const names = [...hostileFiles(readFileSync(accountFile(template)), new Uint8Array(32)).keys()];
      const everywhere = Object.keys(spots) as Spot[];
      const trials = names.flatMap((name): [name: string, spot: Spot][] =>
        (dear.includes(name) ? everywhere : everywhere.slice(0, 1)).map((spot) => [name, spot]),
      );
      await sideBySide(trials.entries(), async ([index, [file, spot]]) => {
        const name = spot === 'account' ? file : `${file}, as ${spot}`;
        const folder = join(scratch, `bounds-${index}`);
        begin('code', folder);
        const child = start('opener.ts', [folder], { cache });
        await child.line();
        // As its own opening has left it: the right key, so that some come as far as the body.
        const good = readFileSync(accountFile(folder));
        const { dek } = await open(parseSealed(good), secrets.old, realKdf);
        const bad = hostileFiles(good, dek).get(file)?.() ?? new Uint8Array(0);
        for (const path of spots[spot](folder)) writeFileSync(path, bad, { mode: 0o600 });
        if (name === sparse) truncateSync(accountFile(folder), 1024 * mebibyte);
        child.say('go');
        const { answer, bytes, ms } = JSON.parse(await child.line());
        await child.ended;
        remove(folder);
        measured.push({ name, bytes });
        if (spot !== 'state') refused.push({ name, ms });
        tally.check(
          answersAt[spot].includes(answer) && bytes <= mostBytes,
          () => `${name}: ${answer}, ${Math.ceil(bytes / mebibyte)} MiB`,
        );
      });
      const [most] = measured.toSorted((a, b) => b.bytes - a.bytes);
      const [slowest, next] = refused.toSorted((a, b) => b.ms - a.ms);
      const inTime = refused.filter(({ ms }) => ms <= 50).length;
      tally.note(`most memory: ${Math.ceil((most?.bytes ?? 0) / mebibyte)} MiB (${most?.name})`);
      tally.note(
        `refused within 50 ms: ${inTime} of ${refused.length}; slowest ${slowest?.ms.toFixed()} ms (${slowest?.name}), then ${next?.ms.toFixed()} ms (${next?.name})`,
      );
      return tally.figures();
    }),
};
