// A whole session with every kind of secret in it, and afterwards no file under the home folder holds one of them, in any
// spelling; nor has a command that was run meanwhile been told one, but for what it was to send.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { account, command, enter, newHome, returnKey, sparekey, tab, writeDownCode } from '../journey/person.ts';
import type { Pty } from '../terminal/pty.ts';

const spare = 'spare-Walrus-5533-quietly';

/** Matches any text in a file in its place. Base64 of it looks different at each of three places in a group. */
function spellings(secret: string): Buffer[] {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString('base64');
    return text.slice(Math.ceil((before * 4) / 3) + (before > 0 ? 1 : 0), -4);
  });
  const hex = Buffer.from(secret).toString('hex');
  // Of a short one so little is left in base64 that it stands in anything random.
  const texts = [secret, hex, hex.toUpperCase(), encodeURIComponent(secret), ...(secret.length < 10 ? [] : base64)];
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(secret, 'utf16le')];
}

const holds = (bytes: Buffer, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => spellings(secret).some((spelling) => bytes.includes(spelling)));

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** From the security page to what is at this line of it. */
async function toItem(pty: Pty, item: string): Promise<void> {
  for (let moves = 0; moves < 12; moves++) {
    const line = pty.screen().match(/▸ .*/)?.[0] ?? '';
    if (line.includes(item)) break;
    pty.press('down');
    await expect.poll(() => pty.screen().match(/▸ .*/)?.[0]).not.toBe(line);
  }
  enter(pty, returnKey);
}

test('no spelling of a secret is missed', () => {
  for (const before of ['', 'a', 'ab', 'abc'])
    for (const encoding of ['utf8', 'utf16le', 'hex', 'base64', 'base64url'] as const) {
      const text = `${before}${spare}!`;
      const written =
        encoding === 'utf8' || encoding === 'utf16le'
          ? Buffer.from(text, encoding)
          : Buffer.from(Buffer.from(text).toString(encoding));
      expect([before, encoding, holds(written, [spare])]).toEqual([before, encoding, [spare]]);
    }
});

test('nothing secret in the files, and nothing in what a command is told', async () => {
  const [home, outside] = [newHome(), mkdtempSync(join(tmpdir(), 'sparekey-outside-'))];
  const send = join(outside, 'send');
  const told = join(outside, 'told');
  writeFileSync(
    send,
    `#!/bin/sh
cat >"${outside}/text"
{ env; echo "$0" "$@"; tr '\\0' '\\n' </proc/$PPID/cmdline; tr '\\0' '\\n' </proc/$PPID/environ; } >"${told}.part"
mv "${told}.part" "${told}"
`,
  );
  chmodSync(send, 0o755);
  execFileSync(process.execPath, [command, 'config', 'set', 'text.command', '--', send, '{number}'], {
    env: { HOME: home, PATH: process.env.PATH },
  });

  const pty = sparekey({ home });
  await pty.until('There is no account on this computer yet.');
  enter(pty, returnKey);
  await pty.until('Once more');
  enter(pty, account.email, tab, account.password, tab, account.password, returnKey);
  await pty.until('Set up recovery code · 1 of 3');
  enter(pty, returnKey);
  const groups = await writeDownCode(pty);
  await pty.until('Make a cup of tea.');
  enter(pty, returnKey);
  await pty.until('Phone number');
  enter(pty, '+43 660 1234542', returnKey);
  await pty.until('Another mailbox');
  enter(pty, tab, tab, returnKey);
  await pty.until('6 digits');
  enter(pty, tab, tab, returnKey);
  await pty.until(/should\s+this\s+computer\s+let\s+you\s+back\s+in/);
  enter(pty, returnKey);
  await pty.until(/▸ Code no\. 1/);

  await toItem(pty, 'Other accounts');
  await pty.until('▸ Add codes of another account');
  enter(pty, returnKey);
  await pty.until('Code or codes');
  enter(pty, 'The library', tab, tab);
  pty.paste(spare);
  enter(pty, returnKey, returnKey);
  await pty.until('Is this right?');
  enter(pty, returnKey);
  await pty.until('▸ The library');
  enter(pty, returnKey);
  await pty.until('The code is hidden.');
  enter(pty, 'v');
  await pty.until(spare);
  enter(pty, 'v');
  await pty.until('The code is hidden.');
  pty.press('escape');
  await pty.until('▸ The library');
  pty.press('escape');
  await pty.until('▸ Other accounts');

  // Signed in with the password alone, one has to show more for what comes next.
  enter(pty, 'q');
  await pty.until('You are signed out.');
  enter(pty, account.password, returnKey);
  await pty.until(/▸ Code no\. 1/);
  await toItem(pty, 'Security codes');
  await pty.until('Text message to the phone ending 42');
  await toItem(pty, 'Text message');
  await pty.until('last four digits');
  enter(pty, '4542', returnKey);
  await pty.until('on its way');
  const digits = /\d{6}/.exec(readFileSync(join(outside, 'text'), 'utf8'))?.[0] ?? '';
  enter(pty, digits, returnKey);
  await pty.until('Send a test text message');
  pty.press('ctrl+c');
  expect(await pty.exited).toEqual({ code: 130, signal: 0 });

  const secrets = [account.password, ...groups, groups.join(''), groups.join('-'), spare, digits];
  expect(new Set(secrets).size).toBe(10);
  const files = filesUnder(home);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect([file, holds(readFileSync(file), secrets)]).toEqual([file, []]);
  // The variables and the words of the command, and those of the program itself.
  expect(readFileSync(told, 'utf8')).toContain('cli.js');
  expect(holds(readFileSync(told), secrets)).toEqual([]);
  expect(pty.clipboardWrites()).toEqual([]);
  expect(holds(Buffer.from(pty.scrollback()), secrets)).toEqual([]);
});
