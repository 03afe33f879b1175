// Options of Node.js under which a secret in memory could be read from outside: the inspector, heap snapshots, reports,
// profiles. They are refused for a real account. By signal (SIGUSR1) Node would open its inspector too; on-screen.tsx
// closes that door.

const watching = /^--(?:inspect|heapsnapshot|heap-prof|report|diagnostic-dir|cpu-prof|trace-event)[\w-]*/;

/** The first such option in the command line or in NODE_OPTIONS, if any. */
export function watchedBy({ execArgv, env }: Pick<NodeJS.Process, 'execArgv' | 'env'>): string | undefined {
  const options = [...execArgv, ...(env.NODE_OPTIONS ?? '').split(/\s+/)];
  return options.map((option) => watching.exec(option)?.[0]).find((option) => option !== undefined);
}
