// What is going out, and what went out lately, as long as the program runs.

export interface Outbox {
  /** File name → when a security code was last sent for it (ms since 1970). */
  readonly lastCode: Map<string, number>;
  /** Files whose notices are being sent: once is enough. */
  readonly sendingNotices: Set<string>;
  /** File name and time step of the app's digits that were explained: they prove nothing any more. */
  readonly explained: Set<string>;
}

export const newOutbox = (): Outbox => ({ lastCode: new Map(), sendingNotices: new Set(), explained: new Set() });

/** A security code is not sent more often than this (ms). */
export const resendAfter = 30_000;
