// Whether to write colours. The flag decides; without one, the environment; without that, the terminal.
//
// NO_COLOR beats FORCE_COLOR: who switched colours off for every program is not overruled by a variable that was set for
// a build. (no-color.org: any value but the empty one; bixense.com/clicolors: CLICOLOR_FORCE, any value but 0.)

export type ColorFlag = 'auto' | 'always' | 'never';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether output is to be coloured.
 *
 * @param env the environment's variables
 * @param flag what `--color` says
 * @param isTTY whether the output is a terminal
 */
export const colorWanted = (env: Environment, flag: ColorFlag, isTTY: boolean): boolean => {
  if (flag !== 'auto') return flag === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !/^(0|false)$/i.test(env.FORCE_COLOR);
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return true;
  return isTTY && env.TERM !== 'dumb';
};
