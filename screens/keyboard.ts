// Turns a keystroke on a screen into an event. One place for every screen: text goes to the field that takes it here,
// arrows and Tab move, Enter takes, Esc goes back, letters and ? are keys only where no field takes text.

import { pages } from '../src/journeys/pages.ts';
import type { Always, Event, PastedInto } from '../src/machine/events.ts';
import { rowsHere } from '../src/machine/step.ts';
import { emptyField } from '../src/machine/text-field.ts';
import { type KeyEvent, mostPasted } from '../src/terminal/key-events.ts';
import { type EditOptions, edit, fits, longest } from '../src/terminal/line-editor.ts';
import { screenOf } from './all.ts';
import type { Hint } from './parts/page.tsx';
import type { DrawnModel, FieldItem, Frame, Item, KeyRow } from './screen.ts';

const itemsOf = (model: DrawnModel, frame: Frame): readonly Item[] => screenOf(model, frame.words).items(frame);

const focusOf = (model: DrawnModel): string => ('focus' in model.data ? model.data.focus : '');

/** The thing that has the focus. */
export const focused = (model: DrawnModel, frame: Frame): Item | undefined =>
  itemsOf(model, frame).find((item) => item.name === focusOf(model));

/** The field that takes text here: the one that has the focus, or the one that stands behind a choice that has it. */
function takesText(model: DrawnModel, frame: Frame): FieldItem | undefined {
  const item = focused(model, frame);
  const name = item?.kind === 'choice' ? item.typesInto : item?.name;
  return itemsOf(model, frame).find((one): one is FieldItem => one.kind === 'field' && one.name === name);
}

const masked = (model: DrawnModel, frame: Frame): boolean =>
  itemsOf(model, frame).some((item) => item.kind === 'field' && item.mask !== undefined);

export const has = (model: DrawnModel, type: Event['type']): boolean => rowsHere(pages, model, type).length > 0;

/** Whether Esc, or 0 where the page is read aloud, leads anywhere. */
export const goesBack = (model: DrawnModel, { words }: Frame): boolean =>
  has(model, 'back') && !screenOf(model, words).stays;

/** The event that choosing this radio button sends; undefined for everything else. */
const radio = (item: Item | undefined): Event | undefined => (item?.kind === 'choice' ? item.onFocus : undefined);

/** After the last comes the first, but no row that spends or removes something. Radio buttons are one stop; on it arrows choose among them, so that Tab changes no answer. */
function moved(model: DrawnModel, frame: Frame, by: 1 | -1, arrow: boolean): Event | undefined {
  const all = itemsOf(model, frame);
  const here = all.find((item) => item.name === focusOf(model));
  const among = radio(here) !== undefined && arrow;
  const chosen = (item: Item): boolean => item.kind === 'choice' && item.chosen === true;
  const items = all.filter((item) => (among ? radio(item) !== undefined : radio(item) === undefined || chosen(item)));
  const at = here === undefined ? -1 : items.indexOf(here);
  const next = items[(at + by + items.length) % items.length];
  if (next === undefined || next === here) return undefined;
  const wraps = at >= 0 && (at + by < 0 || at + by >= items.length);
  if (wraps && next.kind === 'choice' && next.notByWrapping === true) return undefined;
  return radio(next) ?? { type: 'focus', item: next.name };
}

/** The next field after the one that has the focus that nothing was typed into. */
function nextEmpty(model: DrawnModel, frame: Frame): FieldItem | undefined {
  const fields = itemsOf(model, frame).filter((item) => item.kind === 'field');
  const here = fields.findIndex(({ name }) => name === focusOf(model));
  return here < 0 ? undefined : fields.slice(here + 1).find(({ content }) => content.text === '');
}

/** Finds the meaning of Enter here: in a field that is not the last it goes on to the next empty one. */
export function entered(model: DrawnModel, frame: Frame): Event | undefined {
  const item = focused(model, frame);
  if (item?.kind === 'choice') return item.send;
  if (item?.onEnter !== undefined) return item.onEnter;
  const next = nextEmpty(model, frame);
  if (next !== undefined) return { type: 'focus', item: next.name };
  return has(model, 'submit') ? { type: 'submit' } : undefined;
}

