// Mail through an SMTP server. TLS from the first byte (smtps), or by STARTTLS, which is required of every server that
// is not on this computer and taken wherever it is offered. The certificate is always verified, by Node's own rules and
// whatever the environment says: there is no switch.

import { compose } from './compose.ts';
import type { MailServer } from './mail-server.ts';
import type { Message, Sent } from './types.ts';
import { unsentMail } from './unsent-mail.ts';

export interface SmtpParts {
  readonly server: MailServer;
  readonly from: string;
  readonly password?: string;
  /** Certificates (PEM) to trust instead of Node's own: for tests. */
  readonly ca?: string;
}

/** In milliseconds. */
const longestLookup = 10_000;

/** The name for this computer is not looked up: a name server could say that it is another one. */
const addressOf = (host: string): string => (host.toLowerCase() === 'localhost' ? '127.0.0.1' : host);

/** One try, until `over`. The mailer is loaded for it, and not before: most days nobody sends anything. */
export const bySmtp = async (
  { server: { host, port, secure, requireTls, user }, from, password, ca }: SmtpParts,
  message: Message,
  over: AbortSignal,
): Promise<Sent> => {
  if (user !== undefined && !password) return { sent: false, unsent: { why: 'sign-in', host } };
  const { createTransport } = await import('nodemailer');
  const address = addressOf(host);
  const transport = createTransport({
    host: address,
    port,
    secure,
    // What EHLO says, in the clear before STARTTLS: not the name of this computer (RFC 5321 §4.1.4 allows an address).
    name: '[127.0.0.1]',
    requireTLS: requireTls,
    tls: {
      rejectUnauthorized: true,
      ...(address !== host && { servername: host.toLowerCase() }),
      ...(ca !== undefined && { ca }),
    },
    // A server that names no way to sign in is asked all the same, rather than written to by nobody.
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password }, forceAuth: true }),
    // Looking up a name cannot be called off: what is left of it would keep the program from ending.
    dnsTimeout: longestLookup,
    // The line ends with the try, whatever the other side does.
    socketCloseTimeout: 0,
    logger: false,
  });
  try {
    await transport.sendMail({ ...compose(from, message), signal: over });
    return { sent: true };
  } catch (error) {
    return { sent: false, unsent: unsentMail(error, host, password) };
  }
};
