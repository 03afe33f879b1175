// The entries whose names hold the typed text, and as many of them as there is room for around the one in focus.

import type { EntryView } from '../../src/account/types.ts';

/** Keeps the last search of a list: the keyboard, the footer and the drawing ask for the same many times a frame. */
const lastFound = new WeakMap<readonly EntryView[], { readonly typed: string; readonly found: readonly EntryView[] }>();

/** Every word that was typed is somewhere in the name of the service or of the account there. */
export function foundKeys(keys: readonly EntryView[], typed: string): readonly EntryView[] {
  const last = lastFound.get(keys);
  if (last?.typed === typed) return last.found;
  const found = search(keys, typed);
  lastFound.set(keys, { typed, found });
  return found;
}

function search(keys: readonly EntryView[], typed: string): readonly EntryView[] {
  const words = typed.toLowerCase().split(/\s+/);
  return keys.filter(({ service, account }) => {
    const name = `${service} ${account}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

/** Where a window of `room` lines begins, so that line `at` is in it, in the middle where it can be. */
export const windowFrom = (lines: number, at: number, room: number): number =>
  Math.max(0, Math.min(lines - room, at - Math.floor(room / 2)));
