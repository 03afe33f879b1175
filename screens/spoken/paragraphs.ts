// A screen's drawing taken as text: the same elements that Ink draws, read in their order, without their places. A column
// is a paragraph after the other, a row is one; nothing is measured, wrapped or cut. Screens draw from their data alone,
// so that reading them takes no renderer: a part that kept a state of its own would have none here, and throws.

import { Box, Text, Transform } from 'ink';
import { Fragment, type FunctionComponent, isValidElement, type ReactElement, type ReactNode } from 'react';
import { NoteLine } from '../parts/say.tsx';
import { Secret } from './spelled.tsx';

export interface Paragraph {
  readonly text: string;
  /** It is about what was just tried. */
  readonly note?: true;
  /** It is not to be left on the screen. */
  readonly secret?: true;
}

interface Props {
  readonly children?: ReactNode;
  readonly flexDirection?: string;
}

/** Signs for the eye: dots between two things, and instead of what is masked. */
export const plainly = (text: string): string =>
  text
    .replaceAll(/\s*·\s*/g, ', ')
    .replaceAll(/•+/g, '…')
    .replaceAll(/[\n\u00a0]/g, ' ')
    .trim();

const textIn = (node: ReactNode): string => {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textIn).join('');
  return isValidElement<Props>(node) ? textIn(node.props.children) : '';
};

/** Joins paragraphs that stand side by side into one. */
function oneOf(groups: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const all = groups.flat();
  if (groups.filter((group) => group.length > 0).length < 2) return all;
  const text = all.map((one) => one.text).join(': ');
  return [
    {
      text,
      ...(all.some(({ note }) => note) && { note: true }),
      ...(all.some(({ secret }) => secret) && { secret: true }),
    },
  ];
}

function inElement({ type, props }: ReactElement<Props>): readonly Paragraph[] {
  if (type === Text) {
    const text = plainly(textIn(props.children));
    return text === '' ? [] : [{ text }];
  }
  const parts = [props.children].flat();
  if (type === Box && props.flexDirection !== 'column') return oneOf(parts.map(under));
  if (type === Box || type === Fragment || type === Transform) return parts.flatMap(under);
  if (typeof type !== 'function') throw new TypeError(String(type));
  const drawn = under((type as FunctionComponent)(props));
  if (type === NoteLine) return drawn.map((one) => ({ ...one, note: true }));
  return type === Secret ? drawn.map((one) => ({ ...one, secret: true })) : drawn;
}

function under(node: ReactNode | Promise<ReactNode>): readonly Paragraph[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (Array.isArray(node)) return node.flatMap(under);
  if (typeof node === 'string' || typeof node === 'number') return [{ text: plainly(String(node)) }];
  if (isValidElement<Props>(node)) return inElement(node);
  throw new TypeError(typeof node);
}

/** The result of the last try comes first, the rest as it stands on the page. */
export function paragraphsOf(page: ReactElement): readonly Paragraph[] {
  const all = under(page);
  return [...all.filter(({ note }) => note), ...all.filter(({ note }) => !note)];
}
