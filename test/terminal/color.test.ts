import { describe, expect, it } from 'vitest';
import { type ColorFlag, colorWanted, type Environment } from '../../src/terminal/color.ts';

const [always, auto, never] = ['always', 'auto', 'never'] as const;

describe('colours', () => {
  it.each<[boolean, ColorFlag, boolean, Environment]>([
    // The terminal decides where nobody has said anything.
    [true, auto, true, {}],
    [false, auto, false, {}],
    [true, auto, true, { TERM: 'xterm-256color' }],
    [false, auto, true, { TERM: 'dumb' }],
    // no-color.org: any value but the empty one.
    [false, auto, true, { NO_COLOR: '1' }],
    [false, auto, true, { NO_COLOR: '0' }],
    [true, auto, true, { NO_COLOR: '' }],
    [false, auto, true, { NO_COLOR: '1', FORCE_COLOR: '1' }],
    [false, auto, true, { NO_COLOR: '1', CLICOLOR_FORCE: '1' }],
    // Forced on and off.
    [true, auto, false, { FORCE_COLOR: '1' }],
    [true, auto, false, { FORCE_COLOR: '3' }],
    [true, auto, false, { FORCE_COLOR: 'true', TERM: 'dumb' }],
    [false, auto, true, { FORCE_COLOR: '0' }],
    [false, auto, true, { FORCE_COLOR: 'False' }],
    [false, auto, false, { FORCE_COLOR: '' }],
    [true, auto, false, { CLICOLOR_FORCE: '1' }],
    [false, auto, false, { CLICOLOR_FORCE: '0' }],
    [true, auto, true, { CLICOLOR_FORCE: '0' }],
    [false, auto, false, { CLICOLOR_FORCE: '' }],
    [false, auto, false, { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }],
    [false, auto, true, { CLICOLOR: '0' }],
    [true, auto, true, { CLICOLOR: '1' }],
    [true, auto, true, { CLICOLOR: '' }],
    [false, auto, false, { CLICOLOR: '1' }],
    [true, auto, false, { CLICOLOR: '0', CLICOLOR_FORCE: '1' }],
    [true, auto, false, { CLICOLOR: '0', FORCE_COLOR: '1' }],
    // The flag decides over all of it.
    [true, always, false, { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' }],
    [false, never, true, { FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }],
  ])('%s for --color=%s on a terminal: %s, with %j', (wanted, flag, isTTY, env) => {
    expect(colorWanted(env, flag, isTTY)).toBe(wanted);
  });
});
