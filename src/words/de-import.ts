// German: codes of other accounts brought here out of files of other programs.

import type { FileTrouble } from '../keyring/import/found-file.ts';
import type { Unopened } from '../keyring/transfer/age.ts';
import type { AnotherKind, LeftWhy, Unread } from '../keyring/transfer/reading.ts';
import { counted } from './de-grammar.ts';
import { keyProblem } from './de-other-accounts.ts';
import type { enImport } from './en-import.ts';

const accounts = { one: '# Konto', other: '# Konten' };

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
      return 'Der Tag ließ sich nicht lesen und bleibt weg. Ein Tag sieht so aus: 2026-11-22.';
    case 'not-sure':
      return 'Das kann ein Code sein oder etwas anderes. Wenn es einer ist: sparekey keys add NAME';
    case 'more':
      return 'Ihre Codes werden übernommen; etwas daneben kann noch einer sein. Vergleiche sie dort.';
    case 'in-bin':
      return 'Das liegt im Papierkorb jenes Programms. Hol es dort heraus, wenn du es noch brauchst.';
    case 'file':
      return 'Eine angehängte Datei, die sich nicht als Text lesen lässt. Sieh selbst hinein.';
    case 'not-opened':
      return 'Das ließ sich nicht öffnen.';
    default:
      return keyProblem(why);
  }
}

const copyOut = 'Nichts wurde übernommen. Kopiere die Codes heraus und füg sie ein: sparekey keys add NAME';

/** The kinds of a file that holds no text to read. */
const anotherKind: Readonly<Record<AnotherKind, string>> = {
  pdf: `Das ist ein PDF. ${copyOut}`,
  picture: 'Das ist ein Bild. Nichts wurde übernommen. Tippe die Codes ab, die es zeigt: sparekey keys add NAME',
  spreadsheet:
    'Das ist eine Tabelle eines Büroprogramms. Nichts wurde übernommen. Speichere sie als CSV und importiere das.',
  document: `Das ist ein Dokument eines Büroprogramms. ${copyOut}`,
  database:
    'Das ist eine Datenbank, die nur ihr eigenes Programm liest. Nichts wurde übernommen. Exportiere dort und importiere das.',
  'web-page': `Das ist eine Webseite. ${copyOut}`,
};

