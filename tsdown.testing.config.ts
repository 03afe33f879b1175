import { defineConfig } from 'tsdown';

// `sparekey/testing`. Nothing is bundled: the programs under test have an Ink and a React of their own, and there must be
// one of each.
export default defineConfig({
  entry: { index: 'src/testing.ts', vitest: 'src/testing-vitest.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist/testing',
  clean: false,
  // Read when they are asked for, beside the file that asks.
  copy: [
    { from: 'src/practice/scenarios/*.yaml', to: 'dist/testing/scenarios', flatten: true },
    // guides-on-disk.ts looks beside the folder it is in.
    { from: 'guides/*.yaml', to: 'dist/guides', flatten: true },
  ],
  dts: { oxc: true },
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  deps: { neverBundle: ['vitest'] },
});
