// The second reader's JSON and fields, from docs/format.md, "JSON" and "Fields". Imports nothing of src/.

export class Refused extends Error {
  readonly fails: string;
  readonly retired: unknown;
  constructor(fails: string, retired?: unknown) {
    super(fails);
    this.fails = fails;
    this.retired = retired;
  }
}

export type Value = Map<string, Value> | Value[] | string | number | null;
export type Members = Map<string, Value>;

export function need(condition: boolean, fails: string): asserts condition {
  if (!condition) throw new Refused(fails);
}

const token = /[ \t\r\n]*("[^"\\]*"|[{}[\],:]|null(?!\w)|(?:0|[1-9]\d*)(?![\w.+-]))/y;

/** All of a text's tokens; anything that is not one is `fields`. */
function tokens(text: string): string[] {
  need((text.replaceAll(/"[^"]*"/g, '').match(/[ \t\r\n]/g) ?? []).length <= 65_536, 'fields');
  const found: string[] = [];
  token.lastIndex = 0;
  const end = text.replace(/[ \t\r\n]+$/, '').length;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    need(match !== null, 'fields');
    found.push(match[1] ?? '');
  }
  return found;
}

/** One object, nested at most so deep. `early` is asked about each outermost member. */
export function readJson(bytes: Uint8Array, depth: number, early: (name: string, value: Value) => void): Members {
  const left = tokens(Buffer.from(bytes).toString('latin1')).reverse();
  const take = (wanted: string): void => need(left.pop() === wanted, 'fields');
  const value = (level: number): Value => {
    const next = left.pop() ?? '';
    if (next.startsWith('"')) return next.slice(1, -1);
    if (next === 'null') return null;
    if (next === '{' || next === '[') {
      need(level < depth, 'fields');
      return next === '{' ? object(level + 1) : list(level + 1);
    }
    need(/^\d+$/.test(next) && Number.isSafeInteger(Number(next)), 'fields');
    return Number(next);
  };
  const series = (end: string, one: () => void): void => {
    if (left.at(-1) === end) {
      take(end);
      return;
    }
    one();
    while (left.at(-1) === ',') {
      take(',');
      one();
    }
    take(end);
  };
  const object = (level: number): Members => {
    const members: Members = new Map();
    series('}', () => {
      const name = left.pop() ?? '';
      need(name.startsWith('"') && !members.has(name.slice(1, -1)) && name.length <= 34, 'fields');
      take(':');
      const member = value(level);
      members.set(name.slice(1, -1), member);
      if (level === 1) early(name.slice(1, -1), member);
    });
    return members;
  };
  const list = (level: number): Value[] => {
    const items: Value[] = [];
    series(']', () => items.push(value(level)));
    return items;
  };
  take('{');
  const whole = object(1);
  need(left.length === 0, 'fields');
  return whole;
}

export function members(value: Value | undefined, names: string[]): Members {
  need(value instanceof Map, 'fields');
  need([...value.keys()].sort().join() === [...names].sort().join(), 'fields');
  return value;
}

export function bytesOf(value: Value | undefined, length?: number): Uint8Array {
  need(typeof value === 'string' && /^[\w-]*$/.test(value), 'fields');
  const bytes = new Uint8Array(Buffer.from(value, 'base64url'));
  need(Buffer.from(bytes).toString('base64url') === value, 'fields');
  need(length === undefined || bytes.length === length, 'fields');
  return bytes;
}

export function whole(value: Value | undefined, least: number): number {
  need(typeof value === 'number', 'fields');
  need(value >= least, 'bounds');
  return value;
}

export function word(value: Value | undefined, pattern: RegExp): string {
  need(typeof value === 'string' && pattern.test(value), 'fields');
  return value;
}

export function listOf(value: Value | undefined, most: number): Value[] {
  need(Array.isArray(value), 'fields');
  need(value.length <= most, 'bounds');
  return value;
}

export const time = /^\d\d\d\d-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d\d\d)?Z$/;
