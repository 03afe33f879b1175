// A store that forgets: for practice and for tests. It keeps the promises of the one on disk, and copies what it is
// given and gives, so that nobody changes a stored file by wiping a buffer.

import { checkBytes, checkName, checkSuccession, revisionOf, type Store } from './store.ts';

/** A new, empty store in memory. */
export const memoryStore = (): Store => {
  const files = new Map<string, Uint8Array>();
  const path = (name: string): string => {
    checkName(name);
    return `/memory/${name}`;
  };
  return {
    path,
    async get(name) {
      checkName(name);
      const bytes = files.get(name);
      return bytes && { revision: revisionOf(bytes), bytes: new Uint8Array(bytes) };
    },
    async put(name, bytes, expected) {
      checkBytes(bytes, path(name));
      checkSuccession(files.get(name), expected, bytes, path(name));
      // Not `slice`: of a Buffer that is no copy.
      files.set(name, new Uint8Array(bytes));
      return revisionOf(bytes);
    },
    async list() {
      return [...files.keys()].sort();
    },
  };
};
