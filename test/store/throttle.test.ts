// Throttling: three free tries, then waits up to 300 s, never for good, whatever the clock or the file does.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diskStateFiles, memoryStateFiles } from '../../src/store/state-files.ts';
import { FREE_TRIES, LONGEST_WAIT, makeThrottle, type Throttle, waitAfter } from '../../src/store/throttle.ts';
import { NAME, OTHER_NAME, realFiles } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NOON = Date.UTC(2026, 5, 1, 12);
const newThrottle = (): Throttle => makeThrottle(memoryStateFiles());

/** Fails `times` in a row, waiting as long as asked. Gives the time after the last wait. */
const failing = async (throttle: Throttle, times: number, now = NOON): Promise<number> => {
  let at = now;
  for (let left = times; left > 0; left -= 1) {
    const begun = await throttle.begin(NAME, 'password', at);
    expect(begun.allowed).toBe(true);
    at = begun.until ?? at;
  }
  return at;
};

test('the waits are 1, 2, 4, … up to 300 s', () => {
  const waits = Array.from({ length: 14 }, (_, failed) => waitAfter(failed) / 1000);
  expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  expect(waitAfter(5000)).toBe(LONGEST_WAIT);
});

test('three tries are free, and each says how many are left', async () => {
  const throttle = newThrottle();
  expect(await throttle.begin(NAME, 'password', NOON)).toEqual({ allowed: true, triesLeft: 2, failedBefore: 0 });
  expect(await throttle.begin(NAME, 'password', NOON)).toEqual({ allowed: true, triesLeft: 1, failedBefore: 1 });
  expect(await throttle.begin(NAME, 'password', NOON)).toEqual({
    allowed: true,
    triesLeft: 0,
    failedBefore: 2,
    until: NOON + 1000,
  });
  expect(await throttle.begin(NAME, 'password', NOON + 999)).toEqual({ allowed: false, until: NOON + 1000 });
});

test('a try that was refused is not counted, and one is allowed when the wait is over', async () => {
  const throttle = newThrottle();
  await failing(throttle, FREE_TRIES);
  for (let times = 0; times < 5; times += 1) await throttle.begin(NAME, 'password', NOON + 500);
  expect(await throttle.begin(NAME, 'password', NOON + 1000)).toEqual({
    allowed: true,
    triesLeft: 0,
    failedBefore: 3,
    until: NOON + 3000,
  });
});

test('passwords and codes wait apart, and so does each name', async () => {
  const throttle = newThrottle();
  await failing(throttle, FREE_TRIES);
  expect(await throttle.begin(NAME, 'code', NOON)).toMatchObject({ allowed: true, triesLeft: 2 });
  expect(await throttle.begin(OTHER_NAME, 'password', NOON)).toMatchObject({ allowed: true, triesLeft: 2 });
});

test('a success says what failed before it and when, and the tries are free again', async () => {
  const throttle = newThrottle();
  await throttle.begin(NAME, 'password', NOON);
  await throttle.begin(NAME, 'password', NOON + 5000);
  await throttle.begin(NAME, 'password', NOON + 9000);
  expect(await throttle.succeeded(NAME, 'password')).toEqual({ times: 2, last: NOON + 5000 });
  expect(await throttle.begin(NAME, 'password', NOON + 9000)).toMatchObject({ triesLeft: 2, failedBefore: 0 });
  expect(await throttle.succeeded(NAME, 'password')).toEqual({ times: 0 });
  expect(await throttle.succeeded(NAME, 'password')).toEqual({ times: 0 });
});

test('a try that is withdrawn was not made; the others stay counted', async () => {
  const throttle = newThrottle();
  await throttle.begin(NAME, 'password', NOON);
  await throttle.withdraw(NAME, 'password');
  expect(await throttle.begin(NAME, 'password', NOON)).toMatchObject({ failedBefore: 0 });
  await throttle.begin(NAME, 'password', NOON + 5000);
  await throttle.withdraw(NAME, 'password');
  await throttle.withdraw(OTHER_NAME, 'password');
  expect(await throttle.begin(NAME, 'password', NOON + 6000)).toMatchObject({ failedBefore: 1 });
  expect(await throttle.succeeded(NAME, 'password')).toEqual({ times: 1, last: NOON });
});

test('a success with a password leaves the count of codes', async () => {
  const throttle = newThrottle();
  await throttle.begin(NAME, 'code', NOON);
  await throttle.begin(NAME, 'password', NOON);
  await throttle.succeeded(NAME, 'password');
  expect(await throttle.begin(NAME, 'code', NOON)).toMatchObject({ failedBefore: 1 });
});

