// German: walking back in. The words of the original's German pages where they are short enough, said with "du".

import { counted, enumerated } from './de-grammar.ts';
import type { enRecovery } from './en-way-back.ts';

const keys = { one: 'Codes von # anderem Konto', other: 'Codes von # anderen Konten' };

export const deRecovery: typeof enRecovery = {
  recovery: {
    reason: {
      title: 'Kein Zugriff auf dein Konto?',
      ask: 'Warum kannst du dich nicht anmelden?',
      reasons: {
        forgot: 'Ich habe mein Passwort vergessen',
        'cannot-sign-in': 'Ich kenne mein Passwort, kann mich aber nicht anmelden',
        'someone-else': 'Ich glaube, jemand anders benutzt mein Konto',
      },
      next: 'Weiter',
    },
    beforeYouGoOn: {
      title: 'Bevor du weitergehst',
      tips: [
        'Ist die Feststelltaste aus, und ist das deine gewohnte Tastatur?',
        'Ist es die E-Mail-Adresse, mit der das Konto angelegt wurde?',
        'Nach falschen Versuchen heißt es kurz warten; es wird heruntergezählt.',
        'Anderer Computer? Das Konto ist eine Datei und liegt auf dem ersten.',
      ],
      again: 'Noch einmal anmelden',
      next: 'Weiter',
    },
    identify: {
      title: 'Welches Konto?',
      email: 'E-Mail-Adresse',
      characters: 'Zeichen',
      answer: 'Antwort',
      look: 'Tippe die Zeichen, die du siehst, groß oder klein.',
      another: 'Neues Bild',
      anotherQuestion: 'Neue Frage',
      inWords: 'Frag mich lieber in Worten',
      inPicture: 'Zeig mir lieber ein Bild',
      next: 'Weiter',
      question: (question) => {
        switch (question.kind) {
          case 'sum':
            return `Wie viel ist ${question.a} plus ${question.b}? In Ziffern.`;
          case 'larger':
            return `Was ist größer, ${question.a} oder ${question.b}? In Ziffern.`;
          case 'after':
            return `Welche Zahl kommt gleich nach ${question.number}? In Ziffern.`;
          case 'twice':
            return `Welche Zahl steht hier zweimal: ${question.numbers.join(', ')}? In Ziffern.`;
        }
      },
    },
    receive: {
      title: 'Sicherheitscode',
      ask: 'Wie möchtest du deinen Sicherheitscode erhalten?',
      sealed:
        'Für diese Adresse kann dieser Computer keinen Sicherheitscode senden: Das Konto ist versiegelt, und nur der Wiederherstellungscode öffnet es.',
      elsewhere: 'Hast du Sicherheitscodes eingeschaltet, gelten sie an dem Computer, an dem du es getan hast.',
      none: 'Ich habe nichts davon',
    },
    enterCode: {
      title: 'Code eingeben',
      ask: 'Die 25 Zeichen auf deinem Papier. Striche, Leerzeichen, groß oder klein sind egal.',
      use: 'Wiederherstellungscode benutzen',
      enter: 'benutzen',
      working: 'Dein Code wird probiert…',
    },
    useCode: {
      title: 'Code benutzen',
      opens: (no) => `Code Nr. ${no} öffnet dieses Konto. Dabei`,
      keep: 'bleibt',
      kept: (spareKeys) =>
        spareKeys === 0
          ? 'dein Konto und sein Verlauf'
          : counted(spareKeys, {
              one: 'Codes von # anderem Konto und dein Verlauf',
              other: 'Codes von # anderen Konten und dein Verlauf',
            }),
      remove: 'geht',
      removed: (info) => enumerated(['das Passwort', ...info]),
      phone: (digits) => `das Telefon ${digits}`,
      app: 'die App',
      ask: 'kommt',
      asked: (no) => `ein neues Passwort, neue Infos und ein neuer Code, Nr. ${no}, zum Aufschreiben`,
      nothingYet: (no) => `Bis zum letzten Schritt ändert sich nichts, und Code Nr. ${no} gilt noch.`,
      use: 'Wiederherstellungscode benutzen',
      notNow: 'Jetzt nicht',
    },
    newPassword: {
      title: 'Neues Passwort',
      ask: 'Wähle ein neues Passwort.',
      next: 'Neues Passwort',
      again: 'Noch einmal',
      go: 'Weiter',
    },
    recovering: 'Dein Konto bekommt neue Schlösser…',
    intruder: {
      title: 'Du bist wieder drin',
      locked: 'Wer es auch war, ist ausgesperrt: Altes Passwort und alter Code öffnen nichts.',
      seen: 'Hier zu sehen und zu ändern war:',
      phone: (digits) => `deine Nummer mit Endung ${digits}`,
      otherEmail: (masked) => `deine andere E-Mail ${masked}`,
      app: 'das Geheimnis deiner App',
      spareKeys: (count) => `${counted(count, keys)}: Hol dir zuerst bei jenen Diensten neue`,
      nothing: 'keine Sicherheitsinfos, keine Codes anderer Konten',
      activity:
        '„Letzte Aktivität“ zeigt, wann. Sieh auch in dein Postfach: Gibt es eine Weiterleitung, die nicht von dir ist?',
      next: 'zur Sicherheitsseite',
    },
  },
};
