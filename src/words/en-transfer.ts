// English: spare keys taken elsewhere, and brought here.

import type { Unopened } from '../keyring/transfer/age.ts';
import type { LeftWhy, Unread } from '../keyring/transfer/reading.ts';
import { counted as byRule } from './en-grammar.ts';
import { keyProblem } from './en-keys.ts';

const counted = (count: number, one: string): string => byRule(count, { one: `# ${one}`, other: `# ${one}s` });

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
    what: (count: number) => `${counted(count, 'spare key')} in one file, sealed with age under a passphrase.`,
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
      `${counted(count, 'spare key')} in a plain file: whoever can read it has all your codes. So has every backup and cloud folder that it gets into.`,
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
    done: (count: number, path: string) => `Written, read back and compared: ${counted(count, 'spare key')} in ${path}`,
    notWhole: 'Not all of it could be written. What arrived is not a whole export: delete it, and try again.',
    open: 'It opens with: age -d FILE; or: sparekey import FILE',
    others: (count: number) =>
      `${counted(count, 'entry').replace('entrys', 'entries')} of another version of sparekey among them, carried along as they are.`,
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
      `${counted(count, 'password')} in the file: not taken over, sparekey keeps no passwords.`,
    appSecrets: (count: number) => `${counted(count, 'authenticator secret')} in the file: not taken over.`,
    others: (count: number) => `${counted(count, 'item')} without anything that reads as a recovery code: left out.`,
    words: (count: number) => `Around the codes of ${count} there are other words: left out.`,
    columns: (names: string) => `Columns left out: ${names}`,
    same: (count: number) => `${count} here already, with the same codes: left as they are.`,
    beside: (count: number) => `${count} have names that are here already, and other codes: added beside those.`,
    add: (count: number) => `${counted(count, 'spare key')} to add.`,
    nothing: 'There is nothing to add. Nothing was changed.',
    dry: 'Nothing was changed: this was a dry run.',
    yesWord: 'yes',
    ask: (email: string) => `Add them to ${email}? Type yes:`,
    needsYes: 'Here is no terminal to ask at. To add them without being asked: --yes',
    notAdded: 'Nothing was added.',
    done: (count: number) => `Added: ${counted(count, 'spare key')}.`,
    deleteIt: 'Delete the file when you need it no more: anyone who reads it has these codes.',
  },
};
