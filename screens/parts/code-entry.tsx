// A code as it is being typed: five boxes, what is wrong named in place, and what the rest says it must be.
// Shared by using a code and by checking one.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import stringWidth from 'string-width';
import { type Reading, read, spread } from '../../src/code/read.ts';
import { format } from '../../src/code/recovery-code.ts';
import type { TextField } from '../../src/machine/text-field.ts';
import type { Theme, Tone } from '../../src/terminal/theme.ts';
import type { ChoiceItem, Frame, Item } from '../screen.ts';
import { ReadingAloud } from '../spoken/reading-aloud.tsx';
import { spelledCode } from '../spoken/spelled.tsx';
import { CodeGroups } from './code-groups.tsx';
import { ChoiceRow } from './items.tsx';
import { isTight } from './page.tsx';
import { Marked, Say } from './say.tsx';
import { shown } from './shown.ts';

type Answer = Extract<Reading, { result: 'choose' }>['answers'][number];

/** More ways to read a code than these are no help. */
const mostOffered = 4;
const length = 25;
/** Boxes drawn at most: of what is too many, five show what happened. */
const mostBoxes = 30;

const answersOf = (reading: Reading): readonly Answer[] => {
  if (reading.result === 'repaired') return [reading];
  return reading.result === 'choose' ? reading.answers.slice(0, mostOffered) : [];
};

export const codeField = (content: TextField, label: string): Item => ({
  kind: 'field',
  name: 'code',
  label,
  content,
  secret: true,
});

/** The choices under the boxes: hand in, or the readings offered and a way back to the paper. */
export function codeChoices(content: TextField, frame: Frame, take: string): readonly ChoiceItem[] {
  const { boxes } = frame.words;
  const answers = answersOf(read(content.text));
  if (answers.length === 0) return [{ kind: 'choice', name: 'submit', label: take, send: { type: 'submit' } }];
  const offered = answers.map(
    (answer, index): ChoiceItem => ({
      kind: 'choice',
      name: `use${index}`,
      ...(answers.length === 1
        ? { label: boxes.use }
        : frame.reader === undefined
          ? { label: format(answer.code) }
          : { label: boxes.use, value: spelledCode(answer.code, frame) }),
      send: { type: 'useReading', answer: index },
      typesInto: 'code',
    }),
  );
  return [
    ...offered,
    { kind: 'choice', name: 'look', label: boxes.look, send: { type: 'focus', item: 'code' }, typesInto: 'code' },
  ];
}

/** The characters in the order they were typed, with the places of those that are never part of a code. */
function typedCells(text: string, theme: Theme): { cells: string[]; refused: readonly number[] } {
  const { characters, refused } = spread(text);
  // Text that would not fill one cell is a cross in the boxes, and is named below them.
  const box = (character: string): string =>
    stringWidth(shown(character, theme)) === 1 ? shown(character, theme) : theme.symbols.cross;
  const at = new Map(refused.map((one) => [one.at, box(one.character)]));
  const rest: string[] = [...characters];
  const cells = Array.from(
    { length: characters.length + refused.length },
    (_, place) => at.get(place) ?? rest.shift() ?? '',
  );
  return { cells, refused: [...at.keys()] };
}

/** Where the caret stands, counted in boxes. */
const caretCell = ({ text, caret }: TextField): number => spread(text).from.filter((at) => at < caret).length;

/** Finds the places to mark in the typed text: refused characters, wrong ones, the one too many. */
function wrongPlaces(reading: Reading, refused: readonly number[]): readonly number[] {
  if (reading.result !== 'repaired') return refused;
  if (reading.extra !== undefined) return [reading.extra];
  // With one left out, what was typed and what it reads differ by a place: only the reading is marked then.
  const shifted = reading.changes.some((change) => change.typed === undefined);
  return shifted ? [] : reading.changes.map((change) => change.at);
}

const marks = (places: readonly number[], mark: (place: number) => string, count = length): string[] =>
  Array.from({ length: count }, (_, place) => (places.includes(place) ? mark(place) : ' '));

