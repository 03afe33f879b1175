// The effects of the security codes on real accounts, with a post office that keeps what it is handed; and what happens
// to a message on its way when the person goes back.

import { expect, test } from 'vitest';
import { lineOf } from '../../src/machine/line.ts';
import { makeMachine } from '../../src/machine/machine.ts';
import type { AtTheDoor, Proving, States } from '../../src/machine/model.ts';
import * as start from '../../src/machine/start.ts';
import { email, given, withAccount } from '../account/world.ts';
import { effectsIn, next, said, settings, signedIn, way } from './filled-in.ts';
import { machinePorts, settled } from './machine-ports.ts';
import { host, moment, opened, reachable } from './made-up.ts';

async function withCodes() {
  const world = await withAccount();
  const enrolled = await given(world.accounts.changeInfo(world.opened, { otherEmail: 'bob@example.org' }));
  const on = await given(world.accounts.turnHostSlot(enrolled, true));
  world.post.posted.length = 0;
  return { ...world, opened: on, effects: effectsIn(world) };
}

const completing = (asker: AtTheDoor | Proving, typed = 'bob@example.org'): States['sendingCode'] =>
  start.complete(asker, 'email', typed);
const answering = (asker: AtTheDoor | Proving, digits: string): States['checkingDigits'] => ({
  ...start.securityCode(asker, 'email', 'bob@example.org'),
  lines: { digits: lineOf(digits) },
});

test('on the way back in: the ways, the code, the digits, the new password', async () => {
  const { effects, post, accounts } = await withCodes();
  const found = await effects.findWays(start.receive({ ...way, email }));
  if (found?.type !== 'waysFound' || found.host === null) throw new Error('no way back');
  const door: AtTheDoor = { kind: 'door', way, host: found.host };
  expect(said(await effects.sendCode(completing(door, 'eve@example.org')))).toBe('refused: wrong');
  expect(said(await effects.sendCode(completing(door)))).toBe('codeSent');
  const digits = post.posted[0]?.body.slice(0, 6) ?? '';
  const letIn = await effects.proveDigits(answering(door, digits));
  if (letIn?.type !== 'letIn') throw new Error(said(letIn));
  const form = start.resetPassword({ ...door, host: letIn.host });
  expect(said(await effects.resetPassword({ ...form, lines: { next: lineOf(next), again: lineOf(next) } }))).toBe(
    'saved',
  );
  expect(await accounts.signIn(email, next)).toMatchObject({ ok: true });
});

test('an address that nobody has leads nowhere, and says no more', async () => {
  const { effects } = await withCodes();
  const nobody = start.receive({ ...way, email: 'nobody@example.com' });
  expect(await effects.findWays(nobody)).toEqual({ type: 'waysFound', host: null });
});

test('inside, the digits prove who is there', async () => {
  const { effects, post, opened: account } = await withCodes();
  const proving: Proving = { kind: 'stepUp', ...signedIn(account), towards: 'phone' };
  expect(said(await effects.sendCode(completing(proving)))).toBe('codeSent');
  const digits = post.posted[0]?.body.slice(0, 6) ?? '';
  expect(said(await effects.proveDigits(answering(proving, digits)))).toBe('proved');
});

test('the page of the codes: what is changed there, and the test', async () => {
  const { effects, post, opened: account } = await withCodes();
  const page = start.securityCodes(settings(account));
  expect(said(await effects.sendTest({ ...page, by: 'email' }))).toBe('testSent');
  expect(post.posted).toMatchObject([{ channel: 'mail', to: 'bob@example.org' }]);
  post.refuse({ why: 'timed-out', seconds: 20 });
  expect(said(await effects.sendTest({ ...page, by: 'email' }))).toBe('refused: unsent');
  const chosen = await effects.changeCodes({ ...page, change: { choices: { secondProof: true } } });
  if (chosen?.type !== 'saved') throw new Error(said(chosen));
  expect(chosen.opened.view.secondProof).toBe(true);
  const off = await effects.changeCodes({ ...start.securityCodes(settings(chosen.opened)), change: { codes: false } });
  expect(off).toMatchObject({ type: 'saved', opened: { view: { hostSlot: 'off' } } });
});

test('notices are sent where the security page is come to; nothing to send is no answer', async () => {
  const { accounts, post, opened: account, ports } = await withCodes();
  const changed = await given(accounts.choose(account, { waitDays: 3 }));
  const effects = effectsIn({ accounts, ports, post } as Awaited<ReturnType<typeof withCodes>>);
  const page = start.security(signedIn(changed));
  expect(said(await effects.sendNotices(page))).toBe('noticesSent');
  expect(post.posted.map(({ body }) => body.split(' ').slice(1))).toEqual([['codes-on'], ['choices-changed']]);
});

test('a message on its way is called off when the person goes back, and its answer changes nothing', async () => {
  const signals: AbortSignal[] = [];
  const ports = machinePorts({ now: moment });
  const sendCode = async (_: unknown, signal: AbortSignal) => {
    signals.push(signal);
    await new Promise((done) => signal.addEventListener('abort', done));
    return { type: 'codeSent', sent: { resendFrom: moment } } as const;
  };
  const asker: Proving = { kind: 'stepUp', ...signedIn(opened(reachable)), towards: 'codes' };
  const everywhere = { now: moment, lastKey: moment, visit: 0, keysShown: false, leaving: false };
  const data = start.complete(asker, 'email', 'bob@example.org');
  const machine = makeMachine(
    { ...everywhere, at: 'complete', data },
    { ...ports, effects: { ...ports.effects, sendCode } },
  );
  machine.send({ type: 'submit' });
  expect([machine.model().at, signals[0]?.aborted]).toEqual(['sendingCode', false]);
  machine.send({ type: 'back' });
  expect([machine.model().at, signals[0]?.aborted]).toEqual(['complete', true]);
  await settled();
  expect(machine.model()).toMatchObject({ at: 'complete', data: { lines: { answer: { text: 'bob@example.org' } } } });
});

test('what was found at the door is closed when somebody goes on without it', async () => {
  const found = host();
  let closed = 0;
  const counted = { ways: found.ways, close: () => closed++ };
  const everywhere = { now: moment, lastKey: moment, visit: 0, keysShown: false, leaving: false };
  const machine = makeMachine(
    { ...everywhere, at: 'enterCode', data: start.enterCode(way) },
    machinePorts({ now: moment, answers: [{ type: 'waysFound', host: counted }] }),
  );
  machine.send({ type: 'back' });
  await settled();
  expect(machine.model()).toMatchObject({ at: 'receive', data: { host: { ways: found.ways } } });
  machine.send({ type: 'noneOfThese' });
  expect([machine.model().at, closed]).toEqual(['enterCode', 1]);
});
