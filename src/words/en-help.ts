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
  'keys use': [
    ['sparekey keys use GitHub --reveal', 'print the next code, and mark it as used'],
    ['sparekey keys use Google --code 3 --reveal', 'the third code of the set'],
  ],
  status: [
    ['sparekey status', 'what is due; asks for no password'],
    ['sparekey status --exit-code', 'ends with 3 where something is due'],
  ],
  export: [
    ['sparekey export -o keys.age', 'all spare keys, in a file sealed with a passphrase'],
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
