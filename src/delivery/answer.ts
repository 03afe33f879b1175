// The answer of a server or a command, cut to a length that fits a sentence. It stays untrusted: whoever shows it sends
// it through the sanitiser.

const longest = 200;

/** Whether `secret` stands in `answer`, as it is or in something that AUTH sent as base64 (RFC 4616, RFC 4954). */
const repeats = (answer: string, secret: string): boolean =>
  [answer, ...(answer.match(/[A-Za-z0-9+/]{4,}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString())].some(
    (text) => text.includes(secret),
  );

/** One line of at most 200 characters. Empty where it repeats `secret`. */
export const saidBy = (answer: string, secret = ''): string => {
  if (secret !== '' && repeats(answer, secret)) return '';
  return Array.from(answer.replaceAll(/\s+/g, ' ').trim()).slice(0, longest).join('');
};
