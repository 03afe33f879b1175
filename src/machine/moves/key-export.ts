// Moves of taking spare keys elsewhere.

import type { Context } from '../context.ts';
import type { Event } from '../events.ts';
import type { States } from '../model.ts';
import * as start from '../start-keys.ts';
import { type Of, say } from './forms.ts';

type Exporting = States['exportKeys'] | States['exportPlain'];

/** The passphrase and the word stay behind. */
const backToList = ({ who }: Exporting): States['keys'] => start.keys(who, 'export');

export const keyExportMoves = {
  exportKeys: (s: States['keys'], _: Event, c: Context): States['exportKeys'] => start.exportKeys(s.who, c.now),
  leaveExport: (s: States['exportKeys']): States['keys'] => backToList(s),
  /** The place that was typed comes along, under the ending of what will be there. */
  askPlain: (s: States['exportKeys']): States['exportPlain'] =>
    start.exportPlain(s.who, s.lines.path.text.replace(/\.age$/, '.json')),
  notPlain: (s: States['exportPlain'], _: Event, c: Context): States['exportKeys'] => ({
    ...start.exportKeys(s.who, c.now, s.lines.path.text.replace(/\.json$/, '.age')),
    focus: 'plain',
  }),
  sayNotTheWord: (s: States['exportPlain']): States['exportPlain'] => say(s, { why: 'not-the-word' }, 'word'),
  /** Another name, or another place, is what mends most of it. */
  refuseExport: <S extends Exporting>(s: S, e: Of<'refused'>): S =>
    say(s, e.refusal, e.refusal.why === 'files' ? 'path' : s.focus),
  exported: (s: Exporting, e: Of<'exported'>): States['keys'] => ({
    ...backToList(s),
    note: { why: 'exported', count: s.who.opened.view.entryCount, path: e.path },
  }),
};
