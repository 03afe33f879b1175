// Values of files that nobody vouches for: taken as what they are hoped to be, or as nothing.

import { isObject } from './given.ts';

export type Loose = Readonly<Record<string, unknown>>;

/** A text, or a number as a text; empty for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const objectOf = (value: unknown): Loose => (isObject(value) ? value : {});

export const objectsOf = (value: unknown): readonly Loose[] => listOf(value).map(objectOf);

/** The first that is not empty. */
export const firstOf = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/** All texts in a value, however deep, each with the path of its names: for fields whose form differs by program and version. */
export function textsIn(value: unknown, name: string): readonly { readonly label: string; readonly text: string }[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, name));
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${name} ${key}`.trim()));
  const text = textOf(value);
  return text === '' ? [] : [{ label: name, text }];
}
