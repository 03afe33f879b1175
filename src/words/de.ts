// Every sentence people read, in German: with "du", as to somebody one is glad to help; short, calm, no blame, no jargon.
// An error says what happened, what was kept, and what to do now. Screens are 40 cells wide: the short word is the right one.
// Each part is typed as its English one: what is missing, and what is too much, does not compile.

import { deHelp, deOnAccount } from './de-commands.ts';
import { deDelivery } from './de-delivery.ts';
import { enumerated, language } from './de-grammar.ts';
import { deImport } from './de-import.ts';
import { deLetters } from './de-messages.ts';
import { deNotes } from './de-notes.ts';
import { deKeys, deTransfer } from './de-other-accounts.ts';
import { dePaste } from './de-paste.ts';
import { dePracticeCli } from './de-practice.ts';
import { deCode } from './de-recovery-code.ts';
import { deSecurity } from './de-security.ts';
import { deCodes } from './de-security-codes.ts';
import { deReader } from './de-spoken.ts';
import { deRecovery } from './de-way-back.ts';
import type { Words } from './en.ts';

export const german: Words = {
  language,
  product: 'sparekey',
  percent: (done) => `${done} %`,
  step: (nth, of) => `${nth} von ${of}`,

  keys: {
    title: 'Tasten',
    enter: 'enter',
    escape: 'esc',
    tab: 'tab',
    pageUp: 'bild auf',
    pageDown: 'bild ab',
    move: 'bewegen',
    choose: 'wählen',
    back: 'zurück',
    keys: 'Tasten',
    leave: 'schließen',
    suspend: 'pausieren, fg kommt zurück',
    save: 'speichern',
    goOn: 'weiter',
    show: 'Passwort zeigen',
    hide: 'Passwort verdecken',
    showCode: 'Code zeigen',
    hideCode: 'Code verdecken',
    anyKey: 'jede Taste schließt diese Seite',
    editing: 'In einem Feld',
    editingKeys: [
      ['pos1, ctrl+a', 'an den Anfang'],
      ['ende, ctrl+e', 'ans Ende'],
      ['ctrl+w', 'das Wort davor löschen'],
      ['ctrl+u', 'bis zum Anfang löschen'],
      ['ctrl+k', 'bis zum Ende löschen'],
    ],
  },

  tooSmall: (columns, rows) =>
    `Dieses Fenster ist ${columns} mal ${rows}. sparekey braucht 40 mal 20. Mach es größer: Nichts ist verloren.`,
  idleIn: (seconds) => `Schließt in ${seconds} s. Jede Taste hält.`,

  signIn: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    signIn: 'Anmelden',
    enter: 'anmelden',
    cantAccess: 'Kein Zugriff auf dein Konto?',
    create: 'Ein Konto anlegen',
    what: 'sparekey bewahrt die Wiederherstellungscodes deiner Konten, versiegelt in einer Datei hier. Ein Code auf Papier öffnet sie, wenn das Passwort fehlt.',
    none: 'Auf diesem Computer ist noch kein Konto.',
    working: 'Dein Konto wird geöffnet…',
  },
  olderCopy: {
    title: 'Ein älterer Stand',
    what: 'Diese Kontodatei ist älter als die, die dieser Computer zuletzt sah. Vielleicht hat sie jemand hierher gelegt, oder du hast eine Sicherung zurückgeholt.',
    consequence:
      'Mit einer älteren Datei gelten auch ein älteres Passwort und ein älterer Wiederherstellungscode noch.',
    accept: 'Das ist meine Sicherung: weiter',
    back: 'Zurück',
    working: 'Der ältere Stand wird geöffnet…',
  },
  createAccount: {
    title: 'Ein Konto anlegen',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    again: 'Noch einmal',
    create: 'Das Konto anlegen',
    enter: 'anlegen',
    advice: 'Mindestens 8 Zeichen, besser 15. Ein paar Wörter ohne Zusammenhang merkt man sich leicht.',
    local: 'Das Konto ist eine Datei auf diesem Computer. Nichts wird irgendwohin gesendet.',
    working: 'Dein Konto wird versiegelt…',
    strength: (score) =>
      [
        'Sofort erraten.',
        'Leicht zu erraten.',
        'In Tagen erraten, wenn es jemand versucht.',
        'Schwer zu erraten.',
        'Sehr schwer zu erraten.',
      ][score] ?? '',
  },

  left: {
    saved: 'sparekey ist geschlossen. Alles, was du bestätigt hast, ist gespeichert.',
    newCode: (no) =>
      `Code Nr. ${no} wurde nicht gültig: Nichts davon ist gespeichert. ${no > 1 ? 'Der Code, den du vorher hattest, gilt noch.' : 'Du hast noch keinen Wiederherstellungscode.'}`,
    recovery: (no) => `Nichts wurde geändert. Code Nr. ${no} wurde nicht verbraucht und gilt noch.`,
    wayBack: 'Nichts wurde geändert, und kein Code wurde verbraucht.',
    newLocks: 'Nichts wurde geändert. Das Passwort und der Code, die du hattest, gelten noch.',
    typed: (pages) =>
      `sparekey ist geschlossen. Was du getippt hattest, ist nicht gespeichert: ${enumerated(pages)}. Alles, was du bestätigt hast, schon.`,
    unknown:
      'sparekey wurde mitten im Schreiben geschlossen. Es ist ganz geschehen oder gar nicht: Melde dich an und sieh nach, was davon.',
    crashed:
      'sparekey traf auf etwas Unerwartetes und wurde geschlossen. Was du vorher bestätigt hast, ist gespeichert; der Schritt, in dem du warst, nicht.',
    stopped:
      'sparekey wurde gebeten aufzuhören und ist geschlossen. Was du bestätigt hast, ist gespeichert; der Schritt, in dem du warst, nicht.',
  },

  pasteTrouble: {
    'several-lines':
      'Das war mehr als eine Zeile, und nichts davon wurde übernommen: Niemand sähe, was daraus wird. Füge eine einzige Zeile ein.',
    'too-long': 'Das war zu lang, und nichts davon wurde übernommen.',
  },
  suspended:
    'sparekey wartet, und nichts davon steht auf dem Bildschirm. Tippe fg und drücke Enter, dann geht es weiter.',

  ...deSecurity,
  ...deCode,
  ...deCodes,
  ...deRecovery,
  ...deKeys,
  ...deLetters,
  ...deDelivery,
  ...deHelp,
  ...deReader,
  ...deOnAccount,
  ...dePaste,
  ...deTransfer,
  ...deImport,
  notes: deNotes,
  practice: dePracticeCli,

  computer: {
    version: 'sparekey',
    config: 'versiegelte Konten',
    accounts: 'wie viele',
    state: 'Versuche und Gedächtnis',
    kdf: 'Schlüsselableitung',
    kdfIs: {
      native: 'Argon2id von Node.js',
      worker: 'Argon2id in einem Worker-Thread (langsamer, dasselbe)',
    },
    coreFiles: 'Core-Dateien',
    coreFilesAre: (on) =>
      on
        ? 'an: Ein Absturz kann Geheimnisse aus dem Speicher auf die Platte schreiben (ulimit -c 0 schaltet sie aus)'
        : 'aus',
    settings: 'Einstellungen',
    guides: 'eigene Anleitungen',
    refusedGuide: 'nicht benutzt',
    guideRefused: (why, at) =>
      ({
        'no-file': 'Das ist keine gewöhnliche Datei.',
        outside: 'Das ist ein Verweis, der aus dem Ordner hinaus oder ins Leere führt.',
        foreign: 'Die Datei gehört einem anderen Benutzer.',
        large: 'Die Datei ist größer als 64 KiB.',
        unreadable: 'Die Datei lässt sich nicht lesen.',
        wrong: `Die Datei ist nicht so geschrieben wie eine Anleitung${at && ` (${at})`}.`,
        'too-many': 'Nur die ersten 200 Dateien werden gelesen.',
      })[why],
    throttle: 'falsche Versuche',
    rollback: 'zuletzt Gesehenes',
    hostKeys: 'Schlüssel hier',
    practice: 'Übung',
    language: 'Sprache',
    terminal: 'Terminal',
    noTerminal: (which) => `keines (${which}): Hier lässt sich nichts zeichnen`,
    noTerm: 'TERM ist nicht gesetzt',
    characters: 'Zeichen',
    unicode: 'alle (UTF-8)',
    ascii: 'ASCII, denn die Locale sagt nicht UTF-8',
    color: 'Farben',
    colorIs: (on, why) => `${on ? 'an' : 'aus'}: ${why}`,
    colorWhy: {
      flag: '--color sagt es',
      NO_COLOR: 'NO_COLOR ist gesetzt',
      FORCE_COLOR: 'FORCE_COLOR ist gesetzt',
      CLICOLOR_FORCE: 'CLICOLOR_FORCE ist gesetzt',
      CLICOLOR: 'CLICOLOR ist 0',
      TERM: 'TERM ist dumb',
      terminal: 'das ist ein Terminal',
      'no-terminal': 'das ist kein Terminal',
    },
    screenReader: 'Screenreader',
    on: 'an',
    off: 'aus',
    open: (mode) => `${mode}: offen für andere; chmod go= schließt es`,
    notYet: 'noch nicht da',
    unknown: 'nicht bekannt',
  },

  cli: {
    about: 'Bewahrt einen Ersatzschlüssel für dein Konto auf und bringt dich wieder hinein, wenn du ihn brauchst.',
    recover: 'bei „Kein Zugriff auf dein Konto?“ beginnen',
    check: 'den Wiederherstellungscode auf deinem Papier prüfen; verbraucht nichts',
    info: 'wo alles liegt, und was es hier schützt; nichts Geheimes',
    json: 'als JSON, für Skripte',
    configDir: 'wo die versiegelten Kontodateien liegen',
    color: 'ob in Farben gezeichnet wird',
    screenReader: 'nummerierte Zeilen zum Vorlesen, nichts neu gezeichnet; auch ACCESSIBLE=1',
    theme: 'wie die Seiten gefärbt sind; auto passt zu hellen und dunklen Fenstern',
    lang: 'die Sprache; sonst die von LC_ALL, LC_MESSAGES, LANG',
    helpHint: 'sparekey --help zeigt alle Befehle.',
    noTerminal:
      'sparekey zeichnet auf ein Terminal und liest dessen Tasten, und hier ist keines. Starte es in einem Terminalfenster: sparekey. Alle Befehle: sparekey --help',
    oldNode: (has, needs) =>
      `sparekey braucht Node.js ${needs} oder neuer; das hier ist ${has}. Installiere ein neueres: https://nodejs.org`,
    cut: 'Nicht alles ließ sich schreiben: Vielleicht ist kein Platz mehr. Was geschrieben ist, ist nicht vollständig.',
    watched: (option) =>
      `sparekey öffnet keine Konten, solange Node.js mit ${option} läuft: Wer sich anhängt, könnte deine Geheimnisse lesen. Starte es ohne diese Option.`,
  },
};
