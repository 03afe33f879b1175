// The compiler checks every row of the chart: a chart that is broken in any of these ways does not compile, and the error
// says what is wrong. Each is the real chart with one thing changed, compiled with the project's own settings.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');
const chart = readFileSync(join(top, 'src/machine/chart.ts'), 'utf8');

interface Broken {
  readonly what: string;
  readonly from: string;
  readonly into: string;
  /** What the error has to name. */
  readonly names: readonly string[];
}

const broken: readonly Broken[] = [
  {
    what: 'a mistyped target',
    from: "create:     { to: 'createAccount', move: 'createAccount' }",
    into: "create:     { to: 'createAcount', move: 'createAccount' }",
    names: ['\'"createAcount"\'', 'Did you mean \'"createAccount"\'?'],
  },
  {
    what: 'a mistyped event',
    from: 'skip:   { to: ',
    into: 'skpi:   { to: ',
    names: ["'skpi'"],
  },
  {
    what: 'a mistyped guard',
    from: "[{ if: 'empty', move: 'sayEmpty' }, { if: 'waiting' }, { to: 'signingIn'",
    into: "[{ if: 'emty', move: 'sayEmpty' }, { if: 'waiting' }, { to: 'signingIn'",
    names: ['\'"emty"\''],
  },
  {
    what: 'a mistyped effect',
    from: "signingIn: { run: 'signIn'",
    into: "signingIn: { run: 'singIn'",
    names: ['\'"singIn"\''],
  },
  {
    what: "a move that makes another state's data",
    from: "signedIn: { to: 'phone', move: 'firstInfo' }",
    into: "signedIn: { to: 'phone', move: 'welcome' }",
    names: ['move: "welcome"', 'from: "creating"', 'on: "signedIn"', 'makesNot: "phone"'],
  },
  {
    what: "a move that does not take this state's data",
    from: "cantAccess: { to: 'reason', move: 'lostAccess' }",
    into: "cantAccess: { to: 'reason', move: 'backToReason' }",
    names: ['move: "backToReason"', 'from: "signIn"'],
  },
  {
    what: 'a move that needs another event',
    from: "openCode:       { to: 'codePage', move: 'openCode' }",
    into: "openCode:       { to: 'security', move: 'passwordSaved' }",
    names: ['move: "passwordSaved"', 'on: "openCode"'],
  },
  {
    what: 'a row that leads elsewhere without a move',
    from: "submit: { to: 'security', move: 'afterCode' }",
    into: "submit: { to: 'security' }",
    names: ['missingMove: "codeLive"', 'on: "submit"'],
  },
  {
    what: "a guard that does not take this state's data",
    from: "show:    { if: 'made', move: 'show' }",
    into: "show:   { if: 'mine', move: 'show' }",
    names: ['guard: "mine"', 'takesNot: "codeShown"'],
  },
  {
    what: "an effect that does not take this state's data",
    from: "settingCode: { run: 'setCode'",
    into: "settingCode: { run: 'changeInfo'",
    names: ['effect: "changeInfo"', 'takesNot: "settingCode"'],
  },
  {
    what: "a row's effect that does not take this state's data",
    from: "move: 'clearCaptcha', run: 'newChallenge'",
    into: "move: 'clearCaptcha', run: 'checkApp'",
    names: ['effect: "checkApp"', 'takesNot: "identify"'],
  },
  {
    what: "a group in a state that its rows' moves do not take",
    from: "codeLive: { in: ['open']",
    into: "codeLive: { in: ['open', 'form']",
    names: ['from: "codeLive"', 'on: "edit"'],
  },
];

/** What the compiler says of each chart, by its folder's name. */
const said = new Map<string, string>();

/** A dozen charts are compiled at once: on a busy machine that takes its time (ms). */
const slow = 300_000;

beforeAll(() => {
  const cache = join(top, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Below node_modules, so that what is imported is found. It stays there: nothing is cleaned up.
  const folder = mkdtempSync(join(cache, 'sparekey-chart-'));
  const variants = [{ what: 'as it is', from: '', into: '' }, ...broken].map((one, number) => ({ ...one, number }));
  for (const { from, into, number } of variants) {
    const src = join(folder, String(number), 'src');
    for (const room of ['machine', 'code', 'captcha', 'keyring', 'account/types.ts', 'delivery/types.ts'])
      cpSync(join(top, 'src', room), join(src, room), { recursive: true });
    writeFileSync(join(src, 'machine/chart.ts'), chart.replace(from, into));
  }
  const files = variants.map(({ number }) => `${number}/src/machine/chart-check.ts`);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(top, 'tsconfig.json'), files, include: [] }),
  );
  const output = compile(folder);
  for (const { what, number } of variants)
    said.set(
      what,
      output
        .split(/^(?=\S)/m)
        .filter((error) => error.startsWith(`${number}/`))
        .join(''),
    );
}, slow);

/** Everything the compiler prints, each error beginning at the start of a line with its file. */
function compile(folder: string): string {
  const compiler = join(top, 'node_modules/typescript/bin/tsc');
  try {
    return execFileSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false', '--noErrorTruncation'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

describe('the compiler refuses', () => {
  test('nothing in the chart as it is', () => {
    expect(said.get('as it is')).toBe('');
  });

  for (const { what, from, names } of broken)
    test(what, () => {
      expect(chart.split(from)).not.toHaveLength(1);
      for (const name of names) expect(said.get(what)).toContain(name);
    });
});
