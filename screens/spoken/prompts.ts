// Everything that can be done on a page, each with a number: its fields, its choices, its keys. Read off the same items
// and keys that the keyboard takes, and with the same events.

import type { Event } from '../../src/machine/events.ts';
import type { Note } from '../../src/machine/note.ts';
import { graphemesOf } from '../../src/terminal/text.ts';
import { screenOf } from '../all.ts';
import { entered, focused, has } from '../keyboard.ts';
import { shown } from '../parts/shown.ts';
import type { ChoiceItem, DrawnModel, FieldItem, Frame, Item, KeyRow } from '../screen.ts';
import { spelledCode } from './spelled.tsx';

interface Common {
  /** Of the item, or the key. */
  readonly name: string;
  /** Without its number. */
  readonly text: string;
  readonly label: string;
}

export type Prompt =
  | (Common & { readonly kind: 'field'; readonly field: FieldItem })
  /** `press`: the key that does the same on a drawn page, and is taken here as well. */
  | (Common & { readonly kind: 'deed'; readonly send: readonly Event[]; readonly press?: string });

function standsIn({ content, mask, secret }: FieldItem, frame: Frame): string {
  const { reader } = frame.words;
  if (content.text === '') return mask === true ? reader.blankHidden : reader.blank;
  if (mask === true) return reader.hiddenText(graphemesOf(content.text).length);
  return secret ? spelledCode(content.text, frame) : shown(content.text.replaceAll(/[\t\n]+/g, ' '), frame.theme);
}

function fieldPrompt(field: FieldItem, frame: Frame): Prompt {
  const { reader } = frame.words;
  const value = standsIn(field, frame);
  const { placeholder = '' } = field;
  const said = field.content.text === '' && placeholder !== '' ? reader.example(value, placeholder) : value;
  return { kind: 'field', name: field.name, label: field.label, text: `${field.label}: ${said}`, field };
}

/** One of several, as with radio buttons, is chosen and gone on with at once, as with an arrow and Enter. */
function choicePrompt(
  { name, label, value, means, chosen, onFocus, send }: ChoiceItem,
  { words: { reader } }: Frame,
): Prompt {
  const is = [label, value].filter((one) => one !== undefined && one !== '').join(', ');
  const said = means === undefined ? is : `${is}. ${means}`;
  return {
    kind: 'deed',
    name,
    label,
    text: chosen ? reader.chosen(said) : said,
    send: onFocus === undefined ? [send] : [onFocus, send],
  };
}

function keyPrompt({ press, label, send }: KeyRow, { words: { reader } }: Frame): Prompt {
  const directions: Readonly<Record<string, string>> = reader.direction;
  const direction = directions[press];
  const text = direction === undefined ? label : `${label}, ${direction}`;
  return { kind: 'deed', name: press, label: text, text, send: [send], press };
}

/** On a dumb terminal the clipboard's sequence would be written out, the code in it. */
const possible = ({ reader }: Frame, send: Event): boolean => reader?.erases !== false || send.type !== 'copy';

const same = (one: Event, other: Event): boolean => JSON.stringify(one) === JSON.stringify(other);

function keyPrompts(model: DrawnModel, items: readonly Item[], frame: Frame): readonly Prompt[] {
  const keys = screenOf(model, frame.words)
    .keys(frame)
    .filter(({ send }) => possible(frame, send) && !(send.type === 'scroll' && send.by === 0))
    .filter(({ send }) => !items.some((item) => item.kind === 'choice' && same(item.send, send)));
  return keys.map((row) => keyPrompt(row, frame));
}

/** There is a text that is hidden, or was. */
const mayBeHidden = (item: Item): boolean =>
  item.kind === 'field' && item.mask !== undefined && item.content.text !== '';

/** Stands for Ctrl-R of a drawn page. */
function revealPrompt(model: DrawnModel, { words: { keys } }: Frame): Prompt {
  const label = 'reveal' in model.data && model.data.reveal ? keys.hide : keys.show;
  return { kind: 'deed', name: 'reveal', label, text: label, send: [{ type: 'reveal' }] };
}

const deed = (label: string, send: Event): Prompt => ({
  kind: 'deed',
  name: 'enter',
  label,
  text: label,
  send: [send],
});

/** In the order of the page; the first is no. 1. */
export function promptsOf(model: DrawnModel, frame: Frame): readonly Prompt[] {
  const screen = screenOf(model, frame.words);
  const items = screen.items(frame).filter((item) => item.kind === 'field' || possible(frame, item.send));
  const prompts = items.map((item) => (item.kind === 'field' ? fieldPrompt(item, frame) : choicePrompt(item, frame)));
  // Where there is nothing to choose from, what Enter does is said in the footer alone.
  const enter = items.length === 0 && has(model, 'submit') ? screen.enter : undefined;
  return [
    ...prompts,
    ...keyPrompts(model, items, frame),
    ...(items.some(mayBeHidden) ? [revealPrompt(model, frame)] : []),
    ...(enter === undefined ? [] : [deed(enter, { type: 'submit' })]),
  ];
}

/** The text typed there cannot be handed in as it is. */
const toMend: readonly Note['why'][] = [
  'not-an-address',
  'not-a-phone',
  'not-six-digits',
  'app-differs',
  'passwords-differ',
  'password-short',
  'password-long',
  'password-common',
  'password-is-address',
  'group',
  'reading',
  'key-doubt',
  'not-its-name',
  'expired',
  'clock',
];

const asksToMend = ({ data }: DrawnModel): boolean =>
  'note' in data && data.note !== null && toMend.includes(data.note.why);

/**
 * Answers an empty line with the choice in focus; an empty field in focus is asked for, unless it was passed over a
 * moment ago: then Enter does the same as in that field on a drawn page.
 */
export function enterOf(
  model: DrawnModel,
  prompts: readonly Prompt[],
  frame: Frame,
  passed: string | undefined,
): Prompt | undefined {
  const item = focused(model, frame);
  if (item?.kind === 'choice') return deed(item.label, item.send);
  if (item !== undefined && ((item.content.text === '' && item.name !== passed) || asksToMend(model)))
    return prompts.find(({ name }) => name === item.name);
  const send = entered(model, frame);
  const label = screenOf(model, frame.words).enter;
  if (send === undefined || label === undefined) return undefined;
  return deed(label, send);
}
