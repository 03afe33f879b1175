// What somebody meant who typed a name that there is not: the nearest name, if one is near.

/** How many letters were added, left out, changed or swapped with the one beside them (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  return at(a.length, b.length);
}

/** Longer than any name there is. */
const longest = 40;

/** The nearest of `names`; undefined where none is: at most 3 letters off, and no more than 2 in 5. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > longest) return undefined;
  const wanted = typed.toLowerCase();
  const near = names
    .map((name) => ({ name, off: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, off }) => off <= 3 && off <= Math.max(name.length, wanted.length) * 0.4)
    .sort((a, b) => a.off - b.off);
  return near[0]?.name;
}
