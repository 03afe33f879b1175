// A scenario file tested: every way it is to be run, each named frame held against the one that is kept.

import { practiceEnglish } from '../words/en-practice.ts';
import { fileOf, framesFolder } from './frames-folder.ts';
import { NotOurs } from './kept-file.ts';
import { ScenarioProblem } from './problem.ts';
import { type Mode, type Ran, runScenario } from './run-scenario.ts';
import { openScenario } from './scenario-file.ts';
import { sideBySide } from './side-by-side.ts';

const { test: words } = practiceEnglish;

/** One thing that was held against another: passed where nothing is said. */
export interface Held {
  readonly of: string;
  readonly what: string;
  /** A sentence, and what shows it. */
  readonly said?: string;
  readonly shown?: string;
  readonly written?: boolean;
  /** The file is no scenario, or its frames lie where nothing may be read: nothing was held against anything. */
  readonly unread?: true;
}

const sizes = [
  [40, 20],
  [80, 24],
  [120, 40],
] as const;

/** The three sizes, each with and without colour. */
export const matrix: readonly Mode[] = sizes.flatMap(([columns, rows]) =>
  [false, true].map((color) => ({ columns, rows, color })),
);

export interface TestOptions {
  readonly matrix: boolean;
  /** Frames that differ are kept as they are now. */
  readonly update: boolean;
}

const modeText = ({ columns, rows, color }: Mode): string => `${columns}×${rows}${color ? `, ${words.inColor}` : ''}`;

function holdFrames(path: string, of: string, mode: Mode, ran: Ran, update: boolean): Held[] {
  const folder = framesFolder(path);
  return ran.frames.map(({ name, text }) => {
    const what = `${name} (${modeText(mode)})`;
    const kept = folder.kept(name, mode);
    if (kept === text) return { of, what };
    if (update) {
      folder.keep(name, mode, text);
      return { of, what, written: true };
    }
    if (kept === undefined) return { of, what, said: words.notKept(fileOf(name, mode)), shown: text.trimEnd() };
    return { of, what, said: words.differs, shown: sideBySide(kept, text, words.kept, words.now) };
  });
}

function holdOrphans(path: string, of: string, names: readonly string[], update: boolean): Held[] {
  const folder = framesFolder(path);
  return folder.orphans(names).map((file) => {
    if (!update) return { of, what: file, said: words.orphan };
    folder.drop(file);
    return { of, what: file, written: true };
  });
}

/** @throws ScenarioProblem where the file is none, or its frames lie where nothing may be read or written */
export async function testFile(nameOrPath: string, options: TestOptions): Promise<Held[]> {
  const { path, name, scenario } = openScenario(nameOrPath);
  const own: Mode = { columns: scenario.columns, rows: scenario.rows, color: false };
  const held: Held[] = [];
  try {
    for (const mode of options.matrix ? matrix : [own]) {
      const ran = await runScenario(scenario, mode);
      held.push(...holdFrames(path, name, mode, ran, options.update));
      const what = `${words.solution} (${modeText(mode)})`;
      if (ran.astray === undefined) held.push({ of: name, what });
      else
        held.push({ of: name, what, said: `${path}:${ran.astray.line}: ${ran.astray.said}`, shown: ran.astray.screen });
    }
    const names = scenario.steps.flatMap(({ frame }) => frame ?? []);
    held.push(...holdOrphans(path, name, names, options.update));
  } catch (error) {
    if (error instanceof NotOurs) throw new ScenarioProblem(error.message, undefined, words.notOurs);
    throw error;
  }
  return held;
}
