// A Files port that announces each call before it is made, by number, so that a test can fail, die or look there.

import type { Files, OpenFile } from '../../src/store/files.ts';

export interface Step {
  /** From 1 on. */
  readonly number: number;
  readonly call: keyof Files | `file.${keyof OpenFile}`;
  readonly path: string;
}

const steppedFile = (file: OpenFile, path: string, announce: (call: Step['call'], path: string) => void): OpenFile => {
  const after = <T>(call: keyof OpenFile, then: () => Promise<T>): Promise<T> => {
    announce(`file.${call}`, path);
    return then();
  };
  return {
    facts: async () => after('facts', () => file.facts()),
    read: async (into, offset) => after('read', () => file.read(into, offset)),
    write: async (bytes, offset) => after('write', () => file.write(bytes, offset)),
    sync: async () => after('sync', () => file.sync()),
    async close() {
      // Closed in any case: a descriptor must not leak out of a test.
      await file.close();
      announce('file.close', path);
    },
  };
};

/** `files` with `onStep` called before each call; what it throws, the call throws. */
export const steppedFiles = (files: Files, onStep: (step: Step) => void): Files => {
  let number = 0;
  const announce = (call: Step['call'], path: string): void => {
    number += 1;
    onStep({ number, call, path });
  };
  const after = <T>(call: keyof Files, path: string, then: () => Promise<T>): Promise<T> => {
    announce(call, path);
    return then();
  };
  return {
    uid: files.uid,
    facts: async (path) => after('facts', path, () => files.facts(path)),
    open: async (path, access) =>
      steppedFile(await after('open', path, () => files.open(path, access)), path, announce),
    syncFolder: async (path) => after('syncFolder', path, () => files.syncFolder(path)),
    list: async (path) => after('list', path, () => files.list(path)),
    makeFolder: async (path) => after('makeFolder', path, () => files.makeFolder(path)),
    setMode: async (path, mode) => after('setMode', path, () => files.setMode(path, mode)),
    link: async (from, to) => after('link', from, () => files.link(from, to)),
    rename: async (from, to) => after('rename', from, () => files.rename(from, to)),
    remove: async (path) => after('remove', path, () => files.remove(path)),
    realPath: async (path) => after('realPath', path, () => files.realPath(path)),
  };
};

/** An error as the system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });
