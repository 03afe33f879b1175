// Key events out of the bytes that a terminal sends: the one reader of the wizard, of the prompts and of read-aloud mode. It
// knows no time; src/terminal/keyboard.ts tells it of silences. From every state there is a way out: a silence, and Ctrl-C.
//
// - A terminal's replies (OSC, DCS, SOS, PM, APC, CSI, X10 mouse reports) are swallowed. No rest of a sequence becomes text.
// - A burst is bytes with no silence between them, however they are cut into chunks. Text in a burst with a line end before or
//   behind other text is a paste: nobody types so fast, and a terminal that does not mark pastes sends Enter for each line
//   end. A burst of one line and its Enter is that: somebody typed ahead.
// - A paste without its end marker ends after a second of silence, or at 1 MiB.
// - Bytes that are not UTF-8 become U+FFFD, which no secret may hold (src/terminal/secret-text.ts).

import { cleanPaste, type KeyEvent, keysIn, mostPasted } from './key-events.ts';
import { altKey, csiKey, ss3Key } from './key-sequences.ts';

export interface InputReader {
  /** Reads the next bytes, and gives the events that are certain by now. */
  read(bytes: Uint8Array): KeyEvent[];
  /** Says how long (ms) the silence has to be until `silence` is to be called; undefined while nothing is pending. */
  wait(): number | undefined;
  /** No byte came for so long: gives the events that this makes certain. */
  silence(): KeyEvent[];
}

export interface InputReaderOptions {
  /** How long (ms) the rest of a sequence may take after its ESC, until that was the Esc key. */
  readonly escapeWait?: number;
}

/** The Esc key waits so long on a terminal nearby, and so long over ssh (ms). */
export const escapeWaits = { here: 50, overSsh: 200 } as const;

/** Keys come further apart than this (ms), and the pieces of an unmarked paste do not. */
const burstWait = 25;
/** A sequence or a paste that was begun is given up after this (ms). */
const unfinishedWait = 1000;
/** After an Esc, the rest of its sequence may still come, too late (ms). */
const lateWait = 500;

const esc = 0x1b;
const ctrlC = 0x03;
const pasteEnd = Buffer.from('\x1b[201~');
const introducers = '[O]PX^_';
const strings = ']PX^_';

/** More of a sequence's parameters is not kept: no key has so many. */
const mostParameters = 64;

/** `alt`: an ESC stood before the sequence. `late`: its ESC was taken for the Esc key, so the sequence is no key any more. */
interface Sequence {
  readonly body: string;
  readonly alt: boolean;
  readonly late: boolean;
}
type CsiState = Sequence & { readonly in: 'csi' };
type Ss3State = Sequence & { readonly in: 'ss3' };

type State =
  | { readonly in: 'text' }
  /** `twice`: two ESCs are pending. */
  | { readonly in: 'escape'; readonly twice: boolean }
  /** Within `lateWait` after an Esc. */
  | { readonly in: 'after-escape' }
  /** After an Esc, one character that may introduce the rest of its sequence. */
  | { readonly in: 'late'; readonly character: string }
  | CsiState
  | Ss3State
  /** So many bytes are passed over: a mouse report, the rest of a character. */
  | { readonly in: 'skip'; readonly bytes: number }
  /** `empty`: nothing came after its introducer. `escaped`: the last byte was an ESC. */
  | { readonly in: 'string'; readonly empty: boolean; readonly escaped: boolean }
  /** `given up`: its text is not wanted any more, but its end is waited for. */
  | { readonly in: 'paste'; readonly givenUp: boolean };

const inText: State = { in: 'text' };

const hasText = (burst: string): boolean => /[^\0-\x1f\x7f-\x9f]/.test(burst);
const hasLineEnd = (burst: string): boolean => /[\r\n]/.test(burst);
const lineEndsIn = (burst: string): number => burst.match(/\r\n|[\r\n]/g)?.length ?? 0;
/** @param afterText text of the same burst was given already */
const isPaste = (burst: string, afterText: boolean): boolean =>
  /[\r\n][\s\S]*[^\0-\x1f\x7f-\x9f]/.test(burst) || ((afterText || hasText(burst)) && lineEndsIn(burst) > 1);

/** The number of bytes of a UTF-8 character after its first. */
const continuations = (byte: number): number => (byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0);

