// Mails and text messages in the words of a language. The account knows no words, so they are made here.

import { grave } from '../account/activity.ts';
import type { Messages } from '../account/messages.ts';
import type { Activity } from '../account/types.ts';
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

/** The gravest event first, of two alike the later one. */
const graverFirst = (one: Activity, other: Activity): number =>
  isGrave(other) - isGrave(one) || Date.parse(other.at) - Date.parse(one.at);

const isGrave = ({ what }: Activity): number => (grave.includes(what) ? 1 : 0);

export function messagesIn({ language, letters, delivery }: Words, timeZone: () => string): Messages {
  const moment = momentIn(language, timeZone);
  return {
    securityCode: (digits, minutes) => ({
      subject: letters.code.subject(digits),
      body: letters.code.body(digits, minutes),
    }),
    notice: (email, about, channel) => {
      const subject = letters.notice.subject(email);
      if (channel === 'mail') {
        // Three changes in one minute read alike.
        const lines = [...new Set(about.map((entry) => letters.line(entry, { moment })))];
        return { subject, body: letters.notice.body(email, lines) };
      }
      const events = [...new Set(about.toSorted(graverFirst).map((entry) => letters.event(entry, { moment })))];
      return { subject, body: letters.notice.short(email, events[0] ?? '', events.length - 1) };
    },
    test: () => ({ subject: delivery.testSubject, body: delivery.testBody }),
  };
}
