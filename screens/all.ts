// Every screen by its page. A missing or misnamed one does not compile.

import { createElement, type ReactElement } from 'react';
import type { ModelAt } from '../src/machine/page.ts';
import type { Words } from '../src/words/en.ts';
import { createAccount } from './first-start/create-account.tsx';
import { entries } from './other-accounts/entries.tsx';
import { entry } from './other-accounts/entry.tsx';
import { exportCleartext, exportEntries } from './other-accounts/export-entries.tsx';
import { newEntry } from './other-accounts/new-entry.tsx';
import { reminders } from './other-accounts/reminders.tsx';
import { removeEntry } from './other-accounts/remove-entry.tsx';
import { renewEntry } from './other-accounts/renew-entry.tsx';
import { askWorked, useEntry } from './other-accounts/use-entry.tsx';
import { checkCode } from './recovery-code/check-code.tsx';
import { codeChecked } from './recovery-code/code-checked.tsx';
import { codeConfirm } from './recovery-code/code-confirm.tsx';
import { codeIntro } from './recovery-code/code-intro.tsx';
import { codeLive } from './recovery-code/code-live.tsx';
import { codeShown } from './recovery-code/code-shown.tsx';
import { recoveryCode } from './recovery-code/recovery-code.tsx';
import type { Drawn, Frame, Item, KeyRow, Screen, Screens } from './screen.ts';
import { destination } from './security-codes/destination.tsx';
import { mailPassword } from './security-codes/mail-password.tsx';
import { securityCode } from './security-codes/security-code.tsx';
import { securityCodes } from './security-codes/security-codes.tsx';
import { stepUp } from './security-codes/step-up.tsx';
import { stepUpWays } from './security-codes/step-up-ways.tsx';
import { app } from './security-info/app.tsx';
import { otherEmail } from './security-info/other-email.tsx';
import { phone } from './security-info/phone.tsx';
import { activity } from './security-page/activity.tsx';
import { changePassword } from './security-page/change-password.tsx';
import { security } from './security-page/security.tsx';
import { olderCopy, olderWithCode } from './sign-in/older-copy.tsx';
import { signIn } from './sign-in/sign-in.tsx';
import { beforeYouGoOn } from './way-back/before-you-go-on.tsx';
import { enterCode } from './way-back/enter-code.tsx';
import { identify } from './way-back/identify.tsx';
import { intruder } from './way-back/intruder.tsx';
import { newPassword, resetPassword } from './way-back/new-password.tsx';
import { reason } from './way-back/reason.tsx';
import { receive } from './way-back/receive.tsx';
import { useCode } from './way-back/use-code.tsx';

const screens: Screens = {
  signIn,
  olderCopy,
  olderWithCode,
  createAccount,
  phone,
  otherEmail,
  app,
  security,
  activity,
  changePassword,
  recoveryCode,
  codeIntro,
  codeShown,
  codeConfirm,
  codeLive,
  checkCode,
  codeChecked,
  stepUpWays,
  stepUp,
  destination,
  securityCode,
  securityCodes,
  mailPassword,
  reason,
  beforeYouGoOn,
  identify,
  receive,
  enterCode,
  useCode,
  newPassword,
  resetPassword,
  intruder,
  entries,
  reminders,
  newEntry,
  entry,
  removeEntry,
  askWorked,
  useEntry,
  renewEntry,
  exportCleartext,
  exportEntries,
};

/** A screen with its page's data in hand. */
export interface Bound {
  readonly title: string;
  readonly step: readonly [number, number] | undefined;
  items(frame: Frame): readonly Item[];
  keys(frame: Frame): readonly KeyRow[];
  readonly enter: string | undefined;
  /** Said above the keys while the page waits. */
  readonly working: string | undefined;
  readonly codeMasked: boolean;
  readonly stays: boolean;
  body(frame: Frame): ReactElement;
}

/** While the page waits it is drawn as it is, and takes no keys but those of the wait. */
function bind<N extends Drawn>(screen: Screen<N>, { data, waiting }: ModelAt<N>, words: Words): Bound {
  const live = waiting === null;
  return {
    title: screen.title(words, data),
    step: screen.step?.(data),
    working: live ? undefined : screen.working?.[waiting.ask]?.(words),
    codeMasked: live && screen.codeMasked === true,
    stays: live && screen.stays?.(data) === true,
    items: (frame) => (live ? (screen.items?.(data, frame) ?? []) : []),
    keys: (frame) => (live ? (screen.keys?.(data, frame) ?? []) : []),
    enter: live ? screen.enter?.(words, data) : undefined,
    body: (frame) => createElement(screen.Body, { data, frame }),
  };
}

/** The screen of the page that is open. */
export function screenOf(model: ModelAt<Drawn>, words: Words): Bound {
  // `Screens` pairs each page with the screen for exactly its data; the compiler cannot follow that pairing through a
  // look-up by name, so it is said here, once, with one page standing for all.
  return bind(screens[model.at] as unknown as Screen<'signIn'>, model as unknown as ModelAt<'signIn'>, words);
}
