// The code on the screen hides by itself and before a window of another size is drawn, and leaves no copy behind.

import { beforeAll, describe, expect, test } from 'vitest';
import { codeOn } from '../journey/person.ts';
import type { Pty } from '../terminal/pty.ts';
import { bundle } from './bundle.ts';
import { shellAt } from './shell.ts';

let program = '';
beforeAll(async () => {
  program = await bundle();
});

/** The rest of what the program writes from now on, without the sequences that only say where and how. */
const writtenSince = (pty: Pty, at: number): string =>
  pty
    .raw()
    .slice(at)
    .replaceAll(/\x1b\[[^a-zA-Z]*[a-zA-Z]/g, '');

/** Its characters stand apart where there is room. */
const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

async function expectHiddenSince(pty: Pty, at: number, groups: readonly string[]): Promise<void> {
  await pty.until('The code is hidden');
  for (const group of groups) {
    expect(withoutSpace(writtenSince(pty, at))).not.toContain(group);
    expect(withoutSpace(pty.screen())).not.toContain(group);
    expect(withoutSpace(pty.scrollback())).not.toContain(group);
  }
}

describe.concurrent('the code on the screen', () => {
  test.each([
    ['narrower', 60, 24],
    ['lower', 80, 20],
    ['smaller than fits', 30, 10],
    ['larger', 120, 40],
  ])('hides in the next frame when the window becomes %s', async (_how, columns, rows) => {
    const shell = shellAt(program, 'codeShown');
    await shell.start('resize');
    await shell.pty.until('hidden again in');
    const groups = codeOn(shell.pty.screen());
    const at = shell.pty.raw().length;
    shell.pty.resize(columns, rows);
    if (columns < 40) await shell.pty.until('it larger: nothing is lost');
    if (columns < 40) shell.pty.resize(80, 24);
    await expectHiddenSince(shell.pty, at, groups);
    // The text beyond the edge of a narrower window does not come back with it.
    shell.pty.resize(90, 30);
    await expectHiddenSince(shell.pty, at, groups);
    shell.pty.press('ctrl+c');
    await shell.ended('resize', 130);
    await shell.close();
  });

  test('hides by itself when its minute is over', async () => {
    const shell = shellAt(program, 'codeShown');
    await shell.start('minute');
    await shell.pty.until('hidden again in 60 s');
    const groups = codeOn(shell.pty.screen());
    const at = shell.pty.raw().length;
    shell.signal('SIGUSR2');
    await expectHiddenSince(shell.pty, at, groups);
    shell.pty.type('v');
    await shell.pty.until('hidden again in 60 s');
    expect(codeOn(shell.pty.screen())).toEqual(groups);
    shell.pty.press('ctrl+c');
    await shell.ended('minute', 130);
    await shell.close();
  });
});
