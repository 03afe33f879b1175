// The columns of a table by their names, in English and German, in any order, written as people and programs write them.

import { labelKind, plainLabel } from './label.ts';

export type Role =
  | 'service'
  | 'account'
  | 'email'
  | 'url'
  | 'password'
  | 'app'
  | 'notes'
  | 'code'
  | 'made'
  | 'changed'
  | 'used'
  /** The custom fields of an item, several in one cell. */
  | 'fields'
  | 'binned'
  /** Order and looks: nothing that people have written. */
  | 'nothing'
  | 'field';

const words: Readonly<Record<Exclude<Role, 'field'>, string>> = {
  service:
    'service|service name|name|title|titel|dienst|dienstname|anbieter|site|site name|seite|item|eintrag|entry|provider|company|firma|app|programm|program|bezeichnung|wo|where|für|for|item name|password name|secret name|entry name|record',
  account:
    'account|account name|username|user name|user|login|login name|loginname|login username|konto|kontoname|benutzer|benutzername|benutzerkonto|nutzer|nutzername|anmeldename|kennung|identity|id name|user id|userid|profil|profile|handle|username2|username3|benutzerkennung',
  email: 'email|e mail|mail|email address|e mail address|e mail adresse|mailadresse|login email',
  url: 'url|urls|uri|website|web site|webseite|website url|web address|website address|webadresse|link|login uri|login url|domain|matchurl|match url|additional urls|address url|origin|host|hostname',
  password:
    'password|passwort|kennwort|pwd|pass|passwd|login password|pin|cardnumber|card number|cc number|cvc|cvv|code cvv|altpassword|secret|geheimnis',
  app: 'totp|otp|otpauth|otp auth|otpurl|otp url|otpsecret|otp secret|login totp|totp secret key|totp secret|one time password|authenticator key|authenticator|tfc keeper|2fa secret|otpauth url',
  notes:
    'note|notes|notiz|notizen|comment|comments|kommentar|kommentare|bemerkung|bemerkungen|anmerkung|anmerkungen|extra|memo|beschreibung|description|notes plain|info|hinweis|remark|remarks|text|inhalt|content',
  code: 'code|codes|key|schlüssel|recovery|recovery info|backup|2fa|two factor|mfa|tan|tans',
  made: 'made|date|datum|created|created at|created on|date created|creation date|create time|createtime|creation time|erstellt|erstellt am|angelegt|angelegt am|day|tag|vom|from|time created|timecreated|since|seit|date added|added|hinzugefügt|gemacht',
  changed:
    'last modified|modified|modified at|modify time|modifytime|changed|updated|updated at|revision date|geändert|geändert am|zuletzt geändert|time password changed|timepasswordchanged|last updated|date modified|modification time',
  used: 'used|is used|benutzt|verwendet|gebraucht|verbraucht|eingelöst|used on|used at|benutzt am|verwendet am',
  fields:
    'fields|custom fields|customfields|custom field|rf fields|rffieldsv2|rf fields v2|felder|benutzerdefinierte felder',
  binned: 'trashed|deleted|in trash|gelöscht',
  nothing:
    'folder|folders|favorite|favourite|fav|favorit|type|typ|group|grouping|gruppe|gruppen|ordner|tag|tags|icon|reprompt|category|kategorie|vault|vaults|collections|collection|archived|archived date|id|uuid|guid|item id|itemid|form action origin|formactionorigin|http realm|httprealm|time last used|timelastused|favorite status|archived status|group id|group name|group parent|shared folder|labels|nr|no|number|nummer|position|expires|expiry|last used|score|color|farbe|usages|autofill|status|scope|shared|owner',
};

const roles = new Map<string, Role>();
for (const [role, names] of Object.entries(words))
  for (const name of names.split('|')) if (!roles.has(name)) roles.set(name, role as Role);

export function roleOf(header: string): Role {
  const name = plainLabel(header);
  const whole = header
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ');
  const known = roles.get(name) ?? roles.get(whole) ?? roles.get(name.replaceAll(' ', ''));
  if (known !== undefined) return known;
  const kind = labelKind(header);
  if (kind === 'codes') return 'code';
  return kind === 'app' ? 'app' : 'field';
}

export interface Columns {
  readonly roles: readonly Role[];
  readonly names: readonly string[];
  /** The cells of that role, in the order of the columns. */
  readonly cells: (row: readonly string[], role: Role) => readonly string[];
}

export function columnsOf(header: readonly string[]): Columns {
  const named = header.map(roleOf);
  // "Account" is the service where nothing else is, or where there is a login beside it: KeePass 1 calls a title so.
  const accounts = named.filter((role) => role === 'account').length;
  const isService = !named.includes('service') && (accounts > 1 || !named.includes('url'));
  const literal = header.findIndex((name) => /^account$/i.test(name.trim()));
  const title = isService ? (literal < 0 ? named.indexOf('account') : literal) : -1;
  const all = named.map((role, at) => (at === title ? 'service' : role));
  return {
    roles: all,
    names: header,
    cells: (row, role) => row.flatMap((cell, at) => (all[at] === role && cell !== '' ? [cell] : [])),
  };
}

/** No table of people or programs has more. */
const mostColumns = 1000;

/** No name of a column has an address or a line break in it. */
const isValue = /:\/\/|[\n\r]|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/i;

/** Whether the first row names columns: what it is about, and at least one thing that may hold codes or that is kept beside them. */
export function isHeader(row: readonly string[]): boolean {
  if (row.length > mostColumns) return false;
  if (row.some((cell) => cell.length > 60 || isValue.test(cell))) return false;
  const named = columnsOf(row).roles;
  const has = (...some: readonly Role[]): boolean => some.some((role) => named.includes(role));
  return has('service', 'url') && has('code', 'notes', 'password', 'fields', 'app') && row.length > 1;
}
