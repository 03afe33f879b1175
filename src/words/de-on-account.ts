// German: what is said where an account is opened without its screens: `sparekey keys` and `sparekey status`.

import type { DueKind } from '../account/types.ts';
import { counted } from './de-grammar.ts';
import type { enOnAccount } from './en-on-account.ts';

const tries = { one: 'Noch # Versuch, dann musst du warten.', other: 'Noch # Versuche, dann musst du warten.' };

/** One line a kind of what is due. */
function due(kind: DueKind, count: number): string {
  const keys = counted(count, { one: '# Ersatzschlüssel', other: '# Ersatzschlüssel' });
  switch (kind) {
    case 'replaced':
      return `${keys} woanders ersetzt: Gib die neuen Codes ein`;
    case 'used-up':
      return `${keys} aufgebraucht: Hol dir beim Dienst neue Codes`;
    case 'few':
      return `${keys} mit nur noch wenigen Codes: Hol neue, solange du hineinkommst`;
    case 'old':
      return `${keys} über ein Jahr alt: Sieh nach, ${counted(count, { one: 'ob er noch gilt', other: 'ob sie noch gelten' })}`;
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
    noAccountGiven: 'Bitte sag, welches Konto: --account ADRESSE',
    noTerminal:
      'Dein Passwort wird gebraucht, und hier ist kein Terminal, um danach zu fragen. Reiche es über einen Dateideskriptor: --password-fd 3 3< DATEI',
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
    show: 'einen zeigen; seine Codes nur mit --reveal',
    add: 'einen aufheben: der Code oder die Codes kommen von der Standardeingabe, oder es wird danach gefragt',
    use: 'einen Code nehmen und als benutzt merken',
    reveal: 'mit den Codes, lesbar',
    revealOne: 'den Code ausgeben, lesbar',
    code: 'dieser Code der Reihe, ab 1; sonst der erste, der nicht benutzt ist',
    accountThere: 'wessen Konto dort, wenn du mehrere hast',
    asText: 'als Text aufheben, wie er ist',
    made: 'der Tag, von dem er ist, 2026-11-22; sonst heute',
    noteFd: 'eine Notiz von diesem Dateideskriptor lesen: seine erste Zeile',
    none: 'Noch keine Ersatzschlüssel.',
    used: 'benutzt',
    notUsed: 'nicht benutzt',
    usedOn: (day) => `benutzt am ${day}`,
    note: (note) => `Notiz: ${note}`,
    noKey: 'Einen Ersatzschlüssel mit diesem Namen gibt es nicht. Diese gibt es: sparekey keys list',
    ambiguous: (names) => `So heißen mehrere. Bitte sag, welcher: ${names}`,
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
      `Den Ersatzschlüssel ${name} gibt es schon. Nichts wurde aufgehoben. Nenne das Konto mit --account-there, oder setze in sparekey neue Codes an seine Stelle.`,
    kept: (name) => `Aufgehoben: ${name}.`,
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
      'Um zu sehen, was ansteht: Melde dich an, oder erlaube es auf der Seite „Ersatzschlüssel“, unter „Ohne Anmeldung erinnern“.',
    notAll: (told, of) => `Von ${told} der ${of} Konten darf gesagt werden, was ansteht.`,
    keys: (count) => `Ersatzschlüssel: ${count}`,
    nothing: 'Nichts steht an.',
    something: 'Es steht an:',
    due,
  },
};
