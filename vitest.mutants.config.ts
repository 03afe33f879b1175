// The tests that mutants are judged by (npm run mutants): those of one room alone, and of those none that starts
// processes, as a mutant lives only in the process of its test, nor those that take longer than all the others and see what
// they see, or nothing of the code: every bit flipped, the second reader.

import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const room = process.env.MUTANTS_ROOM ?? '';
const testsOf: Readonly<Record<string, string>> = {
  code: 'test/code/*.test.ts',
  vault: 'test/vault/*.test.ts',
  sanitise: 'test/terminal/sanitise.test.ts',
  store: 'test/store/*.test.ts',
};

/** Last: most mutants fall before it is their turn, and the first test that fails ends a run. */
const slow = /test\/(store\/(durable-write|lock|state-files)|vault\/(seal|kdf)|code\/recovery-code\.properties)\.test/;

class QuickOnesFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const rank = ({ moduleId }: (typeof files)[number]): number => Number(slow.test(moduleId));
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: QuickOnesFirst },
    include: [testsOf[room] ?? Object.values(testsOf)].flat(),
    exclude: ['test/store/processes.test.ts', 'test/vault/{flip,second-reader}.test.ts'],
    setupFiles: ['test/mutants/fewer-runs.ts'],
    // The store's tests play parts of node, which must not last into the next file. For the others one worker does.
    isolate: room === 'store' || room === '',
    testTimeout: 60_000,
    env: { FORCE_COLOR: '0', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  },
});
