// The names that a write uses beside the good file NAME.json, and a crash may leave behind:
// NAME.json.new (the coming one), NAME.json.new.tmp-HEX (conf's own temporary file while it writes that),
// NAME.json.kept (the good one, linked aside). Only these are ever swept.

/** The coming file, until it takes the place of the good one. */
export const newName = (path: string): string => `${path}.new`;

/** The good file, until the new one was read back. */
export const keptName = (path: string): string => `${path}.kept`;

/** The name of the good file that `name` is a leftover of, or undefined if it is none of ours. */
export const goodName = (name: string): string | undefined =>
  /^(.+\.json)\.(?:kept|new|new\.tmp-[0-9a-f]+)$/.exec(name)?.[1];
