// The journey in every language but English, which journey.test.ts goes in full: the account made, left, lost and got
// back into with the paper, in a real pty. The awaited text is read off the words, so that a new language is walked as
// well.

import { expect, test } from 'vitest';
import type { Words } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { tongues } from '../screens/tongues.ts';
import type { Pty } from '../terminal/pty.ts';
import { account, codeOn, enter, newHome, returnKey, sparekey, tab } from './person.ts';

const leave = { press: 'ctrl+c' };
const others = tongues.filter(([name]) => name !== 'en');

/** A sentence, wherever the window breaks it. */
const anywhere = (sentence: string): RegExp =>
  new RegExp(sentence.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));

async function skipInfo(pty: Pty, { info }: Words): Promise<void> {
  for (const page of [info.phone.label, info.otherEmail.title, info.app.label]) {
    await pty.until(page);
    enter(pty, tab, tab, returnKey);
  }
}

async function writeDownCode(pty: Pty, { setUp }: Words): Promise<string[]> {
  await pty.until(anywhere(setUp.hidden));
  enter(pty, 'v');
  await pty.until(anywhere(setUp.write));
  const groups = codeOn(pty.screen());
  enter(pty, returnKey);
  await pty.until(anywhere(setUp.confirm));
  const asked = groups.filter((_, at) => pty.screen().includes(setUp.group(at + 1)));
  enter(pty, asked[0] ?? '', tab, asked[1] ?? '', returnKey);
  return groups;
}

/** The answer to the question in words, whichever of the four it is. */
function answerTo(screen: string, { recovery }: Words): string {
  const { question } = recovery.identify;
  const said = screen.replaceAll(/\s+/g, ' ');
  const numbers = [...said.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  for (const a of numbers)
    for (const b of numbers) {
      if (said.includes(question({ kind: 'sum', a, b }))) return String(a + b);
      if (said.includes(question({ kind: 'larger', a, b }))) return String(Math.max(a, b));
      if (said.includes(question({ kind: 'after', number: a }))) return String(a + 1);
    }
  return String(numbers.find((one, at) => numbers.indexOf(one) !== at));
}

test.each(others)(
  '%s',
  async (tongue, words) => {
    const home = newHome();
    const { createAccount, recovery } = words;
    let pty = sparekey({ home, env: { LANG: `${tongue}_AT.UTF-8` } });
    await pty.until(words.signIn.none);
    enter(pty, returnKey);
    await pty.until(createAccount.again);
    enter(pty, account.email, tab, account.password, tab, account.password, returnKey);
    await pty.until(anywhere(words.setUp.what));
    enter(pty, returnKey);
    const code = await writeDownCode(pty, words);
    await pty.until(words.setUp.tea);
    enter(pty, returnKey);
    await skipInfo(pty, words);
    await pty.until(words.activity.title);
    enter(pty, 'q');
    await pty.until(words.notes({ why: 'signed-out' }, withoutFacts));
    enter(pty, leave);
    await pty.exited;
    expect(pty.scrollback()).toContain(words.left.saved);

    // --lang beats the locale; in the smallest window.
    pty = sparekey({ home, args: ['recover', '--lang', tongue], columns: 40, rows: 20 });
    await pty.until(recovery.reason.reasons.forgot);
    enter(pty, returnKey);
    await pty.until(recovery.identify.inWords);
    enter(pty, account.email, tab, tab, tab, tab, returnKey);
    await pty.until(recovery.identify.inPicture);
    enter(pty, answerTo(pty.screen(), words), returnKey);
    await pty.until(recovery.receive.none);
    enter(pty, returnKey);
    await pty.until(anywhere(recovery.enterCode.ask));
    enter(pty, code.join('-').toLowerCase(), returnKey);
    await pty.until(anywhere(recovery.useCode.nothingYet(1)));
    enter(pty, returnKey);
    await pty.until(recovery.newPassword.ask);
    enter(pty, 'nine loud mountains', tab, 'nine loud mountains', returnKey);
    await skipInfo(pty, words);
    await writeDownCode(pty, words);
    await pty.until(anywhere(words.banners.recovered(2)));
    enter(pty, leave);
    await pty.exited;
  },
  120_000,
);
