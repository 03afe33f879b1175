// `sparekey info`: what is kept and whether it is closed, what the terminal can do and why; nothing secret, nothing touched.

import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Info } from '../../src/commands/info.ts';
import { english } from '../../src/words/en.ts';
import { newHome, sparekey } from '../journey/person.ts';
import { run } from '../practice/built.ts';

const { computer } = english;

const infoOf = (home: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Info =>
  JSON.parse(run(home, ['info', '--json', ...args], env).stdout);

/** The value in the row with this label. */
const row = (text: string, label: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${label} `))
    ?.slice(label.length)
    .trim();

const secret = 'c2VjcmV0IGtleSBvZiAzMiBieXRlcyBmb3IgdGVzdHM';

/** A home with everything that can be there, as the program itself closes it. */
function fullHome(): { readonly home: string; readonly paths: Info['kept'] & { config: string; state: string } } {
  const home = newHome();
  const { config, state, kept } = infoOf(home);
  for (const folder of [config.path, state.path, kept.guides.path, kept.practice.path])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { path } of [kept.settings, kept.throttle, kept.rollback, kept.hostKeys])
    writeFileSync(path, secret, { mode: 0o600 });
  return { home, paths: { ...kept, config: config.path, state: state.path } };
}

test('nothing is there yet, and nothing is made', () => {
  const home = newHome();
  const { kept, config, state } = infoOf(home);
  expect([config, state, ...Object.values(kept)].map(({ mode, open }) => [mode, open])).toEqual(
    Array.from({ length: 8 }, () => [null, false]),
  );
  expect(readdirSync(home)).toEqual([]);
});

test('what is there, with its modes, and none of what is in it', () => {
  const { home } = fullHome();
  const { kept, config, state } = infoOf(home);
  expect([config.mode, state.mode, kept.guides.mode, kept.practice.mode]).toEqual(['700', '700', '700', '700']);
  expect([kept.settings, kept.throttle, kept.rollback, kept.hostKeys].map(({ mode }) => mode)).toEqual(
    Array.from({ length: 4 }, () => '600'),
  );
  for (const args of [['info'], ['info', '--json']]) {
    const { status, stdout, stderr } = run(home, args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain(secret.slice(0, 12));
    expect(stdout).not.toMatch(/open to others|"open":true/);
  }
});

test.each<[string, (paths: ReturnType<typeof fullHome>['paths']) => string, number, string, boolean]>([
  ['an account folder that others can read', ({ config }) => config, 0o755, computer.config, true],
  ['host keys that the group can read', ({ hostKeys }) => hostKeys.path, 0o640, computer.hostKeys, true],
  ['settings that all can write', ({ settings }) => settings.path, 0o666, computer.settings, true],
  ['guides that others can change', ({ guides }) => guides.path, 0o722, computer.guides, true],
  ['guides that others can read', ({ guides }) => guides.path, 0o755, computer.guides, false],
])('%s', (_, pathIn, mode, label, open) => {
  const { home, paths } = fullHome();
  const path = pathIn(paths);
  chmodSync(path, mode);
  const digits = mode.toString(8);
  expect(row(run(home, ['info']).stdout, label)).toBe(`${path} (${open ? computer.open(digits) : digits})`);
  const { kept, config, state } = infoOf(home);
  expect([config, state, ...Object.values(kept)].filter((one) => one.open).map((one) => one.path)).toEqual(
    open ? [path] : [],
  );
  expect(statSync(path).mode & 0o777).toBe(mode);
});

test('a guide that is not used is named, with the reason', () => {
  const { home, paths } = fullHome();
  writeFileSync(`${paths.guides.path}/broken.yaml`, 'service: 1');
  symlinkSync('/etc/hostname', `${paths.guides.path}/out\u001b[31m.yaml`);
  expect(infoOf(home).refusedGuides).toEqual([
    { name: 'broken.yaml', why: 'wrong', at: 'service' },
    { name: 'out\u001b[31m.yaml', why: 'outside' },
  ]);
  const { stdout } = run(home, ['info']);
  expect(stdout).toContain(`broken.yaml: ${computer.guideRefused('wrong', 'service')}\n`);
  expect(stdout).toContain(`out\\u{1b}[31m.yaml: ${computer.guideRefused('outside', '')}\n`);
  expect(stdout).not.toContain('\u001b');
});

describe('colours, and why', () => {
  test.each<[string, readonly string[], Record<string, string>, boolean, keyof typeof computer.colorWhy]>([
    ['nothing said', [], {}, false, 'no-terminal'],
    ['--color always', ['--color', 'always'], { NO_COLOR: '1' }, true, 'flag'],
    ['NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false, 'NO_COLOR'],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true, 'FORCE_COLOR'],
    ['CLICOLOR_FORCE', [], { CLICOLOR_FORCE: '1', CLICOLOR: '0' }, true, 'CLICOLOR_FORCE'],
    ['CLICOLOR', [], { CLICOLOR: '0' }, false, 'CLICOLOR'],
  ])('%s', (_, args, env, on, why) => {
    const home = newHome();
    expect(infoOf(home, args, env).terminal.color).toEqual({ on, why });
    expect(row(run(home, ['info', ...args], env).stdout, computer.color)).toBe(
      computer.colorIs(on, computer.colorWhy[why]),
    );
  });
});

test('what is no terminal', () => {
  const { terminal } = infoOf(newHome());
  expect(terminal).toMatchObject({ stdin: false, stdout: false, stderr: false, term: null, columns: null, rows: null });
  expect(row(run(newHome(), ['info']).stdout, computer.terminal)).toBe(computer.noTerminal('stdin, stdout'));
});

test.each<[Record<string, string>, Partial<Record<'terminal' | 'characters' | 'color' | 'screenReader', string>>]>([
  [{}, { terminal: 'xterm-256color, 80 x 24', characters: computer.unicode, screenReader: computer.off }],
  [{ TERM: 'dumb' }, { terminal: 'dumb, 80 x 24', color: computer.colorIs(false, computer.colorWhy.TERM) }],
  [{ LC_ALL: 'C' }, { characters: computer.ascii, color: computer.colorIs(true, computer.colorWhy.terminal) }],
  [
    { TERM: '\u001b[2Jx', ACCESSIBLE: '1' },
    { terminal: '\\u{1b}[2Jx, 80 x 24', screenReader: computer.on },
  ],
])('in a terminal, with %j', async (env, rows) => {
  const pty = sparekey({ home: newHome(), args: ['info'], env });
  expect(await pty.exited).toEqual({ code: 0, signal: 0 });
  for (const [label, value] of Object.entries(rows))
    expect(row(pty.scrollback(), computer[label as 'terminal'])).toBe(value);
});
