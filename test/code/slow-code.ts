// The recovery code a second time, as slowly and plainly as its definition: the judge of the real one.
// It shares nothing with src/code: products by logarithms, codewords by Gauss on the five parity equations,
// damage by trying every set of places.

const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** αⁿ for n = 0 … 30, by doubling modulo x⁵+x²+1. */
const powers: number[] = [1];
for (let n = 1; n < 31; n++) {
  const doubled = at(powers, n - 1) * 2;
  powers.push(doubled < 32 ? doubled : doubled ^ 0b100101);
}

export function slowMultiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : at(powers, (powers.indexOf(a) + powers.indexOf(b)) % 31);
}

function inverse(a: number): number {
  return at(powers, (31 - powers.indexOf(a)) % 31);
}

function at(list: readonly number[], index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}

/** The codeword with these known symbols, at most 5 undefined; undefined if there is none. */
export function complete(word: readonly (number | undefined)[]): number[] | undefined {
  const unknown = word.flatMap((symbol, place) => (symbol === undefined ? [place] : []));
  // Row j: sum over the unknown of α^(j·(24−place))·symbol = the sum over the known, the last column.
  const rows = [1, 2, 3, 4, 5].map((j) => {
    const factor = (place: number): number => at(powers, (j * (24 - place)) % 31);
    const known = word.reduce<number>((sum, symbol, place) => sum ^ slowMultiply(factor(place), symbol ?? 0), 0);
    return [...unknown.map(factor), known];
  });
  for (let column = 0; column < unknown.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && row[column] !== 0);
    const [taken] = pivot < 0 ? [] : rows.splice(pivot, 1);
    if (taken === undefined) throw new Error('the parity equations of 5 places are independent');
    const scaled = taken.map((value) => slowMultiply(value, inverse(at(taken, column))));
    rows.forEach((row, index) => {
      rows[index] = row.map((value, i) => value ^ slowMultiply(at(row, column), at(scaled, i)));
    });
    rows.splice(column, 0, scaled);
  }
  if (rows.slice(unknown.length).some((row) => row.at(-1) !== 0)) return undefined;
  return word.map((symbol, place) => symbol ?? at(rows[unknown.indexOf(place)] ?? [], unknown.length));
}

/** The 25 characters, no dashes, of a key of 20 symbols. */
export function slowCode(key: readonly number[]): string {
  return slowSpell(complete([...key, ...Array.from({ length: 5 }, () => undefined)]) ?? []);
}

function slowSpell(codeword: readonly number[]): string {
  return codeword.map((symbol) => characters.charAt(symbol)).join('');
}

/** `01234-56789-…` of 25 characters without dashes. */
export function dashed(code: string): string {
  return (code.match(/.{5}/gu) ?? []).join('-');
}

/**
 * Every code, sorted, that 24, 25 or 26 canonical characters and `?` may stand for: 25 with 2·wrong + unreadable ≤ 5;
 * 24 and 26 with nothing else wrong and one check symbol left over to tell.
 */
export function slowAnswers(typed: string): string[] {
  const word = [...typed].map((character) => (character === '?' ? undefined : characters.indexOf(character)));
  const unreadable = word.filter((symbol) => symbol === undefined).length;
  const words: (number | undefined)[][] = [];
  if (word.length === 25) {
    for (const places of wrongPlaces(Math.floor((5 - unreadable) / 2))) {
      words.push(word.map((symbol, place) => (places.includes(place) ? undefined : symbol)));
    }
  }
  if (word.length === 24 && unreadable <= 3) {
    for (let place = 0; place < 25; place++) words.push([...word.slice(0, place), undefined, ...word.slice(place)]);
  }
  if (word.length === 26 && unreadable <= 4) {
    for (let place = 0; place < 26; place++) words.push(word.toSpliced(place, 1));
  }
  const codes = words.flatMap((tried) => {
    const codeword = complete(tried);
    return codeword === undefined ? [] : [slowSpell(codeword)];
  });
  return [...new Set(codes)].sort();
}

/** Every set of at most 2 places, at most `most` of them; none at all if that is negative. */
function wrongPlaces(most: number): number[][] {
  const all = Array.from({ length: 25 }, (_, place) => place);
  const none = most >= 0 ? [[]] : [];
  const one = most >= 1 ? all.map((place) => [place]) : [];
  const two = most >= 2 ? all.flatMap((place) => all.slice(place + 1).map((other) => [place, other])) : [];
  return [...none, ...one, ...two];
}
