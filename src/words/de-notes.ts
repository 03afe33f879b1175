// German: what is said when something did not go through. Notes: the event, the part that was kept, the next step.

import type { Note } from '../machine/note.ts';
import { deDelivery, unsent } from './de-delivery.ts';
import { counted } from './de-grammar.ts';
import { deImport, fileTrouble } from './de-import.ts';
import { deTransfer, keyProblem } from './de-other-accounts.ts';
import { dePaste } from './de-paste.ts';
import type { NoteContext } from './en-notes.ts';

const secrets: { readonly [S in NoteContext['secret']]: string } = {
  account: 'Diese Adresse und dieses Passwort öffnen hier kein Konto.',
  current: 'Das ist nicht das Passwort dieses Kontos.',
  code: 'Dieser Code öffnet kein Konto mit dieser Adresse.',
  digits: 'Diese Ziffern zeigt die App jetzt nicht.',
  sent: 'Das sind nicht die Ziffern, die gesendet wurden.',
  email: 'Das ist nicht die Adresse.',
  phone: 'Das sind nicht die letzten vier Ziffern dieser Nummer.',
};

const missing = { one: '# Zeichen fehlt noch.', other: '# Zeichen fehlen noch.' };
const tooMany = { one: '# Zeichen zu viel.', other: '# Zeichen zu viel.' };

const misplaced = {
  asPassword:
    'Das sieht nach einem Wiederherstellungscode aus; versucht wurde nichts. Ein Code gehört unter „Kein Zugriff auf dein Konto?“. Ist es dein Passwort, gib es noch einmal ab.',
  asAddress:
    'Das ist ein Wiederherstellungscode. Hierher gehört die E-Mail-Adresse; der Code gehört unter „Kein Zugriff auf dein Konto?“.',
  digits:
    'Das sind sechs Ziffern, ein Sicherheitscode. Der Wiederherstellungscode hat 25 Zeichen. Ziffern gehören dorthin, wo nach einem Sicherheitscode gefragt wird: esc führt zurück.',
  address: 'Das ist eine E-Mail-Adresse. Der Wiederherstellungscode hat 25 Zeichen und steht auf deinem Papier.',
  'other-code':
    'Das ist kein Code von sparekey, oder zu viel daran ist falsch. Ist es der Code von Microsoft oder einem anderen Dienst? Der gehört auf eine Seite dieses Dienstes.',
  'no-code':
    'Das ist kein Wiederherstellungscode: der hat 25 Zeichen und steht auf deinem Papier. Ein Passwort gehört auf die Seite, auf der du dich anmeldest; esc führt zurück.',
};

const tries = { one: 'Noch # Versuch, dann musst du warten.', other: 'Noch # Versuche, dann musst du warten.' };

const elsewhere = {
  state: ' Ein anderer Ordner für das, was auf diesem Computer bleibt: SPAREKEY_STATE_DIR.',
  config: ' Ein anderer Ordner für Konten: SPAREKEY_CONFIG_DIR.',
};

function files({ code, path, place }: Extract<Note, { why: 'files' }>): string {
  const other = place === undefined ? '' : elsewhere[place];
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `Auf der Platte ist kein Platz mehr, also wurde nichts geändert. Schaff Platz und versuch es noch einmal. (${path})`;
    case 'EACCES':
    case 'EPERM':
      return `sparekey darf das nicht benutzen; nichts wurde geändert. Sieh nach, wem es gehört.${other} (${path}, ${code})`;
    case 'EROFS':
      return `Diese Platte lässt sich nur lesen, also wurde nichts geändert.${other} (${path})`;
    case 'EEXIST':
      return `Es gibt schon etwas mit diesem Namen, und das blieb, wie es ist. Bitte wähle einen anderen Namen. (${path})`;
    case 'ENOENT':
    case 'ENOTDIR':
      return place === undefined
        ? `Diesen Ordner gibt es nicht, also wurde nichts geändert. Leg ihn erst an, oder wähle einen anderen Ort. (${path})`
        : `Dort lässt sich kein Ordner anlegen, also wurde nichts geändert.${other} (${path})`;
    default:
      return `Die Platte nahm es nicht an, also wurde nichts geändert. Bitte versuch es noch einmal. (${path}, ${code})`;
  }
}

