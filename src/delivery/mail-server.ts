// The mail server that a URL names. Only scheme, user, host and port are taken from it: no path, no query, as a mailer
// would read settings there that weaken TLS. TLS from the first byte with smtps; with smtp, STARTTLS is required of
// everything that is not this computer itself (RFC 8314 §3).

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Nothing is said in the clear but EHLO and STARTTLS. */
  readonly requireTls: boolean;
  /** The user name, if the server wants one. */
  readonly user?: string;
}

/** RFC 8314 §3.3 (implicit TLS), RFC 6409 §3.1 (submission). */
const ports = { 'smtps:': 465, 'smtp:': 587 } as const;

const name = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const bracketed = /^\[[0-9A-Fa-f:.]+\]$/;

const isThisComputer = (host: string): boolean =>
  host.toLowerCase() === 'localhost' || host === '::1' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);

/** A percent-encoded part as it is meant, or undefined where it is none or holds what cannot be seen. */
const decoded = (part: string): string | undefined => {
  try {
    const text = decodeURIComponent(part);
    return /\p{C}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/** Whether `url` carries a password, however it is written otherwise. */
export const hasPassword = (url: string): boolean => (URL.parse(url)?.password ?? '') !== '';

/** The server that `url` names, or undefined if it is not smtp:// or smtps:// with a host and nothing behind it. */
export const mailServer = (url: string): MailServer | undefined => {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'smtp:' && parsed.protocol !== 'smtps:')) return undefined;
  const { protocol, username, password, hostname, port, pathname, search, hash } = parsed;
  if (password !== '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') return undefined;
  if (!name.test(hostname) && !bracketed.test(hostname)) return undefined;
  const user = decoded(username);
  if (user === undefined || /\s/.test(url)) return undefined;
  const host = hostname.replaceAll(/[[\]]/g, '');
  const secure = protocol === 'smtps:';
  return {
    host,
    port: port === '' ? ports[protocol] : Number(port),
    secure,
    requireTls: secure || !isThisComputer(host),
    ...(user === '' ? {} : { user }),
  };
};
