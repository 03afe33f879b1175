// Mail through the computer's own sendmail, or what stands in for it (Postfix, Exim, msmtp): the mailer only writes the
// message, and the command is run as every command here, so that it ends with the try.

import { compose } from './compose.ts';
import { type CommandPorts, runCommand } from './run-command.ts';
import type { Message, Sent } from './types.ts';

/** One try, until `over`. `-i`: a line with a single dot does not end the message. */
export const bySendmail = async (
  { sendmail, from }: { readonly sendmail: string; readonly from: string },
  message: Message,
  ports: CommandPorts,
  over: AbortSignal,
): Promise<Sent> => {
  const { createTransport } = await import('nodemailer');
  const composed = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(
    compose(from, message),
  );
  return runCommand([sendmail, '-i', '-f', from, message.to], String(composed.message), ports, over);
};
