// Scenarios that somebody wrote to do harm, and files that are none: each is refused or stopped, in a sentence, soon.

import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/practice/read-scenario.ts';
import { openScenario } from '../../src/practice/scenario-file.ts';
import { runScenario, testFile } from '../../src/practice/test-scenario.ts';
import { scenarioText, written } from './samples.ts';

const sentence = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && error.name === 'ScenarioProblem') return error.message;
    throw error;
  }
  return 'not refused';
};
const refused = (text: string): string => sentence(() => readScenario('x.yaml', text));

const laughs = (): string => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `${'abcdefghij'[at + 1]}: &${'abcdefghij'[at + 1]} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`,
  );
  return `a: &a [lol]\n${levels.join('\n')}\n`;
};

describe('files', () => {
  test('100 MB are not read', () => {
    const path = written('');
    truncateSync(path, 100_000_000);
    expect(sentence(() => openScenario(path))).toBe(`${path}: This is larger than 256 KiB, which no scenario is.`);
  });

  test('a folder, a device, nothing', () => {
    for (const path of [dirname(written('')), '/dev/zero', '/nowhere.yaml'])
      expect(sentence(() => openScenario(path))).toBe(`${path}: There is no such file, or it cannot be read.`);
  });

  test('bytes that are no text', () => {
    const path = written(new Uint8Array([0xc3, 0x28, 0x80]));
    expect(sentence(() => openScenario(path))).toContain('not text in UTF-8');
  });

  test('a name with control characters is written out', () => {
    expect(sentence(() => openScenario('x\u001b]0;pwned\u0007.yaml'))).not.toMatch(/[\u0000-\u001f]/);
  });
});

