// The tests that mutants are judged by (npm run mutants): those of one room alone, and of those none that starts
// processes, as a mutant lives only in the process of its test, nor those that take longer than all the others and see what
// they see, or nothing of the code: every bit flipped, the second reader.

import { defineConfig } from 'vitest/config';

const testsOf: Readonly<Record<string, string>> = {
  code: 'test/code/*.test.ts',
  vault: 'test/vault/*.test.ts',
  sanitise: 'test/terminal/sanitise.test.ts',
  store: 'test/store/*.test.ts',
};

export default defineConfig({
  test: {
    include: [testsOf[process.env.MUTANTS_ROOM ?? ''] ?? Object.values(testsOf)].flat(),
    exclude: ['test/store/processes.test.ts', 'test/vault/{flip,second-reader}.test.ts'],
    setupFiles: ['test/mutants/fewer-runs.ts'],
    testTimeout: 60_000,
    env: { FORCE_COLOR: '0', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  },
});
