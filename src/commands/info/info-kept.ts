// What sparekey keeps on this computer beside the sealed accounts: where each thing is, whether it is there, and whether
// others could get at it. It looks, and touches nothing: the store would put modes right and clear up.

import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Places } from '../../store/places.ts';

/** `mode` as `ls` counts it: `700`; null: not there yet. `open`: others can read it, or change what it shows. */
export interface Kept {
  readonly path: string;
  readonly mode: string | null;
  readonly open: boolean;
}

export type KeptName = 'settings' | 'guides' | 'throttle' | 'rollback' | 'hostKeys' | 'practice';

/** `closed`: the bits that should not be set. Without a user's number (Windows) modes say nothing. */
export function keptAt(path: string, uid: number | undefined, closed = 0o077): Kept {
  try {
    const mode = statSync(path).mode & 0o777;
    return { path, mode: mode.toString(8), open: uid !== undefined && (mode & closed) !== 0 };
  } catch {
    return { path, mode: null, open: false };
  }
}

export function allKept({ config, state }: Places, uid: number | undefined): Readonly<Record<KeptName, Kept>> {
  return {
    settings: keptAt(join(config, 'settings.json'), uid),
    // No secret in them: but who can change them says what people are told to do.
    guides: keptAt(join(config, 'guides'), uid, 0o022),
    throttle: keptAt(join(state, 'throttle.json'), uid),
    rollback: keptAt(join(state, 'rollback.json'), uid),
    hostKeys: keptAt(join(state, 'host-keys.json'), uid),
    practice: keptAt(join(dirname(state), 'practice'), uid),
  };
}
