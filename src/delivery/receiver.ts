// Whom a message may go to, and what may stand in its subject. Narrower than the standards: what could pass for a header,
// for a second address, or for an option of a command is no receiver here.

/** RFC 5321 §4.5.3.1.3. */
const longestAddress = 254;

/** One @, something on both sides, nothing that separates, quotes or comments (RFC 5322 §3.4), no dash in front. */
const address = /^(?!-)[^\s\p{C}@<>()[\],;:"\\]+@[^\s\p{C}@<>()[\],;:"\\]+$/u;

/** Digits, with an optional + before them (ITU-T E.164 §6: at most 15). */
const number = /^\+?[0-9]{1,15}$/;

export const isAddress = (text: string): boolean => text.length <= longestAddress && address.test(text);

export const isNumber = (text: string): boolean => number.test(text);

/** One line: no control character, so nothing of it can begin a header of its own. */
export const isSubject = (text: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
