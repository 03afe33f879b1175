// What a schema cannot say of a scenario's steps, each check with the sentence for whoever wrote it otherwise.

import { practiceEnglish } from '../words/en-practice.ts';
import { readSee } from './pattern.ts';
import type { See } from './scenario.ts';
import { namesIn } from './values.ts';

const { problems } = practiceEnglish;

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
