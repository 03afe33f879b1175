// Chance that repeats: the same seed draws the same numbers, on every machine (mulberry32, public domain).

export interface Chance {
  /** A whole number from 0 to `n` - 1. */
  below(n: number): number;
  bytes(length: number): Uint8Array;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (n: number): number => Math.floor((draw() / 2 ** 32) * n);
  return {
    below,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    pick(list) {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
}