const caretKeys: readonly KeyEvent['key'][] = ['left', 'right', 'home', 'end', 'ctrl+left', 'ctrl+right'];

/** A field of several lines takes as much as a paste may have. */
const limitOf = ({ limit, lines }: FieldItem): number => limit ?? (lines ? mostPasted : longest);

const optionsOf = (field: FieldItem): EditOptions => ({
  ...(field.accept === undefined ? {} : { accept: field.accept }),
  ...(field.lines === undefined ? {} : { lines: field.lines }),
  limit: limitOf(field),
  // A password is taken as it comes, white space at its ends included (ASVS 6.2.9).
  keepSpaces: field.mask !== undefined,
});

/** The text as the field takes it, in place of what stands there. */
export const filledIn = (field: FieldItem, text: string): Extract<Event, { type: 'edit' }> => ({
  type: 'edit',
  field: field.name,
  content: edit(emptyField, { key: field.lines === true ? 'paste' : 'text', text }, optionsOf(field)),
});

/** Tells whether the field takes all of the text, in place of what stands there. */
export const takesAll = (field: FieldItem, text: string): boolean =>
  fits(emptyField, { key: field.lines === true ? 'paste' : 'text', text }, optionsOf(field));

type Pasted = Extract<KeyEvent, { key: 'paste' }>;

/** The field with the paste in it; without a content where there is no room for all of it. */
function withPaste(field: FieldItem, pasted: Pasted): PastedInto {
  const [options, most] = [optionsOf(field), limitOf(field)];
  if (pasted.tooLong) return { field: field.name, content: null, most: Math.min(most, mostPasted) };
  const content = fits(field.content, pasted, options) ? edit(field.content, pasted, options) : null;
  return { field: field.name, content, most };
}

/** A paste on a page with a field for several lines: the page says which field it is for. */
function pasteFor(model: DrawnModel, frame: Frame, pressed: KeyEvent): Event | undefined {
  if (pressed.key !== 'paste' || !has(model, 'paste')) return undefined;
  const codes = itemsOf(model, frame).find((item): item is FieldItem => item.kind === 'field' && item.lines === true);
  if (codes === undefined) return undefined;
  const here = takesText(model, frame);
  return {
    type: 'paste',
    text: pressed.text,
    here: here === undefined ? null : withPaste(here, pressed),
    codes: withPaste(codes, pressed),
  };
}

function typed(model: DrawnModel, frame: Frame, pressed: KeyEvent): Event | undefined {
  const field = takesText(model, frame);
  // Behind a choice the caret is not seen: it stays where it is.
  if (field === undefined || (field.name !== focusOf(model) && caretKeys.includes(pressed.key))) return undefined;
  const inserts = pressed.key === 'text' || pressed.key === 'paste';
  const tooLong = pressed.key === 'paste' && pressed.tooLong === true;
  // Nothing is cut off in silence.
  if (tooLong || (inserts && !fits(field.content, pressed, optionsOf(field))))
    return { type: 'overfull', field: field.name, most: limitOf(field) };
  const content = edit(field.content, pressed, optionsOf(field));
  return content === field.content ? undefined : { type: 'edit', field: field.name, content };
}

const pressOf = (pressed: KeyEvent): string => {
  if (pressed.key === 'ctrl') return `ctrl+${pressed.letter}`;
  return pressed.key === 'text' ? pressed.text : pressed.key;
};

/** The screen's own keys: a letter is one only where nobody is typing. */
function ownKey(model: DrawnModel, frame: Frame, pressed: KeyEvent): KeyRow | undefined {
  if (pressed.key === 'text' && takesText(model, frame) !== undefined) return undefined;
  return screenOf(model, frame.words)
    .keys(frame)
    .find((row) => row.press === pressOf(pressed));
}

const viKeys: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

function move(model: DrawnModel, frame: Frame, pressed: KeyEvent): Event | undefined {
  if (pressed.key === 'tab' || pressed.key === 'down') return moved(model, frame, 1, pressed.key === 'down');
  if (pressed.key === 'shift+tab' || pressed.key === 'up') return moved(model, frame, -1, pressed.key === 'up');
  const by = pressed.key === 'text' && takesText(model, frame) === undefined ? viKeys[pressed.text] : undefined;
  return by === undefined ? undefined : moved(model, frame, by, true);
}

