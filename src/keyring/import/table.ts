// A table out of CSV (RFC 4180) and its dialects: commas, semicolons, tabs; `sep=;` in the first line, as Excel reads it; `="0123"`,
// as Excel is kept from reading numbers. Quotes and line breaks within a cell are part of it.

import { mostRows } from '../transfer/reading.ts';

export type Row = readonly string[];

export type TableReading =
  | { readonly rows: readonly Row[] }
  | { readonly brokenAt: number }
  | { readonly tooMany: true };

const delimiters = [',', ';', '\t', '|'] as const;

/** How often each stands in the first line outside of quotes: the most frequent parts the cells. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r') && counts.size > 0) break;
    else if (!quoted && (delimiters as readonly string[]).includes(character))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return delimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ',';
}

const separatorLine = /^"?sep=(.)"?[^\S\n\r]*(?:\r\n|\r|\n|$)/i;

/** `="0123"` and what Excel makes of it when it saves the cell once more: `"=""0123"""`. */
const withoutFormula = (cell: string): string => /^="([\s\S]*)"$/.exec(cell)?.[1] ?? cell;

/** A quote behind `=` at the start of a cell opens the cell as one without it does. */
const withoutFormulas = (text: string, delimiter: string): string =>
  text.replaceAll(new RegExp(`(^|[\\n\\r${delimiter === '|' ? '\\|' : delimiter}])=(?=")`, 'g'), '$1');

export async function readTable(text: string): Promise<TableReading> {
  const [separator, by] = separatorLine.exec(text) ?? ['', undefined];
  const body = text.slice(separator.length);
  const delimiter = by ?? delimiterOf(body);
  const { parse, CsvError } = await import('csv-parse/sync');
  const attempt = (content: string): TableReading => {
    try {
      const rows: string[][] = parse(content, {
        delimiter,
        relax_column_count: true,
        to: mostRows + 2,
      });
      return rows.length > mostRows + 1
        ? { tooMany: true }
        : { rows: rows.map((row) => row.map((cell) => withoutFormula(cell).trim())) };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      // Its own message quotes the text.
      return { brokenAt: typeof error.lines === 'number' ? error.lines : 1 };
    }
  };
  const first = attempt(body);
  return 'brokenAt' in first && body.includes('="') ? attempt(withoutFormulas(body, delimiter)) : first;
}
