// An entry is used only as it was looked at: an answer may come after more was typed than it was asked about.

import { expect, test } from 'vitest';
import { rules } from '../../../src/edge/ports.ts';
import type { Model } from '../../../src/machine/page.ts';
import { addressOf } from '../../../src/machine/session.ts';
import type { Run } from '../../../src/machine/step.ts';
import { type Taken, walkTo } from '../explorer.ts';
import type { Property } from './property.ts';

/** The form's new password is fit: not weak by a rule, and typed twice alike. */
function isFit({ data }: Model): boolean {
  if (!('strength' in data)) return false;
  const { next, again } = data.fields;
  const email = 'email' in data.fields ? data.fields.email.text : addressOf(data.session);
  const problem = rules.readEmail(email) === undefined || rules.passwordProblem(next.text, email) !== undefined;
  return !problem && next.text === again.text;
}

const passwords = new Set<Run['effect']>(['create', 'changePassword', 'resetPassword']);

/** An effect starts with an entry that it must not be given. */
function isAstrayRun(from: Model, event: string, { effect, input }: Run): boolean {
  if (passwords.has(effect)) return !isFit(from);
  if (effect === 'provePassword' && from.at === 'changePassword') return !isFit(from);
  if (effect === 'exportEntries' && from.at === 'exportEntries') return !isFit(from);
  if (effect !== 'changeInfo') return false;
  // An entry that cannot be read must not be taken for "none".
  const { change } = input as { readonly change: { phone?: string | null; otherEmail?: string | null } };
  const none = event === 'remove';
  if (from.at === 'phone') return none ? change.phone !== null : !change.phone || !rules.readPhone(change.phone);
  if (from.at === 'otherEmail')
    return none ? change.otherEmail !== null : !change.otherEmail || !rules.readEmail(change.otherEmail);
  return false;
}

/** A page is opened with an entry that it must not be given. */
function isAstrayPage(from: Model, event: string, { at, data }: Model): boolean {
  if (from.at === at) return false;
  if (from.at === 'newPassword' && at === 'phone') return !isFit(from);
  if (at === 'receive' && event === 'captchaRight') return rules.readEmail(addressOf(data.session)) === undefined;
  if (event !== 'submit' || !('session' in data) || data.session.kind !== 'backIn') return false;
  if (from.at === 'phone') return !data.session.info.phone;
  return from.at === 'otherEmail' && !data.session.info.otherEmail;
}

export const handedIn: Property = () => {
  const astray = new Set<string>();
  const looked = new Map<string, number>();

  return {
    seen({ from: { model: from }, from: found, happening, stepped }: Taken) {
      const { type } = happening.event;
      for (const run of stepped.runs) looked.set(run.effect, (looked.get(run.effect) ?? 0) + 1);
      const wrong = stepped.runs.some((run) => isAstrayRun(from, type, run)) || isAstrayPage(from, type, stepped.model);
      if (wrong) astray.add([...walkTo(found), happening.name].join(', '));
    },
    tests() {
      test('no password, address or number is used that was not fit at that moment', () => {
        expect([...astray].slice(0, 5)).toEqual([]);
      });
      test('each of these effects was seen', () => {
        for (const effect of [...passwords, 'provePassword', 'exportEntries', 'changeInfo'])
          expect(looked.get(effect) ?? 0, effect).toBeGreaterThan(0);
      });
    },
  };
};
