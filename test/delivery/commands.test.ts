// Commands of the user's own: a stand-in for sendmail, and what sends a text message. Each is a real script.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/delivery/run-command.ts';
import type { Sent } from '../../src/delivery/types.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { readMail } from './read-mail.ts';
import { message, script, sender } from './sender.ts';

const to = '+4366012345678';
const text = { to, subject: '', body: "Your code is 123456; $(touch x) `id` 'é' 鍵\n\n.\n" };

const sendBy = (
  words: readonly string[],
  options: { seconds?: number; signal?: AbortSignal; body?: string; to?: string } = {},
): Promise<Sent> => {
  const { seconds, signal, ...part } = options;
  return sender({ text: words }, seconds === undefined ? {} : { seconds }).send(
    'text',
    { ...text, ...part },
    signal === undefined ? {} : { signal },
  );
};

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A zombie that nobody has waited for yet is gone as well.
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
};

describe('a text message', () => {
  test('is what the command reads, to the byte, and the number is one of its words', async () => {
    const folder = temporaryFolder();
    const command = script(folder, 'send-sms', `cat >"${folder}/text"`, `printf '%s\\n' "$@" >"${folder}/words"`);
    expect(await sendBy([command, '--to={number}', '$HOME; *', '{number}'])).toEqual({ sent: true });
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe(text.body);
    expect(readFileSync(join(folder, 'words'), 'utf8')).toBe(`--to=${to}\n$HOME; *\n${to}\n`);
  });

  test('the number comes last where it has no place', () => {
    expect(wordsFor(['gammu', 'sendsms', 'TEXT'], to)).toEqual(['gammu', 'sendsms', 'TEXT', to]);
    expect(wordsFor(['gammu', 'TEXT', '{number}', '-len', '400'], to)).toEqual(['gammu', 'TEXT', to, '-len', '400']);
  });

  test('the command sees the variables it was given, and no other', async () => {
    const folder = temporaryFolder();
    process.env.SECRET_OF_TEST = 'x';
    const command = script(folder, 'send-sms', `env >"${folder}/env"`);
    expect(await sendBy([command])).toEqual({ sent: true });
    delete process.env.SECRET_OF_TEST;
    const names = readFileSync(join(folder, 'env'), 'utf8').match(/^\w+(?==)/gm) ?? [];
    // PWD, SHLVL, OLDPWD and _ are the shell's own.
    expect(names.filter((name) => !['PWD', 'SHLVL', 'OLDPWD', '_'].includes(name)).sort()).toEqual([
      'HOME',
      'LANG',
      'PATH',
    ]);
  });

  test('a plain name is looked for on the PATH', async () => {
    expect(await sendBy(['true'])).toEqual({ sent: true });
  });

  test.each(['ada@example.com', '-rf', '', '12 34', '1\n2', '+', '١٢٣'])('"%s" is no number', async (number) => {
    expect(await sendBy(['true'], { to: number })).toEqual({ sent: false, unsent: { why: 'refused', answer: '' } });
  });

  test('none is set up', async () => {
    expect(await sender({}).send('text', text, {})).toEqual({ sent: false, unsent: { why: 'not-set-up' } });
    expect(await sender({ text: ['true'] }).ways()).toEqual(['text']);
  });
});

