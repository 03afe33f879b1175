// The things that can have the focus, drawn: text fields with their labels in a column, choices with a pointer.

import { Box } from 'ink';
import { Fragment, type ReactElement } from 'react';
import stringWidth from 'string-width';
import { Field } from '../../src/terminal/field.tsx';
import type { ChoiceItem, FieldItem, Frame, Item } from '../screen.ts';
import { bodyWidth } from './page.tsx';
import { Marked, Say } from './say.tsx';
import { shown } from './shown.ts';

interface ItemsProps {
  readonly frame: Frame;
  readonly items: readonly Item[];
  readonly focus: string;
  /** An empty line between fields and choices. Default true. */
  readonly air?: boolean;
}

const indent = 2;

const isField = (item: Item): item is FieldItem => item.kind === 'field';

interface FieldRowProps {
  readonly frame: Frame;
  readonly item: FieldItem;
  readonly focus: string;
  /** Cells of the widest label. */
  readonly labels: number;
}

function FieldRow({ frame, item, focus, labels }: FieldRowProps): ReactElement {
  return (
    <Box marginLeft={indent}>
      <Field
        line={item.content}
        label={shown(item.label, frame.theme)}
        labelWidth={labels}
        width={Math.max(8, bodyWidth(frame) - indent - labels - 3)}
        focused={focus === item.name}
        theme={frame.theme}
        mask={item.mask === true}
        lines={item.lines === true}
        {...(item.placeholder === undefined ? {} : { placeholder: item.placeholder })}
      />
    </Box>
  );
}

interface ChoiceRowProps {
  readonly frame: Frame;
  readonly item: ChoiceItem;
  readonly focused: boolean;
}

export function ChoiceRow({ frame, item, focused }: ChoiceRowProps): ReactElement | null {
  // Read aloud, all that can be done stands in the numbered lines at the end (plain/prompts.ts).
  if (frame.reader !== undefined) return null;
  const { theme } = frame;
  const tone = focused ? theme.accent : {};
  return (
    <Box flexDirection="column">
      <Marked frame={frame} mark={focused ? theme.symbols.pointer : ' '} markTone={tone} tone={tone}>
        {item.label}
      </Marked>
      {item.means === undefined ? null : (
        <Box marginLeft={indent + 2}>
          <Say frame={frame} tone={theme.muted}>
            {item.means}
          </Say>
        </Box>
      )}
    </Box>
  );
}

export function Items({ frame, items, focus, air = true }: ItemsProps): ReactElement | null {
  if (frame.reader !== undefined) return null;
  const labels = Math.max(0, ...items.filter(isField).map((item) => stringWidth(item.label)));
  /** Air between fields and choices. */
  const apart = (index: number): boolean => air && index > 0 && items[index - 1]?.kind !== items[index]?.kind;
  return (
    <Box flexDirection="column">
      {items.map((item, index) => (
        <Fragment key={item.name}>
          {apart(index) ? <Box height={1} /> : null}
          {isField(item) ? (
            <FieldRow frame={frame} item={item} focus={focus} labels={labels} />
          ) : (
            <ChoiceRow frame={frame} item={item} focused={focus === item.name} />
          )}
        </Fragment>
      ))}
    </Box>
  );
}
