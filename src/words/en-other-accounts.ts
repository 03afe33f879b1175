// English: the spare keys, recovery codes of accounts elsewhere.

import type { Attention } from '../keyring/attention.ts';
import type { Problem } from '../keyring/check.ts';
import type { Kind } from '../keyring/kinds.ts';
import type { Unopened } from '../keyring/transfer/age.ts';
import type { LeftWhy, Unread } from '../keyring/transfer/reading.ts';
import { counted } from './en-grammar.ts';

const characters = { one: '# character', other: '# characters' };

/** What to look at in what was pasted: a place, never a part of the code. */
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
      return `More than ${problem.most} codes: please put them into two spare keys.`;
  }
}

export const enKeys = {
  spareKeys: {
    title: 'Spare keys',
    count: (count: number, attention: number) => (attention === 0 ? `${count}` : `${count}, ${attention} to look at`),
    find: 'Find',
    none: 'No spare keys yet. Keep the recovery codes of your other accounts here.',
    noneFound: 'Nothing has that in its name.',
    add: 'Add a spare key',
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
    title: 'Add a spare key',
    titleReplace: 'New codes',
    advice: 'Paste the code, or the whole file of codes that you were given.',
    service: 'Service',
    account: 'Account there',
    secret: 'Code or codes',
    remark: 'Note, if any',
    exampleService: 'GitHub',
    exampleAccount: 'may stay empty',
    keep: 'Keep it',
    enter: 'keep',
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
    saving: 'Saving…',
  },

  key: {
    gone: 'This spare key is not there any more.',
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
    cost: 'What it costs: whoever has this computer can read how many spare keys you keep, what is due and from which day; never which keys.',
    stayOff: 'No: keep all of it sealed',
    turnOn: 'Yes: keep these numbers here',
    stayOn: 'Yes: leave it on',
    turnOff: 'No: throw these numbers away',
    saving: 'Saving…',
  },

  removeKey: {
    title: 'Remove a spare key',
    what: (service: string) => `The codes for ${service} will be gone from this account. They cannot be brought back.`,
    type: (service: string) => `To remove them, type the name: ${service}`,
    label: 'Name',
    go: 'Remove it',
    enter: 'remove',
    saving: 'Removing…',
  },
};

// English: spare keys taken elsewhere, and brought here.

const plural = (count: number, one: string): string => counted(count, { one: `# ${one}`, other: `# ${one}s` });

/** Why a row or an entry was left: a place in it, never a part of a code. */
function leftWhy(why: LeftWhy): string {
  switch (why.why) {
    case 'not-an-entry':
      return 'This version of sparekey cannot read it.';
    case 'no-name':
      return 'It has no name.';
    case 'bad-name':
      return 'A name is longer than 100 characters, or has characters that cannot be shown.';
    case 'long-note':
      return 'The note is longer than 1000 characters.';
    case 'not-a-day':
      return 'The day it was made should look like 2026-11-22.';
    default:
      return keyProblem(why);
  }
}

/** Why a file was not read. */
function unread(reason: Unread): string {
  switch (reason.why) {
    case 'not-text':
      return 'This file is no text: some of it is neither UTF-8 nor UTF-16. Nothing was taken. Export it anew, and try again.';
    case 'broken':
      return 'This file begins as an export and cannot be read to its end: it may be cut off. Nothing was taken. Export it anew, and try again.';
    case 'broken-row':
      return `The table cannot be read around line ${reason.row}: a quotation mark may be missing there. Nothing was taken.`;
    case 'unknown':
      return 'There is nothing in this file that sparekey knows. It reads its own export, Bitwarden’s JSON, and CSV. Nothing was taken.';
    case 'newer':
      return 'This export was written by a newer sparekey. Nothing was taken. Update sparekey, then try again.';
    case 'sealed-elsewhere':
      return 'This Bitwarden export is encrypted, and only Bitwarden can open it. Export it once more as .json, without encryption, and delete that file afterwards.';
    case 'no-columns':
      return 'The first line has to name the columns: service, account, code, made, note. A service and a code there must be. Nothing was taken.';
    case 'too-many':
      return `There are more than ${reason.most} entries in this file, and an account keeps no more. Nothing was taken.`;
  }
}

