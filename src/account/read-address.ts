// An e-mail address as typed: trimmed, NFC, one @ with something on both sides, at most 254 characters (RFC 5321
// §4.5.3.1.3). Its letters keep their case: only the name of the file is made of lower case. Whether a mailbox is
// behind it, only a mail could tell.

/** Longest address that a mail can be sent to, in UTF-16 units. */
const longest = 254;

/** White space, and what cannot be seen: controls, format characters, lone surrogates, unassigned ones. */
const unprintable = /[\s\p{C}]/u;

/** Reads an address as typed. `ok: false` where it is none; nothing typed is in the answer then. */
export function readEmail(typed: string): { ok: true; email: string } | { ok: false } {
  const email = typed.trim().normalize('NFC');
  const parts = email.split('@');
  const ok = parts.length === 2 && parts.every((part) => part !== '') && !unprintable.test(email);
  return ok && email.length <= longest ? { ok, email } : { ok: false };
}

// A phone number as typed: 7 to 15 digits with an optional + before them (ITU-T E.164 §6), whatever people put between
// the digits. A national number is taken too: the text-message command of its owner knows what to do with it.

/** White space, dashes of every kind, brackets, dots and slashes. */
const between = /[\s\p{Pd}()[\]./]/gu;

const number = /^\+?[0-9]{7,15}$/;

/** Reads a phone number as typed; `phone` holds digits and the leading + only. */
export function readPhone(typed: string): { ok: true; phone: string } | { ok: false } {
  const phone = typed.replaceAll(between, '');
  return number.test(phone) ? { ok: true, phone } : { ok: false };
}
