// Options of Node.js under which a secret in memory could be read from outside: the inspector, heap snapshots, reports,
// profiles. They are refused for a real account, and so is an inspector that is open already, however it came to be.
// SIGUSR1, which opens an inspector later, is refused in cli.ts.

import inspector from 'node:inspector';

const watching = /^--(?:inspect|heapsnapshot|heap-prof|report|diagnostic-dir|cpu-prof|trace-event)[\w-]*/;

/** As Node reads it: quotes fall away, `_` and `-` are one. */
const plainly = (option: string): string => option.replaceAll(/["']/g, '').replaceAll('_', '-');

/** The first such option in the command line or in NODE_OPTIONS, if any. */
export function debuggingOption({ execArgv, env }: Pick<NodeJS.Process, 'execArgv' | 'env'>): string | undefined {
  const options = [...execArgv, ...(env.NODE_OPTIONS ?? '').split(/\s+/)];
  const found = options.map((option) => watching.exec(plainly(option))?.[0]).find((option) => option !== undefined);
  return found ?? (inspector.url() === undefined ? undefined : '--inspect');
}