/** Why an age file was not opened. */
function unopened(why: Unopened): string {
  switch (why) {
    case 'broken':
      return 'This age file is damaged, or cut off. Nothing was taken. Look for another copy of it.';
    case 'to-a-key':
      return 'This age file opens with a key, not with a passphrase. Open it with age, into a pipe: age -d -i KEY FILE | sparekey import -';
    case 'too-costly':
      return 'This age file asks for more than 1 GiB of memory to try one passphrase. No age program makes such files by itself. Nothing was tried.';
    case 'wrong':
      return 'That is not the passphrase of this file.';
  }
}

export const enTransfer = {
  transfer: {
    passphraseFd: "read the file's passphrase from this file descriptor",
    noSecret: (fd: string) => `There is nothing to read on file descriptor ${fd}. Nothing was changed.`,
  },

  exportKeys: {
    about: 'take your spare keys elsewhere, in a file sealed with age under a passphrase',
    output: 'the file to make; - writes to a pipe',
    plain: 'not sealed: readable by anyone, after a warning',

    title: 'Export spare keys',
    what: (count: number) => `${plural(count, 'spare key')} in one file, sealed with age under a passphrase.`,
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
      `${plural(count, 'spare key')} in a plain file: whoever can read it has all your codes. So has every backup and cloud folder that it gets into.`,
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
    none: 'There are no spare keys in this account. No file was written.',
    done: (count: number, path: string) => `Written, read back and compared: ${plural(count, 'spare key')} in ${path}`,
    notWhole: 'Not all of it could be written. What arrived is not a whole export: delete it, and try again.',
    open: 'It opens with: age -d FILE; or: sparekey import FILE',
    others: (count: number) =>
      `${plural(count, 'entry').replace('entrys', 'entries')} of another version of sparekey among them, carried along as they are.`,
  },

  importKeys: {
    about: 'bring spare keys here: an export of sparekey, Bitwarden (JSON) or a CSV file; - reads from a pipe',
    from: 'what the file is, where it does not tell by itself',
    dryRun: 'say what would be added, and change nothing',
    yes: 'do not ask, add it',

    noFile: (path: string) => `There is no file ${path}`,
    mayNot: (path: string, code: string) => `sparekey may not read ${path} (${code}).`,
    notAFile: (path: string) =>
      `${path} is no file. To read from another program, use a pipe and -: age -d keys.age | sparekey import -`,
    tooLarge: (path: string, mebibytes: number) =>
      `${path} is larger than ${mebibytes} MiB: more than an account keeps. Nothing of it was read.`,
    fromTerminal: '- reads what another program writes, and here is a terminal. Say which file: sparekey import FILE',
    unread,
    unopened,
    askPassphrase: 'Passphrase of the file (not shown):',
    needsPassphrase:
      'This file is sealed, and here is no terminal to ask for its passphrase. Hand it over on a file descriptor: --passphrase-fd 4 4< FILE',

    left: 'Not understood, and not added:',
    leftRow: (at: number, name: string, why: string) => `${at}${name === '' ? '' : `, ${name}`}: ${why}`,
    leftWhy,
    passwords: (count: number) =>
      `${plural(count, 'password')} in the file: not taken over, sparekey keeps no passwords.`,
    appSecrets: (count: number) => `${plural(count, 'authenticator secret')} in the file: not taken over.`,
    others: (count: number) => `${plural(count, 'item')} without anything that reads as a recovery code: left out.`,
    words: (count: number) => `Around the codes of ${count} there are other words: left out.`,
    columns: (names: string) => `Columns left out: ${names}`,
    same: (count: number) => `${count} here already, with the same codes: left as they are.`,
    beside: (count: number) => `${count} have names that are here already, and other codes: added beside those.`,
    add: (count: number) => `${plural(count, 'spare key')} to add.`,
    nothing: 'There is nothing to add. Nothing was changed.',
    dry: 'Nothing was changed: this was a dry run.',
    yesWord: 'yes',
    ask: (email: string) => `Add them to ${email}? Type yes:`,
    needsYes: 'Here is no terminal to ask at. To add them without being asked: --yes',
    notAdded: 'Nothing was added.',
    done: (count: number) => `Added: ${plural(count, 'spare key')}.`,
    deleteIt: 'Delete the file when you need it no more: anyone who reads it has these codes.',
  },
};