describe('whatever the clock does,', () => {
  const clocks = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 1, maxLength: 12 });

  test('no wait is longer than 300 s, and it ends when it says', async () => {
    await fc.assert(
      fc.asyncProperty(clocks, async (times) => {
        const throttle = newThrottle();
        for (const now of times) {
          const begun = await throttle.begin(NAME, 'password', now);
          if (begun.until === undefined) continue;
          expect(begun.until).toBeGreaterThan(now);
          expect(begun.until - now).toBeLessThanOrEqual(LONGEST_WAIT);
          if (!begun.allowed) expect((await throttle.begin(NAME, 'password', begun.until)).allowed).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a free try is never blocked', async () => {
    await fc.assert(
      fc.asyncProperty(clocks, async (times) => {
        const throttle = newThrottle();
        for (const now of times.slice(0, FREE_TRIES)) {
          expect((await throttle.begin(NAME, 'password', now)).allowed).toBe(true);
        }
      }),
    );
  });

  test('setting it back does not shorten a wait', async () => {
    const throttle = newThrottle();
    const at = await failing(throttle, 10);
    const back = NOON - 1_000_000_000;
    expect(at).toBeGreaterThan(back);
    const wait = waitAfter(10);
    expect(await throttle.begin(NAME, 'password', back)).toEqual({ allowed: false, until: back + wait });
    expect((await throttle.begin(NAME, 'password', back + wait - 1)).allowed).toBe(false);
    expect((await throttle.begin(NAME, 'password', back + wait)).allowed).toBe(true);
  });
});

test('at most 1000 names are kept, and thought-up ones do not free one that has failed', async () => {
  const files = memoryStateFiles();
  const throttle = makeThrottle(files);
  const full = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`name${at} password`, { failed: at === 0 ? 2 : 1, last: NOON + at }]),
  );
  await files.update('throttle.json', () => ({ next: full, result: undefined }));
  await throttle.begin(NAME, 'password', NOON - 1);
  const kept = Object.keys(Object(await files.read('throttle.json')));
  // The one counted just now is kept in any case, on top of the thousand.
  expect(kept.length).toBeLessThanOrEqual(1001);
  expect(kept).toContain(`${NAME} password`);
  expect(kept).toContain('name0 password');
  await throttle.begin(OTHER_NAME, 'password', NOON + 5000);
  const later = Object.keys(Object(await files.read('throttle.json')));
  expect(later).toContain(`${OTHER_NAME} password`);
  expect(later).toContain('name0 password');
  expect(later).not.toContain(`${NAME} password`);
  expect(later.length).toBe(1000);
});

describe('a damaged entry', () => {
  const damagedBeside = async (entry: unknown) => {
    const files = memoryStateFiles();
    const throttle = makeThrottle(files);
    const at = await failing(throttle, 8);
    await files.update('throttle.json', ({ value }) => ({
      next: { ...Object(value), [`${OTHER_NAME} password`]: entry },
      result: undefined,
    }));
    return { throttle, at, files };
  };

  test.each([1, null, 'x', [], {}, { failed: -1, last: 0 }, { failed: 1, last: 'now' }])(
    '%j leaves what the others have counted, and has no free tries itself',
    async (entry) => {
      const { throttle, at } = await damagedBeside(entry);
      expect(await throttle.begin(NAME, 'password', at - 1)).toEqual({ allowed: false, until: at });
      expect(await throttle.begin(NAME, 'password', at)).toMatchObject({ allowed: true, failedBefore: 8 });
      // Still so after the file was written again, which made it whole.
      expect(await throttle.begin(OTHER_NAME, 'password', at)).toMatchObject({ allowed: true, triesLeft: 0 });
      expect((await throttle.begin(OTHER_NAME, 'password', at)).allowed).toBe(false);
    },
  );

  test('a success of another leaves it as it is', async () => {
    const { throttle, at, files } = await damagedBeside(1);
    expect(await throttle.succeeded(NAME, 'password')).toMatchObject({ times: 7 });
    expect(await files.read('throttle.json')).toEqual({ [`${OTHER_NAME} password`]: 1 });
    expect(await throttle.succeeded(OTHER_NAME, 'password')).toEqual({ times: 0 });
    expect(await throttle.begin(NAME, 'password', at)).toMatchObject({ triesLeft: 2 });
  });
});

describe('on disk', () => {
  test('a try is counted before it is allowed, so that killing the program wins nothing', async () => {
    const parts = { files: realFiles, folder: temporaryFolder() };
    for (let failed = 0; failed < FREE_TRIES; failed += 1) {
      const begun = await makeThrottle(diskStateFiles(parts)).begin(NAME, 'code', NOON);
      expect(begun).toMatchObject({ allowed: true, failedBefore: failed });
    }
    expect((await makeThrottle(diskStateFiles(parts)).begin(NAME, 'code', NOON)).allowed).toBe(false);
  });

  test.each(['', '{"', '[]', '{"x":1}', '{"x password":{"failed":"no","last":0}}'])(
    'the spoilt file %j gives one try at once, and no free ones',
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'throttle.json'), text);
      const throttle = makeThrottle(diskStateFiles({ files: realFiles, folder }));
      expect(await throttle.begin(NAME, 'password', NOON)).toMatchObject({ allowed: true, triesLeft: 0 });
      expect((await throttle.begin(NAME, 'password', NOON)).allowed).toBe(false);
    },
  );
});
