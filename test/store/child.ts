// Starts a program of this folder as a process of its own, as a lock or a kill -9 needs it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when the child has written `text`; rejects if it ended without. */
  says(text: string): Promise<void>;
  /** Exit code or signal, with all that was written, once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null; readonly said: string }>;
}

/**
 * Starts `test/store/<program>` with `args`. It does not outlive the test.
 *
 * @param fileBlocks the largest file it may write (RLIMIT_FSIZE), in blocks of 512 bytes
 */
export const startChild = (
  program: string,
  args: readonly string[],
  { env = {}, fileBlocks }: { env?: Readonly<Record<string, string>>; fileBlocks?: number } = {},
): Child => {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', path, ...args];
  const limited =
    fileBlocks === undefined ? node : ['/bin/sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...node];
  const [command = '', ...rest] = limited;
  const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, said }));
  const says = async (text: string): Promise<void> => {
    while (!said.includes(text)) {
      const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
      if (more === undefined && !said.includes(text)) throw new Error(`the child ended without "${text}": ${said}`);
    }
  };
  return { process: child, says, ended };
};
