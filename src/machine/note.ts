// A screen's message about the last try. Data, not sentences: those stand in words/.

import type { Refusal } from '../account/types.ts';
import type { Looks } from '../code/misplaced.ts';
import type { Problem } from '../keyring/check.ts';
import type { FileTrouble } from '../keyring/import/found-file.ts';

type Said =
  | Refusal
  | { readonly why: 'empty' }
  /** Nothing of what was typed or pasted was added: `most` characters have room. */
  | { readonly why: 'overfull'; readonly most: number }
  /** A paste went to the field for codes, and not to the one that had the focus. */
  | { readonly why: 'pasted-as-codes' }
  | { readonly why: 'not-an-address' | 'not-a-phone' | 'not-six-digits' }
  | {
      readonly why: 'passwords-differ' | 'password-short' | 'password-long' | 'password-common' | 'password-is-address';
    }
  /** `inWords`: the answer to a question, not the characters of a picture. */
  | { readonly why: 'captcha'; readonly inWords: boolean }
  /** The group typed back (1–5) is not what was shown. */
  | { readonly why: 'group'; readonly group: number }
  /** So many of its five characters are still missing, or are too many. */
  | { readonly why: 'group-short'; readonly group: number; readonly by: number }
  | { readonly why: 'group-long'; readonly group: number; readonly by: number }
  | { readonly why: 'app-differs' }
  /** Typed into the wrong box. `box`: the one that it stands in. Nothing was tried. */
  | { readonly why: 'misplaced'; readonly looks: Looks; readonly box: 'password' | 'address' | 'code' }
  /** The code as typed cannot be used yet: the screen says from the reading what is missing. */
  | { readonly why: 'reading' }
  /** Closed after 10 minutes without a key. */
  | { readonly why: 'idle' }
  | { readonly why: 'signed-out' }
  /** The test message was taken. */
  | { readonly why: 'test-sent'; readonly by: 'email' | 'phone' }
  /** The choice just made is on disk. */
  | { readonly why: 'choice-saved' }
  /** The pasted text is not a code of its kind yet. */
  | { readonly why: 'key-doubt'; readonly problem: Problem }
  /** tmux has it; or the terminal was handed it, and gives no answer. */
  | { readonly why: 'copied'; readonly to: 'tmux' | 'terminal' }
  /** The pasted text holds the recovery code of this very account. */
  | { readonly why: 'own-code' }
  /** The name that is typed to remove an entry. */
  | { readonly why: 'not-its-name' }
  /** The entries are in a file, read back and compared. `noted`: the audit log says so. */
  | { readonly why: 'exported'; readonly count: number; readonly path: string; readonly noted: boolean }
  /** Nothing was read of the file that was named. */
  | { readonly why: 'file-trouble'; readonly trouble: FileTrouble }
  /** The entries of a file are kept. `allKept`: nothing else is in it. */
  | { readonly why: 'imported'; readonly count: number; readonly allKept: boolean }
  /** The word that is typed before codes are written for anyone to read. */
  | { readonly why: 'not-the-word' }
  /** A recovery was left before its last step, by nobody touching a key. */
  | { readonly why: 'recovery-left'; readonly no: number };

/** `where`: the field that it is about, and that the cursor was put in. */
export type Note = Said & { readonly where?: string };

const ofNoField: ReadonlySet<Note['why']> = new Set<Note['why']>([
  'wait',
  'damaged',
  'version',
  'older',
  'missing',
  'changed',
  'busy',
  'unsent',
  'too-soon',
  'expired',
  'frozen',
  'gone',
  'full',
  'practice-file',
  'unexpected',
]);

/** Tells whether what a field holds may be the reason, and not the file, the clock or the network. */
export const mayBeOfField = ({ why }: Note): boolean => !ofNoField.has(why);
