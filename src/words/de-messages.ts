// German: what is sent by mail and as a text message. Short enough for a text message; the digits stand first, as a
// telephone shows the beginning of a message only. Never a code in a notice, nor a link in anything.

import type { Activity } from '../account/types.ts';
import { counted } from './de-grammar.ts';
import type { enLetters } from './en-messages.ts';

export const deLetters: typeof enLetters = {
  letters: {
    code: {
      subject: (digits) => `${digits} ist dein Sicherheitscode für sparekey`,
      body: (digits, minutes) =>
        `${digits} ist dein Sicherheitscode für sparekey. Er gilt einmal, ${minutes} Minuten lang. Niemand von sparekey wird dich je danach fragen.`,
    },
    notice: {
      subject: (email) => `An deinem sparekey-Konto ${email} hat sich etwas geändert`,
      body: (email, lines) =>
        `Dein sparekey-Konto ${email}:\n${lines.map((line) => `- ${line}`).join('\n')}\nWarst du das, ist nichts zu tun. Wenn nicht: Wähle an dem Computer, auf dem das Konto liegt, „Kein Zugriff auf dein Konto?“, komm mit deinem Wiederherstellungscode hinein und sieh unter „Letzte Aktivität“ nach.`,
      short: (email, event, others) =>
        `Dein sparekey-Konto ${email}: ${event}${others === 0 ? '' : `, ${counted(others, { one: 'und # weitere Änderung', other: 'und # weitere Änderungen' })}`}. Warst du das nicht? Komm dort, wo das Konto liegt, mit deinem Wiederherstellungscode hinein.`,
    },
    line: (entry, { moment }) => `${moment(entry.at)}: ${event(entry, moment)}${consequence(entry)}`,
    event: (entry, { moment }) => event(entry, moment),
  },
};

function consequence(entry: Activity): string {
  switch (entry.what) {
    case 'recovered':
      return '. Das Passwort und alle Sicherheitsinfos wurden ersetzt';
    case 'code-made':
      return entry.no === 1 ? '' : '. Der davor gilt nicht mehr';
    case 'waiting':
      return '. Was vorher eingetragen war, macht das nicht rückgängig: Die alten Schlösser sind weg';
    default:
      return '';
  }
}

function event(entry: Activity, moment: (time: string) => string): string {
  switch (entry.what) {
    case 'recovered':
      return 'Jemand kam mit dem Wiederherstellungscode wieder hinein';
    case 'let-in':
      return 'Jemand kam mit einem Sicherheitscode wieder hinein und hat ein neues Passwort gesetzt';
    case 'code-made':
      return `Ein neuer Wiederherstellungscode entstand, Nr. ${entry.no}`;
    case 'password-changed':
      return 'Das Passwort wurde geändert';
    case 'locks-changed':
      return 'Neue Schlösser: Das Passwort wurde geändert';
    case 'failed':
      return counted(entry.times, { one: '# falscher Versuch', other: '# falsche Versuche hintereinander' });
    case 'info-added':
    case 'info-removed':
      return 'Die Sicherheitsinfos wurden geändert';
    case 'codes-on':
      return 'Ab jetzt lässt dich ein Sicherheitscode an jenem Computer wieder hinein';
    case 'codes-off':
      return 'Ein Sicherheitscode lässt dich nicht mehr hinein';
    case 'waiting':
      return `Die Sicherheitsinfos lassen sich nicht ändern bis ${moment(entry.until)}`;
    case 'choices-changed':
      return 'Was dieses Konto beim Anmelden verlangt, oder die Sperre nach einer Rückkehr, wurde geändert';
    case 'waited':
      return 'Die Sicherheitsinfos lassen sich wieder ändern';
    case 'created':
    case 'signed-in':
    case 'code-checked':
    case 'code-spent':
    case 'key-added':
    case 'key-used':
    case 'key-unused':
    case 'key-replaced':
    case 'key-removed':
    case 'keys-imported':
    case 'keys-exported':
      return 'benutzt';
  }
}
