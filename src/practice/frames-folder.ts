// The frames that are kept beside a scenario: `spare-key.yaml` has `spare-key.frames/`, with one file for each named
// frame and each way to run it. Names come from a schema that lets no path through, and a link is never followed.

import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, readKept, writeKept } from './kept-file.ts';
import type { Mode } from './run-scenario.ts';

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

export const fileOf = (name: string, mode: Mode): string => `${name}.${modeName(mode)}.txt`;

export function framesFolder(scenarioPath: string): FramesFolder {
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
