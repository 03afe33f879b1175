// Secrets that people type or hand over: passwords and passphrases. The same word can be other bytes: in another encoding, in
// another Unicode form, from another keyboard. Here is what all rooms do about it.

/** The mark that a decoder leaves for bytes that are not UTF-8. Several secrets would be the same with it in them. */
const broken = '\ufffd';

/** Says whether a secret holds U+FFFD: some of its bytes were not UTF-8. Nothing is tried with it, and nothing made. */
export const isBroken = (secret: string): boolean => secret.includes(broken);

/** The form in which a secret is made: NFC, nothing trimmed (NIST SP 800-63B-4 §3.1.1.2). */
export const madeForm = (secret: string): string => secret.normalize('NFC');

/**
 * Gives the forms in which a secret may have been made, to be tried in this order as one try: as typed, NFC, NFD. ASCII, and
 * all else that has one form, gives one.
 */
export const triedForms = (secret: string): readonly string[] => [
  ...new Set([secret, madeForm(secret), secret.normalize('NFD')]),
];

/** `space`: it ends in white space, as a paste may. `full-width`: an input method for East Asian text was on. */
export type SecretHint = 'space' | 'full-width';

/** Says what a person may have overlooked in a secret that is hidden as it is typed; to be told before a try is counted. */
export function secretHint(secret: string): SecretHint | undefined {
  if (/[\uff01-\uff5e]/.test(secret)) return 'full-width';
  return /\s$/.test(secret) ? 'space' : undefined;
}