describe('YAML', () => {
  test('aliases that explode', () => {
    expect(refused(laughs())).toMatch(/^x\.yaml:1:7: Expected no anchors and no aliases/);
  });

  test('an alias of itself', () => {
    expect(refused(scenarioText({ steps: '  &all\n  - *all' }))).toContain('no anchors and no aliases');
  });

  test.each([
    ['brackets', '['.repeat(200_000)],
    ['whole brackets', `steps: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['dashes', `steps: \n${'- '.repeat(50_000)}x`],
    ['braces', '{a: '.repeat(50_000)],
  ])('nested without end: %s', (_, text) => {
    expect(refused(text)).toMatch(/nested deeper|cannot be read as YAML|Expected/);
  });

  test('a tag, a key twice, a merge, two documents', () => {
    expect(refused(scenarioText({ head: 'size: !!js/function "x"' }))).toMatch(/^x\.yaml:6:7: /);
    expect(refused(scenarioText({ head: 'minutes: 2' }))).toMatch(/^x\.yaml:6:1: This cannot be read as YAML/);
    expect(refused(scenarioText({ head: '<<: {title: x}' }))).toMatch(/^x\.yaml:6:1: Expected a scenario/);
    expect(refused(`${scenarioText()}---\n${scenarioText()}`)).toMatch(/^x\.yaml:\d+:1: This cannot be read as YAML/);
  });

  test('__proto__ and constructor are names like any other, and none of a scenario', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(refused(scenarioText({ head: `${name}: {admin: true}` }))).toMatch(/^x\.yaml:6:1: Expected a scenario/);
    expect(refused(scenarioText({ world: '  __proto__: {has: [paper]}' }))).toMatch(/^x\.yaml:7:3: Expected a world/);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe('texts', () => {
  const hostile = ['\\e]0;pwned\\a', '\\x00', '\\x9b2J', '\\u0007', '\\r'];
  test.each(hostile)('control characters have no place: %s', (text) => {
    for (const steps of [
      `  - say: "a${text}"\n    press: enter`,
      `  - type: "a${text}"`,
      `  - see: "a${text}"`,
      `  - explain: "a${text}"\n    see: x`,
    ])
      expect(refused(scenarioText({ steps }))).toMatch(
        /^x\.yaml:9:\d+: Expected .*control characters|^x\.yaml:9:\d+: Expected what/,
      );
    expect(refused(scenarioText().replace('A small one', `"a${text}"`))).toMatch(
      /^x\.yaml:1:8: Expected a text of one line/,
    );
  });

  test('what a sentence quotes of the file is harmless', () => {
    const said = refused(scenarioText({ head: '"\\e]0;pwned\\a": 1' }));
    expect(said).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'a/b', '..', '.', 'A', 'a.txt', '', 'a\\b', 'con:', '-a', 'a-'])(
    'a frame is no path: %j',
    (name) => {
      expect(refused(scenarioText({ steps: `  - frame: ${JSON.stringify(name)}` }))).toMatch(
        /^x\.yaml:9:12: Expected a frame/,
      );
    },
  );

  test('more steps, deeds and characters than anybody needs', () => {
    expect(refused(scenarioText({ steps: '  - see: x\n'.repeat(201) }))).toMatch(
      /^x\.yaml:9:3: Expected a list of 1 to 200/,
    );
    const keys = Array(51).fill('tab').join(', ');
    expect(refused(scenarioText({ steps: `  - press: [${keys}]` }))).toContain('a list of 1 to 50 keys');
    const long = `  - type: ${'x'.repeat(1900)}\n`;
    expect(refused(scenarioText({ steps: long.repeat(11) }))).toContain('less than 20000 characters');
  });
});

describe('what never ends', () => {
  const mode = { columns: 80, rows: 24, color: false };

  test('a pattern that goes back over and over is stopped, and named', async () => {
    const steps = `  - see: /^(\\s*[^q]*)*(\\s*[^q]*)*q$/`;
    const began = process.hrtime.bigint();
    const { astray } = await runScenario(readScenario('x.yaml', scenarioText({ steps })), mode);
    expect(astray).toMatchObject({ line: 9, said: expect.stringContaining('goes on looking for ever') });
    // Not how fast it was, but that it ended at all.
    expect(process.hrtime.bigint() - began).toBeGreaterThan(0n);
  });

  test('so is one that something is to be remembered by', async () => {
    const steps = `  - remember:\n      x: /((a|a|\\s|\\S)*)*$q/`;
    const { astray } = await runScenario(readScenario('x.yaml', scenarioText({ steps })), mode);
    expect(astray?.said).toContain('goes on looking for ever');
  });

  test('what is never seen is known at once: nothing waits', async () => {
    const { astray } = await runScenario(readScenario('x.yaml', scenarioText({ steps: '  - see: Nonsense' })), mode);
    expect(astray).toMatchObject({ line: 9, said: 'This was never seen: Nonsense' });
    expect(astray?.screen).toContain('sparekey');
  });

  test('years go by in no time', async () => {
    const steps = '  - wait: 9999d\n  - see: Sign in';
    expect((await runScenario(readScenario('x.yaml', scenarioText({ steps })), mode)).astray).toBeUndefined();
  });

  test('keys after the program was left', async () => {
    const steps = '  - press: [ctrl+c, enter]';
    const { astray } = await runScenario(readScenario('x.yaml', scenarioText({ steps })), mode);
    expect(astray?.said).toBe('The program had been left already.');
  });

  test('a window that changes its size for ever is only a window', async () => {
    const steps = `  - do:\n${'      - resize: 20x10\n      - resize: 240x100\n'.repeat(10)}    see: Sign in`;
    expect((await runScenario(readScenario('x.yaml', scenarioText({ steps })), mode)).astray).toBeUndefined();
  });
});

describe('frames that are no files', () => {
  const text = scenarioText({ steps: '  - frame: first' });
  const refusedTest = async (path: string): Promise<string> =>
    testFile(path, { update: true, matrix: false }).then(
      () => 'not refused',
      (error: Error) => error.message,
    );

  test('a link is not followed, neither for the folder nor for a file', async () => {
    const elsewhere = written('secret', 'secret.txt');
    const path = written(text);
    symlinkSync(dirname(elsewhere), path.replace('.yaml', '.frames'));
    expect(await refusedTest(path)).toContain('Something else lies where frames are kept');
    const second = written(text);
    const folder = second.replace('.yaml', '.frames');
    mkdirSync(folder);
    symlinkSync(elsewhere, join(folder, 'first.80x24.plain.txt'));
    expect(await refusedTest(second)).toContain('Something else lies where frames are kept');
  });

  test('a file where the folder should be', async () => {
    const path = written(text);
    writeFileSync(path.replace('.yaml', '.frames'), '');
    expect(await refusedTest(path)).toContain('Something else lies where frames are kept');
  });
});
