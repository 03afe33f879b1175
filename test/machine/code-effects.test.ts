// The effects of the security codes on real accounts, with a post office that keeps what it is handed; and what happens
// to a message on its way when the person goes back.

import { expect, test } from 'vitest';
import type { HostAccess } from '../../src/account/types.ts';
import { pages, startAt } from '../../src/journeys/pages.ts';
import { makeMachine } from '../../src/machine/machine.ts';
import { signedIn, type WayBack } from '../../src/machine/session.ts';
import { emptyField } from '../../src/machine/text-field.ts';
import { email, given, withAccount } from '../account/world.ts';
import { effectsIn, next, said } from './carried-out.ts';
import { machinePorts, settled } from './machine-ports.ts';
import { host, moment, opened, reachable } from './made-up.ts';

const address = 'bob@example.org';

async function withCodes() {
  const world = await withAccount();
  const enrolled = await given(world.accounts.changeInfo(world.opened, { otherEmail: address }));
  const on = await given(world.accounts.turnHostSlot(enrolled, true));
  world.post.posted.length = 0;
  return { ...world, opened: on, effects: effectsIn(world) };
}

test('on the way back in: the ways, the code, the digits, the new password', async () => {
  const { effects, post, accounts } = await withCodes();
  const found = await effects.findWays({ email });
  if (found?.type !== 'waysFound' || found.host === null) throw new Error('no way back');
  const account: HostAccess = found.host;
  expect(said(await effects.sendCode({ account, by: 'email', completed: 'eve@example.org' }))).toBe('refused: wrong');
  expect(said(await effects.sendCode({ account, by: 'email', completed: address }))).toBe('codeSent');
  const digits = post.posted[0]?.body.slice(0, 6) ?? '';
  const letIn = await effects.letIn({ host: account, by: 'email', digits });
  if (letIn?.type !== 'letIn') throw new Error(said(letIn));
  expect(said(await effects.resetPassword({ host: letIn.host, password: next }))).toBe('saved');
  expect(await accounts.signIn(email, next)).toMatchObject({ ok: true });
});

test('an address that nobody has leads nowhere, and says no more', async () => {
  const { effects } = await withCodes();
  expect(await effects.findWays({ email: 'nobody@example.com' })).toEqual({ type: 'waysFound', host: null });
});

test('inside, the digits prove the identity', async () => {
  const { effects, post, opened: account } = await withCodes();
  expect(said(await effects.sendCode({ account, by: 'email', completed: address }))).toBe('codeSent');
  const digits = post.posted[0]?.body.slice(0, 6) ?? '';
  expect(said(await effects.proveDigits({ opened: account, by: 'email', digits }))).toBe('proved');
});

test('the page of the codes: what is changed there, and the test', async () => {
  const { effects, post, opened: account } = await withCodes();
  expect(said(await effects.sendTest({ opened: account, by: 'email' }))).toBe('testSent');
  expect(post.posted).toMatchObject([{ channel: 'mail', to: address }]);
  post.refuse({ why: 'timed-out', seconds: 20 });
  expect(said(await effects.sendTest({ opened: account, by: 'email' }))).toBe('refused: unsent');
  const chosen = await effects.choose({ opened: account, choices: { secondProof: true } });
  if (chosen?.type !== 'saved') throw new Error(said(chosen));
  expect(chosen.opened.view.secondProof).toBe(true);
  const off = await effects.turnCodes({ opened: chosen.opened, on: false });
  expect(off).toMatchObject({ type: 'saved', opened: { view: { hostSlot: 'off' } } });
});

test('notices are sent where the security page is opened; nothing to send is no answer', async () => {
  const { accounts, post, opened: account } = await withCodes();
  const changed = await given(accounts.choose(account, { waitDays: 3 }));
  const effects = effectsIn({ accounts });
  const sent = await effects.sendNotices({ opened: changed, shown: true });
  expect(post.posted.map(({ body }) => body.split(' ').slice(1))).toEqual([['codes-on', 'choices-changed']]);
  if (sent?.type !== 'noticesSent') throw new Error(said(sent));
  expect(await effects.sendNotices({ opened: sent.opened, shown: false })).toBeUndefined();
});

const somewhere = { ...startAt('signIn', moment) };

test('a message on its way is called off when the person goes back, and its answer changes nothing', async () => {
  const signals: AbortSignal[] = [];
  const ports = machinePorts({ now: moment });
  const sendCode = async (_: unknown, signal: AbortSignal) => {
    signals.push(signal);
    await new Promise((done) => signal.addEventListener('abort', done));
    return { type: 'codeSent', sent: { resendFrom: moment } } as const;
  };
  const session = signedIn(opened(reachable), moment);
  const data = pages.destination.open({ session, towards: 'codes', by: 'email', typed: address });
  const start = { ...somewhere, at: 'destination', data } as const;
  const machine = makeMachine(start, { ...ports, effects: { ...ports.effects, sendCode } });
  machine.send({ type: 'submit' });
  expect([machine.model().waiting?.ask, signals[0]?.aborted]).toEqual(['sendCode', false]);
  machine.send({ type: 'back' });
  expect([machine.model().waiting, signals[0]?.aborted]).toEqual([null, true]);
  await settled();
  expect(machine.model()).toMatchObject({ at: 'destination', data: { fields: { answer: { text: address } } } });
});

test('the account that was opened for a security code is closed when somebody goes on without it', async () => {
  const found = host();
  let closed = 0;
  const counted = { ways: found.ways, close: () => closed++ };
  const session: WayBack = { kind: 'wayBack', reason: 'forgot', email, typed: emptyField, inWords: false };
  const machine = makeMachine(
    { ...somewhere, at: 'enterCode', data: pages.enterCode.open({ session }) },
    machinePorts({ now: moment, answers: [{ type: 'waysFound', host: counted }] }),
  );
  machine.send({ type: 'back' });
  await settled();
  expect(machine.model()).toMatchObject({ at: 'receive', data: { host: { ways: found.ways } } });
  machine.send({ type: 'noneOfThese' });
  expect([machine.model().at, closed]).toEqual(['enterCode', 1]);
});
