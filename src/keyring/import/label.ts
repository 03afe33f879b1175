// The name of a field, a column or a section of a note: whether codes stand under it. People and programs choose these names, in
// English and German; the name of a phone number may hold the word "recovery", and the name of a postcode the word "code".

/**
 * `codes`: recovery codes stand there. `app`: the secret of an authenticator app. `other`: something else, that is surely no
 * recovery code. `unknown`: the name does not tell.
 */
export type LabelKind = 'codes' | 'app' | 'other' | 'unknown';

const rescue =
  'recover\\w*|back ?ups?|rescue|scratch|emergency|fallback|spare|one time|single use|unlock|wiederherstell\\w*|notfall\\w*|ersatz\\w*|sicherungs?\\w*|einmal\\w*|entsperr\\w*|rettungs?\\w*|reserve\\w*';
const noun =
  'codes?|keys?|phrases?|words?|seeds?|mnemonics?|tokens?|pass(?:words?|codes?|phrases?)|kits?|sheets?|schlüssel|wörter|phrase|kennw(?:ort|örter)|passw(?:ort|örter)';
const second =
  '2 ?fa|mfa|2sv|2 step|two (?:factor|step)|multi factor|zwei ?faktor|2 ?faktor|zwei ?schritt|tfa|second factor';

/** Surely the name of codes, whatever else stands in it: `Backup codes (phone)`. */
const surely = new RegExp(
  [
    `\\b(?:${rescue}) (?:\\w+ ){0,2}(?:${noun})\\b`,
    `\\b(?:wiederherstellungs?|notfall|ersatz|backup|recovery|sicherungs?|einmal|entsperr|rettungs?|reserve)(?:${noun})\\b`,
    `\\b(?:${second}) (?:\\w+ )?(?:${rescue}|codes?|keys?)\\b`,
    `\\b(?:codes?|keys?) (?:for|für|zur|zum|of|to) (?:\\w+ )?(?:${rescue}|${second})\\b`,
    `\\b(?:zwei ?faktor|2 ?faktor)(?:codes?|schlüssel)\\b`,
    '\\b(?:seed|mnemonic|secret) (?:phrase|words)\\b',
    '\\bbit ?locker\\b',
    '\\bfile ?vault (?:recovery )?key\\b',
  ].join('|'),
  'u',
);

/** Perhaps, where nothing in it speaks against it. */
const perhaps = new RegExp(
  `\\b(?:${rescue}|${second}|codes?|mnemonic|seed|notfallblatt|tans?|otps?)\\b|(?:codes?|schlüssel)\\b`,
  'u',
);

const app =
  /\b(?:totp|hotp|otp ?auth|otp (?:secret|key|url|uri)|authenticator|authentifizierungs\w*|one time password|einmalpasswort|einmalkennwort|einmalcode|verification code|setup key|2 ?fa (?:secret|setup|seed)|two factor secret)\b/u;

