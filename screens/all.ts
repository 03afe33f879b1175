// Every screen by its state. A missing or misnamed one does not compile.

import { createElement, type ReactElement } from 'react';
import type { ModelAt, States } from '../src/machine/model.ts';
import type { Words } from '../src/words/en.ts';
import { activity } from './activity.tsx';
import { app } from './app-enrol.tsx';
import { beforeYouGoOn } from './before-you-go-on.tsx';
import { busy } from './busy.ts';
import { changePassword } from './change-password.tsx';
import { checkCode } from './check-code.tsx';
import { codeChecked } from './code-checked.tsx';
import { codeConfirm } from './code-confirm.tsx';
import { codeIntro } from './code-intro.tsx';
import { codeLive } from './code-live.tsx';
import { codePage } from './code-page.tsx';
import { codeShown } from './code-shown.tsx';
import { complete } from './complete.tsx';
import { createAccount } from './create-account.tsx';
import { enterCode } from './enter-code.tsx';
import { exportKeys, exportPlain } from './export-keys.tsx';
import { identify } from './identify.tsx';
import { intruder } from './intruder.tsx';
import { key, keyShown } from './key.tsx';
import { keys } from './keys.tsx';
import { mailPassword } from './mail-password.tsx';
import { makeKey } from './make-key.tsx';
import { newKey } from './new-key.tsx';
import { newPassword, resetPassword } from './new-password.tsx';
import { olderCopy, olderWithCode } from './older-copy.tsx';
import { otherEmail } from './other-email.tsx';
import { phone } from './phone.tsx';
import { reason } from './reason.tsx';
import { receive } from './receive.tsx';
import { reminders } from './reminders.tsx';
import { removeKey } from './remove-key.tsx';
import type { Drawn, Frame, Item, KeyRow, Screen, Screens } from './screen.ts';
import { security } from './security.tsx';
import { securityCode } from './security-code.tsx';
import { securityCodes } from './security-codes.tsx';
import { signIn } from './sign-in.tsx';
import { stepUp } from './step-up.tsx';
import { stepUpWays } from './step-up-ways.tsx';
import { useCode } from './use-code.tsx';
import { askWorked, useKey } from './use-key.tsx';

const screens: Screens = {
  signIn,
  signingIn: busy(signIn, (words) => words.signIn.working),
  olderCopy,
  acceptingOlder: busy(olderCopy, (words) => words.olderCopy.working),
  createAccount,
  creating: busy(createAccount, (words) => words.createAccount.working),
  phone,
  savingPhone: busy(phone, (words) => words.info.working),
  otherEmail,
  savingOtherEmail: busy(otherEmail, (words) => words.info.working),
  app,
  savingApp: busy(app, (words) => words.info.working),
  security,
  activity,
  stepUpWays,
  complete,
  sendingCode: busy(complete, (words) => words.complete.sending),
  securityCode,
  checkingDigits: busy(securityCode, (words) => words.securityCode.working),
  resetPassword,
  resettingPassword: busy(resetPassword, (words) => words.resetPassword.working),
  securityCodes,
  savingCodes: busy(securityCodes, (words) => words.codes.working),
  sendingTest: busy(securityCodes, (words) => words.codes.testing),
  mailPassword,
  stepUp,
  provingStepUp: busy(stepUp, (words) => words.stepUp.working),
  changePassword,
  changingPassword: busy(changePassword, (words) => words.changePassword.working),
  provingLocks: busy(changePassword, (words) => words.changePassword.proving),
  codePage,
  codeIntro,
  codeShown,
  codeConfirm,
  settingCode: busy(codeConfirm, (words) => words.setUp.saving),
  changingLocks: busy(codeConfirm, (words) => words.recovery.recovering),
  recovering: busy(codeConfirm, (words) => words.recovery.recovering),
  codeLive,
  checkCode,
  checkingCode: busy(checkCode, (words) => words.checkCode.working),
  codeChecked,
  reason,
  beforeYouGoOn,
  identify,
  receive,
  enterCode,
  openingWithCode: busy(enterCode, (words) => words.recovery.enterCode.working),
  olderWithCode,
  openingOlderWithCode: busy(olderWithCode, (words) => words.olderCopy.working),
  useCode,
  newPassword,
  intruder,
  keys,
  newKey,
  savingKey: busy(newKey, (words) => words.newKey.saving),
  key,
  keyShown,
  changingKey: busy(key, (words) => words.key.saving),
  useKey,
  askWorked,
  markingKey: busy(askWorked, (words) => words.askWorked.saving),
  makeKey,
  removeKey,
  reminders,
  savingReminders: busy(reminders, (words) => words.reminders.saving),
  removingKey: busy(removeKey, (words) => words.removeKey.saving),
  exportKeys,
  exportingKeys: busy(exportKeys, (words) => words.exportKeys.sealing),
  exportPlain,
  exportingPlain: busy(exportPlain, (words) => words.exportKeys.writing),
};

/** A screen with its state's data in hand. */
export interface Bound {
  readonly title: string;
  readonly step: readonly [number, number] | undefined;
  items(frame: Frame): readonly Item[];
  keys(frame: Frame): readonly KeyRow[];
  readonly enter: string | undefined;
  readonly working: string | undefined;
  readonly codeMasked: boolean;
  readonly stays: boolean;
  body(frame: Frame): ReactElement;
}

function bind<N extends Drawn>(screen: Screen<N>, data: States[N], words: Words): Bound {
  return {
    title: screen.title(words, data),
    step: screen.step?.(data),
    working: screen.working?.(words),
    codeMasked: screen.codeMasked === true,
    stays: screen.stays?.(data) === true,
    items: (frame) => screen.items?.(data, frame) ?? [],
    keys: (frame) => screen.keys?.(data, frame) ?? [],
    enter: screen.enter?.(words, data),
    body: (frame) => createElement(screen.Body, { data, frame }),
  };
}

/** The screen of the state the program is in. */
export function screenOf(model: ModelAt<Drawn>, words: Words): Bound {
  // `Screens` pairs each state with the screen for exactly its data; the compiler cannot follow that pairing through a
  // look-up by name, so it is said here, once, with one state standing for all.
  const screen = screens[model.at] as unknown as Screen<'signIn'>;
  return bind(screen, model.data as States['signIn'], words);
}
