// The last sentence, after the screen has gone.

import type { PageName } from '../machine/page.ts';
import type { Unsaved } from '../machine/session.ts';
import type { Words } from './en.ts';

/** The titles of the pages of an open account that take text. */
export const formTitles: Readonly<Partial<Record<PageName, (words: Words) => string>>> = {
  phone: ({ info }) => info.phone.title,
  otherEmail: ({ info }) => info.otherEmail.title,
  changePassword: (words) => words.changePassword.title,
  mailPassword: (words) => words.mailPassword.title,
  newEntry: ({ newKey }) => newKey.title,
  exportEntries: ({ exportKeys }) => exportKeys.title,
  exportCleartext: ({ exportKeys }) => exportKeys.plainTitle,
  importEntries: ({ importKeys }) => importKeys.title,
  importSecret: ({ importKeys }) => importKeys.secretTitle,
  codeConfirm: ({ setUp }) => setUp.title,
  destination: ({ complete }) => complete.title,
  checkCode: (words) => words.checkCode.title,
};

/** Says what was saved, and what was not. */
export function lastWords(unsaved: Unsaved | null, words: Words): string {
  const { left } = words;
  switch (unsaved?.what) {
    case 'new-code':
      return left.newCode(unsaved.no);
    case 'recovery':
      return left.recovery(unsaved.no);
    case 'new-locks':
      return left.newLocks;
    case 'typed':
      return left.typed(unsaved.pages.map((page) => formTitles[page as PageName]?.(words) ?? page));
    case 'way-back':
      return left.wayBack;
    case 'unknown':
      return left.unknown;
    case undefined:
      return left.saved;
  }
}
