// English: what is said when something did not go through. Notes: the event, the part that was kept, the next step.

import type { Note } from '../machine/note.ts';
import { enDelivery, unsent } from './en-delivery.ts';
import { counted } from './en-grammar.ts';
import { enImport, fileTrouble } from './en-import.ts';
import { enTransfer, keyProblem } from './en-other-accounts.ts';
import { enPaste } from './en-paste.ts';

/** Facts for the sentence besides the note: a day in words, and the seconds of a wait that remain. */
export interface NoteContext {
  /** The name of the field that the note is about; absent: it is about none, or there is no page. */
  readonly label?: string | undefined;
  readonly day: (time: string) => string;
  readonly secondsLeft: (until: number) => number;
  /** The time that the clock of this computer shows. */
  readonly now: () => string;
  /**
   * The field that was handed in: an address and its password, the password of the signed-in user, a code, an app's
   * digits.
   */
  readonly secret: 'account' | 'current' | 'code' | 'digits' | 'sent' | 'email' | 'phone';
}

const secrets = {
  account: 'That address and password do not open an account here.',
  current: 'That is not the password of this account.',
  code: 'That code does not open an account with that address.',
  digits: 'Those are not the digits the app shows now.',
  sent: 'Those are not the digits that were sent.',
  email: 'That is not the address.',
  phone: 'Those are not the last four digits of that number.',
};

const missing = { one: '# character is still missing.', other: '# characters are still missing.' };
const tooMany = { one: '# character too many.', other: '# characters too many.' };

const misplaced = {
  asPassword:
    'That looks like a recovery code, and nothing was tried. A code goes under "Can\'t access your account?". If it is your password, hand it in again.',
  asAddress:
    'That is a recovery code. The e-mail address goes here; the code goes under "Can\'t access your account?".',
  digits:
    'Those are six digits, a security code. The recovery code has 25 characters. Digits go where a security code is asked for: esc goes back there.',
  address: 'That is an e-mail address. The recovery code has 25 characters, from your paper.',
  'other-code':
    'This is no code of sparekey, or too much of it is wrong. Is it the recovery code of Microsoft or another service? That one goes into a page of that service.',
  'no-code':
    'That is no recovery code: it has 25 characters, from your paper. A password goes into the page where you sign in; esc goes back.',
};

const tries = { one: '# more try', other: '# more tries' };

/** Where else that could be. */
const elsewhere = {
  state: ' Another folder for what stays on this computer: SPAREKEY_STATE_DIR.',
  config: ' Another folder for accounts: SPAREKEY_CONFIG_DIR.',
};

