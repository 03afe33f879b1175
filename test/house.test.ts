// The house rules that the compiler cannot hold: who may import whom, and who may reach the world outside.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '..');

const sources = ['src', 'screens'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** The room a file is in: its folder under src, `screens`, or `edge` for what stands at the top of src. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'screens') return 'screens';
  return second.includes('.') ? 'edge' : second;
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
  terminal: ['machine types'],
  words: ['account types', 'keyring types', 'machine types', 'captcha types', 'delivery types'],
  screens: ['machine', 'terminal', 'code', 'captcha', 'words', 'account types', 'keyring types'],
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
    const free = ['edge', 'commands', 'practice'];
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in mayImport) && !free.includes(room))).toEqual(
      [],
    );
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

test('practice is known to the commands and the entries for tests alone', () => {
  const strangers = sources
    .filter((file) => !['practice', 'commands', 'edge'].includes(roomOf(file)))
    .flatMap((file) =>
      ours(file)
        .filter(({ room }) => room === 'practice')
        .map(({ of }) => `${file} imports ${of}`),
    );
  expect(strangers).toEqual([]);
});

describe('the world outside is reached at the edge', () => {
  // What is looked for, and where it may stand: the edge, the commands, and the one room each that is about it.
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
      const free = ['edge', 'commands', ...allowed];
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

/** Circles that are known and on their way out, each as its files in order. */
const knownCircles: readonly (readonly string[])[] = [
  ['src/machine/model-keys.ts', 'src/machine/model.ts'], // machine
];

/** The circles in the graph: its strongly connected components of more than one file (Tarjan 1972). */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const path: string[] = [];
  /** Gives the earliest file on the path that can be reached from `file`, by its number. */
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    path.push(file);
    let earliest = number;
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) earliest = Math.min(earliest, visit(next));
      else if (path.includes(next)) earliest = Math.min(earliest, order.get(next) ?? number);
    }
    if (earliest === number) {
      const component = path.splice(path.indexOf(file));
      if (component.length > 1 || graph.get(file)?.includes(file)) circles.push(component.sort());
    }
    return earliest;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

describe('no circle in the import graph, type imports included', () => {
  test('a circle is found, over two files and over three, and a file in two chains is none', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['b', 'd']],
      ['d', []],
      ['e', ['f']],
      ['f', ['g']],
      ['g', ['e', 'a']],
      ['h', ['h']],
    ]);
    expect(circlesIn(graph).sort()).toEqual([['b', 'c'], ['e', 'f', 'g'], ['h']]);
  });

  test('there is none', () => {
    const graph = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .filter(({ of }) => of.startsWith('.'))
          .map(({ of }) => relative(top, resolve(join(top, file, '..'), of)))
          .filter((target) => sources.includes(target)),
      ]),
    );
    const known = new Set(knownCircles.map((circle) => circle.join()));
    expect(circlesIn(graph).filter((circle) => !known.has(circle.join()))).toEqual([]);
  });
});

test('names are kebab-case, and none is a drawer', () => {
  const names = sources.map((file) => file.split('/').at(-1) ?? '');
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(name))).toEqual([]);
  expect(names.filter((name) => /^(?:utils?|helpers?|misc|common|manager)\b/.test(name))).toEqual([]);
});
