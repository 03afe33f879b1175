// `sparekey/testing` as its users have it, from its source; examples/counter has it from the built package.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Box, Static, Text, useInput, useStdout } from 'ink';
import { type ReactElement, useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Mounted, matchers, mount, mountFlow } from '../../src/testing.ts';

function Typed(): ReactElement {
  const [text, setText] = useState('');
  useInput((input, key) => setText((now) => (key.escape ? 'escape' : now + input)));
  return <Text>Typed: {text}</Text>;
}

describe('mount, for any Ink program', () => {
  test('keys, a burst, a paste without brackets, a new size', async () => {
    const app = await mount(<Typed />, { columns: 30, rows: 4 });
    await app.press('a', 'b');
    await app.type('cd');
    await app.paste('e');
    expect(await app.until('Typed: abcde')).toBe('Typed: abcde\n\n\n');
    await app.press('escape');
    await app.until(/Typed: escape$/m);
    await app.resize(12, 3);
    expect(app.frame()).toMatchObject({ columns: 12, rows: 3, color: false });
    await app.unmount();
    await app.unmount();
    await expect(app.press('a')).rejects.toThrow('This was unmounted already.');
  });

  test('a key that there is none of', async () => {
    const app = await mount(<Typed />);
    await expect(app.press('entr')).rejects.toThrow('There is no key "entr".');
    await app.unmount();
  });

  test('what comes later is waited for', async () => {
    function Later(): ReactElement {
      const [text, setText] = useState('not yet');
      useEffect(() => {
        const timer = setTimeout(() => setText('now'), 30);
        return () => clearTimeout(timer);
      }, []);
      return <Text>{text}</Text>;
    }
    const app = await mount(<Later />);
    expect(await app.until(/^now$/m)).toContain('now');
    await app.unmount();
  });

  test('what never comes is told with the screen, and where it was waited for', async () => {
    const app = await mount(<Typed />);
    const error: Error = await app.until('Nonsense').then(
      () => new Error('seen'),
      (said: Error) => said,
    );
    expect(error.message).toMatch(/^This was never seen: Nonsense\n\nTyped:/);
    expect(error.stack).toMatch(/^Error: This was never seen: Nonsense\n[\s\S]*testing\.test\.tsx/);
    await app.unmount();
  });

  test('what is left behind: lines, a title, the clipboard', async () => {
    function Leaky(): ReactElement {
      const { write } = useStdout();
      useEffect(() => write('\u001b]0;my secret\u0007\u001b]52;c;c2VjcmV0\u0007'), [write]);
      return (
        <Box>
          <Static items={['one', 'two']}>{(item) => <Text key={item}>{item}</Text>}</Static>
        </Box>
      );
    }
    const app = await mount(<Leaky />);
    await app.until('two');
    expect(app.leaks()).toEqual({ scrollback: 'one\ntwo', title: 'my secret', clipboard: ['c;c2VjcmV0'] });
    const judge = (...secrets: string[]) => matchers.toLeaveNothingBehind.call({}, app, ...secrets);
    expect((await judge()).pass).toBe(false);
    expect((await judge('secret')).message()).toContain('in the clipboard: "c;c2VjcmV0"');
    expect((await judge('nothing of the kind')).pass).toBe(true);
  });
});

