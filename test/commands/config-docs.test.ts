// Every command that docs/security-codes.md tells to type works as it stands there, with what a command and a curl
// script make of it.

import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { script } from '../delivery/sender.ts';
import { command } from '../journey/built-command.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/security-codes.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const lines = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('sparekey config set'));

test('every setting in it can be set', () => {
  const home = temporaryFolder();
  script(home, 'sparekey', `exec "${process.execPath}" "${command}" "$@"`);
  // The programs that it names, where a test may put them.
  for (const program of ['gammu', 'send-sms']) script(home, program, 'exit 0');
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) {
    const env = { PATH: `${home}:${process.env.PATH}`, HOME: home };
    expect(execFileSync('sh', ['-c', line.replace('/usr/local/bin', home)], { env, encoding: 'utf8' })).toMatch(
      / is set\.$/m,
    );
  }
});

const hasCurl = (() => {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.runIf(hasCurl)('the script for a provider sends the text as it is', async () => {
  const asked: { body: string; key: string | undefined }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    asked.push({ body, key: request.headers.authorization });
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const home = temporaryFolder();
  const { port } = server.address() as AddressInfo;
  const text = (blocks.find((block) => block.startsWith('#!/bin/sh')) ?? '')
    .replace('https://sms.example.com', `http://127.0.0.1:${port}`)
    .replace('.config/send-sms.conf', 'send-sms.conf');
  script(home, 'send-sms.conf', 'header = "Authorization: Bearer k17"');
  const path = script(home, 'send-sms', text.replace('#!/bin/sh\n', ''));
  const env = { PATH: process.env.PATH, HOME: home };
  const running = promisify(execFile)(path, ['+436601234567'], { env });
  running.child.stdin?.end('Your code: 123456 & more\nend');
  await running;
  expect(asked.map(({ key }) => key)).toEqual(['Bearer k17']);
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
    to: '+436601234567',
    text: 'Your code: 123456 & more\nend',
  });
});
