// English: what is said where an account is opened without its screens: `sparekey keys`, `export` and `import`; and `sparekey status`.

import type { DueKind } from '../account/types.ts';
import { counted as byRule } from './en-grammar.ts';

const counted = (count: number, one: string): string => byRule(count, { one: `# ${one}`, other: `# ${one}s` });

const tries = { one: '# more try', other: '# more tries' };

/** One line a kind of what is due. */
function due(kind: DueKind, count: number): string {
  const accounts = counted(count, 'other account');
  switch (kind) {
    case 'replaced':
      return `${accounts} with codes replaced elsewhere: enter the new ones`;
    case 'used-up':
      return `${accounts} with all codes used up: make new ones at the service`;
    case 'few':
      return `${accounts} with few codes left: make new ones while you still get in`;
    case 'old':
      return `${accounts} with codes over a year old: look whether they still work`;
    case 'code':
      return count === 1 ? 'recovery code: check your paper' : `${counted(count, 'recovery code')}: check your papers`;
    case 'no-code':
      return count === 1 ? 'no recovery code yet' : `no recovery code yet, ${count} times`;
    case 'info':
      return 'security info has to be entered again';
  }
}

export const enOnAccount = {
  onAccount: {
    account: 'the e-mail address of your account',
    passwordFd: 'read your password from this file descriptor',
    askAccount: 'E-mail address of your account:',
    onlyAccount: 'your account',
    noAccountGiven: 'Please say which account: --account ADDRESS',
    noTerminal:
      'Your password is needed, and here is no terminal to ask for it. Hand it over on a file descriptor: --password-fd 3 3< FILE',
    fdNotText: (fd: string) =>
      `The text on file descriptor ${fd} is not UTF-8, so nothing was tried with it. Save it as UTF-8.`,
    secretHint: {
      code: 'It looks like a recovery code, and that opens nothing here: run sparekey recover. Type your password, or press Enter to use it as it is:',
      space: 'It ends in a space. Type it again without, or press Enter to use it as it is:',
      'full-width':
        'It has full-width letters, as an input method makes them. Type it again without, or press Enter to use it as it is:',
    },
    wrongHint: {
      space: 'It ends in a space.',
      'full-width': 'It has full-width letters, as an input method makes them.',
    },
    noPasswordThere: (fd: string) => `There is no password on file descriptor ${fd}. Nothing was changed.`,
    wrong: (left: number, seconds: number) =>
      `That address and password do not open an account here. ${seconds > 0 ? `Please wait ${seconds} s, then try again.` : `${byRule(left, tries)} before you have to wait.`}`,
    wait: (seconds: number) => `After wrong tries there is a wait: please try again in ${seconds} s.`,
    askDigits: 'This account asks for one thing more. 6 digits of your authenticator app:',
    askComplete: {
      email: (masked: string) =>
        `This account asks for one thing more: a security code, sent to ${masked}. Type that address in full:`,
      phone: (ending: string) =>
        `This account asks for one thing more: a security code, sent to the phone ending ${ending}. Type the last four digits of its number:`,
    },
    askSent: '6 digits of the code that was sent:',
    proofNeedsTerminal:
      'This account asks for a second proof, and here is no terminal to ask for it. Nothing was changed.',
    older:
      'This account file is an older copy than the one this computer saw last. Start sparekey, and say there whether it is your backup. Nothing was changed.',
    stopped: 'Stopped. Nothing was changed.',
  },

  keysCommand: {
    about: 'the recovery codes of your other accounts, for scripts and for you',
    list: 'list them; nothing secret',
    show: 'show one; its codes only with --reveal',
    waits: 'Waiting for the codes on standard input. Its end says that they are all there; Ctrl-C stops.',
    add: 'keep one: the code or codes come from standard input, or are asked for',
    use: 'take one code and mark it as used',
    replace: 'enter new codes in the place of the old ones, which go',
    remove: 'remove one, once its name was typed',
    undo: 'take a mark of use back: of the code that was used last, or of --code; prints no code',
    confirm: 'do not ask: the name once more, as it would be typed',
    reveal: 'with the codes, in clear',
    revealOne: 'print the code, in clear',
    code: 'this code of the set, from 1; otherwise the first that is not used',
    accountThere: 'whose account there, where you have several',
    asText: 'keep it as the text it is',
    made: 'the day on which it was made, 2026-11-22; otherwise today',
    noteFd: 'read a note from this file descriptor: its first line',
    none: 'No codes yet.',
    used: 'used',
    notUsed: 'not used',
    usedOn: (day: string) => `used ${day}`,
    note: (note: string) => `Note: ${note}`,
    noKey: 'There are no codes of that name. These are there: sparekey keys list',
    ambiguous: (names: string) => `More than one has that name. Please say which: ${names}`,
    whatItIs: 'A name of 1 to 100 characters, please. Nothing was changed.',
    thereTooLong: 'The account there has 100 characters at most. Nothing was changed.',
    notADay: 'Please write the day like this: 2026-11-22. It cannot lie ahead. Nothing was changed.',
    noNoteThere: (fd: string) => `There is no note of 1 to 1000 characters on file descriptor ${fd}. Nothing was kept.`,
    sameStream: 'The codes come from standard input, so the password cannot. Use --password-fd 3 3< FILE',
    askCodes: (name: string) =>
      `Paste the code or codes for ${name} (not shown). Then Enter, and Ctrl-D when all of it is there:`,
    notText: 'That is not a text. Nothing was kept.',
    notKept: 'Nothing was kept.',
    orAsText: 'Nothing was kept. To keep it as the text it is: --text',
    there: (name: string) =>
      `There are codes for ${name} already. Nothing was kept. Name the account with --account-there, or enter new codes in their place: sparekey keys replace`,
    kept: (name: string) => `Kept: ${name}.`,
    inPlaceOf: (name: string, facts: string) => `In the place of ${name} (${facts}) comes:`,
    forOneOnly: (count: number) =>
      `That is for ${count} entries, and these codes are those of one. Nothing was changed. To keep it as the text it is: --text`,
    replaced: (name: string) => `Kept, in the place of the old ones: ${name}.`,
    removeNeedsName:
      'Here is no terminal to ask at. To remove them without being asked, say the name once more: --confirm NAME. Nothing was changed.',
    notThatName: 'That is not the name of these codes. Nothing was removed.',
    removed: (name: string) => `Removed: ${name}.`,
    undoOrReveal: '--undo prints no code: leave out --reveal. Nothing was changed.',
    notUsedBefore: (no: number) => `Code ${no} is not marked as used. Nothing was changed.`,
    noneUsed: 'None of these codes is marked as used. Nothing was changed.',
    nowUnused: (no: number, left: number, of: number) =>
      `Code ${no} is not marked as used any more. ${left} of ${of} left.`,
    sayReveal:
      'The code would be printed and marked as used. To do that: --reveal. To mark one without printing it, start sparekey. Nothing was changed.',
    noSuchCode: (of: number) => `There are codes 1 to ${of}. Nothing was changed.`,
    usedBefore: (no: number) => `Code ${no} is used already. Nothing was changed.`,
    nowUsed: (no: number, left: number, of: number) => `Code ${no} is marked as used. ${left} of ${of} left.`,
    notGiven: 'The code could not be printed, so it is not marked as used. Nothing was changed.',
    notGivenYetUsed: (no: number) =>
      `Code ${no} could not be printed, and is marked as used all the same. It is still there: sparekey keys show`,
  },

  status: {
    about: 'what is due, without your password, where you have allowed it',
    exitCode: 'end with 3 when something is due',
    accounts: (count: number) => `Accounts here: ${count}`,
    allow:
      'To see what is due: sign in, or allow it on the page "Codes of other accounts", under "Remind me without signing in".',
    notAll: (told: number, of: number) => `Of ${told} of ${of} accounts it may be told what is due.`,
    keys: (count: number) => `Other accounts with codes here: ${count}`,
    nothing: 'Nothing is due.',
    something: 'Due:',
    due,
  },
};

