// Keystrokes as a terminal sends them, to the built command: nothing typed is lost, doubled or mangled, and a paste
// never hands anything in.

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { account, command, newHome, sparekey } from '../journey/person.ts';
import { bytesOf } from '../terminal/key-bytes.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';

const keys = (...names: readonly string[]): string => names.map(bytesOf).join('');

/** The page with an e-mail address and a code on it; the address has the focus. */
async function onCheck(): Promise<Pty> {
  const pty = sparekey({ home: newHome(), args: ['check'] });
  await pty.until('Checking spends nothing.');
  return pty;
}

async function leave(pty: Pty): Promise<void> {
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });
}

/** Once the address field shows exactly this. */
const address = (pty: Pty, text: string): Promise<void> =>
  pty.until(
    new RegExp(`E-mail address *${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')} *(?:\\n|$)`),
    `the address "${text}"`,
  );

describe.concurrent('typing', () => {
  test('a whole form in one write is a whole form', async () => {
    const pty = sparekey({ home: newHome() });
    await pty.until('There is no account on this computer yet.');
    pty.press('enter');
    await pty.until('Once more');
    pty.type(`${account.email}\t${account.password}\t${account.password}\r`);
    await pty.until('Set up recovery code');
    expect(pty.raw()).not.toContain(account.password);
    await leave(pty);
  });

  test('text and Enter in one chunk are text, then Enter', async () => {
    const pty = await onCheck();
    pty.type('hello\r');
    await address(pty, 'hello');
    // Enter went on to the empty field: there a second one hands in.
    pty.press('enter');
    await pty.until(`${english.boxes.label}: still missing.`);
    await leave(pty);
  });

  test('a paste with line breaks and dashes is read, and hands nothing in', async ({ expect }) => {
    const pty = await onCheck();
    await expect.poll(() => pty.terminal.modes.bracketedPasteMode).toBe(true);
    pty.press('tab');
    pty.paste('\n01234-56789\r\n- ABCDE\tfghjk –SENH7\r\n\n');
    await pty.until('All 25 characters fit together.');
    // The address is empty: had anything been handed in, the screen would say so.
    pty.press('end');
    pty.press('shift+tab');
    pty.type('a@b.example');
    await address(pty, 'a@b.example');
    expect(pty.screen()).not.toContain('missing');
    await leave(pty);
  });

  const edits: readonly (readonly [string, string, string])[] = [
    ['Home', `bc${keys('home')}a`, 'abc'],
    ['End', `ab${keys('home', 'end')}c`, 'abc'],
    ['Delete', `xabc${keys('home', 'delete')}`, 'abc'],
    ['Ctrl-A', `bc${keys('ctrl+a')}a`, 'abc'],
    ['Ctrl-E', `ab${keys('ctrl+a', 'ctrl+e')}c`, 'abc'],
    ['Ctrl-W', `one two three${keys('ctrl+w')}`, 'one two'],
    ['Ctrl-U', `one two${keys('left', 'left', 'left', 'ctrl+u')}`, 'two'],
    ['Ctrl-K', `one two${keys('left', 'left', 'left', 'left', 'ctrl+k')}`, 'one'],
    ['the arrows', `ac${keys('left')}b${keys('right')}d`, 'abcd'],
    ['⌫ after an emoji', `ab👍${keys('backspace')}`, 'ab'],
    ['⌫ after a family', `ab👨‍👩‍👧${keys('backspace')}`, 'ab'],
    ['⌫ after a flag', `ab🇦🇹${keys('backspace')}`, 'ab'],
    ['⌫ after a wide letter', `日本${keys('backspace')}`, '日'],
    ['⌫ after a combining mark', `abe\u0301${keys('backspace')}`, 'ab'],
    ['the caret over wide letters', `日本${keys('left')}x`, '日x本'],
    ['Delete on a combined letter', `e\u0301ab${keys('home', 'delete')}`, 'ab'],
  ];
  test('the keys of a line do what they do in every shell, also in a burst', async () => {
    const pty = await onCheck();
    for (const [name, typed, shown] of edits) {
      pty.type(`${keys('end', 'ctrl+u')}${typed}`);
      await address(pty, shown).catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : ''}`);
      });
    }
    await leave(pty);
  });

  test('after 👍 and ⌫ the field is as empty as before', async () => {
    const pty = await onCheck();
    const before = pty.screen();
    pty.type('👍');
    await address(pty, '👍');
    pty.press('backspace');
    await address(pty, '');
    expect(pty.screen()).toBe(before);
    await leave(pty);
  });

  test('a masked field masks what looks like one character as one', async () => {
    const pty = sparekey({ home: newHome() });
    await pty.until('There is no account on this computer yet.');
    pty.press('enter');
    await pty.until('Once more');
    pty.type(`${account.email}\ta👍日e\u0301`);
    await pty.until(/Password +•••• *\n/);
    await leave(pty);
  });

  test('what is typed while the window changes its size is not lost', async () => {
    const pty = await onCheck();
    for (const [at, letter] of [...'abcdefghijklmnop'].entries()) {
      pty.resize(at % 2 === 0 ? 70 : 80, 24);
      pty.type(letter);
    }
    await address(pty, 'abcdefghijklmnop');
    await leave(pty);
  });

  test('what is typed before the first frame is not lost', async () => {
    const pty = sparekey({ home: newHome(), args: ['check'] });
    pty.type('ada@example.com');
    await address(pty, 'ada@example.com');
    await leave(pty);
  });

  test('what is typed while the program loads is not echoed, and not lost', async ({ expect }) => {
    const pty = spawnInPty({
      command: 'sh',
      args: ['-c', 'tty; exec "$0" "$@"', process.execPath, command, 'check'],
      env: { HOME: newHome() },
    });
    await pty.until(/\/dev\/\S+\n/);
    const [device = ''] = /\/dev\/\S+/.exec(pty.screen()) ?? [];
    await expect.poll(() => execFileSync('stty', ['-a', '-F', device], { encoding: 'utf8' })).toContain('-icanon');
    pty.type('quokka');
    await address(pty, 'quokka');
    await leave(pty);
    expect(pty.scrollback()).not.toContain('quokka');
  });
});
