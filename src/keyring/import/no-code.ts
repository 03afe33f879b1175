// Texts that are surely no recovery code, whatever they are called: an e-mail address, a phone number, an IBAN, a web address, a day.

/** Whether the check digits are right (ISO 13616: the number modulo 97 is 1). */
export function isIban(text: string): boolean {
  const bare = text.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)) return false;
  const moved = bare.slice(4) + bare.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const email = /[^\s@<>,;:"']{1,64}@[^\s@<>,;:"']+\.[\p{L}]{2,}/u;
const url = /\b[a-z][a-z0-9+.-]{1,15}:\/\/\S+|\bwww\.\S+/i;
const internationalPhone = /(?<![\p{L}\p{N}])(?:\+|00(?=[1-9]))\d[\d\s()/.-]{6,18}\d(?![\p{L}\p{N}])/u;
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;

/** An authenticator's setup address, as QR codes hold it. */
export const isSetupAddress = (text: string): boolean => /^\s*otpauth(?:-migration)?:\/\//i.test(text);

const whole = (pattern: RegExp): RegExp => new RegExp(`^(?:${pattern.source})$`, pattern.flags);
const patterns = [email, url, internationalPhone].map(whole);
const day = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[T ][\d:.]+Z?)?|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/;
const answer =
  /^(?:yes|no|true|false|on|off|none|n\/?a|ja|nein|an|aus|keine?|enabled|disabled|aktiv|inaktiv|[-–—?.x]{1,5})$/i;

/** Whether the whole text is one of these. */
export function isNoCode(text: string): boolean {
  const bare = text.trim();
  return bare === '' || day.test(bare) || answer.test(bare) || isIban(bare) || patterns.some((one) => one.test(bare));
}

/** The text without addresses, phone numbers and IBANs: each may hold what looks like a code. */
export const withoutAddresses = (text: string): string =>
  [email, url, internationalPhone]
    .reduce((rest, one) => rest.replaceAll(new RegExp(one.source, `g${one.flags}`), ' '), text)
    .replaceAll(iban, (found) => (isIban(found) ? ' ' : found));

/** Digits as a phone number at home has them. */
export const mayBePhone = (text: string): boolean => /^\(?0\d{1,4}\)?[\s/-]?\d[\d\s/-]{4,10}$/.test(text.trim());

/** One code, in groups or not, and nothing else: all groups have one length, or each has a digit or is all of capitals. */
export function looksLikeOneCode(text: string): boolean {
  const groups = text.trim().split(/[\s\p{Pd}]+/u);
  const characters = groups.join('');
  if (!/\d/.test(characters) || characters.length < 6 || characters.length > 64) return false;
  if (!/^[\p{L}\p{N}]+$/u.test(characters)) return false;
  const alike = groups.length > 1 && new Set(groups.map(({ length }) => length)).size === 1;
  return alike || groups.every((group) => /\d|^[A-Z]{3,8}$/.test(group));
}
