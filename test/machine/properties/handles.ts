// An account stays open only as long as the model holds it: after every step of every explored model, exactly the handles
// that can be found in the model are open. They are looked for everywhere in it, unlike `handlesIn`, which knows the places.

import { expect, test } from 'vitest';
import type { Opened, Recovery } from '../../../src/account/types.ts';
import { pages } from '../../../src/journeys/pages.ts';
import type { EffectName } from '../../../src/machine/effects.ts';
import { type Answer, isAnswer } from '../../../src/machine/events.ts';
import { type Machine, makeMachine } from '../../../src/machine/machine.ts';
import type { Model, PageName } from '../../../src/machine/page.ts';
import { rowTaken, runsOf } from '../../../src/machine/step.ts';
import { type Found, oneOfEach, walkTo } from '../explorer.ts';
import { answersFor, type Happening } from '../happenings.ts';
import { machinePorts, settled } from '../machine-ports.ts';
import { context, host, isOpen, opened, recovery } from '../made-up.ts';
import type { Property } from './property.ts';

const isHandle = (value: object): value is Opened | Recovery => 'close' in value;

function handlesDeepIn(value: unknown): ReadonlySet<Opened | Recovery> {
  if (typeof value !== 'object' || value === null) return new Set();
  return isHandle(value) ? new Set([value]) : new Set(Object.values(value).flatMap((part) => [...handlesDeepIn(part)]));
}

/** The same data with handles of its own, all of them open. */
function withNewHandles<T>(value: T): T;
function withNewHandles(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isHandle(value) && 'ways' in value) return host();
  if (isHandle(value)) return 'code' in value ? recovery(value.view) : opened(value.view);
  if (Array.isArray(value)) return value.map((part) => withNewHandles(part));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNewHandles(part)]));
}

const wrong = (from: Found, { name }: Pick<Happening, 'name'>): string => [...walkTo(from), name].join(', ');

/** A machine in which an effect runs: the one that the page starts when it is opened, or the one that a deed asks for. */
interface Running {
  readonly found: Found;
  /** The model that the machine starts with. */
  readonly start: Model;
  readonly effect: EffectName;
  /** Sent to begin the wait. */
  readonly deed: Happening | undefined;
}

function running(found: readonly Found[]): readonly Running[] {
  return found.flatMap((one): readonly Running[] => {
    const { model, by } = one;
    if (model.waiting !== null) {
      if (by === undefined || model.leaving || by.from.model.waiting !== null) return [];
      return [{ found: one, start: by.from.model, effect: model.waiting.ask, deed: by.happening }];
    }
    return runsOf(pages, model).map(({ effect }) => ({ found: one, start: model, effect, deed: undefined }));
  });
}

/** Starts it; the effect gives the answer, and all others give none. */
function begin({ start, effect, deed }: Running, answer: Answer): { machine: Machine; held: Model } {
  const held = withNewHandles(start);
  const ports = machinePorts({ now: start.now + (deed?.wait ?? 0) });
  const machine = makeMachine(held, { ...ports, effects: { ...ports.effects, [effect]: async () => answer } });
  if (deed !== undefined) machine.send(deed.event);
  return { machine, held };
}

/**
 * Every answer that has a row here. Refusals that take the same row are one: they bring no account along. Answers without a
 * row change nothing whatever the model (step.ts), and are given to one model of each page and wait.
 */
function tellingAnswers(model: Model, all: boolean): readonly Answer[] {
  const told = new Set<unknown>();
  return answersFor(model).filter((answer) => {
    const row = rowTaken(pages, model, answer, context(model.now));
    if (row === undefined) return all;
    if (answer.type !== 'refused') return true;
    const known = told.has(row);
    told.add(row);
    return !known;
  });
}

/** On a machine that does other things as well (ms). */
const slow = 600_000;

const empty = new Set<PageName>(['signIn', 'olderCopy', 'ended', 'createAccount', 'reason', 'identify', 'enterCode']);

