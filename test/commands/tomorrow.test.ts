// A command that is added tomorrow is in everything that is made from the program object, and nobody has to tell it.

import { Option } from 'commander';
import { expect, test } from 'vitest';
import { completionFor, shells } from '../../src/commands/completion/completion.ts';
import { manPage } from '../../src/commands/man-page.ts';
import { english } from '../../src/words/en.ts';
import { commandLinePage } from './command-line-page.ts';
import { programHere } from './program-here.ts';

test('help, completions, manual page and docs know it', () => {
  const program = programHere();
  const command = program
    .command('tomorrow')
    .description('what is not there yet')
    .argument('<file>')
    .addOption(new Option('--from <what>', 'where it comes from').choices(['paper', 'memory']).env('SPAREKEY_FROM'));
  command.command('evening').description('later');
  const facts = program.facts();

  expect(program.helpInformation()).toContain('  tomorrow <file>');
  const help = command.helpInformation().replaceAll(/\s+/g, ' ');
  expect(help).toContain('--from <what> where it comes from (one of: paper, memory; also SPAREKEY_FROM)');
  expect(help).toContain('--config-dir <folder>');
  expect(help).toContain('evening later');
  const written = [manPage(facts, '1', english).replaceAll('\\-', '-'), commandLinePage(facts)];
  for (const text of [...written, ...shells.map((shell) => completionFor(shell, facts))])
    for (const word of ['tomorrow', 'evening', 'from', 'paper', 'memory']) expect(text).toContain(word);
});
