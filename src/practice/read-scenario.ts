// A scenario's text becomes a scenario, or a problem with its place. The schema says what may be written; what a schema
// cannot say (a value nobody knows, a pattern that is none, a name used twice) is said here.

import schema from '../../schema/scenario.schema.json' with { type: 'json' };
import { practiceEnglish } from '../words/en-practice.ts';
import { type Mismatch, mismatchOf } from './json-schema.ts';
import { type Parsed, parseYaml } from './parse-yaml.ts';
import { ScenarioProblem } from './problem.ts';
import { readSteps } from './read-steps.ts';
import type { Scenario } from './scenario.ts';
import { check, type Path } from './step-checks.ts';
import type { Written } from './written.ts';

const { problems } = practiceEnglish;

/** @throws ScenarioProblem; `file` is only named in it */
export function readScenario(file: string, text: string): Scenario {
  const parsed = parseYaml(file, text);
  const mismatch = mismatchOf(parsed.value, schema, schema);
  if (mismatch !== undefined)
    throw new ScenarioProblem(file, parsed.placeOf(mismatch.path, mismatch.key), sentenceOf(mismatch));
  // The schema has just said so.
  return scenarioOf(parsed.value as Written, refuserOf(file, parsed), parsed);
}

/** A name may be as long as a file. */
const longestName = 60;

const sentenceOf = ({ path, key, expected }: Mismatch): string => {
  const name = String(path.at(-1));
  if (!key) return problems.expected(expected);
  return problems.unexpected(expected, name.length > longestName ? `${name.slice(0, longestName)}…` : name);
};

const refuserOf =
  (file: string, parsed: Parsed) =>
  (path: Path, said: string): never => {
    throw new ScenarioProblem(file, parsed.placeOf(path), said);
  };

function scenarioOf(written: Written, refuse: (path: Path, said: string) => never, parsed: Parsed): Scenario {
  const { world, size = '80x24', begins = 'sign-in' } = written;
  const { has = [], went_wrong: wrong = {} } = world;
  const clock = Date.parse(written.clock);
  if (Number.isNaN(clock) || !new Date(clock).toISOString().startsWith(written.clock.slice(0, 10)))
    refuse(['clock'], problems.notADay);
  const ofPaper = [wrong.smudged, wrong.torn_group, wrong.old_code, wrong.spent_code].some(Boolean);
  if (ofPaper && (world.account === false || !has.includes('paper'))) refuse(['world'], problems.nothingPaper);
  if (world.account === false && world.spare_keys !== undefined) refuse(['world', 'spare_keys'], problems.keptNowhere);
  const [columns = 80, rows = 24] = size.split('x').map(Number);
  const { steps, mistakes } = readSteps(written, check(refuse), parsed);
  return {
    title: written.title,
    lesson: written.lesson,
    minutes: written.minutes,
    seed: written.seed,
    clock,
    columns,
    rows,
    begins,
    world: {
      email: world.email ?? 'ada@example.com',
      noAccount: world.account === false,
      password: world.password ?? 'seven quiet harbours',
      phone: world.phone ?? '+43 660 1234567',
      otherEmail: world.other_email ?? 'ada@mail.example.org',
      codes: world.codes ?? [],
      spareKeys: world.spare_keys ?? [],
      has,
      wentWrong: {
        phoneLost: wrong.phone_lost ?? false,
        infoChanged: wrong.info_changed ?? false,
        smudged: wrong.smudged ?? 0,
        tornGroup: wrong.torn_group ?? null,
        oldCode: wrong.old_code ?? false,
        spentCode: wrong.spent_code ?? false,
        mailNeverArrives: wrong.mail_never_arrives ?? false,
        diskFull: wrong.disk_full ?? false,
      },
    },
    steps,
    mistakes,
  };
}
