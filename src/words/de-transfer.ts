// German: spare keys taken elsewhere, and brought here.

import type { Unopened } from '../keyring/transfer/age.ts';
import type { LeftWhy, Unread } from '../keyring/transfer/reading.ts';
import { counted } from './de-grammar.ts';
import { keyProblem } from './de-keys.ts';
import type { enTransfer } from './en-transfer.ts';

const keys = { one: '# Ersatzschlüssel', other: '# Ersatzschlüssel' };

/** Why a row or an entry was left: a place in it, never a part of a code. */
function leftWhy(why: LeftWhy): string {
  switch (why.why) {
    case 'not-an-entry':
      return 'Diese Version von sparekey kann das nicht lesen.';
    case 'no-name':
      return 'Der Name fehlt.';
    case 'bad-name':
      return 'Ein Name ist länger als 100 Zeichen oder hat Zeichen, die sich nicht zeigen lassen.';
    case 'long-note':
      return 'Die Notiz ist länger als 1000 Zeichen.';
    case 'not-a-day':
      return 'Der Tag, von dem es ist, sollte so aussehen: 2026-11-22.';
    default:
      return keyProblem(why);
  }
}

/** Why a file was not read. */
function unread(reason: Unread): string {
  switch (reason.why) {
    case 'not-text':
      return 'Diese Datei ist kein Text: Manches darin ist weder UTF-8 noch UTF-16. Nichts wurde übernommen. Exportiere sie neu und versuch es noch einmal.';
    case 'broken':
      return 'Diese Datei beginnt wie ein Export und lässt sich nicht bis zum Ende lesen: Vielleicht ist sie abgeschnitten. Nichts wurde übernommen. Exportiere sie neu und versuch es noch einmal.';
    case 'broken-row':
      return `Die Tabelle lässt sich um Zeile ${reason.row} nicht lesen: Vielleicht fehlt dort ein Anführungszeichen. Nichts wurde übernommen.`;
    case 'unknown':
      return 'In dieser Datei ist nichts, was sparekey kennt. Es liest seinen eigenen Export, JSON von Bitwarden, und CSV. Nichts wurde übernommen.';
    case 'newer':
      return 'Dieser Export stammt von einem neueren sparekey. Nichts wurde übernommen. Erneuere sparekey und versuch es noch einmal.';
    case 'sealed-elsewhere':
      return 'Dieser Export von Bitwarden ist verschlüsselt, und nur Bitwarden kann ihn öffnen. Exportiere noch einmal als .json, ohne Verschlüsselung, und lösch diese Datei danach.';
    case 'no-columns':
      return 'Die erste Zeile muss die Spalten nennen: service, account, code, made, note. Nötig sind service und code. Nichts wurde übernommen.';
    case 'too-many':
      return counted(reason.most, {
        other: 'In dieser Datei sind mehr als # Einträge, und mehr fasst ein Konto nicht. Nichts wurde übernommen.',
      });
  }
}

/** Why an age file was not opened. */
function unopened(why: Unopened): string {
  switch (why) {
    case 'broken':
      return 'Diese age-Datei ist beschädigt oder abgeschnitten. Nichts wurde übernommen. Such eine andere Kopie davon.';
    case 'to-a-key':
      return 'Diese age-Datei öffnet ein Schlüssel, keine Passphrase. Öffne sie mit age, in eine Pipe: age -d -i KEY DATEI | sparekey import -';
    case 'too-costly':
      return 'Diese age-Datei verlangt mehr als 1 GiB Speicher, um eine Passphrase zu probieren. Von sich aus macht kein age-Programm solche Dateien. Nichts wurde probiert.';
    case 'wrong':
      return 'Das ist nicht die Passphrase dieser Datei.';
  }
}

