// Help: asked for, it goes to standard output; examples come first, every one can be typed, and no line is too wide.

import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { allOf } from '../../src/commands/command-facts.ts';
import { helpPage, topics } from '../../src/commands/help-page.ts';
import { ours } from '../../src/commands/usage-error.ts';
import { english } from '../../src/words/en.ts';
import { newHome } from '../journey/built-command.ts';
import { run } from '../practice/built.ts';
import { everyCommand, nameOf, programHere } from './program-here.ts';

const { headings, groups } = english.help;
const commands = everyCommand();
const home = newHome();

describe.each(commands.map((facts) => [nameOf(facts), facts] as const))('%s', (_, facts) => {
  test('has a description, a group and an example', () => {
    expect(facts.about).not.toBe('');
    expect(facts.group).not.toBe(facts.path.length === 0 ? '' : groups.more);
    expect(facts.examples.length).toBeGreaterThan(0);
  });

  test('has examples that can be typed', async () => {
    for (const [line] of facts.examples) {
      const [, typed = ''] = /sparekey((?: (?!3?[<>|&])[^\s)]+)*)/.exec(line) ?? [];
      const program = programHere();
      const ran: string[] = [];
      const stub = (command: typeof program): void => {
        command.configureOutput({ writeErr: () => {} }).action(() => void ran.push(command.name()));
        for (const below of command.commands) stub(below as typeof program);
      };
      stub(program);
      // A folder that is not there on this computer is a sentence of ours, not of the line.
      await program.parseAsync(['node', 'sparekey', ...typed.split(' ').slice(1)]).catch((error) => {
        if (!(error instanceof CommanderError && error.code === ours)) throw error;
        ran.push(facts.path.at(-1) ?? '');
      });
      // Its own, or one of those below it.
      expect(typed.trim().split(' ').slice(0, facts.path.length), line).toEqual(facts.path);
      const names = allOf(facts).map(({ path }) => path.at(-1) ?? 'sparekey');
      expect(ran.length, line).toBe(1);
      expect(names, line).toContain(ran[0]);
    }
  });

  test('fits 80 columns, and a window of 40', () => {
    for (const width of [200, 80, 40]) {
      const lines = helpPage(facts, english, width).split('\n');
      expect(lines.filter((line) => line.length > Math.min(80, width))).toEqual([]);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }
  });

  test('help COMMAND, COMMAND --help and -h are one', () => {
    const asked = run(home, ['help', ...facts.path]);
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    const [, heading] = asked.stdout.split('\n\n').map((block) => block.split('\n')[0]);
    expect(heading).toBe(headings.examples);
    for (const flag of ['--help', '-h']) expect(run(home, [...facts.path, flag])).toEqual(asked);
  });
});

test('the table of examples has none of a command that is not there', () => {
  const names = commands.map(({ path }) => path.join(' '));
  expect(Object.keys(english.help.examples).filter((name) => !names.includes(name))).toEqual([]);
});

test('help of the program names every command and option', () => {
  const { stdout } = run(home, ['help']);
  for (const { path } of commands.filter((one) => one.path.length === 1)) expect(stdout).toContain(`\n  ${path[0]} `);
  for (const { flags } of commands[0]?.options ?? []) for (const flag of flags) expect(stdout).toContain(flag);
});

test('help environment knows every variable that stands for an option', () => {
  const { stdout } = run(home, ['help', 'environment']);
  const variables = commands.flatMap(({ options }) => options.flatMap(({ variable }) => variable ?? []));
  expect(variables).toContain('SPAREKEY_CONFIG_DIR');
  for (const variable of variables)
    expect(stdout).toContain(`\n  ${variable} `.slice(variable === variables[0] ? 1 : 0));
});

test.each(Object.keys(topics))('help %s', (topic) => {
  const { status, stdout, stderr } = run(home, ['help', topic]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
