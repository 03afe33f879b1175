// German: codes of other accounts.

import type { Problem } from '../keyring/check.ts';
import { counted } from './de-grammar.ts';
import type { enKeys, enTransfer } from './en-other-accounts.ts';

/** Says where the pasted text has a fault: a place, never a part of the code. */
export function keyProblem(problem: Problem): string {
  switch (problem.why) {
    case 'nothing':
      return 'Darin ist noch kein Code.';
    case 'too-long':
      return `Das sind mehr als ${problem.most} Zeichen.`;
    case 'missing':
      return counted(problem.count, {
        one: `# von ${problem.of} Zeichen fehlt.`,
        other: `# von ${problem.of} Zeichen fehlen.`,
      });
    case 'surplus':
      return `${problem.count} Zeichen mehr als die ${problem.of}, die es sein sollten.`;
    case 'group':
      return `In Gruppe ${problem.group} steht ein Zeichen, das nicht dazugehören kann.`;
    case 'multiple':
      return `Gruppe ${problem.group} ist falsch gelesen: Ihre Ziffern passen nicht zusammen. Sieh noch einmal hin.`;
    case 'word-count':
      return `Eine Wortfolge hat 12 oder 24 Wörter. Hier sind ${problem.count}.`;
    case 'word':
      return `Wort ${problem.word} steht nicht in der Liste, aus der Wortfolgen bestehen. Ist es richtig geschrieben?`;
    case 'checksum':
      return 'Diese Wörter gehören so nicht zusammen. Eines davon ist falsch gelesen.';
    case 'too-many':
      return `Mehr als ${problem.most} Codes: Bitte leg sie unter zwei Namen ab.`;
  }
}

