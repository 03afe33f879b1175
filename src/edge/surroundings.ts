// Reads what decides the folders: the platform, the environment, the home folder.

import { homedir, userInfo } from 'node:os';
import type { Surroundings } from '../store/places.ts';

/** `configDir`: --config-dir or SPAREKEY_CONFIG_DIR. An empty HOME says nothing; the system knows the folder as well. */
export function surroundingsOf(
  { env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>,
  { configDir }: { readonly configDir?: string },
): Surroundings {
  const stateDir = env.SPAREKEY_STATE_DIR;
  return {
    platform,
    env,
    home: homedir() || userInfo().homedir,
    ...(configDir ? { configDir } : {}),
    ...(stateDir ? { stateDir } : {}),
  };
}
