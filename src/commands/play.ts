// `sparekey play NAME` and `sparekey record NAME`: a scenario that plays itself, on a terminal, as text, or into a file.

import { writeFileSync } from 'node:fs';
import { playOn, textFrames } from '../practice/demo.ts';
import { ScenarioProblem, StepMismatch } from '../practice/problems.ts';
import { recordCast } from '../practice/record.ts';
import { openScenario } from '../practice/scenario-file.ts';
import { systemCode } from '../store/failure.ts';
import type { ColorFlag } from '../terminal/color.ts';
import { visible } from '../terminal/sanitise.ts';
import { sessionOf } from '../terminal/session.ts';
import type { ThemeName } from '../terminal/theme.ts';
import type { Words } from '../words/en.ts';
import { withConsole } from './console.ts';
import { exitStatus } from './exit-status.ts';
import { handleOutputErrors } from './output.ts';

type Said = Words['practice'];

export interface PlayFlags {
  readonly speed: string;
  readonly loop?: true;
  readonly plain?: true;
  readonly color: ColorFlag;
  readonly theme: ThemeName;
}

/** A file that is no scenario, or whose solution goes astray, has its sentence and its exit code. */
async function told(of: NodeJS.Process, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return exitStatus.done;
  } catch (error) {
    if (!(error instanceof ScenarioProblem || error instanceof StepMismatch)) throw error;
    of.stderr.write(`${visible(error.message)}\n`);
    return error instanceof StepMismatch ? exitStatus.notDone : exitStatus.unusable;
  }
}

export async function play(of: NodeJS.Process, said: Said, name: string, flags: PlayFlags): Promise<number> {
  const speed = Number(flags.speed);
  if (!(speed >= 0.1 && speed <= 100)) {
    of.stderr.write(`${said.notASpeed}\n`);
    return exitStatus.unusable;
  }
  return told(of, async () => {
    const file = openScenario(name);
    const session = sessionOf(of, flags);
    if (flags.plain || session.dumb || !session.interactive) {
      const gone = handleOutputErrors(of.stdout);
      for await (const frame of textFrames(file.name, file.scenario)) {
        if (gone()) return;
        of.stdout.write(frame);
      }
      return;
    }
    await withConsole(of, session, said, (console) =>
      playOn(file.scenario, console, { speed, loop: flags.loop === true }),
    );
  });
}

export interface RecordFlags {
  /** `-`: standard output. */
  readonly output: string;
  /** Over what is there, and through a link. */
  readonly force?: true;
}

export function record(of: NodeJS.Process, said: Said, name: string, { output, force }: RecordFlags): Promise<number> {
  return told(of, async () => {
    const cast = await recordCast(openScenario(name).scenario);
    if (output === '-') {
      handleOutputErrors(of.stdout);
      of.stdout.write(cast);
      return;
    }
    try {
      writeFileSync(output, cast, { flag: force ? 'w' : 'wx' });
    } catch (error) {
      const there = systemCode(error) === 'EEXIST';
      throw new ScenarioProblem(output, undefined, there ? said.thereAlready : said.notWritten(output));
    }
    of.stdout.write(`${said.recorded(visible(output))}\n`);
  });
}
