// The vectors on disk, as the tests of both readers use them.
import { readFileSync } from 'node:fs';

export interface Entry {
  readonly file: string;
  readonly opens: boolean;
  readonly password?: string;
  readonly code?: string;
  readonly host?: string;
  readonly fails?: string;
  readonly field?: string;
  readonly retired?: { readonly no: number; readonly ended: string; readonly why: string };
  readonly record?: unknown;
}

export const folder = new URL('../vectors/sealed-file/', import.meta.url);
export const vectorBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));
export const entries: readonly Entry[] = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'));

/** Titles a test of an entry. */
export const nameOf = ({ file, opens, fails }: Entry): string => `${file}: ${opens ? 'opens' : fails}`;
