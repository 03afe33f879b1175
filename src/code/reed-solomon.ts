// Reed-Solomon [25,20] over GF(32): 20 key symbols and 5 check symbols, any two codewords differing in at least 6
// places. So every answer with 2·wrong + unreadable ≤ 5 is the only one, and three wrong are noticed, not "repaired".
//
// A word is 25 symbols, highest coefficient first; a codeword is 0 at α¹ … α⁵. Decoding is by syndromes
// (Reed & Solomon 1960; Forney 1965): the syndromes times the locator of the unreadable places, then, instead of
// solving for the places of the wrong ones, every set of at most 2 more places is simply tried: 325 at most.

import { alpha, divide, evaluate, multiply, power } from './gf32.ts';

export const keyLength = 20;
export const codeLength = 25;
export const checkLength = 5;

/** g(x) = (x−α¹)(x−α²)…(x−α⁵) without its leading 1, highest coefficient first. */
const generator = [27, 15, 23, 25, 31];

/** α¹ … α⁵, the roots of every codeword. */
const roots = Array.from({ length: checkLength }, (_, index) => power(alpha, index + 1));

/** The locator of each place: the symbol at place i is the coefficient of x²⁴⁻ⁱ, so X = α²⁴⁻ⁱ. */
const locators = Array.from({ length: codeLength }, (_, place) => power(alpha, codeLength - 1 - place));

/**
 * Adds the 5 check symbols, the remainder of m(x)·x⁵ by g(x).
 *
 * @param key 20 symbols 0 … 31
 * @returns the 25 symbols of the codeword: the key as it is, then the check symbols
 * @throws RangeError if the key is not 20 whole numbers 0 … 31
 */
export function encode(key: readonly number[]): number[] {
  if (key.length !== keyLength || !key.every((symbol) => Number.isInteger(symbol) && symbol >= 0 && symbol < 32)) {
    throw new RangeError('a key is 20 symbols of 0 to 31');
  }
  let remainder = generator.map(() => 0);
  for (const symbol of key) {
    const [first = 0, ...rest] = remainder;
    remainder = [...rest, 0].map((value, index) => value ^ multiply(first ^ symbol, generator[index] ?? 0));
  }
  return [...key, ...remainder];
}

/**
 * Finds the codeword that a damaged word was, if 2·wrong + unreadable ≤ 5.
 *
 * @param word 25 symbols 0 … 31, undefined where one cannot be read
 * @param mostWrong how many readable symbols may be wrong, 0 … 2
 * @returns the codeword, or undefined if none is that near (also if the word is not 25 long)
 */
export function correct(word: readonly (number | undefined)[], mostWrong = 2): number[] | undefined {
  if (word.length !== codeLength) return undefined;
  const unreadable = word.flatMap((symbol, place) => (symbol === undefined ? [place] : []));
  if (unreadable.length > checkLength) return undefined;
  const bound = Math.min(mostWrong, Math.floor((checkLength - unreadable.length) / 2));
  const received = word.map((symbol) => symbol ?? 0);
  const damage = find({ places: unreadable, evaluator: unreadable.reduce(timesLocator, syndromes(received)) }, bound);
  if (damage === undefined) return undefined;
  const codeword = received.map((symbol, place) => symbol ^ errorAt(damage, place));
  // Nothing leaves here on the strength of the algebra above alone.
  const wrong = word.filter((symbol, place) => symbol !== undefined && symbol !== codeword[place]).length;
  return wrong <= bound && syndromes(codeword).every((value) => value === 0) ? codeword : undefined;
}

/** Places taken to be damaged, and Ω(x) = S(x)·∏(1−Xᵢx) mod x⁵ over them, lowest coefficient first. */
interface Damage {
  readonly places: readonly number[];
  readonly evaluator: readonly number[];
}

/** Damage at these places alone gives an Ω of a degree below their number; any other damage does not. */
function explainsAll({ places, evaluator }: Damage): boolean {
  return evaluator.slice(places.length).every((coefficient) => coefficient === 0);
}

/** The damage with the fewest places added on its path, at most `more` of them, none before place `from`. */
function find(damage: Damage, more: number, from = 0): Damage | undefined {
  if (explainsAll(damage)) return damage;
  if (more === 0) return undefined;
  for (let place = from; place < codeLength; place++) {
    if (damage.places.includes(place)) continue;
    const evaluator = timesLocator(damage.evaluator, place);
    const found = find({ places: [...damage.places, place], evaluator }, more - 1, place + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Computes the error added to the symbol at a place (Forney's formula): Ω(1/X) / (X·∏(1−Xᵢ/X)), over the other places.
 */
function errorAt({ places, evaluator }: Damage, place: number): number {
  if (!places.includes(place)) return 0;
  const locator = locators[place] ?? 0;
  const factors = places.filter((other) => other !== place).map((other) => 1 ^ divide(locators[other] ?? 0, locator));
  return divide(evaluate(evaluator.toReversed(), divide(1, locator)), factors.reduce(multiply, locator));
}

/** The polynomial times (1−Xx), X the place's locator, mod x⁵; lowest coefficient first. */
function timesLocator(polynomial: readonly number[], place: number): number[] {
  const locator = locators[place] ?? 0;
  return polynomial.map((value, index) => value ^ multiply(locator, polynomial[index - 1] ?? 0));
}

/** The word's values at α¹ … α⁵: all 0 exactly when it is a codeword. */
function syndromes(word: readonly number[]): number[] {
  return roots.map((root) => evaluate(word, root));
}
