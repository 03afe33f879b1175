// German: the security page and what opens from it.

import type { Activity, ProofKind } from '../account/types.ts';
import { counted } from './de-grammar.ts';
import type { enSecurity } from './en-security.ts';

const proofs: Record<ProofKind, string> = { phone: 'Telefon', email: 'andere E-Mail', app: 'App' };

const wrongOnes = {
  password: { one: '# falsches Passwort', other: '# falsche Passwörter' },
  code: { one: '# falscher Code', other: '# falsche Codes' },
  digits: { one: '# falscher Sicherheitscode', other: '# falsche Sicherheitscodes' },
};

const infoChanges = 'Gleich ändern sich Sicherheitsinfos: Bitte zeig noch einmal, dass du es bist.';

function what(entry: Activity): string {
  switch (entry.what) {
    case 'created':
      return 'Konto angelegt';
    case 'signed-in':
      return 'angemeldet';
    case 'password-changed':
      return 'Passwort geändert';
    case 'locks-changed':
      return 'neues Passwort und neuer Code';
    case 'failed':
      return counted(entry.times, wrongOnes[entry.kind]);
    case 'code-made':
      return `Code Nr. ${entry.no} erstellt`;
    case 'code-checked':
      return `Code Nr. ${entry.no} geprüft`;
    case 'code-spent':
      return `Code Nr. ${entry.no} benutzt`;
    case 'info-added':
      return `${proofs[entry.proof]} dazu`;
    case 'info-removed':
      return `${proofs[entry.proof]} entfernt`;
    case 'recovered':
      return 'wieder hinein mit dem Papier';
    case 'key-added':
      return `Codes für ${entry.service} dazu`;
    case 'key-used':
      return `Code für ${entry.service} benutzt`;
    case 'key-unused':
      return `Code für ${entry.service} doch nicht benutzt`;
    case 'key-replaced':
      return `Codes für ${entry.service} ersetzt`;
    case 'key-removed':
      return `Codes für ${entry.service} entfernt`;
    case 'keys-imported':
      return counted(entry.count, {
        one: 'Codes von # anderem Konto übernommen',
        other: 'Codes von # anderen Konten übernommen',
      });
    case 'keys-exported':
      return counted(entry.count, {
        one: 'Codes von # anderem Konto exportiert',
        other: 'Codes von # anderen Konten exportiert',
      });
    case 'let-in':
      return `wieder hinein mit Code (${proofs[entry.by]})`;
    case 'codes-on':
      return 'Sicherheitscodes an';
    case 'codes-off':
      return 'Sicherheitscodes aus';
    case 'waiting':
      return 'Sicherheitsinfos gesperrt';
    case 'choices-changed':
      return 'Schutz der Anmeldung geändert';
    case 'waited':
      return 'Sicherheitsinfos wieder frei';
  }
}

