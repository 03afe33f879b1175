// The needs of every command that draws: a terminal on both sides, nobody watching the memory, keys that are not echoed
// while the program loads, and a last sentence however it ends.

import type { PageData } from '../machine/page.ts';
import { type Session, type SessionFlags, sessionOf } from '../terminal/session.ts';
import type { Words } from '../words/en.ts';
import { lastWords } from '../words/last-words.ts';
import { debuggingOption } from './debugging.ts';
import { exitStatus } from './exit-status.ts';
import { wrap } from './wrap.ts';

/** Why nothing can be drawn here, if so. */
function obstacle(of: NodeJS.Process, session: Session, { cli }: Words): string | undefined {
  const watched = debuggingOption(of);
  if (watched !== undefined) return cli.watched(watched);
  return session.interactive ? undefined : cli.noTerminal;
}

/** Runs what draws, and returns the exit code. */
export async function onTerminal(
  of: NodeJS.Process,
  words: Words,
  flags: SessionFlags,
  draw: (session: Session) => Promise<PageData<'ended'>>,
): Promise<number> {
  const session = sessionOf(of, flags);
  const reason = obstacle(of, session, words);
  if (reason !== undefined) {
    of.stderr.write(`${reason}\n`);
    return exitStatus.unusable;
  }
  // Before anything is loaded or drawn: what is typed ahead would be echoed by the terminal, a password too.
  session.stdin.setRawMode(true);
  // Node 22 calls its SQLite, the store's lock, experimental, and would say so across the screen.
  of.removeAllListeners('warning');
  // chalk, inside Ink, looks at the environment when it is loaded, knows no NO_COLOR, and takes bold and dim for
  // colours. Without colours the theme names none; level 1 then stands for the attributes, level 3 for any colour.
  of.env.FORCE_COLOR = session.trueColor ? '3' : session.attributes ? '1' : '0';
  try {
    const { unsaved, exitCode } = await draw(session);
    // In whole words: a terminal breaks a line wherever it is full.
    of.stdout.write(`${wrap(lastWords(unsaved, words), session.columns).join('\n')}\n`);
    return exitCode;
  } catch {
    // The error's own words may hold secrets.
    of.stderr.write(`${words.left.crashed}\n`);
    return exitStatus.notDone;
  } finally {
    session.stdin.setRawMode(false);
  }
}
