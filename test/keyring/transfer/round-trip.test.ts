// An entry exported from one account and imported into another is the same in every field but its id, and so are the fields that
// another version has written in it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/keyring/entry.ts';
import { kinds } from '../../../src/keyring/kinds.ts';
import { readEntry } from '../../../src/keyring/read-entry.ts';
import { openAge, sealAge } from '../../../src/keyring/transfer/age.ts';
import { ownFile } from '../../../src/keyring/transfer/own-file.ts';
import { planFor } from '../../../src/keyring/transfer/plan.ts';
import { textIn } from '../../../src/keyring/transfer/text-in.ts';
import { given, seeded, start, withAccount } from '../../account/world.ts';
import { readText } from '../import/read.ts';

const time = fc.date({ min: new Date(0), max: new Date(start), noInvalidDate: true }).map((date) => date.toISOString());
const text = (max: number, min = 0) => fc.string({ minLength: min, maxLength: max, unit: 'grapheme' });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const draft = fc.record({
  service: text(20, 1),
  account: text(20),
  kind: fc.constantFrom(...kinds),
  codes: fc.array(
    fc.record({ text: text(30, 1), used: maybe(time) }).map(({ text, used }) => ({ text, ...(used && { used }) })),
    { minLength: 1, maxLength: 5 },
  ),
  made: time,
  note: maybe(text(40, 1)),
  replaced: maybe(time),
  // A field that a later version may have written: fast-check's JSON values have a -0 among them, which JSON writes as 0.
  // `__proto__` is refused in every file.
  later: maybe(
    fc
      .jsonValue({ maxDepth: 2 })
      .map((value): unknown => JSON.parse(JSON.stringify(value)))
      .filter((value) => !JSON.stringify(value).includes('__proto__')),
  ),
});

type Bare = Omit<Entry, 'id'>;
const bare = ({ id: _, ...entry }: Entry): Bare => entry;
const defined = (entry: object): Bare =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as Bare;

test('an export, imported into an empty account', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(draft, { maxLength: 8, selector: (one) => JSON.stringify(one).toLowerCase(), minLength: 1 }),
      async (drafts) => {
        const [from, to] = [await withAccount(), await withAccount()];
        const full = await given(from.accounts.addEntries(from.opened, drafts.map(defined)));
        const all = (await given(from.accounts.exportEntries(full))) as readonly Entry[];
        // The export has every field that was put in: else a field lost twice would not be missed.
        expect(all.map(({ id: _, ...entry }) => entry)).toEqual(
          drafts.map((one) => JSON.parse(JSON.stringify(defined(one))) as Bare),
        );
        const sealed = await sealAge(ownFile(all, new Date(start).toISOString()), 'a passphrase', {
          work: 1,
          random: seeded('trip'),
        });
        const opened = await openAge(sealed, 'a passphrase');
        if (typeof opened === 'string') throw new Error(opened);
        const reading = await readText(textIn(opened.inside) ?? '');
        if (!reading.ok) throw new Error(reading.unread.why);
        expect(reading.read.left).toEqual([]);
        const { add, same } = planFor(reading.read.drafts, []);
        expect(same.length + add.length).toBe(drafts.length);
        const there = await given(to.accounts.addEntries(to.opened, add));
        const entries = (await given(to.accounts.exportEntries(there))).map((raw) => readEntry(raw));
        expect(entries.map((entry) => entry && bare(entry))).toEqual(
          add.map((one) => JSON.parse(JSON.stringify(one)) as Bare),
        );
        // Nothing but the same codes under the same names is left out.
        const before = all.map((raw) => readEntry(raw)).map((entry) => entry && bare(entry));
        expect(before).toEqual(expect.arrayContaining(entries.map((entry) => entry && bare(entry))));
        // And once more: all of it is there already.
        expect(planFor(reading.read.drafts, entries as Entry[]).add).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('an entry of another version stays in the file as it is, and is told when it comes back', async () => {
  const strange = { id: 'a', from: 'later', service: 'Later', codes: 3 };
  const file = ownFile([strange, { id: 'b' }], new Date(start).toISOString());
  expect(JSON.parse(file)).toMatchObject({ keys: [strange, { id: 'b' }] });
  expect(await readText(file)).toMatchObject({
    ok: true,
    read: {
      drafts: [],
      left: [
        { at: 1, name: 'Later', why: { why: 'not-an-entry' } },
        { at: 2, name: '', why: { why: 'not-an-entry' } },
      ],
    },
  });
});
