// The failures of a store, in the few kinds that people are told apart. The path is always the file or folder to look
// at, so that a sentence can name it.

/**
 * - `conflict`: the stored file is not the one that was expected; read it again
 * - `busy`: another process holds the lock for longer than was waited
 * - `files`: the system refused; `code` is its own (`ENOSPC`, `EACCES`, …)
 * - `size`: more than a sealed file may have (24 MiB)
 * - `link`: a link in the place of a file, which is not followed
 * - `foreign`: somebody else's file or folder, or something that is no file
 */
export type Why = 'conflict' | 'busy' | 'files' | 'size' | 'link' | 'foreign';

/** The folder of what stays on this computer, or that of the accounts. */
export type Place = 'state' | 'config';

export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly why: Why;
  readonly path: string;
  /** The system's error code, where the system refused. */
  readonly code?: string;
  /** The folder at hand, where the failure left it; a variable of the environment names another. */
  place?: Place;

  constructor(why: Why, path: string, code?: string, cause?: unknown) {
    super(`${why}${code === undefined ? '' : ` ${code}`}: ${path}`, cause === undefined ? undefined : { cause });
    this.why = why;
    this.path = path;
    if (code !== undefined) this.code = code;
  }
}

/** The system's code of an error (`ENOSPC`, …), or undefined where it is no system error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * An error as a StoreFailure: one stays as it is, a system error becomes `files` at `path`.
 *
 * @throws the error itself if it is neither: a fault of the program must not pass for one of the disk
 */
export const asFailure = (error: unknown, path: string): StoreFailure => {
  if (error instanceof StoreFailure) return error;
  const code = systemCode(error);
  if (code === undefined) throw error;
  return new StoreFailure('files', path, code, error);
};
