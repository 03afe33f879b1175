// Two screens beside each other, and where they differ: the lines that do, with two lines around them.

import stringWidth from 'string-width';
import { visible } from '../terminal/sanitise.ts';

const around = 2;

const padded = (line: string, width: number): string => line + ' '.repeat(Math.max(0, width - stringWidth(line)));

/** `left` and `right` are the headings. Lines of text, no trailing line break; empty where the two are equal. */
export function sideBySide(kept: string, now: string, left: string, right: string): string {
  const [a, b] = [kept, now].map((text) => text.replace(/\n$/, '').split('\n').map(visible));
  if (a === undefined || b === undefined) return '';
  const length = Math.max(a.length, b.length);
  const differs = Array.from({ length }, (_, at) => a[at] !== b[at]);
  const shown = differs.map((_, at) => differs.slice(Math.max(0, at - around), at + around + 1).includes(true));
  if (!shown.includes(true)) return '';
  const width = Math.max(stringWidth(left), ...a.map((line) => stringWidth(line)));
  const lines = [`     ${padded(left, width)}   ${right}`];
  for (const [at, show] of shown.entries()) {
    if (show)
      lines.push(
        `${String(at + 1).padStart(4)} ${padded(a[at] ?? '', width)} ${differs[at] ? '≠' : '│'} ${b[at] ?? ''}`.trimEnd(),
      );
    else if (shown[at - 1]) lines.push('   …');
  }
  return lines.join('\n');
}
