// `sparekey info`: where things are and what this computer gives to protect them. Nothing secret, no password needed,
// nothing that draws is loaded. For people who ask for help, and for scripts with --json.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { nodeFiles } from '../store/node-files.ts';
import { findPlaces } from '../store/places.ts';
import { surroundingsOf } from '../surroundings.ts';
import { visible } from '../terminal/sanitise.ts';
import { hasNativeArgon2id } from '../vault/kdf.ts';
import type { Words } from '../words/en.ts';

/** `v` grows when a field changes its meaning or goes. Modes as `ls` counts them: `700`; null: not there yet. */
export interface Info {
  readonly v: 1;
  readonly sparekey: string;
  readonly node: string;
  readonly platform: string;
  readonly kdf: 'native' | 'worker';
  readonly config: { readonly path: string; readonly mode: string | null; readonly accounts: number | null };
  readonly state: { readonly path: string; readonly mode: string | null };
  /** Whether a crash may write the memory, secrets in it, to a core file; null: this system does not tell. */
  readonly coreFiles: boolean | null;
}

function modeOf(path: string): string | null {
  try {
    return (statSync(path).mode & 0o777).toString(8);
  } catch {
    return null;
  }
}

/** Looks, and touches nothing: the store would put modes right and clear up. */
function accountsIn(path: string): number | null {
  try {
    return readdirSync(path).filter((name) => /^[0-9a-f]{32}\.json$/.test(name)).length;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 0 : null;
  }
}

/** Linux tells in /proc: a soft limit of 0 writes no core file. */
function coreFilesOf(platform: string): boolean | null {
  if (platform !== 'linux') return null;
  try {
    const soft = /^Max core file size\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return soft === undefined ? null : soft !== '0';
  } catch {
    return null;
  }
}

export async function gatherInfo(
  of: Pick<NodeJS.Process, 'env' | 'platform' | 'geteuid' | 'versions'>,
  options: { readonly configDir?: string },
): Promise<Info> {
  const { platform, versions } = of;
  const places = await findPlaces(surroundingsOf(of, options), nodeFiles(of.geteuid?.()));
  return {
    v: 1,
    sparekey: packageJson.version,
    node: versions.node,
    platform,
    kdf: hasNativeArgon2id() ? 'native' : 'worker',
    config: { path: places.config, mode: modeOf(places.config), accounts: accountsIn(places.config) },
    state: { path: places.state, mode: modeOf(places.state) },
    coreFiles: coreFilesOf(platform),
  };
}

/** As people read it. */
export function infoText(info: Info, { computer: words }: Words): string {
  const folder = (path: string, mode: string | null): string => `${visible(path)} (${mode ?? words.notYet})`;
  const rows: readonly (readonly [string, string])[] = [
    [words.version, `${info.sparekey}, Node.js ${info.node}, ${info.platform}`],
    [words.config, folder(info.config.path, info.config.mode)],
    [words.accounts, info.config.accounts === null ? words.unknown : String(info.config.accounts)],
    [words.state, folder(info.state.path, info.state.mode)],
    [words.kdf, words.kdfIs[info.kdf]],
    [words.coreFiles, info.coreFiles === null ? words.unknown : words.coreFilesAre(info.coreFiles)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}
