// The words that can follow `sparekey`, at each command: read off the facts that help is made from. A value's name
// decides its completion: a `folder`, a `file`, the `key` of a setting, a `topic` of the help; a `name` or a `file`
// where scenarios are practised is one of those. Names of other accounts are under the seal and are not completed.

import { settingNames } from '../../delivery/settings.ts';
import { bundledNames } from '../../practice/scenario-file.ts';
import { allOf, type CommandFacts, type Taken } from '../command-facts.ts';
import { topics } from '../help-page.ts';

export interface Values {
  readonly words: readonly string[];
  readonly paths: 'none' | 'files' | 'folders';
}

export interface PlaceOption {
  readonly flags: readonly string[];
  readonly about: string;
  /** Undefined for a switch. */
  readonly values?: Values;
}

export interface Place {
  /** The command's words, joined by a space; '' is the program. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly PlaceOption[];
  /** One for each argument; the last stands for all that follow, if there may be several. */
  readonly takes: readonly { readonly values: Values; readonly several: boolean }[];
}

/** The commands that are given a scenario. */
const practised: readonly string[] = ['practice', 'play', 'record', 'test'];

export function placesOf(program: CommandFacts): readonly Place[] {
  const known: Readonly<Record<string, Values>> = {
    folder: { words: [], paths: 'folders' },
    file: { words: [], paths: 'files' },
    key: { words: settingNames, paths: 'none' },
    topic: { words: [...program.commands.map(({ path }) => path.join(' ')), ...Object.keys(topics)], paths: 'none' },
  };
  const scenarios: Values = { words: bundledNames, paths: 'files' };
  const valuesOf = ({ choices, value }: Taken, takenBy?: string): Values => {
    if (choices.length > 0) return { words: choices, paths: 'none' };
    if (practised.includes(takenBy ?? '') && (value === 'name' || value === 'file')) return scenarios;
    return known[value ?? ''] ?? { words: [], paths: 'none' };
  };
  return allOf(program).map((facts) => ({
    path: facts.path.join(' '),
    commands: facts.commands.map(({ path, about }) => ({ name: path.at(-1) ?? '', about })),
    options: [...facts.options, ...facts.everywhere].map((one) => ({
      flags: one.flags,
      about: one.about,
      ...(one.value !== undefined && { values: valuesOf(one) }),
    })),
    takes: facts.takes.map((one) => ({ values: valuesOf(one, facts.path[0]), several: one.several })),
  }));
}

/** Every flag that has a value behind it, anywhere, with what completes it. */
export function valued(places: readonly Place[]): readonly (readonly [flags: string, values: Values])[] {
  const found = new Map<string, Values>();
  for (const { options } of places)
    for (const { flags, values } of options) if (values !== undefined) found.set(flags.join('|'), values);
  return [...found];
}

/** The commands below commands: what stands between the words so far and the next one, and where that leads. */
export const steps = (places: readonly Place[]): readonly { from: string; name: string; to: string }[] =>
  places.flatMap(({ path, commands }) =>
    commands.map(({ name }) => ({ from: path, name, to: path === '' ? name : `${path} ${name}` })),
  );

/** Where an argument is expected: `PATH:HOW MANY BEFORE IT`, a `*` for all that follow, and what completes it. */
export const wanted = (places: readonly Place[]): readonly (readonly [at: string, values: Values])[] =>
  places.flatMap(({ path, takes }) =>
    takes.map(({ values, several }, at) => [`${path}:${several ? '*' : at}`, values] as const),
  );
