// Large bytes that are not needed any more, given back at once: a file of 24 MiB would otherwise lie about until the
// runtime collects its garbage, while as much again is made of it.

const large = 1_048_576;

/** Empties `bytes` where they are many and have their memory for themselves. Nobody may use them afterwards. */
export const releaseMemory = ({ buffer, byteLength }: Uint8Array): void => {
  if (byteLength < large || buffer.byteLength !== byteLength || !(buffer instanceof ArrayBuffer)) return;
  // Transferred to nothing: the memory that was there is free.
  buffer.transfer(0);
};
