// One try at sending: it ends when the work does, when the time is up, or when it is called off, whichever comes first.
// Nothing that the work throws goes further: an error's own words may hold what nobody should read.

import type { Sent } from './types.ts';

/** `seconds`: how long the try may take. `work` is told by its signal when it is over. Never rejects. */
export const oneTry = async (
  seconds: number,
  signal: AbortSignal | undefined,
  work: (over: AbortSignal) => Promise<Sent>,
): Promise<Sent> => {
  const cancelled: Sent = { sent: false, unsent: { why: 'cancelled' } };
  if (signal?.aborted) return cancelled;
  const over = new AbortController();
  const ended = Promise.withResolvers<Sent>();
  const end = (sent: Sent): void => {
    ended.resolve(sent);
    over.abort();
  };
  const onAbort = (): void => end(cancelled);
  const timer = setTimeout(() => end({ sent: false, unsent: { why: 'timed-out', seconds } }), seconds * 1000);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([ended.promise, work(over.signal)]);
  } catch {
    return { sent: false, unsent: { why: 'refused', said: '' } };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
};
