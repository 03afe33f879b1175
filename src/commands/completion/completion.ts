// `sparekey completion SHELL`: a script for the shell, made from the same facts as the help.

import type { CommandFacts } from '../command-facts.ts';
import { bashCompletion } from './completion-bash.ts';
import { fishCompletion } from './completion-fish.ts';
import { powershellCompletion } from './completion-powershell.ts';
import { type Place, placesOf } from './completion-table.ts';
import { zshCompletion } from './completion-zsh.ts';
import type { Shell } from './shells.ts';

const scripts: Readonly<Record<Shell, (places: readonly Place[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

export const completionFor = (shell: Shell, program: CommandFacts): string => scripts[shell](placesOf(program));
