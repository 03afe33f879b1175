// JSON read without trust: what cannot be read is undefined, never an exception and never healed.

/** The value in UTF-8 JSON `bytes`, or undefined if they are no JSON. */
export const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
};

/** The JSON object that `bytes` are, or undefined: what every file of this room is. */
export const objectIn = (bytes: Uint8Array): object | undefined => {
  const value = parseJson(bytes);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
};

const [quote, backslash, firstPrintable] = [0x22, 0x5c, 0x20];
const spaces: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];
const opening: readonly number[] = [0x7b, 0x5b];
const closing: readonly number[] = [0x7d, 0x5d];
/** Far deeper than anything of ours: what goes on is not looked at. */
const deepest = 32;

/** Looks at a file piece by piece. */
export interface Wholeness {
  take(piece: Uint8Array): void;
  /** Whether all that was taken is whole. */
  isWhole(): boolean;
}

/**
 * Whether bytes are a JSON object from its first brace to its last, as far as a crash can make it otherwise: cut off,
 * empty, blank. Each byte is looked at once and nothing is kept, as JSON.parse takes up to 50 times the size of bytes
 * that are made for it.
 */
export const wholeness = (): Wholeness => {
  let [depth, inString, escaped, ended, broken] = [0, false, false, false, false];
  const takeInString = (byte: number): void => {
    if (byte < firstPrintable) broken = true;
    else if (escaped) escaped = false;
    else if (byte === backslash) escaped = true;
    else if (byte === quote) inString = false;
  };
  const takeOutside = (byte: number): void => {
    if (ended || byte < firstPrintable || depth > deepest || (depth === 0 && byte !== opening[0])) broken = true;
    else if (byte === quote) inString = true;
    else if (opening.includes(byte)) depth += 1;
    else if (closing.includes(byte)) depth -= 1;
    ended = depth === 0;
  };
  return {
    take(piece) {
      for (let at = 0; at < piece.length && !broken; at += 1) {
        const byte = piece[at] ?? 0;
        if (inString) takeInString(byte);
        else if (!spaces.includes(byte)) takeOutside(byte);
      }
    },
    isWhole: () => ended && !broken,
  };
};
