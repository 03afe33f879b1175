// German: help, the man page, and what is said of a command line that cannot be used. The first of each pair is typed, and is
// the English one's to the letter.

import type { enHelp } from './en-help.ts';

const examples: typeof enHelp.help.examples = {
  '': [
    ['sparekey', 'anmelden, oder ein Konto anlegen'],
    ['sparekey recover', 'Passwort vergessen, Telefon weg, ausgesperrt: Beginne hier'],
    ['sparekey check', 'ist der Code auf deinem Papier noch der richtige?'],
    ['sparekey practice', 'alles probieren, an Konten, die nicht echt sind'],
  ],
  recover: [
    ['sparekey recover', 'wieder hinein, mit dem Papier oder einem Sicherheitscode'],
    ['sparekey recover --config-dir /media/usb/vault', 'ein Konto, das woanders liegt'],
  ],
  check: [['sparekey check', 'den Code vom Papier tippen und sehen, welcher es ist']],
  keys: [
    ['sparekey keys list', 'welche Codes du aufhebst, und welche du ansehen solltest'],
    ['sparekey keys use GitHub --reveal', 'einen Code nehmen und als benutzt merken'],
  ],
  'keys list': [
    ['sparekey keys list', 'alle, ohne ihre Codes'],
    ['sparekey keys list --json --account me@example.com --password-fd 3 3< FILE', 'für ein Skript'],
  ],
  'keys show': [
    ['sparekey keys show GitHub', 'was aufgehoben ist, und wie viele übrig sind'],
    ['sparekey keys show GitHub --reveal', 'auch die Codes'],
  ],
  'keys add': [
    ['sparekey keys add GitHub < recovery-codes.txt', 'eine ganze Datei mit Codes'],
    ['sparekey keys add Microsoft', 'fragt nach dem Code und zeigt ihn nicht'],
  ],
  'keys use': [
    ['sparekey keys use GitHub --reveal', 'den nächsten Code ausgeben und als benutzt merken'],
    ['sparekey keys use Google --code 3 --reveal', 'den dritten Code davon'],
  ],
  status: [
    ['sparekey status', 'was ansteht; fragt nach keinem Passwort'],
    ['sparekey status --exit-code', 'endet mit 3, wenn etwas ansteht'],
  ],
  export: [
    ['sparekey export -o keys.age', 'alle Ersatzschlüssel, in einer Datei, mit einer Passphrase versiegelt'],
    ['sparekey export -o - --password-fd 3 --passphrase-fd 4 3< FILE 4< FILE', 'ohne Terminal; age -d öffnet es'],
  ],
  import: [
    ['sparekey import keys.age', 'sie zurückholen; sagt erst, was dazukäme'],
    ['sparekey import vault.json --dry-run', 'auch von Bitwarden oder als CSV; ändert nichts'],
  ],
  info: [
    ['sparekey info', 'wo alles liegt, und was dieses Terminal kann'],
    ['sparekey info --json', 'dasselbe für ein Skript'],
  ],
  config: [
    ['sparekey config', 'alle Einstellungen, und in welcher Datei sie stehen'],
    ['sparekey config --json', 'dasselbe für ein Skript'],
  ],
  'config get': [['sparekey config get mail.from', 'die Adresse zeigen, von der Mail kommt']],
  'config set': [
    ['sparekey config set mail.smtp smtps://me@mail.example.com', 'Mail über diesen Server senden'],
    ['sparekey config set mail.from me@example.com', 'die Adresse, von der Mail kommt'],
    ['sparekey config set text.command -- send-sms -t {number}', 'SMS mit einem Befehl senden'],
  ],
  'config unset': [['sparekey config unset text.command', 'keine SMS mehr senden']],
  'config test': [
    ['sparekey config test mail me@example.com', 'dir selbst eine Mail senden; fragt nach dem Passwort'],
    ['sparekey config test text +436601234567', 'eine SMS senden'],
    ['sparekey config test mail me@example.com --password-fd 3 3< FILE', 'ohne Terminal'],
  ],
  help: [
    ['sparekey help recover', 'was ein Befehl tut'],
    ['sparekey help exit-codes', 'worauf Skripte zählen können'],
    ['sparekey help environment', 'die Variablen, auf die geachtet wird'],
  ],
  completion: [
    ['eval "$(sparekey completion bash)"', 'in ~/.bashrc'],
    ['eval "$(sparekey completion zsh)"', 'in ~/.zshrc, nach compinit'],
    ['sparekey completion fish | source', 'in ~/.config/fish/config.fish'],
    ['sparekey completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
  ],
  man: [['sparekey man > sparekey.1 && man ./sparekey.1', 'die Seite lesen, wo sie nicht installiert ist']],
};

const environment: typeof enHelp.help.environment = [
  ['SPAREKEY_STATE_DIR', 'der Ordner für das, was auf diesem Computer bleiben muss: Versuche, und was er zuletzt sah'],
  ['NO_COLOR', 'jeder Wert außer dem leeren: keine Farben'],
  ['FORCE_COLOR', 'Farben auch ohne Terminal; 0 oder false: keine'],
  ['CLICOLOR_FORCE', 'jeder Wert außer 0: Farben auch ohne Terminal'],
  ['CLICOLOR', '0: keine Farben'],
  ['TERM', 'dumb: keine Farben, und kein zweiter Bildschirm'],
  ['LC_ALL, LC_CTYPE, LANG', 'die erste, die gesetzt ist, sagt, ob sich mehr als ASCII zeichnen lässt'],
  ['ACCESSIBLE, INK_SCREEN_READER', 'ein Screenreader liest mit'],
];

export const deHelp: typeof enHelp = {
  help: {
    about: 'Hilfe zu einem Befehl, oder zu: exit-codes, environment',
    topic: 'ein Befehl, exit-codes oder environment',
    helpOption: 'diese Hilfe zeigen',
    version: 'die Versionsnummer zeigen',
    completion: 'ausgeben, was sparekey in deiner Shell ergänzt',
    shell: 'die Shell, die es liest',
    man: 'die Handbuchseite ausgeben',

    headings: {
      examples: 'Beispiele',
      usage: 'Aufruf:',
      takes: 'Angaben',
      options: 'Optionen',
      everywhere: 'Optionen überall',
      commands: 'Befehle',
    },
    groups: {
      account: 'Dein Konto',
      computer: 'Dieser Computer',
      practice: 'Üben und testen',
      help: 'Hilfe',
      more: 'Weitere Befehle',
    },
    oneOf: (choices) => `eines von: ${choices}`,
    otherwise: (value) => `ohne Angabe ${value}`,
    alsoBy: (variable) => `auch ${variable}`,
    goesBefore: (about, option) => `${about}; ${option} geht vor`,
    more: 'sparekey help BEFEHL sagt mehr zu einem. Auch: help exit-codes, help environment.',
    moreOf: (command) => `sparekey help ${command} sagt mehr.`,

    examples,
    environment,
    exitCodes: {
      done: 'getan, was verlangt war, auch Hilfe; oder du hast eine Übung verlassen',
      notDone: 'nicht getan: Es ging nicht, oder etwas Unerwartetes geschah; bei sparekey test ein Unterschied',
      unusable:
        'nicht begonnen: kein Terminal, eine Befehlszeile oder ein Szenario, das nicht zu gebrauchen ist, oder Optionen von Node.js, mit denen andere deine Geheimnisse lesen könnten',
      due: 'etwas steht an; nur bei sparekey status --exit-code',
      hungUp: 'das Terminal wurde geschlossen (SIGHUP)',
      interrupted: 'mit Ctrl-C verlassen (SIGINT)',
      quit: 'durch SIGQUIT beendet',
      terminated: 'durch SIGTERM beendet',
    },

    refused: {
      noCommand: (typed) => `Den Befehl „${typed}“ gibt es nicht.`,
      noTopic: (typed) => `Zu „${typed}“ gibt es keine Hilfe.`,
      noOption: (typed) => `Die Option ${typed} gibt es hier nicht.`,
      missing: (what) => `Etwas fehlt noch: ${what}`,
      valueMissing: (option) => `Hinter der Option fehlt noch etwas: ${option}`,
      tooMany: (typed) => `Das ist ein Wort zu viel: „${typed}“.`,
      oneOf: (what, choices) => `${what} ist eines von: ${choices}.`,
      value: (what) => `Was dort steht, passt nicht zu ${what}.`,
      other: 'Diese Befehlszeile ist nicht zu gebrauchen.',
      meant: (name) => `Meinst du ${name}?`,
    },
    folder: {
      empty: 'Hinter --config-dir steht kein Ordner. Lass die Option weg, dann gilt dein gewohnter.',
      notAFolder: (path) => `Das ist kein Ordner: ${path}. Nichts wurde geöffnet oder geändert.`,
      notThere: (path, parent) =>
        `Den Ordner ${parent} gibt es nicht, also kann in ${path} kein Konto sein. Ist die Platte dazu angeschlossen? Nichts wurde geändert.`,
    },

    page: {
      name: 'NAME',
      synopsis: 'ÜBERSICHT',
      description: 'BESCHREIBUNG',
      examples: 'BEISPIELE',
      commands: 'BEFEHLE',
      options: 'OPTIONEN',
      files: 'DATEIEN',
      environment: 'UMGEBUNGSVARIABLEN',
      exitStatus: 'EXIT-STATUS',
      seeAlso: 'SIEHE AUCH',
      manual: 'Dienstprogramme für Benutzer',
      short: 'bewahrt einen Ersatzschlüssel für dein Konto auf und bringt dich wieder hinein, wenn du ihn brauchst',
      long: 'Ohne Befehl öffnet sich sparekey in deinem Terminal: anmelden, oder ein Konto anlegen. Dafür genügt die Tastatur; die Zeile ganz unten zeigt, welche Tasten gerade gelten.',
      everywhere: 'Diese gehen mit jedem Befehl.',
      kept: [
        ['~/.config/sparekey/', 'die versiegelten Konten, settings.json, und in guides/ deine eigenen Anleitungen'],
        [
          '~/.local/state/sparekey/',
          'Versuche, was zuletzt gesehen wurde, und die Schlüssel, die dieser Computer aufhebt',
        ],
      ],
      elsewhere: 'macOS und Windows haben eigene Ordner: sparekey info zeigt sie.',
      docs: 'README.md, SECURITY.md und docs/ im Paket.',
    },
  },
};
