// `sparekey test FILE…`: scenarios as tests. 0: all as kept; 1: something differs; 2: a file that is no scenario.

import { inCi } from '../practice/kept-frames.ts';
import { ScenarioProblem } from '../practice/problems.ts';
import { type Held, type ReporterName, report, testFile } from '../practice/test-scenario.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { exitStatus } from './exit-status.ts';
import { handleOutputErrors } from './output.ts';

export interface TestFlags {
  readonly update?: true;
  readonly matrix?: true;
  readonly reporter: ReporterName;
}

export async function testFiles(of: NodeJS.Process, files: readonly string[], flags: TestFlags): Promise<number> {
  const update = flags.update === true && !inCi(of.env);
  if (flags.update === true && !update) of.stderr.write(`${practiceEnglish.test.notInCi}\n`);
  const held: Held[] = [];
  for (const file of files) {
    try {
      held.push(...(await testFile(file, { update, matrix: flags.matrix === true })));
    } catch (error) {
      if (!(error instanceof ScenarioProblem)) throw error;
      // A reader of the report alone must see it too.
      held.push({ of: file, what: practiceEnglish.test.readable, said: error.message, unread: true });
      of.stderr.write(`${error.message}\n`);
    }
  }
  handleOutputErrors(of.stdout);
  of.stdout.write(report(flags.reporter, held));
  if (held.some(({ unread }) => unread)) return exitStatus.unusable;
  return held.some(({ said }) => said !== undefined) ? exitStatus.notDone : exitStatus.done;
}
