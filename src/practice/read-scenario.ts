// Reads a scenario's text, or reports a problem with its place. schema/scenario.schema.json checks the form; the checks that
// a schema cannot express (an unknown value, a pattern that is none, a name used twice) are here.
//
// The Raw types are the file's form, as the schema accepts it.

import schema from '../../schema/scenario.schema.json' with { type: 'json' };
import type { Channel } from '../delivery/types.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { type Mismatch, mismatchOf } from './json-schema.ts';
import { type Parsed, parseYaml } from './parse-yaml.ts';
import { readSee } from './pattern.ts';
import { ScenarioProblem } from './problems.ts';
import type { BeginsAt, Deed, Has, Mistake, Scenario, See, SpareKeySpec, Step } from './scenario.ts';
import { namesIn, worldValues } from './variables.ts';

const { problems } = practiceEnglish;

export interface WrittenDeed {
  readonly press?: string | readonly string[];
  readonly type?: string;
  readonly paste?: string;
  readonly resize?: string;
  readonly wait?: string;
}

export interface RawMistake {
  readonly see: string;
  readonly explain: string;
}

export interface RawStep extends WrittenDeed {
  readonly say?: string;
  readonly do?: readonly WrittenDeed[];
  readonly see?: string;
  readonly remember?: Readonly<Record<string, string>>;
  readonly frame?: string;
  readonly hints?: readonly string[];
  readonly mistakes?: readonly RawMistake[];
  readonly explain?: string;
}

export interface RawWorld {
  readonly email?: string;
  readonly account?: boolean;
  readonly password?: string;
  readonly phone?: string;
  readonly other_email?: string;
  readonly codes?: readonly Channel[];
  readonly spare_keys?: readonly SpareKeySpec[];
  readonly has?: readonly Has[];
  readonly went_wrong?: {
    readonly phone_lost?: boolean;
    readonly info_changed?: boolean;
    readonly smudged?: number;
    readonly torn_group?: number;
    readonly old_code?: boolean;
    readonly spent_code?: boolean;
    readonly mail_never_arrives?: boolean;
    readonly disk_full?: boolean;
  };
}

export interface RawScenario {
  readonly title: string;
  readonly lesson: string;
  readonly minutes: number;
  readonly seed: string;
  readonly clock: string;
  readonly size?: string;
  readonly begins?: BeginsAt;
  readonly world: RawWorld;
  readonly mistakes?: readonly RawMistake[];
  readonly steps: readonly RawStep[];
}

// Checks of steps that a schema cannot express.

export type Path = readonly (string | number)[];

/** All that is typed and pasted in a scenario, in UTF-16 units. */
const mostTyped = 20_000;

export interface Check {
  see(written: string, path: Path): See;
  /** How a value is read off the screen. */
  reader(written: string, path: Path): 'code' | RegExp;
  /** The text, if its `$names` are known by now. */
  text(written: string, path: Path): string;
  typed(written: string, path: Path): string;
  frame(name: string, path: Path): string;
  learn(name: string): void;
  refuse(path: Path, said: string): never;
}

export const check =
  (refuse: (path: Path, said: string) => never) =>
  (known: Set<string>): Check => {
    const frames = new Set<string>();
    let room = mostTyped;
    const see = (written: string, path: Path): See => {
      try {
        return readSee(written);
      } catch {
        return refuse(path, problems.notAPattern);
      }
    };
    const text = (written: string, path: Path): string => {
      const stranger = namesIn(written).find((name) => !known.has(name));
      if (stranger !== undefined) refuse(path, problems.unknownValue(stranger, [...known].sort()));
      return written;
    };
    return {
      see,
      text,
      reader(written, path) {
        if (written === 'code') return 'code';
        const pattern = see(written, path);
        const groups = 'pattern' in pattern ? new RegExp(`${pattern.pattern.source}|`).exec('') : null;
        if (!('pattern' in pattern) || (groups?.length ?? 0) < 2) return refuse(path, problems.noGroup);
        return pattern.pattern;
      },
      typed(written, path) {
        room -= written.length;
        if (room < 0) refuse(path, problems.tooManyCharacters);
        return text(written, path);
      },
      frame(name, path) {
        if (frames.has(name)) refuse(path, problems.frameTwice(name));
        frames.add(name);
        return name;
      },
      learn: (name) => known.add(name),
      refuse,
    };
  };

