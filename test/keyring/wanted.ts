// The pastes in test/keyring/pastes, and the wanted result of each.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textIn } from '../../src/keyring/transfer/text-in.ts';

export const pastes = join(import.meta.dirname, 'pastes');
export const pasted = (name: string): string => textIn(readFileSync(join(pastes, name))) ?? '';

/** Kept without a question: so many codes, or one key of so many characters. */
export const wanted: Readonly<Record<string, readonly [kind: string, count: number, used?: readonly number[]]>> = {
  'A1-google-page-10.txt': ['codes', 10],
  'A3-google-4-left.txt': ['codes', 4],
  'A5-google-dash-bullets-10.txt': ['codes', 10],
  'A7-wordfence-5x16.txt': ['codes', 5],
  'A8-4-4-4-4-dashes-6.txt': ['codes', 6],
  'A9-5-5-space-16.txt': ['codes', 16],
  'A10-digits-5-5-space-10.txt': ['codes', 10],
  'A11-five-codes-of-5x5.txt': ['codes', 5],
  'B1-element-48.txt': ['key', 48],
  'B2-signal-64.txt': ['key', 64],
  'B4-tuta-64-hex-worded.txt': ['key', 64],
  'B6-13-groups-of-4.txt': ['key', 52],
  'B8-mullvad-16-digits.txt': ['key', 16],
  'C1-header-and-letters-only-code.txt': ['codes', 10],
  'C2-header-and-letter-codes.txt': ['codes', 10],
  'D1-gitlab-10x16hex.txt': ['codes', 10],
  'D3-nextcloud-10x16.txt': ['codes', 10],
  'D5-3-3-digits-10.txt': ['codes', 10],
  'D6-3-3-3-10.txt': ['codes', 10],
  'E1-1password-emergency-kit.txt': ['key', 34],
  'E2-heading-RECOVERY.txt': ['codes', 10],
  'E4-github-third-party.txt': ['codes', 16],
  'E6-discord-mary-anne.txt': ['codes', 10],
  'F1-discord-used.txt': ['codes', 10, [1, 4]],
  'F3-marked-used-by-hand.txt': ['codes', 10, [1, 2]],
  'G1-six-digits-10.txt': ['codes', 10],
  'G3-electrum-12.txt': ['phrase', 12],
  'G5-numbered-phrase-in-columns.txt': ['words', 24],
  'H1-BitLocker-UTF-16LE.TXT': ['digits-48', 48],
  'I5-lengths-8-and-9.txt': ['codes', 10],
  'M1-long-page-then-16-codes.txt': ['codes', 16],
  'N1-1password-1prk.txt': ['key', 56],
  'N2-mega-22.txt': ['key', 22],
  'N3-mega-22-dash.txt': ['key', 21],
  'N4-slip39-20.txt': ['phrase', 20],
  'N5-slip39-33.txt': ['phrase', 33],
  'N6-monero-25.txt': ['phrase', 25],
  'N7-algorand-25.txt': ['phrase', 25],
  'N8-systemd-cryptenroll.txt': ['key', 64],
};
/** Two entries, after a question. */
export const asked: Readonly<Record<string, readonly string[]>> = {
  'I1-bitlocker-two.txt': ['several'],
  'I3-two-services-in-one-note.txt': ['several'],
};
