// A note, taken apart at its headings: `Recovery codes:` and the lines under it, `Customer number: 12345678` on a line of its own.
// A note without headings is one part.

import { type LabelKind, labelKind, labelStem } from './label.ts';
import { withoutAddresses } from './no-code.ts';

export interface Part {
  /** The heading; empty for what stands before the first one. */
  readonly heading: string;
  readonly kind: LabelKind;
  readonly text: string;
}

/** A group of letters and digits that has a digit, and is longer than a year: there may be a code in the line. */
const mayHoldCode = /(?=[\w-]*\d)[0-9A-Za-z][\w-]{4,}|\d{3,}[ -]\d{3,}/;

/** `Label: value`, where the label is words and no number of a code. */
const labelled = /^\s*[-*•·]?\s*(\p{L}[^:=\n]{1,50}?)\s*[:=]\s*(\S.*)$/u;

/** `Backup code a1b2c3d4`: the name and the code on one line, and nothing between them. */
const named = /^\s*[-*•·]?\s*(\p{L}[\p{L}\p{N} -]{2,40}?)\s+((?=\S*\d)[\p{L}\p{N}-]{4,}(?:[\s,;].*)?)$/u;

/** "Used" is no heading: it tells something of the code beside it. */
const aboutUse = /^(?:un)?used|^(?:nicht )?(?:benutzt|verwendet|gebraucht)|^(?:done|ok|left|remaining|übrig|noch)\b/i;

/** A short line of words that stands above something. */
function isHeading(line: string): boolean {
  const bare = line.trim();
  if (bare === '' || bare.length > 60 || aboutUse.test(bare)) return false;
  if (/[:：]$/.test(bare)) return /\p{L}/u.test(bare) && !mayHoldCode.test(bare);
  if (mayHoldCode.test(bare) || /[.!?,;]$/.test(bare)) return false;
  if (labelKind(bare) !== 'unknown') return true;
  return /^[\p{Lu}\p{Lt}][\p{L}\p{M}&'’ -]{1,39}$/u.test(bare) && bare.split(/\s+/).length <= 4;
}

const cleanHeading = (line: string): string =>
  line
    .trim()
    .replace(/^[#*•·=\s-]+/, '')
    .replace(/[:：#*=\s-]+$/, '');

/** A line that is one code of letters alone must not be taken for a heading: its neighbours have the same length. */
function looksLikeNeighbours(lines: readonly string[], at: number): boolean {
  const bare = lines[at]?.trim() ?? '';
  if (/\s/.test(bare) || /[:：]$/.test(bare)) return false;
  return [lines[at - 1], lines[at + 1]].some((line) => {
    const other = line?.trim() ?? '';
    return other.length === bare.length && !/\s/.test(other) && mayHoldCode.test(other);
  });
}

/** Whether a code stands in the next line that is not empty, or under one more heading. */
function codesFollow(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 6).filter((line) => line.trim() !== '');
  return next.slice(0, 2).some((line) => mayHoldCode.test(line));
}

function codesNamed(line: string): RegExpExecArray | undefined {
  const found = named.exec(line);
  return found !== null && labelKind(found[1] ?? '') === 'codes' ? found : undefined;
}

interface Open {
  readonly heading: string;
  readonly kind: LabelKind;
  readonly lines: string[];
}

export function notePartsOf(note: string): readonly Part[] {
  const lines = withoutAddresses(note).split(/\r\n|\r|\n/);
  let current: Open = { heading: '', kind: 'unknown', lines: [] };
  const parts: Open[] = [current];
  const begin = (part: Open, stays = true): void => {
    parts.push(part);
    if (stays) current = part;
  };
  for (const [at, line] of lines.entries()) {
    const [, label = '', value = ''] = labelled.exec(line) ?? codesNamed(line) ?? [];
    const kind = label === '' || aboutUse.test(label) ? 'unknown' : labelKind(label);
    if (kind === 'codes' && labelStem(label) === labelStem(current.heading)) current.lines.push(value);
    // The lines under "Customer number: 5" belong to the heading above it.
    else if (kind !== 'unknown') begin({ heading: label.trim(), kind, lines: [value] }, kind === 'codes');
    else if (isHeading(line) && !looksLikeNeighbours(lines, at)) {
      const heading = cleanHeading(line);
      const own = labelKind(heading);
      if (own === 'unknown' && !codesFollow(lines, at)) current.lines.push(line);
      else if (current.heading !== '' && current.lines.every((one) => one.trim() === '')) {
        // "GitHub" above "Recovery codes": both are the heading.
        parts.splice(parts.indexOf(current), 1);
        begin({ heading: `${current.heading}: ${heading}`, kind: own === 'unknown' ? current.kind : own, lines: [] });
      } else begin({ heading, kind: own, lines: [] });
    } else current.lines.push(line);
  }
  return parts
    .map((part) => ({ heading: part.heading, kind: part.kind, text: part.lines.join('\n').trim() }))
    .filter(({ text }) => text !== '');
}
