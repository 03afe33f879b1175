// A file as importers look at it: its bytes, and what they are as text, JSON, a table or an archive. Each view is made when it is
// first asked for, and once.

import { strictJson } from '../transfer/strict-json.ts';
import { textIn } from '../transfer/text-in.ts';
import { isZip, readZip, type Zip } from './zip.ts';

export interface Given {
  readonly bytes: Uint8Array;
  /** undefined where it is no text. */
  readonly text: string | undefined;
  /** undefined where it is no JSON, or JSON made to do harm. */
  readonly json: { readonly value: unknown } | undefined;
  /** Whether it begins as JSON, however it ends. */
  readonly isJson: boolean;
  /** The files of an archive; a sentence's reason where it cannot be read. */
  readonly zip: Zip | undefined;
  /** The name it has, for the sake of sentences. */
  readonly name: string;
}

export function givenBytes(bytes: Uint8Array, name = ''): Given {
  const once = <Value>(make: () => Value): (() => Value) => {
    let made: { readonly value: Value } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const text = once(() => (isZip(bytes) ? undefined : textIn(bytes)));
  const isJson = (): boolean => /^\s*[{[]/.test(text() ?? '');
  const json = once(() => (isJson() ? strictJson(text() ?? '') : undefined));
  const zip = once(() => (isZip(bytes) ? readZip(bytes) : undefined));
  return {
    bytes,
    name,
    get text() {
      return text();
    },
    get json() {
      return json();
    },
    get isJson() {
      return isJson();
    },
    get zip() {
      return zip();
    },
  };
}

/** The object that the JSON is; undefined for anything else. */
export const objectIn = ({ json }: Given): Readonly<Record<string, unknown>> | undefined =>
  isObject(json?.value) ? json.value : undefined;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