/** Why a file was not read. */
function unread(reason: Unread): string {
  switch (reason.why) {
    case 'empty':
      return 'Diese Datei ist leer. Nichts wurde übernommen.';
    case 'not-text':
      return 'Diese Datei ist kein Text: Manches darin ist weder UTF-8 noch UTF-16. Nichts wurde übernommen. Exportiere sie neu und versuch es noch einmal.';
    case 'broken':
      return 'Diese Datei beginnt wie ein Export und lässt sich nicht bis zum Ende lesen: Vielleicht ist sie abgeschnitten. Nichts wurde übernommen. Exportiere sie neu und versuch es noch einmal.';
    case 'broken-row':
      return `Die Tabelle lässt sich um Zeile ${reason.row} nicht lesen: Vielleicht fehlt dort ein Anführungszeichen. Nichts wurde übernommen.`;
    case 'unknown':
      return 'sparekey weiß nicht, welches Programm diese Datei geschrieben hat, und hat nichts übernommen. Welche Dateien es liest, steht in docs/importing.md. Für einzelne Codes: sparekey keys add NAME';
    case 'newer':
      return 'Dieser Export stammt von einem neueren sparekey. Nichts wurde übernommen. Erneuere sparekey und versuch es noch einmal.';
    case 'sealed': {
      const how = reason.program === 'Bitwarden' ? 'als Exporttyp „Passwortgeschützt“ oder ' : '';
      return `Dieser Export ist verschlüsselt, und nur ${reason.program} kann ihn öffnen. Exportiere dort noch einmal, ${how}ohne Verschlüsselung, und lösch diese Datei danach.`;
    }
    case 'sealed-app':
      return `Das ist ein verschlüsselter Export von ${reason.program}. Eine Authenticator-App hat keine Wiederherstellungscodes: Darin ist nichts, was hierher gehört.`;
    case 'sealed-pgp':
      return 'Diese Datei ist mit OpenPGP verschlüsselt. Öffne sie mit gpg, in eine Pipe: gpg -d DATEI | sparekey import -';
    case 'locked-zip':
      return 'Dieses Zip ist verschlüsselt. Pack es aus, importiere, was darin ist, und lösch das danach.';
    case 'too-costly':
      return `Diese Datei von ${reason.program} verlangt mehr Speicher oder Zeit, um ein Passwort zu probieren, als ein Programm von sich aus verlangt. Nichts wurde probiert.`;
    case 'too-old':
      return `Diese Datei von ${reason.program} hat ein altes Format, das sparekey nicht liest. Öffne sie mit KeePassXC, speichere sie und versuch es noch einmal.`;
    case 'newer-than-known':
      return `Diese Datei von ${reason.program} hat ein neueres Format, als sparekey liest. Exportiere dort als XML, importiere das und lösch es danach.`;
    case 'unknown-cipher':
      return `Diese Datei von ${reason.program} ist auf eine Art versiegelt, die sparekey nicht liest (vielleicht Twofish). Exportiere dort als XML, importiere das und lösch es danach.`;
    case 'unpacks-to-more':
      return `Ausgepackt ist diese Datei größer als ${reason.mebibytes} MiB. Nichts wurde übernommen. Exportiere ohne angehängte Dateien und versuch es noch einmal.`;
    case 'document-type':
      return 'Diese XML-Datei beginnt mit einem Dokumenttyp und kann damit alles meinen. Kein Programm exportiert solche Dateien. Nichts wurde übernommen.';
    case 'another-kind':
      return anotherKind[reason.kind];
    case 'codes-only':
      return 'In dieser Datei sind Codes, und nichts sagt, wozu sie gehören. Sag es selbst: sparekey keys add NAME < DATEI';
    case 'no-columns':
      return 'Die erste Zeile muss die Spalten nennen: Dienst, Konto, Code, Datum, Notiz. Nötig sind Dienst und Code. Nichts wurde übernommen.';
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

/** Why nothing was read of a file that was named on the page. */
export function fileTrouble(trouble: FileTrouble): string {
  const { importKeys } = deImport;
  switch (trouble.why) {
    case 'no-file':
      return importKeys.noFile(trouble.path);
    case 'not-a-file':
      return `${trouble.path} ist keine Datei, die sich lesen lässt.`;
    case 'folder':
      return `${trouble.path} ist ein Ordner. Einen Passwortspeicher von pass oder gopass liest ein Befehl: sparekey import ORDNER`;
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
      return `${importKeys.wrongPassword(trouble.program)} Mit Schlüsseldatei öffnet sie ein Befehl: sparekey import --key-file`;
    case 'not-utf8':
      return 'Einige Bytes darin waren kein UTF-8; es wurde nicht probiert.';
    case 'practice':
      return 'Das ist eine Übung: Keine Datei wurde gelesen.';
  }
}

export const deImport: typeof enImport = {
  importKeys: {
    about:
      'Codes hierher holen, aus der Datei eines Passwortmanagers, einer Tabelle oder einem Export von sparekey; - liest aus einer Pipe',
    from: 'welches Programm die Datei geschrieben hat, wo sie es nicht von selbst zeigt',
    dryRun: 'sagen, was dazukäme, und nichts ändern',
    yes: 'nicht fragen, gleich dazulegen',
    keyFile: 'die Schlüsseldatei einer KeePass-Datenbank',
    identity: 'die Identität, mit der age einen Passwortspeicher öffnet',

    noFile: (path) => `Diese Datei gibt es nicht: ${path}`,
    mayNot: (path, code) => `sparekey darf ${path} nicht lesen (${code}).`,
    notAFile: (path) =>
      `${path} ist keine Datei. Um von einem anderen Programm zu lesen, nimm eine Pipe und -: age -d keys.age | sparekey import -`,
    tooLarge: (path, mebibytes) =>
      `${path} ist größer als ${mebibytes} MiB: mehr, als sparekey liest. Nichts davon wurde gelesen.`,
    fromTerminal:
      '- liest, was ein anderes Programm schreibt, und hier ist ein Terminal. Sag, welche Datei: sparekey import DATEI',
    noStore: (path) =>
      `${path} ist ein Ordner und kein Passwortspeicher: In einem Ordner von pass oder gopass sind Dateien, die auf .gpg oder .age enden. Sag, welche Datei: sparekey import DATEI`,
    storeTooLarge: (most) =>
      counted(most, { other: 'In diesem Passwortspeicher sind mehr als # Dateien. Nichts wurde übernommen.' }),
    noOpener: (program) =>
      `Die Dateien dieses Passwortspeichers öffnet ${program}, und ${program} lässt sich hier nicht starten. Nichts wurde übernommen.`,
    noIdentity:
      'Diesen Passwortspeicher öffnet age mit einer Identität, und sparekey weiß nicht, wo sie ist. Sag es: --identity DATEI',
    opening: (count, program) =>
      counted(count, { one: `# Datei öffnet ${program}…`, other: `# Dateien öffnet ${program}…` }),
    unread,
    unopened,
    askPassphrase: 'Passphrase der Datei (bleibt unsichtbar):',
    askPassword: (program) => `Passwort dieser Datei von ${program} (bleibt unsichtbar):`,
    wrongPassword: (program) => `Das ist nicht das Passwort dieser Datei von ${program}.`,
    needsPassphrase:
      'Diese Datei ist versiegelt, und hier ist kein Terminal, um nach ihrer Passphrase zu fragen. Reiche sie über einen Dateideskriptor: --passphrase-fd 4 4< DATEI',

    title: 'Aus einer Datei holen',
    what: 'Die Datei eines Passwortmanagers, eine Tabelle oder ein Export von sparekey. Bevor etwas aufgehoben wird, siehst du, was darin ist.',
    path: 'Datei',
    examplePath: '~/Downloads/export.csv',
    look: 'Ansehen, was darin ist',
    enter: 'ansehen',
    looking: 'Sie wird gelesen…',
    secretTitle: 'Das Passwort der Datei',
    secretWhat: (program) =>
      program === '' ? 'Diese Datei ist mit age versiegelt.' : `Diese Datei von ${program} hat ein eigenes Passwort.`,
    secret: 'Passwort',
    open: 'Öffnen',
    foundTitle: 'In dieser Datei',
    keep: 'Dazulegen',
    another: 'Eine andere Datei',
    adding: 'Sie werden dazugelegt…',

    read: (program) => (program === '' ? 'Das ist eine Tabelle.' : `Das kommt von ${program}.`),
    authenticator: (program, count) =>
      counted(count, {
        one: `${program === '' ? 'Darin steht' : `In ${program} steht`}, woraus eine Authenticator-App ihre sechs Ziffern macht: # Geheimnis in dieser Datei. Das ist kein Wiederherstellungscode und bleibt dort.`,
        other: `${program === '' ? 'Darin steht' : `In ${program} steht`}, woraus eine Authenticator-App ihre sechs Ziffern macht: # Geheimnisse in dieser Datei. Das sind keine Wiederherstellungscodes, und sie bleiben dort.`,
      }),
    left: 'Bleibt weg, und warum:',
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
    words: (count) =>
      counted(count, {
        one: 'Bei # Eintrag stehen um die Codes andere Wörter: Sie bleiben weg.',
        other: 'Bei # Einträgen stehen um die Codes andere Wörter: Sie bleiben weg.',
      }),
    columns: (names) => `Spalten, die wegbleiben: ${names}`,
    same: (count) =>
      counted(count, {
        one: '# Konto ist schon hier, mit denselben Codes: bleibt, wie es ist.',
        other: '# Konten sind schon hier, mit denselben Codes: bleiben, wie sie sind.',
      }),
    beside: (count) =>
      counted(count, {
        one: '# Konto heißt wie eines, das schon hier ist, hat aber andere Codes: kommt daneben.',
        other: '# Konten heißen wie welche, die schon hier sind, haben aber andere Codes: kommen daneben.',
      }),
    add: (count) =>
      counted(count, {
        one: 'Codes von # Konto kommen dazu; von jedem die ersten und letzten Zeichen:',
        other: 'Codes von # Konten kommen dazu; von jedem die ersten und letzten Zeichen:',
      }),
    addRow: (name, is, codes) => `${name}: ${is} ${codes}`,
    usedAlready: (count) => counted(count, { one: '# schon benutzt', other: '# schon benutzt' }),
    made: (day) => `vom ${day}`,
    nothing: 'Es gibt nichts dazuzulegen. Nichts wurde geändert.',
    noCodes: 'In dieser Datei liest sich nichts als Wiederherstellungscode. Nichts wurde geändert.',
    noneTaken: 'Davon ließ sich nichts übernehmen. Nichts wurde geändert.',
    dry: 'Nichts wurde geändert: Das war nur eine Probe.',
    yesWord: 'ja',
    ask: (email) => `In das Konto ${email} legen? Tippe ja:`,
    needsYes: 'Hier ist kein Terminal, um zu fragen. Dazulegen, ohne gefragt zu werden: --yes',
    notAdded: 'Nichts wurde dazugelegt.',
    done: (count) => `Dazugelegt: Codes von ${counted(count, accounts)}.`,
    deleteIt: 'Alles, was in der Datei ist, ist jetzt hier. Lösch sie: Wer sie liest, hat diese Codes.',
    keepRest:
      'Nicht alles, was in der Datei ist, ist hier. Bevor du sie löschst, sieh nach, dass der Rest anderswo ist; bis dahin hat diese Codes, wer sie liest.',
  },
};
