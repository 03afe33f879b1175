// Mail by SMTP, against real servers on this computer: plain, TLS, STARTTLS, and everything that can go wrong.

import { describe, expect, test } from 'vitest';
import type { DeliverySettings, Message } from '../../src/delivery/types.ts';
import { certificateFor } from './certificate.ts';
import { readMail } from './read-mail.ts';
import { message, sender } from './sender.ts';
import { mailServer, nobody, scriptedServer } from './servers.ts';

const from = 'me@example.com';
const password = 'correct horse 17';
const own = certificateFor(['localhost', '127.0.0.1']);
const stranger = certificateFor(['mail.example.org']);
const keys = { key: own.key, cert: own.cert };
const plain = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };

const by = (smtp: string): DeliverySettings => ({ mail: { smtp, from } });

describe('a mail arrives', () => {
  test('plain, on this computer', async () => {
    const { port, arrived } = await mailServer(plain);
    expect(await sender(by(`smtp://127.0.0.1:${port}`)).send('mail', message, {})).toEqual({ sent: true });
    const [mail] = arrived;
    expect(mail).toMatchObject({ from, to: [message.to], secure: false, user: undefined });
    const { header, body } = readMail(mail?.raw ?? '');
    expect(body).toBe(message.body);
    expect(header.get('subject')).toBe(message.subject);
    expect(header.get('to')).toBe(message.to);
    expect(header.get('from')).toBe(`sparekey <${from}>`);
    expect(header.get('auto-submitted')).toBe('auto-generated');
    expect(header.get('content-type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(header.has('x-mailer')).toBe(false);
  });

  for (const host of ['127.0.0.1', 'localhost'])
    test(`by TLS, signed in, at ${host}`, async () => {
      const { port, arrived } = await mailServer({ ...keys, secure: true, authOptional: false });
      const delivery = sender(by(`smtps://me@example.com@${host}:${port}`), { ca: own.cert });
      expect(await delivery.wantsPassword()).toBe(true);
      expect(await delivery.send('mail', message, { password })).toEqual({ sent: true });
      expect(arrived).toMatchObject([{ secure: true, user: 'me@example.com' }]);
    });

  test('by STARTTLS, which is taken where it is offered', async () => {
    const { port, arrived } = await mailServer({ ...keys, authOptional: false });
    const delivery = sender(by(`smtp://me%40example.com@127.0.0.1:${port}`), { ca: own.cert });
    expect(await delivery.send('mail', message, { password })).toEqual({ sent: true });
    expect(arrived).toMatchObject([{ secure: true, user: 'me@example.com' }]);
  });

  test.each([
    ['lines that are a single dot', 'one\n.\n..\n.end\n'],
    ['letters of everywhere', 'Ihr Schlüssel: 鍵 🔑\n'],
    ['long lines', `${'word '.repeat(400)}\nend\n`],
    ['what looks like a header', 'Subject: no\nBcc: eve@example.com\n\nText\n'],
    ['spaces at the end of lines', 'a  \nb\t\n'],
    ['no line break at the end', 'the end'],
  ])('%s arrive as they are', async (_, body) => {
    const { port, arrived } = await mailServer(plain);
    await sender(by(`smtp://127.0.0.1:${port}`)).send('mail', { ...message, body }, {});
    expect(arrived[0]?.to).toEqual([message.to]);
    const read = readMail(arrived[0]?.raw ?? '').body;
    // SMTP ends every line (RFC 5321 §2.3.8).
    expect(read.replace(/\n$/, '')).toBe(body.replace(/\n$/, ''));
  });
});

describe('nobody puts anything into the header', () => {
  const hostile: readonly [string, Partial<Message>][] = [
    ['a line break in the address', { to: 'ada@example.com\r\nBcc: eve@example.com' }],
    ['two addresses', { to: 'ada@example.com, eve@example.com' }],
    ['an address in brackets', { to: '<eve@example.com> ada@example.com' }],
    ['an option', { to: '-oQ/tmp@example.com' }],
    ['no address', { to: 'ada' }],
    ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@example.com' }],
    ['a bare line feed in the subject', { subject: 'Hello\n\nText' }],
  ];
  test.each(hostile)('%s', async (_, part) => {
    const { port, arrived } = await mailServer(plain);
    const sent = await sender(by(`smtp://127.0.0.1:${port}`)).send('mail', { ...message, ...part }, {});
    expect(sent).toEqual({ sent: false, unsent: { why: 'refused', answer: '' } });
    expect(arrived).toEqual([]);
  });
});

describe('a mail that is not sent says why', () => {
  const host = '127.0.0.1';

  test('nothing is set up', async () => {
    const delivery = sender({});
    expect(await delivery.ways()).toEqual([]);
    expect(await delivery.wantsPassword()).toBe(false);
    expect(await delivery.send('mail', message, {})).toEqual({ sent: false, unsent: { why: 'not-set-up' } });
  });

  test('nobody listens', async () => {
    const sent = await sender(by(`smtp://${host}:${await nobody()}`)).send('mail', message, {});
    expect(sent).toEqual({ sent: false, unsent: { why: 'no-route', host } });
  });

  test('the receiver is refused', async () => {
    const { port } = await mailServer({
      ...plain,
      onRcptTo: (_, __, done) => done(Object.assign(new Error('No such user here'), { responseCode: 550 })),
    });
    const sent = await sender(by(`smtp://${host}:${port}`)).send('mail', message, {});
    expect(sent).toMatchObject({
      sent: false,
      unsent: { why: 'refused', answer: expect.stringMatching(/^550 .*No such user here/) },
    });
  });

  test('the name and password are refused', async () => {
    const { port } = await mailServer({ ...plain, onAuth: (_, __, done) => done(new Error('No')) });
    const sent = await sender(by(`smtp://me@${host}:${port}`)).send('mail', message, { password });
    expect(sent).toEqual({ sent: false, unsent: { why: 'sign-in', host } });
  });

  test('the password is missing: the server is not even called', async () => {
    const { port, heard } = await scriptedServer('220 hello', () => '250 ok');
    for (const options of [{}, { password: '' }])
      expect(await sender(by(`smtp://me@${host}:${port}`)).send('mail', message, options)).toEqual({
        sent: false,
        unsent: { why: 'sign-in', host },
      });
    expect(heard).toEqual([]);
  });

  test('a server that repeats the password is not quoted', async () => {
    const coded = Buffer.from(`\0me\0${password}`).toString('base64');
    for (const echo of [password, coded]) {
      const { port } = await scriptedServer('220 hello', (line) => {
        if (line.startsWith('EHLO')) return '250-hello\r\n250 AUTH PLAIN';
        if (line.startsWith('AUTH')) return '235 ok';
        return `550 you said ${echo}`;
      });
      const sent = await sender(by(`smtp://me@${host}:${port}`)).send('mail', message, { password });
      expect(sent).toEqual({ sent: false, unsent: { why: 'refused', answer: '' } });
    }
  });

  test('a greeting that turns everybody away', async () => {
    const { port } = await scriptedServer('554 go\taway\u001b[2J', () => undefined);
    const sent = await sender(by(`smtp://${host}:${port}`)).send('mail', message, {});
    expect(sent).toMatchObject({
      sent: false,
      unsent: { why: 'refused', answer: expect.stringContaining('554 go away') },
    });
  });

  test('the line is dropped in the middle of the text', async () => {
    let data = false;
    const { port } = await scriptedServer('220 hello', (line, socket) => {
      if (data) socket.destroy();
      data = line === 'DATA';
      return data ? '354 go on' : '250 ok';
    });
    const sent = await sender(by(`smtp://${host}:${port}`)).send('mail', message, {});
    expect(sent).toEqual({ sent: false, unsent: { why: 'no-route', host } });
  });

  test.each(['', '220 hello'])('a server that goes silent after "%s"', async (greeting) => {
    const { port } = await scriptedServer(greeting, () => undefined);
    const sent = await sender(by(`smtp://${host}:${port}`), { seconds: 0.3 }).send('mail', message, {});
    expect(sent).toEqual({ sent: false, unsent: { why: 'timed-out', seconds: 0.3 } });
  });

  test.each(['smtp', 'smtps'])('called off while a server of %s is silent, and the line is closed', async (scheme) => {
    const stop = new AbortController();
    const { port, connections } = await scriptedServer('', () => undefined);
    const sending = sender(by(`${scheme}://${host}:${port}`)).send('mail', message, { signal: stop.signal });
    await expect.poll(() => connections.size).toBe(1);
    stop.abort();
    expect(await sending).toEqual({ sent: false, unsent: { why: 'cancelled' } });
    await expect.poll(() => connections.size).toBe(0);
  });

  test('called off before it began', async () => {
    const sent = await sender(by(`smtp://${host}:1`)).send('mail', message, { signal: AbortSignal.abort() });
    expect(sent).toEqual({ sent: false, unsent: { why: 'cancelled' } });
  });
});

describe('TLS', () => {
  const host = '127.0.0.1';
  const tls = { sent: false, unsent: { why: 'tls', host } };

  test('smtp:// at a port of TLS from the first byte is told to be smtps://', async () => {
    const { port, arrived } = await mailServer({ ...keys, secure: true });
    const sent = await sender(by(`smtp://me@${host}:${port}`), { greeting: 200 }).send('mail', message, { password });
    expect(sent).toEqual({ sent: false, unsent: { why: 'wants-smtps', host, port } });
    expect(arrived).toEqual([]);
  });

  test('a server that says nothing at all is not told to be smtps://', async () => {
    const { port } = await scriptedServer('', () => undefined);
    const sent = await sender(by(`smtp://${host}:${port}`), { greeting: 200, seconds: 1 }).send('mail', message, {});
    expect(sent).toMatchObject({ sent: false, unsent: { why: 'timed-out' } });
  });

  test.each([
    ['a certificate that nobody vouches for', own, undefined, 'unknown-signer'],
    ['a certificate for another name', stranger, stranger.cert, 'tls'],
  ])('%s', async (_, { key, cert }, ca, why) => {
    // Node would obey this; sparekey does not.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      for (const [scheme, secure] of [
        ['smtps', true],
        ['smtp', false],
      ] as const) {
        const { port, arrived } = await mailServer({ key, cert, secure });
        const delivery = sender(by(`${scheme}://me@${host}:${port}`), ca === undefined ? {} : { ca });
        expect(await delivery.send('mail', message, { password })).toEqual({ sent: false, unsent: { why, host } });
        expect(arrived).toEqual([]);
      }
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  });

  test('smtps to a server that speaks in the clear', async () => {
    const { port, heard } = await scriptedServer('220 hello', () => '250 ok');
    expect(await sender(by(`smtps://me@${host}:${port}`)).send('mail', message, { password })).toEqual(tls);
    expect(heard.join()).not.toContain('EHLO');
  });

  test('a server elsewhere that offers no STARTTLS hears no name and no password', async () => {
    const { port, heard } = await scriptedServer('220 hello', (line) =>
      line.startsWith('EHLO') ? '250-hello\r\n250 AUTH PLAIN' : '502 no',
    );
    // 0.0.0.0 is this computer, and does not look like it: what is not known to be is elsewhere.
    const sent = await sender(by(`smtp://me@0.0.0.0:${port}`)).send('mail', message, { password });
    expect(sent).toEqual({ sent: false, unsent: { why: 'tls', host: '0.0.0.0' } });
    expect(heard.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS']);
  });
});