export function inputReader({ escapeWait = escapeWaits.here }: InputReaderOptions = {}): InputReader {
  let state: State = inText;
  let events: KeyEvent[] = [];
  let decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Bytes of a character that is not complete. */
  let partial = false;
  /** Text and a line end: one typed line, or the beginning of a paste. */
  let held: string | undefined;
  let heldAfterText = false;
  /** Text was read since the last silence. */
  let recent = false;
  /** The bytes that surely belong to the paste; `carried` are those that may be the beginning of the end marker. */
  let pasted: Buffer[] = [];
  let pastedBytes = 0;
  let carried = Buffer.alloc(0);

  const release = (): void => {
    const burst = held;
    held = undefined;
    if (burst === undefined) return;
    if (isPaste(burst, heldAfterText)) events.push({ key: 'paste', text: cleanPaste(burst) });
    else events.push(...keysIn(burst));
  };

  const emit = (keys: readonly KeyEvent[]): void => {
    if (keys.length === 0) return;
    release();
    events.push(...keys);
  };

  /** Ctrl-C ends all that is pending: nothing is handed in by it, and nothing keeps it waiting. */
  const leave = (): void => {
    held = undefined;
    recent = false;
    endText(() => undefined);
    events.push({ key: 'ctrl', letter: 'c' });
    if (state.in === 'paste') beginPaste(true);
    else state = inText;
  };

  const takeText = (text: string): void => {
    if (text === '') return;
    if (held !== undefined) held += text;
    else if (hasLineEnd(text) && (recent || hasText(text))) {
      held = text;
      heldAfterText = recent;
    } else events.push(...keysIn(text));
    recent ||= hasText(text);
    if (held !== undefined && held.length > mostPasted) {
      const text = cleanPaste(held);
      held = undefined;
      events.push({ key: 'paste', text, tooLong: true });
      beginPaste(true);
    }
  };

  /** Ends a character that was cut off: its other bytes will not come any more. */
  function endText(take: (text: string) => void = takeText): void {
    if (!partial) return;
    partial = false;
    take(decoder.decode());
    decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  }

  /** Reads up to the next ESC or Ctrl-C; gives where that is. */
  const readText = (bytes: Buffer, from: number): number => {
    let to = from;
    while (to < bytes.length && bytes[to] !== esc && bytes[to] !== ctrlC) to += 1;
    if (to > from) {
      const text = decoder.decode(bytes.subarray(from, to), { stream: true });
      partial = isPartial(bytes.subarray(from, to), partial && text === '');
      takeText(text);
    }
    return to;
  };

  const beginPaste = (givenUp: boolean): void => {
    pasted = [];
    pastedBytes = 0;
    carried = Buffer.alloc(0);
    state = { in: 'paste', givenUp };
  };

  /** Gives the event of a paste that is over, or over its limit. */
  const givePaste = (): void => {
    const bytes = Buffer.concat(pasted);
    const text = cleanPaste(new TextDecoder().decode(bytes.subarray(0, mostPasted)));
    emit([bytes.length > mostPasted ? { key: 'paste', text, tooLong: true } : { key: 'paste', text }]);
    pasted = [];
    recent = false;
  };

  const addToPaste = (bytes: Buffer): void => {
    pasted.push(bytes);
    pastedBytes += bytes.length;
  };

  /** Reads up to the end marker, or to Ctrl-C; gives where to go on. */
  const readPaste = (bytes: Buffer, from: number, givenUp: boolean): number => {
    const rest = bytes.subarray(from);
    const all = Buffer.concat([carried, rest]);
    const before = carried.length;
    const end = all.indexOf(pasteEnd);
    const content = end < 0 ? all : all.subarray(0, end);
    const stop = content.indexOf(ctrlC, before);
    if (stop >= 0) {
      leave();
      return from + stop - before + 1;
    }
    if (end >= 0) {
      state = inText;
      addToPaste(content);
      if (!givenUp) givePaste();
      return from + end - before + pasteEnd.length;
    }
    const certain = Math.max(0, all.length - pasteEnd.length + 1);
    carried = all.subarray(certain);
    if (givenUp) return bytes.length;
    addToPaste(all.subarray(0, certain));
    if (pastedBytes > mostPasted) {
      givePaste();
      state = { in: 'paste', givenUp: true };
    }
    return bytes.length;
  };

  const afterEscape = (byte: number, alt: boolean, late: boolean): void => {
    const character = String.fromCharCode(byte);
    if (character === '[') state = { in: 'csi', body: '', alt, late };
    else if (character === 'O') state = { in: 'ss3', body: '', alt, late };
    else {
      // Two ESCs introduce nothing else: the first was the Esc key.
      if (alt) emit([{ key: 'escape' }]);
      if (strings.includes(character)) state = { in: 'string', empty: true, escaped: false };
      else {
        emit(altKey(character));
        const skipped = continuations(byte);
        state = skipped === 0 ? inText : { in: 'skip', bytes: skipped };
      }
    }
  };

  const readCsi = (byte: number, sequence: CsiState): boolean => {
    const { body, alt, late } = sequence;
    const character = String.fromCharCode(byte);
    // The function keys of Linux' console: ESC [ [ A.
    if (body === '' && character === '[') state = { in: 'skip', bytes: 1 };
    else if (body === '' && character === 'M') state = { in: 'skip', bytes: 3 };
    else if (byte >= 0x40 && byte <= 0x7e && body === '200' && character === '~') {
      beginPaste(false);
    } else if ((byte >= 0x40 && byte <= 0x7e) || (character === '$' && /^[235678]$/.test(body))) {
      state = inText;
      if (!late) emit(csiKey(body, character, alt));
    } else if (byte >= 0x20 && byte <= 0x3f) state = { ...sequence, body: (body + character).slice(0, mostParameters) };
    else return false;
    return true;
  };

  const readSs3 = (byte: number, sequence: Ss3State): boolean => {
    const { body, alt, late } = sequence;
    const character = String.fromCharCode(byte);
    if (byte >= 0x40 && byte <= 0x7e) {
      state = inText;
      if (!late) emit(ss3Key(body, character, alt));
    } else if (/[0-9;]/.test(character)) state = { ...sequence, body: (body + character).slice(0, mostParameters) };
    else return false;
    return true;
  };

  const readString = (byte: number, escaped: boolean): boolean => {
    if (escaped) {
      state = inText;
      if (byte === 0x5c) return true;
      // No end of this string, but the beginning of another sequence.
      state = { in: 'escape', twice: false };
      return false;
    }
    if (byte === esc) state = { in: 'string', empty: false, escaped: true };
    // A reply holds no control characters. One that does was cut off, and a key came after it.
    else if (byte < 0x20) state = inText;
    else state = { in: 'string', empty: false, escaped: false };
    return true;
  };

  /** Reads one byte outside of text and pastes; false where the byte does not belong to the state, which has ended then. */
  const readOne = (byte: number): boolean => {
    const now = state;
    switch (now.in) {
      case 'escape':
        if (byte === esc) {
          if (now.twice) emit([{ key: 'escape' }]);
          state = { in: 'escape', twice: true };
        } else afterEscape(byte, now.twice, false);
        return true;
      case 'after-escape':
        state = introducers.includes(String.fromCharCode(byte))
          ? { in: 'late', character: String.fromCharCode(byte) }
          : inText;
        return state.in === 'late';
      case 'late':
        afterEscape(now.character.charCodeAt(0), false, true);
        return false;
      case 'csi':
        if (readCsi(byte, now)) return true;
        break;
      case 'ss3':
        if (readSs3(byte, now)) return true;
        break;
      case 'skip':
        if (byte < 0x20) break;
        state = now.bytes === 1 ? inText : { in: 'skip', bytes: now.bytes - 1 };
        return true;
      case 'string':
        return readString(byte, now.escaped);
    }
    state = inText;
    return false;
  };

  const readAll = (bytes: Buffer): void => {
    let at = 0;
    while (at < bytes.length) {
      if (state.in === 'paste') {
        at = readPaste(bytes, at, state.givenUp);
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (byte === ctrlC) {
        leave();
        at += 1;
      } else if (state.in === 'text') {
        if (byte === esc) {
          endText();
          state = { in: 'escape', twice: false };
          at += 1;
        } else at = readText(bytes, at);
      } else if (readOne(byte)) at += 1;
    }
  };

  const given = (): KeyEvent[] => {
    const all = joined(events);
    events = [];
    return all;
  };

  return {
    read(bytes) {
      readAll(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return given();
    },
    wait() {
      switch (state.in) {
        case 'text':
          return held !== undefined || recent ? burstWait : partial ? unfinishedWait : undefined;
        case 'escape':
          return escapeWait;
        case 'after-escape':
          return lateWait;
        case 'late':
          return burstWait;
        case 'string':
          return state.empty ? escapeWait : unfinishedWait;
        default:
          return unfinishedWait;
      }
    },
    silence() {
      const now = state;
      if (held !== undefined || recent) {
        recent = false;
        release();
        if (now.in === 'text') return given();
      }
      state = inText;
      if (now.in === 'text') endText();
      else if (now.in === 'escape') {
        emit(now.twice ? [{ key: 'escape' }, { key: 'escape' }] : [{ key: 'escape' }]);
        state = { in: 'after-escape' };
      } else if (now.in === 'late') takeText(now.character);
      else if (now.in === 'paste' && !now.givenUp) {
        addToPaste(carried);
        givePaste();
      }
      return given();
    },
  };
}

/** Whether the bytes end within a character. */
function isPartial(bytes: Uint8Array, still: boolean): boolean {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return false;
    if (byte >= 0xc0) return continuations(byte) >= back;
  }
  return still;
}

/** Runs of text that follow one another are one. */
function joined(events: readonly KeyEvent[]): KeyEvent[] {
  const all: KeyEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (event.key === 'text' && last?.key === 'text')
      all[all.length - 1] = { key: 'text', text: last.text + event.text };
    else all.push(event);
  }
  return all;
}
