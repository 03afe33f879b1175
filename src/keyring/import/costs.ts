// The most memory and work that a file from elsewhere may cost before it opens: more than any program asks by itself, and less
// than does harm.

/** 1 GiB, as KiB. */
const mostMemory = 1_048_576;

export const costs = {
  pbkdf2: 10_000_000,
  /** Rounds of AES-KDF: about half a minute. */
  aes: 2_000_000_000,
  /** `m` in KiB: at most 1 GiB, 100 passes, 64 lanes, and 16 GiB over all passes. */
  isTooMuchArgon2: ({ m, t, p }: { readonly m: number; readonly t: number; readonly p: number }): boolean =>
    !(m >= 8 * p && m <= mostMemory && t >= 1 && t <= 1000 && p >= 1 && p <= 64 && m * t <= 16 * mostMemory),
} as const;
