// English: codes of other accounts.

import type { Attention } from '../keyring/attention.ts';
import type { Problem } from '../keyring/check.ts';
import type { Kind } from '../keyring/kinds.ts';
import { counted } from './en-grammar.ts';

const characters = { one: '# character', other: '# characters' };

/** Says where the pasted text has a fault: a place, never a part of the code. */
export function keyProblem(problem: Problem): string {
  switch (problem.why) {
    case 'nothing':
      return 'There is no code in this yet.';
    case 'too-long':
      return `That is more than ${problem.most} characters.`;
    case 'missing':
      return `${counted(problem.count, characters)} of ${problem.of} missing.`;
    case 'surplus':
      return `${counted(problem.count, characters)} more than the ${problem.of} there should be.`;
    case 'group':
      return `Group ${problem.group} has a character that cannot be part of it.`;
    case 'multiple':
      return `Group ${problem.group} was read wrongly: its digits do not fit together. Look at them once more.`;
    case 'word-count':
      return `A phrase has 12 or 24 words. Here are ${problem.count}.`;
    case 'word':
      return `Word ${problem.word} is not in the list that phrases are made of. Is it spelt right?`;
    case 'checksum':
      return 'These words do not belong together in this order. One of them was read wrongly.';
    case 'too-many':
      return `More than ${problem.most} codes: please keep them under two names.`;
  }
}

export const enKeys = {
  spareKeys: {
    title: 'Codes of other accounts',
    count: (count: number, attention: number) => (attention === 0 ? `${count}` : `${count}, ${attention} to look at`),
    find: 'Find',
    none: 'No codes yet. Keep the recovery codes of your other accounts here.',
    noneFound: 'Nothing has that in its name.',
    add: 'Add codes of another account',
    remind: (on: boolean) => `Remind me without signing in: ${on ? 'yes' : 'no'}`,
    open: 'open',
    more: (above: number, below: number) =>
      [above > 0 ? `${above} above` : '', below > 0 ? `${below} below` : ''].filter((one) => one !== '').join(', '),
    others: (count: number) => `${count} of another version: kept, not shown.`,
    kind: {
      'code-25': '25 characters',
      codes: 'codes',
      'key-28': '28 characters',
      'key-32': '32 characters',
      key: 'key',
      words: 'phrase',
      phrase: 'phrase',
      'digits-48': '48 digits',
      text: 'text',
    } satisfies Record<Kind, string>,
    left: (left: number, of: number) => `${left} of ${of} left`,
    attention: {
      replaced: 'replaced',
      'used-up': 'used up',
      few: 'few left',
      old: 'over a year old',
    } satisfies Record<Attention, string>,
  },

  newKey: {
    title: 'Add codes of another account',
    titleReplace: 'New codes',
    advice: 'Paste the code, or the whole file of codes that you were given.',
    service: 'Service',
    account: 'Account there',
    secret: 'Code or codes',
    remark: 'Note, if any',
    exampleService: 'GitHub',
    exampleAccount: 'may stay empty',
    goOn: 'Go on',
    enter: 'go on',
    asText: 'Take it as the text it is',
    asCode: 'Look what kind of code it is',
    is: {
      'code-25': () => 'One code of 25 characters.',
      codes: (count: number) => `A set of ${counted(count, { one: '# code', other: '# codes' })}, each for one use.`,
      'key-28': () => 'A recovery key of 28 characters.',
      'key-32': () => 'A code of 32 characters.',
      key: () => 'One recovery key, kept whole as it stands.',
      words: () => 'A phrase; its words fit together.',
      phrase: () => 'A phrase that is none of BIP-39: kept as it stands, not checked.',
      'digits-48': () => 'A BitLocker key; all its groups fit.',
      text: () => 'No kind of code that is known here: kept as text.',
    } satisfies Record<Kind, (count: number) => string>,
    problem: keyProblem,
    leftOut: 'The other words are left out.',
    several: (count: number) => `${count} things, each to be kept by itself.`,
    asks: 'There is a question about it: go on.',
    sorting: 'Looking at it…',
    saving: 'Saving…',
  },

  reviewKey: {
    title: 'Is this right?',
    instead: 'The codes you had here go, and these take their place.',
    asItIs: 'the text, as it is.',
    used: (count: number) => `${count} used`,
    tooMany: 'They cannot take the place of one. Go back and paste only one, or keep the whole text.',
    keep: 'Yes, keep it',
    anyway: 'Keep it like this all the same',
    whole: 'Keep the whole text, as it is',
    change: 'No: go back and change it',
    scroll: 'more',
  },

  key: {
    gone: 'These codes are not there any more.',
    made: (what: string, day: string) => `${what}, since ${day}.`,
    what: {
      'code-25': () => 'One code of 25 characters',
      codes: (left: number, of: number) => `${left} of ${of} codes left`,
      'key-28': () => 'A recovery key of 28 characters',
      'key-32': () => 'A code of 32 characters',
      key: () => 'A recovery key',
      words: () => 'A phrase',
      phrase: () => 'A phrase, not checked',
      'digits-48': () => 'A BitLocker key of 48 digits',
      text: () => 'A text',
    } satisfies Record<Kind, (left: number, of: number) => string>,
    attention: {
      replaced: 'Newer codes were made elsewhere: these do not work any more.',
      'used-up': 'Every code is used. Make new ones at the service.',
      few: 'Few are left. Make new ones while you still get in.',
      old: 'Older than a year. Does it still work?',
    } satisfies Record<Attention, string>,
    hidden: 'The code is hidden.',
    digits: 'Digits are underlined.',
    which: (no: number, of: number, used: boolean) => `Code ${no} of ${of}${used ? ', used' : ''}`,
    show: 'show',
    hide: 'hide',
    more: 'more time',
    pick: 'other code',
    hiddenIn: (seconds: number) => `hidden again in ${seconds} s`,
    rest: (count: number) => `and ${count} more`,
    copy: 'Copy it',
    markUsed: 'I used it',
    markUnused: (no: number, of: number) =>
      of === 1 ? 'It was not used after all' : `Code ${no} was not used after all`,
    use: 'Use it, step by step',
    make: 'make new ones',
    replace: 'Enter new codes in its place',
    replacedElsewhere: 'I made new codes and keep them elsewhere',
    remove: 'Remove it',
    saving: 'Saving…',
  },

  useKey: {
    title: (service: string) => `Use it: ${service}`,
    noGuide: 'There is no guide for this service. Find the place where it takes a recovery code, and enter it there.',
    asks: (asks: string) => `You will be asked for: ${asks}`,
    loses: (loses: string) => `What it costs: ${loses}`,
    next: 'Next',
    copy: 'Copy it',
  },
  askWorked: {
    title: 'Did it work?',
    ask: 'Are you back in?',
    yes: 'Yes: mark the code as used',
    no: 'No: back to the steps',
    saving: 'Saving…',
  },
  makeKey: {
    title: (service: string) => `Make new ones: ${service}`,
    noGuide:
      'There is no guide for this service. Look for recovery codes in its security settings, and make new ones there.',
    /** Each a day such as 2026-11-22, or `never`: tried on the live pages; compared with the service's own help. */
    own: (replaces: string | undefined) =>
      replaces === undefined
        ? 'This guide is your own.'
        : `This guide is your own, shown in place of the one for ${replaces}.`,
    checked: (checked: string, read: string) => {
      if (checked !== 'never') return `Last tried on ${checked}.`;
      if (read === 'never') return 'These steps were not tried on the live pages; names may differ.';
      return `Compared with the service's own help on ${read}, not tried on the live pages; names may differ.`;
    },
    enter: 'Enter the new ones here',
  },

  reminders: {
    title: 'Remind me without signing in',
    what: 'sparekey status then says what is due, without your password. For that, a few numbers lie outside the seal here.',
    cost: 'What it costs: whoever has this computer can read for how many accounts you keep codes, what is due and from which day; never which.',
    stayOff: 'No: keep all of it sealed',
    turnOn: 'Yes: keep these numbers here',
    stayOn: 'Yes: leave it on',
    turnOff: 'No: throw these numbers away',
    saving: 'Saving…',
  },

  removeKey: {
    title: 'Remove codes',
    what: (service: string) => `The codes for ${service} will be gone from this account. They cannot be brought back.`,
    type: (service: string) => `To remove them, type the name: ${service}`,
    label: 'Name',
    go: 'Remove it',
    enter: 'remove',
    saving: 'Removing…',
  },
};

