// Where the folders are. The configuration folder is conf's own for `sparekey` (env-paths, no suffix), worked out here, as
// asking conf for it would load all of conf (45–90 ms) before the first screen; a test holds the two equal. The state
// folder is for what must stay on this computer (XDG Base Directory 0.8: state), and in it one folder for each
// configuration folder, so that two of these never share counts or memories.

import { createHash } from 'node:crypto';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Files } from './files.ts';

export interface Surroundings {
  /** As `process.platform` says it. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder, absolute. */
  readonly home: string;
  /** The configuration folder asked for (`--config-dir`, SPAREKEY_CONFIG_DIR). */
  readonly configDir?: string;
  /** The folder for state asked for (SPAREKEY_STATE_DIR). */
  readonly stateDir?: string;
}

export interface Places {
  readonly config: string;
  readonly state: string;
}

const usualPlaces = ({ platform, env, home }: Surroundings): Places => {
  // XDG Base Directory 0.8: a path that is not absolute is to be ignored.
  const fromEnv = (name: string, otherwise: string): string => {
    const path = env[name];
    return path !== undefined && isAbsolute(path) ? path : otherwise;
  };
  if (platform === 'darwin') {
    const library = join(home, 'Library');
    return {
      config: join(library, 'Preferences', 'sparekey'),
      state: join(library, 'Application Support', 'sparekey'),
    };
  }
  if (platform === 'win32') {
    const local = join(home, 'AppData', 'Local');
    return {
      config: join(fromEnv('APPDATA', join(home, 'AppData', 'Roaming')), 'sparekey', 'Config'),
      state: join(fromEnv('LOCALAPPDATA', local), 'sparekey', 'State'),
    };
  }
  return {
    config: join(fromEnv('XDG_CONFIG_HOME', join(home, '.config')), 'sparekey'),
    state: join(fromEnv('XDG_STATE_HOME', join(home, '.local', 'state')), 'sparekey'),
  };
};

/** The real path of what may not be there yet: that of the part that is, and the rest as written. */
const realPathSoFar = async (path: string, realPath: Files['realPath']): Promise<string> => {
  try {
    return await realPath(path);
  } catch {
    return dirname(path) === path ? path : join(await realPathSoFar(dirname(path), realPath), basename(path));
  }
};

/**
 * The two folders, absolute; neither need exist. The last part of `state` follows from the real path of `config`, so
 * that a link to a configuration folder does not come with fresh tries.
 */
export const findPlaces = async (
  surroundings: Surroundings,
  { realPath }: Pick<Files, 'realPath'>,
): Promise<Places> => {
  const usual = usualPlaces(surroundings);
  const config = resolve(surroundings.configDir ?? usual.config);
  const key = createHash('sha256')
    .update(await realPathSoFar(config, realPath))
    .digest('hex');
  return { config, state: join(resolve(surroundings.stateDir ?? usual.state), key.slice(0, 16)) };
};
