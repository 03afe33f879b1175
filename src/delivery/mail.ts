// The mail that a message becomes: plain text, one receiver, and nothing that a mailer would fetch for it. Addresses are
// handed over as addresses, so that no comma or bracket in one can make a second.

import { connect } from 'node:tls';
import type { SendMailOptions } from 'nodemailer';
import { saidBy } from './answer.ts';
import type { MailServer } from './mail-server.ts';
import { type CommandPorts, runCommand } from './run-command.ts';
import type { Message, Sent, Unsent } from './types.ts';

/** To be given `to` and `subject` that were looked at already (receiver.ts). */
export const compose = (from: string, { to, subject, body }: Message): SendMailOptions => ({
  from: { name: 'sparekey', address: from },
  to: { name: '', address: to },
  subject,
  text: body,
  xMailer: false,
  // RFC 3834 §5: no out-of-office reply to a program.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

// Mail through an SMTP server. TLS from the first byte (smtps), or by STARTTLS, which is required of every server that
// is not on this computer and taken wherever it is offered. The certificate is always verified, by Node's own rules and
// whatever the environment says: there is no switch.

export interface SmtpParts {
  readonly server: MailServer;
  readonly from: string;
  readonly password?: string;
  /** Certificates (PEM) to trust instead of Node's own: for tests. */
  readonly ca?: string;
  /** The server's first words are waited for so long (ms); 10 seconds where not said. For tests. */
  readonly greeting?: number;
}

/** In milliseconds. */
const longestLookup = 10_000;
const longestGreeting = 10_000;
const longestHandshake = 5_000;

/**
 * Tells whether the server speaks TLS from the first byte: then it waits for it too, and never greets. Nothing is sent over that line, so
 * the certificate does not matter.
 */
const speaksTlsFirst = (address: string, port: number, over: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: address, port, rejectUnauthorized: false, timeout: longestHandshake });
    const end = (speaks: boolean) => (): void => {
      resolve(speaks);
      socket.destroy();
      over.removeEventListener('abort', never);
    };
    const never = end(false);
    socket.on('secureConnect', end(true)).on('error', never).on('timeout', never).on('close', never);
    over.addEventListener('abort', never);
  });

/** The name for this computer is not looked up: a name server could say that it is another one. */
const addressOf = (host: string): string => (host.toLowerCase() === 'localhost' ? '127.0.0.1' : host);

/** One try, until `over`. The mailer is loaded for it, and not before: most days nobody sends anything. */
export const bySmtp = async (
  { server: { host, port, secure, requireTls, user }, from, password, ca, greeting = longestGreeting }: SmtpParts,
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
    // The name given with EHLO, in the clear before STARTTLS: not the name of this computer (RFC 5321 §4.1.4 allows an
    // address).
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
    greetingTimeout: greeting,
    // The line ends with the try, whatever the other side does.
    socketCloseTimeout: 0,
    logger: false,
  });
  try {
    await transport.sendMail({ ...compose(from, message), signal: over });
    return { sent: true };
  } catch (error) {
    const silent = textOf(asObject(error), 'timeoutType') === 'GREETING_TIMEOUT';
    if (silent && !secure && (await speaksTlsFirst(address, port, over)))
      return { sent: false, unsent: { why: 'wants-smtps', host, port } };
    return { sent: false, unsent: unsentMail(error, host, password) };
  }
};

// Mail through the computer's own sendmail, or what stands in for it (Postfix, Exim, msmtp): the mailer only writes the
// message, and the command is run as every command here, so that it ends with the try.

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

// Names the cause of the mailer's error. Only its codes and the server's answer are looked at: its message may hold
// what was sent. A mailer's code says where it stopped, the system's code beside it (`originalCode`) why.

const textOf = (error: object, field: string): string => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
};

const asObject = (error: unknown): object => (typeof error === 'object' && error !== null ? error : {});

/** In the words of OpenSSL, for a chain that ends in no authority known here. */
const unknownSigner =
  /self-signed certificate|unable to (?:verify the first certificate|get (?:local )?issuer certificate)/;

/** System codes of a line that did not come about or was lost. Every other end of a TLS socket is about TLS. */
const line =
  /^(?:ECONN\w*|EHOST\w*|ENET\w*|EADDR\w*|EAI_\w*|ENOTFOUND|ETIMEDOUT|EPIPE|EACCES|EPERM|EINVAL|EMFILE|ENFILE)$/;

/** @param password never in the answer, also where a server repeats it */
export const unsentMail = (error: unknown, host: string, password: string | undefined): Unsent => {
  const thrown = asObject(error);
  const said = saidBy(textOf(thrown, 'response'), password);
  const originalCode = textOf(thrown, 'originalCode');
  if (unknownSigner.test(textOf(thrown, 'message'))) return { why: 'unknown-signer', host };
  switch (textOf(thrown, 'code')) {
    case 'EAUTH':
    case 'ENOAUTH':
      return { why: 'sign-in', host };
    case 'ETLS':
    case 'EREQUIRETLS':
      return { why: 'tls', host };
    case 'EDNS':
    case 'ETIMEDOUT':
      return { why: 'no-route', host };
    case 'ESOCKET':
      return { why: line.test(originalCode) ? 'no-route' : 'tls', host };
    case 'ECONNECTION':
      return said === '' ? { why: 'no-route', host } : { why: 'refused', answer: said };
    default:
      return { why: 'refused', answer: said };
  }
};
