// A YAML file as plain data, with the place of everything in it. Strict: no aliases (they let a small file become a
// large one), no tags, no key twice, no file of more than 256 KiB, no nesting deeper than a scenario has.

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { practiceEnglish } from '../words/en-practice.ts';
import { type Place, ScenarioProblem } from './problems.ts';

const { problems } = practiceEnglish;

/** 256 KiB: the largest of the bundled scenarios has a fiftieth of it. */
export const mostBytes = 262_144;

const deepest = 8;

export interface Parsed {
  readonly value: unknown;
  /** Where the value at that path begins, or with `key` its key. */
  placeOf(path: readonly (string | number)[], key?: boolean): Place;
}

function composed(file: string, text: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  } catch {
    // The parser calls itself for every level: what nobody nests ends it.
    throw new ScenarioProblem(file, undefined, problems.tooDeep);
  }
}

/** @throws ScenarioProblem */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (offset: number, said: string): never => {
    throw new ScenarioProblem(file, placeAt(offset), said);
  };
  if (Buffer.byteLength(text) > mostBytes) throw new ScenarioProblem(file, undefined, problems.tooLarge);
  const document = composed(file, text, lines);
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) refuse(fault.pos[0], problems.notYaml(fault.message));
  visit(document, {
    Node: (_, node, path) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) refuse(offset, problems.alias);
      if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) refuse(offset, problems.tag);
      if (path.filter(isCollection).length > deepest) refuse(offset, problems.tooDeep);
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string')
        refuse((isNode(key) ? key.range?.[0] : 0) ?? 0, problems.key);
    },
  });
  const nodeAt = (path: readonly (string | number)[]): Node | undefined => {
    const node: unknown = document.getIn(path, true);
    return isNode(node) ? node : undefined;
  };
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf(path, key = false) {
      const parent = key ? nodeAt(path.slice(0, -1)) : undefined;
      const pair = isMap(parent)
        ? parent.items.find((one) => isScalar(one.key) && one.key.value === path.at(-1))
        : undefined;
      const node = pair !== undefined && isNode(pair.key) ? pair.key : (nodeAt(path) ?? document.contents);
      return placeAt(node?.range?.[0] ?? 0);
    },
  };
}
