// Output without a screen: JSON, sentences, and streams that end early.
//
// JSON permits C1 and bidi controls unescaped, and a terminal would obey them: they are escaped here.

import { fstatSync, writeSync } from 'node:fs';
import type { Note } from '../machine/note.ts';
import type { StoreFailure } from '../store/failure.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import { withoutFacts } from '../words/without-facts.ts';

const escapeUnit = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

export const asJson = (value: object): string =>
  `${JSON.stringify(value).replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => [...one].map(escapeUnit).join(''))}\n`;

// A reader that closes the pipe early (`| head`) is no failure: output stops and the exit status is unchanged. A file on a
// full disk is one, and is reported.

/** `onCut`: it was not taken to its end, and nobody had enough of it. Returns whether no more is taken. */
export function handleOutputErrors(out: NodeJS.WriteStream, onCut = (): void => undefined): () => boolean {
  let gone = false;
  out.on('error', ({ code }: NodeJS.ErrnoException) => {
    gone = true;
    if (code !== 'EPIPE') onCut();
  });
  return () => gone;
}

// A disk that fills up takes fewer bytes than it was given and reports success. Node's stream for files ignores the count,
// and half a code would pass for a code: so a file is written here until all bytes are taken.

const isFile = (fd: number): boolean => {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
};

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const count = writeSync(fd, bytes, at);
    if (count === 0) throw Object.assign(new Error(), { code: 'ENOSPC' });
    at += count;
  }
}

/** From now on what the file does not take is a failure of the stream. A terminal and a pipe are left as they are. */
export function writeInFull(out: NodeJS.WriteStream & { readonly fd: 1 | 2 }): void {
  if (!isFile(out.fd)) return;
  out._write = (piece, encoding, done) => {
    try {
      writeAll(out.fd, typeof piece === 'string' ? Buffer.from(piece, encoding) : piece);
    } catch (error) {
      done(error instanceof Error ? error : new Error());
      return;
    }
    done();
  };
}

export const say = (stream: NodeJS.WritableStream, sentence: string): void => {
  stream.write(`${visible(sentence)}\n`);
};

/** Names a disk error in the words that accounts have for it. */
export function diskSentence({ why, path, code, place }: StoreFailure, { notes }: Words): string {
  const note: Note =
    why === 'busy' || why === 'link'
      ? { why, path }
      : {
          why: 'files',
          path,
          code: code ?? (why === 'foreign' ? 'EPERM' : 'EIO'),
          ...(place !== undefined && { place }),
        };
  return notes(note, withoutFacts);
}
