// Pastes: drawn pages are sorted. Every code of a page is kept, or it is said that something needs a yes and nothing was kept; no
// word of the sentences is a code; a mark of use is kept.

import { recognise } from '../../src/keyring/recognise.ts';
import { drawPage } from '../keyring/pages.ts';
import { chance } from './chance.ts';
import { Tally, type Torture } from './torture.ts';

const bare = (text: string): string => text.replaceAll(/[\s-]/g, '');

export const pastes: Torture = {
  name: 'pastes',
  about: 'pages with codes are sorted, and none is lost',
  unit: 'pages',
  short: 3000,
  long: 100_000,
  async run(count, seed) {
    const tally = new Tally();
    let asked = 0;
    for (let at = 0; at < count; at += 1) {
      const page = drawPage(chance(seed * 1_000_003 + at));
      const { entries, doubts, problem, kind, codes } = await recognise(page.text);
      const wanted = new Set(page.codes.map(bare));
      const understood = entries.filter((entry) => entry.kind !== 'text').flatMap((entry) => entry.codes);
      const strangers = understood.filter(({ text }) => !wanted.has(bare(text)));
      const isAsked = doubts.length > 0 || problem !== undefined;
      const isText = kind === 'text' && page.codes.every((code) => bare(codes.join(' ')).includes(bare(code)));
      const kept = new Set(understood.map(({ text }) => bare(text)));
      const whole = page.codes.every((code) => kept.has(bare(code)));
      const used = new Map(understood.map((code) => [bare(code.text), code.used !== undefined]));
      const marked = page.codes.every((code, place) => used.get(bare(code)) === page.used[place]);
      if (isAsked || isText) asked += 1;
      const holds =
        isAsked || isText
          ? strangers.length === 0 || entries.length > 1 || isText
          : whole && strangers.length === 0 && marked;
      tally.check(
        holds,
        () =>
          `page ${at} of seed ${seed}, ${page.format}: ${JSON.stringify(page.text)} gave ${JSON.stringify({ entries, doubts, problem })}`,
      );
    }
    // Asking about everything would lose nothing, and help nobody.
    tally.check(asked <= count * 0.04, () => `${asked} of ${count} pages are asked about, or kept as a text`);
    tally.note(`${asked} of ${count} asked about, or kept as a text`);
    return tally.figures();
  },
};
