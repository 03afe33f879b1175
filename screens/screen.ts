// A screen: a title, the things that can have the focus, its keys, and a pure drawing of the page's data. The keyboard,
// the footer and the page of keys are all read off `items` and `keys`; nothing is said twice.

import type { ReactElement } from 'react';
import type { EffectName } from '../src/machine/effects.ts';
import type { Event } from '../src/machine/events.ts';
import type { Model, PageData, PageName } from '../src/machine/page.ts';
import type { TextField } from '../src/machine/text-field.ts';
import type { KeyName } from '../src/terminal/key-events.ts';
import type { Theme } from '../src/terminal/theme.ts';
import type { Days } from '../src/words/days.ts';
import type { Words } from '../src/words/en.ts';

/** Facts for drawing besides the data. Cells, and ms since 1970. */
export interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly now: number;
  readonly theme: Theme;
  readonly words: Words;
  readonly days: Days;
  /** Ctrl-Z leads to the shell here; absent: not. */
  readonly suspends?: boolean;
  /** The label of a field of the page. */
  readonly labelOf?: (field: string) => string | undefined;
  /** Present where the page is read aloud, line by line (screens/plain), and not drawn. */
  readonly reader?: Reader;
}

export interface Reader {
  /** Text that was written can be removed again: a dumb terminal keeps all of it. */
  readonly erases: boolean;
}

export interface FieldItem {
  readonly kind: 'field';
  readonly name: string;
  readonly label: string;
  readonly content: TextField;
  /** Present in fields whose text may be hidden, and then taken as it comes, white space at its ends included. */
  readonly mask?: boolean;
  /** Keeps of typed and pasted text what may stand in the field. */
  readonly accept?: (text: string) => string;
  /** The longest text, in UTF-16 units. */
  readonly limit?: number;
  /** Takes a paste of several lines as it is. */
  readonly lines?: true;
  readonly placeholder?: string;
  /** Seen while it is typed, and yet not to be left behind: a recovery code. */
  readonly secret?: boolean;
  /** The meaning of Enter in this field; absent: Enter hands in, as everywhere on the screen. */
  readonly onEnter?: Event;
}

export interface ChoiceItem {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  /** Said below it: what choosing it means. */
  readonly means?: string;
  /** Said beside it: how what it stands for is now. */
  readonly value?: string;
  readonly send: Event;
  /** Sent when an arrow leads to it: of several with this, one is chosen, as with radio buttons. Tab goes past them. */
  readonly onFocus?: Event;
  /** Of those, the one that is chosen. */
  readonly chosen?: boolean;
  /** Choosing it spends or removes something: an arrow or Tab that would come to it around an end of the list stays. */
  readonly notByWrapping?: true;
  /** The field that takes what is typed while this has the focus. */
  readonly typesInto?: string;
}

export type Item = FieldItem | ChoiceItem;

/** A key of the screen beyond the ones that every form and list has. */
export interface KeyRow {
  /** A letter, or a key's name. Letters work only where no text is being typed. */
  readonly press: KeyName | (string & {});
  readonly label: string;
  readonly send: Event;
}

export interface Screen<N extends PageName> {
  readonly title: (words: Words, data: PageData<N>) => string;
  /** Where in the journey: [4, 7] is drawn "4 of 7". */
  readonly step?: (data: PageData<N>) => readonly [number, number] | undefined;
  readonly items?: (data: PageData<N>, frame: Frame) => readonly Item[];
  readonly keys?: (data: PageData<N>, frame: Frame) => readonly KeyRow[];
  /** The meaning of Enter where no choice has the focus; absent: Enter does nothing there. */
  readonly enter?: (words: Words, data: PageData<N>) => string | undefined;
  /** The field that ctrl+r shows here is a code; absent: a password. */
  readonly codeMasked?: true;
  /** Esc leads nowhere from here, although the state knows a way back. */
  readonly stays?: (data: PageData<N>) => boolean;
  /** Said above the keys while the page waits for an effect's answer. */
  readonly working?: { readonly [F in EffectName]?: (words: Words) => string };
  readonly Body: (props: { readonly data: PageData<N>; readonly frame: Frame }) => ReactElement;
}

/** Every state but the one in which the program is over. */
export type Drawn = Exclude<PageName, 'ended'>;
export type DrawnModel = Extract<Model, { at: Drawn }>;

export type Screens = { readonly [N in Drawn]: Screen<N> };
