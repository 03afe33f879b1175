// Every sentence people read, in English. Short, kind, second person, no blame, no jargon.
// An error says what happened, what was kept, and what to do now.

import type { GuideRefusal } from '../keyring/guide.ts';
import { enHelp, enOnAccount } from './en-commands.ts';
import { enDelivery } from './en-delivery.ts';
import { enumerated, language } from './en-grammar.ts';
import { enImport } from './en-import.ts';
import { enLetters } from './en-messages.ts';
import { enNotes } from './en-notes.ts';
import { enKeys, enTransfer } from './en-other-accounts.ts';
import { enPaste } from './en-paste.ts';
import { practiceEnglish } from './en-practice.ts';
import { enCode } from './en-recovery-code.ts';
import { enSecurity } from './en-security.ts';
import { enCodes } from './en-security-codes.ts';
import { enReader } from './en-spoken.ts';
import { enRecovery } from './en-way-back.ts';

const en = {
  language,
  product: 'sparekey',
  percent: (done: number) => `${done} %`,
  step: (nth: number, of: number) => `${nth} of ${of}`,

  keys: {
    title: 'Keys',
    enter: 'enter',
    escape: 'esc',
    tab: 'tab',
    pageUp: 'pgup',
    pageDown: 'pgdn',
    move: 'move',
    choose: 'choose',
    back: 'back',
    keys: 'keys',
    leave: 'leave',
    suspend: 'suspend, fg comes back',
    save: 'save',
    goOn: 'next',
    show: 'show password',
    hide: 'hide password',
    showCode: 'show the code',
    hideCode: 'hide the code',
    anyKey: 'any key closes this page',
    editing: 'In a field',
    editingKeys: [
      ['home, ctrl+a', 'to the start'],
      ['end, ctrl+e', 'to the end'],
      ['ctrl+w', 'delete the word before'],
      ['ctrl+u', 'delete to the start'],
      ['ctrl+k', 'delete to the end'],
    ],
  },

  tooSmall: (columns: number, rows: number) =>
    `This window is ${columns} by ${rows}. sparekey needs 40 by 20. Make it larger: nothing is lost.`,
  idleIn: (seconds: number) => `Closing in ${seconds} s. Any key stays.`,

  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    signIn: 'Sign in',
    enter: 'sign in',
    cantAccess: "Can't access your account?",
    create: 'Create an account',
    what: 'sparekey keeps the recovery codes of your accounts, sealed in a file here. One code on paper opens it when the password is gone.',
    none: 'There is no account on this computer yet.',
    working: 'Opening your account…',
  },
  olderCopy: {
    title: 'An older copy',
    what: 'This account file is an older copy than the one this computer saw last. Somebody may have put it there, or you restored a backup.',
    consequence: 'In an older copy an older password and an older recovery code still work.',
    accept: 'I restored this backup: go on',
    back: 'Go back',
    working: 'Opening the older copy…',
  },
  createAccount: {
    title: 'Create an account',
    email: 'E-mail address',
    password: 'Password',
    again: 'Once more',
    create: 'Create the account',
    enter: 'create',
    advice: 'At least 8 characters; 15 are better. A few unrelated words are easy to keep.',
    local: 'The account is a file on this computer. Nothing is sent anywhere.',
    working: 'Sealing your account…',
    strength: (score: number) =>
      [
        'Guessed at once.',
        'Easy to guess.',
        'Guessed in days by somebody who tries.',
        'Hard to guess.',
        'Very hard to guess.',
      ][score] ?? '',
  },

  left: {
    saved: 'sparekey is closed. Everything you confirmed is saved.',
    newCode: (no: number) =>
      `Code no. ${no} was not made live: nothing of it was saved. ${no > 1 ? 'The code you had before still works.' : 'You have no recovery code yet.'}`,
    recovery: (no: number) => `Nothing was changed. Code no. ${no} was not used and still works.`,
    wayBack: 'Nothing was changed, and no code was used.',
    newLocks: 'Nothing was changed. The password and the code you had still work.',
    typed: (pages: readonly string[]) =>
      `sparekey is closed. What you had typed is not saved: ${enumerated(pages)}. Everything that you confirmed is.`,
    unknown: 'sparekey is closed in the middle of a write. It was made whole or not at all: sign in and look which.',
    crashed:
      'sparekey met something it did not expect and closed. What you confirmed before is saved; the step you were in is not.',
    stopped: 'sparekey was asked to stop and closed. What you confirmed is saved; the step you were in is not.',
  },
  pasteTrouble: {
    'several-lines':
      'That was more than one line, and nothing of it was taken: nobody could see what became of it. Paste one line.',
    'too-long': 'That was too long, and nothing of it was taken.',
  },
  suspended: 'sparekey waits, and nothing of it is on the screen. Type fg and press Enter to go on.',

  ...enSecurity,
  ...enCode,
  ...enCodes,
  ...enRecovery,
  ...enKeys,
  ...enLetters,
  ...enDelivery,
  ...enHelp,
  ...enReader,
  ...enOnAccount,
  ...enPaste,
  ...enTransfer,
  ...enImport,
  notes: enNotes,
  practice: practiceEnglish.cli,

  computer: {
    version: 'sparekey',
    config: 'sealed accounts',
    accounts: 'how many',
    state: 'tries and memory',
    kdf: 'key derivation',
    kdfIs: { native: 'Argon2id of Node.js', worker: 'Argon2id in a worker thread (slower, the same)' },
    coreFiles: 'core files',
    coreFilesAre: (on: boolean): string =>
      on ? 'on: a crash may write secrets from memory to disk (ulimit -c 0 turns them off)' : 'off',
    settings: 'settings',
    guides: 'guides of yours',
    refusedGuide: 'guide not used',
    guideRefused: (why: GuideRefusal['why'], at: string): string =>
      ({
        'no-file': 'It is not a plain file.',
        outside: 'It is a link that leads out of the folder, or nowhere.',
        foreign: 'It belongs to another user.',
        large: 'It is larger than 64 KiB.',
        unreadable: 'It cannot be read.',
        wrong: `It is not written as a guide is${at && ` (${at})`}.`,
        'too-many': 'Only the first 200 files are read.',
      })[why],
    throttle: 'wrong tries',
    rollback: 'what was last seen',
    hostKeys: 'keys kept here',
    practice: 'practice',
    language: 'language',
    terminal: 'terminal',
    noTerminal: (which: string) => `none (${which}): nothing can be drawn here`,
    noTerm: 'TERM is not set',
    characters: 'characters',
    unicode: 'all of them (UTF-8)',
    ascii: 'ASCII, as the locale does not say UTF-8',
    color: 'colours',
    colorIs: (on: boolean, why: string) => `${on ? 'on' : 'off'}: ${why}`,
    colorWhy: {
      flag: '--color says so',
      NO_COLOR: 'NO_COLOR is set',
      FORCE_COLOR: 'FORCE_COLOR is set',
      CLICOLOR_FORCE: 'CLICOLOR_FORCE is set',
      CLICOLOR: 'CLICOLOR is 0',
      TERM: 'TERM is dumb',
      terminal: 'this is a terminal',
      'no-terminal': 'this is no terminal',
    },
    screenReader: 'screen reader',
    on: 'on',
    off: 'off',
    open: (mode: string) => `${mode}: open to others; chmod go= on it closes it`,
    notYet: 'not there yet',
    unknown: 'not known',
  },

  cli: {
    about: 'Keeps a spare key for your account, and walks you back in the day you need it.',
    recover: 'start at "Can\'t access your account?"',
    check: 'check the recovery code on your paper; nothing is spent',
    info: 'where things are, and what protects them here; nothing secret',
    json: 'as JSON, for scripts',
    configDir: 'where the sealed account files are',
    color: 'whether to draw in colours',
    screenReader: 'numbered lines to be read aloud, nothing redrawn; also ACCESSIBLE=1',
    theme: 'how the screens are coloured; auto fits light and dark windows',
    lang: 'the language; otherwise that of LC_ALL, LC_MESSAGES, LANG',
    helpHint: 'sparekey --help shows all commands.',
    noTerminal:
      'sparekey draws on a terminal and reads its keys, and here there is none. Start it in a terminal window: sparekey. For all commands: sparekey --help',
    oldNode: (has: string, needs: string) =>
      `sparekey needs Node.js ${needs} or newer; this is ${has}. Install a newer one: https://nodejs.org`,
    cut: 'Not all of it could be written: there may be no room left. What was written is not whole.',
    watched: (option: string) =>
      `sparekey does not open accounts while Node.js runs with ${option}: whoever attaches could read your secrets. Start it without that option.`,
  },
};

export type Words = typeof en;
export const english: Words = en;
