// The compiler checks every row where it stands: a row that is broken in any of these ways does not compile, and the error is at its
// line. Each is one small journey with one line changed, compiled with the project's own settings.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');

/** The data of two pages. */
const pages = `
import type { Choice, Form } from '../../../src/machine/page.ts';
import type { SignedIn } from '../../../src/machine/session.ts';

declare module '../../../src/machine/page.ts' {
  interface Pages {
    list: { given: { readonly session: SignedIn; readonly row?: 'phone' }; data: Choice<SignedIn> };
    phone: { given: { readonly session: SignedIn }; data: Form<'phone', SignedIn> };
  }
}
`.trimStart();

/** Their rows, one of each kind. */
const journey = `
import type { AllPages, Page } from '../../../../src/machine/page.ts';
import { fieldOf } from '../../../../src/machine/text-field.ts';

const list: Page<'list'> = {
  open: ({ session, row = 'phone' }) => ({ session, focus: row }),
  runs: {
    run: 'sendNotices',
    with: ({ session }) => ({ opened: session.opened, shown: false }),
  },
  on: {
    focus: { set: (s, { item }) => ({ ...s, focus: item }) },
    noticesSent: { set: (s, { opened }) => ({ ...s, session: { ...s.session, opened } }) },
    openPhone: {
      to: 'phone',
      with: ({ session }) => ({ session }),
    },
  },
};

const phone: Page<'phone'> = {
  open: ({ session }) => ({ session, fields: { phone: fieldOf('') }, focus: 'phone', reveal: false, note: null }),
  on: {
    edit: {
      set: (s, { content }) => ({ ...s, fields: { phone: content } }),
    },
    another: {
      run: 'newApp',
      with: ({ session }) => ({ email: session.opened.view.email }),
    },
    submit: [
      {
        if: ({ fields }) => fields.phone.text === '',
        set: (s) => ({ ...s, note: { why: 'empty' } }),
      },
      {
        ask: 'changeInfo',
        with: ({ session, fields }) => ({ opened: session.opened, change: { phone: fields.phone.text } }),
        writes: true,
        answers: {
          saved: {
            to: 'list',
            with: ({ session }, { opened }) => ({ session: { ...session, opened }, row: 'phone' }),
          },
          refused: {
            set: (s, { refusal }) => ({ ...s, note: refusal }),
          },
        },
      },
    ],
    back: { to: 'list', with: ({ session }) => ({ session, row: 'phone' }) },
  },
};

export const pages: AllPages = {
  list,
  phone,
};
`.trimStart();

interface Broken {
  readonly what: string;
  readonly from: string;
  readonly into: string;
  /** The line of the error, where it is another one: the row whose part is missing. */
  readonly at?: string;
}

