// German: what is said where an account is opened without its screens: `sparekey keys` and `sparekey status`.

import type { DueKind } from '../account/types.ts';
import { counted } from './de-grammar.ts';
import type { enHelp, enOnAccount } from './en-commands.ts';

const tries = { one: 'Noch # Versuch, dann musst du warten.', other: 'Noch # Versuche, dann musst du warten.' };

/** One line a kind of what is due. */
function due(kind: DueKind, count: number): string {
  const accounts = counted(count, { one: '# anderes Konto', other: '# andere Konten' });
  switch (kind) {
    case 'replaced':
      return `${accounts} mit woanders ersetzten Codes: Gib die neuen ein`;
    case 'used-up':
      return `${accounts} mit aufgebrauchten Codes: Hol dir beim Dienst neue`;
    case 'few':
      return `${accounts} mit nur noch wenigen Codes: Hol neue, solange du hineinkommst`;
    case 'old':
      return `${accounts} mit Codes, die über ein Jahr alt sind: Sieh nach, ob sie noch gelten`;
    case 'code':
      return counted(count, {
        one: 'Wiederherstellungscode: Prüfe dein Papier',
        other: '# Wiederherstellungscodes: Prüfe deine Papiere',
      });
    case 'no-code':
      return counted(count, {
        one: 'noch kein Wiederherstellungscode',
        other: 'noch kein Wiederherstellungscode, #-mal',
      });
    case 'info':
      return 'Sicherheitsinfos sind wieder einzutragen';
  }
}

