// What the program knows in the states of the spare keys. The codes themselves stand only where somebody enters them, and
// where somebody has asked to see them; copying never brings them here.

import type { EntryChange, EntrySecrets } from '../account/types.ts';
import type { Problem } from '../keyring/check.ts';
import type { Guide } from '../keyring/guide.ts';
import type { Kind } from '../keyring/kinds.ts';
import type { Choice, Form, SignedIn, Strength } from './model.ts';
import type { Note } from './note.ts';

/** What a paste has sorted itself into, without the codes. */
export interface Look {
  readonly kind: Kind;
  readonly count: number;
  readonly leftOut: boolean;
  readonly problem?: Problem;
}

/** One spare key that is open: which of its codes is meant, from 0. */
type OneKey = Choice & {
  readonly who: SignedIn;
  readonly id: string;
  readonly code: number;
  readonly note: Note | null;
};

type Guided = { readonly guide: Guide | null; readonly step: number };

type NewKey = Form<'service' | 'account' | 'secret' | 'remark'> & {
  readonly who: SignedIn;
  /** The spare key whose codes these replace. */
  readonly instead: string | null;
  readonly asText: boolean;
  readonly look: Look | null;
};

type RemoveKey = Form<'name'> & { readonly who: SignedIn; readonly id: string };

type Reminders = Choice & { readonly who: SignedIn; readonly note: Note | null };
type ExportKeys = Form<'path' | 'next' | 'again'> & { readonly who: SignedIn; readonly strength: Strength | null };
type ExportPlain = Form<'path' | 'word'> & { readonly who: SignedIn };

export interface KeyStates {
  reminders: Reminders;
  savingReminders: Reminders & { readonly on: boolean };
  keys: Form<'find'> & { readonly who: SignedIn };
  newKey: NewKey;
  savingKey: NewKey & { readonly kind: Kind; readonly codes: readonly string[] };
  key: OneKey;
  keyShown: OneKey & { readonly revealed: EntrySecrets; readonly shownUntil: number };
  changingKey: OneKey & { readonly change: EntryChange };
  /** `guide`: null where there is none, or it was not looked for yet. `step`: from 0. */
  useKey: OneKey & Guided & { readonly revealed: EntrySecrets | null; readonly shownUntil: number };
  askWorked: OneKey & Guided;
  markingKey: OneKey & Guided & { readonly change: EntryChange };
  makeKey: Choice & Guided & { readonly who: SignedIn; readonly id: string };
  removeKey: RemoveKey;
  removingKey: RemoveKey;
  exportKeys: ExportKeys;
  exportingKeys: ExportKeys;
  exportPlain: ExportPlain;
  exportingPlain: ExportPlain;
}
