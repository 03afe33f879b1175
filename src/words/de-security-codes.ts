// German: security codes, sent and typed, and the page on which they are turned on.

import { counted } from './de-grammar.ts';
import type { enCodes } from './en-security-codes.ts';

export const deCodes: typeof enCodes = {
  ways: {
    app: 'Authenticator-App',
    email: (masked) => `E-Mail an ${masked}`,
    phone: (ending) => `SMS an das Telefon mit der Endung ${ending}`,
  },

  stepUpWays: {
    lost: 'Nichts davon zur Hand? Melde dich ab und wähle „Kein Zugriff auf dein Konto?“: Dein Papier lässt dich hinein.',
    lostWithoutCode:
      'Nichts davon zur Hand? Es gibt noch keinen Wiederherstellungscode: Gib nicht her, was du hast. Mail, die nicht hinausgeht, schaltet das hier ab: sparekey config unset mail.smtp',
  },

  complete: {
    title: 'Sicherheitscode',
    email: (masked) => `Tippe die ganze Adresse ${masked}, damit der Code nur an jemanden geht, der sie kennt.`,
    phone: (ending) =>
      `Tippe die letzten vier Ziffern des Telefons mit der Endung ${ending}, damit der Code nur an jemanden geht, der es kennt.`,
    address: 'E-Mail-Adresse',
    digits: 'Letzte 4 Ziffern',
    send: 'Den Code senden',
    enter: 'senden',
    sending: 'Wird gesendet, höchstens 20 s…',
  },

  securityCode: {
    title: 'Sicherheitscode',
    app: 'Die 6 Ziffern, die deine Authenticator-App jetzt zeigt.',
    sent: 'Ein Code aus 6 Ziffern ist unterwegs. Er gilt einmal, 10 Minuten lang.',
    label: 'Sicherheitscode',
    go: 'Weiter',
    again: 'Noch einen senden',
    working: 'Wird geprüft…',
  },

  resetPassword: {
    title: 'Neues Passwort',
    ask: 'Wähle ein neues Passwort. Dein Wiederherstellungscode bleibt, wie er ist: Heb das Papier auf.',
    go: 'Das neue Passwort setzen',
    working: 'Dein neues Passwort wird gesetzt…',
  },

  codes: {
    title: 'Sicherheitscodes',
    off: 'aus',
    here: 'an',
    elsewhere: 'woanders an',
    frozen: (day) => `Die Sicherheitsinfos bleiben, wie sie sind, bis zum ${day}.`,
    is: {
      off: 'Dieses Konto ist versiegelt: Ohne das Passwort öffnet es nur der Wiederherstellungscode.',
      here: 'Mit einem Sicherheitscode setzt du an diesem Computer ein neues Passwort; der Code auf Papier bleibt.',
      elsewhere:
        'Ein anderer Computer hat den Schlüssel dafür. Hier öffnen nur Passwort und Wiederherstellungscode das Konto.',
    },
    cost: 'Dafür bleibt ein Schlüssel auf dem Computer. Wer dessen Platte hat oder ihn als du benutzt, kann das Konto ohne Code öffnen.',
    gets: 'Code lässt mich hier ein',
    getsIs: { off: 'nein', here: 'ja', elsewhere: 'woanders' },
    turnOn: 'Ja: Ein Sicherheitscode darf mich hier wieder einlassen',
    ask: 'Wenn du dein Passwort vergisst: Soll dieser Computer dich mit einem Sicherheitscode wieder einlassen?',
    keepSealed: 'Nein: versiegelt lassen',
    noWays:
      'Nichts davon, was du eingetragen hast, geht auf diesem Computer. Trage eine Authenticator-App ein oder richte Mail ein: sparekey config',
    mailLocked:
      'Dein Mailserver will ein Passwort, und keines ist dafür aufgehoben: Gib es hier an, unter „Passwort des Mailservers“.',
    secondProof: 'Zweiter Nachweis beim Anmelden',
    secondProofMeans:
      'Bewacht diesen Bildschirm, nicht die Datei: Wer Datei und Passwort hat, kann sie woanders öffnen.',
    wait: 'Sperre nach Rückkehr',
    waits: (days) => (days === 0 ? 'keine' : counted(days, { one: '# Tag', other: '# Tage' })),
    waitMeans:
      'Wurden alle Sicherheitsinfos ersetzt, bleiben sie so lange, wie sie sind, und die alten Adressen erfahren es zu Beginn und am Ende. Rückgängig macht das nichts: Die alten Schlösser sind weg.',
    mailMeans: 'Codes und Nachrichten gehen über deinen Mailserver hinaus. Einstellungen: sparekey config',
    textMeans: 'SMS sendet ein Befehl von dir. Einstellungen: sparekey config',
    yes: 'ja',
    no: 'nein',
    mailPassword: 'Passwort des Mailservers',
    kept: 'ja',
    notKept: 'keins',
    testMail: 'Eine Test-Mail senden',
    testText: 'Eine Test-SMS senden',
    working: 'Wird gespeichert…',
    testing: 'Wird gesendet, höchstens 20 s…',
  },

  mailPassword: {
    title: 'Passwort des Mailservers',
    why: 'Sicherheitscodes und Nachrichten gehen über deinen Mailserver hinaus, und er will ein Passwort. Es wird in diesem Konto aufgehoben, versiegelt. Viele Anbieter wollen hier ein App-Passwort aus ihren Einstellungen.',
    label: 'Passwort',
    save: 'Aufheben',
    forget: 'Nicht mehr aufheben',
  },
};