// English: help, the man page, and what is said of a command line that cannot be used. In the examples and the variables
// the first of each pair is typed and the same in every language; the second is read.

type Pairs = readonly (readonly [typed: string, read: string])[];

const examples = {
  '': [
    ['sparekey', 'sign in, or create an account'],
    ['sparekey recover', 'password forgotten, phone gone, locked out: begin here'],
    ['sparekey check', 'is the code on your paper still the right one?'],
    ['sparekey practice', 'try it all on accounts that are not real'],
  ],
  recover: [
    ['sparekey recover', 'walk back in, with the paper or a security code'],
    ['sparekey recover --config-dir /media/usb/vault', 'an account that is kept somewhere else'],
  ],
  check: [['sparekey check', 'type the code from your paper, and see which it is']],
  keys: [
    ['sparekey keys list', 'which codes you keep, and which want a look'],
    ['sparekey keys use GitHub --reveal', 'take one code, and mark it as used'],
  ],
  'keys list': [
    ['sparekey keys list', 'all of them, without their codes'],
    ['sparekey keys list --json --account me@example.com --password-fd 3 3< FILE', 'for a script'],
  ],
  'keys show': [
    ['sparekey keys show GitHub', 'what is kept, and how many are left'],
    ['sparekey keys show GitHub --reveal', 'the codes too'],
  ],
  'keys add': [
    ['sparekey keys add GitHub < recovery-codes.txt', 'a whole file of codes'],
    ['sparekey keys add Microsoft', 'asks for the code, and does not show it'],
  ],
  'keys replace': [
    ['sparekey keys replace GitHub < recovery-codes.txt', 'the new file of codes that you were given'],
    ['sparekey keys replace Microsoft', 'asks for the new code, and does not show it'],
  ],
  'keys use': [
    ['sparekey keys use GitHub --reveal', 'print the next code, and mark it as used'],
    ['sparekey keys use Google --code 3 --reveal', 'the third code of the set'],
    ['sparekey keys use GitHub --undo', 'it was not used after all'],
  ],
  'keys remove': [
    ['sparekey keys remove GitHub', 'asks for the name to be typed'],
    ['sparekey keys remove GitHub --confirm GitHub', 'for a script'],
  ],
  status: [
    ['sparekey status', 'what is due; asks for no password'],
    ['sparekey status --exit-code', 'ends with 3 where something is due'],
  ],
  export: [
    ['sparekey export -o keys.age', 'all codes of other accounts, in a file sealed with a passphrase'],
    ['sparekey export -o - --password-fd 3 --passphrase-fd 4 3< FILE 4< FILE', 'without a terminal; age -d opens it'],
  ],
  import: [
    ['sparekey import keys.age', 'bring them back; says first what would be added'],
    ['sparekey import vault.json --dry-run', 'of Bitwarden or CSV too; changes nothing'],
  ],
  info: [
    ['sparekey info', 'where things are, and what this terminal can do'],
    ['sparekey info --json', 'the same for a script'],
  ],
  config: [
    ['sparekey config', 'all settings, and which file they are in'],
    ['sparekey config --json', 'the same for a script'],
  ],
  'config get': [['sparekey config get mail.from', 'show the address that mail comes from']],
  'config set': [
    ['sparekey config set mail.smtp smtps://me@mail.example.com', 'send mail through this server'],
    ['sparekey config set mail.from me@example.com', 'the address that mail comes from'],
    ['sparekey config set text.command -- send-sms -t {number}', 'send text messages by a command'],
  ],
  'config unset': [['sparekey config unset text.command', 'send no text messages any more']],
  'config test': [
    ['sparekey config test mail me@example.com', 'send yourself a mail; asks for the password'],
    ['sparekey config test text +436601234567', 'send a text message'],
    ['sparekey config test mail me@example.com --password-fd 3 3< FILE', 'without a terminal'],
  ],
  help: [
    ['sparekey help recover', 'what a command does'],
    ['sparekey help exit-codes', 'what scripts can count on'],
    ['sparekey help environment', 'the variables that are looked at'],
  ],
  completion: [
    ['eval "$(sparekey completion bash)"', 'in ~/.bashrc'],
    ['eval "$(sparekey completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['sparekey completion fish | source', 'in ~/.config/fish/config.fish'],
    ['sparekey completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
  ],
  man: [['sparekey man > sparekey.1 && man ./sparekey.1', 'read it where it is not installed']],
} satisfies Record<string, Pairs>;

const environment: Pairs = [
  ['SPAREKEY_STATE_DIR', 'the folder of what must stay on this computer: tries, and what was last seen'],
  ['NO_COLOR', 'any value but the empty one: no colours'],
  ['FORCE_COLOR', 'colours without a terminal too; 0 or false: none'],
  ['CLICOLOR_FORCE', 'any value but 0: colours without a terminal too'],
  ['CLICOLOR', '0: no colours'],
  ['TERM', 'dumb: no colours, and no second screen'],
  ['LC_ALL, LC_CTYPE, LANG', 'the first that is set says whether more than ASCII can be drawn'],
  ['ACCESSIBLE, INK_SCREEN_READER', 'a screen reader is listening'],
];

export const enHelp = {
  help: {
    about: 'help for a command, or about: exit-codes, environment',
    topic: 'a command, exit-codes or environment',
    helpOption: 'show this help',
    version: 'show the version',
    completion: 'print what completes sparekey in your shell',
    shell: 'the shell that reads it',
    man: 'print the manual page',

    headings: {
      examples: 'Examples',
      usage: 'Usage:',
      takes: 'What it takes',
      options: 'Options',
      everywhere: 'Options of every command',
      commands: 'Commands',
    },
    groups: {
      account: 'Your account',
      computer: 'This computer',
      practice: 'Practice and tests',
      help: 'Help',
      more: 'More commands',
    },
    oneOf: (choices: string) => `one of: ${choices}`,
    otherwise: (value: string) => `${value} if left out`,
    alsoBy: (variable: string) => `also ${variable}`,
    goesBefore: (about: string, option: string) => `${about}; ${option} goes before it`,
    more: 'sparekey help COMMAND says more about one. Also: help exit-codes, help environment.',
    moreOf: (command: string) => `sparekey help ${command} says more.`,

    examples,
    environment,
    exitCodes: {
      done: 'done: what was asked for, help too; or you left a practice',
      notDone: 'not done: it could not be, or something unexpected happened; in sparekey test, a difference',
      unusable:
        'not begun: no terminal, a command line or a scenario that cannot be used, or Node.js options that would let others read your secrets',
      due: 'something is due; only in sparekey status --exit-code',
      hungUp: 'the terminal was closed (SIGHUP)',
      interrupted: 'left with Ctrl-C (SIGINT)',
      quit: 'ended by SIGQUIT',
      terminated: 'ended by SIGTERM',
    },

    refused: {
      noCommand: (typed: string) => `There is no command "${typed}".`,
      noTopic: (typed: string) => `There is no help about "${typed}".`,
      noOption: (typed: string) => `There is no option ${typed} here.`,
      missing: (what: string) => `Something is missing: ${what}`,
      valueMissing: (option: string) => `Something is missing behind the option: ${option}`,
      unrepeated:
        'A word there is not expected, and is not repeated here. If it is a code, the history of your shell may have it.',
      tooMany: (typed: string) => `This is one word too many: "${typed}".`,
      oneOf: (what: string, choices: string) => `${what} is one of: ${choices}.`,
      value: (what: string) => `What stands there does not fit ${what}.`,
      other: 'This command line cannot be used.',
      meant: (name: string) => `Did you mean ${name}?`,
    },
    folder: {
      empty: 'The folder behind --config-dir is empty. Leave the option out for your usual folder.',
      notAFolder: (path: string) => `This is no folder: ${path}. Nothing was opened or changed.`,
      notThere: (path: string, parent: string) =>
        `There is no folder ${parent}, so no account can be in ${path}. Is the disk in it plugged in? Nothing was changed.`,
    },

    page: {
      name: 'NAME',
      synopsis: 'SYNOPSIS',
      description: 'DESCRIPTION',
      examples: 'EXAMPLES',
      commands: 'COMMANDS',
      options: 'OPTIONS',
      files: 'FILES',
      environment: 'ENVIRONMENT',
      exitStatus: 'EXIT STATUS',
      seeAlso: 'SEE ALSO',
      manual: 'User Commands',
      short: 'keeps a spare key for your account, and walks you back in the day you need it',
      long: 'Without a command, sparekey opens in your terminal: sign in, or create an account. It is used with the keyboard alone; the line at the bottom shows which keys are live.',
      everywhere: 'These go with every command.',
      kept: [
        ['~/.config/sparekey/', 'the sealed accounts, settings.json, and your own guides in guides/'],
        ['~/.local/state/sparekey/', 'tries, what was last seen, and the keys that this computer keeps'],
      ],
      elsewhere: 'macOS and Windows have folders of their own: sparekey info shows them.',
      docs: 'README.md, SECURITY.md and docs/ in the package.',
    },
  },
};
