// Mails and text messages in the words of a language. The account knows no words, so they are made here.

import type { Messages } from '../account/messages.ts';
import type { Words } from '../words/en.ts';

/** Read elsewhere, perhaps in another time zone: so it is named. */
const momentIn = (language: string, timeZone: () => string): ((time: string) => string) => {
  let format: Intl.DateTimeFormat | undefined;
  return (time) => {
    format ??= new Intl.DateTimeFormat(language, {
      timeZone: timeZone(),
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZoneName: 'short',
    });
    return format.format(new Date(time));
  };
};

export function messagesIn({ language, letters, delivery }: Words, timeZone: () => string): Messages {
  const moment = momentIn(language, timeZone);
  return {
    securityCode: (digits, minutes) => ({
      subject: letters.code.subject(digits),
      body: letters.code.body(digits, minutes),
    }),
    notice: (email, about) => ({
      subject: letters.notice.subject(email),
      body: letters.notice.body(
        email,
        about.map((entry) => letters.line(entry, { moment })),
      ),
    }),
    test: () => ({ subject: delivery.testSubject, body: delivery.testBody }),
  };
}
