// The package as npm packs and installs it: one package, small, and it starts.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { spawnInPty } from '../terminal/pty.ts';

const top = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sparekey-package-'));
const prefix = join(folder, 'prefix');
const modules = join(prefix, 'lib/node_modules');
const command = join(prefix, 'bin/sparekey');
const env = { PATH: process.env.PATH ?? '', HOME: folder };

const run = (name: string, args: readonly string[], cwd = folder): string =>
  execFileSync(name, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], top));
  // Without a network: there is nothing to fetch.
  run('npm', ['install', '--offline', '--global', '--prefix', prefix, join(folder, packed.filename)]);
});

test('npm installs one package, of at most 8 MB', () => {
  expect(readdirSync(modules)).toEqual(['sparekey']);
  expect(existsSync(join(modules, 'sparekey/node_modules'))).toBe(false);
  const bytes = readdirSync(join(modules, 'sparekey'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(8 * 1024 * 1024);
});

test('package.json names no dependency, and only optional peers', () => {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(join(modules, 'sparekey/package.json'), 'utf8'),
  );
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
  const optional = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional === true);
  expect(optional).toEqual(Object.keys(peerDependencies));
});

test('--version and --help', () => {
  expect(run(command, ['--version'])).toBe(`${packageJson.version}\n`);
  expect(run(command, ['--help'])).toContain('sparekey recover');
});

test('the wizard opens', async () => {
  const pty = spawnInPty({ command, env: { HOME: mkdtempSync(join(tmpdir(), 'sparekey-home-')) } });
  await pty.until('There is no account on this computer yet.');
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
});

test('sparekey/testing loads beside Ink and React', () => {
  for (const name of ['ink', 'react', 'vitest']) symlinkSync(join(top, 'node_modules', name), join(modules, name));
  const script = `
    import { mountFlow } from 'sparekey/testing';
    const flow = await mountFlow({ scenario: 'smudged' });
    console.log(flow.screen().includes('sparekey'));
    await flow.unmount();`;
  expect(run(process.execPath, ['--input-type=module', '--eval', script], modules)).toBe('true\n');
});
