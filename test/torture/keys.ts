// Keys as bytes, through the input reader, the keyboard, the line editor and the machine with its effects,
// over accounts in memory: from every screen, and from the four doors. Nothing throws, every screen can be drawn, what
// has the focus is there, and a field holds one line of whole characters with the caret between two of them.

import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { render } from 'ink';
import { createElement } from 'react';
import { eventFor, hintsFor } from '../../screens/keyboard.ts';
import { Root } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import { challenge, isRight } from '../../src/captcha/challenge.ts';
import { rules } from '../../src/edge/ports.ts';
import { pages, startAt } from '../../src/journeys/pages.ts';
import { makeEffects } from '../../src/machine/effects.ts';
import { type Machine, makeMachine } from '../../src/machine/machine.ts';
import type { Model } from '../../src/machine/page.ts';
import type { TextField } from '../../src/machine/text-field.ts';
import { keyboardOfBytes } from '../../src/terminal/keyboard.ts';
import { boundariesOf } from '../../src/terminal/text.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { daysIn } from '../../src/words/days.ts';
import { english } from '../../src/words/en.ts';
import { entryPorts } from '../machine/entry-ports.ts';
import { placesWith } from '../samples/hostile.ts';
import { bytesOf } from '../terminal/key-bytes.ts';
import { type Chance, chance } from './chance.ts';
import { hostile } from './hostile-strings.ts';
import { MemoryDisk } from './memory-program.ts';
import { noon } from './program.ts';
import { email, firstCode, password } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const keysOfALife = 200;

const named = [
  'enter',
  'tab',
  'shift+tab',
  'escape',
  'backspace',
  'delete',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pageup',
  'pagedown',
  'ctrl+left',
  'ctrl+right',
  'ctrl+a',
  'ctrl+e',
  'ctrl+w',
  'ctrl+u',
  'ctrl+k',
  'ctrl+g',
  'ctrl+r',
  'ctrl+s',
  'alt+b',
];
const typed = [
  email,
  password,
  firstCode,
  '123456',
  '+44 20 7946 0042',
  'v',
  'q',
  'm',
  '?',
  'j',
  'k',
  'é',
  '漢',
  '👍🏽',
  'e\u0301',
  '🇦🇹',
];

/** One key, a burst, a paste, hostile text, or any bytes. */
export function bytes(draw: Chance): Buffer {
  const kind = draw.below(20);
  if (kind < 9) return Buffer.from(bytesOf(draw.pick(named)));
  if (kind < 14) return Buffer.from(draw.pick(typed));
  if (kind < 16) return Buffer.from(`\x1b[200~${draw.pick([...typed, ...hostile])}\x1b[201~`);
  if (kind < 18) return Buffer.from(draw.pick(hostile));
  return Buffer.from(draw.bytes(1 + draw.below(8)));
}

const frame: Frame = {
  columns: 80,
  rows: 24,
  now: noon,
  theme: themeOf({ color: false, unicode: true }),
  words: english,
  days: daysIn('en', () => 'UTC'),
};

const isWhole = ({ text, caret }: TextField): boolean =>
  !/[\p{Cc}\p{Cs}]/u.test(text) && text.length <= 4096 + 64 && boundariesOf(text).includes(caret);

/** Names the fault of a model, or undefined. */
function wrongWith(model: Model): string | undefined {
  if (model.at === 'ended') return undefined;
  const fields: readonly TextField[] = 'fields' in model.data ? Object.values(model.data.fields) : [];
  if (!fields.every(isWhole)) return `a field of ${model.at} holds ${JSON.stringify(fields)}`;
  if (hintsFor(model, frame).length === 0) return `no key does anything on ${model.at}`;
  const quit = eventFor(model, frame, { key: 'ctrl', letter: 'c' });
  return quit?.type === 'quit' ? undefined : `Ctrl-C does not leave ${model.at}`;
}

/** A terminal for Ink that is none: it takes keys as bytes and throws away what is drawn. */
function newTerminal() {
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const nowhere = () =>
    Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY: true, columns: 80, rows: 24 });
  return { stdin, stdout: nowhere(), stderr: nowhere() };
}

export function newMachine(start: Model, seed: number): Machine {
  const random = chance(seed).bytes;
  return makeMachine(start, {
    pages,
    clock: () => noon,
    rules,
    effects: makeEffects({
      ended: new AbortController().signal,
      accounts: new MemoryDisk(seed).program(),
      captcha: { make: () => challenge(random), matches: (asked, text) => isRight(asked, text) },
      keys: entryPorts,
      strength: async () => ({ score: 3, common: false }),
    }),
  });
}

const doors = ['signIn', 'firstStart', 'recover', 'check'] as const;

/** One run of the program; gives what went wrong, if anything did. */
async function live(seed: number, keys: number, seen: Set<string>): Promise<string | undefined> {
  const draw = chance(seed);
  const places = placesWith('ada@example.com').map(({ model }): Model => model);
  const start: Model = draw.below(2) === 0 ? startAt(draw.pick(doors), noon) : draw.pick(places);
  const machine = newMachine(start, seed);
  const terminal = newTerminal();
  let problem: string | undefined;
  machine.subscribe(() => {
    const model = machine.model();
    seen.add(model.at);
    try {
      problem ??= wrongWith(model);
    } catch (error) {
      problem ??= `${model.at}: ${error}`;
    }
  });
  let left = false;
  const keyboard = keyboardOfBytes();
  const ink = render(createElement(Root, { machine, keyboard, frame: () => frame, onEnded: () => (left = true) }), {
    // Ink asks for a terminal's stream; what it uses of one is all here.
    stdin: terminal.stdin as unknown as NodeJS.ReadStream,
    stdout: terminal.stdout as unknown as NodeJS.WriteStream,
    stderr: terminal.stderr as unknown as NodeJS.WriteStream,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  const ended = ink.waitUntilExit().catch((error: unknown) => {
    problem ??= `Ink ended: ${error}`;
  });
  try {
    for (let key = 0; key < keys && !left && problem === undefined; key += 10) {
      const burst = Buffer.concat(Array.from({ length: 10 }, () => bytes(draw)));
      keyboard.send(burst);
      // Effects answer a few turns later.
      for (let turns = 0; turns < 3; turns += 1) await turn();
    }
  } catch (error) {
    problem ??= String(error);
  }
  ink.unmount();
  await ended;
  return problem;
}

export const keys: Torture = {
  name: 'keys',
  about: 'keys as bytes, from every screen, through the whole program but its files',
  unit: 'keys',
  short: 5000,
  long: 200_000,
  async run(count, seed) {
    const tally = new Tally();
    const seen = new Set<string>();
    for (let key = 0; key < count; key += keysOfALife) {
      const own = seed + key;
      const problem = await live(own, Math.min(keysOfALife, count - key), seen);
      tally.check(problem === undefined, () => `seed ${own}: ${problem}`);
    }
    tally.note(
      `${count} keys in runs of up to ${keysOfALife}; ${seen.size} states seen: ${[...seen].sort().join(', ')}`,
    );
    return tally.figures();
  },
};
