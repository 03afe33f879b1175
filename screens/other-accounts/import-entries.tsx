// Codes brought here out of a file of another program: its path, its password where it has one, and what is in it, before anything is
// kept.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { FoundEntry } from '../../src/keyring/import/found-file.ts';
import type { Left } from '../../src/keyring/transfer/reading.ts';
import type { PageData } from '../../src/machine/page.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact, isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import { shortened, shown } from '../parts/shown.ts';
import { type Told, ToldLines, toldIn, toldKeys } from '../parts/told.tsx';
import { linesOf } from '../parts/wrapped.ts';
import type { ChoiceItem, Frame, Item, Screen } from '../screen.ts';
import { drawnEnds } from './code-ends.ts';

type Asked = PageData<'importEntries'>;
type Locked = PageData<'importSecret'>;
type Found = PageData<'importFound'>;

/** Longer than any path that a system takes. */
const longestPath = 4096;

const pathItems = ({ fields }: Asked, { words: { importKeys } }: Frame): readonly Item[] => [
  {
    kind: 'field',
    name: 'path',
    label: importKeys.path,
    content: fields.path,
    limit: longestPath,
    placeholder: importKeys.examplePath,
  },
  { kind: 'choice', name: 'submit', label: importKeys.look, send: { type: 'submit' } },
];

function PathBody({ data, frame }: { readonly data: Asked; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      {data.note !== null && isTight(frame) ? null : (
        <Box marginBottom={1}>
          <Say frame={frame}>{frame.words.importKeys.what}</Say>
        </Box>
      )}
      <Items frame={frame} items={pathItems(data, frame)} focus={data.focus} />
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

const secretItems = ({ fields, reveal }: Locked, { words: { importKeys } }: Frame): readonly Item[] => [
  { kind: 'field', name: 'secret', label: importKeys.secret, content: fields.secret, mask: !reveal },
  { kind: 'choice', name: 'submit', label: importKeys.open, send: { type: 'submit' } },
];

function SecretBody({ data, frame }: { readonly data: Locked; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Box marginBottom={1}>
        <Say frame={frame}>{frame.words.importKeys.secretWhat(data.program)}</Say>
      </Box>
      <Items frame={frame} items={secretItems(data, frame)} focus={data.focus} />
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

const nameOf = ({ service, account }: FoundEntry, { theme }: Frame): string =>
  shortened(account === '' ? service : `${service} ${theme.symbols.dot} ${account}`, theme);

/** An entry that would be added: its kind, its day, and the first and last characters of its codes. */
function entryTold(entry: FoundEntry, frame: Frame): Told {
  const { importKeys, newKey } = frame.words;
  const used = entry.codes.filter((code) => code.used).length;
  const more = [
    ...(entry.made === undefined ? [] : [importKeys.made(entry.made.slice(0, 10))]),
    ...(used === 0 ? [] : [importKeys.usedAlready(used)]),
  ];
  const behind = more.length === 0 ? '' : ` (${more.join(', ')})`;
  return {
    text: `${nameOf(entry, frame)}: ${newKey.is[entry.kind](entry.codes.length)}${behind}`,
    below: drawnEnds(entry.codes, frame),
  };
}

function leftTold({ at, name, field, why }: Left, { words: { importKeys }, theme }: Frame): Told {
  const named = [name, ...(field === undefined ? [] : [field])].map((one) => shortened(one, theme)).join(', ');
  return { text: importKeys.leftRow(at, named, importKeys.leftWhy(why)) };
}

/** Everything that there is to say: first what will be missing afterwards, as the command says it. */
function told({ file }: Found, frame: Frame): readonly Told[] {
  const { theme, words } = frame;
  const { importKeys } = words;
  const { program, authenticator, left, besides, same, add, beside } = file;
  const { muted } = theme;
  const counted = (count: number, sentence: (count: number) => string): readonly Told[] =>
    count === 0 ? [] : [{ text: sentence(count), tone: muted }];
  const none = same > 0 ? importKeys.nothing : left.length > 0 ? importKeys.noneTaken : importKeys.noCodes;
  return [
    { text: importKeys.read(program) },
    ...(add.length === 0 ? [{ text: none }] : []),
    ...(left.length === 0 ? [] : [{ text: importKeys.left, tone: theme.danger }]),
    ...left.map((one) => leftTold(one, frame)),
    ...counted(besides.passwords, importKeys.passwords),
    ...counted(besides.appSecrets, (count) =>
      authenticator ? importKeys.authenticator(program, count) : importKeys.appSecrets(count),
    ),
    ...(authenticator ? [] : counted(besides.others, importKeys.others)),
    ...counted(besides.words, importKeys.words),
    ...(besides.columns.length === 0
      ? []
      : [{ text: importKeys.columns(besides.columns.map((one) => shortened(one, theme)).join(', ')), tone: muted }]),
    ...counted(same, importKeys.same),
    ...counted(add.length, importKeys.add),
    ...add.map((entry) => entryTold(entry, frame)),
    ...counted(beside, importKeys.beside),
  ];
}

const foundItems = ({ file }: Found, { words: { importKeys } }: Frame): readonly ChoiceItem[] => [
  ...(file.add.length === 0
    ? []
    : [{ kind: 'choice', name: 'submit', label: importKeys.keep, send: { type: 'submit' } } as const]),
  { kind: 'choice', name: 'back', label: importKeys.another, send: { type: 'back' } },
];

/** Lines between the title and the choices. */
function roomFor(data: Found, frame: Frame): number {
  const width = bodyWidth(frame) - 2;
  const choices = foundItems(data, frame).reduce((sum, { label }) => sum + linesOf(label, width), 0);
  const said = data.note === null ? '' : shown(frame.words.notes(data.note, withoutFacts), frame.theme);
  const note = data.note === null ? 0 : 1 + linesOf(said, width);
  return frame.rows - (isCompact(frame) ? 6 : 5) - choices - note;
}

function FoundBody({ data, frame }: { readonly data: Found; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <ToldLines view={toldIn(told(data, frame), data.top, roomFor(data, frame), frame)} frame={frame} />
      <Box marginTop={1}>
        <Items frame={frame} items={foundItems(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const importEntries: Screen<'importEntries'> = {
  title: (words) => words.importKeys.title,
  items: pathItems,
  enter: (words) => words.importKeys.enter,
  working: { readFile: (words) => words.importKeys.looking },
  Body: PathBody,
};

export const importSecret: Screen<'importSecret'> = {
  title: (words) => words.importKeys.secretTitle,
  items: secretItems,
  enter: (words) => words.importKeys.enter,
  working: { readFile: (words) => words.importKeys.looking },
  Body: SecretBody,
};

export const importFound: Screen<'importFound'> = {
  title: (words) => words.importKeys.foundTitle,
  items: foundItems,
  keys: (data, frame) => {
    const room = roomFor(data, frame);
    return toldKeys(toldIn(told(data, frame), data.top, room, frame), data.top, room, frame);
  },
  working: { addFound: (words) => words.importKeys.adding },
  Body: FoundBody,
};
