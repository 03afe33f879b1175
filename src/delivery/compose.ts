// The mail that a message becomes: plain text, one receiver, and nothing that a mailer would fetch for it. Addresses are
// handed over as addresses, so that no comma or bracket in one can make a second.

import type { SendMailOptions } from 'nodemailer';
import type { Message } from './types.ts';

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
