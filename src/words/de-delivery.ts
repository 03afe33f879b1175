// German: sending mail and text messages, and `sparekey config`.

import type { Channel, Unsent } from '../delivery/types.ts';
import type { enDelivery } from './en-delivery.ts';

/** The event, and the advice. The words of a server or command are untrusted: to be shown through the sanitiser. */
export function unsent(reason: Unsent, channel: Channel): string {
  const receiver = channel === 'mail' ? 'die Adresse' : 'die Nummer';
  switch (reason.why) {
    case 'not-set-up':
      return channel === 'mail'
        ? 'Mail ist auf diesem Computer noch nicht eingerichtet. So geht es: sparekey config set mail.smtp, und mail.from'
        : 'SMS sind auf diesem Computer noch nicht eingerichtet. So geht es: sparekey config set text.command';
    case 'no-route':
      return `Der Mailserver ${reason.host} hat nicht geantwortet, oder die Leitung riss ab. Sieh nach deiner Verbindung und nach mail.smtp, dann versuch es noch einmal.`;
    case 'tls':
      return `${reason.host} konnte nicht zeigen, dass er dein Mailserver ist, also wurde nichts gesendet. Sieh nach mail.smtp: smtps:// gehört meist zu Port 465, smtp:// zu 587.`;
    case 'wants-smtps':
      return `${reason.host} spricht an Port ${reason.port} TLS vom ersten Byte an; nichts wurde gesendet. Schreib es in mail.smtp mit smtps://.`;
    case 'unknown-signer':
      return `${reason.host} hat ein Zertifikat, das niemand unterschrieb, dem dieser Computer traut; nichts wurde gesendet. Ist es dein Server, leg sein Zertifikat in eine Datei und starte sparekey mit NODE_EXTRA_CA_CERTS=DATEI.`;
    case 'sign-in':
      return `${reason.host} hat dich nicht eingelassen, also wurde nichts gesendet. Stimmt das Passwort? Viele Anbieter wollen hier ein App-Passwort aus ihren Einstellungen.`;
    case 'refused':
      return reason.answer === ''
        ? `Es wurde nicht angenommen, ohne Grund zu nennen. Stimmt ${receiver}? Sieh auch die Einstellungen an: sparekey config`
        : `Es wurde nicht angenommen. Die Antwort war: ${reason.answer}`;
    case 'timed-out':
      return `${reason.seconds} s lang kam keine Antwort, darum wartet sparekey nicht mehr. Versuch es noch einmal, oder sieh die Einstellungen an: sparekey config`;
    case 'cancelled':
      return 'Du hast es angehalten. War es schon unterwegs, kommt es vielleicht noch an.';
    case 'no-command':
      return `${reason.command} ist nicht da oder darf nicht laufen, also wurde nichts gesendet. Sieh die Einstellungen an: sparekey config`;
  }
}

export const deDelivery: typeof enDelivery = {
  delivery: {
    unsent,
    testSubject: 'Eine Testnachricht von sparekey',
    testBody:
      'Das ist eine Testnachricht von sparekey. Sie ist angekommen: Von deinem Computer gehen Nachrichten hinaus.',
  },

  config: {
    about: 'wie Mail und SMS diesen Computer verlassen',
    get: 'eine Einstellung zeigen',
    set: 'eine Einstellung ändern; -- vor Wörter, die mit einem Strich beginnen',
    unset: 'eine Einstellung wegnehmen',
    test: 'jetzt eine Testnachricht senden: mail ADRESSE, oder text NUMMER',
    passwordFd: 'das Passwort des Mailservers von diesem Dateideskriptor lesen',
    none: 'nicht gesetzt',
    file: (path) => `Diese Einstellungen stehen in ${path}`,
    mailLacks: (key) => `Mail geht hinaus, sobald auch ${key} gesetzt ist.`,
    isSet: (key) => `${key} ist gesetzt.`,
    isUnset: (key) => `${key} ist nicht mehr gesetzt.`,
    notSet: (key) => `${key} ist nicht gesetzt.`,
    tookAway: (key) => `Mail geht nur einen Weg: ${key} ist nicht mehr gesetzt.`,
    unknownKey: (known) => `Diese Einstellung gibt es nicht. Es gibt: ${known}`,
    problems: {
      'not-a-server': (key) =>
        `${key} ist die Adresse eines Mailservers: smtps://me@example.com@mail.example.com:465. Nichts wurde geändert.`,
      'has-password': () =>
        'Bitte lass das Passwort weg: sparekey fragt danach und hebt es versiegelt auf. Nichts wurde geändert. Was du getippt hast, steht vielleicht im Verlauf deiner Shell.',
      'not-a-path': (key) => `${key} ist ein ganzer Pfad: /usr/sbin/sendmail. Nichts wurde geändert.`,
      'not-an-address': (key) => `${key} ist eine E-Mail-Adresse: name@example.com. Nichts wurde geändert.`,
      'not-a-command': (key) =>
        `${key} beginnt mit einem Programm, mit Namen oder ganzem Pfad: /usr/bin/send-sms {number}. Nichts wurde geändert.`,
      'one-value': (key) => `${key} nimmt einen Wert. Nichts wurde geändert.`,
    },
    noProgram: (key) =>
      `Das Programm von ${key} ist nicht hier oder darf nicht laufen. Nichts wurde geändert. Installiere es erst, oder schreib seinen ganzen Pfad.`,
    damaged: (path, key) =>
      `Die Datei der Einstellungen ist nicht zu gebrauchen${key === '' ? '' : ` (${key})`}. Sie blieb, wie sie ist. Bring sie in Ordnung, oder leg sie beiseite und setze alles neu: ${path}`,
    notANumber: 'Das sieht nicht nach einer Telefonnummer aus. Ziffern, vorne + und das Land.',
    notAnAddress: 'Das sieht nicht nach einer E-Mail-Adresse aus: name@example.com',
    askPassword: (host) => `Passwort für ${host} (bleibt unsichtbar):`,
    noPassword:
      'Dein Mailserver will ein Passwort, und hier ist kein Terminal, um danach zu fragen. Reiche es über einen Dateideskriptor: --password-fd 3 3< DATEI',
    unreadable: (fd) => `Auf Dateideskriptor ${fd} ist kein Passwort. Nichts wurde gesendet.`,
    sent: {
      mail: 'Die Mail ist übergeben. Sieh nach, ob sie ankommt.',
      text: 'Die SMS ist übergeben. Sieh nach, ob sie ankommt.',
    },
  },
};
