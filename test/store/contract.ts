// The promises of every store, of any make.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StoreFailure, type Why } from '../../src/store/failure.ts';
import { MAX_BYTES, type Store } from '../../src/store/store.ts';
import { NAME, OTHER_NAME, sealed } from './samples.ts';

/** Expects a StoreFailure of that kind. */
export const fails = async (work: Promise<unknown>, why: Why, code?: string): Promise<StoreFailure> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StoreFailure)) throw new Error(`expected a StoreFailure, got ${String(error)}`);
  expect({ why: error.why, code: error.code }).toEqual({ why, code });
  return error;
};

export const storeContract = (what: string, make: () => Store): void => {
  describe(`${what} keeps the promises of a store:`, () => {
    test('nothing is there at first', async () => {
      const store = make();
      expect(await store.get(NAME)).toBeUndefined();
      expect(await store.list()).toEqual([]);
    });

    test('what was put is got, byte for byte', async () => {
      const store = make();
      const doubled = Buffer.from('{ "fmt":"a", "fmt":"b", "hdr":"", "mac":"", "body":"\\u00e9é" }\n');
      const revision = await store.put(NAME, doubled, undefined);
      const stored = await store.get(NAME);
      expect(Buffer.from(stored?.bytes ?? []).equals(doubled)).toBe(true);
      expect(stored?.revision).toBe(revision);
    });

    test('a change is made on what was read, and on nothing else', async () => {
      const store = make();
      const first = await store.put(NAME, sealed(1), undefined);
      const second = await store.put(NAME, sealed(2), first);
      expect(second).not.toBe(first);
      for (const expected of [undefined, first, 'something']) {
        await fails(store.put(NAME, sealed(9), expected), 'conflict');
      }
      await fails(store.put(OTHER_NAME, sealed(9), second), 'conflict');
      expect((await store.get(NAME))?.revision).toBe(second);
      expect(await store.list()).toEqual([NAME]);
    });

    test('gen never stands still or goes back', async () => {
      const store = make();
      const revision = await store.put(NAME, sealed(5, 'old'), undefined);
      for (const gen of [4, 5]) await fails(store.put(NAME, sealed(gen, 'new'), revision), 'conflict');
      expect(await store.put(NAME, sealed(6, 'new'), revision)).not.toBe(revision);
    });

    test('of two writers who read the same, one wins', async () => {
      const store = make();
      const revision = await store.put(NAME, sealed(1), undefined);
      const ends = await Promise.allSettled(['a', 'b'].map((body) => store.put(NAME, sealed(2, body), revision)));
      const won = ends.filter((end) => end.status === 'fulfilled').map(({ value }) => value);
      expect(won).toEqual([(await store.get(NAME))?.revision]);
      const lost = ends.find((end) => end.status === 'rejected');
      expect(lost?.reason).toMatchObject({ why: 'conflict', path: store.path(NAME) });
    });

    test('it lists what is there, sorted', async () => {
      const store = make();
      await store.put(OTHER_NAME, sealed(1), undefined);
      await store.put(NAME, sealed(1), undefined);
      expect(await store.list()).toEqual([NAME, OTHER_NAME]);
    });

    test('a path ends in the name', () => {
      expect(make().path(NAME).endsWith(`/${NAME}`)).toBe(true);
    });

    test.each(['', 'x.json', `../${NAME}`, `${NAME}.new`, NAME.toUpperCase(), NAME.slice(1), `${NAME}\n`])(
      'the name %j is refused',
      async (name) => {
        const store = make();
        expect(() => store.path(name)).toThrow(TypeError);
        await expect(store.get(name)).rejects.toThrow(TypeError);
        await expect(store.put(name, sealed(1), undefined)).rejects.toThrow(TypeError);
      },
    );

    test.each(['', '{}', '[]', '{"fmt":"a","hdr":"","mac":""}', '{"fmt":"a","hdr":"","mac":"","body":1}', '{"fmt":'])(
      '%j is not stored as a sealed file',
      async (text) => {
        const store = make();
        await expect(store.put(NAME, Buffer.from(text), undefined)).rejects.toThrow(TypeError);
        expect(await store.list()).toEqual([]);
      },
    );

    test('more than 24 MiB are refused', async () => {
      const failure = await fails(make().put(NAME, new Uint8Array(MAX_BYTES + 1), undefined), 'size');
      expect(failure.path).toContain(NAME);
    });

    test('wiping a buffer that was given or got changes nothing stored', async () => {
      const store = make();
      const given = Buffer.from(sealed(1));
      const revision = await store.put(NAME, given, undefined);
      given.fill(0);
      (await store.get(NAME))?.bytes.fill(0);
      expect((await store.get(NAME))?.revision).toBe(revision);
    });

    test('after any run of changes it holds the last one accepted', async () => {
      const change = fc.record({ gen: fc.nat(8), upToDate: fc.boolean(), body: fc.string() });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
          const store = make();
          let held: { gen: number; revision: string } | undefined;
          for (const { gen, upToDate, body } of changes) {
            const bytes = sealed(gen, body);
            const put = store.put(NAME, bytes, upToDate ? held?.revision : 'another');
            if (upToDate && gen > (held?.gen ?? -1)) held = { gen, revision: await put };
            else await fails(put, 'conflict');
            expect((await store.get(NAME))?.revision).toBe(held?.revision);
          }
        }),
        { numRuns: 20 },
      );
    });
  });
};
