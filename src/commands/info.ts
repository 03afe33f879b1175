// `sparekey info`: where things are, how this computer protects them, and what the terminal can draw. It needs no password,
// prints nothing secret and loads nothing that draws.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { surroundingsOf } from '../edge/surroundings.ts';
import type { GuideRefusal } from '../keyring/guide.ts';
import { nodeFiles } from '../store/node-files.ts';
import { findPlaces, type Places } from '../store/places.ts';
import { type ColorFlag, type ColorReason, colorDecision } from '../terminal/color.ts';
import { visible } from '../terminal/sanitise.ts';
import { type ProcessOfSession, sessionOf } from '../terminal/session.ts';
import { hasNativeArgon2id } from '../vault/kdf.ts';
import type { Words } from '../words/en.ts';

export interface TerminalInfo {
  /** Which of the three are terminals. */
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** TERM; null: not set. */
  readonly term: string | null;
  /** Cells; null where standard output is no terminal, or does not tell. */
  readonly columns: number | null;
  readonly rows: number | null;
  readonly unicode: boolean;
  readonly screenReader: boolean;
  readonly color: { readonly on: boolean; readonly why: ColorReason };
}

export interface TerminalOptions {
  readonly color?: ColorFlag;
  readonly screenReader?: boolean;
}

function terminalInfo(of: ProcessOfSession, options: TerminalOptions): TerminalInfo {
  const { color = 'auto', screenReader } = options;
  const { unicode, ...session } = sessionOf(of, { color, ...(screenReader !== undefined && { screenReader }) });
  const stdout = Boolean(of.stdout.isTTY);
  return {
    stdin: Boolean(of.stdin.isTTY),
    stdout,
    stderr: Boolean(of.stderr.isTTY),
    term: of.env.TERM ?? null,
    columns: of.stdout.columns || null,
    rows: of.stdout.rows || null,
    unicode,
    screenReader: session.screenReader,
    color: colorDecision(of.env, color, stdout),
  };
}

// The files beside the sealed accounts: place, presence, and whether others can reach them. This reads without the store,
// which would correct modes and clear up.

/** `mode` as `ls` counts it: `700`; null: not there yet. `open`: others can read it, or change what it shows. */
export interface Kept {
  readonly path: string;
  readonly mode: string | null;
  readonly open: boolean;
}

export type KeptName = 'settings' | 'guides' | 'throttle' | 'rollback' | 'hostKeys' | 'practice';

/** `closed`: the bits that should not be set. Without a user's number (Windows) modes say nothing. */
function keptAt(path: string, uid: number | undefined, closed = 0o077): Kept {
  try {
    const mode = statSync(path).mode & 0o777;
    return { path, mode: mode.toString(8), open: uid !== undefined && (mode & closed) !== 0 };
  } catch {
    return { path, mode: null, open: false };
  }
}

function allKept({ config, state }: Places, uid: number | undefined): Readonly<Record<KeptName, Kept>> {
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
  /** Files in the person's own folder of guides that are not used, and why. */
  readonly refusedGuides: readonly GuideRefusal[];
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
    refusedGuides: (await (await import('../edge/guides-on-disk.ts')).ownGuides(places.config, uid)).refused,
    coreFiles: coreFilesOf(platform),
    language,
    terminal: terminalInfo(of, options),
  };
}

// The text for people. Paths and TERM are untrusted and go through the sanitiser.

export function infoText(info: Info, { computer: words }: Words): string {
  const { kept, terminal } = info;
  const at = ({ path, mode, open }: Kept): string => {
    const shown = visible(path);
    if (mode === null) return `${shown} (${words.notYet})`;
    return open ? `${shown} (${words.open(mode)})` : `${shown} (${mode})`;
  };
  const size = terminal.columns === null || terminal.rows === null ? [] : [`${terminal.columns} x ${terminal.rows}`];
  const missing = (['stdin', 'stdout'] as const).filter((name) => !terminal[name]);
  const rows: readonly (readonly [string, string])[] = [
    [words.version, `${info.sparekey}, Node.js ${info.node}, ${info.platform}`],
    [words.config, at(info.config)],
    [words.accounts, info.config.accounts === null ? words.unknown : String(info.config.accounts)],
    [words.settings, at(kept.settings)],
    [words.guides, at(kept.guides)],
    ...info.refusedGuides.map(({ name, why, at }): [string, string] => [
      words.refusedGuide,
      `${visible(name)}: ${words.guideRefused(why, at === undefined ? '' : visible(at))}`,
    ]),
    [words.state, at(info.state)],
    [words.throttle, at(kept.throttle)],
    [words.rollback, at(kept.rollback)],
    [words.hostKeys, at(kept.hostKeys)],
    [words.practice, at(kept.practice)],
    [words.kdf, words.kdfIs[info.kdf]],
    [words.coreFiles, info.coreFiles === null ? words.unknown : words.coreFilesAre(info.coreFiles)],
    [words.language, info.language],
    [
      words.terminal,
      missing.length > 0
        ? words.noTerminal(missing.join(', '))
        : [terminal.term === null ? words.noTerm : visible(terminal.term), ...size].join(', '),
    ],
    [words.characters, terminal.unicode ? words.unicode : words.ascii],
    [words.color, words.colorIs(terminal.color.on, words.colorWhy[terminal.color.why])],
    [words.screenReader, terminal.screenReader ? words.on : words.off],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}
