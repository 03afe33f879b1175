// What the mailer's error means. Only its codes and the server's answer are looked at: its message may hold what was
// sent. A mailer's code says where it stopped, the system's code beside it (`originalCode`) why.

import { saidBy } from './said.ts';
import type { Unsent } from './types.ts';

const textOf = (error: object, field: string): string => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
};

/** System codes of a line that did not come about or was lost. What else ends a TLS socket is about TLS. */
const line =
  /^(?:ECONN\w*|EHOST\w*|ENET\w*|EADDR\w*|EAI_\w*|ENOTFOUND|ETIMEDOUT|EPIPE|EACCES|EPERM|EINVAL|EMFILE|ENFILE)$/;

/** @param password never in the answer, also where a server repeats it */
export const unsentMail = (error: unknown, host: string, password: string | undefined): Unsent => {
  const thrown = typeof error === 'object' && error !== null ? error : {};
  const said = saidBy(textOf(thrown, 'response'), password);
  const originalCode = textOf(thrown, 'originalCode');
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
      return said === '' ? { why: 'no-route', host } : { why: 'refused', said };
    default:
      return { why: 'refused', said };
  }
};
