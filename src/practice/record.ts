// Records a scenario as an asciicast, version 2 (docs.asciinema.org/manual/asciicast/v2): a header, then one event a line. It
// holds no time of day and nothing of the computer, so the same scenario gives the same bytes.

import { themeOf } from '../terminal/theme.ts';
import { enterScreen, leaveScreen, makePainter } from './cells.ts';
import { compose } from './coach.ts';
import { captionView, moments } from './demo.ts';
import type { Scenario } from './scenario.ts';
import { layoutBelow } from './window.ts';

const event = (ms: number, kind: 'o' | 'm', data: string): string =>
  `[${(ms / 1000).toFixed(3)}, "${kind}", ${JSON.stringify(data)}]`;

/** The file's text. @throws StepMismatch */
export async function recordCast(scenario: Scenario): Promise<string> {
  const layout = layoutBelow(scenario);
  const theme = themeOf({ color: true, unicode: true });
  const { columns: width, rows: height } = layout.window;
  const header = { version: 2, width, height, title: scenario.title, env: { TERM: 'xterm-256color' } };
  const painter = makePainter();
  const lines = [JSON.stringify(header), event(0, 'o', enterScreen)];
  let now = 0;
  let step = -1;
  for await (const moment of moments(scenario, layout.app, theme)) {
    if (moment.step !== step)
      lines.push(event(now, 'm', scenario.steps[moment.step]?.frame ?? String(moment.step + 1)));
    step = moment.step;
    const painted = painter.paint(compose(moment.rows, captionView(scenario, moment, []), layout, theme));
    if (painted !== '') lines.push(event(now, 'o', painted));
    now += moment.lasts;
  }
  lines.push(event(now, 'o', leaveScreen));
  return `${lines.join('\n')}\n`;
}
