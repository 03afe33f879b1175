// Arithmetic in GF(32) = GF(2)[x]/(x⁵+x²+1). An element is a whole number 0 … 31, its bits the coefficients
// (bit 4 is x⁴). Adding and subtracting are both `^`.
//
// The products are computed, not looked up: a table saves nothing at 25 symbols, and this can be read against the
// definition.

const modulus = 0b100101;

/** α = x. Its powers are all 31 elements but 0. */
export const alpha = 0b00010;

/** a·b: shift and add from b's highest bit down, taking the modulus off whenever x⁵ appears. */
export function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0b10000; bit > 0; bit >>= 1) {
    product <<= 1;
    if (product & 0b100000) product ^= modulus;
    if (b & bit) product ^= a;
  }
  return product;
}

/** baseⁿ for a whole exponent n ≥ 0. */
export function power(base: number, exponent: number): number {
  let result = 1;
  for (let times = 0; times < exponent; times++) result = multiply(result, base);
  return result;
}

/** a/b for b ≠ 0: b³¹ = 1, so 1/b = b³⁰. */
export function divide(a: number, b: number): number {
  return multiply(a, power(b, 30));
}

/** The value at x of the polynomial with these coefficients, highest first (Horner). */
export function evaluate(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => multiply(value, x) ^ coefficient, 0);
}
