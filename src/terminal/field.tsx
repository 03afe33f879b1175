// One line of text to type into: its label, the part of the text that the caret is in, and what is wrong with it.
// ink-text-input draws; with its focus off it reads no key, so what stands in a field is the line editor's word alone.

import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import type { ReactElement } from 'react';
import stringWidth from 'string-width';
import type { TextField } from '../machine/text-field.ts';
import { fieldText } from './field-text.ts';
import { visible } from './sanitise.ts';
import type { Theme } from './theme.ts';

export interface FieldProps {
  readonly line: TextField;
  readonly label: string;
  /** Cells for the label; default: its own length. */
  readonly labelWidth?: number;
  /** Cells for the text and the caret, 4 at the least. */
  readonly width: number;
  readonly focused: boolean;
  readonly theme: Theme;
  /** Draw one symbol for every grapheme. */
  readonly mask?: boolean;
  /** The text may have several lines. */
  readonly lines?: boolean;
  /** Shown while there is no text. */
  readonly placeholder?: string;
  /** The words, shown below the text, that say what is wrong with it. */
  readonly problem?: string | undefined;
}

export const Field = (props: FieldProps): ReactElement => {
  const { line, label, labelWidth, width, focused, theme, mask = false, lines = false } = props;
  const { placeholder = '', problem } = props;
  const text = fieldText({ line, width, focused, mask, placeholder, lines, theme });
  return (
    <Box>
      <Box flexShrink={0} marginRight={2} {...(labelWidth === undefined ? {} : { width: labelWidth })}>
        <Text {...(focused ? theme.accent : {})}>{label}</Text>
      </Box>
      <Box flexDirection="column">
        <Box width={width} height={1} flexShrink={0}>
          {/* Underlined to its end, an empty field is seen as one, with colours and without. */}
          <Text underline={theme.inverse}>
            <TextInput value={text} onChange={drawnOnly} focus={false} />
            {' '.repeat(Math.max(0, width - stringWidth(text)))}
          </Text>
        </Box>
        {problem === undefined ? null : (
          <Text {...theme.danger}>
            {theme.symbols.cross} {visible(problem)}
          </Text>
        )}
      </Box>
    </Box>
  );
};

const drawnOnly = (): void => {};
