// A value held against a JSON Schema, in the few keywords that the scenario's schema uses. It answers with the first thing
// that is not as the schema says: where it is, and the `title` of what was expected there. An unknown keyword throws, so
// that the schema cannot say what nobody checks; a test holds the answers equal to those of a full validator.

export interface Schema {
  readonly title?: string;
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}

export interface Mismatch {
  /** The keys and indices that lead to it. */
  readonly path: readonly (string | number)[];
  /** Not the value but the last key of the path is what was not expected. */
  readonly key: boolean;
  readonly expected: string;
}

type Path = readonly (string | number)[];
type Check = (value: unknown, of: never, at: Path, schema: Schema, root: Schema) => Mismatch | undefined;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
};

const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : isMap(value) ? Object.keys(value).length : 0;

/** A check that only says yes or no; what was expected is the schema's title. */
const plainly =
  <T>(holds: (value: unknown, of: T) => boolean): Check =>
  (value, of, path, schema) =>
    holds(value, of as T) ? undefined : { path, key: false, expected: schema.title ?? '' };

const first = <T>(all: Iterable<T>, check: (one: T) => Mismatch | undefined): Mismatch | undefined => {
  for (const one of all) {
    const mismatch = check(one);
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
};

const entries = (value: unknown): [string, unknown][] => (isMap(value) ? Object.entries(value) : []);

const keywords: Readonly<Record<string, Check>> = {
  type: plainly<string>((value, type) => types[type]?.(value) === true),
  enum: plainly<unknown[]>((value, allowed) => allowed.includes(value)),
  pattern: plainly<string>((value, pattern) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value)),
  minimum: plainly<number>((value, least) => typeof value !== 'number' || value >= least),
  maximum: plainly<number>((value, most) => typeof value !== 'number' || value <= most),
  minItems: plainly<number>((value, least) => !Array.isArray(value) || lengthOf(value) >= least),
  maxItems: plainly<number>((value, most) => !Array.isArray(value) || lengthOf(value) <= most),
  minProperties: plainly<number>((value, least) => !isMap(value) || lengthOf(value) >= least),
  maxProperties: plainly<number>((value, most) => !isMap(value) || lengthOf(value) <= most),
  required: (value, names: readonly string[], path, schema, root) => {
    const missing = isMap(value) ? names.find((name) => !Object.hasOwn(value, name)) : undefined;
    if (missing === undefined) return undefined;
    const of = (schema.properties as Readonly<Record<string, Schema>> | undefined)?.[missing];
    return { path, key: false, expected: `${missing}: ${of === undefined ? '' : resolved(of, root).title}` };
  },
  items: (value, of: Schema, path, _, root) =>
    Array.isArray(value)
      ? first(value.entries(), ([at, item]) => mismatchOf(item, of, root, [...path, at]))
      : undefined,
  properties: (value, of: Readonly<Record<string, Schema>>, path, _, root) =>
    first(entries(value), ([key, inner]) => {
      const schema = Object.hasOwn(of, key) ? of[key] : undefined;
      return schema === undefined ? undefined : mismatchOf(inner, schema, root, [...path, key]);
    }),
  additionalProperties: (value, of: false | Schema, path, schema, root) =>
    first(entries(value), ([key, inner]) => {
      if (Object.hasOwn((schema.properties as object | undefined) ?? {}, key)) return undefined;
      if (of === false) return { path: [...path, key], key: true, expected: schema.title ?? '' };
      return mismatchOf(inner, of, root, [...path, key]);
    }),
  propertyNames: (value, of: Schema, path, _, root) =>
    first(entries(value), ([key]) => {
      const mismatch = mismatchOf(key, of, root, [...path, key]);
      return mismatch && { ...mismatch, key: true };
    }),
  oneOf: (value, of: Schema[], path, schema, root) =>
    of.filter((one) => mismatchOf(value, one, root, path) === undefined).length === 1
      ? undefined
      : { path, key: false, expected: schema.title ?? '' },
};

const silent: readonly string[] = ['$schema', '$defs', 'title', 'description'];

function resolved(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = (root.$defs as Readonly<Record<string, Schema>>)[schema.$ref.slice('#/$defs/'.length)];
  if (target === undefined) throw new Error(`The schema has no ${schema.$ref}.`);
  return target;
}

/** `root` holds the `$defs` that a `$ref` names. */
export function mismatchOf(value: unknown, schema: Schema, root: Schema, path: Path = []): Mismatch | undefined {
  if (schema.$ref !== undefined) return mismatchOf(value, resolved(schema, root), root, path);
  return first(Object.entries(schema), ([keyword, of]) => {
    if (silent.includes(keyword)) return undefined;
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`The schema says ${keyword}, which nothing checks.`);
    return check(value, of as never, path, schema, root);
  });
}