describe('a command that does not do it', () => {
  test('complains, and is quoted: the last line of it', async () => {
    const command = script(
      temporaryFolder(),
      'send-sms',
      'cat >/dev/null',
      'echo one >&2',
      'echo "no  credit" >&2',
      'echo >&2',
      'exit 3',
    );
    expect(await sendBy([command])).toEqual({ sent: false, unsent: { why: 'refused', answer: 'no credit' } });
  });

  test('complains without end', async () => {
    const command = script(
      temporaryFolder(),
      'send-sms',
      'head -c 5000000 /dev/zero | tr "\\0" "x" >&2',
      'head -c 5000000 /dev/zero',
      'echo >&2; head -c 1000 /dev/zero | tr "\\0" "é" >&2; exit 1',
    );
    const sent = await sendBy([command]);
    expect(sent).toMatchObject({ sent: false, unsent: { why: 'refused' } });
    expect(!sent.sent && sent.unsent.why === 'refused' && Array.from(sent.unsent.answer).length).toBe(200);
  });

  test('is ended by somebody else', async () => {
    const command = script(temporaryFolder(), 'send-sms', 'kill -9 $$');
    expect(await sendBy([command])).toEqual({ sent: false, unsent: { why: 'refused', answer: '' } });
  });

  test('is not there, or may not be run', async () => {
    const folder = temporaryFolder();
    for (const command of [join(folder, 'nothing'), 'no-such-command-here', folder])
      expect(await sendBy([command])).toEqual({ sent: false, unsent: { why: 'no-command', command } });
  });

  test('reads nothing of a long text and says that all is well', async () => {
    const command = script(temporaryFolder(), 'send-sms', 'exec <&-', 'exit 0');
    expect(await sendBy([command], { body: 'x'.repeat(1_000_000) })).toEqual({ sent: true });
  });

  test('leaves somebody behind who holds its output', async () => {
    for (const [code, sent] of [
      [0, { sent: true }],
      [4, { sent: false, unsent: { why: 'refused', answer: 'left' } }],
    ] as const) {
      const folder = temporaryFolder();
      const command = script(
        folder,
        'send-sms',
        `sleep 600 & echo $! >"${folder}/pid"`,
        'echo left >&2',
        `exit ${code}`,
      );
      expect(await sendBy([command])).toEqual(sent);
      process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGKILL');
    }
  });
});

describe('a command that hangs', () => {
  const hanging = (folder: string): string =>
    script(
      folder,
      'send-sms',
      'trap "" TERM INT HUP',
      `sleep 600 & echo $! >"${folder}/child"`,
      `echo $$ >"${folder}/pid.new"; mv "${folder}/pid.new" "${folder}/pid"`,
      'wait; wait',
    );
  const pids = (folder: string): number[] =>
    ['pid', 'child'].map((name) => Number(readFileSync(join(folder, name), 'utf8')));

  test('is ended with all it started when the time is up', async () => {
    const folder = temporaryFolder();
    const sent = await sendBy([hanging(folder)], { seconds: 3 });
    expect(sent).toEqual({ sent: false, unsent: { why: 'timed-out', seconds: 3 } });
    for (const pid of pids(folder)) await expect.poll(() => isGone(pid)).toBe(true);
  });

  test('is ended when it is called off', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const sending = sendBy([hanging(folder)], { signal: stop.signal });
    await expect.poll(() => existsSync(join(folder, 'pid'))).toBe(true);
    stop.abort();
    expect(await sending).toEqual({ sent: false, unsent: { why: 'cancelled' } });
    for (const pid of pids(folder)) await expect.poll(() => isGone(pid)).toBe(true);
  });
});

describe('sendmail', () => {
  const from = 'me@example.com';
  const by = (sendmail: string) => sender({ mail: { sendmail, from } });

  test('is handed the mail whole, and whom it is for', async () => {
    const folder = temporaryFolder();
    const sendmail = script(folder, 'sendmail', `cat >"${folder}/mail"`, `printf '%s\\n' "$@" >"${folder}/words"`);
    const delivery = by(sendmail);
    expect(await delivery.ways()).toEqual(['mail']);
    expect(await delivery.wantsPassword()).toBe(false);
    expect(await delivery.send('mail', message, {})).toEqual({ sent: true });
    expect(readFileSync(join(folder, 'words'), 'utf8')).toBe(`-i\n-f\n${from}\n${message.to}\n`);
    const raw = readFileSync(join(folder, 'mail'), 'utf8');
    expect(raw).not.toContain('\r');
    expect(readMail(raw).body).toBe(message.body);
    expect(readMail(raw).header.get('subject')).toBe(message.subject);
  });

  test('refuses, and is quoted', async () => {
    const sendmail = script(temporaryFolder(), 'sendmail', 'echo "queue is full" >&2', 'exit 75');
    expect(await by(sendmail).send('mail', message, {})).toEqual({
      sent: false,
      unsent: { why: 'refused', answer: 'queue is full' },
    });
  });

  test('is not there', async () => {
    const command = join(temporaryFolder(), 'sendmail');
    expect(await by(command).send('mail', message, {})).toEqual({
      sent: false,
      unsent: { why: 'no-command', command },
    });
  });
});