describe('mountFlow, for a scenario', () => {
  test('the verbs, the values, the clock', async () => {
    const flow = await mountFlow({ scenario: 'lost-everything', columns: 80, rows: 24 });
    await flow.type(`${flow.value('email')}\twrong`);
    await flow.press('enter');
    await flow.until('2 more tries');
    await flow.type('wrong\r');
    await flow.type('wrong\r');
    await flow.until(/Please wait 1 s/);
    await flow.wait(1000);
    await flow.until('The wait is over.');
    await flow.resize(40, 20);
    expect(flow.screen().split('\n')).toHaveLength(20);
    await flow.unmount();
    expect(flow.leaks()).toEqual({ scrollback: '', title: '', clipboard: [] });
  });

  test('a window that only grows narrower has each line once', async () => {
    const flow = await mountFlow({ scenario: 'lost-everything', columns: 80, rows: 24 });
    await flow.type(`${flow.value('email')}`);
    await flow.resize(60, 24);
    const narrowed = flow.screen();
    await flow.unmount();
    const fresh = await mountFlow({ scenario: 'lost-everything', columns: 60, rows: 24 });
    await fresh.type(`${fresh.value('email')}`);
    expect(narrowed).toBe(fresh.screen());
    await fresh.unmount();
  });

  test('what will never be seen is known at once', async () => {
    const flow = await mountFlow({ scenario: 'torn' });
    await expect(flow.until('Nonsense')).rejects.toThrow(/This was never seen: Nonsense[\s\S]*Why can you not sign in/);
    await flow.unmount();
  });

  test('other seeds, other codes; a clock of one’s own', async () => {
    const flows = await Promise.all(
      ['a', 'b'].map((seed) => mountFlow({ scenario: 'torn', seed, clock: Date.UTC(2031, 0, 1) })),
    );
    expect(flows[0]?.value('code')).not.toBe(flows[1]?.value('code'));
    for (const flow of flows) {
      await flow.solve();
      await flow.unmount();
    }
  });

  test('a frame that no step names', async () => {
    const flow = await mountFlow({ scenario: 'torn' });
    await expect(flow.solve('no such frame')).rejects.toThrow('No step of the scenario names a frame "no such frame".');
    await flow.unmount();
  });

  test('a scenario that is none', async () => {
    await expect(mountFlow({ scenario: 'nothing' })).rejects.toThrow('nothing: There is no such file');
  });
});

describe('toMatchFrame', () => {
  const judgeIn =
    (folder: string, app: Mounted) =>
    (update: string, name = 'typed') =>
      matchers.toMatchFrame.call(
        { testPath: join(folder, 'a.test.ts'), snapshotState: { _updateSnapshot: update } },
        app,
        name,
      );
  beforeEach(() => {
    vi.stubEnv('CI', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('keeps and compares', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-frames-'));
    const app = await mount(<Typed />, { columns: 20, rows: 2 });
    const judge = judgeIn(folder, app);
    expect(judge('none').pass).toBe(false);
    expect(judge('new').pass).toBe(true);
    expect(readdirSync(join(folder, 'a.test.ts.frames'))).toEqual(['typed.20x2.plain.txt']);
    await app.type('x');
    const differs = judge('new');
    expect(differs.pass).toBe(false);
    expect(differs.message()).toMatch(/1 Typed: +≠ Typed: x/);
    expect(judge('all').pass).toBe(true);
    expect(readFileSync(join(folder, 'a.test.ts.frames/typed.20x2.plain.txt'), 'utf8')).toBe('Typed: x\n\n');
    expect(judge('all', '../out').pass).toBe(false);
    await app.unmount();
  });

  test('keeps nothing in CI, with -u or without', async () => {
    vi.stubEnv('CI', 'true');
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-frames-'));
    const app = await mount(<Typed />, { columns: 20, rows: 2 });
    const judge = judgeIn(folder, app);
    for (const update of ['all', 'new', 'none']) expect(judge(update).pass).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    await app.unmount();
  });

  test('follows no link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparekey-frames-'));
    const app = await mount(<Typed />, { columns: 20, rows: 2 });
    const judge = judgeIn(folder, app);
    const elsewhere = join(folder, 'mine.txt');
    writeFileSync(elsewhere, 'mine');
    mkdirSync(join(folder, 'a.test.ts.frames'));
    symlinkSync(elsewhere, join(folder, 'a.test.ts.frames/typed.20x2.plain.txt'));
    expect(judge('all').pass).toBe(false);
    expect(judge('all').message()).toContain('Something else lies where frames are kept');
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
    await app.unmount();
  });
});
