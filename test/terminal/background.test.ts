import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/terminal/color.ts';
import { type Background, backgroundOf, trueColorIn } from '../../src/terminal/theme.ts';

describe('the background', () => {
  it.each<[Background, string | undefined]>([
    ['dark', '15;0'],
    ['dark', '7;8'],
    ['dark', '15;default;0'],
    ['light', '0;15'],
    ['light', '0;default;15'],
    ['light', '0;7'],
    ['light', '8;9'],
    ['unknown', undefined],
    ['unknown', ''],
    ['unknown', '15'],
    ['unknown', 'default;default'],
    ['unknown', '0;16'],
    ['unknown', '0;-1'],
    ['unknown', '1;2;3;4'],
    ['unknown', '\x1b[2J;0'],
  ])('is %s with COLORFGBG=%j', (background, COLORFGBG) => {
    expect(backgroundOf({ COLORFGBG })).toBe(background);
  });
});

describe('any colour', () => {
  it.each<[boolean, Environment]>([
    [true, { COLORTERM: 'truecolor' }],
    [true, { COLORTERM: '24bit', TERM: 'xterm-256color' }],
    [false, { COLORTERM: 'yes' }],
    [false, { TERM: 'xterm-256color' }],
    [false, { COLORTERM: 'truecolor', TERM: 'screen-256color' }],
    [true, { COLORTERM: 'truecolor', TERM: 'screen-256color', TMUX: '/tmp/tmux-1000/default,1,0' }],
  ])('%s with %j', (any, env) => {
    expect(trueColorIn(env)).toBe(any);
  });
});