export const deOnAccount: typeof enOnAccount = {
  onAccount: {
    account: 'die E-Mail-Adresse deines Kontos',
    passwordFd: 'dein Passwort von diesem Dateideskriptor lesen',
    askAccount: 'E-Mail-Adresse deines Kontos:',
    onlyAccount: 'dein Konto',
    noAccountGiven: 'Bitte sag, welches Konto: --account ADRESSE',
    noTerminal:
      'Dein Passwort wird gebraucht, und hier ist kein Terminal, um danach zu fragen. Reiche es über einen Dateideskriptor: --password-fd 3 3< DATEI',
    fdNotText: (fd) =>
      `Der Text auf Dateideskriptor ${fd} ist nicht UTF-8; nichts wurde damit versucht. Speichere ihn als UTF-8.`,
    secretHint: {
      code: 'Es sieht nach einem Wiederherstellungscode aus, und der öffnet hier nichts: dafür gibt es sparekey recover. Tippe dein Passwort, oder drücke Enter, damit es so gilt:',
      space: 'Es endet mit einem Leerzeichen. Tippe es noch einmal ohne, oder drücke Enter, damit es so gilt:',
      'full-width':
        'Es enthält vollbreite Buchstaben, wie eine Eingabemethode sie macht. Tippe es noch einmal ohne, oder drücke Enter, damit es so gilt:',
    },
    wrongHint: {
      space: 'Es endet mit einem Leerzeichen.',
      'full-width': 'Es enthält vollbreite Buchstaben, wie eine Eingabemethode sie macht.',
    },
    noPasswordThere: (fd) => `Auf Dateideskriptor ${fd} ist kein Passwort. Nichts wurde geändert.`,
    wrong: (left, seconds) =>
      `Diese Adresse und dieses Passwort öffnen hier kein Konto. ${seconds > 0 ? `Bitte warte ${seconds} s, dann versuch es noch einmal.` : counted(left, tries)}`,
    wait: (seconds) => `Nach falschen Versuchen heißt es warten: Bitte versuch es in ${seconds} s noch einmal.`,
    askDigits: 'Dieses Konto verlangt noch etwas. 6 Ziffern deiner Authenticator-App:',
    askComplete: {
      email: (masked) =>
        `Dieses Konto verlangt noch etwas: Ein Sicherheitscode geht an ${masked}. Tippe diese Adresse ganz:`,
      phone: (ending) =>
        `Dieses Konto verlangt noch etwas: Ein Sicherheitscode geht an die Nummer mit der Endung ${ending}. Tippe ihre letzten vier Ziffern:`,
    },
    askSent: '6 Ziffern des Codes, der gesendet wurde:',
    proofNeedsTerminal:
      'Dieses Konto verlangt einen zweiten Nachweis, und hier ist kein Terminal, um danach zu fragen. Nichts wurde geändert.',
    older:
      'Diese Kontodatei ist älter als die, die dieser Computer zuletzt sah. Starte sparekey und sag dort, ob es deine Sicherung ist. Nichts wurde geändert.',
    stopped: 'Angehalten. Nichts wurde geändert.',
  },

  keysCommand: {
    about: 'die Wiederherstellungscodes deiner anderen Konten, für Skripte und für dich',
    list: 'alle auflisten; nichts Geheimes',
    show: 'ein Konto zeigen; seine Codes nur mit --reveal',
    waits: 'Warte auf die Codes an der Standardeingabe. Ihr Ende sagt, dass alle da sind; Strg-C hält an.',
    add: 'für ein Konto aufheben: der Code oder die Codes kommen von der Standardeingabe, oder es wird danach gefragt',
    use: 'einen Code nehmen und als benutzt merken',
    replace: 'neue Codes an die Stelle der alten setzen, die dann weg sind',
    remove: 'ein Konto entfernen, nachdem sein Name getippt wurde',
    undo: 'doch nicht benutzt: die Marke zurücknehmen, beim zuletzt benutzten Code oder bei --code; gibt keinen Code aus',
    confirm: 'nicht fragen: der Name noch einmal, wie er zu tippen wäre',
    reveal: 'mit den Codes, lesbar',
    revealOne: 'den Code ausgeben, lesbar',
    code: 'dieser Code der Reihe, ab 1; sonst der erste, der nicht benutzt ist',
    accountThere: 'wessen Konto dort, wenn du mehrere hast',
    asText: 'als Text aufheben, wie er ist',
    made: 'der Tag, von dem er ist, 2026-11-22; sonst heute',
    noteFd: 'eine Notiz von diesem Dateideskriptor lesen: seine erste Zeile',
    none: 'Noch keine Codes.',
    used: 'benutzt',
    notUsed: 'nicht benutzt',
    usedOn: (day) => `benutzt am ${day}`,
    note: (note) => `Notiz: ${note}`,
    noKey: 'Codes mit diesem Namen gibt es nicht. Diese gibt es: sparekey keys list',
    ambiguous: (names) => `So heißen mehrere. Bitte sag, welches Konto: ${names}`,
    whatItIs: 'Ein Name von 1 bis 100 Zeichen, bitte. Nichts wurde geändert.',
    thereTooLong: 'Das Konto dort hat höchstens 100 Zeichen. Nichts wurde geändert.',
    notADay: 'Bitte schreib den Tag so: 2026-11-22. Er kann nicht in der Zukunft liegen. Nichts wurde geändert.',
    noNoteThere: (fd) => `Auf Dateideskriptor ${fd} ist keine Notiz von 1 bis 1000 Zeichen. Nichts wurde aufgehoben.`,
    sameStream: 'Die Codes kommen von der Standardeingabe, das Passwort also nicht auch. Nimm --password-fd 3 3< DATEI',
    askCodes: (name) =>
      `Füge den Code oder die Codes für ${name} ein (bleibt unsichtbar). Dann Enter, und Ctrl-D, wenn alles da ist:`,
    notText: 'Das ist kein Text. Nichts wurde aufgehoben.',
    notKept: 'Nichts wurde aufgehoben.',
    orAsText: 'Nichts wurde aufgehoben. Als Text aufheben, wie er ist: --text',
    there: (name) =>
      `Codes für ${name} gibt es schon. Nichts wurde aufgehoben. Nenne das Konto mit --account-there, oder setze neue Codes an ihre Stelle: sparekey keys replace`,
    kept: (name) => `Aufgehoben: ${name}.`,
    inPlaceOf: (name, facts) => `An die Stelle von ${name} (${facts}) kommt:`,
    forOneOnly: (count) =>
      `Das ist für ${count} Einträge, und diese Codes sind die von einem. Nichts wurde geändert. Als Text aufheben, wie er ist: --text`,
    replaced: (name) => `Aufgehoben, an der Stelle der alten: ${name}.`,
    removeNeedsName:
      'Hier ist kein Terminal, um zu fragen. Ohne Frage entfernen: den Namen noch einmal sagen, --confirm NAME. Nichts wurde geändert.',
    notThatName: 'Das ist nicht der Name dieser Codes. Nichts wurde entfernt.',
    removed: (name) => `Entfernt: ${name}.`,
    undoOrReveal: '--undo gibt keinen Code aus: Lass --reveal weg. Nichts wurde geändert.',
    notUsedBefore: (no) => `Code ${no} ist nicht als benutzt gemerkt. Nichts wurde geändert.`,
    noneUsed: 'Keiner dieser Codes ist als benutzt gemerkt. Nichts wurde geändert.',
    nowUnused: (no, left, of) => `Code ${no} ist nicht mehr als benutzt gemerkt. Noch ${left} von ${of}.`,
    sayReveal:
      'Der Code würde ausgegeben und als benutzt gemerkt. Willst du das: --reveal. Um einen zu merken, ohne ihn auszugeben, starte sparekey. Nichts wurde geändert.',
    noSuchCode: (of) => `Es gibt die Codes 1 bis ${of}. Nichts wurde geändert.`,
    usedBefore: (no) => `Code ${no} ist schon benutzt. Nichts wurde geändert.`,
    nowUsed: (no, left, of) => `Code ${no} ist als benutzt gemerkt. Noch ${left} von ${of}.`,
    notGiven: 'Der Code ließ sich nicht ausgeben, also ist er nicht als benutzt gemerkt. Nichts wurde geändert.',
    notGivenYetUsed: (no) =>
      `Code ${no} ließ sich nicht ausgeben und ist trotzdem als benutzt gemerkt. Er ist noch da: sparekey keys show`,
  },

  status: {
    about: 'was ansteht, ohne dein Passwort, wo du es erlaubt hast',
    exitCode: 'mit 3 enden, wenn etwas ansteht',
    accounts: (count) => `Konten hier: ${count}`,
    allow:
      'Um zu sehen, was ansteht: Melde dich an, oder erlaube es auf der Seite „Codes anderer Konten“, unter „Ohne Anmeldung erinnern“.',
    notAll: (told, of) => `Von ${told} der ${of} Konten darf gesagt werden, was ansteht.`,
    keys: (count) => `Andere Konten mit Codes hier: ${count}`,
    nothing: 'Nichts steht an.',
    something: 'Es steht an:',
    due,
  },
};