export const deTransfer: typeof enTransfer = {
  transfer: {
    passphraseFd: 'die Passphrase der Datei von diesem Dateideskriptor lesen',
    noSecret: (fd) => `Auf Dateideskriptor ${fd} ist nichts zu lesen. Nichts wurde geändert.`,
  },

  exportKeys: {
    about: 'deine Ersatzschlüssel mitnehmen, in einer Datei, mit age unter einer Passphrase versiegelt',
    output: 'die Datei, die geschrieben wird; - schreibt in eine Pipe',
    plain: 'unversiegelt: für jeden lesbar, nach einer Warnung',

    title: 'Ersatzschlüssel exportieren',
    what: (count) => `${counted(count, keys)} in einer Datei, mit age unter einer Passphrase versiegelt.`,
    warn: 'Wer beides hat, hat alle deine Codes. Nimm dafür nicht dein Passwort.',
    path: 'Datei',
    passphrase: 'Passphrase',
    again: 'Noch einmal',
    go: 'Die Datei schreiben',
    enter: 'schreiben',
    plainly: 'Ohne Passphrase',
    sealing: 'Wird versiegelt und geprüft…',

    plainTitle: 'Export, für jeden lesbar',
    plainWhat: (count) =>
      `${counted(count, keys)} in einer offenen Datei: Wer sie lesen kann, hat alle deine Codes. Auch jede Sicherung und jede Cloud, in die sie gerät.`,
    plainAfter: 'Benutze sie gleich, dann lösch sie. Gelöschtes kann auf der Platte noch zu finden sein.',
    plainType: (word) => `Trotzdem schreiben? Tippe: ${word}`,
    plainLabel: 'Wort',
    writing: 'Wird geschrieben und geprüft…',

    askPassphrase: 'Passphrase für die Datei (bleibt unsichtbar):',
    askAgain: 'Noch einmal (bleibt unsichtbar):',
    isPassword: 'Das ist das Passwort dieses Kontos. Die Datei braucht eine eigene Passphrase: Dateien wandern.',
    plainNeedsTerminal:
      'Was jeder lesen kann, wird nur nach einer Warnung an einem Terminal geschrieben, und hier ist keines. Ohne --plain wird die Datei versiegelt.',
    toTerminal: 'Das würde das Terminal mit Unlesbarem füllen. Sag, welche Datei: -o DATEI',
    plainToPipe: 'Was jeder lesen kann, kommt nur in eine eigene Datei: -o DATEI',
    needsPassphrase:
      'Hier ist kein Terminal, um nach einer Passphrase zu fragen. Reiche sie über einen Dateideskriptor: --passphrase-fd 4 4< DATEI',
    none: 'In diesem Konto sind keine Ersatzschlüssel. Keine Datei wurde geschrieben.',
    done: (count, path) => `Geschrieben, zurückgelesen und verglichen: ${counted(count, keys)} in ${path}`,
    notWhole:
      'Nicht alles ließ sich schreiben. Was ankam, ist kein vollständiger Export: Lösch es und versuch es noch einmal.',
    open: 'So geht sie auf: age -d DATEI; oder: sparekey import DATEI',
    others: (count) =>
      counted(count, {
        one: '# Eintrag aus einer anderen Version von sparekey ist dabei, mitgenommen, wie er ist.',
        other: '# Einträge aus einer anderen Version von sparekey sind dabei, mitgenommen, wie sie sind.',
      }),
  },

  importKeys: {
    about:
      'Ersatzschlüssel hierher holen: ein Export von sparekey, von Bitwarden (JSON), oder eine CSV-Datei; - liest aus einer Pipe',
    from: 'was die Datei ist, wo sie es nicht von selbst zeigt',
    dryRun: 'sagen, was dazukäme, und nichts ändern',
    yes: 'nicht fragen, gleich dazulegen',

    noFile: (path) => `Diese Datei gibt es nicht: ${path}`,
    mayNot: (path, code) => `sparekey darf ${path} nicht lesen (${code}).`,
    notAFile: (path) =>
      `${path} ist keine Datei. Um von einem anderen Programm zu lesen, nimm eine Pipe und -: age -d keys.age | sparekey import -`,
    tooLarge: (path, mebibytes) =>
      `${path} ist größer als ${mebibytes} MiB: mehr, als ein Konto fasst. Nichts davon wurde gelesen.`,
    fromTerminal:
      '- liest, was ein anderes Programm schreibt, und hier ist ein Terminal. Sag, welche Datei: sparekey import DATEI',
    unread,
    unopened,
    askPassphrase: 'Passphrase der Datei (bleibt unsichtbar):',
    needsPassphrase:
      'Diese Datei ist versiegelt, und hier ist kein Terminal, um nach ihrer Passphrase zu fragen. Reiche sie über einen Dateideskriptor: --passphrase-fd 4 4< DATEI',

    left: 'Nicht verstanden und nicht dazugelegt:',
    leftRow: (at, name, why) => `${at}${name === '' ? '' : `, ${name}`}: ${why}`,
    leftWhy,
    passwords: (count) =>
      counted(count, {
        one: '# Passwort in der Datei: nicht übernommen, sparekey hebt keine Passwörter auf.',
        other: '# Passwörter in der Datei: nicht übernommen, sparekey hebt keine Passwörter auf.',
      }),
    appSecrets: (count) =>
      counted(count, {
        one: '# Geheimnis einer Authenticator-App in der Datei: nicht übernommen.',
        other: '# Geheimnisse von Authenticator-Apps in der Datei: nicht übernommen.',
      }),
    others: (count) =>
      counted(count, {
        one: '# Eintrag ohne etwas, das sich als Wiederherstellungscode lesen lässt: bleibt weg.',
        other: '# Einträge ohne etwas, das sich als Wiederherstellungscode lesen lässt: bleiben weg.',
      }),
    words: (count) => counted(count, { other: 'Bei # stehen um die Codes andere Wörter: Sie bleiben weg.' }),
    columns: (names) => `Spalten, die wegbleiben: ${names}`,
    same: (count) =>
      counted(count, {
        one: '# ist schon hier, mit denselben Codes: bleibt, wie er ist.',
        other: '# sind schon hier, mit denselben Codes: bleiben, wie sie sind.',
      }),
    beside: (count) =>
      counted(count, {
        one: '# heißt wie einer, der schon hier ist, hat aber andere Codes: kommt daneben.',
        other: '# heißen wie welche, die schon hier sind, haben aber andere Codes: kommen daneben.',
      }),
    add: (count) => counted(count, { one: '# Ersatzschlüssel kommt dazu.', other: '# Ersatzschlüssel kommen dazu.' }),
    nothing: 'Es gibt nichts dazuzulegen. Nichts wurde geändert.',
    dry: 'Nichts wurde geändert: Das war nur eine Probe.',
    yesWord: 'ja',
    ask: (email) => `In das Konto ${email} legen? Tippe ja:`,
    needsYes: 'Hier ist kein Terminal, um zu fragen. Dazulegen, ohne gefragt zu werden: --yes',
    notAdded: 'Nichts wurde dazugelegt.',
    done: (count) => `Dazugelegt: ${counted(count, keys)}.`,
    deleteIt: 'Lösch die Datei, wenn du sie nicht mehr brauchst: Wer sie liest, hat diese Codes.',
  },
};
