// What the environment tells about the colours of the terminal. It is not asked: what does not answer would be waited for.

import type { Environment } from './color.ts';
import type { Ground } from './tones.ts';

/**
 * COLORFGBG is `text;ground` or `text;default;ground`, of the 16 colours; rxvt, Konsole and iTerm2 set it. As in Vim, 7 and
 * 9 to 15 are light.
 */
export function groundOf({ COLORFGBG }: Environment): Ground {
  const [, last] = /^(?:[\w-]+;){1,2}(\d{1,2})$/.exec(COLORFGBG ?? '') ?? [];
  const color = Number(last ?? Number.NaN);
  if (!(color <= 15)) return 'unknown';
  return color === 7 || color > 8 ? 'light' : 'dark';
}

/** GNU screen hands COLORTERM on and cannot draw what it promises; inside tmux, TERM may say screen too. */
export const trueColorIn = ({ COLORTERM, TERM = '', TMUX }: Environment): boolean =>
  /^(?:truecolor|24bit)$/i.test(COLORTERM ?? '') && !(TERM.startsWith('screen') && !TMUX);
