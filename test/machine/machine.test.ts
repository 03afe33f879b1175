// The machine running: effects start once, with the input of the row that asked; their answers come back as events; and
// what an effect throws is told the person, never thrown at them.

import { expect, test } from 'vitest';
import { pages, startAt } from '../../src/journeys/pages.ts';
import { makeMachine } from '../../src/machine/machine.ts';
import type { Happened } from '../../src/machine/page.ts';
import { emptyField, fieldOf } from '../../src/machine/text-field.ts';
import { machinePorts, settled } from './machine-ports.ts';
import { bare, captcha, email, moment as now, opened, secrets } from './made-up.ts';

type Challenged = Happened<'challenged'>;

const typed = (field: string, text: string) => ({ type: 'edit', field, content: fieldOf(text) }) as const;

function signingIn(ports: Parameters<typeof makeMachine>[1]): ReturnType<typeof makeMachine> {
  const machine = makeMachine(startAt('signIn', now), ports);
  machine.send(typed('email', email));
  machine.send(typed('password', secrets.password));
  machine.send({ type: 'submit' });
  return machine;
}

test('an effect is started by a deed, and its answer leads on', async () => {
  const started: string[] = [];
  const answers = [{ type: 'signedIn', opened: opened(bare) }] as const;
  const machine = signingIn(machinePorts({ now, answers, started: (effect) => started.push(effect) }));
  expect([machine.model().at, machine.model().waiting?.ask, started]).toEqual(['signIn', 'signIn', ['signIn']]);
  await settled();
  expect([machine.model().at, machine.model().waiting, started]).toEqual(['security', null, ['signIn', 'sendNotices']]);
});

test('what an effect throws becomes a refusal, and keeps what was typed', async () => {
  const machine = signingIn(machinePorts({ now, answers: [new Error(secrets.password)] }));
  await settled();
  expect(machine.model()).toMatchObject({
    at: 'signIn',
    waiting: null,
    data: { note: { why: 'unexpected' }, fields: { password: { text: secrets.password } } },
  });
});

test('an effect that has nothing to say changes nothing', async () => {
  const machine = signingIn(machinePorts({ now }));
  const before = machine.model();
  await settled();
  expect(machine.model()).toBe(before);
});

test('an answer to an earlier visit of the same page is dropped', async () => {
  const asked: ((answer: Challenged) => void)[] = [];
  const ports = machinePorts({ now });
  const challenge = (): Promise<Challenged> => new Promise((answer) => asked.push(answer));
  const machine = makeMachine(startAt('recover', now), { ...ports, effects: { ...ports.effects, challenge } });
  for (const type of ['submit', 'back', 'submit'] as const) machine.send({ type });
  const [first, second] = asked;
  first?.({ type: 'challenged', challenge: { ...captcha, answer: 'FIRST' } });
  await settled();
  expect(machine.model()).toMatchObject({ at: 'identify', data: { challenge: null } });
  second?.({ type: 'challenged', challenge: captcha });
  await settled();
  expect(machine.model()).toMatchObject({ at: 'identify', data: { challenge: { answer: captcha.answer } } });
});

test('a listener hears of every step until it is taken away', async () => {
  const machine = makeMachine(startAt('signIn', now), machinePorts({ now }));
  let [one, other] = [0, 0];
  const stop = machine.subscribe(() => one++);
  machine.subscribe(() => other++);
  machine.send({ type: 'reveal' });
  stop();
  machine.send({ type: 'reveal' });
  expect([one, other]).toEqual([1, 2]);
});

test('a machine that starts on a page with an effect starts it', () => {
  const started: string[] = [];
  const session = { kind: 'wayBack', reason: 'forgot', email: '', typed: emptyField, inWords: false } as const;
  const start = { ...startAt('signIn', now), at: 'identify', data: pages.identify.open({ session }) } as const;
  makeMachine(start, machinePorts({ now, started: (effect) => started.push(effect) }));
  expect(started).toEqual(['challenge']);
});

test('Ctrl-C during a write that throws: the person stays, and is told', async () => {
  const weighed = { of: secrets.newPassword, score: 4, common: false };
  const machine = makeMachine(startAt('firstStart', now), machinePorts({ now }));
  machine.send({ type: 'create' });
  machine.send(typed('email', email));
  for (const field of ['next', 'again']) machine.send(typed(field, secrets.newPassword));
  const failing = makeMachine(machine.model(), machinePorts({ now, answers: [new Error('no')] }));
  failing.send({ type: 'weighed', strength: weighed });
  failing.send({ type: 'quit' });
  expect(failing.model()).toMatchObject({ at: 'createAccount', waiting: { ask: 'create' }, leaving: true });
  await settled();
  expect(failing.model()).toMatchObject({
    at: 'createAccount',
    waiting: null,
    leaving: false,
    data: { note: { why: 'unexpected' } },
  });
});
