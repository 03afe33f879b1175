// A terminal's input, drawn by lot: text, keys, replies, pastes with and without their marks, sequences and pastes that
// are cut off, and any bytes; in chunks of any length. The reader is never stuck, no rest of a sequence becomes text,
// nothing is submitted out of a paste, and the text is the same however the chunks fall.

import { type InputReader, inputReader } from '../../src/terminal/input-reader.ts';
import type { KeyEvent } from '../../src/terminal/key-events.ts';
import { bytesOf } from '../terminal/key-bytes.ts';
import { type Chance, chance } from './chance.ts';
import { Tally, type Torture } from './torture.ts';

/** No digit, no punctuation: those stand in sequences alone, so that a rest of one can be told from text. */
const words = ['a', 'quiet', 'Größe', 'läuft', '日本', '👍🏽', 'e\u0301', 'Ж', ' ', 'no', 'K'];

const keys: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['up', 'down', 'left', 'right', 'home', 'end', 'delete', 'backspace', 'tab', 'shift+tab', 'pageup'].map((name) => [
      name,
      bytesOf(name),
    ]),
  ),
  'ctrl+left': '\x1b[1;5D',
  'ctrl+right': '\x1bf',
  'ctrl+u': '\x15',
  up: '\x1bOA',
  'ctrl+w': '\x1b\x7f',
};

const replies = [
  '\x1b]11;rgb:1e1e/1e1e/1e1e\x07',
  '\x1b]10;rgb:dcdc/dcdc/cccc\x1b\\',
  '\x1b]52;c;c2VjcmV0IQ==\x07',
  '\x1bP>|XTerm(390)\x1b\\',
  '\x1bP1$r0m\x1b\\',
  '\x1b_Gi=31;OK\x1b\\',
  '\x1b^private 1?\x1b\\',
  '\x1bXstring 2;\x07',
  '\x1b[M !!',
  '\x1b[M#\xff\xa0',
  '\x1b[<0;12;7M',
  '\x1b[<0;12;7m',
  '\x1b[24;80R',
  '\x1b[?62;22c',
  '\x1b[?2004;1$y',
  '\x1b[I',
  '\x1b[O',
  '\x1b[8;24;80t',
  '\x1b[15~',
  '\x1bOP',
  '\x1b[[A',
  '\x1b[97;1:3u',
  '\x1b[201~',
];

/** A replies' bytes above 0x7f are not UTF-8. */
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

interface Piece {
  readonly bytes: Buffer;
  /** As `content` tells it. */
  readonly means: string;
  /** A silence follows: what comes next is another burst. */
  readonly alone: boolean;
}

const text = (draw: Chance): string => Array.from({ length: 1 + draw.below(4) }, () => draw.pick(words)).join('');
const lines = (draw: Chance, end: string): string =>
  Array.from({ length: 2 + draw.below(3) }, () => text(draw)).join(end) + (draw.below(2) === 0 ? end : '');
const withLineFeeds = (lines: string): string => lines.replaceAll(/\r\n|\r/g, '\n');

function piece(draw: Chance): Piece {
  const kind = draw.below(20);
  if (kind < 6) {
    const typed = text(draw);
    return { bytes: Buffer.from(typed), means: typed, alone: draw.below(3) === 0 };
  }
  if (kind < 10) {
    const name = draw.pick(Object.keys(keys));
    return { bytes: Buffer.from(keys[name] ?? ''), means: `<${name}>`, alone: false };
  }
  if (kind < 13) return { bytes: latin1(draw.pick(replies)), means: '', alone: false };
  if (kind < 15) {
    const pasted = lines(draw, draw.pick(['\r', '\n', '\r\n']));
    const colored = draw.below(3) === 0 ? `\x1b[31m${pasted}\x1b[0m` : pasted;
    return { bytes: Buffer.from(`\x1b[200~${colored}\x1b[201~`), means: withLineFeeds(pasted), alone: false };
  }
  if (kind === 15) return { bytes: Buffer.from('\r'), means: '<enter>', alone: true };
  if (kind === 16) {
    const typed = text(draw);
    return { bytes: Buffer.from(`${typed}\r`), means: `${typed}<enter>`, alone: true };
  }
  if (kind === 17) {
    const pasted = lines(draw, draw.pick(['\r', '\n', '\r\n']));
    return { bytes: Buffer.from(pasted), means: withLineFeeds(pasted), alone: true };
  }
  if (kind === 18) {
    const pasted = text(draw);
    return { bytes: Buffer.from(`\x1b[200~${pasted}`), means: pasted, alone: true };
  }
  const sequence = draw.pick([...replies, '\x1b[1;5D', '\x1b[3~']);
  const cut = latin1(sequence).subarray(0, 1 + draw.below(sequence.length - 1));
  // A mouse report that is cut, and a reply that ends before its last byte, are whole replies to none of our readers.
  return { bytes: cut, means: cut.length === 1 ? '<escape>' : '', alone: true };
}

