// Whether to write colours, and what said so. The flag decides; without one, the environment; without that, the terminal.
//
// NO_COLOR beats FORCE_COLOR: who switched colours off for every program is not overruled by a variable that was set for
// a build. (no-color.org: any value but the empty one; bixense.com/clicolors: CLICOLOR_FORCE, any value but 0, and
// CLICOLOR=0.)

export type ColorFlag = 'auto' | 'always' | 'never';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `flag`: `--color`; a variable by its name; `terminal` and `no-terminal`: nobody said anything. */
export type ColorReason =
  | 'flag'
  | 'NO_COLOR'
  | 'FORCE_COLOR'
  | 'CLICOLOR_FORCE'
  | 'CLICOLOR'
  | 'TERM'
  | 'terminal'
  | 'no-terminal';

export interface ColorDecision {
  readonly on: boolean;
  readonly why: ColorReason;
}

/**
 * Whether output is to be coloured, and why.
 *
 * @param env the environment's variables
 * @param flag what `--color` says
 * @param isTTY whether the output is a terminal
 */
export const colorDecision = (env: Environment, flag: ColorFlag, isTTY: boolean): ColorDecision => {
  if (flag !== 'auto') return { on: flag === 'always', why: 'flag' };
  if (env.NO_COLOR) return { on: false, why: 'NO_COLOR' };
  if (env.FORCE_COLOR) return { on: !/^(0|false)$/i.test(env.FORCE_COLOR), why: 'FORCE_COLOR' };
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return { on: true, why: 'CLICOLOR_FORCE' };
  if (env.CLICOLOR === '0') return { on: false, why: 'CLICOLOR' };
  if (!isTTY) return { on: false, why: 'no-terminal' };
  return env.TERM === 'dumb' ? { on: false, why: 'TERM' } : { on: true, why: 'terminal' };
};

/** Whether output is to be coloured: `colorDecision` without the reason. */
export const colorWanted = (env: Environment, flag: ColorFlag, isTTY: boolean): boolean =>
  colorDecision(env, flag, isTTY).on;