/** The event a keystroke stands for, if any. */
export function eventFor(model: DrawnModel, frame: Frame, pressed: KeyEvent): Event | Always | undefined {
  if (pressed.key === 'ctrl' && pressed.letter === 'c') return { type: 'quit' };
  if (pressed.key === 'ctrl' && pressed.letter === 'z') return { type: 'suspended' };
  if (model.helpShown) return { type: 'help' };
  const own = ownKey(model, frame, pressed);
  if (own !== undefined) return own.send;
  if (pressed.key === 'ctrl' && pressed.letter === 'g') return { type: 'help' };
  if (pressed.key === 'ctrl' && pressed.letter === 'r' && masked(model, frame)) return { type: 'reveal' };
  if (pressed.key === 'text' && pressed.text === '?' && takesText(model, frame) === undefined) return { type: 'help' };
  if (pressed.key === 'enter') return entered(model, frame);
  if (pressed.key === 'escape') return goesBack(model, frame) ? { type: 'back' } : undefined;
  return move(model, frame, pressed) ?? pasteFor(model, frame, pressed) ?? typed(model, frame, pressed);
}

const drawnPress = (press: string, { theme: { symbols }, words }: Frame): string => {
  const named: Readonly<Record<string, string>> = {
    up: symbols.up,
    down: symbols.down,
    left: symbols.left,
    right: symbols.right,
    pageup: words.keys.pageUp,
    pagedown: words.keys.pageDown,
  };
  return named[press] ?? press;
};

/** Keys that do the same, as the arrows that scroll, are one hint. */
function sameTogether(rows: readonly KeyRow[], frame: Frame): Hint[] {
  const presses = new Map<string, string[]>();
  for (const { press, label } of rows) presses.set(label, [...(presses.get(label) ?? []), drawnPress(press, frame)]);
  return [...presses].map(([label, all]) => ({ press: all.join(' '), label }));
}

/** Through a list one goes with the arrows; where there are fields, with Tab. Both work on both. */
const movePress = (items: readonly Item[], frame: Frame): string =>
  items.some((item) => item.kind === 'field')
    ? frame.words.keys.tab
    : ['up', 'down'].map((press) => drawnPress(press, frame)).join(' ');

/** The live keys, those that matter most first: the footer shows as many as fit, the page of keys shows all. */
export function hintsFor(model: DrawnModel, frame: Frame): Hint[] {
  const { words } = frame;
  const screen = screenOf(model, words);
  const item = focused(model, frame);
  const hints: Hint[] = [];
  const enter = item?.kind === 'choice' && radio(item) === undefined ? words.keys.choose : screen.enter;
  const opens = item?.kind === 'field' && item.onEnter !== undefined;
  if (enter !== undefined && (item?.kind === 'choice' || opens || has(model, 'submit')))
    hints.push({ press: words.keys.enter, label: enter });
  hints.push(...sameTogether(screen.keys(frame), frame));
  const items = screen.items(frame);
  if (items.length > 1) hints.push({ press: movePress(items, frame), label: words.keys.move });
  if (goesBack(model, frame)) hints.push({ press: words.keys.escape, label: words.keys.back });
  hints.push({ press: takesText(model, frame) === undefined ? '?' : 'ctrl+g', label: words.keys.keys });
  if (masked(model, frame)) {
    const shown = 'reveal' in model.data && model.data.reveal;
    const { show, hide, showCode, hideCode } = words.keys;
    const [toShow, toHide] = screen.codeMasked ? [showCode, hideCode] : [show, hide];
    hints.push({ press: 'ctrl+r', label: shown ? toHide : toShow });
  }
  hints.push({ press: 'ctrl+c', label: words.keys.leave });
  return hints;
}

/** All keys, for the page of keys: also those that the footer never has room for. */
export const allHintsFor = (model: DrawnModel, frame: Frame): Hint[] => [
  ...hintsFor(model, frame),
  ...(frame.suspends ? [{ press: 'ctrl+z', label: frame.words.keys.suspend }] : []),
];
