// Matchers for vitest: `expect.extend(matchers)`, or import `sparekey/testing/vitest`, which does it and tells TypeScript.

import { basename, dirname, join } from 'node:path';
import { practiceEnglish } from '../../words/en-practice.ts';
import { inCi, NotOurs, readKept, sideBySide, writeKept } from '../kept-frames.ts';
import { withoutLetterSpacing } from '../pattern.ts';
import type { LeftBehind, Mounted } from './mount.ts';

const { testing: words, test } = practiceEnglish;

export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A matcher's knowledge of the test it runs in. `updateSnapshot`: `all` with -u, `new` as usual, `none` in CI. */
export interface MatcherContext {
  readonly testPath?: string | undefined;
  readonly snapshotState?: unknown;
}

const frameName = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** The snapshots to write: all, new ones, or none. In CI it is nothing, -u or not. */
const updateOf = (state: unknown, env: NodeJS.ProcessEnv): string =>
  inCi(env) ? 'none' : ((state as { readonly _updateSnapshot?: string } | undefined)?._updateSnapshot ?? 'none');

function held(folder: string, name: string, text: string, update: string): Verdict {
  const file = join(folder, name);
  const kept = readKept(folder, name);
  if (kept === text) return { pass: true, message: () => words.sameFrame(file) };
  if (update === 'all' || (update === 'new' && kept === undefined)) {
    writeKept(folder, name, text);
    return { pass: true, message: () => words.sameFrame(file) };
  }
  if (kept === undefined) return { pass: false, message: () => words.noFrame(file) };
  return {
    pass: false,
    message: () => `${words.otherFrame(file)}\n\n${sideBySide(kept, text, test.kept, test.now)}`,
  };
}

function matchFrame(context: MatcherContext, env: NodeJS.ProcessEnv, mounted: Mounted, name: string): Verdict {
  if (!frameName.test(name)) return { pass: false, message: () => words.frameName };
  const { text, columns, rows, color } = mounted.frame();
  const testFile = context.testPath ?? join('.', 'frames');
  const folder = join(dirname(testFile), `${basename(testFile)}.frames`);
  const file = `${name}.${columns}x${rows}.${color ? 'color' : 'plain'}.txt`;
  try {
    return held(folder, file, text, updateOf(context.snapshotState, env));
  } catch (error) {
    if (!(error instanceof NotOurs)) throw error;
    return { pass: false, message: () => `${error.message}: ${test.notOurs}` };
  }
}

const left = ({ scrollback, title, clipboard }: LeftBehind): readonly (readonly [string, string])[] =>
  [
    [words.scrollback, scrollback] as const,
    [words.title, title] as const,
    [words.clipboard, clipboard.join('\n')] as const,
  ].filter(([, text]) => text !== '');

/**
 * Ends the program and looks at what it leaves: in the terminal, its scrollback included, in the title, in the clipboard.
 * With `secrets`, only whether one of these is in there (in the clipboard also in base64).
 */
async function toLeaveNothingBehind(this: MatcherContext, mounted: Mounted, ...secrets: string[]): Promise<Verdict> {
  await mounted.unmount();
  const spelled = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]);
  const found = left(mounted.leaks()).filter(
    ([, text]) =>
      secrets.length === 0 || spelled.some((secret) => [text, withoutLetterSpacing(text)].join('\n').includes(secret)),
  );
  return {
    pass: found.length === 0,
    message: () =>
      found.length === 0
        ? words.leftNothing
        : [words.leftSomething, ...found.map(([where, text]) => `${where}: ${JSON.stringify(text)}`)].join('\n'),
  };
}

export type Matchers = {
  /** Holds the screen against the frame of that name in `<test file>.frames/`. -u keeps it as it is now, but in CI. */
  readonly toMatchFrame: (this: MatcherContext, mounted: Mounted, name: string) => Verdict;
  readonly toLeaveNothingBehind: typeof toLeaveNothingBehind;
};

/** `env`: says at each call whether this is CI. */
export const matchersIn = (env: NodeJS.ProcessEnv): Matchers => ({
  toMatchFrame(mounted, name) {
    return matchFrame(this, env, mounted, name);
  },
  toLeaveNothingBehind,
});
