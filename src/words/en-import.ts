// English: codes of other accounts brought here out of files of other programs.

import type { FileTrouble } from '../keyring/import/found-file.ts';
import type { Unopened } from '../keyring/transfer/age.ts';
import type { AnotherKind, LeftWhy, Unread } from '../keyring/transfer/reading.ts';
import { counted } from './en-grammar.ts';
import { keyProblem } from './en-other-accounts.ts';

const plural = (count: number, one: string): string => counted(count, { one: `# ${one}`, other: `# ${one}s` });
const entries = (count: number): string => counted(count, { one: '# entry', other: '# entries' });

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
      return 'The day was not understood, and is left out. A day looks like 2026-11-22.';
    case 'not-sure':
      return 'It may be a code, or something else. If it is one: sparekey keys add NAME';
    case 'more':
      return 'Its codes are kept, and something beside them may be one more. Compare them there.';
    case 'in-bin':
      return 'It lies in the bin of that program. Take it out there if you still need it.';
    case 'file':
      return 'An attached file that cannot be read as text. Look into it yourself.';
    case 'not-opened':
      return 'It could not be opened.';
    default:
      return keyProblem(why);
  }
}

const copyOut = 'Nothing was taken. Copy the codes out of it, and paste them: sparekey keys add NAME';

/** The kinds of a file that holds no text to read. */
const anotherKind: Readonly<Record<AnotherKind, string>> = {
  pdf: `This is a PDF. ${copyOut}`,
  picture: `This is a picture. Nothing was taken. Type the codes that it shows: sparekey keys add NAME`,
  spreadsheet: 'This is a spreadsheet. Nothing was taken. Save it as CSV, and import that.',
  document: `This is an office document. ${copyOut}`,
  database: 'This is a database that only its own program reads. Nothing was taken. Export it there, and import that.',
  'web-page': `This is a web page. ${copyOut}`,
};

