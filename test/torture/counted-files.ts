// The Files port with each call numbered, from 0: `before` runs first, and may fail, or end the process.

import type { Files, OpenFile } from '../../src/store/files.ts';

/** `call` is the port's name of it: `rename`, `file.sync`, … */
export type Before = (step: number, call: string) => void;

export const countedFiles = (files: Files, before: Before): Files => {
  let steps = 0;
  const counted =
    <A extends unknown[], R>(call: string, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      before(steps++, call);
      return work(...args);
    };
  const file = (open: OpenFile): OpenFile => ({
    facts: counted('file.facts', open.facts),
    read: counted('file.read', open.read),
    write: counted('file.write', open.write),
    sync: counted('file.sync', open.sync),
    // A file must be closed even in a test of its failure: the call is made, and fails after it.
    close: async () => {
      await open.close();
      before(steps++, 'file.close');
    },
  });
  return {
    uid: files.uid,
    facts: counted('facts', files.facts),
    open: counted('open', async (path, how) => file(await files.open(path, how))),
    syncFolder: counted('syncFolder', files.syncFolder),
    list: counted('list', files.list),
    makeFolder: counted('makeFolder', files.makeFolder),
    setMode: counted('setMode', files.setMode),
    link: counted('link', files.link),
    rename: counted('rename', files.rename),
    remove: counted('remove', files.remove),
    realPath: counted('realPath', files.realPath),
  };
};

/** An error as the system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });
