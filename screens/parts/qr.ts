// A QR code in half blocks: two modules a cell, one above the other. Drawn are the light modules, so that on a dark
// terminal, and wherever the text is given light on dark, it comes out as scanners want it: dark on light.

const cell = ['█', '▄', '▀', ' '] as const;

/** `dark[row][column]`, with its quiet zone. */
export function qrLines(dark: readonly (readonly boolean[])[]): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < dark.length; row += 2) {
    const upper = dark[row] ?? [];
    const lower = dark[row + 1] ?? upper.map(() => false);
    lines.push(upper.map((up, column) => cell[(up ? 1 : 0) + (lower[column] ? 2 : 0)] ?? ' ').join(''));
  }
  return lines;
}
