// The entries that every paste of test/keyring/pastes makes, whichever way it came in.

import { expect } from 'vitest';
import { readEntries } from '../../src/keyring/paste/drafts.ts';
import { asked, wanted } from './wanted.ts';

const sizeOf = (text: string, kind: string): number =>
  kind === 'words' || kind === 'phrase' ? text.split(' ').length : text.replaceAll(/[\s-]/g, '').length;

/** `raw`: all entries of an account that was given each paste once, under the first word of its name. */
export function expectKept(raw: Parameters<typeof readEntries>[0]): void {
  const kept = readEntries(raw);
  for (const [name, [kind, count, used = []]] of Object.entries(wanted)) {
    const [entry, ...others] = kept.filter(({ service }) => service === name.split('-')[0]);
    const codes = entry?.codes ?? [];
    expect([name, others.length, entry?.kind]).toEqual([name, 0, kind]);
    expect([name, kind === 'codes' ? codes.length : sizeOf(codes[0]?.text ?? '', kind)]).toEqual([name, count]);
    expect([name, codes.flatMap(({ used: day }, place) => (day === undefined ? [] : [place + 1]))]).toEqual([
      name,
      used,
    ]);
  }
  // A name that the paste gives is the entry's.
  expect(kept.filter(({ service }) => service === 'I1').map((one) => one.account)).toEqual(['Laptop C', 'USB E']);
  expect(kept.length).toBe(Object.keys(wanted).length + 2 * Object.keys(asked).length);
}
