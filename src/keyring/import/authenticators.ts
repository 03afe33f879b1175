// Exports of authenticator apps: Aegis, 2FAS, Ente Auth, FreeOTP, andOTP, and lists of otpauth addresses. They hold the secrets from
// which the apps make six digits, and no recovery codes; what people wrote into the notes beside them may be some.

import { strictJson } from '../transfer/strict-json.ts';
import { isObject, objectIn } from './given.ts';
import type { Contents, Importer, Opened } from './importer.ts';
import { emptyItem, type Item } from './item.ts';
import { firstOf, type Loose, listOf, objectOf, objectsOf, textOf } from './loose.ts';
import { isSetupAddress } from './no-code.ts';
import type { Origin } from './origins.ts';

const item = (at: number, name: string, account: string, notes = ''): Item => ({
  ...emptyItem,
  at,
  name,
  account,
  notes,
  appSecrets: 1,
});

const contents = (program: string, items: readonly Item[]): Contents => ({ program, items, authenticator: true });

interface App {
  readonly program: string;
  readonly origin: Origin;
  readonly knows: (value: Loose) => boolean;
  readonly read: (value: Loose) => Opened;
}

const apps: readonly App[] = [
  {
    program: 'Aegis',
    origin: 'aegis',
    knows: (value) => 'db' in value && isObject(value.header),
    read: ({ db }) => {
      if (typeof db === 'string') return { why: 'sealed-app', program: 'Aegis' };
      const entries = objectsOf(objectOf(db).entries);
      return contents(
        'Aegis',
        entries.map((entry, at) =>
          item(at + 1, firstOf(textOf(entry.issuer), textOf(entry.name)), textOf(entry.name), textOf(entry.note)),
        ),
      );
    },
  },
  {
    program: '2FAS',
    origin: '2fas',
    knows: (value) =>
      Array.isArray(value.services) && ('schemaVersion' in value || 'appVersionCode' in value || 'groups' in value),
    read: (value) => {
      if (textOf(value.servicesEncrypted) !== '') return { why: 'sealed-app', program: '2FAS' };
      const services = objectsOf(value.services);
      return contents(
        '2FAS',
        services.map((service, at) => {
          const otp = objectOf(service.otp);
          return item(at + 1, firstOf(textOf(service.name), textOf(otp.issuer)), textOf(otp.account));
        }),
      );
    },
  },
  {
    program: 'Ente Auth',
    origin: 'ente',
    knows: (value) => 'encryptedData' in value && 'kdfParams' in value,
    read: () => ({ why: 'sealed-app', program: 'Ente Auth' }),
  },
  {
    program: 'FreeOTP',
    origin: 'freeotp',
    knows: (value) => Array.isArray(value.tokens) && 'tokenOrder' in value,
    read: ({ tokens }) =>
      contents(
        'FreeOTP',
        objectsOf(tokens).map((token, at) =>
          item(at + 1, firstOf(textOf(token.issuerExt), textOf(token.issuerInt)), textOf(token.label)),
        ),
      ),
  },
];

/** andOTP and Raivo write a list. */
const isListOfSecrets = (value: unknown): boolean => {
  const entries = listOf(value);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) => isObject(entry) && 'secret' in entry && ('label' in entry || 'account' in entry || 'issuer' in entry),
    )
  );
};

const importers: readonly Importer[] = apps.map(({ origin, knows, read }) => ({
  origin,
  knows: (given) => {
    const value = objectIn(given);
    return value !== undefined && knows(value);
  },
  read: async (given) => read(objectOf(given.json?.value)),
}));

const listed: Importer = {
  origin: 'andotp',
  knows: ({ json }) => isListOfSecrets(json?.value),
  read: async ({ json }) =>
    contents(
      'andOTP',
      objectsOf(json?.value).map((entry, at) =>
        item(at + 1, firstOf(textOf(entry.issuer), textOf(entry.label)), textOf(entry.label)),
      ),
    ),
};

/** An address that an app is set up with; Ente writes what people noted beside it as JSON in `codeDisplay`. */
function addressItem(line: string, at: number): Item {
  try {
    const url = new URL(line.trim());
    const label = decodeURIComponent(url.pathname.replace(/^\/+/, ''));
    const [issuer = '', account = ''] = label.includes(':')
      ? label.split(/:\s*/, 2)
      : [url.searchParams.get('issuer') ?? label, label];
    const display = strictJson(url.searchParams.get('codeDisplay') ?? '');
    return item(
      at,
      firstOf(url.searchParams.get('issuer') ?? '', issuer),
      account,
      textOf(objectOf(display?.value).note),
    );
  } catch {
    return item(at, '', '');
  }
}

const addresses: Importer = {
  origin: 'otpauth',
  knows: ({ text = '' }) =>
    isSetupAddress(text) && text.split(/\r\n|\r|\n/).every((line) => line.trim() === '' || isSetupAddress(line)),
  async read({ text = '' }) {
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return contents(
      lines.some((line) => line.includes('codeDisplay=')) ? 'Ente Auth' : '',
      lines.map((line, at) => addressItem(line, at + 1)),
    );
  },
};

/** FreeOTP of Android saves a map of Java: text in it is readable, and nothing of it is a recovery code. */
const freeOtpBackup: Importer = {
  origin: 'freeotp',
  knows: ({ bytes }) =>
    bytes[0] === 0xac && bytes[1] === 0xed && Buffer.from(bytes.subarray(0, 4096)).includes('masterKey'),
  read: async () => ({ why: 'sealed-app', program: 'FreeOTP' }),
};

export const authenticators: readonly Importer[] = [...importers, listed, addresses, freeOtpBackup];