/** Why a file was not read. */
function unread(reason: Unread): string {
  switch (reason.why) {
    case 'empty':
      return 'This file is empty. Nothing was taken.';
    case 'not-text':
      return 'This file is no text: some of it is neither UTF-8 nor UTF-16. Nothing was taken. Export it anew, and try again.';
    case 'broken':
      return 'This file begins as an export and cannot be read to its end: it may be cut off. Nothing was taken. Export it anew, and try again.';
    case 'broken-row':
      return `The table cannot be read around line ${reason.row}: a quotation mark may be missing there. Nothing was taken.`;
    case 'unknown':
      return 'sparekey does not know what wrote this file, and nothing was taken. docs/importing.md says which files it reads. For single codes: sparekey keys add NAME';
    case 'newer':
      return 'This export was written by a newer sparekey. Nothing was taken. Update sparekey, then try again.';
    case 'sealed': {
      const how = reason.program === 'Bitwarden' ? 'with the export type "Password protected", or ' : '';
      return `This export is encrypted, and only ${reason.program} can open it. Export it once more there, ${how}without encryption, and delete that file afterwards.`;
    }
    case 'sealed-app':
      return `This is an encrypted export of ${reason.program}. An authenticator app keeps no recovery codes, so there is nothing in it to bring here.`;
    case 'sealed-pgp':
      return 'This file is encrypted with OpenPGP. Open it with gpg, into a pipe: gpg -d FILE | sparekey import -';
    case 'locked-zip':
      return 'This zip is encrypted. Unpack it, import what is in it, and delete that afterwards.';
    case 'too-costly':
      return `This ${reason.program} file asks for more memory or time to try one password than any program asks for by itself. Nothing was tried.`;
    case 'too-old':
      return `This ${reason.program} file has an old format that sparekey does not read. Open it with KeePassXC, save it, and try again.`;
    case 'newer-than-known':
      return `This ${reason.program} file has a newer format than sparekey reads. Export it as XML there, import that, and delete it afterwards.`;
    case 'unknown-cipher':
      return `This ${reason.program} file is sealed in a way that sparekey does not read (Twofish, perhaps). Export it as XML there, import that, and delete it afterwards.`;
    case 'unpacks-to-more':
      return `This file unpacks to more than ${reason.mebibytes} MiB. Nothing was taken. Export it without attached files, and try again.`;
    case 'document-type':
      return 'This XML file begins with a document type, and may mean anything by it. No program exports such files. Nothing was taken.';
    case 'another-kind':
      return anotherKind[reason.kind];
    case 'codes-only':
      return 'This file holds codes, and nothing says whose they are. You say it: sparekey keys add NAME < FILE';
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

/** Why nothing was read of a file that was named on the page. */
export function fileTrouble(trouble: FileTrouble): string {
  const { importKeys } = enImport;
  switch (trouble.why) {
    case 'no-file':
      return importKeys.noFile(trouble.path);
    case 'not-a-file':
      return `${trouble.path} is no file that can be read.`;
    case 'folder':
      return `${trouble.path} is a folder. A password store of pass or gopass is read by a command: sparekey import FOLDER`;
    case 'may-not':
      return importKeys.mayNot(trouble.path, trouble.code);
    case 'too-large':
      return importKeys.tooLarge(trouble.path, trouble.mebibytes);
    case 'unread':
      return unread(trouble.unread);
    case 'unopened':
      return unopened(trouble.unopened);
    case 'wrong-password':
      if (trouble.program === '') return unopened('wrong');
      return `${importKeys.wrongPassword(trouble.program)} With a key file it opens by a command: sparekey import --key-file`;
    case 'not-utf8':
      return 'Some bytes of it were not UTF-8, so it was not tried.';
    case 'practice':
      return 'This is practice: no file was read.';
  }
}

export const enImport = {
  importKeys: {
    about:
      'bring codes here out of a file of a password manager, a table, or an export of sparekey; - reads from a pipe',
    from: 'which program wrote the file, where it does not tell by itself',
    dryRun: 'say what would be added, and change nothing',
    yes: 'do not ask, add it',
    keyFile: 'the key file of a KeePass database',
    identity: 'the identity with which age opens a password store',

    noFile: (path: string) => `There is no file ${path}`,
    mayNot: (path: string, code: string) => `sparekey may not read ${path} (${code}).`,
    notAFile: (path: string) =>
      `${path} is no file. To read from another program, use a pipe and -: age -d keys.age | sparekey import -`,
    tooLarge: (path: string, mebibytes: number) =>
      `${path} is larger than ${mebibytes} MiB: more than sparekey reads. Nothing of it was read.`,
    fromTerminal: '- reads what another program writes, and here is a terminal. Say which file: sparekey import FILE',
    noStore: (path: string) =>
      `${path} is a folder, and no password store: a folder of pass or gopass has files that end in .gpg or .age. Say which file: sparekey import FILE`,
    storeTooLarge: (most: number) => `There are more than ${most} files in this password store. Nothing was taken.`,
    noOpener: (program: string) =>
      `The files of this password store are opened with ${program}, and ${program} cannot be run here. Nothing was taken.`,
    noIdentity:
      'age opens this password store with an identity, and sparekey does not know where it is. Say it: --identity FILE',
    opening: (count: number, program: string) => `${plural(count, 'file')} to open with ${program}…`,
    unread,
    unopened,
    askPassphrase: 'Passphrase of the file (not shown):',
    askPassword: (program: string) => `Password of this ${program} file (not shown):`,
    wrongPassword: (program: string) => `That is not the password of this ${program} file.`,
    needsPassphrase:
      'This file is sealed, and here is no terminal to ask for its passphrase. Hand it over on a file descriptor: --passphrase-fd 4 4< FILE',

    title: 'Import from a file',
    what: 'The file of a password manager, a table, or an export of sparekey. What is in it is shown before anything is kept.',
    path: 'File',
    examplePath: '~/Downloads/export.csv',
    look: 'Look what is in it',
    enter: 'look',
    looking: 'Reading it…',
    secretTitle: 'The password of the file',
    secretWhat: (program: string) =>
      program === '' ? 'This file is sealed with age.' : `This file of ${program} opens with a password of its own.`,
    secret: 'Password',
    open: 'Open it',
    foundTitle: 'In this file',
    keep: 'Add them',
    another: 'Another file',
    adding: 'Adding them…',

    read: (program: string) => (program === '' ? 'This is a table.' : `This comes from ${program}.`),
    authenticator: (program: string, count: number) =>
      `${program === '' ? 'It' : program} keeps what an authenticator app makes its six digits of: ${plural(count, 'secret')} in this file. Those are no recovery codes, and stay there.`,
    left: 'Left out, and why:',
    leftRow: (at: number, name: string, why: string) => `${at}${name === '' ? '' : `, ${name}`}: ${why}`,
    leftWhy,
    passwords: (count: number) =>
      `${plural(count, 'password')} in the file: not taken over, sparekey keeps no passwords.`,
    appSecrets: (count: number) => `${plural(count, 'authenticator secret')} in the file: not taken over.`,
    others: (count: number) => `${entries(count)} without anything that reads as a recovery code: left out.`,
    words: (count: number) => `Around the codes of ${entries(count)} there are other words: left out.`,
    columns: (names: string) => `Columns left out: ${names}`,
    same: (count: number) => `${count} here already, with the same codes: left as they are.`,
    beside: (count: number) => `${count} have names that are here already, and other codes: added beside those.`,
    add: (count: number) => `Codes of ${plural(count, 'account')} to add, with the first and last characters of each:`,
    /** `codes`: the first and last characters of each. */
    addRow: (name: string, is: string, codes: string) => `${name}: ${is} ${codes}`,
    usedAlready: (count: number) => `${count} used already`,
    made: (day: string) => `made ${day}`,
    nothing: 'There is nothing to add. Nothing was changed.',
    noCodes: 'Nothing in this file reads as recovery codes. Nothing was changed.',
    noneTaken: 'None of it could be taken. Nothing was changed.',
    dry: 'Nothing was changed: this was a dry run.',
    yesWord: 'yes',
    ask: (email: string) => `Add them to ${email}? Type yes:`,
    needsYes: 'Here is no terminal to ask at. To add them without being asked: --yes',
    notAdded: 'Nothing was added.',
    done: (count: number) => `Added: codes of ${plural(count, 'account')}.`,
    deleteIt: 'All that is in the file is here now. Delete the file: anyone who reads it has these codes.',
    keepRest:
      'Not all that is in the file is here. Before you delete it, see that the rest is somewhere else; until then, anyone who reads it has these codes.',
  },
};
