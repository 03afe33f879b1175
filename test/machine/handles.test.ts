// An account stays open only as long as the model holds it: after every step of every explored model, exactly the handles
// that can be found in the model are open. Looked for everywhere in it, unlike `handlesIn`, which knows the places.

import { expect, test } from 'vitest';
import type { Opened, Recovery } from '../../src/account/types.ts';
import { stateOf } from '../../src/machine/chart-lookup.ts';
import { isAnswer } from '../../src/machine/events.ts';
import { makeMachine } from '../../src/machine/machine.ts';
import { explore, type Found, walkTo } from './explorer.ts';
import { answersFor, type Happening } from './happenings.ts';
import { machinePorts, settled } from './machine-ports.ts';
import { host, isOpen, opened, recovery } from './made-up.ts';

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

const found = explore();
const wrong = (from: Found, { name }: Pick<Happening, 'name'>): string => [...walkTo(from), name].join(', ');

test('signing in, walking back in before the code, and the end hold none', () => {
  const empty = new Set(['signIn', 'left', 'createAccount', 'reason', 'identify', 'enterCode']);
  const holding = found.filter(({ model }) => empty.has(model.at) && handlesDeepIn(model.data).size > 0);
  expect(holding.map((one) => walkTo(one).join(', '))).toEqual([]);
});

test('what the person does leaves open what the model holds, and nothing else', () => {
  const failed: string[] = [];
  for (const from of found)
    for (const { happening } of from.next) {
      if (isAnswer(happening.event)) continue;
      const start = withNewHandles(from.model);
      const machine = makeMachine(start, machinePorts({ now: start.now + happening.wait }));
      machine.send(happening.event);
      const held = handlesDeepIn(machine.model().data);
      const right = [...held, ...handlesDeepIn(start.data)].every((handle) => isOpen(handle) === held.has(handle));
      if (!right) failed.push(wrong(from, happening));
    }
  expect(failed.slice(0, 5)).toEqual([]);
});

test('so does every answer, whether the state has a use for it or not', async () => {
  const failed: string[] = [];
  for (const from of found.filter(({ model }) => stateOf(model.at).run !== undefined))
    for (const each of answersFor(from.model)) {
      const [start, answer] = [withNewHandles(from.model), withNewHandles(each)];
      const machine = makeMachine(start, machinePorts({ now: start.now, answers: [answer] }));
      await settled();
      const held = handlesDeepIn(machine.model().data);
      const all = [...held, ...handlesDeepIn(start.data), ...handlesDeepIn(answer)];
      if (!all.every((handle) => isOpen(handle) === held.has(handle))) failed.push(wrong(from, { name: each.type }));
    }
  expect(failed.slice(0, 5)).toEqual([]);
});

test('an answer for a state that was left is dropped, and what it opened is closed', async () => {
  const left = found.filter(({ model }) => stateOf(model.at).run !== undefined && stateOf(model.at).writes !== true);
  expect(left).not.toEqual([]);
  for (const { model } of left)
    for (const each of answersFor(model)) {
      const [start, answer] = [withNewHandles(model), withNewHandles(each)];
      const machine = makeMachine(start, machinePorts({ now: start.now, answers: [answer] }));
      machine.send({ type: 'quit' });
      const end = machine.model();
      await settled();
      expect(machine.model()).toBe(end);
      expect([...handlesDeepIn(start), ...handlesDeepIn(answer)].filter(isOpen)).toEqual([]);
    }
});
