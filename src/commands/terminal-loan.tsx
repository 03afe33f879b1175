// Ink hands the terminal over and takes it back by a function that stands in its context alone: it is brought out here.

import { useApp } from 'ink';
import { useLayoutEffect } from 'react';

/** Leaves the terminal blank and as it was, at once; what it gives takes it back and draws anew. */
export type Lend = () => Promise<() => Promise<void>>;

export function TerminalLoan({ onReady }: { readonly onReady: (lend: Lend) => void }): null {
  const { suspendTerminal } = useApp();
  useLayoutEffect(() => {
    onReady(async () => {
      const { resume } = await suspendTerminal();
      return resume;
    });
  }, [suspendTerminal, onReady]);
  return null;
}
