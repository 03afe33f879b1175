// Security codes of an authenticator app: TOTP (RFC 6238) with what every app takes for granted: HMAC-SHA-1, 6 digits,
// steps of 30 s. One step early or late is accepted (§5.2), and each step once: the caller keeps the last one.

import { Secret, TOTP } from 'otpauth';
import type { Random } from '../vault/slot.ts';
import type { Ports } from './ports.ts';
import { readDigits } from './read-digits.ts';
import type { NewApp } from './types.ts';

const issuer = 'sparekey';
const rules = { algorithm: 'SHA1', digits: 6, period: 30 };

/** 160 bits, the length of the hash (RFC 4226 §4, R6). */
const secretBytes = 20;

/**
 * A new secret, and the address that an app reads from a QR code. Algorithm, digits and period are left out of it: they
 * are every app's defaults, and without them the QR code fits a terminal of 80 by 24.
 */
export function newTotp(email: string, random: Random): NewApp {
  const secret = new Secret({ buffer: Uint8Array.from(random(secretBytes)).buffer }).base32;
  const label = `${issuer}:${encodeURIComponent(email)}`;
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${issuer}` };
}

/**
 * The time step (30 s since 1970) that `digits` belong to, or undefined where they are wrong, or of a step already used.
 * @param secret base32
 * @param digits as typed: white space does not count
 * @param now milliseconds since 1970
 * @param lastStep the last step accepted: it and those before it are refused (RFC 6238 §5.2)
 */
export function totpStep(secret: string, digits: string, now: number, lastStep = -1): number | undefined {
  const token = digits.replaceAll(/\s/g, '');
  if (!/^[0-9]{6}$/.test(token)) return undefined;
  const totp = new TOTP({ ...rules, secret });
  const delta = totp.validate({ token, timestamp: now, window: 1 });
  if (delta === null) return undefined;
  const step = totp.counter({ timestamp: now }) + delta;
  return step > lastStep ? step : undefined;
}

/** So many steps off, digits are told from a guess: the phone's clock or this one's is wrong by about as much. */
const farthest = 4;

/**
 * The step of digits that are a little too early or too late to be accepted, and by how many seconds the clock that made
 * them is ahead (or behind, below 0); undefined where they are farther off, or accepted. Nothing is accepted for it.
 */
export function totpDrift(
  secret: string,
  digits: string,
  now: number,
  lastStep = -1,
): { readonly step: number; readonly seconds: number } | undefined {
  const totp = new TOTP({ ...rules, secret });
  const delta = totp.validate({ token: digits, timestamp: now, window: farthest });
  if (delta === null || Math.abs(delta) <= 1) return undefined;
  const step = totp.counter({ timestamp: now }) + delta;
  return step > lastStep ? { step, seconds: delta * rules.period } : undefined;
}

// An authenticator app on its way in: the digits that confirm it are a security code like any other and are used up
// (RFC 6238 §5.2). Which step they were of is kept beside the app until it is written.

const shown = new WeakMap<NewApp, number>();

/** Whether `digits` are what the app shows now, one step either way. */
export function appShows({ clock }: Pick<Ports, 'clock'>, app: NewApp, digits: string): boolean {
  const step = totpStep(app.secret, readDigits(digits) ?? '', clock());
  if (step !== undefined) shown.set(app, step);
  return step !== undefined;
}

/** The step that a new app was confirmed with, if it was. */
export function confirmedStep(app: NewApp | null | undefined): number | undefined {
  return app ? shown.get(app) : undefined;
}