// Raw steps become steps.

const unit = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const deedNames = ['press', 'type', 'paste', 'resize', 'wait'] as const;

function deedOf(name: (typeof deedNames)[number], written: WrittenDeed, path: Path, check: Check): Deed[] {
  switch (name) {
    case 'press':
      return written.press === undefined ? [] : [{ do: 'press', keys: [written.press].flat() }];
    case 'type':
    case 'paste': {
      const text = written[name];
      return text === undefined ? [] : [{ do: name, text: check.typed(text, [...path, name]) }];
    }
    case 'resize': {
      const [columns = 80, rows = 24] = (written.resize ?? '').split('x').map(Number);
      return [{ do: 'resize', columns, rows }];
    }
    case 'wait': {
      const count = Number.parseInt(written.wait ?? '', 10);
      return [{ do: 'wait', ms: count * unit[written.wait?.at(-1) as keyof typeof unit] }];
    }
  }
}

/** In the order in which they are written. */
function deedsOf(written: RawStep, path: Path, check: Check): Deed[] {
  return Object.keys(written).flatMap((key) => {
    const name = deedNames.find((one) => one === key);
    if (name !== undefined) return deedOf(name, written, path, check);
    if (key !== 'do') return [];
    return (written.do ?? []).flatMap((deed, at) => deedsOf(deed, [...path, 'do', at], check));
  });
}

const mistakesOf = (written: readonly RawMistake[] = [], path: Path, check: Check): Mistake[] =>
  written.map(({ see, explain }, at) => ({
    see: check.see(see, [...path, 'mistakes', at, 'see']),
    explain: check.text(explain, [...path, 'mistakes', at, 'explain']),
  }));

function stepOf(written: RawStep, path: Path, check: Check, line: number): Step {
  const { say, see, frame, hints = [], explain, remember = {} } = written;
  if (hints.length > 0 && see === undefined) check.refuse([...path, 'hints'], problems.hintsNeedSee);
  const step: Step = {
    ...(say === undefined ? {} : { say: check.text(say, [...path, 'say']) }),
    deeds: deedsOf(written, path, check),
    ...(see === undefined ? {} : { see: check.see(see, [...path, 'see']) }),
    remember: Object.entries(remember).map(([name, from]) => {
      const reader = check.reader(from, [...path, 'remember', name]);
      check.learn(name);
      return [name, reader] as const;
    }),
    ...(frame === undefined ? {} : { frame: check.frame(frame, [...path, 'frame']) }),
    hints: hints.map((hint, at) => check.text(hint, [...path, 'hints', at])),
    mistakes: mistakesOf(written.mistakes, path, check),
    ...(explain === undefined ? {} : { explain: check.text(explain, [...path, 'explain']) }),
    line,
  };
  return step;
}

function readSteps(
  written: RawScenario,
  checkWith: (known: Set<string>) => Check,
  parsed: Parsed,
): { readonly steps: readonly Step[]; readonly mistakes: readonly Mistake[] } {
  const check = checkWith(new Set(worldValues));
  const mistakes = mistakesOf(written.mistakes, [], check);
  const steps = written.steps.map((step, at) => {
    const path = ['steps', at];
    return stepOf(step, path, check, parsed.placeOf(path).line);
  });
  return { steps, mistakes };
}

/** @throws ScenarioProblem; `file` is only named in it */
export function readScenario(file: string, text: string): Scenario {
  const parsed = parseYaml(file, text);
  const mismatch = mismatchOf(parsed.value, schema, schema);
  if (mismatch !== undefined)
    throw new ScenarioProblem(file, parsed.placeOf(mismatch.path, mismatch.key), sentenceOf(mismatch));
  // The schema has just said so.
  return scenarioOf(parsed.value as RawScenario, refuserOf(file, parsed), parsed);
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

function scenarioOf(written: RawScenario, refuse: (path: Path, said: string) => never, parsed: Parsed): Scenario {
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
