// Finds and reads a scenario's file, by its path or by the name of a bundled scenario.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textIn } from '../keyring/transfer/text-in.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { mostBytes } from './parse-yaml.ts';
import { ScenarioProblem } from './problems.ts';
import { readScenario } from './read-scenario.ts';
import type { Scenario } from './scenario.ts';

/** In the order in which they are best practised. */
export const bundledNames = [
  'spare-key',
  'lost-everything',
  'check-your-paper',
  'smudged',
  'torn',
  'old-code',
  'spent-code',
  'hacked',
  'lost-phone-only',
  'never-wrote-it-down',
  'keep-microsoft',
  'use-microsoft',
] as const;

const { problems } = practiceEnglish;

/** The folder of the bundled ones, beside this file; the build puts it beside what it makes of this file. */
const bundled = fileURLToPath(new URL('./scenarios/', import.meta.url));

export interface ScenarioFile {
  readonly name: string;
  readonly path: string;
  readonly scenario: Scenario;
}

/** The text of a file. @throws ScenarioProblem for what is no file, is too large, or is no text */
function textOf(path: string): string {
  let size: number;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new Error('no file');
    size = stats.size;
  } catch {
    throw new ScenarioProblem(path, undefined, problems.notAFile);
  }
  // Before it is read: what is a hundred times larger than any scenario is none.
  if (size > mostBytes) throw new ScenarioProblem(path, undefined, problems.tooLarge);
  let text: string | undefined;
  try {
    text = textIn(readFileSync(path));
  } catch {
    throw new ScenarioProblem(path, undefined, problems.notAFile);
  }
  if (text === undefined) throw new ScenarioProblem(path, undefined, problems.notText);
  return text;
}

const nameOf = (path: string): string => basename(path).replace(/\.ya?ml$/, '');

/** @throws ScenarioProblem */
export function openScenario(nameOrPath: string): ScenarioFile {
  const path = (bundledNames as readonly string[]).includes(nameOrPath) ? `${bundled}${nameOrPath}.yaml` : nameOrPath;
  return { name: nameOf(path), path, scenario: readScenario(path, textOf(path)) };
}

/** The bundled scenarios that are there, in their order. */
export function bundledScenarios(): ScenarioFile[] {
  const there = new Set(readdirSync(bundled));
  return bundledNames.filter((name) => there.has(`${name}.yaml`)).map(openScenario);
}
