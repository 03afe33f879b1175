// The root with its machine, mounted by ink-testing-library: bytes go in as a terminal sends them, frames come out.

import { render } from 'ink-testing-library';
import { expect, test, vi } from 'vitest';
import { Root } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import type { Accounts } from '../../src/account/types.ts';
import { rules } from '../../src/edge/ports.ts';
import { type Door, pages, startAt } from '../../src/journeys/pages.ts';
import { makeEffects } from '../../src/machine/effects.ts';
import { makeMachine } from '../../src/machine/machine.ts';
import { keyboardOfBytes } from '../../src/terminal/keyboard.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { daysIn } from '../../src/words/days.ts';
import { english } from '../../src/words/en.ts';
import { entryPorts } from '../machine/entry-ports.ts';

const noon = Date.UTC(2026, 10, 22, 12);

function mount(door: Door) {
  const signIn = vi.fn(async () => ({ ok: false, refusal: { why: 'wrong', remaining: 2 } }) as const);
  const machine = makeMachine(startAt(door, noon), {
    pages,
    clock: () => noon,
    rules,
    effects: makeEffects({
      ended: new AbortController().signal,
      accounts: { signIn } as unknown as Accounts,
      captcha: {
        make: () => ({ seed: new Uint8Array(16), answer: 'AAAAA', question: { kind: 'sum', a: 1, b: 2 } }),
        matches: () => true,
      },
      keys: entryPorts,
      strength: async () => ({ score: 4, common: false }),
    }),
  });
  const frame = (): Frame => ({
    columns: 80,
    rows: 24,
    now: noon,
    theme: themeOf({ color: false, unicode: true, attributes: false }),
    words: english,
    days: daysIn('en-GB', () => 'UTC'),
  });
  const onEnded = vi.fn();
  const keyboard = keyboardOfBytes();
  const app = render(<Root machine={machine} keyboard={keyboard} frame={frame} onEnded={onEnded} />);
  const shows = (text: string) => vi.waitFor(() => expect(app.lastFrame()).toContain(text));
  return { machine, signIn, onEnded, ...app, shows, send: keyboard.send };
}

test('a whole form and its Enter in one chunk', async () => {
  const { send, shows, signIn } = mount('signIn');
  send('ada@example.com\tseven quiet harbours\r');
  await shows('That address and password do not open an account here.');
  expect(signIn).toHaveBeenCalledWith('ada@example.com', 'seven quiet harbours');
});

test('a bracketed paste with a line break fills the field and hands nothing in', async () => {
  const { send, shows, signIn, machine } = mount('signIn');
  send('\u001b[200~ada@example.com\r\n\u001b[201~');
  await shows('ada@example.com');
  expect(machine.model().at).toBe('signIn');
  expect(signIn).not.toHaveBeenCalled();
});

test('Ctrl-C leaves, and nothing is drawn any more', async () => {
  const { send, onEnded } = mount('recover');
  send('\u0003');
  await vi.waitFor(() => expect(onEnded).toHaveBeenCalledOnce());
});

test('the page of keys opens where nobody is typing, and closes with any key', async () => {
  const { send, shows } = mount('recover');
  send('?');
  await shows('any key closes this page');
  send('x');
  await shows('Why can you not sign in?');
});