export const deKeys: typeof enKeys = {
  spareKeys: {
    title: 'Codes anderer Konten',
    count: (count, attention) => (attention === 0 ? `${count}` : `${count}, ${attention} ansehen`),
    find: 'Suche',
    none: 'Noch keine. Heb hier die Wiederherstellungscodes deiner anderen Konten auf.',
    noneFound: 'Nichts hier heißt so.',
    add: 'Codes eines Kontos dazulegen',
    remind: (on) => `Ohne Anmeldung erinnern: ${on ? 'ja' : 'nein'}`,
    open: 'öffnen',
    more: (above, below) =>
      [above > 0 ? `${above} darüber` : '', below > 0 ? `${below} darunter` : '']
        .filter((one) => one !== '')
        .join(', '),
    others: (count) => `${count} aus anderer Version: nicht gezeigt.`,
    kind: {
      'code-25': '25 Zeichen',
      codes: 'Codes',
      'key-28': '28 Zeichen',
      'key-32': '32 Zeichen',
      key: 'Schlüssel',
      words: 'Wortfolge',
      phrase: 'Wortfolge',
      'digits-48': '48 Ziffern',
      text: 'Text',
    },
    left: (left, of) => `noch ${left} von ${of}`,
    attention: {
      replaced: 'ersetzt',
      'used-up': 'aufgebraucht',
      few: 'wenige übrig',
      old: 'über ein Jahr alt',
    },
  },

  newKey: {
    title: 'Codes eines anderen Kontos',
    titleReplace: 'Neue Codes',
    advice: 'Füge den Code ein, oder die ganze Datei mit Codes, die du bekommen hast.',
    service: 'Dienst',
    account: 'Konto dort',
    secret: 'Code(s)',
    remark: 'Notiz',
    exampleService: 'GitHub',
    exampleAccount: 'darf leer sein',
    goOn: 'Weiter',
    enter: 'weiter',
    asText: 'Als Text nehmen, wie er ist',
    asCode: 'Nachsehen, was für ein Code es ist',
    is: {
      'code-25': () => 'Ein Code aus 25 Zeichen.',
      codes: (count) =>
        counted(count, { one: '# Code, einmal zu benutzen.', other: '# Codes, jeder einmal zu benutzen.' }),
      'key-28': () => 'Ein Schlüssel aus 28 Zeichen.',
      'key-32': () => 'Ein Code aus 32 Zeichen.',
      key: () => 'Ein Schlüssel, ganz aufgehoben, wie er dasteht.',
      words: () => 'Eine Wortfolge; sie passt zusammen.',
      phrase: () => 'Eine Wortfolge, die keine von BIP-39 ist: aufgehoben, nicht geprüft.',
      'digits-48': () => 'Ein BitLocker-Schlüssel; er passt.',
      text: () => 'Keine Art von Code, die hier bekannt ist: bleibt als Text.',
    },
    problem: keyProblem,
    leftOut: 'Die übrigen Wörter bleiben weg.',
    several: (count) => `${count} Dinge, jedes wird für sich aufgehoben.`,
    asks: 'Dazu gibt es eine Frage: weiter.',
    sorting: 'Wird angesehen…',
    saving: 'Wird gespeichert…',
  },

  reviewKey: {
    title: 'Stimmt das?',
    instead: 'Die Codes, die hier waren, gehen, und diese kommen an ihre Stelle.',
    asItIs: 'der Text, wie er ist.',
    used: (count) => `${count} benutzt`,
    tooMany:
      'Sie können nicht an die Stelle von einem treten. Geh zurück und füge nur eins ein, oder heb den ganzen Text auf.',
    keep: 'Ja, so aufheben',
    anyway: 'Trotzdem so aufheben',
    whole: 'Den ganzen Text aufheben, wie er ist',
    change: 'Nein: zurück, etwas ändern',
    scroll: 'mehr',
  },

  key: {
    gone: 'Diese Codes gibt es nicht mehr.',
    made: (what, day) => `${what}, seit ${day}.`,
    what: {
      'code-25': () => 'Ein Code aus 25 Zeichen',
      codes: (left, of) => `Noch ${left} von ${of} Codes`,
      'key-28': () => 'Ein Schlüssel aus 28 Zeichen',
      'key-32': () => 'Ein Code aus 32 Zeichen',
      key: () => 'Ein Schlüssel',
      words: () => 'Eine Wortfolge',
      phrase: () => 'Eine Wortfolge, nicht geprüft',
      'digits-48': () => 'Ein BitLocker-Schlüssel, 48 Ziffern',
      text: () => 'Ein Text',
    },
    attention: {
      replaced: 'Es gibt neuere Codes: Diese gelten nicht mehr.',
      'used-up': 'Alle Codes sind benutzt. Hol dir beim Dienst neue.',
      few: 'Wenige übrig. Hol neue, solange du hineinkommst.',
      old: 'Älter als ein Jahr. Gilt er noch?',
    },
    digits: 'Ziffern sind unterstrichen.',
    hidden: 'Der Code ist verdeckt.',
    which: (no, of, used) => `Code ${no} von ${of}${used ? ', benutzt' : ''}`,
    show: 'zeigen',
    hide: 'verdecken',
    more: 'mehr Zeit',
    pick: 'anderer Code',
    hiddenIn: (seconds) => `wieder verdeckt in ${seconds} s`,
    rest: (count) => `und ${count} mehr`,
    copy: 'Kopieren',
    markUsed: 'Habe ich benutzt',
    markUnused: (no, of) => (of === 1 ? 'Er wurde doch nicht benutzt' : `Code ${no} wurde doch nicht benutzt`),
    use: 'Benutzen, Schritt für Schritt',
    make: 'neue holen',
    replace: 'Neue Codes an seine Stelle setzen',
    replacedElsewhere: 'Die neuen habe ich woanders',
    remove: 'Entfernen',
    saving: 'Wird gespeichert…',
  },

  useKey: {
    title: (service) => `Benutzen: ${service}`,
    noGuide:
      'Für diesen Dienst gibt es keine Anleitung. Such die Stelle, die nach einem Wiederherstellungscode fragt, und gib ihn dort ein.',
    asks: (asks) => `Du wirst gefragt nach: ${asks}`,
    loses: (loses) => `Was es kostet: ${loses}`,
    next: 'Weiter',
    copy: 'Kopieren',
  },
  askWorked: {
    title: 'Hat es geklappt?',
    ask: 'Bist du wieder drin?',
    yes: 'Ja: den Code als benutzt merken',
    no: 'Nein: zurück zu den Schritten',
    saving: 'Wird gespeichert…',
  },
  makeKey: {
    title: (service) => `Neue holen: ${service}`,
    noGuide:
      'Für diesen Dienst gibt es keine Anleitung. Such in seinen Sicherheitseinstellungen nach Wiederherstellungscodes und hol dir dort neue.',
    own: (replaces) =>
      replaces === undefined
        ? 'Diese Anleitung ist deine eigene.'
        : `Diese Anleitung ist deine eigene, statt der für ${replaces}.`,
    checked: (checked, read) => {
      if (checked !== 'never') return `Zuletzt erprobt am ${checked}.`;
      if (read === 'never')
        return 'Diese Schritte wurden nicht an den echten Seiten erprobt; Namen können anders sein.';
      return `Am ${read} mit der Hilfe des Dienstes verglichen, nicht an den echten Seiten erprobt; Namen können anders sein.`;
    },
    enter: 'Die neuen hier eingeben',
  },

  reminders: {
    title: 'Ohne Anmeldung erinnern',
    what: 'sparekey status sagt dann ohne dein Passwort, was ansteht. Dafür liegen ein paar Zahlen hier außerhalb des Siegels.',
    cost: 'Was es kostet: Wer diesen Computer hat, kann lesen, für wie viele Konten du Codes hast, was ansteht und ab wann; nie, für welche.',
    stayOff: 'Nein: alles bleibt versiegelt',
    turnOn: 'Ja: diese Zahlen liegen hier',
    stayOn: 'Ja: so lassen',
    turnOff: 'Nein: diese Zahlen wegwerfen',
    saving: 'Wird gespeichert…',
  },

  removeKey: {
    title: 'Codes entfernen',
    what: (service) => `Die Codes für ${service} sind dann aus diesem Konto weg. Sie lassen sich nicht zurückholen.`,
    type: (service) => `Zum Entfernen tippe den Namen: ${service}`,
    label: 'Name',
    go: 'Entfernen',
    enter: 'entfernen',
    saving: 'Wird entfernt…',
  },
};