/** One sentence on what can be read so far. */
function sentence(reading: Reading, count: number, { words: { boxes } }: Frame): string {
  switch (reading.result) {
    case 'ok':
      return boxes.fits;
    case 'repaired':
      if (reading.extra !== undefined) return boxes.tooMany;
      if (reading.changes.some((change) => change.typed === undefined)) return boxes.leftOut;
      return reading.changes.filter((change) => change.typed === '?').length === 5 ? boxes.allFilled : boxes.repaired;
    case 'choose':
      return boxes.choose;
    case 'refused':
      switch (reading.why) {
        case 'empty':
          return boxes.unreadable;
        case 'character':
          return boxes.refusedCharacter(reading.character ?? '');
        case 'too-short':
          return boxes.tooShort(length - count);
        case 'too-long':
          return boxes.tooLong(count - length);
        case 'unreadable':
          return boxes.tooManyUnreadable;
        case 'beyond-repair':
          return boxes.beyondRepair;
      }
  }
}

/** While it is being typed, nothing is pressing; what has to be looked at stands in the text's own colour. */
function toneOf(reading: Reading, theme: Theme): Tone {
  if (reading.result !== 'refused') return {};
  return ['empty', 'too-short'].includes(reading.why) ? theme.muted : theme.danger;
}

function Offer({ answer, frame }: { readonly answer: Answer; readonly frame: Frame }): ReactElement {
  const cells = [...answer.code];
  const places = answer.changes.map((change) => change.at);
  const changed = marks(places, (place) => cells[place] ?? ' ');
  return (
    <Box marginTop={1}>
      <CodeGroups frame={frame} cells={cells} under={changed} underTone={frame.theme.accent} />
    </Box>
  );
}

/** Marks the cell the caret is in; behind the last one it stands in a cell of its own. */
function drawCaret(cells: string[], at: number, { inverse, symbols }: Theme): void {
  const last = cells.length - 1;
  const [place, before, under] = at > last ? [last, cells[last] ?? '', ' '] : [at, '', cells[at] ?? ' '];
  // Inverse is written as SGR 7 because chalk takes it for a colour and leaves it out where colour is off.
  cells[place] = before + (inverse ? `\u001b[7m${under}\u001b[27m` : symbols.up);
}

interface CodeEntryProps {
  readonly content: TextField;
  readonly focus: string;
  readonly frame: Frame;
  readonly take: string;
}

export function CodeEntry({ content, focus, frame, take }: CodeEntryProps): ReactElement {
  const { theme } = frame;
  const reading = read(content.text);
  const air = isTight(frame) ? 0 : 1;
  const { cells, refused } = typedCells(content.text, theme);
  const count = Math.min(mostBoxes, Math.max(length, cells.length));
  const boxes = Array.from({ length: count }, (_, place) => cells[place] ?? '_');
  const pointers = marks(wrongPlaces(reading, refused), () => '^', count);
  const pointed = pointers.some((mark) => mark !== ' ');
  if (frame.reader !== undefined)
    return (
      <Box flexDirection="column">
        <ReadingAloud frame={frame} reading={reading} refused={refused}>
          {sentence(reading, cells.length, frame)}
        </ReadingAloud>
        {reading.result === 'repaired' ? <Offer answer={reading} frame={frame} /> : null}
      </Box>
    );
  if (focus === 'code') drawCaret(theme.inverse ? boxes : pointers, caretCell(content), theme);
  return (
    <Box flexDirection="column">
      <CodeGroups frame={frame} cells={boxes} under={pointers} underTone={theme.danger} />
      {reading.result === 'ok' ? (
        <Marked frame={frame} mark={theme.symbols.check} markTone={theme.ok}>
          {sentence(reading, cells.length, frame)}
        </Marked>
      ) : (
        <Say frame={frame} above={pointed ? air : 0} tone={toneOf(reading, theme)}>
          {sentence(reading, cells.length, frame)}
        </Say>
      )}
      {reading.result === 'repaired' ? <Offer answer={reading} frame={frame} /> : null}
      <Box flexDirection="column" marginTop={reading.result === 'repaired' ? air : 1}>
        {codeChoices(content, frame, take).map((item) => (
          <ChoiceRow key={item.name} frame={frame} item={item} focused={focus === item.name} />
        ))}
      </Box>
    </Box>
  );
}
