// Where the folders are: conf's own place, and a state folder for each configuration folder.

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findPlaces, type Places, type Surroundings } from '../../src/store/places.ts';
import { realFiles } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const places = (surroundings: Partial<Surroundings>): Promise<Places> =>
  findPlaces({ platform: 'linux', env: {}, home: '/home/ann', ...surroundings }, realFiles);

/** The folders that conf names, in a process of its own, as it reads its environment once. */
const confsOwn = (env: Readonly<Record<string, string>>): string => {
  const program = `
    import Conf from 'conf';
    console.log(new Conf({ projectName: 'sparekey', projectSuffix: '' }).path);`;
  const [cwd, args] = [fileURLToPath(new URL('../..', import.meta.url)), ['--input-type=module', '-e', program]];
  return dirname(execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8' }).trim());
};

test('the configuration folder is the one that conf would choose', async () => {
  const home = temporaryFolder();
  for (const env of [{ HOME: home }, { HOME: home, XDG_CONFIG_HOME: join(home, 'elsewhere') }]) {
    expect((await places({ platform: process.platform, env, home })).config).toBe(confsOwn(env));
  }
});

describe('on each platform', () => {
  const home = '/home/ann';
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['linux', {}, '.config/sparekey', '.local/state/sparekey'],
    ['linux', { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s' }, '/c/sparekey', '/s/sparekey'],
    ['linux', { XDG_CONFIG_HOME: 'c', XDG_STATE_HOME: '' }, '.config/sparekey', '.local/state/sparekey'],
    ['darwin', { XDG_CONFIG_HOME: '/c' }, 'Library/Preferences/sparekey', 'Library/Application Support/sparekey'],
    ['win32', {}, 'AppData/Roaming/sparekey/Config', 'AppData/Local/sparekey/State'],
    ['win32', { APPDATA: '/r', LOCALAPPDATA: '/l' }, '/r/sparekey/Config', '/l/sparekey/State'],
  ])('%s with %j', async (platform, env, config, state) => {
    const from = (path: string): string => (path.startsWith('/') ? path : join(home, path));
    const found = await places({ platform, env, home });
    expect({ ...found, state: dirname(found.state) }).toEqual({ config: from(config), state: from(state) });
  });
});

test('what is asked for comes first, made absolute', async () => {
  const found = await places({ configDir: 'some/config', stateDir: '/some/state', env: { XDG_CONFIG_HOME: '/c' } });
  expect(found.config).toBe(join(process.cwd(), 'some/config'));
  expect(dirname(found.state)).toBe('/some/state');
});

describe('the state folder', () => {
  test('differs for each configuration folder', async () => {
    const states = await Promise.all(['/a', '/b'].map(async (configDir) => (await places({ configDir })).state));
    expect(new Set(states).size).toBe(2);
  });

  test('is the same by way of a link, before and after the folder is made', async () => {
    const folder = temporaryFolder();
    const [real, link] = [join(folder, 'real'), join(folder, 'link')];
    mkdirSync(real);
    symlinkSync(real, link);
    const stateOf = async (configDir: string): Promise<string> => (await places({ configDir })).state;
    expect(await stateOf(link)).toBe(await stateOf(real));
    const before = await stateOf(join(link, 'new'));
    mkdirSync(join(real, 'new'));
    expect(await stateOf(join(real, 'new'))).toBe(before);
  });
});
