// `sparekey completion SHELL`: a script for the shell, made from the same facts as the help.

import type { CommandFacts } from '../command-facts.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { type Place, placesOf } from './places.ts';
import { powershellCompletion } from './powershell.ts';
import { zshCompletion } from './zsh.ts';

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const satisfies Readonly<Record<string, (places: readonly Place[]) => string>>;

export type Shell = keyof typeof scripts;

export const shells = Object.keys(scripts) as readonly Shell[];

export const completionFor = (shell: Shell, program: CommandFacts): string => scripts[shell](placesOf(program));
