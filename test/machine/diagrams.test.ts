// docs/journeys.md shows the rows as they are. The page is written by `npx vitest run test/machine/diagrams.test.ts -u`.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type JourneyName, journeys, pages } from '../../src/journeys/pages.ts';
import { changedElsewhere, closesWhenIdle } from '../../src/journeys/shared-rows.ts';
import { diagram, type Picture } from '../../src/machine/diagram.ts';
import { edges } from '../../src/machine/edges.ts';
import type { AnyRow, PageName } from '../../src/machine/page.ts';

const saidOnce: ReadonlySet<AnyRow> = new Set([closesWhenIdle.idle, changedElsewhere] as unknown as readonly AnyRow[]);

interface Chapter {
  readonly title: string;
  readonly sentence: string;
  readonly doors?: Picture['doors'];
}

/** In the order of a person's first weeks with the program. */
const chapters: Readonly<Record<JourneyName, Chapter>> = {
  'sign-in': {
    title: 'Signing in',
    sentence:
      'The program opens with this page; a copy of the file that is older than the last one seen here is asked about.',
    doors: [['signIn', 'sparekey']],
  },
  'first-start': {
    title: 'First start',
    sentence: 'The account is made; its security info and its first recovery code are the next two journeys.',
  },
  'security-info': {
    title: 'Security info',
    sentence: 'Phone, other e-mail address and authenticator app: written one by one, or gathered on the way back in.',
  },
  'security-page': {
    title: 'The security page',
    sentence: 'Each row of the security page opens a page of its own, and Esc comes back to that row.',
  },
  'recovery-code': {
    title: 'The recovery code',
    sentence:
      'A new code is shown, written down and typed back before it is live; the paper can be checked without spending it.',
    doors: [['checkCode', 'sparekey check']],
  },
  'security-codes': {
    title: 'Security codes',
    sentence:
      'Six digits of an app, a mail or a text message prove the identity before a change and on the way back in.',
  },
  'way-back': {
    title: 'The way back in',
    sentence: 'Everything is gathered page by page, and only the last step of it changes the account.',
    doors: [['reason', 'sparekey recover']],
  },
  'other-accounts': {
    title: 'Codes of other accounts',
    sentence: 'The list, a new entry, an entry that is open, its use step by step, and the export.',
  },
};

const ends = (name: JourneyName): Picture => ({
  of: Object.keys(journeys[name]) as PageName[],
  doors: chapters[name].doors ?? [],
  saidOnce,
});

const chapter = (name: JourneyName): string => {
  const { title, sentence } = chapters[name];
  return [`## ${title}`, '', sentence, '', '```mermaid', `${diagram(pages, ends(name))}\`\`\``, ''].join('\n');
};

const page = (): string =>
  [
    '# The journeys',
    '',
    'Every page, and each event that leads to another page, read off `src/journeys/`. A test holds this page equal to the code.',
    '',
    'An arrow is named by its event. `submit → saved` is an answer that the page waited for: the deed first, then the answer.',
    'A page with a thick line waits for an answer, and leaving waits with it where the line is thickest. A dashed page belongs to another journey.',
    '',
    'Two arrows are drawn nowhere, because they lead from nearly every page to signing in: an open account closes after ten',
    'minutes without a key, and an account that another program has changed must be opened anew. Ctrl-C ends the program',
    'on every page.',
    '',
    ...(Object.keys(chapters) as JourneyName[]).map(chapter),
  ].join('\n');

test('docs/journeys.md shows the diagrams that are read off the journeys', async () => {
  await expect(page()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/journeys.md'));
});

test('together they show every row that leads to another page, but those that are said once', () => {
  const drawn = page();
  const missing = edges(pages).filter(
    ({ page: from, row }) => row.to !== undefined && !saidOnce.has(row) && !drawn.includes(`  ${from} --> ${row.to}`),
  );
  expect(missing).toEqual([]);
});

test('the overview in the README draws every journey, and only ways that there are', () => {
  const overview =
    /```mermaid\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'))?.[1] ?? '';
  const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const arrows = [...overview.matchAll(/(\w+)(?:\[[^\]]+\])? -->(?:\|[^|]+\|)? (\w+)/g)].map(
    ([, from = '', to = '']) => `${dashed(from)} → ${dashed(to)}`,
  );
  const journeyOf = new Map(
    Object.entries(journeys).flatMap(([name, its]) => Object.keys(its).map((at) => [at, name] as const)),
  );
  const ways = edges(pages).map(({ page: from, row }) => `${journeyOf.get(from)} → ${journeyOf.get(row.to ?? from)}`);
  expect(arrows.filter((arrow) => !ways.includes(arrow))).toEqual([]);
  expect(new Set(arrows.flatMap((arrow) => arrow.split(' → ')))).toEqual(new Set(Object.keys(journeys)));
  expect(arrows.length).toBeLessThanOrEqual(20);
});