// Codes of other accounts, exported and imported.

const plural = (count: number, one: string): string => counted(count, { one: `# ${one}`, other: `# ${one}s` });

export const enTransfer = {
  transfer: {
    passphraseFd: "read the file's passphrase from this file descriptor",
    noSecret: (fd: string) => `There is nothing to read on file descriptor ${fd}. Nothing was changed.`,
  },

  exportKeys: {
    about: 'take the codes of your other accounts elsewhere, in a file sealed with age under a passphrase',
    output: 'the file to make; - writes to a pipe',
    plain: 'not sealed: readable by anyone, after a warning',

    title: 'Export all codes',
    what: (count: number) => `Codes of ${plural(count, 'account')} in one file, sealed with age under a passphrase.`,
    warn: 'Whoever has both has all your codes. Do not take your password for it.',
    path: 'File',
    passphrase: 'Passphrase',
    again: 'Once more',
    go: 'Write the file',
    enter: 'write',
    plainly: 'Without a passphrase',
    sealing: 'Sealing it, and reading it back…',

    plainTitle: 'Export, readable by anyone',
    plainWhat: (count: number) =>
      `Codes of ${plural(count, 'account')} in a plain file: whoever reads it has all your codes. So has every backup and cloud folder that it gets into.`,
    plainAfter: 'Use it at once, then delete it. A deleted file may still be found on the disk.',
    plainType: (word: string) => `To write it all the same, type: ${word}`,
    plainLabel: 'Word',
    writing: 'Writing it, and reading it back…',

    askPassphrase: 'Passphrase for the file (not shown):',
    askAgain: 'Once more (not shown):',
    isPassword: 'That is the password of this account. The file needs a passphrase of its own: files travel.',
    plainNeedsTerminal:
      'A file that anyone can read is written only after a warning at a terminal, and here is none. Without --plain it is sealed.',
    toTerminal: 'This would fill the terminal with what nobody can read. Say which file: -o FILE',
    plainToPipe: 'A file that anyone can read goes into a file of its own only: -o FILE',
    needsPassphrase:
      'Here is no terminal to ask for a passphrase. Hand it over on a file descriptor: --passphrase-fd 4 4< FILE',
    none: 'There are no codes of other accounts in this account. No file was written.',
    done: (count: number, path: string) =>
      `Written, read back and compared: codes of ${plural(count, 'other account')} in ${path}`,
    notNoted: 'That it was exported could not be noted in the activity of this account.',
    notWhole: 'Not all of it could be written. What arrived is not a whole export: delete it, and try again.',
    open: 'It opens with: age -d FILE; or: sparekey import FILE',
    others: (count: number) =>
      `${plural(count, 'entry').replace('entrys', 'entries')} of another version of sparekey among them, carried along as they are.`,
  },
};
