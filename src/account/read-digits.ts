// The six digits of a security code as people type and paste them.

import { finalStop, typedText } from '../code/typed-text.ts';

/** A label: words without a digit, of which the last has three letters or says "is", and a sign or a space behind them. */
const labelled = /^(?:[^\d]*(?:\p{L}{3}|\b(?:is|ist))\s*[:=\s]\s*)?([\d\s\p{Dash}]+)$/iu;

/**
 * Reads six digits: full-width ones too (NFKC), with spaces or dashes between them, in quotes, with a label before them and
 * a stop behind them.
 *
 * @returns the digits, or undefined for anything else: nothing that may be one of them is left out
 */
export function readDigits(typed: string): string | undefined {
  const text = typedText(typed).text.replace(finalStop, '').trim();
  const digits = labelled.exec(text)?.[1]?.replaceAll(/[\s\p{Dash}]/gu, '') ?? '';
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
