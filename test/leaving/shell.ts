// A person's shell in a real terminal, out of which the program is started, and what has to be true when it is back.

import { expect } from 'vitest';
import { english } from '../../src/words/en.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';
import { secrets } from './samples.ts';

/**
 * Each line of input is a way to leave: the program runs once for each, and the shell says how that ended. Stopped, it waits
 * for a line that says what becomes of it: SIGTSTP gives 148, SIGSTOP 147. Killed, it leaves the line as it was.
 */
const script = `
set -m
while read -r way; do
  sh -c 'echo "pid $$."; exec "$@"' "$way" "$NODE" "$PROGRAM" "$STATE" "$way"
  code=$?
  while [ $code = 148 ] || [ $code = 147 ]; do
    stty -a; echo "$way waits."
    read -r next
    [ "$next" = fg ] || kill -$next %1
    fg %1 >/dev/null; code=$?
  done
  echo "$way ended with $code."; stty -a; echo "$way is over."
  [ $code != 137 ] || stty sane
done`;

export interface Shell {
  readonly pty: Pty;
  /** Starts the program, and resolves when its screen is up. */
  start(way: string): Promise<void>;
  /** Sends the program a signal. */
  signal(name: NodeJS.Signals): void;
  /** Resolves when the program has ended with this code, and nothing of it is left in the terminal. */
  ended(way: string, code: number): Promise<void>;
  /** Resolves when the program is suspended, and nothing of it is left in the terminal but how to come back. */
  away(way: string): Promise<void>;
  /** Brings it back. */
  back(): Promise<void>;
  /** Resolves when the program was killed where it stood, and nothing secret is where the shell writes. */
  killed(way: string): Promise<void>;
  close(): Promise<void>;
}

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

/** Nothing secret where the next person, or the next program, could read it. */
function expectNoSecret(pty: Pty): void {
  const readable = withoutSpace(pty.scrollback());
  expect(secrets.filter((secret) => readable.includes(secret))).toEqual([]);
  expect([pty.title(), pty.clipboardWrites()]).toEqual(['', []]);
  // Nor in any other thing that a terminal can be told by name (OSC) or handed in an envelope (DCS).
  expect(pty.raw()).not.toMatch(/\x1b[\]P_^X]/);
}

function expectAsItWas(pty: Pty): void {
  const { terminal } = pty;
  expect(terminal.buffer.active.type).toBe('normal');
  expect(pty.cursor().visible).toBe(true);
  const { bracketedPasteMode, mouseTrackingMode, applicationCursorKeysMode, synchronizedOutputMode } = terminal.modes;
  expect({ bracketedPasteMode, mouseTrackingMode, applicationCursorKeysMode, synchronizedOutputMode }).toEqual({
    bracketedPasteMode: false,
    mouseTrackingMode: 'none',
    applicationCursorKeysMode: false,
    synchronizedOutputMode: false,
  });
  // The headless terminal knows no kitty keyboard: flags that were never set need no taking back.
  expect(pty.raw()).not.toMatch(/\x1b\[[>=][\d;]*u/);
  // No error's own words, and no stack: not for an instant, not in the alternate screen either.
  expect(pty.raw()).not.toMatch(/It was about|at-page\.js:\d/);
}

function expectLineAsItWas(after: string): void {
  for (const flag of ['icanon', 'echo', 'isig', 'icrnl', 'opost'])
    expect(after).toMatch(new RegExp(`(?<!-)\\b${flag}\\b`));
}

export function shellAt(program: string, state: string, columns = 80, rows = 24, aloud = false): Shell {
  const pty = spawnInPty({
    command: 'sh',
    args: ['-c', script],
    columns,
    rows,
    env: { NODE: process.execPath, PROGRAM: program, STATE: state, ...(aloud && { READ_ALOUD: '1' }) },
  });
  const up = async (): Promise<void> => {
    // Read aloud, a page ends with a question, or with what is worked on.
    // Drawn, it is whole when the keys stand below the rule: a key before that could meet the one that is tried.
    const whole = aloud ? /(?:number:|…|back)\s*$/i : /sparekey ·[\s\S]*─{20}[^\n]*\n[^\n]*\S/;
    await pty.until(whole, `the screen of ${state}`);
    expect(pty.terminal.buffer.active.type).toBe('alternate');
  };
  return {
    pty,
    async start(way) {
      pty.type(`${way}\r`);
      await up();
    },
    signal(name) {
      const pid = [...pty.scrollback().matchAll(/pid (\d+)\./g)].at(-1)?.[1];
      process.kill(Number(pid), name);
    },
    async ended(way, code) {
      await pty.until(`${way} is over.`);
      const after = pty.screen().slice(pty.screen().lastIndexOf(`${way} ended`));
      expect(after).toContain(`${way} ended with ${code}.`);
      expectLineAsItWas(after);
      expectAsItWas(pty);
      expectNoSecret(pty);
    },
    async away(way) {
      await pty.until(`${way} waits.`);
      const all = pty.scrollback();
      const [, ours = ''] = new RegExp(`.*pid\\d+\\.(.*)${way}waits\\.`).exec(withoutSpace(all)) ?? [];
      expect(ours).toContain(withoutSpace(english.suspended));
      expectLineAsItWas(all.slice(all.lastIndexOf('pid ')));
      expectAsItWas(pty);
      expectNoSecret(pty);
    },
    async back() {
      pty.type('fg\r');
      await up();
    },
    async killed(way) {
      await pty.until(`${way} is over.`);
      expect(pty.screen()).toContain(`${way} ended with 137.`);
      expectNoSecret(pty);
    },
    async close() {
      pty.press('ctrl+d');
      await pty.exited;
    },
  };
}
