// A problem that belongs to a field names it, and the cursor is put there.

import { expect, test } from 'vitest';
import type { Note } from '../../../src/machine/note.ts';
import { walkTo } from '../explorer.ts';
import type { Property } from './property.ts';

/** Said about a field, on any page that has fields. */
const ofFields: readonly Note['why'][] = [
  'empty',
  'not-an-address',
  'not-a-phone',
  'not-six-digits',
  'passwords-differ',
  'password-short',
  'password-long',
  'password-common',
  'password-is-address',
  'captcha',
  'group',
  'group-short',
  'group-long',
  'app-differs',
  'reading',
  'key-doubt',
  'not-its-name',
  'not-the-word',
  'not-utf8',
  'wrong',
  'exists',
];

/** The effects that say these of a field of the page. */
const tried: readonly (string | undefined)[] = [
  'signIn',
  'acceptOlder',
  'provePassword',
  'proveDigits',
  'changePassword',
  'openWithCode',
  'checkCode',
  'letIn',
  'sendCode',
];
const comesFrom = (why: Note['why'], ask: string | undefined): boolean =>
  why === 'exists' ? ask === 'create' : tried.includes(ask);

export const namedFields: Property = () => {
  const seen = new Set<string>();
  const astray: string[] = [];
  return {
    seen({ from, happening, stepped: { model } }) {
      const { data } = model;
      if (!('note' in data) || data.note === null || !('fields' in data)) return;
      if ('note' in from.model.data && data.note === from.model.data.note) return;
      // The explorer lets every refusal come to every page.
      if (happening.event.type === 'refused' && !comesFrom(data.note.why, from.model.waiting?.ask)) return;
      // Sent once more: the address was typed on the page before.
      if (from.model.waiting?.on === 'resend') return;
      const { note, focus } = data;
      if (!ofFields.includes(note.why)) return;
      seen.add(note.why);
      const { where } = note;
      if (where === undefined || !(where in data.fields) || focus !== where)
        astray.push(`${note.why} of ${where}, in ${focus}: ${[...walkTo(from), happening.name].join(', ')}`);
    },
    tests() {
      test('names it, and has the cursor', () => {
        expect([...new Set(astray)].slice(0, 5)).toEqual([]);
      });
      test('most of them were met on some walk', () => {
        expect(seen.size).toBeGreaterThan(12);
      });
    },
  };
};
