// The built command as scripts use it: nothing is overwritten, repeated or waited for in silence.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { planData } from '../../src/practice/result.ts';
import { bundledNames, bundledScenarios } from '../../src/practice/scenario-file.ts';
import { datesLocale, daysIn } from '../../src/words/days.ts';
import { english } from '../../src/words/en.ts';
import { command, newHome } from '../journey/built-command.ts';
import { run } from '../practice/built.ts';
import { scenarioText, written } from '../practice/samples.ts';
import { ada, bob, newHome as homeWithAccounts, sparekey, withAccount } from './at-home.ts';

const { practice, config, help, keysCommand, onAccount } = english;

describe('where one account is here', () => {
  test('no command asks for its address; where there are two, it does', async () => {
    const home = await homeWithAccounts();
    await withAccount(home, ada);
    expect(sparekey(home, ['keys', 'list', '--password-fd', '3'], [ada.password])).toMatchObject({ status: 0 });
    expect(sparekey(home, ['keys', 'list', '--password-fd', '3'], ['wrong'])).toMatchObject({ status: 1 });
    await withAccount(home, bob);
    expect(sparekey(home, ['keys', 'list', '--password-fd', '3'], [ada.password])).toMatchObject({
      status: 2,
      stderr: `${onAccount.noAccountGiven}\n`,
    });
  });
});

const short = written(scenarioText({ steps: '  - see: Sign in' }));

describe('nothing but sentences is written to a standard error that is no terminal', () => {
  test.each([
    ['record', ['record', short, '-o', 'a.cast']],
    ['play', ['play', short, '--plain']],
    ['test', ['test', short]],
  ])('%s', (_, args) => {
    expect(run(newHome(), args)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('record', () => {
  const cast = run(newHome(), ['record', short, '-o', '-']);

  test('-o - writes to standard output, and no file', () => {
    expect(cast).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(cast.stdout.split('\n')[0] ?? '')).toMatchObject({ version: 2 });
  });

  test('writes over no file and through no link, unless it is told to', () => {
    const home = newHome();
    const [file, link, behind] = ['a.cast', 'link.cast', 'behind'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, 'kept');
    symlinkSync(behind, link);
    for (const path of [file, link]) {
      const { status, stderr } = run(home, ['record', short, '-o', path]);
      expect([status, stderr]).toEqual([2, `${path}: ${practice.thereAlready}\n`]);
    }
    expect(readFileSync(file, 'utf8')).toBe('kept');
    expect(() => readFileSync(behind)).toThrow('ENOENT');
    expect(run(home, ['record', short, '-o', file, '--force']).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(cast.stdout);
  });

  test('INK_SCREEN_READER changes no byte', () => {
    expect(run(newHome(), ['record', short, '-o', '-'], { INK_SCREEN_READER: 'true' })).toEqual(cast);
  });
});

test.each([
  ['a code behind a command', ['check', 'M1PC4-9Q2ZT-7H3KD-XW8RV-4N6BG']],
  ['a code in the place of a command', ['M1PC49Q2ZT7H3KDXW8RV4N6BG']],
  ['codes of another account', ['keys', 'add', 'GitHub', 'aaaa1-bbbb2']],
  ['a password', ['info', 'correct horse battery']],
  ['a code that begins with a dash', ['check', '-M1PC4-9Q2ZT-7H3KD']],
  ['a code for help', ['help', 'M1PC4-9Q2ZT']],
])('%s is not repeated, and the history of the shell is named', (_, args) => {
  const { status, stdout, stderr } = run(newHome(), args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(help.refused.unrepeated);
  expect(stderr).not.toMatch(/M1PC4|aaaa1|horse/);
});

test('a theme of the environment that there is none of keeps nobody from the help', () => {
  const odd = { SPAREKEY_THEME: 'bogus' };
  expect(run(newHome(), ['--help'], odd)).toMatchObject({ status: 0, stderr: '' });
  const { status, stderr } = run(newHome(), ['info'], odd);
  expect([status, stderr]).toEqual([
    0,
    `${help.refused.oneOf('SPAREKEY_THEME', 'auto, dark, light, high-contrast, mono')}\n`,
  ]);
  expect(run(newHome(), ['info', '--theme', 'bogus']).status).toBe(2);
});

test('the lesson plan as JSON names every lesson, also where none was practised', () => {
  const { status, stdout } = run(newHome(), ['practice', '--plan', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(planData(bundledScenarios(), {}))));
  expect(JSON.parse(stdout).scenarios.map(({ name }: { readonly name: string }) => name)).toEqual(bundledNames);
});

test('a program that is not here is no setting', () => {
  const home = newHome();
  const set = (...words: readonly string[]) => run(home, ['config', 'set', ...words], { PATH: '/usr/bin:/bin' });
  for (const program of ['no-such-program-here', '/usr/bin/no-such-program', '/etc/passwd', home])
    expect(set('text.command', '--', program, '{number}')).toMatchObject({
      status: 1,
      stderr: `${config.noProgram('text.command')}\n`,
    });
  expect(run(home, ['config', 'get', 'text.command']).status).toBe(1);
  expect(set('text.command', 'true')).toMatchObject({ status: 0 });
});

test('keys add says what it waits for, where nothing comes through the pipe', async () => {
  const home = newHome();
  mkdirSync(join(home, '.config'));
  const child = spawn(process.execPath, [command, 'keys', 'add', 'GitHub'], {
    env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const piece of child.stderr) {
    said += piece;
    if (said.includes('\n')) break;
  }
  child.kill('SIGKILL');
  expect(said).toBe(`${keysCommand.waits}\n`);
});

describe('dates are those of the region', () => {
  test.each([
    [{ LANG: 'en_US.UTF-8' }, 'en-GB', 'November 22, 2026'],
    [{ LANG: 'en_GB.UTF-8' }, 'en-GB', '22 November 2026'],
    [{ LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8' }, 'en-GB', '22 November 2026'],
    [{ LANG: 'en_US.UTF-8', LC_TIME: 'de_DE', LC_ALL: 'en_US' }, 'en-GB', 'November 22, 2026'],
    [{ LANG: 'de_AT.UTF-8' }, 'de', '22. November 2026'],
    [{ LANG: 'C.UTF-8' }, 'en-GB', '22 November 2026'],
    [{}, 'de', '22. November 2026'],
  ])('%o, %s', (env, language, day) => {
    expect(daysIn(datesLocale(language, env), () => 'UTC').day('2026-11-22T12:00:00Z')).toBe(day);
  });
});
