import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/which-node.ts'],
    testTimeout: 60_000,
    // What a frame shows must not depend on who runs the tests.
    env: { FORCE_COLOR: '0', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  },
});