const never = [
  'phones?|mobiles?|cell|tel|telephone|telefon\\w*|handy\\w*|fax|rufnummer|sms|call',
  'e mails?|emails?|mails?|mailbox|adress\\w*|address\\w*|urls?|uris?|links?|web\\w*|domains?|hosts?|servers?|ips?|ports?',
  'zip\\w*|plz|post(?:al|code|leitzahl|fach)\\w*|area code|country code|city|ort|street|straße|strasse|land|state',
  'iban|bic|swift|blz|bank\\w*|konto ?nummer|kto|account (?:no|number|nr|id)|routing|sort code|card\\w*|karte\\w*|cvv?|cvc2?|expir\\w*|ablauf\\w*|blik',
  'orders?|bestell\\w*|auftrag\\w*|invoice|rechnung\\w*|receipt|beleg\\w*|customer|kunden\\w*|vertrag\\w*|contract|ticket|booking|buchung\\w*|tracking|sendung\\w*|paket\\w*|reference|referenz|policy|police|claim|coupon|voucher|gutschein\\w*|promo\\w*|discount|rabatt\\w*|gift|referral|invit\\w*|einladung\\w*|zugangs?nummer',
  'serial|serien\\w*|licen[cs]e\\w*|lizenz\\w*|product|produkt\\w*|activation|aktivierung\\w*|registration|registrierung\\w*|imei|mac|isbn|sku|model\\w*|version|vin',
  'pins?|puks?\\d?|door|tür\\w*|gate|alarm|lock|schloss|wi ?fi|wlan|wpa\\d?|ssid|router',
  'api|client|access (?:key|token)|bearer|oauth|ssh|gpg|pgp|fingerprint\\w*|hash|checksum|sha\\d*|md5|public key|private key|uuid|guid|id|ids|qr|bar ?code|source code|color|colour|dress|error|time ?zone|language|currency',
  'birth\\w*|geburt\\w*|dates?|datum|day|years?|age|name|vorname|nachname|first|last|gender|ssn|social|tax|steuer\\w*|vat|ust\\w*|passport|reisepass\\w*|ausweis\\w*|driver\\w*|führerschein\\w*|member\\w*|mitglied\\w*|insurance|versicher\\w*|student|employee|personal',
  'questions?|answers?|frage\\w*|antwort\\w*|hint|hinweis|user\\w*|login|benutzer\\w*|contact|kontakt\\w*|person',
];
const otherNoun = new RegExp(`\\b(?:${never.join('|')})\\b`, 'u');

/** A name in small letters, its words parted by single spaces: `RecoveryCodes_2` reads `recovery codes 2`. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// `\b` and `\w` know ASCII only: the German letters are written as what comes nearest to them, in the text and the pattern alike.
const ascii = (text: string): string =>
  text.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss');
const inAscii = (pattern: RegExp): RegExp => new RegExp(ascii(pattern.source), pattern.flags);
const patterns = { surely: inAscii(surely), perhaps: inAscii(perhaps), app: inAscii(app), never: inAscii(otherNoun) };

export function labelKind(label: string): LabelKind {
  const name = ascii(plainLabel(label));
  if (name === '') return 'unknown';
  // "Backup codes (phone)" are codes all the same.
  const inFront = ascii(plainLabel(label.replace(/\s*\([^()]*\)\s*$/, '')));
  // "Recovery code e-mail" is where one is sent to.
  const aboutAnother =
    /\b(?:e ?mails?|phones?|telefon\w*|numbers?|nummer|address|adresse|url|link|question|frage|date|datum)$/.test(
      inFront,
    );
  if (patterns.surely.test(name) && !aboutAnother) return 'codes';
  if (patterns.app.test(name)) return 'app';
  if (patterns.never.test(name) || aboutAnother) return 'other';
  return patterns.perhaps.test(name) ? 'codes' : 'unknown';
}

/** Whether it can be the name of nothing else: `Backup codes`, and not `Backup`. */
export const isSurelyCodes = (label: string): boolean =>
  labelKind(label) === 'codes' && patterns.surely.test(ascii(plainLabel(label)));

/** The name of a set without the number of the one code: `Backup code 3` → `backup code`. */
export const labelStem = (label: string): string => plainLabel(label).replace(/\s*\d+$/, '');

/** `GitHub recovery codes` is about GitHub. A name that says nothing else stays. */
export function serviceIn(name: string): string {
  if (labelKind(name) !== 'codes') return name;
  const rest = name
    .replace(
      /\s*[-–—:|(/]*\s*\b(?:recovery|back-?up|rescue|2fa|two-factor|notfall|wiederherstellungs?|ersatz|sicherungs?|einmal)[\s-]*(?:codes?|keys?|schlüssel|phrase)\b\s*(?:for|für|of|von)?\s*\)?/giu,
      ' ',
    )
    .trim()
    .replace(/^[-–—:|/\s]+|[-–—:|/\s]+$/gu, '');
  return rest === '' || labelKind(rest) === 'codes' ? name : rest.replaceAll(/\s+/g, ' ');
}
