// The command line without a screen: the built program as a process of its own, its output and its exit code.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { debuggingOption } from '../../src/commands/debugging.ts';
import { english } from '../../src/words/en.ts';
import { lastWords } from '../../src/words/last-words.ts';
import { command } from '../journey/built-command.ts';

const home = mkdtempSync(join(tmpdir(), 'sparekey-home-'));

function sparekey(args: readonly string[], node: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, command, ...args], {
    encoding: 'utf8',
    // Some of these options have Node write a file where it stands.
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stdout, stderr };
}

test('--version is the package’s', () => {
  expect(sparekey(['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('--help names every command', () => {
  const { status, stdout } = sparekey(['--help']);
  expect(status).toBe(0);
  for (const name of ['recover', 'check', 'info', 'keys', 'status', 'export', 'import', '--config-dir', '--color'])
    expect(stdout).toContain(name);
});

describe('without a terminal', () => {
  for (const args of [[], ['recover'], ['check'], ['check', '--config-dir', home], ['--color', 'never']])
    test(`sparekey ${args.join(' ')} says what to do`, () => {
      expect(sparekey(args)).toEqual({ status: 2, stdout: '', stderr: `${english.cli.noTerminal}\n` });
    });
});

describe('a command line that cannot be read', () => {
  for (const args of [['recoverr'], ['--colour'], ['--color', 'pink'], ['check', 'twice']])
    test(`sparekey ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = sparekey(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/\nsparekey (?:--help shows all commands|help \w+ says more)\.\n$/);
      expect(stderr).not.toMatch(/\n\s+at /);
    });
});

describe('watched by Node.js options', () => {
  test.each([
    [['--inspect=0'], {}],
    [['--heapsnapshot-signal=SIGUSR2'], {}],
    [['--report-on-signal'], {}],
    [['--heap_prof'], {}],
    [[], { NODE_OPTIONS: '--report-uncaught-exception' }],
    [[], { NODE_OPTIONS: '"--inspect=127.0.0.1:0"' }],
  ])('%s %s', (node, env) => {
    const { status, stderr } = sparekey([], node, env as Record<string, string>);
    expect(status).toBe(2);
    expect(stderr).toContain('does not open accounts while Node.js runs with');
  });

  test('other options are nobody’s business', () => {
    expect(debuggingOption({ execArgv: ['--max-old-space-size=512'], env: {} })).toBeUndefined();
  });
});

describe('info', () => {
  test('--json', () => {
    const { status, stdout } = sparekey(['info', '--json', '--config-dir', join(home, 'vault')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      v: 1,
      sparekey: packageJson.version,
      config: { path: join(home, 'vault'), mode: null, accounts: 0 },
    });
  });

  test('as people read it', () => {
    const { status, stdout } = sparekey(['info']);
    expect(status).toBe(0);
    expect(stdout).toContain(join(home, '.config/sparekey'));
    expect(stdout).toContain('Argon2id');
  });
});

describe('hostile text from outside', () => {
  const hostile = '/x/\u001b]0;pwned\u0007\u001b[31m\u009b2J\u202e';

  test('in a path that info tells', () => {
    for (const args of [['info'], ['info', '--json']]) {
      const { status, stdout } = sparekey(args, [], { SPAREKEY_CONFIG_DIR: hostile });
      expect(status).toBe(0);
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    const { stdout } = sparekey(['info', '--json'], [], { SPAREKEY_CONFIG_DIR: hostile });
    expect(JSON.parse(stdout).config.path).toBe(hostile);
  });

  test('in the command line', () => {
    const { status, stderr } = sparekey(['--x\u001b]0;p\u0007']);
    expect(status).toBe(2);
    expect(stderr).not.toContain('\u001b');
  });
});

test('info touches nothing', () => {
  const folder = join(home, 'wide');
  mkdirSync(folder, { mode: 0o755 });
  chmodSync(folder, 0o755);
  expect(JSON.parse(sparekey(['info', '--json', '--config-dir', folder]).stdout).config.mode).toBe('755');
  expect(statSync(folder).mode & 0o777).toBe(0o755);
  expect(readdirSync(folder)).toEqual([]);
});

test('the last words say what was and what was not saved', () => {
  expect(lastWords(null, english)).toBe(english.left.saved);
  expect(lastWords({ what: 'recovery', no: 3 }, english)).toContain('Code no. 3 was not used and still works');
  expect(lastWords({ what: 'new-code', no: 1 }, english)).toContain('You have no recovery code yet');
  expect(lastWords({ what: 'new-code', no: 4 }, english)).toContain('The code you had before still works');
  expect(lastWords({ what: 'new-locks' }, english)).toContain('Nothing was changed');
  expect(lastWords({ what: 'unknown' }, english)).toContain('in the middle of a write');
});