function files({ code, path, place }: Extract<Note, { why: 'files' }>): string {
  const other = place === undefined ? '' : elsewhere[place];
  switch (code) {
    case 'EEXIST':
      return `There is something with that name already, and it was left as it is. Please choose another name. (${path})`;
    case 'ENOENT':
    case 'ENOTDIR':
      return place === undefined
        ? `There is no such folder, so nothing was changed. Make it first, or choose another place. (${path})`
        : `No folder can be made there, so nothing was changed.${other} (${path})`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no room left on the disk, so nothing was changed. Make some room and try again. (${path})`;
    case 'EACCES':
    case 'EPERM':
      return `sparekey may not use that, so nothing was changed. Look at who owns it and try again.${other} (${path}, ${code})`;
    case 'EROFS':
      return `That disk is read-only, so nothing was changed.${other} (${path})`;
    default:
      return `The disk did not take it, so nothing was changed. Please try again. (${path}, ${code})`;
  }
}

export function enNotes(note: Note, c: NoteContext): string {
  switch (note.why) {
    case 'empty':
      return c.label === undefined ? 'Something is still missing here.' : `${c.label}: still missing.`;
    case 'overfull':
      return note.most >= 1024 * 1024
        ? 'That is more than 1 MiB. Nothing was added.'
        : `No more than ${note.most} characters fit here. Nothing was added.`;
    case 'pasted-as-codes':
      return 'That looks like codes: it went into their field, and stays hidden there.';
    case 'not-utf8':
      return 'Some of these characters did not arrive as UTF-8, so nothing was tried and nothing was changed. Set your terminal to UTF-8 and type them again.';
    case 'not-an-address':
      return 'This does not look like an e-mail address: name@example.com';
    case 'not-a-phone':
      return 'This does not look like a phone number. Digits, with + and the country in front.';
    case 'not-six-digits':
      return 'A security code has 6 digits.';
    case 'app-differs':
      return `Those are not the digits the app shows now. They change every 30 seconds. Is the clock of your phone right, and this one (${c.now()})?`;
    case 'passwords-differ':
      return 'The two passwords are not the same.';
    case 'password-short':
      return 'A little longer, please: 8 characters at least.';
    case 'password-long':
      return 'That is more than 1024 characters.';
    case 'password-common':
      return 'That password is on the lists that are tried first. Please choose another.';
    case 'password-is-address':
      return 'Your e-mail address is the first thing somebody would try. Please choose another.';
    case 'captcha':
      return note.inWords
        ? 'That was not the answer. Here is another question; your address is kept.'
        : 'Those were not the characters asked for. Here are new ones; your address is kept.';
    case 'group':
      return `Group ${note.group} is not what was shown. Compare it with your paper, or go back and look again.`;
    case 'group-short':
      return `Group ${note.group}: ${counted(note.by, missing)}`;
    case 'group-long':
      return `Group ${note.group}: ${counted(note.by, tooMany)}`;
    case 'misplaced':
      return misplaced[
        note.box === 'code' && note.looks !== 'code' ? note.looks : note.box === 'address' ? 'asAddress' : 'asPassword'
      ];
    case 'reading':
      return 'This cannot be used yet: the line under the boxes says why.';
    case 'idle':
      return 'Closed after 10 minutes without a key. What you had confirmed is saved.';
    case 'signed-out':
      return 'You are signed out.';
    case 'test-sent':
      return note.by === 'email' ? enDelivery.config.sent.mail : enDelivery.config.sent.text;
    case 'choice-saved':
      return 'Saved.';
    case 'key-doubt':
      return keyProblem(note.problem);
    case 'own-code':
      return enPaste.paste.own;
    case 'copied':
      return note.to === 'tmux'
        ? 'Copied into tmux: its prefix, then ], pastes it. It stays there until tmux delete-buffer.'
        : 'Handed to your terminal, which does not say whether it took it. v shows and hides the code.';
    case 'not-copied':
      return `tmux load-buffer did not take it${note.said === '' ? '' : ` (${note.said})`}. Set this in tmux and copy again: set -s set-clipboard on. v shows and hides the code.`;
    case 'practice-copy':
      return 'This is practice: nothing was copied. v shows and hides the code.';
    case 'not-its-name':
      return 'That is not its name. Nothing was removed.';
    case 'exported':
      return [
        enTransfer.exportKeys.done(note.count, note.path),
        ...(note.noted ? [] : [enTransfer.exportKeys.notNoted]),
      ].join('. ');
    case 'file-trouble':
      return fileTrouble(note.trouble);
    case 'imported': {
      const { done, deleteIt, keepRest } = enImport.importKeys;
      return `${done(note.count)} ${note.allKept ? deleteIt : keepRest}`;
    }
    case 'not-the-word':
      return 'That is not the word. No file was written.';
    case 'recovery-left':
      return `Closed after 10 minutes without a key. Nothing was changed: code no. ${note.no} still works.`;

    case 'wrong': {
      const seconds = note.until === undefined ? 0 : c.secondsLeft(note.until);
      const wrong = c.secret === 'digits' ? `${secrets.digits} Is this clock right? ${c.now()}.` : secrets[c.secret];
      if (seconds > 0) return `${wrong} Please wait ${seconds} s; what you type stays here.`;
      if (note.until !== undefined) return 'The wait is over. Press enter to try again.';
      return `${wrong} ${counted(note.remaining, tries)} before you have to wait.`;
    }
    case 'wait': {
      const seconds = c.secondsLeft(note.until);
      return seconds > 0
        ? `After wrong tries there is a wait: ${seconds} s more. Nothing is lost.`
        : 'The wait is over. Press enter to try again.';
    }
    case 'retired':
      return note.how === 'spent'
        ? `This is code no. ${note.no}. It was used on ${c.day(note.ended)} and no longer works. Look for a newer paper.`
        : `This is code no. ${note.no}. It was replaced on ${c.day(note.ended)} and no longer works. Look for a newer paper.`;
    case 'practice':
      return 'This is a code from practice. It opens nothing real.';
    case 'real-code':
      return 'This may be a real recovery code. Keep it to yourself: in practice, codes begin with PRACT-1CE, and only those work.';
    case 'damaged':
      return `The account file is damaged${note.field === undefined ? '' : ` (${note.field})`}. It was left as it is. If you have a backup copy, put it there: ${note.path}`;
    case 'version':
      return `The account file was written by a newer sparekey. It was left as it is. Update sparekey, then try again. (${note.path})`;
    case 'older':
      return `This account file is an older copy than the one this computer saw last. Nothing was changed. (${note.path})`;
    case 'missing':
      return `This computer has seen an account with this address, and its file is gone. Put it back from a backup: ${note.path}`;
    case 'exists':
      return 'There is an account with this address here already. Sign in, or choose "Can\'t access your account?".';
    case 'changed':
      return 'The account was changed in another sparekey window meanwhile, so nothing was changed here. Please begin again.';
    case 'busy':
      return `Another sparekey is writing to this account. Nothing was changed; try again in a moment. (${note.path})`;
    case 'files':
      return files(note);
    case 'link':
      return `That file is a link, and sparekey follows none, so nothing was changed. Put the file itself there, or link its whole folder. (${note.path})`;
    case 'unsent':
      return unsent(note.unsent, note.channel);
    case 'too-soon': {
      const seconds = c.secondsLeft(note.until);
      return seconds > 0
        ? `Give the first one a little time: another can be sent in ${seconds} s.`
        : 'Another one can be sent now.';
    }
    case 'expired':
      return 'That security code is over: each works once, for 10 minutes and 5 tries. Ask for a new one.';
    case 'clock':
      return `These digits are of another moment: the clock of your phone is about ${Math.abs(note.seconds)} seconds ${note.seconds > 0 ? 'ahead of' : 'behind'} this computer's, which is ${c.now()}. Set both to automatic time, then type the new digits.`;
    case 'frozen':
      return `All security info was replaced not long ago, so it stays as it is until ${c.day(note.until)}. Nothing was changed.`;
    case 'gone':
      return 'Those codes are not there any more: they were removed in another sparekey window.';
    case 'full':
      return 'That is more than an account keeps: codes of 10,000 other accounts, or 8 MiB of them. Nothing was changed.';
    case 'practice-file':
      return 'This is practice: no file was written.';
    case 'unexpected':
      return 'Something did not work that should have. Nothing was changed. Please try again.';
  }
}
