// `sparekey info`: where things are and what this computer gives to protect them. Nothing secret, no password needed,
// nothing that draws is loaded. For people who ask for help, and for scripts with --json.

import { readdirSync, readFileSync } from 'node:fs';
import packageJson from '../../../package.json' with { type: 'json' };
import { nodeFiles } from '../../store/node-files.ts';
import { findPlaces } from '../../store/places.ts';
import { surroundingsOf } from '../../surroundings.ts';
import type { ProcessOfSession } from '../../terminal/session.ts';
import { hasNativeArgon2id } from '../../vault/kdf.ts';
import type { Words } from '../../words/en.ts';
import { allKept, type Kept, type KeptName, keptAt } from './info-kept.ts';
import { type TerminalInfo, type TerminalOptions, terminalInfo } from './info-terminal.ts';

/** `v` grows when a field changes its meaning or goes. */
export interface Info {
  readonly v: 1;
  readonly sparekey: string;
  readonly node: string;
  readonly platform: string;
  readonly kdf: 'native' | 'worker';
  readonly config: Kept & { readonly accounts: number | null };
  readonly state: Kept;
  readonly kept: Readonly<Record<KeptName, Kept>>;
  /** Whether a crash may write the memory, secrets in it, to a core file; null: this system does not tell. */
  readonly coreFiles: boolean | null;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly terminal: TerminalInfo;
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
  of: ProcessOfSession & Pick<NodeJS.Process, 'env' | 'platform' | 'geteuid' | 'versions'>,
  options: TerminalOptions & { readonly configDir?: string },
  { language }: Words,
): Promise<Info> {
  const { platform, versions } = of;
  const uid = of.geteuid?.();
  const places = await findPlaces(surroundingsOf(of, options), nodeFiles(uid));
  return {
    v: 1,
    sparekey: packageJson.version,
    node: versions.node,
    platform,
    kdf: hasNativeArgon2id() ? 'native' : 'worker',
    config: { ...keptAt(places.config, uid), accounts: accountsIn(places.config) },
    state: keptAt(places.state, uid),
    kept: allKept(places, uid),
    coreFiles: coreFilesOf(platform),
    language,
    terminal: terminalInfo(of, options),
  };
}
