// The commands about scenarios, as scripts and CI use them: the built program, its output, its exit code, its files.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledNames } from '../../src/practice/scenario-file.ts';
import { run } from './built.ts';
import { newFolder, scenarioText, written } from './samples.ts';

test('they are found by their names from anywhere', () => {
  const { status, stdout } = run(newFolder(), ['play', 'torn', '--plain']);
  expect(status).toBe(0);
  expect(stdout).toContain('PRACTICE: A whole group torn off');
  expect(stdout).toContain('-- torn: worked-out --');
  expect(stdout).toContain('Five characters were worked out');
  expect(stdout).not.toContain('\u001b');
});

describe('sparekey test', () => {
  const text = scenarioText({ steps: '  - frame: first\n    see: Sign in' });
  const framesOf = (path: string): string => path.replace('.yaml', '.frames');

  test('a frame that is not kept yet is a difference; --update keeps it; then it is as kept', () => {
    const path = written(text);
    const home = newFolder();
    const first = run(home, ['test', path]);
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('No frame is kept as first.80x24.plain.txt yet.');
    expect(existsSync(framesOf(path))).toBe(false);
    expect(run(home, ['test', path, '--update'])).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(framesOf(path))).toEqual(['first.80x24.plain.txt']);
    expect(run(home, ['test', path]).status).toBe(0);
  });

  test('a difference is shown side by side, and says where', () => {
    const path = written(text);
    const home = newFolder();
    run(home, ['test', path, '--update']);
    const frame = join(framesOf(path), 'first.80x24.plain.txt');
    writeFileSync(frame, readFileSync(frame, 'utf8').replace('E-mail address', 'Mail address'));
    const { status, stdout } = run(home, ['test', path]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/as kept +as it is now/);
    expect(stdout).toMatch(/3 .*Mail address .*≠ .*E-mail address/);
    expect(stdout).toContain('2 looked at, 1 not as kept.');
  });

  test('CI=true never writes, whatever is asked for', () => {
    const path = written(text);
    const { status, stderr } = run(newFolder(), ['test', path, '--update'], { CI: 'true' });
    expect(status).toBe(1);
    expect(stderr).toBe('Under CI nothing is written: --update has no effect here.\n');
    expect(existsSync(framesOf(path))).toBe(false);
  });

  test('--matrix: three sizes, with colour and without', () => {
    const path = written(text);
    run(newFolder(), ['test', path, '--matrix', '--update']);
    expect(readdirSync(framesOf(path)).sort()).toEqual(
      ['120x40', '40x20', '80x24'].flatMap((size) => [`first.${size}.color.txt`, `first.${size}.plain.txt`]),
    );
    expect(readFileSync(join(framesOf(path), 'first.80x24.color.txt'), 'utf8')).toMatch(/\n---\n1: 3-3 magenta\n/);
  });

  test('a frame that the scenario names no more', () => {
    const path = written(text);
    const home = newFolder();
    run(home, ['test', path, '--update']);
    const folder = framesOf(path);
    writeFileSync(join(folder, 'gone.80x24.plain.txt'), '');
    writeFileSync(join(folder, 'notes.md'), 'mine');
    expect(run(home, ['test', path]).stdout).toContain('names no such frame any more');
    run(home, ['test', path, '--update']);
    expect(readdirSync(folder).sort()).toEqual(['first.80x24.plain.txt', 'notes.md']);
  });

  test('a solution that goes astray: the line, why, and the screen', () => {
    const path = written(scenarioText({ steps: '  - press: enter\n    see: Nowhere' }));
    const { status, stdout } = run(newFolder(), ['test', path]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${path}:9: This was never seen: Nowhere`);
    expect(stdout).toContain('E-mail address');
  });

  test('a task that is done before it is begun, hints or none', () => {
    const path = written(scenarioText({ steps: '  - say: Go on.\n    press: tab\n    see: Sign in' }));
    const { status, stdout } = run(newFolder(), ['test', path]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${path}:9: This was on the screen before anything was done: Sign in`);
  });

  test('a file that is none: its place on stderr, exit code 2, and the others are tested all the same', () => {
    const bad = written(scenarioText({ head: 'level: 3' }));
    const good = written(text);
    const { status, stdout, stderr } = run(newFolder(), ['test', bad, good]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/small\.yaml:6:1: Expected a scenario/);
    expect(stdout).toContain('the solution leads to its end');
    expect(stdout).toContain('2 looked at, 1 not as kept, 1 could not be read.');
  });

  test('a file that is none is in the report', () => {
    const bad = written(scenarioText({ head: 'level: 3' }));
    const tap = run(newFolder(), ['test', bad, '--reporter', 'tap']);
    expect(tap.status).toBe(2);
    expect(tap.stdout).toContain(`1..1\nnot ok 1 - ${bad}: can be read\n`);
    expect(tap.stdout).toMatch(/message: ".*small\.yaml:6:1: Expected a scenario/);
    const junit = run(newFolder(), ['test', bad, '--reporter', 'junit']);
    expect(junit.status).toBe(2);
    expect(junit.stdout).toContain('<testsuite name="sparekey" tests="1" failures="1">');
    expect(junit.stdout).toMatch(/<failure message=".*small\.yaml:6:1: Expected a scenario/);
  });

  test('a file’s name goes nowhere as it is', () => {
    const name = 'ev\u001b[31mil.yaml';
    const home = newFolder();
    const harmless = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*$/;
    for (const path of [written(text, name), written('no scenario', name)])
      for (const reporter of ['pretty', 'tap', 'junit']) {
        const { stdout, stderr } = run(home, ['test', path, '--reporter', reporter]);
        expect(stdout).toContain('ev\\u{1b}[31mil');
        expect(stdout).toMatch(harmless);
        expect(stderr).toMatch(harmless);
      }
    expect(run(home, ['play', written(text, name), '--plain']).stdout).toMatch(harmless);
  });

  test('TAP and JUnit', () => {
    const path = written(text);
    const home = newFolder();
    const tap = run(home, ['test', path, '--reporter', 'tap']).stdout.split('\n');
    expect(tap.slice(0, 3)).toEqual(['TAP version 14', '1..2', 'not ok 1 - small: first (80×24)']);
    const junit = run(home, ['test', path, '--reporter', 'junit']).stdout;
    expect(junit).toContain('<testsuite name="sparekey" tests="2" failures="1">');
    expect(junit).toContain('<failure message="No frame is kept as first.80x24.plain.txt yet.');
    expect(junit).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('sparekey record', () => {
  test('an asciicast of the same bytes every time', () => {
    const home = newFolder();
    const casts = ['a', 'b'].map((name) => {
      expect(run(home, ['record', 'check-your-paper', '-o', `${name}.cast`])).toMatchObject({
        status: 0,
        stdout: `Written: ${name}.cast\n`,
      });
      return readFileSync(join(home, `${name}.cast`), 'utf8');
    });
    expect(casts[0]).toBe(casts[1]);
    const [header = '', ...events] = (casts[0] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toEqual({
      version: 2,
      width: 80,
      height: 29,
      title: 'Check your paper: the fire drill',
      env: { TERM: 'xterm-256color' },
    });
    const times = events.map(([time]: [number]) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(events.every(([, kind]: [number, string]) => kind === 'o' || kind === 'm')).toBe(true);
  });

  test('where nothing can be written', () => {
    const { status, stderr } = run(newFolder(), ['record', 'torn', '-o', '/nowhere/x.cast']);
    expect(status).toBe(2);
    expect(stderr).toBe('/nowhere/x.cast: /nowhere/x.cast could not be written.\n');
  });
});

describe('sparekey practice, without a terminal', () => {
  test('--plan is the lesson plan, with times', () => {
    const { status, stdout } = run(newFolder(), ['practice', '--plan']);
    expect(status).toBe(0);
    for (const name of bundledNames) expect(stdout).toContain(`(${name}, about `);
    expect(stdout).toContain('Make your recovery code (spare-key, about 5 minutes; not yet)');
    expect(stdout).toMatch(/\n66 minutes in all\n/);
  });

  test('--json is what was practised', () => {
    const home = newFolder();
    expect(run(home, ['practice', '--json'])).toMatchObject({ status: 0, stdout: '{}\n' });
    const folder = join(home, '.local/state/sparekey/practice');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'practice.json'), '{"v":1,"scenarios":{"torn":{"begun":"many"}}}');
    expect(run(home, ['practice', '--json']).stdout).toBe('{}\n');
  });

  test('an exercise needs a terminal, and says what does not', () => {
    const { status, stderr } = run(newFolder(), ['practice', 'torn']);
    expect(status).toBe(2);
    expect(stderr).toContain('Practice needs a terminal window.');
  });

  test('an exercise is not read aloud, and says what is', () => {
    for (const [args, env] of [
      [['--screen-reader'], {}],
      [[], { ACCESSIBLE: '1' }],
    ] as const) {
      const { status, stderr } = run(newFolder(), ['practice', 'torn', ...args], env);
      expect(status).toBe(2);
      expect(stderr).toContain('cannot be read aloud yet');
    }
  });

  test('a file that is none', () => {
    for (const command of ['practice', 'play']) {
      const { status, stderr } = run(newFolder(), [command, 'nothing.yaml'], { FORCE_COLOR: '1' });
      expect(status).toBe(2);
      expect(stderr).toMatch(/There is no such file|Practice needs a terminal/);
    }
  });
});

test('none of it so much as looks into the folder of the real accounts', () => {
  const home = newFolder();
  const config = join(home, '.config/sparekey');
  mkdirSync(config, { recursive: true, mode: 0o700 });
  const file = join(config, `${'a'.repeat(32)}.json`);
  writeFileSync(file, 'as it was', { mode: 0o600 });
  const before = statSync(config, { bigint: true });
  // Every call of node:fs with that path, as it happens.
  const watch = `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs'; import fsp from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module';
    for (const of of [fs, fsp]) for (const name of Object.keys(of)) {
      const real = of[name];
      if (typeof real !== 'function' || /^[A-Z_]/.test(name)) continue;
      of[name] = Object.assign((...args) => { if (String(args[0]).includes('.config/sparekey')) console.error('LOOKED', name, args[0]); return real(...args); }, real);
    }
    syncBuiltinESMExports();`)}`;
  const seen = run(home, ['info'], {}, ['--import', watch]);
  expect(seen.stderr).toContain('LOOKED'); // the watch works: `info` does look
  for (const args of [
    ['practice', '--plan'],
    ['practice', '--json'],
    ['play', 'torn', '--plain'],
    ['record', 'torn', '-o', 'x.cast'],
    ['test', 'torn'],
  ])
    expect(run(home, args, {}, ['--import', watch]).stderr).not.toContain('LOOKED');
  expect(readFileSync(file, 'utf8')).toBe('as it was');
  expect(readdirSync(config)).toEqual([`${'a'.repeat(32)}.json`]);
  expect(statSync(config, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
});