export const handles: Property = () => ({
  tests(found) {
    test('signing in, the way back in before the code, and the end hold none', () => {
      const holding = found().filter(({ model }) => empty.has(model.at) && handlesDeepIn(model.data).size > 0);
      expect(holding.map((one) => walkTo(one).join(', '))).toEqual([]);
    });

    test(
      'a deed of the person leaves open what the model holds, and nothing else',
      () => {
        const failed: string[] = [];
        for (const from of found())
          for (const { happening } of from.next) {
            if (isAnswer(happening.event)) continue;
            const start = withNewHandles(from.model);
            const machine = makeMachine(start, machinePorts({ now: start.now + happening.wait }));
            machine.send(happening.event);
            const held = handlesDeepIn(machine.model().data);
            const right = [...held, ...handlesDeepIn(start.data)].every(
              (handle) => isOpen(handle) === held.has(handle),
            );
            if (!right) failed.push(wrong(from, happening));
          }
        expect(failed.slice(0, 5)).toEqual([]);
      },
      slow,
    );

    test(
      'so does every answer, whether the page has a use for it or not',
      async () => {
        const failed: string[] = [];
        const all = running(found());
        const first = new Set(oneOfEach(all.map((one) => one.found)));
        expect(new Set(all.map(({ effect }) => effect)).size).toBeGreaterThan(20);
        for (const one of all)
          for (const each of tellingAnswers(one.found.model, first.has(one.found))) {
            const answer = withNewHandles(each);
            const { machine, held } = begin(one, answer);
            await settled();
            const kept = handlesDeepIn(machine.model().data);
            const every = [...kept, ...handlesDeepIn(held.data), ...handlesDeepIn(answer)];
            if (!every.every((handle) => isOpen(handle) === kept.has(handle)))
              failed.push(wrong(one.found, { name: each.type }));
          }
        expect(failed.slice(0, 5)).toEqual([]);
      },
      slow,
    );

    test(
      'and the answer that leaving has waited for',
      async () => {
        const failed: string[] = [];
        const all = running(found()).filter(({ found: { model } }) => model.waiting?.writes === true);
        const first = new Set(oneOfEach(all.map((one) => one.found)));
        expect(first.size).toBeGreaterThan(15);
        for (const one of all)
          for (const each of tellingAnswers(one.found.model, first.has(one.found))) {
            const answer = withNewHandles(each);
            const { machine, held } = begin(one, answer);
            machine.send({ type: 'quit' });
            await settled();
            const kept = handlesDeepIn(machine.model().data);
            const every = [...kept, ...handlesDeepIn(held.data), ...handlesDeepIn(answer)];
            if (!every.every((handle) => isOpen(handle) === kept.has(handle)))
              failed.push(wrong(one.found, { name: each.type }));
          }
        expect(failed.slice(0, 5)).toEqual([]);
      },
      slow,
    );

    test(
      'an answer for a page that was left is dropped, and the account that it opened is closed',
      async () => {
        const failed: string[] = [];
        // That an answer is dropped depends on the visit alone; that leaving closes the model's own accounts is a deed, above.
        const all = running(found()).filter(({ found: { model } }) => model.waiting?.writes !== true);
        const first = new Set(oneOfEach(all.map((one) => one.found)));
        expect(first.size).toBeGreaterThan(20);
        for (const one of all.filter((each) => first.has(each.found)))
          for (const each of answersFor(one.found.model)) {
            const answer = withNewHandles(each);
            const { machine, held } = begin(one, answer);
            machine.send({ type: 'quit' });
            const end = machine.model();
            await settled();
            const open = [...handlesDeepIn(held), ...handlesDeepIn(answer)].filter(isOpen);
            if (end.at !== 'ended' || machine.model() !== end || open.length > 0)
              failed.push(wrong(one.found, { name: each.type }));
          }
        expect(failed.slice(0, 5)).toEqual([]);
      },
      slow,
    );
  },
});
