// The custom fields of an item in one cell of a table: Bitwarden writes `name: value` lines, NordPass JSON, RoboForm five parts with
// commas between them, in this cell and those behind the last column.

import { strictJson } from '../transfer/strict-json.ts';
import type { Field } from './item.ts';
import { firstOf, objectsOf, textOf } from './loose.ts';

const pair = /^([^:\n]{1,100}): ?(.*)$/;

/** A line that names no field goes on with the value above it: Bitwarden does not mark line breaks within one. */
function namedLines(cell: string): readonly Field[] {
  const fields: { label: string; text: string }[] = [];
  for (const line of cell.split(/\r\n|\r|\n/)) {
    const found = pair.exec(line);
    const last = fields.at(-1);
    if (found !== null) fields.push({ label: found[1] ?? '', text: found[2] ?? '' });
    else if (last !== undefined) last.text += `\n${line}`;
    else if (line.trim() !== '') fields.push({ label: '', text: line });
  }
  return fields;
}

function roboform(parts: readonly string[]): readonly Field[] {
  return parts.flatMap((part) => {
    const [name = '', , , type, ...value] = part.split(',');
    if (value.length === 0 || /^(?:User ID|Password|Script)\$$/.test(name)) return [];
    const label = name === '-no-name-' ? '' : name.replace(/\$$/, '');
    return [{ label: type === 'otp' ? 'totp' : label, text: value.join(',') }];
  });
}

/** @param behind the cells behind the last named column */
export function packedFields(cell: string, behind: readonly string[]): readonly Field[] {
  if (cell === '') return [];
  if (/^\s*\[/.test(cell)) {
    const json = strictJson(cell);
    if (json !== undefined)
      return objectsOf(json.value).map((field) => ({
        label: firstOf(textOf(field.label), textOf(field.name)),
        text: textOf(field.value),
      }));
  }
  const parts = [cell, ...behind];
  const robo = roboform(parts);
  return parts.every((part) => part === '' || part.split(',').length >= 5) && robo.length > 0 ? robo : namedLines(cell);
}
