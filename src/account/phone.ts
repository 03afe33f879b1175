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
