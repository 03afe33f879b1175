// Numbers drawn out of a 16-byte seed: the same seed and purpose give the same numbers, on every machine.
//
// The generator is sfc32 (Doty-Humphrey, PractRand): small, fast and well mixed, but not cryptographic.
// It need not be: the captcha is pacing, and nothing secret is ever made here.

/** Each call gives the next whole number in 0 … 2³²−1. */
export type Stream = () => number;

export const seedBytes = 16;

/** The purpose of a stream. Each has its own numbers, so that drawing at another size never changes the answer. */
export type Purpose = 'answer' | 'question' | 'picture';

const purposeNumber: Readonly<Record<Purpose, number>> = { answer: 1, question: 2, picture: 3 };

/**
 * Starts the stream of one seed for one purpose.
 *
 * @param seed 16 bytes
 * @throws RangeError if the seed is not 16 bytes
 */
export function stream(seed: Uint8Array, purpose: Purpose): Stream {
  if (seed.length !== seedBytes) throw new RangeError(`a captcha seed is ${seedBytes} bytes, not ${seed.length}`);
  const view = new DataView(seed.buffer, seed.byteOffset, seedBytes);
  let a = view.getUint32(0);
  let b = view.getUint32(4);
  let c = view.getUint32(8) ^ purposeNumber[purpose];
  let counter = view.getUint32(12);
  const next = (): number => {
    const out = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + out) >>> 0;
    return out;
  };
  // The first rounds still show the seed; PractRand throws away as many.
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** A whole number in 0 … count−1, each equally likely: what falls in the incomplete last stretch is drawn again. */
export function below(next: Stream, count: number): number {
  const whole = 2 ** 32 - (2 ** 32 % count);
  let drawn = next();
  while (drawn >= whole) drawn = next();
  return drawn % count;
}

/** A real number in low … high. */
export function between(next: Stream, low: number, high: number): number {
  return low + ((high - low) * next()) / 2 ** 32;
}
