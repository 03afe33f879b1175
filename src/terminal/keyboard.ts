// The keyboard of a terminal: raw mode, marks around pastes, and the input reader with its silences. A key typed while nobody
// listens waits for the next listener; the terminal shows none of it.

import type { ReadStream } from 'node:tty';
import type { Environment } from './color.ts';
import { markNoPastes, markPastes } from './control.ts';
import { escapeWaits, inputReader } from './input-reader.ts';
import type { KeyEvent } from './key-events.ts';

/** Something that key events come from. */
export interface KeyEvents {
  /** Hands each event to `listener`, in order, until the returned function is called. One listens at a time. */
  listen(listener: (event: KeyEvent) => void): () => void;
}

export interface Keyboard extends KeyEvents {
  /** Leaves the terminal as it was, for another program; what is typed meanwhile is not read. */
  lend(): void;
  /** Takes the terminal again, whatever state it was left in. */
  take(): void;
  /** Leaves the terminal as it was, for good. */
  close(): void;
}

export interface KeyboardOptions {
  readonly input: Pick<ReadStream, 'on' | 'off' | 'setRawMode' | 'resume' | 'pause'>;
  /** Where the terminal is asked to mark pastes; absent where no escape sequence may be written. */
  readonly output?: Pick<NodeJS.WritableStream, 'write'> | undefined;
  readonly env: Environment;
  /** The terminal is gone: nothing will be typed any more. */
  readonly onEnd?: () => void;
}

/** A slow line may deliver the two halves of a sequence apart. */
export const escapeWaitIn = ({ SSH_CONNECTION, SSH_CLIENT, SSH_TTY }: Environment): number =>
  SSH_CONNECTION || SSH_CLIENT || SSH_TTY ? escapeWaits.overSsh : escapeWaits.here;

/** Hands events to one listener, and keeps them while there is none. */
export function eventQueue(): KeyEvents & { push(events: readonly KeyEvent[]): void } {
  let waiting: KeyEvent[] = [];
  let listener: ((event: KeyEvent) => void) | undefined;
  const hand = (): void => {
    // A listener may end its listening by an event: the next one gets what comes behind.
    while (listener !== undefined) {
      const [event, ...others] = waiting;
      if (event === undefined) return;
      waiting = others;
      listener(event);
    }
  };
  return {
    push(events) {
      waiting = [...waiting, ...events];
      hand();
    },
    listen(next) {
      listener = next;
      hand();
      return () => {
        if (listener === next) listener = undefined;
      };
    },
  };
}

/** Takes the terminal's keyboard, until `close`. `input` has to be a terminal. */
export function openKeyboard({ input, output, env, onEnd }: KeyboardOptions): Keyboard {
  const reader = inputReader({ escapeWait: escapeWaitIn(env) });
  const queue = eventQueue();
  let silence: NodeJS.Timeout | undefined;

  const listenForSilence = (): void => {
    clearTimeout(silence);
    const wait = reader.wait();
    silence = wait === undefined ? undefined : setTimeout(onSilence, wait);
  };
  const give = (events: readonly KeyEvent[]): void => {
    listenForSilence();
    queue.push(events);
  };
  function onSilence(): void {
    give(reader.silence());
  }
  const onData = (bytes: Uint8Array): void => give(reader.read(bytes));
  const onGone = (): void => onEnd?.();

  const take = (): void => {
    // Node sets the mode only where it believes that it is another one; a shell may have changed it unseen.
    input.setRawMode(false);
    input.setRawMode(true);
    output?.write(markPastes);
    input.on('data', onData).on('end', onGone).on('error', onGone);
    input.resume();
  };
  const lend = (): void => {
    clearTimeout(silence);
    input.off('data', onData).off('end', onGone).off('error', onGone);
    output?.write(markNoPastes);
    input.pause();
    input.setRawMode(false);
  };
  let mine = true;
  take();
  return {
    listen: queue.listen,
    lend() {
      if (mine) lend();
      mine = false;
    },
    take() {
      if (!mine) take();
      else {
        input.setRawMode(false);
        input.setRawMode(true);
      }
      mine = true;
    },
    close() {
      if (mine) lend();
      mine = false;
    },
  };
}

/** A keyboard without a terminal: keys and bytes are handed to it. No time goes by, so each piece of bytes is one burst. */
export function keyboardOfBytes(): KeyEvents & { send(bytes: string | Uint8Array): void } {
  const reader = inputReader();
  const queue = eventQueue();
  return {
    listen: queue.listen,
    send(bytes) {
      queue.push(reader.read(Buffer.from(bytes)));
      while (reader.wait() !== undefined) queue.push(reader.silence());
    },
  };
}
