// `sparekey practice [NAME]`: an exercise, or the choice of one; `--plan` prints all of them.

import { dirname, join } from 'node:path';
import { surroundingsOf } from '../edge/surroundings.ts';
import { chooseScenario } from '../practice/pages.ts';
import { practise } from '../practice/practise.ts';
import { ScenarioProblem, StepMismatch } from '../practice/problems.ts';
import {
  keepResult,
  type Progress,
  planData,
  planText,
  type Result,
  readProgress,
  resultText,
} from '../practice/result.ts';
import { tasksOf } from '../practice/scenario.ts';
import { bundledScenarios, openScenario, type ScenarioFile } from '../practice/scenario-file.ts';
import { nodeFiles } from '../store/node-files.ts';
import { findPlaces } from '../store/places.ts';
import { diskStateFiles, type StateFiles } from '../store/state-files.ts';
import type { ColorFlag } from '../terminal/color.ts';
import { visible } from '../terminal/sanitise.ts';
import { sessionOf } from '../terminal/session.ts';
import { type ThemeName, themeOf } from '../terminal/theme.ts';
import type { Words } from '../words/en.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { withConsole } from './console.ts';
import { exitStatus } from './exit-status.ts';
import { handleOutputErrors } from './output.ts';

const { result: words } = practiceEnglish;

type Said = Words['practice'];

export interface PracticeFlags {
  readonly plan?: true;
  readonly json?: true;
  readonly color: ColorFlag;
  readonly theme: ThemeName;
  readonly screenReader?: true;
}

/** Beside the state of real accounts and apart from it; the configuration folder is not so much as looked for. */
async function stateOf(of: NodeJS.Process): Promise<{ readonly files: StateFiles; readonly folder: string }> {
  const files = nodeFiles(of.geteuid?.());
  const { state } = await findPlaces({ ...surroundingsOf(of, {}), configDir: '/' }, files);
  const folder = join(dirname(state), 'practice');
  return { files: diskStateFiles({ files, folder }), folder };
}

async function keep(of: NodeJS.Process, result: Result): Promise<void> {
  const { files, folder } = await stateOf(of);
  try {
    await keepResult(files, result);
  } catch {
    of.stderr.write(`${words.notKept(folder)}\n`);
  }
}

async function exercise(
  of: NodeJS.Process,
  said: Said,
  name: string | undefined,
  flags: PracticeFlags,
): Promise<number> {
  const session = sessionOf(of, flags);
  if (!session.interactive || session.dumb || session.screenReader) {
    of.stderr.write(`${session.screenReader ? said.notAloud : said.noTerminal}\n`);
    return exitStatus.unusable;
  }
  const progress: Progress = name === undefined ? await readProgress((await stateOf(of)).files) : {};
  const asked: ScenarioFile | undefined = name === undefined ? undefined : openScenario(name);
  const result = await withConsole(of, session, said, async (console) => {
    const chosen = asked ?? (await chooseScenario(bundledScenarios(), progress, console));
    return chosen && { chosen, of: await practise(chosen.name, chosen.scenario, console) };
  });
  if (result === undefined) return exitStatus.done;
  await keep(of, result.of);
  of.stdout.write(
    flags.json
      ? `${JSON.stringify(result.of)}\n`
      : resultText(result.of, tasksOf(result.chosen.scenario).length, themeOf(session).symbols),
  );
  return exitStatus.done;
}

/** Returns the exit code: 2 for a file that is no scenario, or where there is no terminal. */
export async function practice(
  of: NodeJS.Process,
  said: Said,
  name: string | undefined,
  flags: PracticeFlags,
): Promise<number> {
  try {
    if (!flags.plan && (name !== undefined || !flags.json)) return await exercise(of, said, name, flags);
    const progress = await readProgress((await stateOf(of)).files);
    handleOutputErrors(of.stdout);
    of.stdout.write(
      flags.json
        ? `${JSON.stringify(flags.plan ? planData(bundledScenarios(), progress) : progress)}\n`
        : planText(bundledScenarios(), progress),
    );
    return exitStatus.done;
  } catch (error) {
    if (!(error instanceof ScenarioProblem || error instanceof StepMismatch)) throw error;
    of.stderr.write(`${visible(error.message)}\n`);
    return error instanceof StepMismatch ? exitStatus.notDone : exitStatus.unusable;
  }
}
