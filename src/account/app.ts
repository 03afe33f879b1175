// An authenticator app on its way in: the digits that confirm it are a security code like any other and are used up
// (RFC 6238 §5.2). Which step they were of is kept beside the app until it is written.

import type { Ports } from './ports.ts';
import { totpStep } from './totp.ts';
import type { NewApp } from './types.ts';

const shown = new WeakMap<NewApp, number>();

/** Whether `digits` are what the app shows now, one step either way. */
export function appShows({ clock }: Pick<Ports, 'clock'>, app: NewApp, digits: string): boolean {
  const step = totpStep(app.secret, digits, clock());
  if (step !== undefined) shown.set(app, step);
  return step !== undefined;
}

/** The step that a new app was confirmed with, if it was. */
export function confirmedStep(app: NewApp | null | undefined): number | undefined {
  return app ? shown.get(app) : undefined;
}
