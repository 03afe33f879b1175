// Plays a scenario's steps on a flow, key by key or at once, and checks the screen after each. It never waits for time: a
// settled flow does not change.

import { alphabet } from '../code/alphabet.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import type { Flow } from './flow.tsx';
import { bytesOf } from './keyboard.ts';
import { findIn, isSeen, seeText, withoutLetterSpacing } from './pattern.ts';
import { StepMismatch } from './problems.ts';
import { type Deed, isTask, type Step } from './scenario.ts';
import { withValues } from './variables.ts';

const group = new RegExp(`(?<![0-9A-Za-z])[${alphabet}]{5}(?![0-9A-Za-z])`, 'g');

/** The code with dashes, or undefined where there are not exactly five groups. */
export function readCode(screen: string): string | undefined {
  const groups = withoutLetterSpacing(screen).match(group) ?? [];
  return groups.length === 5 ? groups.join('-') : undefined;
}

const { player: words } = practiceEnglish;

/** The smallest thing that is done: a key, a character, a paste, a new size, a jump of the clock. */
export type Beat =
  | { readonly is: 'key' | 'character' | 'text'; readonly bytes: string }
  | { readonly is: 'paste'; readonly text: string }
  | { readonly is: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly is: 'wait'; readonly ms: number };

export interface Player {
  value(name: string): string | undefined;
  /** A text of the scenario with its values. */
  told(text: string): string;
  /** Splits a deed into beats; `whole`: a typed text is one beat. @throws StepMismatch */
  beats(deed: Deed, whole: boolean): Beat[];
  act(beat: Beat): Promise<void>;
  /** Whether the screen shows what the step leads to. */
  done(step: Step): boolean;
  /** After the deeds: looks, remembers. @throws StepMismatch */
  finish(step: Step): void;
  /** All of a step. @throws StepMismatch */
  perform(step: Step): Promise<void>;
}

export function makePlayer(flow: Flow): Player {
  const remembered = new Map<string, string>();
  const value = (name: string): string | undefined => remembered.get(name) ?? flow.value(name);
  const valueFor = (name: string): string => {
    const known = value(name);
    if (known === undefined) throw new StepMismatch(words.noValue(name));
    return known;
  };
  const readOff = (screen: string, from: 'code' | RegExp): string => {
    if (from === 'code') {
      const code = readCode(screen);
      if (code === undefined) throw new StepMismatch(words.noCode);
      return code;
    }
    const found = findIn(screen, from);
    if (found === null) throw new StepMismatch(words.notFound(String(from)));
    return found.slice(1).join('-');
  };
  const player: Player = {
    value,
    told: (text) => withValues(text, (name) => value(name) ?? '…'),
    beats(deed, whole) {
      switch (deed.do) {
        case 'press':
          return deed.keys.map((key) => ({ is: 'key', bytes: bytesOf(key) ?? '' }));
        case 'type': {
          const text = withValues(deed.text, valueFor);
          return whole ? [{ is: 'text', bytes: text }] : [...text].map((bytes) => ({ is: 'character', bytes }));
        }
        case 'paste':
          return [{ is: 'paste', text: withValues(deed.text, valueFor) }];
        case 'resize':
          return [{ is: 'resize', columns: deed.columns, rows: deed.rows }];
        case 'wait':
          return [{ is: 'wait', ms: deed.ms }];
      }
    },
    async act(beat) {
      if (flow.left()) throw new StepMismatch(words.left);
      if (beat.is === 'wait') return flow.wait(beat.ms);
      if (beat.is === 'paste') flow.stage.paste(beat.text);
      else if (beat.is === 'resize') flow.stage.resize(beat.columns, beat.rows);
      else flow.stage.send(beat.bytes);
      await flow.settled();
    },
    done: ({ see }) => see === undefined || isSeen(see, flow.stage.screen()),
    finish(step) {
      if (step.see !== undefined && !player.done(step)) throw new StepMismatch(words.notSeen(seeText(step.see)));
      for (const [name, from] of step.remember) remembered.set(name, readOff(flow.stage.screen(), from));
    },
    async perform(step) {
      // A step that is done before it is begun teaches nobody anything.
      if (step.see !== undefined && isTask(step) && player.done(step))
        throw new StepMismatch(words.seenBefore(seeText(step.see)));
      for (const deed of step.deeds) for (const beat of player.beats(deed, true)) await player.act(beat);
      player.finish(step);
    },
  };
  return player;
}
