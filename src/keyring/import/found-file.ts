// The answer to "what is in this file?", as pages may keep it. Types only. No code is in it: of each there are the first and last
// characters, at most a quarter of it.

import type { Kind } from '../kinds.ts';
import type { Ends } from '../paste/sorted.ts';
import type { Unopened } from '../transfer/age.ts';
import type { Besides, Left, Unread } from '../transfer/reading.ts';

/** An entry that would be added. Its names are untrusted. */
export interface FoundEntry {
  readonly service: string;
  readonly account: string;
  readonly kind: Kind;
  readonly codes: readonly { readonly ends: Ends; readonly used: boolean }[];
  /** ISO 8601, UTC. */
  readonly made?: string;
}

export interface FoundFile {
  /** As it was typed. */
  readonly path: string;
  /** The program that wrote it, as people know it; empty for a table of somebody's own. */
  readonly program: string;
  readonly authenticator: boolean;
  readonly left: readonly Left[];
  readonly besides: Besides;
  readonly add: readonly FoundEntry[];
  /** Of those, how many have a name that is there already, and other codes. */
  readonly beside: number;
  /** There already, with the same codes. */
  readonly same: number;
  /** Nothing in the file is left out: it can be deleted once the entries are kept. */
  readonly allKept: boolean;
}

/** Why nothing was read of a file. `path`: the whole of it. */
export type FileTrouble =
  | { readonly why: 'no-file' | 'not-a-file' | 'folder'; readonly path: string }
  | { readonly why: 'may-not'; readonly path: string; readonly code: string }
  | { readonly why: 'too-large'; readonly path: string; readonly mebibytes: number }
  | { readonly why: 'unread'; readonly unread: Unread }
  | { readonly why: 'unopened'; readonly unopened: Unopened }
  /** `program`: empty for an age file. */
  | { readonly why: 'wrong-password'; readonly program: string }
  | { readonly why: 'not-utf8' }
  /** In practice no file is read. */
  | { readonly why: 'practice' };

export type FileRead =
  | { readonly is: 'found'; readonly file: FoundFile }
  /** It opens with a password of its own. `program`: empty for an age file. */
  | { readonly is: 'locked'; readonly program: string }
  | { readonly is: 'trouble'; readonly trouble: FileTrouble };
