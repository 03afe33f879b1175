// A text takes the lines that are counted for it: as many as Ink draws.

import fc from 'fast-check';
import { Box, renderToString, Text } from 'ink';
import { expect, test } from 'vitest';
import { linesOf } from '../../screens/parts/wrapped.ts';

const drawn = (text: string, width: number): number =>
  renderToString(
    <Box width={width}>
      <Text>{text}</Text>
    </Box>,
    { columns: width },
  ).split('\n').length;

test('as many as Ink draws', () => {
  const word = fc.stringMatching(/^[a-zäß]{1,30}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.integer({ min: 20, max: 60 }), (words, width) => {
      const text = words.join(' ');
      expect(linesOf(text, width)).toBe(drawn(text, width));
    }),
    { numRuns: 1000 },
  );
});
