// A sample: one model that a person may meet, with a name. The clock stands still, on a Sunday morning in UTC.

import type { DrawnModel } from '../../screens/screen.ts';
import { pages } from '../../src/journeys/pages.ts';
import { edgesOf } from '../../src/machine/edges.ts';
import type { EffectName } from '../../src/machine/effects.ts';
import { mayBeOfField, type Note } from '../../src/machine/note.ts';
import type { Form, PageData } from '../../src/machine/page.ts';

export type Drawn = DrawnModel['at'];

export interface Sample {
  readonly name: string;
  readonly model: DrawnModel;
}

/** ms since 1970 */
export const now = Date.UTC(2026, 10, 22, 9, 30);

export const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();

type More = Partial<Pick<DrawnModel, 'helpShown' | 'lastKey' | 'progress' | 'waiting'>>;

export function sample<N extends Drawn>(at: N, name: string, data: PageData<N>, more: More = {}): Sample {
  const everywhere = { now, lastKey: now, visit: 1, waiting: null, helpShown: false, leaving: false };
  // The pair of page and data is checked above; that it is one of the union's the compiler cannot see.
  return { name, model: { ...everywhere, ...more, at, data } as unknown as DrawnModel };
}

/** The same form with something said about it; `field`: where the cursor was put. A disk's refusal is of a field only if it is given. */
export const noting = <S extends Form<string>>(form: S, note: Note, field?: string): S => {
  const focus = field ?? form.focus;
  const where = mayBeOfField(note) && (field !== undefined || note.why !== 'files') ? focus : undefined;
  return { ...form, note: where === undefined ? note : { ...note, where }, focus };
};

/** The form with these texts typed, the caret behind each. */
export function typed<S extends Form<string>>(form: S, texts: Readonly<Record<string, string>>, focus = form.focus): S {
  const lines = Object.entries(texts).map(([field, text]) => [field, { text, caret: text.length }]);
  return { ...form, fields: { ...form.fields, ...Object.fromEntries(lines) }, focus };
}

/** The page waits for the answer of this effect, asked for by the first of its rows that asks for it. */
export function waits(page: Drawn, ask: EffectName): Required<Pick<More, 'waiting'>> {
  const edge = edgesOf(pages, page).find(({ row }) => row.ask === ask);
  if (edge === undefined) throw new Error(`${page} never asks for ${ask}.`);
  return { waiting: { on: edge.event, row: edge.index, ask, writes: edge.row.writes === true } };
}

/** The page of keyboard help, opened over a sample. */
export const withKeys = ({ name, model }: Sample): Sample => ({
  name: `${name} - keys`,
  model: { ...model, helpShown: true },
});
