// Looks for texts and patterns on a screen.

import { createContext, Script } from 'node:vm';
import { practiceEnglish } from '../words/en-practice.ts';
import { StepMismatch } from './problems.ts';
import type { See } from './scenario.ts';

/** `D G K P S      W Z 2 5 8` as `DGKPS      WZ258`: single characters one space apart are put together. */
export const withoutLetterSpacing = (screen: string): string => screen.replaceAll(/(?<=(?<!\S)\S) (?=\S(?!\S))/g, '');

// A pattern comes from an untrusted file. Its catastrophic backtracking is stopped after a few seconds.

/**
 * ms, for the first look and for the second. A scenario's pattern matches in microseconds, and a busy machine must not
 * be taken for a pattern that never ends: nothing may depend on its speed.
 */
const patience = [250, 5000] as const;

class EndlessPattern extends StepMismatch {
  override readonly name = 'EndlessPattern';

  constructor(pattern: RegExp) {
    super(practiceEnglish.problems.endlessPattern(String(pattern)));
  }
}

const script = new Script('pattern.exec(text)');
const room: { pattern: RegExp; text: string } = { pattern: /./, text: '' };
createContext(room);

function lookFor(ms: number): RegExpExecArray | null | 'stopped' {
  room.pattern.lastIndex = 0;
  try {
    return script.runInContext(room, { timeout: ms });
  } catch (error) {
    // Not an Error of ours: it is made in the room.
    if ((error as { readonly code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'stopped';
    throw error;
  }
}

/** Finds the pattern's match. @throws EndlessPattern */
export function findIn(text: string, pattern: RegExp): RegExpExecArray | null {
  Object.assign(room, { pattern, text });
  for (const ms of patience) {
    const found = lookFor(ms);
    if (found !== 'stopped') return found;
  }
  throw new EndlessPattern(pattern);
}

/** As one line, so that a text is found wherever the window breaks it. */
const inOneLine = (screen: string): string => screen.replaceAll(/\s+/g, ' ').trim();

/** @throws EndlessPattern */
export const isSeen = (see: See, screen: string): boolean =>
  'text' in see
    ? inOneLine(screen).includes(inOneLine(see.text))
    : findIn(screen, see.pattern) !== null || findIn(inOneLine(screen), see.pattern) !== null;

/** As the scenario writes it. */
export const seeText = (see: See): string => ('text' in see ? see.text : String(see.pattern));

/** `/…/flags` is a pattern, anything else a text. @throws SyntaxError where the pattern is none */
export function readSee(written: string): See {
  const [, source, flags] = /^\/(.+)\/([imsu]*)$/.exec(written) ?? [];
  return source === undefined ? { text: written } : { pattern: new RegExp(source, flags) };
}
