// The coach's pages over the whole window: the lesson at the beginning, what is new where it has no other place, the list
// of tasks to jump to. A key turns or closes them; none of it reaches the program.

import { fitEnd, shown } from '../../screens/parts/shown.ts';
import type { Theme } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { cellsOf, rowsSaid } from './canvas.ts';
import type { Row } from './cells.ts';
import { belowRoom, type CoachView, keyRows, pageRows } from './coach.ts';
import type { Exercise } from './exercise.ts';
import type { Layout, Size } from './layout.ts';
import type { Scenario } from './scenario.ts';

const { coach: words } = practiceEnglish;

type Kind = 'lesson' | 'coach' | 'jump';

export interface Pages {
  open(): boolean;
  /** The page's rows, and which part of it is shown; null where none is open. */
  shown(
    view: CoachView,
    window: Size,
  ): { readonly rows: readonly Row[]; readonly part: number; readonly goOn: string } | null;
  toggle(): void;
  choose(): void;
  /** Something was said: a page of its own where its pane has no room for it. */
  news(view: CoachView, layout: Layout): void;
  /** A key while a page is open. The task to jump to, if that is what it asks for. */
  key(bytes: string): number | undefined;
}

const widest = 76;

export function makePages({ lesson, title, minutes }: Scenario, exercise: Exercise, theme: Theme): Pages {
  let kind: Kind | null = 'lesson';
  let part = 0;
  let parts = 1;
  let chosen = 0;
  const open = (next: Kind | null): void => {
    kind = next;
    part = 0;
  };
  const content = (view: CoachView, width: number): Row[] => {
    if (kind === 'jump')
      return exercise.tasks.map((_, at) => {
        const mark = at === chosen ? theme.symbols.pointer : ' ';
        const text = `${mark} ${at + 1}. ${shown(exercise.line(at), theme)}`;
        return cellsOf(fitEnd(text, width, theme), at === chosen ? theme.accent : {});
      });
    if (kind === 'lesson')
      return [
        ...rowsSaid({ text: `${title}, ${words.minutes(minutes)}`, tone: { bold: true } }, width, theme),
        [],
        ...rowsSaid({ text: lesson }, width, theme),
        [],
        ...rowsSaid({ text: words.notReal, tone: theme.muted }, width, theme),
      ];
    return [...pageRows(view, width, theme), [], ...keyRows(view, width, theme)];
  };
  return {
    open: () => kind !== null,
    shown(view, window) {
      if (kind === null) return null;
      const rows = content(view, Math.min(widest, window.columns - 4));
      const room = Math.max(1, window.rows - 4);
      parts = Math.max(1, Math.ceil(rows.length / room));
      if (kind === 'jump') part = Math.floor(chosen / room);
      return { rows, part, goOn: kind === 'jump' ? words.jumpKeys(theme.symbols.up, theme.symbols.down) : words.goOn };
    },
    toggle: () => open(kind === 'coach' ? null : 'coach'),
    choose() {
      chosen = Math.min(exercise.at(), exercise.tasks.length - 1);
      open('jump');
    },
    news(view, { coach }) {
      const fits = coach !== null && (coach.at === 'beside' || belowRoom(view, coach, theme));
      open(fits ? null : 'coach');
    },
    key(bytes) {
      if (kind === 'jump') {
        const by = { '\x1b[A': -1, k: -1, '\x1b[B': 1, j: 1 }[bytes];
        if (by !== undefined) {
          chosen = Math.max(0, Math.min(exercise.tasks.length - 1, chosen + by));
          return undefined;
        }
        open(null);
        return bytes === '\r' ? chosen : undefined;
      }
      if (part + 1 < parts) part += 1;
      else open(kind === 'lesson' && exercise.at() === 0 ? 'coach' : null);
      return undefined;
    },
  };
}
