// Every number of every page: what is offered is taken, and does what its key does on the drawn page.

import { expect, test } from 'vitest';
import { hintsFor } from '../../../screens/keyboard.ts';
import { makeConversation } from '../../../screens/spoken/conversation.ts';
import { spoken } from '../../../screens/spoken/spoken.ts';
import { rules } from '../../../src/edge/ports.ts';
import { pages } from '../../../src/journeys/pages.ts';
import { makeMachine } from '../../../src/machine/machine.ts';
import { samples } from '../../samples/all.ts';
import { now, type Sample } from '../../samples/sample.ts';
import { readerFrame } from './aloud.ts';

const read = samples.filter(({ model }) => !model.helpShown);
const each = read.map((one) => [`${one.model.at}: ${one.name}`, one] as const);

/** The result of a line typed on the page of a sample: the events it sent, and the question asked then. */
function typing({ model }: Sample, line: string) {
  const events: string[] = [];
  const effects: string[] = [];
  const inner = makeMachine(model, {
    pages,
    clock: () => now,
    rules,
    effects: new Proxy({} as never, {
      get: (_, effect: string) => () => {
        effects.push(effect);
        return new Promise(() => {});
      },
    }),
  });
  const machine: typeof inner = {
    ...inner,
    send: (event) => {
      events.push(event.type);
      inner.send(event);
    },
  };
  const asked: string[] = [];
  const voice = {
    say: () => [],
    ask: (question: string) => asked.push(question),
    again: () => {},
    wipe: () => {},
  };
  const talk = makeConversation(machine, () => readerFrame({ now: machine.model().now }), voice);
  talk.look();
  talk.look();
  asked.length = 0;
  events.length = 0;
  effects.length = 0;
  const before = machine.model();
  talk.answer(line);
  // Once more: at the captcha, the first look asks for the question in words.
  talk.look();
  talk.look();
  return { events, effects, asked, changed: machine.model() !== before };
}

/** Where a wait runs, handing in waits for it. */
const waits = ({ model: { data } }: Sample): boolean =>
  'note' in data && data.note !== null && 'until' in data.note && typeof data.note.until === 'number';

test.each(each)('each number does something: %s', (_, one) => {
  const page = spoken(one.model, readerFrame());
  for (const [at, prompt] of page.prompts.entries()) {
    const { events, asked } = typing(one, String(at + 1));
    const sends = prompt.kind === 'field' ? ['focus'] : prompt.send.map(({ type }) => type);
    expect(events.slice(0, sends.length)).toEqual(sends);
    expect([prompt.text, asked.length]).toEqual([prompt.text, 1]);
    if (prompt.kind === 'field') expect(asked[0]).toBe(`${prompt.label}: `);
  }
});

test.each(each)('0 and Enter are those of the drawn page: %s', (_, one) => {
  const frame = readerFrame();
  const page = spoken(one.model, frame);
  const hints = hintsFor(one.model, frame);
  const { keys } = frame.words;
  expect(page.back).toBe(hints.some(({ press }) => press === keys.escape));
  expect(typing(one, '0').events.includes('back')).toBe(page.back);
  const enters = hints.some(({ press }) => press === keys.enter);
  if (page.title !== undefined && enters) expect(page.enter).toBeDefined();
  if (page.enter !== undefined && !waits(one)) {
    const { changed, effects } = typing(one, '');
    expect(changed || effects.length > 0).toBe(true);
  }
});

test.each(each)('no answer leaves the page without a question: %s', (_, one) => {
  for (const line of ['', ' ', '0', '?', '99', '-1', '1.5', 'NaN', 'v', 'x'.repeat(5000), '\u001b[2J'])
    expect([line, typing(one, line).asked.length > 0]).toEqual([line, true]);
});
