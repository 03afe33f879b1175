// The program's commands in this process, to be looked at; nothing they would do is done.

import process from 'node:process';
import type { BaseCommand } from '../../src/commands/base-command.ts';
import { allOf, type CommandFacts } from '../../src/commands/command-facts.ts';
import { commandLine } from '../../src/commands/command-line.ts';
import { english } from '../../src/words/en.ts';

export const programHere = (): BaseCommand => commandLine(process, english, () => {});

/** Every command, the program itself first. */
export const everyCommand = (): readonly CommandFacts[] => allOf(programHere().facts());

export const nameOf = ({ path }: CommandFacts): string => ['sparekey', ...path].join(' ');
