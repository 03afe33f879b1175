// Small JSON files that must stay on this computer: what was last seen, how often somebody failed. A change is one
// step: nobody else's comes in between, and it is on disk before `update` resolves. What damage means is for the
// owner of the state to decide: it is told, and the damaged file is kept aside.

export interface State {
  /** The JSON value as it was stored, unjudged; undefined if there is none, or if it is damaged. */
  readonly value: unknown;
  /** Whether there was a file that held no whole JSON object. */
  readonly damaged: boolean;
}

export interface StateFiles {
  /**
   * Changes the file called `name` by the pure function `change`. `next` is an object; undefined leaves the file alone.
   *
   * @throws StoreFailure if it could not be written: then nothing may be built on `result`, and it is not given
   */
  update<T>(name: string, change: (state: State) => { next: object | undefined; result: T }): Promise<T>;
  /** The value of the file called `name`; undefined if there is none, or none that can be read. */
  read(name: string): Promise<unknown>;
}

/** Whether `name` is one that a state file has: small letters and dashes, `.json`. */
export const isStateName = (name: string): boolean => /^[a-z][a-z-]*\.json$/.test(name);

/** @throws TypeError if `name` is no state file's name */
export const checkStateName = (name: string): void => {
  if (!isStateName(name)) throw new TypeError('not the name of a state file');
};

/** State files that are forgotten with the process: for practice and for tests. */
export const memoryStateFiles = (): StateFiles => {
  const files = new Map<string, string>();
  const stored = (name: string): unknown => {
    checkStateName(name);
    const text = files.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    async read(name) {
      return stored(name);
    },
    async update(name, change) {
      const { next, result } = change({ value: stored(name), damaged: false });
      // As text, like on disk: what was handed in stays the caller's own.
      if (next !== undefined) files.set(name, JSON.stringify(next));
      return result;
    },
  };
};
