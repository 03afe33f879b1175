// The bundles in dist: the licences of all that is in them, and the same bytes wherever they are built.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build, type UserConfig } from 'tsdown';
import { expect, test } from 'vitest';
import configs from '../../tsdown.config.ts';

const top = join(import.meta.dirname, '../..');
const inDist = (...path: string[]): string => join(top, 'dist', ...path);

interface Chunk {
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

function nameAndVersion(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

/** Builds a bundle anew and looks into it: `name version` of each package that it holds, and the packages it loads. */
async function lookInto(config: UserConfig): Promise<{ held: string[]; loaded: string[] }> {
  const folders = new Set<string>();
  const imports = new Set<string>();
  const outDir = mkdtempSync(join(tmpdir(), 'sparekey-bundle-'));
  const collector = {
    name: 'collector',
    renderChunk(_: string, chunk: Chunk) {
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
        if (folder !== undefined && renderedLength > 0) folders.add(folder);
      }
      for (const name of [...chunk.imports, ...chunk.dynamicImports]) imports.add(name);
      return null;
    },
  };
  const plugins = [config.plugins, collector];
  await build({ ...config, config: false, logLevel: 'silent', outDir, copy: [], dts: false, plugins });
  return {
    held: [...new Set([...folders].map(nameAndVersion))].toSorted(),
    // The other chunks have no name yet, only `!~{number}~`.
    loaded: [...imports].filter((name) => !isBuiltin(name) && !name.includes('!~{')).toSorted(),
  };
}

/** `name version` of each package with a licence text, in the order of the file. */
const licensed = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split(`\n\n${'-'.repeat(80)}\n\n`)
    .slice(1)
    .flatMap((entry) => /^(\S+ \S+) \([^)]+\)\n\n[\s\S]{300,}/.exec(entry)?.[1] ?? []);

const [command, testing] = configs;

test('the command holds all it loads, and the licence of every package in it, and of no other', async () => {
  const { held, loaded } = await lookInto(command);
  // Ink would load it under DEV=true, which the build defines as "false".
  expect(loaded).toEqual(['react-devtools-core']);
  expect(held.length).toBeGreaterThan(50);
  expect(licensed(inDist('THIRD-PARTY.txt'))).toEqual(held);
});

test('sparekey/testing loads Ink, React and vitest, and has the licences of all that it holds', async () => {
  const { held, loaded } = await lookInto(testing);
  expect(loaded).toEqual(['ink', 'react', 'react/jsx-runtime', 'vitest']);
  expect(held.length).toBeGreaterThan(10);
  expect(licensed(inDist('testing/THIRD-PARTY.txt'))).toEqual(held);
});

test('the licences of the word lists are there', () => {
  const text = readFileSync(inDist('THIRD-PARTY.txt'), 'utf8');
  expect(text).toContain('Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.');
  expect(text).toContain('OpenSubtitles');
});

/** A copy of what a build reads, in another folder: bundled packages as files of their own, all others as links. */
function elsewhere(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sparekey elsewhere-')), 'one/two/three');
  for (const name of [
    'package.json',
    'tsconfig.json',
    'tsdown.config.ts',
    'third-party.ts',
    'src',
    'screens',
    'guides',
    'schema',
  ])
    cpSync(join(top, name), join(folder, name), { recursive: true });
  const bundled = new Set(licensed(inDist('THIRD-PARTY.txt')).map((entry) => entry.split(' ')[0]));
  const packages = readdirSync(join(top, 'node_modules')).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(top, 'node_modules', name)).map((inner) => `${name}/${inner}`) : [name],
  );
  for (const name of packages.filter((one) => !one.startsWith('.'))) {
    const [from, to] = [join(top, 'node_modules', name), join(folder, 'node_modules', name)];
    mkdirSync(dirname(to), { recursive: true });
    if (bundled.has(name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  return folder;
}

const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );

test('a build in another folder gives the same bytes', () => {
  const folder = elsewhere();
  execFileSync(process.execPath, [join(folder, 'node_modules/tsdown/dist/run.mjs'), '--logLevel', 'warn'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [here, there] = [bytesIn(inDist()), bytesIn(join(folder, 'dist'))];
  expect(Object.keys(there)).toEqual(Object.keys(here));
  expect(Object.keys(here).filter((name) => here[name] !== there[name])).toEqual([]);
});
