// Every screen by its page. A missing or misnamed one does not compile: a screen is exported under the name of its page.

import { createElement, type ReactElement } from 'react';
import type { ModelAt } from '../src/machine/page.ts';
import type { Words } from '../src/words/en.ts';
import * as createAccountScreens from './first-start/create-account.tsx';
import * as entriesScreens from './other-accounts/entries.tsx';
import * as entryScreens from './other-accounts/entry.tsx';
import * as exportEntriesScreens from './other-accounts/export-entries.tsx';
import * as importEntriesScreens from './other-accounts/import-entries.tsx';
import * as newEntryScreens from './other-accounts/new-entry.tsx';
import * as remindersScreens from './other-accounts/reminders.tsx';
import * as removeEntryScreens from './other-accounts/remove-entry.tsx';
import * as renewEntryScreens from './other-accounts/renew-entry.tsx';
import * as reviewEntryScreens from './other-accounts/review-entry.tsx';
import * as useEntryScreens from './other-accounts/use-entry.tsx';
import * as checkCodeScreens from './recovery-code/check-code.tsx';
import * as codeCheckedScreens from './recovery-code/code-checked.tsx';
import * as codeConfirmScreens from './recovery-code/code-confirm.tsx';
import * as codeIntroScreens from './recovery-code/code-intro.tsx';
import * as codeLiveScreens from './recovery-code/code-live.tsx';
import * as codeShownScreens from './recovery-code/code-shown.tsx';
import * as recoveryCodeScreens from './recovery-code/recovery-code.tsx';
import type { Drawn, Frame, Item, KeyRow, Screen, Screens } from './screen.ts';
import * as destinationScreens from './security-codes/destination.tsx';
import * as mailPasswordScreens from './security-codes/mail-password.tsx';
import * as securityCodeScreens from './security-codes/security-code.tsx';
import * as securityCodesScreens from './security-codes/security-codes.tsx';
import * as stepUpScreens from './security-codes/step-up.tsx';
import * as stepUpWaysScreens from './security-codes/step-up-ways.tsx';
import * as appScreens from './security-info/app.tsx';
import * as otherEmailScreens from './security-info/other-email.tsx';
import * as phoneScreens from './security-info/phone.tsx';
import * as activityScreens from './security-page/activity.tsx';
import * as changePasswordScreens from './security-page/change-password.tsx';
import * as securityScreens from './security-page/security.tsx';
import * as olderCopyScreens from './sign-in/older-copy.tsx';
import * as signInScreens from './sign-in/sign-in.tsx';
import * as beforeYouGoOnScreens from './way-back/before-you-go-on.tsx';
import * as enterCodeScreens from './way-back/enter-code.tsx';
import * as identifyScreens from './way-back/identify.tsx';
import * as intruderScreens from './way-back/intruder.tsx';
import * as newPasswordScreens from './way-back/new-password.tsx';
import * as reasonScreens from './way-back/reason.tsx';
import * as receiveScreens from './way-back/receive.tsx';
import * as useCodeScreens from './way-back/use-code.tsx';

const screens: Screens = {
  ...createAccountScreens,
  ...entriesScreens,
  ...entryScreens,
  ...exportEntriesScreens,
  ...importEntriesScreens,
  ...newEntryScreens,
  ...remindersScreens,
  ...removeEntryScreens,
  ...renewEntryScreens,
  ...reviewEntryScreens,
  ...useEntryScreens,
  ...checkCodeScreens,
  ...codeCheckedScreens,
  ...codeConfirmScreens,
  ...codeIntroScreens,
  ...codeLiveScreens,
  ...codeShownScreens,
  ...recoveryCodeScreens,
  ...destinationScreens,
  ...mailPasswordScreens,
  ...securityCodeScreens,
  ...securityCodesScreens,
  ...stepUpScreens,
  ...stepUpWaysScreens,
  ...appScreens,
  ...otherEmailScreens,
  ...phoneScreens,
  ...activityScreens,
  ...changePasswordScreens,
  ...securityScreens,
  ...olderCopyScreens,
  ...signInScreens,
  ...beforeYouGoOnScreens,
  ...enterCodeScreens,
  ...identifyScreens,
  ...intruderScreens,
  ...newPasswordScreens,
  ...reasonScreens,
  ...receiveScreens,
  ...useCodeScreens,
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
  const labelOf = (field: string, frame: Frame): string | undefined =>
    screen.items?.(data, frame).find((item) => item.kind === 'field' && item.name === field)?.label;
  return {
    title: screen.title(words, data),
    step: screen.step?.(data),
    working: live ? undefined : screen.working?.[waiting.ask]?.(words),
    codeMasked: live && screen.codeMasked === true,
    stays: live && screen.stays?.(data) === true,
    items: (frame) => (live ? (screen.items?.(data, frame) ?? []) : []),
    keys: (frame) => (live ? (screen.keys?.(data, frame) ?? []) : []),
    enter: live ? screen.enter?.(words, data) : undefined,
    body: (frame) =>
      createElement(screen.Body, { data, frame: { ...frame, labelOf: (field) => labelOf(field, frame) } }),
  };
}

/** The screen of the page that is open. */
export function screenOf(model: ModelAt<Drawn>, words: Words): Bound {
  // `Screens` pairs each page with the screen for exactly its data; the compiler cannot follow that pairing through a
  // look-up by name, so it is said here, once, with one page standing for all.
  return bind(screens[model.at] as unknown as Screen<'signIn'>, model as unknown as ModelAt<'signIn'>, words);
}
