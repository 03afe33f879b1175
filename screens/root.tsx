// The root: draws the screen of the state the machine is in, and hands every keystroke to it. The only place that
// listens to the keyboard, so that a burst of keys is read one by one against the model as it is after each.

import { Box, Text } from 'ink';
import { type ReactElement, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { pages } from '../src/journeys/pages.ts';
import type { Machine } from '../src/machine/machine.ts';
import { addressOf } from '../src/machine/session.ts';
import { closesWhenIdle, idleAfter } from '../src/machine/step.ts';
import type { KeyEvent } from '../src/terminal/key-events.ts';
import type { KeyEvents } from '../src/terminal/keyboard.ts';
import { screenOf } from './all.ts';
import { allHintsFor, eventFor, hintsFor } from './keyboard.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { Page, smallest } from './parts/page.tsx';
import { shown } from './parts/shown.ts';
import type { DrawnModel, Frame } from './screen.ts';

/** The last minute before an idle session closes is shown (ms). */
const warnFor = 60_000;

/** The address of the account that the page is about; undefined where none is known. */
export const emailOf = ({ data }: DrawnModel): string | undefined => addressOf(data.session) || undefined;

export function idleWarning(model: DrawnModel, { words, now }: Frame): string | undefined {
  const remaining = idleAfter - (now - model.lastKey);
  const warns = model.waiting === null && closesWhenIdle(pages, model.at) && remaining <= warnFor;
  return warns ? words.idleIn(Math.max(0, Math.ceil(remaining / 1000))) : undefined;
}

export interface ViewProps {
  readonly model: DrawnModel;
  readonly frame: Frame;
}

/** One frame, drawn from the model and nothing else. */
export function View({ model, frame }: ViewProps): ReactElement {
  if (frame.columns < smallest.columns || frame.rows < smallest.rows)
    return (
      <Box width={frame.columns}>
        <Text>{shown(frame.words.tooSmall(frame.columns, frame.rows), frame.theme)}</Text>
      </Box>
    );
  const screen = screenOf(model, frame.words);
  if (model.helpShown)
    return <KeyboardHelp frame={frame} hints={allHintsFor(model, frame)} editing={'fields' in model.data} />;
  const hints = hintsFor(model, frame);
  return (
    <Page
      frame={frame}
      title={screen.title}
      step={screen.step}
      email={emailOf(model)}
      hints={hints}
      last={screen.working ?? idleWarning(model, frame)}
      done={screen.working === undefined ? undefined : model.progress}
    >
      {screen.body(frame)}
    </Page>
  );
}

export interface RootProps {
  readonly machine: Machine;
  /** The one source of keys: Ink itself reads none. */
  readonly keyboard: KeyEvents;
  /** The frame as it is now: size and clock change. */
  readonly frame: () => Frame;
  readonly onEnded: () => void;
  /** Ctrl-Z was pressed; absent: it only hides. */
  readonly onSuspend?: () => void;
}

export function Root({ machine, keyboard, frame, onEnded, onSuspend }: RootProps): ReactElement | null {
  const model = useSyncExternalStore(machine.subscribe, machine.model);
  // Not only a key leaves: where leaving had to wait for a write, the end of that write does.
  useEffect(() => {
    if (model.at === 'ended') onEnded();
  }, [model.at, onEnded]);
  const take = useEffectEvent((pressed: KeyEvent): void => {
    const now = machine.model();
    if (now.at === 'ended') return;
    const event = eventFor(now, frame(), pressed);
    // A key that means nothing here still says that somebody is there.
    machine.send(event ?? { type: 'touched' });
    if (event?.type === 'suspended') onSuspend?.();
  });
  useEffect(() => keyboard.listen((pressed) => take(pressed)), [keyboard]);
  return model.at === 'ended' ? null : <View model={model} frame={frame()} />;
}
