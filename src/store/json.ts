// JSON read without trust: what cannot be read is undefined, never an exception and never healed.

/** The value in UTF-8 JSON `bytes`, or undefined if they are no JSON. */
export const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Whether `bytes` are one JSON object from end to end: what every file of this room is, and no part of one can be. */
export const isWhole = (bytes: Uint8Array): boolean => {
  const value = parseJson(bytes);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
};
