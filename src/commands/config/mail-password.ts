// The mail server's password: from the terminal, unseen, or from a file descriptor; never from an argument or the
// environment, where others can read it.

import { mailServer } from '../../delivery/mail-server.ts';
import type { DeliverySettings } from '../../delivery/types.ts';
import { visible } from '../../terminal/sanitise.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { exitCodes } from '../exit-codes.ts';
import { passwordFrom } from '../on-account/password-fd.ts';
import { askHidden } from '../on-account/questions.ts';
import { watchedBy } from '../watched.ts';

/** The host that wants a password, if one does. */
export function hostWithPassword({ mail }: DeliverySettings): string | undefined {
  const server = mail !== undefined && 'smtp' in mail ? mailServer(mail.smtp) : undefined;
  return server?.user === undefined ? undefined : server.host;
}

/** It, or why there is none. */
export async function passwordFor(
  host: string,
  of: NodeJS.Process,
  fd: number | undefined,
  { config, cli, delivery }: Words,
  signal: AbortSignal,
): Promise<string | End> {
  const watched = watchedBy(of);
  if (watched !== undefined) return { sentence: cli.watched(watched), code: exitCodes.unusable };
  if (fd !== undefined) {
    return (await passwordFrom(fd)) ?? { sentence: config.unreadable(String(fd)), code: exitCodes.unusable };
  }
  if (!of.stdin.isTTY || !of.stderr.isTTY) return { sentence: config.noPassword, code: exitCodes.unusable };
  const typed = await askHidden(of, of.stdin, of.stderr, `${visible(config.askPassword(host))} `, signal);
  // An empty one is as good as none: the sentence about signing in follows.
  return typed ?? { sentence: delivery.unsent({ why: 'cancelled' }, 'mail'), code: exitCodes.interrupted };
}