function content(events: readonly KeyEvent[]): string {
  return events
    .map((event) => {
      if (event.key === 'text' || event.key === 'paste') return event.text;
      return event.key === 'ctrl' ? `<ctrl+${event.letter}>` : `<${event.key}>`;
    })
    .join('');
}

/** Until nothing is pending; undefined where that never comes. */
function quiet(reader: InputReader): KeyEvent[] | undefined {
  const events: KeyEvent[] = [];
  for (let silences = 0; silences < 8; silences += 1) {
    if (reader.wait() === undefined) return events;
    events.push(...reader.silence());
  }
  return undefined;
}

/** The bytes in chunks, cut anywhere: within a character, within a sequence. */
function chunks(bytes: Buffer, draw: Chance): Buffer[] {
  const cut: Buffer[] = [];
  const longest = draw.pick([1, 2, 3, 7, 1000]);
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + draw.below(longest);
    cut.push(bytes.subarray(at, at + length));
    at += length;
  }
  return cut;
}

/** Bursts of pieces, each with what it means. */
function bursts(draw: Chance): { bytes: Buffer; means: string }[] {
  const all: { bytes: Buffer; means: string }[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0)
      all.push({
        bytes: Buffer.concat(open.map(({ bytes }) => bytes)),
        means: open.map(({ means }) => means).join(''),
      });
    open = [];
  };
  for (let pieces = 1 + draw.below(12); pieces > 0; pieces -= 1) {
    const one = piece(draw);
    // A line that is handed in is a burst of its own: anything typed without a silence before it belongs to it.
    if (one.alone) close();
    open.push(one);
    if (one.alone) close();
  }
  close();
  return all;
}

/** Names the fault in pieces whose meaning is known, if there is one. */
export function wronglyRead(draw: Chance): string | undefined {
  const reader = inputReader();
  for (const { bytes, means } of bursts(draw)) {
    const events = chunks(bytes, draw).flatMap((chunk) => reader.read(chunk));
    const after = quiet(reader);
    const read = after && content([...events, ...after]);
    if (read !== means) return `${JSON.stringify(bytes.toString('latin1'))} is ${JSON.stringify(read)}`;
  }
  return undefined;
}

const noise = [
  ...replies,
  ...Object.values(keys),
  '\x1b',
  '\x1b[',
  '\x1b]',
  '\x1bP',
  '\x1b[200~',
  '\x1b[201~',
  '\r',
  'é',
];

/** Any bytes, and silences among them: what went wrong, if anything did. */
export function stuckAfter(draw: Chance): string | undefined {
  const reader = inputReader();
  const sent: string[] = [];
  for (let pieces = draw.below(12); pieces > 0; pieces -= 1) {
    const bytes = draw.below(3) === 0 ? Buffer.from(draw.bytes(1 + draw.below(8))) : latin1(draw.pick(noise));
    sent.push(bytes.toString('latin1'));
    const events = chunks(bytes, draw).flatMap((chunk) => reader.read(chunk));
    if (draw.below(4) === 0 && reader.wait() !== undefined) events.push(...reader.silence());
    const control = events.find(
      (event) =>
        (event.key === 'text' && /\p{Cc}/u.test(event.text)) || (event.key === 'paste' && /\x1b/.test(event.text)),
    );
    if (control !== undefined) return `${JSON.stringify(sent)}: a control character in ${JSON.stringify(control)}`;
  }
  if (content(reader.read(Buffer.from('\x03'))) !== '<ctrl+c>') return `${JSON.stringify(sent)}: Ctrl-C is not heard`;
  if (quiet(reader) === undefined) return `${JSON.stringify(sent)}: no silence ends it`;
  const then = [...reader.read(Buffer.from('ab\r')), ...(quiet(reader) ?? [])];
  return content(then) === 'ab<enter>' ? undefined : `${JSON.stringify(sent)}: then "ab" is ${JSON.stringify(then)}`;
}

export const input: Torture = {
  name: 'input',
  about: 'bytes of a terminal by lot: keys, replies, pastes, cut sequences, in any chunks',
  unit: 'streams',
  short: 4000,
  long: 200_000,
  async run(count, seed) {
    const tally = new Tally();
    for (let no = 0; no < count; no += 1) {
      const draw = chance(seed + no);
      const problem = no % 3 === 2 ? stuckAfter(draw) : wronglyRead(draw);
      tally.check(problem === undefined, () => `seed ${seed + no}: ${problem}`);
    }
    return tally.figures();
  },
};
