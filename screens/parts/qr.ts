// A QR code in half blocks: two modules a cell, one above the other. Drawn are the light modules, so that on a dark
// terminal, and wherever the text is given light on dark, it comes out as scanners want it: dark on light. On a light ground whose
// colours must not be set, the dark modules are drawn.

const cell = ['█', '▄', '▀', ' '] as const;

/** `dark[row][column]`, with its quiet zone. `onLight`: text is dark on a light ground. */
export function qrLines(dark: readonly (readonly boolean[])[], onLight = false): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < dark.length; row += 2) {
    const upper = (dark[row] ?? []).map((one) => one !== onLight);
    // Below an odd last row the quiet zone goes on.
    const lower = (dark[row + 1] ?? upper.map(() => false)).map((one) => one !== onLight);
    lines.push(upper.map((up, column) => cell[(up ? 1 : 0) + (lower[column] ? 2 : 0)] ?? ' ').join(''));
  }
  return lines;
}
