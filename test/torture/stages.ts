// The folders that the tortures of the disk start from, one a stage of the story, made once and copied.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Operation, type Stage, setUp } from './operations.ts';
import { type ProgramOptions, programIn } from './program.ts';
import { copyTo } from './scratch.ts';
import { given } from './story.ts';

const did = async (folder: string, { begin }: Operation, options: ProgramOptions): Promise<void> => {
  given(await (await begin(programIn(folder, options)))());
};

/** Makes `nothing`, `account` and `code` in `folder`; gives a function that starts a new folder from one of them. */
export async function makeStages(
  folder: string,
  options: ProgramOptions = {},
): Promise<(stage: Stage, to: string) => void> {
  const at = (stage: Stage): string => join(folder, stage);
  mkdirSync(at('nothing'));
  copyTo(at('nothing'), at('account'));
  await did(at('account'), create, options);
  copyTo(at('account'), at('code'));
  await did(at('code'), setUp, options);
  return (stage, to) => copyTo(at(stage), to);
}
