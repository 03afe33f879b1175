// Reading another process's memory: every page that it can write to (Linux, /proc/PID/mem).

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const piece = 1 << 20;

/** How often each of `needles` stands in the memory of a process; undefined where that may not be read. */
export function countInMemory(pid: number, needles: readonly Buffer[]): number[] | undefined {
  const counts = needles.map(() => 0);
  const longest = Math.max(...needles.map(({ length }) => length));
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return undefined;
  }
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from !== undefined && to !== undefined) countIn(memory, Number(`0x${from}`), Number(`0x${to}`));
    }
  } finally {
    closeSync(memory);
  }
  return counts;

  function countIn(fd: number, from: number, to: number): void {
    // Pieces overlap, so that what lies across two of them is found; and is counted by where it begins.
    const buffer = Buffer.alloc(piece + longest);
    for (let at = from; at < to; at += piece) {
      const length = Math.min(buffer.length, to - at);
      try {
        readSync(fd, buffer, 0, length, at);
      } catch {
        continue; // A page that is mapped and not there.
      }
      for (const [index, needle] of needles.entries()) {
        for (
          let found = buffer.indexOf(needle);
          found >= 0 && found < piece && found < length;
          found = buffer.indexOf(needle, found + 1)
        ) {
          if (found + needle.length <= length) counts[index] = (counts[index] ?? 0) + 1;
        }
      }
    }
  }
}
