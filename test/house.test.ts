// The house rules that the compiler cannot hold: who may import whom, and who may reach the world outside.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '..');

const sources = ['src', 'screens'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** The room a file is in: its folder under src, `screens`, or `entry` for a file at the top of src. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'screens') return 'screens';
  return second.includes('.') ? 'entry' : second;
}

interface Import {
  readonly of: string;
  readonly typesOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(top, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const loaded = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...statements].map(([, type, of = '']) => ({ of, typesOnly: type !== undefined })),
    ...[...loaded].map(([, of = '']) => ({ of, typesOnly: false })),
  ];
}

const ours = (file: string): (Import & { room: string })[] =>
  importsOf(file)
    .filter(({ of }) => of.startsWith('.') && !of.endsWith('.json'))
    .map((one) => ({ ...one, room: roomOf(relative(top, resolve(join(top, file, '..'), one.of))) }))
    .filter(({ room }) => room !== roomOf(file));

/** Room → the rooms it may import; `types` after a room: its types only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  code: [],
  keyring: ['code', 'vault'],
  captcha: [],
  vault: ['code'],
  store: ['vault types'],
  delivery: ['store'],
  account: ['vault', 'store', 'code', 'keyring', 'delivery types'],
  machine: ['account types', 'code types', 'keyring types', 'captcha types'],
  journeys: ['machine', 'account types', 'code types', 'keyring types', 'captcha types'],
  terminal: ['machine types'],
  words: ['account types', 'keyring types', 'machine types', 'journeys types', 'captcha types', 'delivery types'],
  screens: ['machine', 'journeys', 'terminal', 'code', 'captcha', 'words', 'account types', 'keyring types'],
  edge: [
    'journeys',
    'account',
    'captcha',
    'code',
    'delivery',
    'keyring',
    'machine types',
    'store',
    'terminal',
    'vault',
    'words types',
  ],
  practice: [
    'journeys',
    'account',
    'captcha',
    'code',
    'delivery types',
    'edge',
    'keyring',
    'machine',
    'screens',
    'store',
    'terminal',
    'vault',
    'words',
  ],
  commands: [
    'journeys',
    'account',
    'code',
    'delivery',
    'edge',
    'keyring',
    'machine',
    'practice',
    'screens',
    'store',
    'terminal',
    'vault',
    'words',
  ],
  entry: ['journeys', 'commands', 'practice'],
};

describe('who may import whom', () => {
  for (const [room, allowed] of Object.entries(mayImport)) {
    test(`${room} imports ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`}`, () => {
      const files = sources.filter((file) => roomOf(file) === room);
      expect(files).not.toEqual([]);
      const mayTake = ({ room: other, typesOnly }: { room: string; typesOnly: boolean }): boolean =>
        allowed.includes(other) || (typesOnly && allowed.includes(`${other} types`));
      const strangers = files.flatMap((file) =>
        ours(file)
          .filter((one) => !mayTake(one))
          .map(({ of }) => `${file} imports ${of}`),
      );
      expect(strangers).toEqual([]);
    });
  }

  test('every room is in the table', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([]);
  });

  test('the machine knows no React and no Ink, and nothing below the screens does', () => {
    const drawing = /^(?:ink|react|ink-text-input)(?:\/|$)/;
    const rooms = ['code', 'keyring', 'captcha', 'vault', 'store', 'delivery', 'account', 'machine', 'words'];
    const found = sources
      .filter((file) => rooms.includes(roomOf(file)))
      .filter((file) => importsOf(file).some(({ of }) => drawing.test(of)));
    expect(found).toEqual([]);
  });
});

describe('the world outside is reached at the edge', () => {
  // The patterns, and their allowed rooms: the edge, the commands, and the one room each that is about it.
  const reach: readonly [name: string, pattern: RegExp, allowed: readonly string[]][] = [
    ['the clock', /\bDate\.now\(|\bnew Date\(\)/, []],
    ['the clock, by other names', /\bperformance\.now\(|\bprocess\.hrtime/, []],
    ['cheap randomness', /\bMath\.random\b/, []],
    ['real randomness', /\brandomBytes\(|\bgetRandomValues\(|\brandomUUID\(/, ['store']],
    ['the process', /\bprocess\.(?:env|std|exit|argv|on\b|kill|pid|cwd)|from 'node:process'/, ['terminal', 'store']],
    ['files', /from 'node:fs(?:\/promises)?'/, ['store', 'terminal', 'practice']],
  ];
  for (const [name, pattern, allowed] of reach) {
    test(name, () => {
      const free = ['edge', 'entry', 'commands', ...allowed];
      const found = sources
        .filter((file) => !free.includes(roomOf(file)))
        .filter((file) => {
          const code = readFileSync(join(top, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
          return pattern.test(code);
        });
      expect(found).toEqual([]);
    });
  }
});

describe('names', () => {
  test('of files are kebab-case, and none is a drawer', () => {
    const names = sources.map((file) => file.split('/').at(-1) ?? '');
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(?:utils?|helpers?|misc|common|manager)\b/.test(name))).toEqual([]);
  });
});

describe('prose', () => {
  const texts = ['src', 'screens', 'test', 'docs', 'guides', 'man'].flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|md|ya?ml|1)$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
  const read = (file: string): string => readFileSync(join(top, file), 'utf8');
  const found = (pattern: RegExp): string[] =>
    texts
      .filter((file) => file !== 'test/house.test.ts')
      .flatMap((file) => [...read(file).matchAll(pattern)].map(([text]) => `${file}: ${text}`));

  test('cites pages and headings that are in the repository', () => {
    const cited = texts
      .filter((file) => !file.startsWith('src/words/'))
      .flatMap((file) =>
        [...read(file).matchAll(/\b(docs\/[a-z-]+\.md)(?:,(?:\n(?:\/\/| \*))? "([^"\n]+)")?/g)].map(
          ([, page = '', heading]) => ({
            file,
            page,
            heading,
          }),
        ),
      );
    expect(cited.length).toBeGreaterThan(20);
    const missing = cited.filter(({ page, heading }) => {
      if (!existsSync(join(top, page))) return true;
      const titles = [...read(page).matchAll(/^#+ (.*)$|^\*\*([^*]+)\*\*/gm)].map(([, title, bold]) => title ?? bold);
      return heading !== undefined && !titles.includes(heading);
    });
    expect(missing).toEqual([]);
  });

  test('begins no sentence of a comment with a headless relative', () => {
    const headless = /^ *(?:\/\/|\/\*\*|\*)(?: .*[.!?])? (?:What|Who|Whoever|Whose|Whatever) [^?]*$/gm;
    const sentences = texts
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => line.match(headless))
          .map((line) => `${file}: ${line}`),
      );
    expect(sentences).toEqual([]);
  });

  test('cites no page that is elsewhere, and names no workplace', () => {
    expect(found(/\(design\b[^)]*\)|\bdesign(?:\.md|,? §)/g)).toEqual([]);
    expect(found(/(?<![\w.~/-])\/(?:work|workspace|tmp\/bash_jobs)\/\S*/g)).toEqual([]);
  });
});
