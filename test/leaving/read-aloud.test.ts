// Out of every page, where it is read aloud: the terminal is as it was, and nothing secret stays.

import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { bundle } from './bundle.ts';
import { samples } from './samples.ts';
import { shellAt } from './shell.ts';

let program = '';
beforeAll(async () => {
  program = await bundle();
});

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

describe.concurrent('leaving, read aloud', () => {
  for (const name of samples.keys())
    test(name, async () => {
      const shell = shellAt(program, name, 80, 24, true);
      await shell.start('ctrl-c');
      shell.pty.press('ctrl+c');
      await shell.ended('ctrl-c', 130);
      await shell.start('component');
      shell.signal('SIGUSR2');
      await shell.ended('component', 1);
      expect(withoutSpace(shell.pty.scrollback())).toContain(withoutSpace(english.left.crashed));
      await shell.close();
    });
});
