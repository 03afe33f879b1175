// Tests a scenario: plays it in every size and colour, and compares each named frame with the kept one.
//
// `spare-key.yaml` has its frames in `spare-key.frames/`, one file for each frame and mode. The schema lets no path into a
// frame's name, and no symbolic link is followed.

import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../terminal/sanitise.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import type { Row } from './cells.ts';
import { mountScenario } from './flow.tsx';
import { frameText, kindOf, NotOurs, readKept, sideBySide, writeKept } from './kept-frames.ts';
import { makePlayer } from './player.ts';
import { ScenarioProblem, StepMismatch } from './problems.ts';
import type { Scenario } from './scenario.ts';
import { openScenario } from './scenario-file.ts';

const { test: words } = practiceEnglish;

const frameFile = /^([a-z0-9-]+)\.(\d+x\d+)\.(plain|color)\.txt$/;

export interface FramesFolder {
  readonly path: string;
  /** The frame as it is kept; undefined where there is none. */
  kept(name: string, mode: Mode): string | undefined;
  keep(name: string, mode: Mode, text: string): void;
  /** Files of frames that the scenario does not name any more. */
  orphans(names: readonly string[]): string[];
  drop(file: string): void;
}

const modeName = ({ columns, rows, color }: Mode): string => `${columns}x${rows}.${color ? 'color' : 'plain'}`;

const fileOf = (name: string, mode: Mode): string => `${name}.${modeName(mode)}.txt`;

function framesFolder(scenarioPath: string): FramesFolder {
  const path = `${scenarioPath.replace(/\.ya?ml$/, '')}.frames`;
  return {
    path,
    kept: (name, mode) => readKept(path, fileOf(name, mode)),
    keep: (name, mode, text) => writeKept(path, fileOf(name, mode), text),
    orphans(names) {
      if (kindOf(path) !== 'folder') return [];
      return readdirSync(path)
        .filter((file) => {
          const name = frameFile.exec(file)?.[1];
          return name !== undefined && !names.includes(name);
        })
        .sort();
    },
    drop: (file) => unlinkSync(join(path, file)),
  };
}

// One run: all steps at once, and the frames that they name.

/** How a scenario is run: the size in cells, and whether it is drawn in colour. */
export interface Mode {
  readonly columns: number;
  readonly rows: number;
  readonly color: boolean;
}

export interface NamedFrame {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly Row[];
}

export interface Ran {
  readonly frames: readonly NamedFrame[];
  /** Where the solution did not lead where the scenario says: the step's line in the file, why, and the screen then. */
  readonly astray?: { readonly line: number; readonly said: string; readonly screen: string };
}

export async function runScenario(scenario: Scenario, mode: Mode): Promise<Ran> {
  const flow = await mountScenario(scenario, mode);
  const player = makePlayer(flow);
  const frames: NamedFrame[] = [];
  try {
    for (const step of scenario.steps) {
      try {
        await player.perform(step);
      } catch (error) {
        if (!(error instanceof StepMismatch)) throw error;
        return { frames, astray: { line: step.line, said: error.message, screen: flow.stage.screen() } };
      }
      if (step.frame === undefined) continue;
      const rows = flow.stage.rows();
      frames.push({ name: step.frame, rows, text: frameText(rows, mode.color) });
    }
    return { frames };
  } finally {
    await flow.close();
  }
}

// One file: every mode, and each frame against the kept one.

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

// The report: for people, in TAP 14, or as JUnit's XML.

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${by}${line}`))
    .join('\n');

const clean = (text: string): string => text.split('\n').map(visible).join('\n');

export type Reporter = (all: readonly Held[]) => string;

const pretty: Reporter = (all) => {
  const lines = all.map(({ of, what, said, shown, written }) => {
    if (said === undefined) return `  ${written ? '+' : '✓'} ${of}: ${what}`;
    return [`  ✗ ${of}: ${what}`, `    ${said}`, ...(shown ? ['', indented(shown, '    '), ''] : [])].join('\n');
  });
  const unread = all.filter((one) => one.unread).length;
  const apart = all.filter(({ said }) => said !== undefined).length - unread;
  const written = all.filter((one) => one.written).length;
  return `${[...lines, '', words.sum(all.length - unread, apart, written, unread)].join('\n')}\n`;
};

const tap: Reporter = (all) => {
  const lines = all.map(({ of, what, said, shown }, at) => {
    const line = `${said === undefined ? 'ok' : 'not ok'} ${at + 1} - ${of}: ${what}`.replaceAll('#', '\\#');
    if (said === undefined) return line;
    const block = [`message: ${JSON.stringify(said)}`, ...(shown ? ['shown: |', indented(shown, '  ')] : [])];
    return [line, '  ---', indented(block.join('\n'), '  '), '  ...'].join('\n');
  });
  return `${['TAP version 14', `1..${all.length}`, ...lines].join('\n')}\n`;
};

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const junit: Reporter = (all) => {
  const apart = all.filter(({ said }) => said !== undefined).length;
  const cases = all.map(({ of, what, said, shown = '' }) => {
    const head = `    <testcase classname="${xml(of)}" name="${xml(what)}"`;
    if (said === undefined) return `${head}/>`;
    return `${head}>\n      <failure message="${xml(said)}">${xml(shown)}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="sparekey" tests="${all.length}" failures="${apart}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

const reporters = { pretty, tap, junit } as const;

export type ReporterName = keyof typeof reporters;

export const report = (name: ReporterName, all: readonly Held[]): string =>
  reporters[name](
    all.map((one) => ({
      ...one,
      of: visible(one.of),
      what: visible(one.what),
      ...(one.said === undefined ? {} : { said: clean(one.said) }),
      ...(one.shown === undefined ? {} : { shown: clean(one.shown) }),
    })),
  );
