// The frames that are kept beside a scenario: `spare-key.yaml` has `spare-key.frames/`, with one file for each named
// frame and each way to run it. Names come from a schema that lets no path through, and a link is never followed.

import { lstatSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from './run-scenario.ts';

/** No frame has more: 240 × 100 cells, each with a look of its own. */
const mostFrameBytes = 4_194_304;

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

const kindOf = (path: string): 'file' | 'folder' | 'nothing' | 'other' => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
};

/** Something else lies where frames are kept. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

export function framesFolder(scenarioPath: string): FramesFolder {
  const path = `${scenarioPath.replace(/\.ya?ml$/, '')}.frames`;
  const checked = (file: string): 'there' | 'nothing' => {
    const folder = kindOf(path);
    if (folder === 'nothing') return 'nothing';
    if (folder !== 'folder') throw new NotOurs(path);
    const kind = kindOf(file);
    if (kind === 'nothing') return 'nothing';
    if (kind !== 'file') throw new NotOurs(file);
    return 'there';
  };
  return {
    path,
    kept(name, mode) {
      const file = join(path, fileOf(name, mode));
      if (checked(file) === 'nothing') return undefined;
      if (lstatSync(file).size > mostFrameBytes) throw new NotOurs(file);
      return readFileSync(file, 'utf8');
    },
    keep(name, mode, text) {
      const file = join(path, fileOf(name, mode));
      if (checked(file) === 'nothing') mkdirSync(path, { recursive: true });
      writeFileSync(file, text);
    },
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