export function deNotes(note: Note, c: NoteContext): string {
  switch (note.why) {
    case 'empty':
      return c.label === undefined ? 'Hier fehlt noch etwas.' : `${c.label}: fehlt noch.`;
    case 'overfull':
      return note.most >= 1024 * 1024
        ? 'Das ist mehr als 1 MiB. Nichts kam hinzu.'
        : `Mehr als ${note.most} Zeichen passen hier nicht hinein. Nichts kam hinzu.`;
    case 'pasted-as-codes':
      return 'Das sieht nach Codes aus: Es steht jetzt verborgen in ihrem Feld.';
    case 'not-utf8':
      return 'Einige dieser Zeichen kamen nicht als UTF-8 an; nichts wurde versucht und nichts geändert. Stelle dein Terminal auf UTF-8 und tippe sie noch einmal.';
    case 'not-an-address':
      return 'Das sieht nicht nach einer E-Mail-Adresse aus: name@example.com';
    case 'not-a-phone':
      return 'Das sieht nicht nach einer Telefonnummer aus. Ziffern, vorne + und das Land.';
    case 'not-six-digits':
      return 'Ein Sicherheitscode hat 6 Ziffern.';
    case 'app-differs':
      return `Diese Ziffern zeigt die App jetzt nicht. Sie wechseln alle 30 Sekunden. Geht die Uhr deines Telefons richtig, und diese (${c.now()})?`;
    case 'passwords-differ':
      return 'Die beiden Passwörter sind nicht gleich.';
    case 'password-short':
      return 'Ein wenig länger bitte: mindestens 8 Zeichen.';
    case 'password-long':
      return 'Das sind mehr als 1024 Zeichen.';
    case 'password-common':
      return 'Dieses Passwort steht auf den Listen, die zuerst probiert werden. Bitte wähle ein anderes.';
    case 'password-is-address':
      return 'Deine E-Mail-Adresse würde jemand als Erstes probieren. Bitte wähle etwas anderes.';
    case 'captcha':
      return note.inWords
        ? 'Das war nicht die Antwort. Hier ist eine andere Frage; deine Adresse bleibt stehen.'
        : 'Das waren nicht die gefragten Zeichen. Hier sind neue; deine Adresse bleibt stehen.';
    case 'group':
      return `Gruppe ${note.group} lautet anders. Vergleiche sie mit deinem Papier, oder geh zurück und sieh noch einmal hin.`;
    case 'group-short':
      return `Gruppe ${note.group}: ${counted(note.by, missing)}`;
    case 'group-long':
      return `Gruppe ${note.group}: ${counted(note.by, tooMany)}`;
    case 'misplaced':
      return misplaced[
        note.box === 'code' && note.looks !== 'code' ? note.looks : note.box === 'address' ? 'asAddress' : 'asPassword'
      ];
    case 'reading':
      return 'Das geht so noch nicht: Die Zeile unter den Kästchen sagt, warum.';
    case 'idle':
      return 'Nach 10 Minuten ohne Taste geschlossen. Was du bestätigt hattest, ist gespeichert.';
    case 'signed-out':
      return 'Du bist abgemeldet.';
    case 'test-sent':
      return note.by === 'email' ? deDelivery.config.sent.mail : deDelivery.config.sent.text;
    case 'choice-saved':
      return 'Gespeichert.';
    case 'key-doubt':
      return keyProblem(note.problem);
    case 'own-code':
      return dePaste.paste.own;
    case 'copied':
      return note.to === 'tmux'
        ? 'In tmux kopiert: Sein Präfix, dann ], fügt es ein. Es bleibt dort bis tmux delete-buffer.'
        : 'Deinem Terminal übergeben; ob es ihn nahm, sagt es nicht. v zeigt und verbirgt den Code.';
    case 'not-copied':
      return `tmux load-buffer nahm ihn nicht an${note.said === '' ? '' : ` (${note.said})`}. Stell in tmux ein: set -s set-clipboard on, und kopier noch einmal. v zeigt und verbirgt den Code.`;
    case 'practice-copy':
      return 'Das ist eine Übung: Nichts wurde kopiert. v zeigt und verbirgt den Code.';
    case 'not-its-name':
      return 'So heißt er nicht. Nichts wurde entfernt.';
    case 'exported':
      return [
        deTransfer.exportKeys.done(note.count, note.path),
        ...(note.noted ? [] : [deTransfer.exportKeys.notNoted]),
      ].join('. ');
    case 'file-trouble':
      return fileTrouble(note.trouble);
    case 'imported': {
      const { done, deleteIt, keepRest } = deImport.importKeys;
      return `${done(note.count)} ${note.allKept ? deleteIt : keepRest}`;
    }
    case 'not-the-word':
      return 'Das ist nicht das Wort. Keine Datei wurde geschrieben.';
    case 'recovery-left':
      return `Nach 10 Minuten ohne Taste geschlossen. Nichts wurde geändert: Code Nr. ${note.no} gilt noch.`;

    case 'wrong': {
      const seconds = note.until === undefined ? 0 : c.secondsLeft(note.until);
      const wrong = c.secret === 'digits' ? `${secrets.digits} Geht diese Uhr richtig? ${c.now()}.` : secrets[c.secret];
      if (seconds > 0) return `${wrong} Bitte warte ${seconds} s; was du tippst, bleibt stehen.`;
      if (note.until !== undefined) return 'Die Wartezeit ist um. Drücke Enter und versuch es noch einmal.';
      return `${wrong} ${counted(note.remaining, tries)}`;
    }
    case 'wait': {
      const seconds = c.secondsLeft(note.until);
      return seconds > 0
        ? `Nach falschen Versuchen heißt es warten: noch ${seconds} s. Nichts ist verloren.`
        : 'Die Wartezeit ist um. Drücke Enter und versuch es noch einmal.';
    }
    case 'retired':
      return note.how === 'spent'
        ? `Das ist Code Nr. ${note.no}. Er wurde am ${c.day(note.ended)} benutzt und gilt nicht mehr. Suche ein neueres Papier.`
        : `Das ist Code Nr. ${note.no}. Er wurde am ${c.day(note.ended)} ersetzt und gilt nicht mehr. Suche ein neueres Papier.`;
    case 'practice':
      return 'Das ist ein Code aus einer Übung. Er öffnet nichts Echtes.';
    case 'real-code':
      return 'Das ist vielleicht ein echter Wiederherstellungscode. Behalt ihn für dich: In der Übung beginnen Codes mit PRACT-1CE, und nur diese gelten.';
    case 'practice-file':
      return 'Das ist eine Übung: Keine Datei wurde geschrieben.';
    case 'damaged':
      return `Die Kontodatei ist beschädigt${note.field === undefined ? '' : ` (${note.field})`}. Sie blieb, wie sie ist. Hast du eine Sicherung, leg sie hierher: ${note.path}`;
    case 'version':
      return `Die Kontodatei stammt von einem neueren sparekey. Sie blieb, wie sie ist. Erneuere sparekey und versuch es noch einmal. (${note.path})`;
    case 'older':
      return `Diese Kontodatei ist älter als die, die dieser Computer zuletzt sah. Nichts wurde geändert. (${note.path})`;
    case 'missing':
      return `Dieser Computer kennt ein Konto mit dieser Adresse, und seine Datei ist weg. Hol sie aus einer Sicherung zurück: ${note.path}`;
    case 'exists':
      return 'Hier gibt es schon ein Konto mit dieser Adresse. Melde dich an, oder wähle „Kein Zugriff auf dein Konto?“.';
    case 'changed':
      return 'Das Konto wurde inzwischen in einem anderen sparekey-Fenster geändert, hier also nicht. Bitte beginne noch einmal.';
    case 'busy':
      return `Ein anderes sparekey schreibt gerade in dieses Konto. Nichts wurde geändert; versuch es gleich noch einmal. (${note.path})`;
    case 'files':
      return files(note);
    case 'link':
      return `Diese Datei ist ein Link, und sparekey folgt keinem; nichts wurde geändert. Leg die Datei selbst dorthin, oder verlinke ihren ganzen Ordner. (${note.path})`;
    case 'unsent':
      return unsent(note.unsent, note.channel);
    case 'too-soon': {
      const seconds = c.secondsLeft(note.until);
      return seconds > 0
        ? `Gib dem ersten etwas Zeit: In ${seconds} s geht noch einer.`
        : 'Jetzt lässt sich noch einer senden.';
    }
    case 'expired':
      return 'Dieser Sicherheitscode gilt nicht mehr: Jeder gilt einmal, für 10 Minuten und 5 Versuche. Lass dir einen neuen senden.';
    case 'clock':
      return `Diese Ziffern gehören zu einem anderen Augenblick: Die Uhr deines Telefons geht etwa ${Math.abs(note.seconds)} Sekunden ${note.seconds > 0 ? 'vor' : 'nach'} gegen diese: ${c.now()}. Stell beide auf automatische Zeit und tippe die neuen Ziffern.`;
    case 'frozen':
      return `Alle Sicherheitsinfos wurden vor Kurzem ersetzt; sie bleiben, wie sie sind, bis zum ${c.day(note.until)}. Nichts wurde geändert.`;
    case 'gone':
      return 'Diese Codes gibt es nicht mehr: Sie wurden in einem anderen sparekey-Fenster entfernt.';
    case 'full':
      return 'Das ist mehr, als ein Konto fasst: Codes von 10.000 anderen Konten oder 8 MiB davon. Nichts wurde geändert.';
    case 'unexpected':
      return 'Etwas ging nicht, das gehen sollte. Nichts wurde geändert. Bitte versuch es noch einmal.';
  }
}
