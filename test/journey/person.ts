// A person at a terminal: the built command in a real pty, with a home of its own, its real files and its real KDF,
// and what such a person does again and again.

import process from 'node:process';
import { withoutLetterSpacing } from '../../src/practice/pattern.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';
import { command, newHome } from './built-command.ts';

export { command, newHome };

export interface Visit {
  readonly home: string;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run on; that of the tests unless given. */
  readonly node?: string;
}

export const sparekey = ({ home, args = [], columns, rows, env, node = process.execPath }: Visit): Pty =>
  spawnInPty({
    command: node,
    args: [command, ...args],
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
    env: { HOME: home, ...env },
  });

/** Text, then each key by its name. */
export function enter(pty: Pty, ...what: readonly (string | { readonly press: string })[]): void {
  for (const one of what) {
    if (typeof one === 'string') pty.type(one);
    else pty.press(one.press);
  }
}

const key = (name: string) => ({ press: name });
export const tab = key('tab');
export const returnKey = key('enter');

export const account = { email: 'ada@example.com', password: 'seven quiet harbours' };

/** From the first screen to "Set up recovery code · 1 of 3". */
export async function createAccount(pty: Pty, { email, password } = account): Promise<void> {
  await pty.until('There is no account on this computer yet.');
  enter(pty, returnKey);
  await pty.until('Once more');
  enter(pty, email, tab, password, tab, password, returnKey);
  await pty.until('Set up recovery code · 1 of 3');
}

/** The security info that is offered after the first code: not now. Ends on the security page. */
export async function leaveOffer(pty: Pty): Promise<void> {
  await pty.until('Phone number');
  pty.press('escape');
  await pty.until('Recent activity');
}

/** Phone, other e-mail, app: none of them. */
export async function skipInfo(pty: Pty): Promise<void> {
  for (const page of ['Phone number', 'Another mailbox', '6 digits']) {
    await pty.until(page);
    enter(pty, tab, tab, returnKey);
  }
}

/** From the hidden code to the page after it: shows it, writes it down, types two groups back. Returns the five groups. */
export async function writeDownCode(pty: Pty): Promise<string[]> {
  await pty.until('The code is hidden');
  enter(pty, 'v');
  await pty.until('hidden again in');
  const groups = codeOn(pty.screen());
  enter(pty, returnKey);
  await pty.until('read it back');
  const asked = [...pty.screen().matchAll(/Group (\d)/g)].map(([, group]) => groups[Number(group) - 1] ?? '');
  enter(pty, asked[0] ?? '', tab, asked[1] ?? '', returnKey);
  return groups;
}

/** The five groups as they stand on the screen. */
export function codeOn(screen: string): string[] {
  const group = '([0-9A-HJKMNP-TV-Z]{5})';
  const found = new RegExp(Array.from({ length: 5 }, () => group).join('\\s+')).exec(withoutLetterSpacing(screen));
  if (found === null) throw new Error(`No code on the screen:\n${screen}`);
  return found.slice(1);
}

export async function signIn(pty: Pty, { email, password } = account): Promise<void> {
  await pty.until('Sign in');
  enter(pty, email, tab, password, returnKey);
}

/** From "Can't access your account?" to the five boxes, the captcha answered in words. */
export async function walkToCode(pty: Pty, email = account.email, reasonsDown = 0): Promise<void> {
  await pty.until('Why can you not sign in?');
  for (let down = 0; down < reasonsDown; down++) enter(pty, key('down'));
  enter(pty, returnKey);
  if (reasonsDown === 1) {
    await pty.until('Before you go on');
    enter(pty, tab, returnKey);
  }
  await pty.until('Ask me in words instead');
  if (!pty.screen().includes(email)) enter(pty, email, tab);
  enter(pty, tab, tab, tab, returnKey);
  await pty.until(/In\s+digits\./);
  enter(pty, answerTo(pty.screen()), returnKey);
  await pty.until("I don't have any of these");
  enter(pty, returnKey);
  await pty.until('The 25 characters on your paper');
}

/** The captcha's question in words, answered. */
export function answerTo(screen: string): string {
  // In a narrow window the question is broken anywhere.
  const asked = /(?:What is|Which is|Which number).*In digits/.exec(screen.replaceAll(/\s+/g, ' '))?.[0] ?? '';
  const [a = 0, b = 0, c = 0] = [...asked.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (asked.includes('plus')) return String(a + b);
  if (asked.includes('larger')) return String(Math.max(a, b));
  if (asked.includes('right after')) return String(a + 1);
  return String(a === b || a === c ? a : b);
}
