// Cells as bytes for a terminal: only the rows that changed, each from its start, in one synchronised update.

import type { Row } from './cells.ts';

/** A row with the fewest changes of look. */
function bytesOfRow(row: Row): string {
  let out = '';
  let look = '';
  for (const cell of row) {
    if (cell.look !== look) out += cell.look === '' ? '\x1b[0m' : `\x1b[0;${cell.look}m`;
    look = cell.look;
    out += cell.text;
  }
  return look === '' ? out : `${out}\x1b[0m`;
}

export interface Painter {
  /** The bytes that turn what was painted last into this; empty where nothing changed. */
  paint(rows: readonly Row[]): string;
  /** The window was cleared, or is of another size: everything is painted anew. */
  forget(): void;
}

export function makePainter(): Painter {
  let before: readonly string[] = [];
  return {
    paint(rows) {
      const now = rows.map(bytesOfRow);
      // What stands behind a row's end was cleared, and rows fill the window: no row is erased before it is written.
      const changed = now.flatMap((bytes, at) => (bytes === before[at] ? [] : [`\x1b[${at + 1};1H${bytes}`]));
      before = now;
      return changed.length === 0 ? '' : `\x1b[?2026h${changed.join('')}\x1b[?2026l`;
    },
    forget() {
      before = [];
    },
  };
}

/** The alternate screen, no cursor, bracketed pastes; and all of it back. */
export const enterScreen = '\x1b[?1049h\x1b[2J\x1b[?25l\x1b[?2004h';
export const leaveScreen = '\x1b[?2026l\x1b[?2004l\x1b[?1049l\x1b[0m\x1b[?25h';
