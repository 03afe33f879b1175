import type { UserConfig } from 'tsdown';
import packageJson from './package.json' with { type: 'json' };
import { thirdParty } from './third-party.ts';

const target = `node${packageJson.engines.node.replace('>=', '')}`;

/**
 * Ink's cursor keeper writes `ESC[?25h` to standard error when the process ends, a terminal or not. The program's own guard puts
 * the cursor back (src/terminal/restore.ts).
 */
const noCursorKeeper = {
  name: 'no-cursor-keeper',
  resolveId: (source: string) => (source === 'restore-cursor' ? '\0no-cursor-keeper' : null),
  load: (id: string) => (id === '\0no-cursor-keeper' ? 'export default () => {};' : null),
};

/** The command. All libraries are in it: it starts from a few files instead of a few hundred, and installs without any. */
const command = {
  // A worker thread is started from a file, so the KDF's worker is one of its own.
  entry: { cli: 'src/cli.ts', 'kdf-worker': 'src/vault/kdf-worker.ts' },
  format: 'esm',
  platform: 'node',
  target,
  outDir: 'dist',
  clean: true,
  minify: true,
  // The program looks for the lessons beside the file that asks for them.
  copy: [{ from: 'src/practice/scenarios', to: 'dist' }],
  dts: false,
  outExtensions: () => ({ js: '.js' }),
  deps: { alwaysBundle: [/.*/], neverBundle: ['react-devtools-core'] },
  // yoga's glue would fetch() its own embedded bytes, which loads the whole of undici; without it, it decodes them.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
  plugins: [noCursorKeeper, ...thirdParty()],
} satisfies UserConfig;

/** The chalk that Ink draws with, found from Ink: its level decides the colours of the program under test. */
const inksChalk = {
  name: 'inks-chalk',
  resolveId: (source: string, importer?: string) =>
    source === 'chalk' && importer?.endsWith('/src/practice/stage.ts') ? '\0inks-chalk' : null,
  load: (id: string) =>
    id === '\0inks-chalk'
      ? `import { createRequire } from 'node:module';
         import { pathToFileURL } from 'node:url';
         const ink = createRequire(import.meta.url).resolve('ink');
         const { default: chalk } = await import(pathToFileURL(createRequire(ink).resolve('chalk')).href);
         export default chalk;`
      : null,
};

/**
 * `sparekey/testing`. Ink, React and vitest stay outside: the programs under test have their own, and there must be one
 * of each.
 */
const testing = {
  entry: { index: 'src/testing.ts', vitest: 'src/testing-vitest.ts' },
  format: 'esm',
  platform: 'node',
  target,
  outDir: 'dist/testing',
  clean: false,
  // Smaller, and a stack still names the functions.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  copy: [
    { from: 'src/practice/scenarios/*.yaml', to: 'dist/testing/scenarios', flatten: true },
    // The program looks for the guides beside the folder it is in.
    { from: 'guides/*.yaml', to: 'dist/guides', flatten: true },
  ],
  dts: { oxc: true },
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  deps: {
    alwaysBundle: [/.*/],
    neverBundle: [/^(?:ink|react|vitest)(?:\/|$)/],
    // The declarations name types of ours and of the peers alone.
    dts: { alwaysBundle: [], neverBundle: [/^[^./]/] },
  },
  plugins: [inksChalk, ...thirdParty()],
} satisfies UserConfig;

export default [command, testing] as const;
