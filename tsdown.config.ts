import { defineConfig } from 'tsdown';

// Everything is bundled, so that the program starts from a few files instead of a few hundred. The KDF's worker is a
// file of its own, because a worker thread is started from a file.
export default defineConfig({
  entry: { cli: 'src/cli.ts', 'kdf-worker': 'src/vault/kdf-worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  clean: true,
  minify: true,
  // Read when they are asked for, beside the file that asks.
  copy: [{ from: 'src/practice/scenarios', to: 'dist' }],
  dts: false,
  outExtensions: () => ({ js: '.js' }),
  deps: { alwaysBundle: [/.*/], neverBundle: ['react-devtools-core'] },
  // yoga's glue would fetch() its own embedded bytes, which loads the whole of undici; without it, it decodes them.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
});
