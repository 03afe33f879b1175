// A program that counts: any Ink program would do. Without JSX, so that it runs as it stands.

import { Text, useInput, usePaste } from 'ink';
import { createElement, useState } from 'react';

export function Counter() {
  const [count, setCount] = useState(0);
  const [note, setNote] = useState('');
  useInput((input, key) => {
    if (key.upArrow || input === '+') setCount((now) => now + 1);
    if (key.downArrow || input === '-') setCount((now) => now - 1);
  });
  usePaste(setNote);
  return createElement(
    Text,
    null,
    'Count: ',
    createElement(Text, { bold: true, color: count < 0 ? 'red' : 'green' }, String(count)),
    note === '' ? '' : ` (${note})`,
  );
}