export const deSecurity: typeof enSecurity = {
  security: {
    title: 'Sicherheit',
    signIn: 'Anmeldung',
    password: 'Passwort',
    changed: (day) => `geändert am ${day}`,
    info: 'Sicherheitsinfos',
    otherEmail: 'Andere E-Mail',
    phone: 'Telefon',
    phoneEnding: (digits) => `Endung ${digits}`,
    app: 'Authenticator-App',
    on: 'an',
    none: 'noch keine',
    recoveryCode: 'Wiederherstellung',
    recoveryCodes: 'Wiederherstellung',
    otherAccounts: 'Andere Konten',
    code: (no) => `Code Nr. ${no}`,
    made: (day) => `vom ${day}`,
    neverChecked: 'nie geprüft',
    checked: (ago) => `geprüft ${ago}`,
    fine: 'gut',
    due: 'Papier prüfen',
    noCode: 'Ohne Wiederherstellungscode ist mit dem Passwort auch das Konto verloren.',
    signOut: 'abmelden',
    leave: 'Abmelden',
    reenrol: 'Hier sind keine Sicherheitsinfos mehr. Bitte trage sie wieder ein.',
  },
  banners: {
    recovered: (no) => `Du bist wieder drin. Dein neuer Code ist Nr. ${no}; der alte ist verbraucht.`,
    locksChanged: (no) => `Neue Schlösser: neues Passwort, neuer Code Nr. ${no}. Die alten öffnen nichts mehr.`,
    passwordChanged: 'Dein Passwort ist geändert. Dein Wiederherstellungscode bleibt derselbe.',
    passwordReset: 'Du bist wieder drin, mit neuem Passwort. Dein Wiederherstellungscode bleibt derselbe.',
    news: 'Seit du zuletzt angemeldet warst:',
    more: (count) => `und ${count} mehr, unter „Letzte Aktivität“`,
    due: (count, names, more) =>
      `${counted(count, { one: 'Codes von # anderem Konto', other: 'Codes von # anderen Konten' })} ansehen${names === '' ? '' : `: ${names}${more ? ' und andere' : ''}`}.`,
    infoSaved: 'Gespeichert.',
    codeLive: (no) => `Code Nr. ${no} gilt.`,
  },

  activity: {
    title: 'Letzte Aktivität',
    none: 'noch nichts',
    newer: (count) => `${count} neuere`,
    older: (count) => `${count} ältere`,
    scroll: 'blättern',
    notYou: 'Etwas davon warst nicht du? Ändere dein Passwort und wähle „Jemand anders kennt es“.',
    what,
  },

  stepUp: {
    title: 'Bist du es?',
    why: {
      setUpCode: 'Ein neuer Wiederherstellungscode ersetzt den alten: Bitte zeig noch einmal, dass du es bist.',
      phone: infoChanges,
      otherEmail: infoChanges,
      app: infoChanges,
      changePassword: 'Gleich ändert sich das Passwort: Bitte zeig noch einmal, dass du es bist.',
      codes: 'Gleich ändert sich, wie du wieder hineinkommst: Bitte zeig noch einmal, dass du es bist.',
      signIn: 'Dein Passwort stimmt. Dieses Konto verlangt noch etwas.',
    },
    password: 'Passwort',
    digits: 'Sicherheitscode',
    fromApp: 'Die 6 Ziffern, die deine Authenticator-App jetzt zeigt.',
    go: 'Weiter',
    working: 'Wird geprüft…',
  },

  changePassword: {
    title: 'Passwort ändern',
    current: 'Jetziges',
    next: 'Neues',
    again: 'Noch einmal',
    keep: 'Ändern, meinen Code behalten',
    keepNone: 'Ändern',
    somebodyElse: 'Jemand anders kennt es',
    somebodyElseMeans: 'macht neue Schlösser: auch einen neuen Code, den du gleich aufschreibst',
    working: 'Dein Passwort wird geändert…',
    proving: 'Wird geprüft…',
  },

  info: {
    step: 'Weiter',
    save: 'Speichern',
    skip: 'Auslassen',
    offer:
      'Dein Konto ist fertig. Das Folgende kann warten: Jedes ist ein Weg mehr, zu zeigen, dass du es bist, und von Änderungen zu erfahren.',
    remove: 'Entfernen',
    now: (masked) => `Jetzt: ${masked}`,
    working: 'Wird gespeichert…',
    phone: {
      title: 'Telefon',
      label: 'Telefonnummer',
      why: 'Eine Nummer, unter der dich eine SMS erreicht.',
      skipped: 'Ohne Telefon fehlt ein Weg, zu zeigen, dass du es bist.',
      example: '+43 660 1234567',
    },
    otherEmail: {
      title: 'Andere E-Mail',
      label: 'E-Mail-Adresse',
      why: 'Ein anderes Postfach von dir, möglichst bei einem anderen Anbieter.',
      skipped: 'Ohne sie kann dir niemand anderswo sagen, dass sich hier etwas ändert.',
      example: 'ada@work.example',
    },
    app: {
      title: 'Authenticator-App',
      why: 'Scanne das mit deiner App, oder tippe den Text hinein. Dann tippe die 6 Ziffern, die sie zeigt.',
      whyText: 'Tippe diesen Text in deine App, dann hier die 6 Ziffern, die sie zeigt.',
      on: 'Eine App ist eingetragen. Trage hier eine neue an ihrer Stelle ein, oder entferne sie.',
      confirmed: 'Deine App ist eingerichtet: Sie hat einmal ihre Ziffern gezeigt, das genügt.',
      label: '6 Ziffern',
      skipped: 'Ohne App genügt dein Passwort allein für einen neuen Wiederherstellungscode.',
      making: 'Ein Geheimnis entsteht…',
    },
  },
};