const broken: readonly Broken[] = [
  { what: 'a mistyped target', from: "to: 'phone',", into: "to: 'phoen'," },
  { what: 'a mistyped target of an answer', from: "to: 'list',\n", into: "to: 'lsit',\n" },
  { what: 'a mistyped event', from: 'openPhone: {', into: 'openPhnoe: {' },
  {
    what: 'a guard on a field that the page does not have',
    from: 'fields.phone.text ===',
    into: 'fields.email.text ===',
  },
  { what: 'a guard that does not answer yes or no', from: "fields.phone.text === '',", into: 'fields.phone.text,' },
  {
    what: 'a guard on a part that the event does not have',
    from: 'if: ({ fields }) =>',
    into: 'if: ({ fields }, { opened }) => opened &&',
  },
  {
    what: "a change that makes other data than the page's",
    from: '({ ...s, fields: { phone: content } })',
    into: '({ ...s, fields: { email: content } })',
  },
  { what: 'a change that takes another event', from: '(s, { content }) =>', into: '(s, { item: content }) =>' },
  { what: 'a note that is none', from: "why: 'empty'", into: "why: 'emty'" },
  {
    what: 'data that the target is not opened with',
    from: 'with: ({ session }) => ({ session }),',
    into: 'with: ({ session }) => ({ opened: session.opened }),',
  },
  {
    what: 'a target that is opened with nothing',
    from: "back: { to: 'list', with: ({ session }) => ({ session, row: 'phone' }) },",
    into: "back: { to: 'list' },",
  },
  { what: 'a mistyped row of the target', from: "opened }, row: 'phone' }),", into: "opened }, row: 'phoen' })," },
  { what: 'an unknown effect that a row asks for', from: "ask: 'changeInfo',", into: "ask: 'chagneInfo'," },
  { what: 'an unknown effect that a row runs', from: "run: 'newApp',", into: "run: 'newAp'," },
  { what: 'an unknown effect of a page', from: "run: 'sendNotices',", into: "run: 'sendNotice'," },
  {
    what: 'an effect that is given another input',
    from: 'change: { phone: fields.phone.text } }),',
    into: 'changed: { phone: fields.phone.text } }),',
  },
  {
    what: "a row's effect that is given another input",
    from: '({ email: session.opened.view.email })',
    into: '({ address: session.opened.view.email })',
  },
  { what: "a page's effect that is given another input", from: ', shown: false })', into: ' })' },
  {
    what: 'an answer that is missing',
    from: `
          refused: {
            set: (s, { refusal }) => ({ ...s, note: refusal }),
          },`,
    into: '',
    at: 'answers: {',
  },
  { what: 'an answer that the effect does not give', from: 'saved: {', into: 'proved: {' },
  { what: 'an answer that changes the page into other data', from: 'note: refusal }),', into: 'note: 1 }),' },
  { what: '`writes` that is not true', from: 'writes: true,', into: 'writes: false,' },
  { what: 'a page that is missing', from: '\n  phone,\n', into: '\n', at: 'export const pages' },
  { what: 'a page in the place of another', from: '\n  phone,\n', into: '\n  phone: list,\n' },
];

/** `line`: from 1. */
interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const errors = new Map<string, readonly Complaint[]>();
let elsewhere: readonly string[] = [];

/** Two dozen small journeys are compiled at once: on a busy machine that takes its time (ms). */
const slow = 300_000;

const lineOf = (text: string, part: string): number => {
  const place = text.indexOf(part);
  const start = part.startsWith('\n') ? place + 1 : place;
  return place < 0 ? 0 : text.slice(0, start).split('\n').length;
};

beforeAll(() => {
  const cache = join(top, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Below node_modules, so that imports are found. It stays there: nothing is cleaned up.
  const folder = mkdtempSync(join(cache, 'sparekey-journey-'));
  writeFileSync(join(folder, 'pages.ts'), pages);
  const variants = [{ what: 'as it is', from: '', into: '' }, ...broken];
  for (const [number, { from, into }] of variants.entries()) {
    mkdirSync(join(folder, String(number)));
    writeFileSync(join(folder, String(number), 'journey.ts'), journey.replace(from, into));
  }
  const files = ['pages.ts', ...variants.map((_, number) => `${number}/journey.ts`)];
  const settings = { extends: join(top, 'tsconfig.json'), files, include: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const all = compile(folder);
  for (const [number, { what }] of variants.entries())
    errors.set(
      what,
      all.filter(({ file }) => file === `${number}/journey.ts`),
    );
  elsewhere = all.filter(({ file }) => !file.endsWith('/journey.ts')).map(({ text }) => text);
}, slow);

/** Everything the compiler says, each error with its file and line. */
function compile(folder: string): readonly Complaint[] {
  const compiler = join(top, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout
    .split(/^(?=\S)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [, file = '', line = ''] = /^([^(]+)\((\d+),/.exec(text) ?? [];
      return { file, line: Number(line), text };
    });
}

describe('the compiler refuses', () => {
  test('nothing in the journey as it is', () => {
    expect(errors.get('as it is')).toEqual([]);
  });

  test('nothing anywhere else', () => {
    expect(elsewhere).toEqual([]);
  });

  for (const { what, from, into, at } of broken)
    test(what, () => {
      expect(journey.split(from), from).toHaveLength(2);
      const text = journey.replace(from, into);
      const wanted = at === undefined ? lineOf(journey, from) : lineOf(text, at);
      expect(wanted).toBeGreaterThan(0);
      expect(errors.get(what)?.map(({ line }) => line)).toContain(wanted);
    });
});
