// A mail as its receiver reads it: header fields unfolded and decoded, the body decoded.

/** Quoted-printable (RFC 2045 §6.7). */
const decode = (coded: string): string =>
  Buffer.from(
    coded
      .replaceAll(/=\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

const decodedWord = (text: string): string =>
  text.replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=\s*/gi, (_, way: string, coded: string) =>
    way.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString() : decode(coded.replaceAll('_', ' ')),
  );

export const readMail = (raw: string): { readonly header: Map<string, string>; readonly body: string } => {
  const lines = raw.replaceAll('\r\n', '\n');
  const end = lines.indexOf('\n\n');
  const header = new Map(
    lines
      .slice(0, end)
      .replaceAll(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), decodedWord(line.slice(line.indexOf(':') + 2))]),
  );
  const coded = lines.slice(end + 2);
  const encoding = header.get('content-transfer-encoding');
  const body =
    encoding === 'base64'
      ? Buffer.from(coded, 'base64').toString()
      : encoding === 'quoted-printable'
        ? decode(coded)
        : coded;
  return { header, body: body.replaceAll('\r\n', '\n') };
};
