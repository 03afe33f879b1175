// The steps of a scenario, as they are written, become steps as they are done.

import { practiceEnglish } from '../words/en-practice.ts';
import type { Parsed } from './parse-yaml.ts';
import type { Deed, Mistake, Step } from './scenario.ts';
import type { Check, Path } from './step-checks.ts';
import { worldValues } from './values.ts';
import type { Written, WrittenDeed, WrittenMistake, WrittenStep } from './written.ts';

const { problems } = practiceEnglish;

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
function deedsOf(written: WrittenStep, path: Path, check: Check): Deed[] {
  return Object.keys(written).flatMap((key) => {
    const name = deedNames.find((one) => one === key);
    if (name !== undefined) return deedOf(name, written, path, check);
    if (key !== 'do') return [];
    return (written.do ?? []).flatMap((deed, at) => deedsOf(deed, [...path, 'do', at], check));
  });
}

const mistakesOf = (written: readonly WrittenMistake[] = [], path: Path, check: Check): Mistake[] =>
  written.map(({ see, explain }, at) => ({
    see: check.see(see, [...path, 'mistakes', at, 'see']),
    explain: check.text(explain, [...path, 'mistakes', at, 'explain']),
  }));

function stepOf(written: WrittenStep, path: Path, check: Check, line: number): Step {
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

export function readSteps(
  written: Written,
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
