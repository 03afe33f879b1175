// A try ends once, and nothing that was thrown in it gets out.

import { expect, test } from 'vitest';
import { saidBy } from '../../src/delivery/answer.ts';
import { oneTry } from '../../src/delivery/delivery.ts';
import { unsentMail } from '../../src/delivery/mail.ts';

const password = 'correct horse 17';

test('what the work throws is not passed on', async () => {
  const sent = await oneTry(30, undefined, () => Promise.reject(new Error(password)));
  expect(sent).toEqual({ sent: false, unsent: { why: 'refused', answer: '' } });
});

test('work that never ends, or throws when it is over, changes nothing', async () => {
  const never = await oneTry(0.05, undefined, () => new Promise(() => {}));
  expect(never).toEqual({ sent: false, unsent: { why: 'timed-out', seconds: 0.05 } });
  const stop = new AbortController();
  const throwing = oneTry(
    30,
    stop.signal,
    (over) => new Promise((_, reject) => over.addEventListener('abort', () => reject(new Error(password)))),
  );
  stop.abort();
  expect(await throwing).toEqual({ sent: false, unsent: { why: 'cancelled' } });
});

test('after the end the caller’s signal is let go', async () => {
  const stop = new AbortController();
  const overs: AbortSignal[] = [];
  await oneTry(30, stop.signal, async (over) => {
    overs.push(over);
    return { sent: true };
  });
  stop.abort();
  expect(overs.map(({ aborted }) => aborted)).toEqual([false]);
});

test('an answer is one line, at most 200 characters, and never the password', () => {
  expect(saidBy(' 550-No\r\n550  such user\t')).toBe('550-No 550 such user');
  expect(Array.from(saidBy('🔑'.repeat(300)))).toHaveLength(200);
  for (const form of [password, `\0me\0${password}`, `me ${password}!`])
    expect(saidBy(`535 ${Buffer.from(form).toString('base64')} no`, password)).toBe('');
  expect(saidBy(`535 ${password}`, password)).toBe('');
});

test.each([
  [
    { code: 'EDNS', originalCode: 'ENOTFOUND' },
    { why: 'no-route', host: 'h' },
  ],
  [
    { code: 'ESOCKET', originalCode: 'ECONNREFUSED' },
    { why: 'no-route', host: 'h' },
  ],
  [
    { code: 'ESOCKET', originalCode: 'EHOSTUNREACH' },
    { why: 'no-route', host: 'h' },
  ],
  [
    { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' },
    { why: 'tls', host: 'h' },
  ],
  [
    { code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    { why: 'tls', host: 'h' },
  ],
  [
    { code: 'ESOCKET', originalCode: 'EPROTO' },
    { why: 'tls', host: 'h' },
  ],
  [
    { code: 'EAUTH', response: '535 no' },
    { why: 'sign-in', host: 'h' },
  ],
  [
    { code: 'ECONNECTION', response: '421 busy' },
    { why: 'refused', answer: '421 busy' },
  ],
  [
    { code: 'EMESSAGE', response: '552 too big' },
    { why: 'refused', answer: '552 too big' },
  ],
  ['thrown', { why: 'refused', answer: '' }],
  [undefined, { why: 'refused', answer: '' }],
])('%j', (error, unsent) => {
  expect(unsentMail(error, 'h', undefined)).toEqual(unsent);
});