// Codes of other accounts, exported and imported.

const keys = { one: 'Codes von # anderem Konto', other: 'Codes von # anderen Konten' };

export const deTransfer: typeof enTransfer = {
  transfer: {
    passphraseFd: 'die Passphrase der Datei von diesem Dateideskriptor lesen',
    noSecret: (fd) => `Auf Dateideskriptor ${fd} ist nichts zu lesen. Nichts wurde geändert.`,
  },

  exportKeys: {
    about: 'die Codes deiner anderen Konten mitnehmen, in einer Datei, mit age unter einer Passphrase versiegelt',
    output: 'die Datei, die geschrieben wird; - schreibt in eine Pipe',
    plain: 'unversiegelt: für jeden lesbar, nach einer Warnung',

    title: 'Alle Codes exportieren',
    what: (count) =>
      `${counted(count, { one: 'Codes von # Konto', other: 'Codes von # Konten' })} in einer Datei, mit age versiegelt.`,
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
    none: 'In diesem Konto sind keine Codes anderer Konten. Keine Datei wurde geschrieben.',
    done: (count, path) => `Geschrieben und verglichen: ${counted(count, keys)} in ${path}`,
    notNoted: 'Dass exportiert wurde, ließ sich bei den letzten Ereignissen dieses Kontos nicht vermerken.',
    notWhole:
      'Nicht alles ließ sich schreiben. Was ankam, ist kein vollständiger Export: Lösch es und versuch es noch einmal.',
    open: 'So geht sie auf: age -d DATEI; oder: sparekey import DATEI',
    others: (count) =>
      counted(count, {
        one: '# Eintrag aus einer anderen Version von sparekey ist dabei, mitgenommen, wie er ist.',
        other: '# Einträge aus einer anderen Version von sparekey sind dabei, mitgenommen, wie sie sind.',
      }),
  },
};