// German: help, the man page, and what is said of a command line that cannot be used. The first of each pair is typed, and is
// the English one's to the letter.

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
  'keys replace': [
    ['sparekey keys replace GitHub < recovery-codes.txt', 'die neue Datei mit Codes'],
    ['sparekey keys replace Microsoft', 'fragt nach dem neuen Code und zeigt ihn nicht'],
  ],
  'keys use': [
    ['sparekey keys use GitHub --reveal', 'den nächsten Code ausgeben und als benutzt merken'],
    ['sparekey keys use Google --code 3 --reveal', 'den dritten Code davon'],
    ['sparekey keys use GitHub --undo', 'doch nicht benutzt'],
  ],
  'keys remove': [
    ['sparekey keys remove GitHub', 'fragt nach dem Namen, der zu tippen ist'],
    ['sparekey keys remove GitHub --confirm GitHub', 'für ein Skript'],
  ],
  status: [
    ['sparekey status', 'was ansteht; fragt nach keinem Passwort'],
    ['sparekey status --exit-code', 'endet mit 3, wenn etwas ansteht'],
  ],
  export: [
    ['sparekey export -o keys.age', 'alle Codes anderer Konten, in einer Datei, mit einer Passphrase versiegelt'],
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
      unrepeated:
        'Dort steht ein Wort zu viel; es wird hier nicht wiederholt. Ist es ein Code, kennt ihn vielleicht der Verlauf deiner Shell.',
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
